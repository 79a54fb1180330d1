import { isTold, type CommonCuts } from '../cut.ts'
import { linesOf, type ResponseLines } from './state.ts'

export interface ResponseCommon {
  /** What the presenter showed; null before, and while texts are hidden. */
  response: ResponseLines | null
}

export const responseCommon: CommonCuts<ResponseCommon> = {
  response: (moment) => {
    const { room, round } = moment
    return round && isTold(moment, 'response') && !room.textsHidden ? linesOf(room, round) : null
  },
}
