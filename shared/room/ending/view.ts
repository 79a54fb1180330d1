import type { ConsoleCuts } from '../cut.ts'
import { REOPEN_MS } from './state.ts'

/** What the console is told of the end. */
export interface EndingSlice {
  /** Until when the end can be undone, by the server's clock (ms since 1970); null when it no longer can. */
  reopenUntil: number | null
  /** Whether only the outcome is left. */
  folded: boolean
}

export interface EndingConsole {
  /** Null until the room has ended. */
  ending: EndingSlice | null
}

export const endingConsole: ConsoleCuts<EndingConsole> = {
  ending: ({ room: { head, endedAt, endIsFinal, outcome } }) =>
    endedAt === null
      ? null
      : { reopenUntil: outcome || endIsFinal || head.rehearsal ? null : endedAt + REOPEN_MS, folded: outcome !== null },
}
