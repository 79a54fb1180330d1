import type { RoomAsk } from '../brought/ask.ts'
import { isTold, type CommonCuts, type ConsoleCuts } from '../cut.ts'

export interface PushBackCommon {
  /** The second turn of the ask, as far as it was played. */
  pushBack: NonNullable<RoomAsk['pushBack']>
}

export interface PushBackConsole {
  /** How many lines were played, and how many there are. */
  pushBack: { played: number; of: number }
}

export const pushBackCommon: CommonCuts<PushBackCommon> = {
  pushBack: (moment) => {
    const { round, ask } = moment
    return round && ask?.pushBack && isTold(moment, 'pushBack') ? ask.pushBack.slice(0, round.played) : []
  },
}

export const pushBackConsole: ConsoleCuts<PushBackConsole> = {
  pushBack: ({ round, ask }) => ({ played: round?.played ?? 0, of: ask?.pushBack?.length ?? 0 }),
}
