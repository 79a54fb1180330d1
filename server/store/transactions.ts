import type { Kysely, Transaction } from 'kysely'
import type { Durability } from './kysely.ts'
import type { DiskTrouble } from './sqlite/disk-trouble.ts'

export interface Transactions<DB> {
  /** Runs a write, and notes how it ends. */
  writing: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Runs work on several tables in one transaction. Resolves when it is on disk. */
  inTransaction: <Result>(work: (on: Transaction<DB>) => Promise<Result>) => Promise<Result>
}

/** Runs what is written to one database. In: what gets it to the disk, and what knows of the disk’s trouble. */
export function createTransactions<DB>(
  db: Kysely<DB>,
  sync: Durability,
  disk: DiskTrouble | undefined,
): Transactions<DB> {
  async function writing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work()
      disk?.wrote()
      return result
    } catch (why) {
      disk?.wrote(why)
      throw why
    }
  }

  return {
    writing,
    inTransaction: (work) =>
      writing(async () => {
        const result = await db.transaction().execute(work)
        sync.written()
        await sync.durable()
        return result
      }),
  }
}
