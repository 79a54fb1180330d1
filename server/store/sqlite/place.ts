import { statSync, type BigIntStats } from 'node:fs'

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
    // Every answer waits for this. It takes some microseconds here, and ten times as many on another thread and back.
    if (!names.every((name, index) => isSameFile(fileAt(name), first[index]))) throw new DataGone()
  }
}

function fileAt(name: string): BigIntStats | null {
  try {
    return statSync(name, { bigint: true })
  } catch {
    return null
  }
}

const isSameFile = (a: BigIntStats | null, b: BigIntStats | undefined): boolean =>
  a !== null && b !== undefined && a.ino === b.ino && a.dev === b.dev
