import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFigures, REFUSAL_LABELS } from '../../../server/metrics/figures.ts'
import { createLots, LOT } from '../../../server/metrics/lots.ts'
import { createMetrics } from '../../../server/metrics/prometheus.ts'
import { PROBLEMS, type ProblemCode } from '../../../shared/problems.ts'

// What whoever reads the metrics may know: how much a server has to do, and nothing that one person did.

/** How many of so many things are passed on, where the moments of lots are drawn like this. */
function passed(things: number, draw: (below: number) => number): number {
  let count = 0
  const take = createLots(() => count++, draw)
  for (let thing = 0; thing < things; thing++) take(thing)
  return count
}

describe('lots', () => {
  test('whatever is drawn, whole lots are passed on, and at most two are held back', () => {
    const draws = fc.array(fc.nat({ max: LOT - 1 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), draws, (things, drawn) => {
        let at = 0
        const count = passed(things, () => drawn[at++ % drawn.length] ?? 0)
        expect(count % LOT).toBe(0)
        expect(count).toBeLessThanOrEqual(things)
        expect(things - count).toBeLessThan(2 * LOT)
      }),
    )
  })

  test('no one thing more can be told: whatever their number, it may be that nothing shows', () => {
    for (let things = 0; things < 5 * LOT; things++) {
      const isSame = Array.from(
        { length: LOT },
        (_, drawn) => passed(things, () => drawn) === passed(things + 1, () => drawn),
      )
      expect(isSame).toContain(true)
      // Nor can anybody be sure that it would have shown.
      expect(isSame.filter((same) => !same).length).toBeLessThanOrEqual(1)
    }
  })

  test('they are passed on in their order, each once', () => {
    const seen: number[] = []
    const take = createLots(
      (thing: number) => seen.push(thing),
      () => 7,
    )
    for (let thing = 0; thing < 200; thing++) take(thing)
    expect(seen).toEqual(Array.from({ length: 150 }, (_, index) => index))
  })
})

describe('figures', () => {
  const labels = new Set<string>(REFUSAL_LABELS)

  function refusalsOf(codes: readonly ProblemCode[]) {
    const seen: string[] = []
    const nothing = () => {}
    const figures = createFigures(
      { command: nothing, commit: nothing, waiting: nothing, swept: nothing, refusal: (label) => seen.push(label) },
      () => 0,
      () => 0,
    )
    for (const code of codes) figures.refused(code)
    return seen
  }

  test('a refusal that says what somebody in a room tried to do is one of fifty, whichever it was', () => {
    const inRooms = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => !labels.has(code))
    expect(inRooms).toEqual(
      expect.arrayContaining(['nothing-to-exchange', 'gate-found', 'seat-removed', 'presenter-listens', 'not-linked']),
    )
    expect(inRooms.length).toBeGreaterThan(LOT)
    expect(refusalsOf(inRooms.slice(0, LOT - 1))).toEqual([])
    expect(refusalsOf(inRooms.slice(0, LOT))).toEqual(Array.from({ length: LOT }, () => 'in-a-room'))
  })

  test('one that says how the server does is counted at once', () => {
    expect(refusalsOf(['too-fast', 'try-again'])).toEqual(['too-fast', 'try-again'])
  })

  test('how many commands wait is known in tens', async () => {
    const { figures, text } = createMetrics(() => 0)
    const waiting = async () => /^reask_commands_waiting (\d+)$/m.exec((await text()).body)?.[1]
    const answers = Array.from({ length: 9 }, () => figures.command('seat'))
    expect(await waiting()).toBe('0')
    for (let more = 0; more < 16; more++) answers.push(figures.command('seat'))
    expect(await waiting()).toBe('20')
    for (const answer of answers) answer(null)
    expect(await waiting()).toBe('0')
  })

  test('times are those between a command and its answer', async () => {
    let now = 0
    const { figures, text } = createMetrics(
      () => 0,
      () => now,
    )
    for (let command = 0; command < LOT; command++) {
      const answered = figures.command('host')
      now += 250
      answered(null)
    }
    const { body } = await text()
    expect(body).toContain('reask_command_seconds_bucket{le="0.1",role="host"} 0\n')
    expect(body).toContain('reask_command_seconds_bucket{le="0.5",role="host"} 50\n')
    expect(body).toContain('reask_command_seconds_sum{role="host"} 12.5\n')
    expect(body).toContain('reask_command_seconds_count{role="seat"} 0\n')
  })
})
