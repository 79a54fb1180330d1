import { statSync, type BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'

/** Thrown when the files of the open database are not where they were: removed, moved, or replaced by others. */
export class DataGone extends Error {
  constructor() {
    super('the files of the database are not in their place any more')
  }
}

/**
 * Notes which files (device and inode) have these names now. Out: a check that rejects with `DataGone` when a name leads
 * to nothing or to another file. The system lets a program go on writing to files that nobody finds any more; while they
 * are open, no other file gets their number.
 */
export function rememberPlace(names: readonly string[]): () => Promise<void> {
  const first = names.map((name) => statSync(name, { bigint: true }))
  return async () => {
    const now = await Promise.all(names.map((name) => stat(name, { bigint: true }).catch(() => null)))
    if (!now.every((file, index) => isSameFile(file, first[index]))) throw new DataGone()
  }
}

const isSameFile = (a: BigIntStats | null, b: BigIntStats | undefined): boolean =>
  a !== null && b !== undefined && a.ino === b.ino && a.dev === b.dev
