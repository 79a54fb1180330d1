import { isOfDisk } from '../data-dir-problem.ts'
import type { StoreTrouble } from '../store.ts'

interface TroubleDeps {
  /** Rejects when the files are not where they were. */
  inPlace: () => Promise<void>
  /** Whether the last sync failed. */
  inDoubt: () => boolean
  /** Writes what is there already. Rejects when that cannot be. */
  probe: () => Promise<unknown>
}

export interface DiskTrouble {
  /** Takes note of how a write ended: with this error, or well. */
  wrote: (why?: unknown) => void
  /** Returns what keeps everything from being kept now; null when nothing does. */
  now: () => Promise<StoreTrouble | null>
}

/** Knows what is wrong with the disk, from the last write and by looking. */
export function createDiskTrouble({ inPlace, inDoubt, probe }: TroubleDeps): DiskTrouble {
  let isRefusing = false

  const fails = (work: Promise<unknown>) =>
    work.then(
      () => false,
      () => true,
    )

  return {
    wrote(why) {
      if (why === undefined) isRefusing = false
      // What one room wanted to write may be refused for its own sake.
      else if (isOfDisk(why)) isRefusing = true
    },
    async now() {
      if (await fails(inPlace())) return 'data-gone'
      // Nobody may have written since there is space again.
      if (isRefusing) isRefusing = await fails(probe())
      return isRefusing || inDoubt() ? 'data-not-kept' : null
    },
  }
}
