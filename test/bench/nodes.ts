import { startPostgres } from '../support/postgres.ts'
import { startNode, type Child } from './child.ts'
import { watchDatabase, type Watch } from './database.ts'
import { row, type Row } from './numbers.ts'
import { burst } from './paces.ts'
import { openOurs, openVote, type Spread } from './sides.ts'

// One, two and three nodes on one PostgreSQL: what a vote costs nodes and database, and how many are answered in a second
// when all people vote again as soon as they can. Everything runs on this machine, the load too: what counts are CPU and ratios.

const ROOMS = 30
const SEATS = 10
/** So many votes of each seat in one run: a seat may send forty at once. */
const TIMES = 20

/** Whether the people of a room meet at one node, as `?room=` at a balancer has it. */
type Meeting = 'rooms together' | 'rooms spread'

interface Figures {
  perSecond: number[]
  nodes: number[]
  database: number[]
  rings: number[]
  waiting: number[]
}

/** Measures everything; the first lines are those of one node, which the others are compared with. */
export async function measureNodes(runs: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const [nodes, meeting] of [
    [1, 'rooms together'],
    [2, 'rooms together'],
    [2, 'rooms spread'],
    [3, 'rooms together'],
    [3, 'rooms spread'],
  ] as const)
    rows.push(...(await measure(nodes, meeting, runs)))
  return rows
}

async function measure(nodes: number, meeting: Meeting, runs: number): Promise<Row[]> {
  const database = await startPostgres()
  if (!database) return []
  const children = await Promise.all(Array.from({ length: nodes }, () => startNode(database.url)))
  const watch = await watchDatabase(database.url)
  const sides = await open(children, meeting)
  await burstAll(sides, TIMES)
  const figures: Figures = { perSecond: [], nodes: [], database: [], rings: [], waiting: [] }
  for (let run = 0; run < runs; run++) await measureRun({ children, sides, watch }, figures)
  await watch.close()
  await Promise.all(children.map((child) => child.end()))
  await database.discard()
  const size = `${nodes} × node, ${meeting}`
  return [
    row('votes on disk a second', size, '/s', null, figures.perSecond),
    row('CPU of all nodes for a vote', size, 'ms', null, figures.nodes),
    row('CPU of PostgreSQL for a vote', size, 'ms', null, figures.database),
    row('rings for a hundred votes', size, '', null, figures.rings),
    row('looks at which something waited for a lock', size, '', null, figures.waiting),
  ]
}

async function measureRun(
  { children, sides, watch }: { children: Child[]; sides: Spread[]; watch: Watch },
  figures: Figures,
): Promise<void> {
  const votes = ROOMS * SEATS * TIMES
  const cpu = async () =>
    (await Promise.all(children.map((child) => child.ask()))).reduce((sum, each) => sum + each.cpu, 0)
  // Budgets of commands fill again.
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  const before = await cpu()
  const start = performance.now()
  let took = 0
  const used = await watch.during(async () => {
    await burstAll(sides, TIMES)
    took = performance.now() - start
  })
  figures.perSecond.push((votes * 1_000) / took)
  figures.nodes.push(((await cpu()) - before) / votes)
  figures.database.push(used.cpu / votes)
  figures.rings.push((used.rings * 100) / votes)
  figures.waiting.push(used.waiting)
}

/** Opens the rooms and fills them: those of a room at one node, or each seat at the next. Out: what is at each node. */
async function open(children: Child[], meeting: Meeting): Promise<Spread[]> {
  const sides = await Promise.all(children.map((child) => openOurs(child, ROOMS / children.length)))
  for (const side of sides) {
    await (meeting === 'rooms together' ? side.fill(SEATS) : side.fillOver(children, SEATS))
    await openVote(side)
  }
  return sides
}

const burstAll = (sides: Spread[], times: number) => Promise.all(sides.map((side) => burst(side, times)))
