import type { Affects, AffectedPart } from '../affected.ts'
import { partnerOf } from '../couples/state.ts'
import type { Place } from '../place.ts'
import { takes } from '../stages.ts'
import type { Room, Round } from '../state.ts'
import { exchangesWith, hasText, partnerIn } from './state.ts'

// Finds whose own part of an exchange changes. A partner is among them only where it sees a text, or will: a message that
// changes nothing would tell that something happened.

const inExchange = (seatId: string): AffectedPart => ({ seatId, slices: ['ownExchange'] })

/** Lists the partner of a seat if it sees the text of this seat now. */
export function seesTextOf(room: Room, round: Round | undefined, seatId: string): AffectedPart[] {
  const partner = round && !room.textsHidden ? exchangesWith(room, round, seatId) : null
  return partner === null ? [] : [inExchange(partner)]
}

/** The same, whether or not the facilitator removed the text of this seat. */
export function wouldSeeTextOf(room: Room, round: Round, seatId: string): AffectedPart[] {
  const { exchangeIsOpen, offering } = round
  const partner = partnerOf(room, seatId)
  if (room.textsHidden || !exchangeIsOpen || partner === null || !offering.has(seatId) || !offering.has(partner))
    return []
  return hasText(round, partner) ? [inExchange(partner)] : []
}

/** Lists who offers a text in the exchange that the room is at; nobody elsewhere. */
export function offeringAt({ rounds }: Room, { stage, askId }: Place): AffectedPart[] {
  const round = askId !== null && takes(stage, 'exchange.offer') ? rounds.get(askId) : undefined
  return [...(round?.offering ?? [])].map(inExchange)
}

/** Lists who sees the text of a partner, or would if texts were not hidden. */
export function exchangingAt(room: Room): AffectedPart[] {
  const round = room.rounds.get(room.place.askId ?? '')
  return offeringAt(room, room.place).filter(({ seatId }) => round && exchangesWith(room, round, seatId) !== null)
}

/** Lists the seats whose own part each event changes. */
export const exchangeAffects: Affects<'exchange.offered' | 'exchange.opened'> = {
  'exchange.offered': (room, { askId, seatId }) => [
    inExchange(seatId),
    ...seesTextOf(room, room.rounds.get(askId), seatId),
  ],
  'exchange.opened': (room, { askId }) => {
    const round = room.textsHidden ? undefined : room.rounds.get(askId)
    const offering = round ? [...round.offering].filter((seatId) => partnerIn(room, round, seatId) !== null) : []
    return offering.map(inExchange)
  },
}
