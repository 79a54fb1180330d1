import { median, ratio, type Row } from './numbers.ts'
import { openVote, type Size } from './sides.ts'
import { stageChanges } from './stage.ts'
import { endBoth, startBoth, storm, type Storm } from './storm.ts'
import { bursts, consoles, steadies, trickles, type Effort } from './votes.ts'

/** A value of ours and the floor's. */
export interface Pair<Value> {
  ours: Value
  floor: Value
}

/** What one size of hall came to. */
export interface HallFigures {
  name: string
  size: Size
  rows: Row[]
  /** Live memory with everybody there, bytes, run by run. */
  memory: Pair<number[]>
  /** CPU of one vote in a burst and of one join, ms. */
  perVote: Pair<number>
  perJoin: Pair<number>
}

/** Every figure of one size of hall, or only what the picture shows: ours and the floor's in turn, run after run. */
export async function measureHall(size: Size, effort: Effort, thorough = true): Promise<HallFigures> {
  const name = size.rooms === 1 ? String(size.seats) : `${size.rooms} × ${size.seats}`
  const storms: Pair<Storm[]> = { ours: [], floor: [] }
  let both = await startBoth(size)
  for (let run = 0; run < effort.runs; run++) {
    if (run > 0) {
      await endBoth(both)
      both = await startBoth(size)
    }
    storms.ours.push(await storm(both.ours, size))
    storms.floor.push(await storm(both.floor, size))
  }
  const of = (key: keyof Storm) =>
    [storms.ours.map((each) => each[key]), storms.floor.map((each) => each[key])] as const

  await openVote(both.ours)
  const burst = await bursts(both, name, effort)
  const votes = async () => [
    ...burst.rows,
    ...(await trickles(both, name, effort)),
    ...(await steadies(both, name, effort, burst.perVote.floor)),
    ...(await consoles(both, name, effort)),
    ...(size.rooms === 1 ? [await stageChanges(both, name, effort.runs)] : []),
  ]
  const rows = [
    ...(thorough ? await votes() : []),
    ratio('CPU per join ÷ floor’s connect, all at once', name, 1.8, ...of('cpuPerJoin')),
    ratio('event loop delay p99 in that storm ÷ floor’s', name, 2, ...of('delayP99')),
    ratio('memory with all there ÷ floor’s', name, size.rooms > 1 ? 1.4 : null, ...of('memory')),
    ratio('resident memory with all there ÷ floor’s', name, null, ...of('resident')),
  ]
  await endBoth(both)
  const [ours, floor] = of('memory')
  const [oursPerJoin, floorPerJoin] = of('cpuPerJoin')
  return {
    name,
    size,
    rows,
    memory: { ours, floor },
    perVote: burst.perVote,
    perJoin: { ours: median(oursPerJoin), floor: median(floorPerJoin) },
  }
}

/** What one more seat costs in memory: the slope between two sizes of one room. */
export function slope(small: HallFigures, large: HallFigures): Row {
  const between = (side: keyof Pair<number>) =>
    large.memory[side].map((bytes, run) => bytes - (small.memory[side][run] ?? NaN))
  const name = `${small.name} to ${large.name}`
  return ratio('memory of one more seat ÷ floor’s socket', name, 1.25, between('ours'), between('floor'))
}
