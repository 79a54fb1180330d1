import type { Range } from '../../shared/stats/tokens.ts'
import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import { rowOf } from '../../shared/room/stages.ts'
import type { Vote } from '../../shared/stats/tally.ts'
import { byWeight, oneOf } from './draw.ts'
import { drawsOf, isSoOf, taskOf, type Doing, type Person, type Phone, type Script, type Task } from './person.ts'
import { tellingRanges } from './tells.ts'

/** How many hear the reading, by how hard the ask is. */
const HEAR_READING = { easy: 0.7, middling: 0.55, hard: 0.42 } as const
const PASSES = 0.04
const CORRECTS = 0.07
const MOVED = { toward: 0.4, away: 0.06 } as const

type Choice = Pick<Vote, 'choice' | 'because'>

/** Votes around the reading, and again after talking, where some changed their minds. */
export const castsVote: Doing = (person, phone, script) => {
  const { ballot } = rowOf(phone.common.place.stage)
  const { ask } = script
  if (ballot === null || !ask || (ballot === 2 && phone.own.ownRole === 'presents')) return null
  return ballot === 1 ? firstVote(person, phone, script, ask) : voteAgain(person, phone, script, ask)
}

function firstVote(person: Person, { common, own }: Phone, script: Script, ask: RoomAsk): Task | null {
  const given = own.ownVotes[ask.id]
  const heard = firstHeard(person, script, ask)
  const meant = common.ears ? meantBy(person, script) : null
  const cast = (choice: Choice) => ({
    type: 'vote.cast' as const,
    askId: ask.id,
    ...choiceOf(choice),
    ...sureOf(person, choice, ask, 1),
    ...(meant !== null && { meant }),
  })
  const key = `vote/${ask.id}/1`
  if (!given) return taskOf(person, key, 9, cast(heard))
  // A few tap something else a little later.
  if (given.choice !== heard.choice || !isSoOf(person, CORRECTS, 'corrects', ask.id)) return null
  const instead = firstHeard(person, script, ask, 'instead')
  return instead.choice === given.choice ? null : taskOf(person, `${key}/instead`, 7, cast(instead))
}

function voteAgain(person: Person, { own }: Phone, script: Script, ask: RoomAsk): Task | null {
  if (own.ownAgain[ask.id]) return null
  const before = own.ownVotes[ask.id]
  const heard = heardAfterTalk(person, script, ask, before)
  const movedBy = before && before.choice !== heard.choice ? movedByIn(person, ask) : null
  return taskOf(person, `vote/${ask.id}/2`, 6, {
    type: 'vote.cast',
    askId: ask.id,
    ballot: 2,
    ...choiceOf(heard),
    ...sureOf(person, heard, ask, 2),
    ...(movedBy && { movedBy }),
  })
}

const choiceOf = ({ choice, because }: Choice) => ({ choice, ...(because && { because }) })

/** What a person hears in an ask at first: mostly its reading, else what people mix it up with. */
function firstHeard(person: Person, script: Script, ask: RoomAsk, which = 'first'): Choice {
  const random = drawsOf(person, 'hears', ask.id, which)
  if (random() < PASSES) return { choice: 'pass', because: null }
  const choice = byWeight(weightsFor(script, ask), random)
  return { choice, because: choice === 'none' ? whyNone(person, ask) : null }
}

/** Weighs what may be heard. The deck’s notes say what some hear instead: what they name is heard more often. */
export function weightsFor({ deck }: Script, ask: RoomAsk): (readonly [choice: string, weight: number])[] {
  const { reading } = ask
  const heard = reading ? (reading.versions.length ? reading.versions : ['none']) : []
  const share = reading ? HEAR_READING[ask.level ?? 'middling'] : 0
  const all = [...deck.versions.map(({ id, name }) => ({ id, name })), { id: 'none', name: deck.none.name }]
  const others = all.filter(({ id }) => !heard.includes(id))
  const notes = ask.notes.join(' ').toLowerCase()
  const weights = others.map(({ id, name }) => [id, notes.includes(bare(name)) ? 3 : 1] as const)
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  return [
    ...heard.map((id) => [id, share / heard.length] as const),
    ...weights.map(([id, weight]) => [id, ((1 - share) * weight) / sum] as const),
  ]
}

/** A name as it stands in a sentence: “Some hear an evidence file”. */
const bare = (name: string): string => name.toLowerCase().replace(/^the /, '')

function heardAfterTalk(person: Person, script: Script, ask: RoomAsk, before: Vote | undefined): Choice {
  if (!before) return firstHeard(person, script, ask)
  const isReading = (choice: string) =>
    ask.reading?.versions.length ? ask.reading.versions.includes(choice) : choice === 'none'
  const random = drawsOf(person, 'changes', ask.id)
  const moves = random() < (isReading(before.choice) ? MOVED.away : MOVED.toward)
  if (!moves || !ask.reading) return { choice: before.choice, because: before.because }
  const others = weightsFor(script, ask).filter(([id]) => id !== before.choice)
  const choice = byWeight(others, random)
  return { choice, because: choice === 'none' ? whyNone(person, ask) : null }
}

function whyNone(person: Person, ask: RoomAsk): Choice['because'] {
  const random = drawsOf(person, 'why', ask.id)
  if (random() < 0.1) return null
  if (ask.reading?.because && random() < 0.8) return ask.reading.because
  return random() < 0.7 ? 'lands' : 'accurate-no'
}

/** Whether a person says that they are sure, or not; some do not say. */
function sureOf(person: Person, { choice }: Choice, ask: RoomAsk, ballot: 1 | 2): { sure?: boolean } {
  const random = drawsOf(person, 'sure', ask.id, ballot)
  if (choice === 'pass' || random() < 0.15) return {}
  const share = (ask.reading?.versions.includes(choice) ? 0.72 : 0.45) + (ballot === 2 ? 0.15 : 0)
  return { sure: random() < share }
}

function meantBy(person: Person, { deck, ask }: Script): string | null {
  const random = drawsOf(person, 'meant', ask?.id ?? '')
  const all = deck.intents?.map(({ id }) => id) ?? []
  return oneOf(ask?.meant && random() < 0.75 ? ask.meant : all, random) ?? null
}

/** The words that changed a person’s mind: mostly telling ones. */
function movedByIn(person: Person, ask: RoomAsk): Range | null {
  const random = drawsOf(person, 'moved', ask.id)
  return random() < 0.75 ? (oneOf(tellingRanges(ask), random) ?? null) : null
}
