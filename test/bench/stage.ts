import type { Place } from '../../shared/room/place.ts'
import { ratio, type Row } from './numbers.ts'
import { pause } from './paces.ts'
import { at, go, type Hall } from './sides.ts'
import type { Both } from './storm.ts'
import type { Wire } from './wire.ts'

/** Nothing else is told within this time, so that a change goes out at once. */
const QUIET_MS = 250

/** A stage change, and a shout of the same bytes in turn with it: how long until the last seat has it. */
export async function stageChanges({ ours, floor }: Both, name: string, runs: number): Promise<Row> {
  const took = { ours: [] as number[], floor: [] as number[] }
  const [hall] = ours.halls
  const [bare] = floor.halls
  const [phone] = hall?.seats ?? []
  if (!hall || !bare || !phone) throw new Error('nobody is there')
  let place: Place = at('vote', runs)
  await pause(2_200)
  // The first time is a rehearsal.
  for (let run = -1; run < runs; run++) {
    const next = at('show', (run + runs) % 2)
    const update = nextOf(phone)
    const change = await untilAllHear(hall, () => go(hall, place, next))
    const json = (await update).slice('["update",'.length, -1)
    await pause(QUIET_MS)
    const shout = await untilAllHear(bare, () => new Promise((resolve) => bare.host.ask('shout', json, resolve)))
    await pause(QUIET_MS)
    place = next
    if (run < 0) continue
    took.ours.push(change)
    took.floor.push(shout)
  }
  const goal = hall.seats.length < 1_000 ? null : 1.3
  return ratio('stage change to the last seat ÷ floor’s broadcast', name, goal, took.ours, took.floor)
}

const nextOf = (wire: Wire) =>
  new Promise<string>((resolve) => {
    wire.hear = resolve
  })

function untilAllHear({ seats }: Hall, work: () => Promise<void>): Promise<number> {
  let open = seats.length
  const start = performance.now()
  return new Promise((resolve, reject) => {
    for (const seat of seats) {
      const also = seat.hear
      seat.hear = (json) => {
        seat.hear = null
        also?.(json)
        if (--open === 0) resolve(performance.now() - start)
      }
    }
    work().catch(reject)
  })
}
