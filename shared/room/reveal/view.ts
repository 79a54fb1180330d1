import type { Ask } from '../../deck/schema.ts'
import { pairsAgreeing, roomAgreement, type Choices, type RoomAgreement } from '../../stats/agreement.ts'
import { confusionOf, suggestNext, type Confusion } from '../../stats/confusion.ts'
import { HEAT_GATES, heatOf, type Heat } from '../../stats/heat.ts'
import { shiftOf } from '../../stats/shift.ts'
import { answersIn, copyTally, type Tally, type Vote } from '../../stats/tally.ts'
import { SMALL_GROUP } from '../limits.ts'
import type { GapSlice, MixUpsSlice, ReadingSlice, ResultSlice, ShiftSlice } from '../slices.ts'
import { hasEnded } from '../stages.ts'
import { askOf, type Room, type RoomHead, type Round } from '../state.ts'

/** For phones and screen a small group's breakdowns are held back; the tally itself always shows. */
export function resultSlice(round: Round, forRoom: boolean): ResultSlice {
  const { tally, first, changed } = round
  const small = answersIn(tally) < SMALL_GROUP
  const firstSmall = !first || answersIn(first.tally) < SMALL_GROUP
  return {
    tally: forRoom && small ? withoutBreakdowns(tally) : copyTally(tally),
    first: first && changed > 0 && !(forRoom && (small || firstSmall)) ? copyTally(first.tally) : null,
    changed: forRoom && (small || firstSmall) ? null : changed,
    small,
  }
}

/** The second vote; its breakdowns are held back like those of the first. */
export const againSlice = ({ again }: Round, forRoom: boolean): Tally =>
  forRoom && answersIn(again.tally) < SMALL_GROUP ? withoutBreakdowns(again.tally) : copyTally(again.tally)

const withoutBreakdowns = ({ choices }: Tally): Tally => ({
  choices: { ...choices },
  unsure: Object.fromEntries(Object.keys(choices).map((choice) => [choice, 0])),
  because: { lands: 0, 'accurate-no': 0 },
})

/** What was meant against what was heard, of those who said both. */
export function gapSlice({ head }: Room, { votes }: Round): GapSlice {
  const choices = [...head.deck.versions.map(({ id }) => id), 'none', 'pass']
  const rows = (head.deck.intents ?? []).map(({ id }) => ({
    intent: id,
    choices: Object.fromEntries(choices.map((choice) => [choice, 0])),
  }))
  for (const { meant, choice } of votes.values()) {
    const row = rows.find(({ intent }) => intent === meant)
    if (row) row.choices[choice] = (row.choices[choice] ?? 0) + 1
  }
  return { rows }
}

/** The same for the room: held back where few said both what was meant and what they heard. */
export function gapForRoom(room: Room, round: Round): GapSlice | { held: true } {
  const people = [...round.votes.values()].filter(
    ({ meant, choice }) => meant !== undefined && choice !== 'pass',
  ).length
  return people < SMALL_GROUP ? { held: true } : gapSlice(room, round)
}

const choicesOf = (votes: ReadonlyMap<string, Vote>): Choices =>
  new Map([...votes].map(([seatId, { choice }]) => [seatId, choice]))

/** Who changed between the votes. What it was toward tells the reading, and waits for it where it is for the room. */
export function shiftSlice({ head }: Room, ask: Ask, round: Round, forRoom: boolean): ShiftSlice {
  const { votes, again, revealed } = round
  if (forRoom && answeredTwice(round) < SMALL_GROUP) return { held: true }
  const versions = head.deck.versions.map(({ id }) => id)
  const shift = shiftOf(versions, choicesOf(votes), choicesOf(again.votes), ask.reading.versions)
  const { choices, matrix, stayed, toward, away, sideways, onlyFirst, onlyAgain } = shift
  return {
    choices,
    matrix,
    stayed,
    changed: toward + away + sideways,
    onlyFirst,
    onlyAgain,
    toReading: !forRoom || revealed.has('reading') ? { toward, away, sideways } : null,
    moved: movedBy(votes, again.votes),
  }
}

