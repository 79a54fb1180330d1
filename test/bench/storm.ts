import { startFloor, startReask, type Child } from './child.ts'
import { burst, cpuOf } from './paces.ts'
import { openFloor, openOurs, openVote, type Side, type Size } from './sides.ts'

/** What a hall that joins at once costs, and what it leaves in memory. */
export interface Storm {
  cpuPerJoin: number
  delayP99: number
  /** Live memory with everybody there and nothing going on, bytes. */
  memory: number
  resident: number
}

const WARM_UP = 200

/** Our server and the floor. */
export interface Both {
  ours: Side
  floor: Side
}

/** Fresh servers, both warm, with empty rooms of this size. */
export async function startBoth({ rooms }: Size): Promise<Both> {
  const [reask, bare] = await Promise.all([startReask(), startFloor()])
  const ours = await warmUp(reask, openOurs)
  const floor = await warmUp(bare, openFloor)
  return { ours: await openOurs(ours, rooms), floor: await openFloor(floor, rooms) }
}

/** What runs for the first time runs slowly: some people come, vote and go, on either server. */
async function warmUp(child: Child, open: (child: Child, rooms: number) => Promise<Side>): Promise<Child> {
  const side = await open(child, 1)
  await side.fill(WARM_UP)
  if (open === openOurs) await openVote(side)
  await burst(side, 15)
  for (const { host, seats } of side.halls) for (const wire of [host, ...seats]) wire.close()
  return child
}

/** Everybody joins at once. */
export async function storm(side: Side, { rooms, seats }: Size): Promise<Storm> {
  await side.child.ask({ fresh: true })
  const cpu = await cpuOf(side, () => side.fill(seats))
  const { delayP99 } = await side.child.ask()
  const { memory, resident } = await side.child.ask({ collect: true })
  return { cpuPerJoin: cpu / (rooms * seats), delayP99, memory, resident }
}

export async function endBoth({ ours, floor }: Both): Promise<void> {
  for (const { halls } of [ours, floor])
    for (const { host, seats } of halls) for (const wire of [host, ...seats]) wire.close()
  await Promise.all([ours.child.end(), floor.child.end()])
}
