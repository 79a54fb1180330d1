import type { Refused } from '../../shared/protocol.ts'

/** The room told us to wait: each time a little longer, and not all phones of a hall at the same moment. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

export interface SyncDeps<View extends object> {
  /** Asks the room, once, waiting so long for an answer (ms). Rejects when there is none. */
  ask: (patienceMs: number) => Promise<View | Refused>
  view: (view: View) => void
  /** The room would not say just now: it is to be asked again. */
  again: () => void
  later?: (run: () => void, ms: number) => void
  random?: () => number
}

/**
 * Asks for everything anew. Resolves once the room answered, even if it only said "not now": then `again` is called
 * after a pause, once for all who asked, and whoever asks until then is told nothing. Rejects when nobody answers.
 */
export function createViewSync<View extends object>({
  ask,
  view,
  again,
  later = setTimeout,
  random = Math.random,
}: SyncDeps<View>) {
  let isWaiting = false
  let pauses = 0

  function waitAndAskAgain() {
    isWaiting = true
    const pause = PAUSES_MS[Math.min(pauses++, PAUSES_MS.length - 1)] ?? 0
    later(
      () => {
        isWaiting = false
        again()
      },
      pause * (1 + random() / 2),
    )
  }

  return async function sync(patienceMs: number): Promise<void> {
    if (isWaiting) return
    const answer = await ask(patienceMs)
    if (!('ok' in answer)) {
      pauses = 0
      view(answer)
    } else if (!isWaiting) waitAndAskAgain()
  }
}
