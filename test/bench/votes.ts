import { median, percentile, ratio, row, type Row } from './numbers.ts'
import { burst, cpuOf, pause, steady, trickle } from './paces.ts'
import { allSeats, at, go, type Hall } from './sides.ts'
import type { Both } from './storm.ts'
import { syncs } from './syncs.ts'

/** How thoroughly: how many alternating runs, and for how long votes come in in one of them. */
export interface Effort {
  runs: number
  ms: number
}

/** "x of y in" goes to phones at most two seconds after a vote. */
const COUNTS_MS = 2_200

/** A seat may send forty commands at once and ten a second: fewer than that, so that none is refused. */
const VOTES_OF_ONE = 25

/** All seats vote at the same moment. `perVote`: the CPU of one vote, ms. */
export async function bursts({ ours, floor }: Both, name: string, { runs }: Effort) {
  const people = allSeats(ours).length
  const times = Math.min(20, Math.ceil(6_000 / people))
  const cpu = { ours: [] as number[], counted: [] as number[], floor: [] as number[] }
  for (let run = 0; run < runs; run++) {
    const acks = await cpuOf(ours, () => burst(ours, times))
    const counts = await cpuOf(ours, () => pause(COUNTS_MS))
    cpu.ours.push(acks / (times * people))
    cpu.counted.push((acks + counts) / (times * people))
    cpu.floor.push((await cpuOf(floor, () => burst(floor, times))) / (times * people))
  }
  const rows = [
    ratio('CPU per vote ÷ floor’s ack, in a burst', name, 1.35, cpu.ours, cpu.floor),
    ratio(`the same with the counts that follow ${times} votes a seat`, name, null, cpu.counted, cpu.floor),
  ]
  return { rows, perVote: { ours: median(cpu.ours), floor: median(cpu.floor) } }
}

/** One vote every 10 ms; what that costs, and what the phones hear meanwhile. */
export async function trickles({ ours, floor }: Both, name: string, { runs, ms }: Effort): Promise<Row[]> {
  const votes = Math.round(ms / 10)
  const phones = allSeats(ours)
  const frames = () => phones.reduce((sum, { got }) => sum + got.acks + got.updates, 0)
  const cpu = { ours: [] as number[], floor: [] as number[] }
  const heard: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = frames()
    const start = performance.now()
    cpu.ours.push((await cpuOf(ours, () => trickle(ours, votes))) / votes)
    const seconds = (performance.now() - start) / 1_000
    heard.push((frames() - before) / (votes + phones.length * Math.ceil(seconds / 2)))
    cpu.floor.push((await cpuOf(floor, () => trickle(floor, votes))) / votes)
  }
  return [
    ratio('the same, one vote every 10 ms', name, 3, cpu.ours, cpu.floor),
    row('frames to phones ÷ (N acks + N·⌈T÷2⌉ counts)', name, '×', 1, heard),
  ]
}

/**
 * Both under the same load: half of what the floor could take. The second row adds to the floor what it does without: one
 * sync of a file on the same disk, in the same run.
 */
export async function steadies({ ours, floor }: Both, name: string, { runs, ms }: Effort, floorAck: number) {
  const half = 500 / floorAck
  const perSecond = Math.min(half, (VOTES_OF_ONE * allSeats(ours).length * 1_000) / ms)
  const late = { ours: [] as number[], floor: [] as number[], synced: [] as number[] }
  for (let run = 0; run < runs; run++) {
    late.ours.push(percentile(await steady(ours, perSecond, ms), 0.99))
    const floorP99 = percentile(await steady(floor, perSecond, ms), 0.99)
    late.floor.push(floorP99)
    late.synced.push(floorP99 + percentile(await syncs(), 0.99))
    await pause(ms)
  }
  const load = perSecond < half ? `${Math.round((50 * perSecond) / half)} %` : 'half'
  const figure = `vote ack p99 at ${load} of the floor’s capacity`
  return [
    ratio(`${figure} ÷ floor’s`, name, null, late.ours, late.floor),
    ratio(`${figure} ÷ (floor’s + p99 of one sync)`, name, 1.3, late.ours, late.synced),
  ]
}

/** Everybody votes once, on a new ask each time: when the console has the last of it. */
export async function consoles({ ours, floor }: Both, name: string, { runs }: Effort): Promise<Row[]> {
  const after: number[] = []
  for (let run = 1; run <= runs; run++) {
    await Promise.all(ours.halls.map((hall) => go(hall, at('vote', run - 1), at('vote', run))))
    await pause(300)
    const start = performance.now()
    const shown = Promise.all(ours.halls.map(showsAll))
    await burst(ours, 1, run)
    await shown
    const end = performance.now()
    await burst(floor, 1)
    after.push(end - start - (performance.now() - end))
  }
  return [row('console shows the last vote, after the floor’s last ack', name, 'ms', 150, after)]
}

/** Resolves when the console of this room knows of as many votes as there are seats. */
function showsAll({ host, seats }: Hall): Promise<void> {
  return new Promise((resolve) => {
    host.hear = (json) => {
      const [, update] = JSON.parse(json) as [string, { slices: { count?: { done: number } } }]
      if (update.slices.count?.done !== seats.length) return
      host.hear = null
      resolve()
    }
  })
}
