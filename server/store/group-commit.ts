/** How to run one transaction with many parts in it. */
export interface Transactions<Transaction> {
  begin(): Promise<Transaction>
  commit(transaction: Transaction): Promise<void>
  rollback(transaction: Transaction): Promise<void>
  /** Runs one part so that its failure undoes it alone; rejects with what it rejected with. */
  part(transaction: Transaction, work: (transaction: Transaction) => Promise<void>): Promise<void>
}

type Work<Transaction> = (transaction: Transaction) => Promise<void>

export interface GroupCommit<Transaction> {
  /** Runs the work in the next shared transaction. Resolves when that is on disk, rejects when the work was undone. */
  (work: Work<Transaction>): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/**
 * One transaction for all that waits, so that a burst of votes in many rooms costs one sync to disk and not one a
 * room. What arrives while a transaction runs waits for the next.
 */
export function groupCommit<Transaction>(transactions: Transactions<Transaction>): GroupCommit<Transaction> {
  interface Waiting {
    work: Work<Transaction>
    resolve: () => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  async function run(group: Waiting[]): Promise<void> {
    const done: Waiting[] = []
    try {
      const transaction = await transactions.begin()
      try {
        for (const each of group) {
          await transactions.part(transaction, each.work).then(() => done.push(each), each.reject)
        }
        await transactions.commit(transaction)
      } catch (error) {
        await transactions.rollback(transaction).catch(() => {})
        throw error
      }
      for (const each of done) each.resolve()
    } catch (error) {
      for (const each of group) each.reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length) {
      // The next turn of the event loop: whatever this turn brings rides along.
      await new Promise((resolve) => setImmediate(resolve))
      const group = waiting
      waiting = []
      await run(group)
    }
    running = null
  }

  const commit = (work: Work<Transaction>) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      running ??= drain()
    })
  return Object.assign(commit, { idle: () => running ?? Promise.resolve() })
}
