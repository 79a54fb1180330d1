import type { Store } from '../store.ts'
import type { Sync } from './sync.ts'

/** What one room wants appended: the arguments of `Store.commit`. */
export interface Part {
  roomId: string
  known: number
  decide: Parameters<Store['commit']>[2]
  begin?: Parameters<Store['commit']>[3]
}

/**
 * Runs many parts in one transaction. Out: for each part null when it is committed, else why it alone was undone.
 * Throws when nothing is.
 */
export type Committer = (group: readonly Part[]) => unknown[]

export interface GroupCommit {
  /** Runs the part in the next shared transaction. Resolves when it is on disk, rejects when it was undone. */
  (part: Part): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/** A commit costs as much as a dozen votes: they begin at least this far apart. */
const APART_MS = 4

/**
 * One transaction for all that waits, and one sync to disk, so that a burst of votes in many rooms costs one and not
 * one a room. What arrives meanwhile waits for the next. `alone` runs work with the database to itself.
 */
export function groupCommit(commit: Committer, alone: (work: () => void) => Promise<void>, sync: Sync): GroupCommit {
  interface Waiting {
    part: Part
    resolve: () => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let begun = -APART_MS

  async function together(): Promise<void> {
    let group: Waiting[] = []
    let failures: unknown[] = []
    try {
      await alone(() => {
        group = waiting
        waiting = []
        failures = commit(group.map(({ part }) => part))
        sync.written()
      })
      await sync.durable()
      for (const [index, each] of group.entries()) {
        if (failures[index] === null) each.resolve()
        else each.reject(failures[index])
      }
    } catch (error) {
      // Without a connection nothing was begun: then it is all that waits which fails.
      if (!group.length) [group, waiting] = [waiting, []]
      for (const each of group) each.reject(error)
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
