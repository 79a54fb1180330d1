import { closeSync, fsyncSync, lstatSync, openSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** What belongs to a database, beside its file. Its commits of late may be in the first alone (write-ahead log). */
const BESIDE = ['-wal', '-shm']

/**
 * Gives a database its new name, with what belongs to it. Whatever part of that was done when a start was killed, this does the
 * rest: the file itself comes last, and nothing may open it under either name before that. A file that is a link keeps what
 * belongs to it where it leads. Throws `CannotStart` where there are two databases: nobody but a person knows which is
 * the right one.
 */
export function finishRenaming(former: string, now: string): void {
  const file = lstatSync(former, { throwIfNoEntry: false })
  const renamed = lstatSync(now, { throwIfNoEntry: false })
  if (file && renamed) throw new CannotStart(TWO(former, now))
  if (!file && !renamed) return
  const left = BESIDE.filter((end) => lstatSync(former + end, { throwIfNoEntry: false }))
  if (left.some((end) => lstatSync(now + end, { throwIfNoEntry: false }))) throw new CannotStart(TWO(former, now))
  for (const end of left) renameSync(former + end, now + end)
  if (file) renameSync(former, now)
  if (file || left.length) keepNames(dirname(now))
}

/** Gets the names in a folder to the disk. Windows has no such call, and needs none. */
function keepNames(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const TWO = (former: string, now: string) =>
  `DATA_DIR (${dirname(now)}) has the rooms of two releases: ${basename(former)} and ${basename(now)}, or what belongs to them. Nothing was changed.\n` +
  `Move the one you do not want out of it, with its -wal and -shm. What an earlier release wrote is in ${basename(former)}.`
