import type { Refused } from '../../shared/protocol.ts'

/** Pauses when the room told us to wait: longer each time, and not the same for all phones of a hall. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

export interface SyncDeps<View extends object> {
  /** Asks the room once and waits this long for an answer (ms). Rejects when none comes. */
  ask: (patienceMs: number) => Promise<View | Refused>
  view: (view: View) => void
  /** Called when the room refused for now and must be asked again. */
  again: () => void
  later?: (run: () => void, ms: number) => void
  random?: () => number
}

/**
 * Asks for the whole view again. Resolves once the room answered, even if it only said "not now": then `again` is
 * called after a pause, once for all callers, and callers get no answer until then. Rejects when no answer comes.
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
