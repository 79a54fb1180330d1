/** Tracks what was written until it is on the disk itself, and not only with the operating system. */
export interface Sync {
  /** To be called after every commit. */
  written(): void
  /** Resolves when everything written so far is on disk; rejects when that is not known. */
  durable(): Promise<void>
  /** Whether a sync has failed and no checkpoint has succeeded since. */
  inDoubt(): boolean
}

/**
 * Gets commits to the disk without blocking the event loop: the server goes on while the disk works, and one sync
 * covers everything committed before it began.
 *
 * In: `sync` has the operating system write the write-ahead log to disk; `checkpoint` copies that log into the
 * database, syncs the database, empties the log, and returns whether it could; `inPlace` rejects when the files that were
 * synced are not where anybody would find them. After a sync that failed, a later
 * success proves nothing, because the system may have dropped what it could not write (as fsync does on Linux). So
 * nothing counts as durable until a checkpoint has written all of it again. That is tried at once, while the data is
 * still in memory.
 */
export function createSync(
  sync: () => Promise<void>,
  checkpoint: () => boolean,
  inPlace: () => Promise<void> = () => Promise.resolve(),
): Sync {
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
    // Looked at afterwards: what was synced was in its place then.
    await inPlace()
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
