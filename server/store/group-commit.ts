import type { Store } from './store.ts'

/** One room's commit: the arguments of `Store.commit`. */
export interface RoomCommit {
  roomId: string
  known: number
  decide: Parameters<Store['commit']>[2]
  begin?: Parameters<Store['commit']>[3]
}

/** Why one room's commit was undone, while the others of its transaction were kept. */
export interface Undone {
  why: unknown
}

/**
 * Runs the commits of many rooms in one transaction. For each it calls `begin`, reads what the room has not seen, calls
 * `decide`, and writes its change. Out, once everything is on disk: for each commit null when it was kept, else why it
 * alone was undone. Rejects when nothing was kept, or when that is not known.
 */
export type Committer = (group: readonly RoomCommit[]) => Promise<readonly (Undone | null)[]>

export interface GroupCommit {
  /** Runs a commit in the next shared transaction. Resolves when it is on disk, rejects when it was undone. */
  (commit: RoomCommit): Promise<void>
  /** Resolves when no commit is waiting any more. */
  idle(): Promise<void>
}

/** Transactions begin at least this far apart, because one costs as much as a dozen votes. */
const APART_MS = 4

/**
 * Runs all waiting commits in one transaction (group commit), so that a burst of votes in many rooms costs one
 * transaction and not one for each room. What arrives meanwhile waits for the next: only one transaction runs at a
 * time.
 */
export function groupCommit(commit: Committer): GroupCommit {
  interface Waiting {
    room: RoomCommit
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
      const results = await commit(group.map(({ room }) => room))
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index]
        if (result === null) resolve()
        else reject(result?.why ?? new Error('a commit has no result'))
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length) {
      // Wait, so that more commits share the transaction: those of this turn of the event loop and, under load, of the
      // next ones.
      const soon = begun + APART_MS - performance.now()
      await new Promise((resolve) => (soon > 1 ? setTimeout(resolve, soon) : setImmediate(resolve)))
      begun = performance.now()
      await together()
    }
    running = null
  }

  const add = (room: RoomCommit) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ room, resolve, reject })
      running ??= drain()
    })
  return Object.assign(add, { idle: () => running ?? Promise.resolve() })
}
