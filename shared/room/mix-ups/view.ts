import { pairsAgreeing, roomAgreement, type RoomAgreement } from '../../stats/agreement.ts'
import { confusionOf, suggestNext, type Confusion } from '../../stats/confusion.ts'
import { isTold, type CommonCuts, type ConsoleCuts } from '../cut.ts'
import { withheldIn } from '../couples/thresholds.ts'
import { FEW_ON_CONSOLE, SMALL_GROUP, type Withheld } from '../limits.ts'
import { rowOf } from '../stages.ts'
import { asksIn, type Room, type Round } from '../state.ts'
import type { RoomHead } from '../head/state.ts'
import { shownIn } from '../votes/state.ts'

/** Which versions the room mixes up, across its asks. */
export interface MixUpsSlice {
  /** By ask: the share of pairs of people who agree. */
  agree: Record<string, number | null>
  agreement: RoomAgreement
  confusion: Confusion
  /** The ask that has the same mix-up with other people. */
  suggested: string | null
}

export interface MixUpsCommon {
  confusion: Confusion | Withheld | null
}

export interface MixUpsConsole {
  mixUps: MixUpsSlice | null
}

export const mixUpsCommon: CommonCuts<MixUpsCommon> = {
  confusion: (moment) =>
    isTold(moment, 'confusion') && moment.round?.pictures.has('confusion') ? confusionForRoom(moment.room) : null,
}

export const mixUpsConsole: ConsoleCuts<MixUpsConsole> = {
  mixUps: ({ room }) => (rowOf(room.place.stage).isDebrief ? mixUpsSlice(room) : null),
}

/**
 * Counts which version the room hears instead of which. For the room itself: only asks whose reading was opened and
 * that enough people answered.
 */
function confusionSlice(room: Room, forRoom: boolean): Confusion {
  const { versions } = room.head.deck
  const voted = asksRead(room).flatMap(({ id, reading }) => {
    const round = room.rounds.get(id)
    if (!round || !isAmong(round, forRoom)) return []
    return [{ reading, votes: choicesIn(round) }]
  })
  return confusionOf(
    versions.map(({ id }) => id),
    voted,
  )
}

/** Lists the asks that have a reading, with it. */
const asksRead = (room: Room): { id: string; reading: string[] }[] =>
  asksIn(room).flatMap(({ id, reading }) => (reading ? [{ id, reading: reading.versions }] : []))

const choicesIn = ({ first }: Round): string[] => [...shownIn(first).values()].map(({ choice }) => choice)

/** Tells whether an ask is among those that the room, or the console, is told of. */
const isAmong = (round: Round, forRoom: boolean): boolean =>
  forRoom ? round.revealed.has('reading') && isLarge(round) : round.first.units >= FEW_ON_CONSOLE

const isLarge = ({ first }: Round): boolean => first.units >= SMALL_GROUP

/** Counts the same for the room: withheld while few people answered each ask it has read. */
function confusionForRoom(room: Room): Confusion | Withheld {
  const read = [...room.rounds.values()].filter(
    ({ revealed, first }) => revealed.has('reading') && shownIn(first).size > 0,
  )
  return read.length && !read.some(isLarge) ? withheldIn(room) : confusionSlice(room, true)
}

/** Works out what the room mixes up, over all asks that were voted on, by the votes before any talk. */
function mixUpsSlice(room: Room): MixUpsSlice {
  const rounds = [...room.rounds.values()].filter(({ first }) => shownIn(first).size > 0)
  const confusion = confusionSlice(room, false)
  return {
    agree: Object.fromEntries(rounds.map(({ askId, first }) => [askId, pairsAgreeing(first.tally.choices)])),
    agreement: agreementOf(room, rounds),
    confusion,
    suggested: suggestNext(asksRead(room), new Set(rounds.map(({ askId }) => askId)), confusion)?.id ?? null,
  }
}

/** Caches the agreement: it takes a thousand resamples, and depends on nothing but the counts. */
const worked = new WeakMap<RoomHead, { of: string; agreement: RoomAgreement }>()

function agreementOf({ head }: Room, rounds: readonly Round[]): RoomAgreement {
  const of = JSON.stringify(rounds.map(({ askId, first }) => [askId, first.tally.choices]))
  const known = worked.get(head)
  if (known?.of === of) return known.agreement
  const agreement = roomAgreement(
    rounds.map(({ first }) => first.tally.choices),
    head.roomId,
  )
  worked.set(head, { of, agreement })
  return agreement
}
