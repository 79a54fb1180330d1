import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { VOICES } from '../../../shared/room/lists.ts'
import { ownKey, readOwnKey } from '../../../shared/room/rewrites/voices.ts'
import type { StageSeat } from '../seat/stage-seat.ts'
import { homeCard, dayOf, type CardText, type HomeCard } from './card.ts'

/** Makes the cards that this person can take home: one for each ask for which they wrote. */
export const ownCards = (seat: StageSeat): HomeCard[] =>
  [...new Set(seat.written.map((key) => readOwnKey(key).askId))].flatMap((askId) => {
    const texts = VOICES.flatMap((voice): CardText[] => {
      const { rewrite } = seat.rewriteOf(ownKey(askId, voice))
      return rewrite && rewrite.state !== 'passed' ? [{ voice, text: rewrite.text, verb: rewrite.verb }] : []
    })
    if (!texts.length) return []
    return [
      homeCard({
        date: dayOf(new Date(seat.serverNow())),
        title: seat.common?.room.title ?? '',
        ask: seat.asks[askId] ?? null,
        isBrought: isBroughtId(askId),
        isMine: seat.own?.ownBrought?.some((brought) => brought.askId === askId) ?? false,
        texts,
      }),
    ]
  })
