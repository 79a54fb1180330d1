import { nextPair } from '../../stats/pairing.ts'
import { areClose, hasCouples, standingOf } from '../couples/state.ts'
import { isActive, isBeingRead, lateWaiting, pairsOfDeck } from './comparing.ts'
import { PAIRS_MOST } from '../limits.ts'
import { happened, NOTHING, refuse, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { currentPair, hasAnswered, hasBands } from './state.ts'
import { isReason } from './reason.ts'
import { groupsFor } from './turns.ts'

/** Rules for the pairs put before people, their judgements, and the bands (P1–P16, B1–B4). */
export const pairs = {
  'anchors.set': (room, { on }) => (room.anchors === on ? NOTHING : happened({ type: 'anchors.set', on })),

  'pair.next': (room, { askId }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = roundTaking(room, askId, 'pair.next')
    if (!round) return refuse('pairs-closed')
    const { seatId } = meta.actor
    const { ofSeat, ledger } = round.comparing
    const before = currentPair(round, seatId)
    const isOpen =
      before?.choice === null && isActive(room, round, before.first) && isActive(room, round, before.second)
    if (isOpen && !before.expired) return NOTHING
    const late = lateWaiting(round, meta.now)
    // The same for everybody, and before anything else: whose phone has no pair would tell who wrote what is left.
    const groups = groupsFor(room, round, seatId)
    if (!groups) return refuse('pairs-held-back')
    if (isBeingRead(room, round)) return refuse('pairs-being-read')
    if (hasCouples(room.head) && standingOf(room, seatId) === 'unsaid' && !pairsOfDeck(room, round))
      return refuse('couple-unsaid')
    if ((ofSeat.get(seatId)?.length ?? 0) >= PAIRS_MOST) return refuse('no-more-pairs')
    // Drawn from what the console never learns: otherwise it could work out who was given which pair.
    const seed = `${room.seats.get(seatId)?.keyHash} ${askId}`
    const [pair] = groups.flatMap((texts) => {
      const next = nextPair(ledger, seatId, texts, seed, (author) => areClose(room, seatId, author))
      return next ? [next] : []
    })
    if (!pair) return refuse(hasAnswered(round, seatId) ? 'no-more-pairs' : 'no-pairs-yet')
    const [first, second] = pair
    return happened(...late.map((pairId) => ({ type: 'pair.expired' as const, askId, pairId })), {
      type: 'pair.served',
      askId,
      seatId,
      pairId: meta.newId(),
      first,
      second,
    })
  },

  'pair.judge': (room, { askId, pairId, choice, reason = null }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    if (!isReason(room, reason)) return refuse('unknown-reason')
    const round = roundTaking(room, askId, 'pair.judge')
    if (!round) return refuse('pairs-closed')
    const pair = currentPair(round, meta.actor.seatId)
    const isCurrent = pair?.pairId === pairId
    if (!isCurrent || !isActive(room, round, pair.first) || !isActive(room, round, pair.second))
      return refuse('pair-gone')
    const said = choice === 'skip' ? null : reason
    if (pair.choice === choice && pair.reason === said) return NOTHING
    if (pair.choice === 'skip') return refuse('pair-gone')
    return happened({ type: 'pair.judged', askId, pairId, choice, reason: said })
  },

  'bands.fit': (room, { askId }, meta) => {
    const round = room.rounds.get(askId)
    if (!round || !hasBands(room.head)) return refuse('nothing-to-show')
    return happened({ type: 'bands.asked', askId, seed: meta.newId() })
  },

  'bands.keep': (room, { askId, seed, bands }, meta) => {
    if (meta.actor.role !== 'server') return refuse('not-allowed')
    const fit = room.rounds.get(askId)?.comparing.fit
    // Something changed meanwhile and the bands were asked for again: this result is out of date.
    return fit?.seed === seed && !fit.isFitted ? happened({ type: 'bands.fitted', askId, seed, bands }) : NOTHING
  },
} satisfies Partial<Rules>
