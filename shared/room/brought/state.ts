import type { Reading } from '../../deck/schema.ts'
import { writersIn } from '../rewrites/state.ts'
import type { Room, Round } from '../state.ts'
import { titleFrom, type RoomAsk, type Speaker } from './ask.ts'

/** An ask that somebody brought, without its words, which are among those of the room. */
export interface BroughtAsk {
  askId: string
  /** The seat that brought it; null for one that the facilitator added. */
  seatId: string | null
  /** Whether it waits for the facilitator, is an ask of the room, or was given back to the one who brought it. */
  as: 'waits' | 'admitted' | 'returned'
  /** What the ids of its words begin with. A new one with every change: what was replaced is erased. */
  wordsId: string
  /** Who says each line of its push-back. */
  pushBack: readonly Speaker[]
  /** What the facilitator reads in it, without the reason, which is words; null while nothing was written. */
  reading: Omit<Reading, 'why'> | null
  /** Whether its words are on the screen too, and not on the phones alone. */
  onScreen: boolean
}

/** Who had an ask forgotten. */
export type ForgottenBy = 'bringer' | 'host'

export interface BroughtOfRoom {
  /** By id. */
  brought: Map<string, BroughtAsk>
  /** Asks of the room that were forgotten, by id: who had it done, and the seats whose rewrites went too. */
  forgotten: Map<string, { by: ForgottenBy; writers: readonly string[] }>
}

export const newBrought = (): BroughtOfRoom => ({ brought: new Map(), forgotten: new Map() })

/** The parts of a brought ask that are one text each. */
export const PARTS = ['from', 'to', 'when', 'text'] as const
type Part = (typeof PARTS)[number]

/** The words of a brought ask as they were sent and cleaned. */
export interface BroughtWords extends Record<Part, string> {
  pushBack: readonly { who: Speaker; text: string }[]
}

/** The ids of the words of a brought ask. */
export const wordIds = (wordsId: string) => ({
  part: (part: Part) => `${wordsId}/${part}`,
  line: (index: number) => `${wordsId}/line-${index}`,
  why: `${wordsId}/why`,
  /** What the facilitator said when giving it back. */
  answer: `${wordsId}/answer`,
})

/** Lists the ids under which there can be words of a brought ask. */
export function idsOfWords({ wordsId, pushBack }: BroughtAsk): string[] {
  const ids = wordIds(wordsId)
  return [...PARTS.map(ids.part), ...pushBack.map((_, index) => ids.line(index)), ids.why, ids.answer]
}

/** Returns the words of a brought ask. */
export function wordsOfBrought({ words }: Pick<Room, 'words'>, { wordsId, pushBack }: BroughtAsk): BroughtWords {
  const ids = wordIds(wordsId)
  const at = (id: string) => words.get(id) ?? ''
  return {
    from: at(ids.part('from')),
    to: at(ids.part('to')),
    when: at(ids.part('when')),
    text: at(ids.part('text')),
    pushBack: pushBack.map((who, index) => ({ who, text: at(ids.line(index)) })),
  }
}

/** Returns a brought ask as every other ask of a room is. */
export function broughtAsAsk(room: Pick<Room, 'words'>, brought: BroughtAsk): RoomAsk {
  const { pushBack, ...words } = wordsOfBrought(room, brought)
  const { askId, reading, wordsId } = brought
  return {
    id: askId,
    title: titleFrom(words.text),
    ...words,
    kind: 'brought',
    reading: reading && {
      versions: [...reading.versions],
      ...(reading.because && { because: reading.because }),
      why: room.words.get(wordIds(wordsId).why) ?? '',
    },
    tells: [],
    ...(pushBack.length && { pushBack: [...pushBack] }),
    notes: [],
    debrief: null,
    reference: null,
  }
}

/** Lists the brought asks that are asks of the room. */
export const admittedIn = ({ brought }: BroughtOfRoom): BroughtAsk[] =>
  [...brought.values()].filter(({ as }) => as === 'admitted')

/** Lists those that wait for the facilitator. */
export const broughtWaiting = ({ brought }: BroughtOfRoom): BroughtAsk[] =>
  [...brought.values()].filter(({ as }) => as === 'waits')

/** Lists the seats that gave anything to a round. */
export function giversIn(round: Round): string[] {
  const { first, again, marks, warmUps, writing, comparing, openedPairs, obstacle } = round
  const answers = [
    ...[first, again, marks, warmUps, writing],
    ...[...openedPairs.values()].map((each) => each.answers),
    ...Object.values(obstacle.answers),
  ]
  const { sealed, spoken, response } = round
  return [
    ...new Set([
      ...answers.flatMap(({ given }) => [...given.keys()]),
      ...writersIn(round),
      ...comparing.ofSeat.keys(),
      ...sealed.keys(),
      ...spoken,
      ...(response ? [response.seatId] : []),
    ]),
  ]
}
