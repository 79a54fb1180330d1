/** What was written so far, and whether it is on the disk itself and not only with the operating system. */
export interface Sync {
  /** Something was committed. */
  written(): void
  /** Resolves when all that was written so far is on disk; rejects when that cannot be said. */
  durable(): Promise<void>
}

/**
 * Brings commits to the disk without holding anybody up: the server goes on while the disk works, and one sync
 * carries all that was committed before it began.
 *
 * In: `sync` asks the operating system for the write-ahead log; `checkpoint` copies that log into the database and
 * syncs it, and says whether it could. A sync that failed must not be believed when it works the next time, for the
 * system may have dropped what it could not write: from then on nothing counts as kept until a checkpoint has written
 * all of it anew.
 */
export function createSync(sync: () => Promise<void>, checkpoint: () => boolean): Sync {
  let writes = 0
  let synced = 0
  let inDoubt = false
  let running: Promise<void> | null = null

  async function once(): Promise<void> {
    const upTo = writes
    if (inDoubt && !checkpoint()) throw new Error('the disk did not keep what was written')
    if (!inDoubt)
      try {
        await sync()
      } catch (error) {
        inDoubt = true
        throw error
      }
    inDoubt = false
    synced = upTo
  }

  return {
    written() {
      writes++
    },
    async durable() {
      const upTo = writes
      while (synced < upTo) {
        running ??= once().finally(() => (running = null))
        await running
      }
    },
  }
}
