import { withoutMessage, type Logger } from '../logger.ts'
import type { Store, StoreTrouble } from '../store/store.ts'

/** So often it is looked whether anything can be saved, also when nobody asks. */
const LOOK_MS = 5_000

/** What the log says, for whoever runs the server. */
const WORDS = {
  'data-gone':
    'DATA_DIR or its database was removed, moved or replaced while this server runs: nothing is saved any more. Put it back, or stop this server and start it again on what is there now',
  'data-not-kept': 'the disk of DATA_DIR does not take what is written: nothing is saved now. Look whether it is full',
  'database-away':
    'the database does not answer: nothing is saved until it does. Look whether it runs, and can be reached at DATABASE_URL',
} satisfies Record<StoreTrouble, string>

export interface HealthWatch {
  /** Looks what keeps everything from being saved now; null when nothing does. Never rejects. */
  now(): Promise<StoreTrouble | null>
  close(): void
}

/** Watches whether anything can be saved, and has the log say so when that changes. */
export function watchHealth(store: Pick<Store, 'trouble'>, logger: Logger): HealthWatch {
  let before: StoreTrouble | null = null

  async function look(): Promise<StoreTrouble | null> {
    const now = await store.trouble()
    if (now !== before) {
      if (now) logger.error({ code: now }, WORDS[now])
      else logger.info('what people send is saved again')
    }
    return (before = now)
  }

  async function safely() {
    try {
      return await look()
    } catch (error) {
      logger.error(withoutMessage(error), 'whether anything can be saved could not be found out')
      return 'data-not-kept' as const
    }
  }

  const timer = setInterval(() => void safely(), LOOK_MS).unref()
  return {
    now: safely,
    close() {
      clearInterval(timer)
    },
  }
}
