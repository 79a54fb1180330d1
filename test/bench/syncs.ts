import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TIMES = 100
/** What a commit of some votes adds to the log of the database: two pages, each with its head. */
const BYTES = 2 * (4_096 + 24)

/** Writes behind what is there and has it synced, over and over, where the servers of this run have their data. Out: ms each. */
export async function syncs(): Promise<number[]> {
  const dir = await mkdtemp(join(tmpdir(), 'reask-bench-sync-'))
  const file = await open(join(dir, 'log'), 'a')
  const took: number[] = []
  try {
    for (let time = 0; time < TIMES; time++) {
      await file.write(Buffer.alloc(BYTES, time))
      const started = performance.now()
      await file.datasync()
      took.push(performance.now() - started)
    }
  } finally {
    await file.close()
    await rm(dir, { recursive: true, force: true })
  }
  return took
}
