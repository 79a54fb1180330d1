import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { VOICES } from '../../../shared/room/lists.ts'
import { ownKey, readOwnKey } from '../../../shared/room/rewrites/voices.ts'
import type { StageSeat } from '../seat/stage-seat.ts'
import { readLines } from '../supervision/kept-lines.ts'
import { homeCard, dayOf, type CardText, type HomeCard } from './card.ts'

/**
 * Makes the cards that this person can take home: one for each ask for which they wrote. Whoever presents listens and
 * writes no rewrite; what they will try goes home instead.
 */
export function ownCards(seat: StageSeat): HomeCard[] {
  const brought = seat.own?.ownBrought ?? []
  const written = seat.written.map((key) => readOwnKey(key).askId)
  const asks = [...written, ...Object.keys(seat.asks), ...brought.map(({ askId }) => askId)]
  return [...new Set(asks)].flatMap((askId) => {
    const own = rewritten(seat, askId)
    // A card has one text of each voice.
    const texts = own.some(({ voice }) => voice === 'to-client') ? own : [...own, ...willTry(seat, askId)]
    if (!texts.length) return []
    const mine = brought.find((each) => each.askId === askId)
    const card = homeCard({
      date: dayOf(new Date(seat.serverNow())),
      title: seat.common?.room.title ?? '',
      // A page that was loaded again after the end knows what it brought, and no other ask that was brought.
      ask: seat.asks[askId] ?? mine ?? null,
      isBrought: isBroughtId(askId),
      isMine: mine !== undefined,
      texts,
    })
    return [card]
  })
}

const rewritten = (seat: StageSeat, askId: string): CardText[] =>
  VOICES.flatMap((voice): CardText[] => {
    const { rewrite } = seat.rewriteOf(ownKey(askId, voice))
    return rewrite && rewrite.state !== 'passed' ? [{ voice, text: rewrite.text, verb: rewrite.verb }] : []
  })

function willTry(seat: StageSeat, askId: string): CardText[] {
  const seatId = seat.seat?.record.seatId
  const text = seatId === undefined ? '' : (readLines(seatId, askId)?.willTry.trim() ?? '')
  return text === '' ? [] : [{ voice: 'to-client', text, verb: null }]
}
