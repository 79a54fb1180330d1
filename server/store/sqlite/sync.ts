/** What was written so far, and whether it is on the disk itself and not only with the operating system. */
export interface Sync {
  /** Something was committed. */
  written(): void
  /** Resolves when all that was written so far is on disk; rejects when that cannot be said. */
  durable(): Promise<void>
  /** Whether a sync has failed since, and no checkpoint has made up for it. */
  inDoubt(): boolean
}

/**
 * Brings commits to the disk without holding anybody up: the server goes on while the disk works, and one sync
 * carries all that was committed before it began.
 *
 * In: `sync` asks the operating system for the write-ahead log; `checkpoint` copies that log into the database, syncs
 * it and empties the log, and says whether it could. A sync that failed must not be believed when it works the next
 * time, for the system may have dropped what it could not write: then nothing counts as kept until a checkpoint has
 * written all of it anew, which is tried at once, while what was written still stands in memory.
 */
export function createSync(sync: () => Promise<void>, checkpoint: () => boolean): Sync {
  let writes = 0
  let synced = 0
  let doubt: { why: unknown } | null = null
  let running: Promise<void> | null = null

  async function once(): Promise<void> {
    const upTo = writes
    if (!doubt)
      try {
        await sync()
      } catch (why) {
        doubt = { why }
      }
    if (doubt && !checkpoint()) throw doubt.why
    doubt = null
    synced = upTo
  }

  return {
    written() {
      writes++
    },
    inDoubt: () => doubt !== null,
    async durable() {
      const upTo = writes
      while (synced < upTo) {
        running ??= once().finally(() => (running = null))
        await running
      }
    },
  }
}