/** How many answered in both votes. */
function answeredTwice({ votes, again }: Round): number {
  const answered = (vote: Vote | undefined) => vote !== undefined && vote.choice !== 'pass'
  return [...again.votes].filter(([seatId, vote]) => answered(vote) && answered(votes.get(seatId))).length
}

/** Who changed the first vote afterwards to what they say again was moved by nothing. */
function movedBy(first: ReadonlyMap<string, Vote>, again: ReadonlyMap<string, Vote>) {
  const counts = new Map<string, { from: number; to: number; people: number }>()
  for (const [seatId, { choice, movedBy }] of again) {
    if (!movedBy || first.get(seatId)?.choice === choice) continue
    const key = `${movedBy.from} ${movedBy.to}`
    const count = counts.get(key) ?? { ...movedBy, people: 0 }
    count.people++
    counts.set(key, count)
  }
  const held = again.size < HEAT_GATES.singles
  return [...counts.values()].filter(({ people }) => people > 1 || !held).sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Where the room braces and softens. The console sees it from three people on, the room from five. */
export const heatSlice = (ask: Ask, { marks }: Round, forRoom: boolean): Heat =>
  forRoom && marks.size < SMALL_GROUP ? { words: null, why: 'few-people' } : heatOf(ask.text, [...marks.values()])

export function readingSlice({ deck }: RoomHead, ask: Ask): ReadingSlice {
  const hardens = deck.versions.filter(({ id }) => ask.reading.versions.includes(id))
  return {
    ...ask.reading,
    tells: ask.tells,
    hardens: Object.fromEntries(hardens.map((version) => [version.id, version.hardens])),
  }
}

/** What the room hears in what. The room itself sees it of the asks whose reading was opened and which enough answered. */
export function confusionSlice(room: Room, forRoom: boolean): Confusion {
  const { versions, asks } = room.head.deck
  const voted = asks.flatMap(({ id, reading }) => {
    const round = room.rounds.get(id)
    if (!round?.votes.size || (forRoom && !(round.revealed.has('reading') && isLarge(round)))) return []
    return [{ reading: reading.versions, votes: choicesOf(round.votes) }]
  })
  return confusionOf(
    versions.map(({ id }) => id),
    voted,
  )
}

const isLarge = ({ tally }: Round): boolean => answersIn(tally) >= SMALL_GROUP

/** The same for the room: held back while each ask it has read was answered by few. */
export function confusionForRoom(room: Room): Confusion | { held: true } {
  const read = [...room.rounds.values()].filter(({ revealed, votes }) => revealed.has('reading') && votes.size > 0)
  return read.length && !read.some(isLarge) ? { held: true } : confusionSlice(room, true)
}

/** What the room mixes up, over all asks that were voted on, by the votes before any talk. */
export function mixUpsSlice(room: Room): MixUpsSlice {
  const rounds = [...room.rounds.values()].filter(({ votes }) => votes.size > 0)
  const confusion = confusionSlice(room, false)
  const asks = room.head.deck.asks.map(({ id, reading }) => ({ id, reading: reading.versions }))
  return {
    agree: Object.fromEntries(rounds.map(({ askId, tally }) => [askId, pairsAgreeing(tally.choices)])),
    agreement: agreementOf(room, rounds),
    confusion,
    suggested: suggestNext(asks, new Set(rounds.map(({ askId }) => askId)), confusion)?.id ?? null,
  }
}

/** Agreement is a thousand resamples: worked out anew only when a count is another one, as nothing else goes into it. */
const worked = new WeakMap<RoomHead, { of: string; agreement: RoomAgreement }>()

function agreementOf({ head }: Room, rounds: readonly Round[]): RoomAgreement {
  const of = JSON.stringify(rounds.map(({ askId, tally }) => [askId, tally.choices]))
  const known = worked.get(head)
  if (known?.of === of) return known.agreement
  const agreement = roomAgreement(
    rounds.map(({ votes }) => choicesOf(votes)),
    head.roomId,
  )
  worked.set(head, { of, agreement })
  return agreement
}

/** The ask the room stands at, as everyone sees it. */
export const askSlice = (room: Room) => {
  const ask = room.place.askId === null || hasEnded(room.place) ? undefined : askOf(room, room.place.askId)
  return ask ? { askId: ask.id, from: ask.from, to: ask.to, when: ask.when, text: ask.text } : null
}
