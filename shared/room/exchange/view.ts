import { isTold, type CommonCuts, type OwnCuts } from '../cut.ts'
import { takes } from '../stages.ts'
import { spotOf } from '../rewrites/voices.ts'
import { currentRound } from '../state.ts'
import { exchangesWith } from './state.ts'

export interface ExchangeCommon {
  /** Whether the exchange was opened, and nothing else about it; null at all other stages. */
  exchange: { isOpen: boolean } | null
}

export interface ExchangeOwn {
  /**
   * That this seat offers its text; null while it does not. `partners`: the words of its partner, once both offered and the
   * exchange was opened, and while texts are not hidden.
   */
  ownExchange: { askId: string; partners: string | null } | null
}

export const exchangeCommon: CommonCuts<ExchangeCommon> = {
  exchange: (moment) => {
    const { round } = moment
    return round && isTold(moment, 'exchange') ? { isOpen: round.exchangeIsOpen } : null
  },
}

export const exchangeOwn: OwnCuts<ExchangeOwn> = {
  ownExchange: (room, seatId) => {
    const round = takes(room.place.stage, 'exchange.offer') ? currentRound(room) : undefined
    if (!round?.offering.has(seatId)) return null
    const partner = room.textsHidden ? null : exchangesWith(room, round, seatId)
    const text = partner === null ? undefined : round.rewrites.get(spotOf(partner, 'client'))
    return { askId: round.askId, partners: (text && room.words.get(text.rewriteId)) ?? null }
  },
}
