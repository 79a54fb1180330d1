import { OFFER_MS } from '../limits.ts'
import type { Meta, Rules, RuleResult } from '../rule.ts'
import { happened, NOTHING, refuse } from '../rule.ts'
import type { Room } from '../state.ts'
import { hash } from '../../stats/shuffle.ts'
import { hasCouples, offerWith, partnerOf, standingOf } from './state.ts'

/** Rules for saying with whom one is here (D1, D9). */
export const couples = {
  'couple.solo': (room, { on, both = false }, meta) =>
    byUnlinked(room, meta, (seatId) => {
      const as = !on ? null : both ? 'both' : 'alone'
      const standing = standingOf(room, seatId)
      const isSame = standing === (as ?? 'unsaid') || (standing === 'parted' && as !== 'both')
      if (isSame && !offerWith(room, seatId)) return NOTHING
      return happened({ type: 'couple.said', seatId, as })
    }),

  'couple.offer': (room, _command, meta) =>
    byUnlinked(room, meta, (seatId) => {
      const before = room.offers.get(seatId)
      if (before && before.until > meta.now) return NOTHING
      const taken = new Set([...room.offers.values()].map(({ code }) => code))
      return happened({ type: 'couple.offered', seatId, code: drawCode(taken, meta), until: meta.now + OFFER_MS })
    }),

  'couple.accept': (room, { code }, meta) =>
    byUnlinked(room, meta, (seatId) => {
      const found = [...room.offers].find(([, offer]) => offer.code === code && offer.until > meta.now)
      if (!found) return refuse('no-such-offer')
      const [madeBy, { acceptedBy }] = found
      if (acceptedBy === seatId) return NOTHING
      if (madeBy === seatId || acceptedBy !== null) return refuse('no-such-offer')
      return happened({ type: 'couple.accepted', seatId: madeBy, acceptedBy: seatId })
    }),

  'couple.confirm': (room, { yes }, meta) =>
    byUnlinked(room, meta, (seatId) => {
      const offer = room.offers.get(seatId)
      if (!offer?.acceptedBy) return refuse('offer-over')
      if (!yes) return happened({ type: 'couple.dropped', seatId })
      if (offer.until <= meta.now) return refuse('offer-over')
      return happened({ type: 'couple.linked', seatIds: [seatId, offer.acceptedBy] })
    }),

  'couple.part': (room, _command, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    const { seatId } = meta.actor
    if (partnerOf(room, seatId) !== null) return happened({ type: 'couple.parted', seatId })
    return offerWith(room, seatId) ? happened({ type: 'couple.dropped', seatId }) : NOTHING
  },
} satisfies Partial<Rules>

/** Decides for a seat of a room for couples that is not linked. */
function byUnlinked(room: Room, { actor }: Meta, decideFor: (seatId: string) => RuleResult): RuleResult {
  if (actor.role !== 'seat') return refuse('not-allowed')
  if (!hasCouples(room.head)) return refuse('no-couples')
  if (partnerOf(room, actor.seatId) !== null) return refuse('already-linked')
  return decideFor(actor.seatId)
}

const CODES = 10_000

/** Draws four digits that no other offer has. */
function drawCode(taken: ReadonlySet<string>, { newId }: Meta): string {
  for (;;) {
    const code = String(hash(newId()) % CODES).padStart(4, '0')
    if (!taken.has(code)) return code
  }
}
