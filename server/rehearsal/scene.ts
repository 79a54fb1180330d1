import type { CommonSlices } from '../../shared/room/slices.ts'
import type { Person } from './person.ts'
import { drawsOf } from './person.ts'

/**
 * What everybody sees, but for the counts, which change with every answer: when it stays the same, nobody who waits has
 * anything new to do.
 */
export function sceneOf({ room: _room, here: _here, count: _count, names: _names, ...seen }: CommonSlices): string {
  return JSON.stringify(seen)
}

/** So many are away for a while at each stage. */
const GO_OUT = 0.05

/** When a person’s phone goes to sleep at this place and when it is back (ms from now); null for most. */
export function outingOf(person: Person, place: string): { out: number; back: number } | null {
  const random = drawsOf(person, 'out', place)
  if (random() >= GO_OUT) return null
  const out = 3_000 + random() * 20_000
  return { out, back: out + 12_000 + random() * 40_000 }
}
