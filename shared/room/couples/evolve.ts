import type { Affects, AffectedPart } from '../affected.ts'
import type { Changes } from '../changes.ts'
import { takeBackOffers } from '../exchange/evolve.ts'
import { endFloor } from '../floor/state.ts'
import { takeAway } from '../pairs/ledger.ts'
import type { Room } from '../state.ts'
import { countCouples, hasCouples, offerWith, partnerOf, standingOf } from './state.ts'

type CoupleEvent =
  'couple.said' | 'couple.offered' | 'couple.accepted' | 'couple.dropped' | 'couple.linked' | 'couple.parted'

/** Changes who is here with whom. */
export const couplesChanges: Changes<CoupleEvent> = {
  'couple.said': (room, { seatId, as }) => {
    dropOffer(room, seatId)
    if (as !== standingOf(room, seatId)) endFloor(room, seatId)
    if (as === null) room.standings.delete(seatId)
    else room.standings.set(seatId, as)
  },

  'couple.offered': (room, { seatId, code, until }) => {
    dropOffer(room, seatId)
    room.offers.set(seatId, { code, until, acceptedBy: null })
  },

  'couple.accepted': (room, { seatId, acceptedBy }) => {
    const offer = room.offers.get(seatId)
    if (!offer || seatId === acceptedBy || offer.acceptedBy === acceptedBy) return
    dropOffer(room, acceptedBy)
    offer.acceptedBy = acceptedBy
  },

  'couple.dropped': (room, { seatId }) => {
    dropOffer(room, seatId)
  },

  'couple.linked': (room, { seatIds: [one, other] }) => {
    if (one === undefined || other === undefined || one === other || partnerOf(room, one) === other) return
    for (const [seatId, partner] of [
      [one, other],
      [other, one],
    ] as const) {
      endFloor(room, seatId)
      dissolve(room, seatId)
      dropOffer(room, seatId)
      room.partners.set(seatId, partner)
      room.standings.set(seatId, 'linked')
      room.everLinked.set(seatId, new Set([...(room.everLinked.get(seatId) ?? []), partner]))
    }
    takeAway(room, one)
    takeAway(room, other)
  },

  'couple.parted': (room, { seatId }) => {
    dissolve(room, seatId)
  },
}

/** Ends the couple of a seat, if it is in one. Both lose their pair, whoever’s text it holds: else its going would tell. */
function dissolve(room: Room, seatId: string): void {
  const partner = partnerOf(room, seatId)
  if (partner === null) return
  endFloor(room, seatId)
  for (const each of [seatId, partner]) {
    room.partners.delete(each)
    room.standings.set(each, 'parted')
    takeAway(room, each)
    takeBackOffers(room, each)
  }
}

/** Takes a removed seat out of its couple, and takes back its offer. */
export function leaveCouple(room: Room, seatId: string): void {
  endFloor(room, seatId)
  dissolve(room, seatId)
  dropOffer(room, seatId)
}

/** Keeps how many couples there are, when the room leaves the lobby for the first time: later a parting would show. */
export function keepCounts(room: Room): void {
  if (hasCouples(room.head)) room.couplesAtStart ??= countCouples(room)
}

function dropOffer(room: Room, seatId: string): void {
  const offer = offerWith(room, seatId)
  if (offer) room.offers.delete(offer.madeBy)
}

const about = (seatId: string): AffectedPart => ({
  seatId,
  slices: ['ownCouple', 'ownPairs', 'ownFloor', 'ownExchange'],
})

/** Lists this seat, its partner, and who has or waits for an offer with it. */
export function inCouple(room: Room, seatId: string): AffectedPart[] {
  const offer = offerWith(room, seatId)
  const involved = [seatId, partnerOf(room, seatId), offer?.madeBy, offer?.acceptedBy]
  return [...new Set(involved)].flatMap((each) => (typeof each === 'string' ? [about(each)] : []))
}

/** Lists the seats whose own part each event changes. */
export const couplesAffects: Affects<CoupleEvent> = {
  'couple.said': (room, { seatId }) => inCouple(room, seatId),
  'couple.offered': (room, { seatId }) => inCouple(room, seatId),
  'couple.accepted': (room, { seatId, acceptedBy }) => [...inCouple(room, seatId), ...inCouple(room, acceptedBy)],
  'couple.dropped': (room, { seatId }) => inCouple(room, seatId),
  'couple.linked': (room, { seatIds }) => seatIds.flatMap((seatId) => inCouple(room, seatId)),
  'couple.parted': (room, { seatId }) => inCouple(room, seatId),
}
