import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { VOICES } from '../../../shared/room/lists.ts'
import { ownKey, readOwnKey } from '../../../shared/room/rewrites/voices.ts'
import type { StageSeat } from '../seat/stage-seat.ts'
import { readLines } from '../supervision/kept-lines.ts'
import { homeCard, dayOf, type CardText, type HomeCard } from './card.ts'

/** What cards are made of. */
export type CardSeat = Pick<StageSeat, 'seat' | 'common' | 'own' | 'asks' | 'written' | 'rewriteOf' | 'serverNow'>

/** Makes the cards that this person can take home: one for each ask for which they wrote. */
export const ownCards = (seat: CardSeat): HomeCard[] => cardAsks(seat).flatMap((askId) => ownCardsOf(seat, askId))

/** Lists the asks that this person wrote for, read on this phone, or brought. */
export function cardAsks(seat: CardSeat): string[] {
  const written = seat.written.map((key) => readOwnKey(key).askId)
  const brought = (seat.own?.ownBrought ?? []).map(({ askId }) => askId)
  return [...new Set([...written, ...Object.keys(seat.asks), ...brought])]
}

/**
 * Makes the card of one ask: one, or none where this person wrote nothing. Whoever presents listens and writes no
 * rewrite; what they will try goes home instead.
 */
export function ownCardsOf(seat: CardSeat, askId: string): HomeCard[] {
  const own = rewritten(seat, askId)
  // A card has one text of each voice.
  const texts = own.some(({ voice }) => voice === 'to-client') ? own : [...own, ...willTry(seat, askId)]
  return texts.length ? [cardWith(seat, askId, texts)] : []
}

/** Makes the card of an ask with these texts; also with none. */
export function cardWith(seat: CardSeat, askId: string, texts: readonly CardText[]): HomeCard {
  const mine = seat.own?.ownBrought?.find((each) => each.askId === askId)
  return homeCard({
    date: dayOf(new Date(seat.serverNow())),
    title: seat.common?.room.title ?? '',
    // A page that was loaded again after the end knows what it brought, and no other ask that was brought.
    ask: seat.asks[askId] ?? mine ?? null,
    isBrought: isBroughtId(askId),
    isMine: mine !== undefined,
    texts,
  })
}

const rewritten = (seat: CardSeat, askId: string): CardText[] =>
  VOICES.flatMap((voice): CardText[] => {
    const { rewrite } = seat.rewriteOf(ownKey(askId, voice))
    return rewrite && rewrite.state !== 'passed' ? [{ voice, text: rewrite.text, verb: rewrite.verb }] : []
  })

function willTry(seat: CardSeat, askId: string): CardText[] {
  const seatId = seat.seat?.record.seatId
  const text = seatId === undefined ? '' : (readLines(seatId, askId)?.willTry.trim() ?? '')
  return text === '' ? [] : [{ voice: 'to-client', text, verb: null }]
}
