import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { CHANNEL } from '../../server/bus/payload.ts'

/** What a database did while something was measured. */
export interface DatabaseUse {
  /** CPU of all its processes, ms. */
  cpu: number
  /** How often nodes rang each other. */
  rings: number
  /** The part of the looks, one every 10 ms, at which a connection waited for a lock, 0 to 1. */
  waiting: number
}

export interface Watch {
  /** Measures while this is done. */
  during(work: () => Promise<unknown>): Promise<DatabaseUse>
  close(): Promise<void>
}

/** A tick of the kernel’s clock, ms: Linux counts the time of processes in hundredths of a second. */
const TICK_MS = 10
const LOOK_MS = 10

/** Watches a database on this machine, which must be Linux. */
export async function watchDatabase(url: string): Promise<Watch> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`listen ${CHANNEL}`)
  let rings = 0
  client.on('notification', () => rings++)

  async function cpuNow(): Promise<Map<number, number>> {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where pid <> pg_backend_pid()',
    )
    const times = await Promise.all(
      rows.map(async ({ pid }): Promise<[number, number]> => [pid, await cpuOfProcess(pid)]),
    )
    return new Map(times)
  }

  async function isWaiting(): Promise<boolean> {
    const { rows } = await client.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' limit 1`)
    return rows.length > 0
  }

  return {
    async during(work) {
      const [before, rung] = [await cpuNow(), rings]
      const looks: boolean[] = []
      let isOver = false
      const looking = (async () => {
        while (!isOver) {
          looks.push(await isWaiting())
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
        }
      })()
      await work()
      isOver = true
      await looking
      const after = await cpuNow()
      const cpu = [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
      return { cpu, rings: rings - rung, waiting: looks.filter(Boolean).length / looks.length }
    },
    close: () => client.end(),
  }
}

/** User and system time of a process, ms; 0 when it has gone. */
async function cpuOfProcess(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The second field is a name in brackets, which may have blanks in it.
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) * TICK_MS
}
