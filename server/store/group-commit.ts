import type { Store } from './store.ts'

/** What one room wants appended: the arguments of `Store.commit`. */
export interface Part {
  roomId: string
  known: number
  decide: Parameters<Store['commit']>[2]
}

/**
 * Runs many parts in one transaction. Out: for each part null when it is on disk, else why it alone was undone.
 * Throws when nothing is on disk.
 */
export type Committer = (group: readonly Part[]) => unknown[]

export interface GroupCommit {
  /** Runs the part in the next shared transaction. Resolves when it is on disk, rejects when it was undone. */
  (part: Part): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/**
 * One transaction for all that waits, so that a burst of votes in many rooms costs one sync to disk and not one a
 * room. What arrives while a transaction runs waits for the next. `alone` runs work with the database to itself.
 */
export function groupCommit(commit: Committer, alone: (work: () => void) => Promise<void>): GroupCommit {
  interface Waiting {
    part: Part
    resolve: () => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  function run() {
    const group = waiting
    waiting = []
    try {
      const failures = commit(group.map(({ part }) => part))
      for (const [index, each] of group.entries()) {
        if (failures[index] === null) each.resolve()
        else each.reject(failures[index])
      }
    } catch (error) {
      for (const each of group) each.reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length) {
      // The next turn of the event loop: whatever this turn brings rides along.
      await new Promise((resolve) => setImmediate(resolve))
      await alone(run)
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
