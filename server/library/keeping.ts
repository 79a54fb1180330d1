import type { Config } from '../config.ts'
import { withoutMessage, type Logger } from '../logger.ts'
import type { KeptDeck, Library } from '../store/library/library.ts'

const DAY_MS = 24 * 3_600_000

/** A deck that nobody opens or plays is kept for so many days: longer where it belongs to those who have a password. */
const UNUSED_DAYS = { password: 365, open: 90 }

/** So many days before, its owner is told. */
export const NOTICE_DAYS = 30

const SWEEP_MS = 3_600_000

/** Somebody who signed in as a host is signed out after so long without a call, and in any case after so long. */
export const SESSION_IDLE_MS = 12 * 3_600_000
export const SESSION_MS = 7 * DAY_MS

/** Turns a time (ms since 1970) into its day: no finer time of a deck is kept. */
export const dayNumber = (ms: number): number => Math.floor(ms / DAY_MS)

/** How many days a deck is kept that nobody uses. */
export const unusedDays = ({ hostPassword }: Pick<Config, 'hostPassword'>): number =>
  hostPassword === null ? UNUSED_DAYS.open : UNUSED_DAYS.password

/**
 * Returns the day on which a deck goes when nobody uses it before, as `2027-01-31`; null while no notice was given, or that
 * is far away again.
 */
export function leavingDay(
  { openedOn, playedOn, noticeOn }: Pick<KeptDeck, 'openedOn' | 'playedOn' | 'noticeOn'>,
  today: number,
  unusedFor: number,
): string | null {
  if (noticeOn === null) return null
  const day = Math.max(openedOn + unusedFor, (playedOn ?? 0) + unusedFor, noticeOn + NOTICE_DAYS)
  return day - today > NOTICE_DAYS ? null : new Date(day * DAY_MS).toISOString().slice(0, 10)
}

interface KeepingDeps {
  library: Library
  config: Pick<Config, 'hostPassword'>
  clock: () => number
  logger: Logger
}

export interface LibraryKeeping {
  /** Gives notice of decks that nobody uses, and deletes what is over: such decks, and sessions. Never rejects. */
  sweep(): Promise<void>
  close(): void
}

/** Sweeps the library once an hour. Several servers on one database may do so at the same time. */
export function keepLibrary({ library, config, clock, logger }: KeepingDeps): LibraryKeeping {
  async function sweep() {
    const now = clock()
    try {
      const gone = await library.retireDecks({
        today: dayNumber(now),
        unusedFor: unusedDays(config),
        notice: NOTICE_DAYS,
      })
      if (gone > 0) logger.info({ decks: gone }, 'decks that nobody used were deleted')
      await library.sessions.deleteEnded(now, now - SESSION_IDLE_MS)
    } catch (error) {
      logger.error(withoutMessage(error), 'the library could not be swept')
    }
  }

  const timer = setInterval(() => void sweep(), SWEEP_MS).unref()
  return {
    sweep,
    close() {
      clearInterval(timer)
    },
  }
}
