import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import type { Voice } from '../../shared/room/lists.ts'
import { codePoints, REWRITE_MAX } from '../../shared/room/limits.ts'
import { shuffled } from '../../shared/stats/shuffle.ts'
import { tokensOf } from '../../shared/stats/tokens.ts'
import type { Person, Script } from './person.ts'

/** What is said to a client, in a rehearsal of a supervision: no deck has words for it. */
const SAID_TO_CLIENT = [
  'You do not have to know yet. Where would you like to begin?',
  'I notice that I want to help you decide. What would you like me to do with that?',
  'What was the hardest word to say? We can stay with that one.',
  'It sounds as if there is no plan in it this time. How is that for you?',
  'If the answer was no, what would you still want them to have heard?',
  'Shall we leave it open until next time, or is there something you want to try before?',
  'Who else is in the room when you say it? Take the time you need.',
  'I have no sentence for you. What would yours be?',
] as const

/**
 * What a person writes when they ask again: a sample of the deck, or else an example of one of its moves; with more people
 * than these, the beginning of one and the end of another.
 */
export function textOfPerson(
  { seed, number }: Person,
  { deck }: Script,
  ask: RoomAsk,
  voice: Voice = 'client',
): string {
  if (voice === 'to-client') return SAID_TO_CLIENT[(number - 1) % SAID_TO_CLIENT.length] ?? ''
  const texts = textsFor(ask, deck, seed)
  const text = texts[(number - 1) % texts.length] ?? ask.text
  // In a hall some write the same, and nobody types alike.
  return number > texts.length && number % 2 === 0 ? text.replace(/[.!]$/u, '').toLowerCase() : text
}

/** What a hall writes at an ask, worked out once: each of three hundred people looks several times. */
const worked = new WeakMap<RoomAsk, { moves: unknown; seed: string; texts: readonly string[] }>()

function textsFor(ask: RoomAsk, { moves }: Script['deck'], seed: string): readonly string[] {
  const before = worked.get(ask)
  if (before?.moves === moves && before.seed === seed) return before.texts
  const texts = makeTexts(ask, moves, seed)
  worked.set(ask, { moves, seed, texts })
  return texts
}

function makeTexts(ask: RoomAsk, moves: Script['deck']['moves'], seed: string): string[] {
  const whole = [...(ask.samples ?? []), ...(ask.samples?.length ? [] : moves.map(({ example }) => example))]
  const sources = [...(ask.samples ?? []), ...moves.map(({ example }) => example)]
  const mixed = sources.flatMap((first) => sources.flatMap((second) => (first === second ? [] : joined(first, second))))
  return [
    ...inOrder(whole, `${seed}/${ask.id}`),
    ...inOrder(
      [...new Set(mixed)].filter((text) => !whole.includes(text)),
      `${seed}/${ask.id}`,
    ),
  ]
}

const inOrder = (texts: readonly string[], seed: string) => shuffled(texts, seed, (text) => text)

/** Joins the first sentence of one text and the last of another, where that is neither of them and not too long. */
function joined(first: string, second: string): string[] {
  const [begins = ''] = sentencesOf(first)
  const ends = sentencesOf(second).at(-1) ?? ''
  const text = `${/[.!?…]$/u.test(begins) ? begins : `${begins}.`} ${ends}`
  return begins === ends || text === first || text === second || codePoints(text) > REWRITE_MAX ? [] : [text]
}

const sentencesOf = (text: string): string[] => text.match(/[^.!?…]+[.!?…]*/gu)?.map((each) => each.trim()) ?? [text]

/** The words that a person underlines in a text: one to three of them. Null for a text without words. */
export function verbIn(text: string, at: number): { from: number; to: number } | null {
  const words = tokensOf(text).filter(({ isWord }) => isWord).length
  if (!words) return null
  const from = Math.floor(at * words)
  return { from, to: Math.min(words, from + 1 + Math.floor(at * 3)) }
}
