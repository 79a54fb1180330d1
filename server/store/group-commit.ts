import type { Store } from './store.ts'

/** What one room wants appended: the arguments of `Store.commit`. */
export interface Part {
  roomId: string
  known: number
  decide: Parameters<Store['commit']>[2]
  begin?: Parameters<Store['commit']>[3]
}

/** Why one part was undone, while the others of its transaction were kept. */
export interface Undone {
  why: unknown
}

/**
 * Runs many parts in one transaction: for each part `begin`, then what it has not seen is read, then `decide`, then
 * what it answered is written. Out, once all of it is on disk: for each part null when it is kept, else why it alone
 * was undone. Rejects when nothing is kept, or when that cannot be said.
 */
export type Committer = (group: readonly Part[]) => Promise<readonly (Undone | null)[]>

export interface GroupCommit {
  /** Runs the part in the next shared transaction. Resolves when it is on disk, rejects when it was undone. */
  (part: Part): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/** A commit costs as much as a dozen votes: they begin at least this far apart. */
const APART_MS = 4

/**
 * One transaction for all that waits, so that a burst of votes in many rooms costs one and not one a room. What arrives
 * meanwhile waits for the next: there is never more than one under way.
 */
export function groupCommit(commit: Committer): GroupCommit {
  interface Waiting {
    part: Part
    resolve: () => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let begun = -APART_MS

  async function together(): Promise<void> {
    const group = waiting
    waiting = []
    try {
      const outcomes = await commit(group.map(({ part }) => part))
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[index]
        if (outcome === null) resolve()
        else reject(outcome?.why ?? new Error('a part was left without an outcome'))
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length) {
      // Whatever comes until then rides along: what this turn of the event loop brings, and when much is going on, what
      // the next ones bring.
      const soon = begun + APART_MS - performance.now()
      await new Promise((resolve) => (soon > 1 ? setTimeout(resolve, soon) : setImmediate(resolve)))
      begun = performance.now()
      await together()
    }
    running = null
  }

  const add = (part: Part) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ part, resolve, reject })
      running ??= drain()
    })
  return Object.assign(add, { idle: () => running ?? Promise.resolve() })
}
