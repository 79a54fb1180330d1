import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesSince, newStream, type Stream } from '../../../server/live/streams.ts'
import { createFigures } from '../../../server/metrics/figures.ts'
import type { ProblemCode } from '../../../shared/problems.ts'
import type { Actor, RoomCommand } from '../../../shared/room/decide.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import { PATIENCE, runs } from '../../support/histories.ts'
import { playWorkshop, workshop, type Told } from '../../support/swap.ts'

/** Everything that a console, a screen, all phones and the report say, byte by byte and in its order. */
const everything = (): Told => (room, presence) =>
  JSON.stringify([
    viewForHost(room, presence),
    viewForScreen(room, presence),
    viewForPhones(room, presence),
    reportOf(room),
  ])

/** The updates of two consoles, one of which came later. */
function updates(): Told {
  let moment = 0
  const early = newStream<HostSlices>(null)
  let late: Stream<HostSlices> | null = null
  return (room, presence) => {
    const view = viewForHost(room, presence)
    if (++moment === 20) late = newStream(view)
    return JSON.stringify([changesSince(early, view), late && changesSince(late, view)])
  }
}

/** What whoever reads the metrics of a server knows by then, but for times. In: what each command is counted as. */
function metrics(typeOf?: (command: RoomCommand) => string): Told {
  const shown: Record<string, number> = {}
  const count = (what: string) => (shown[what] = (shown[what] ?? 0) + 1)
  const figures = createFigures(
    {
      command: (role) => void count(role),
      refusal: (label) => void count(label),
      commit: () => void count('commits'),
      waiting: () => {},
      swept: () => {},
    },
    () => 0,
    () => 0,
  )
  return Object.assign(() => JSON.stringify(shown), {
    heard(command: RoomCommand, { role }: Actor, code: ProblemCode | null) {
      figures.command(role === 'server' ? 'host' : role)(code)
      if (code === null) figures.committed(0)
      if (typeOf) count(typeOf(command))
    },
  })
}

/** Looks for a workshop in which two people can be told apart. Out: the result, and how many pairs gave what.
 * Random workshops differ in how many such pairs they have: more are tried until `enough` of them were looked at. */
function toldApart(telling: () => Told, numRuns: number, enough = { votes: 0, texts: 0 }) {
  const looked = { votes: 0, texts: 0 }
  const property = fc.property(workshop, fc.nat(), (each, pick) => {
    const base = playWorkshop(each, telling())
    const pairs = alike(base.standing)
    for (const { a, b, when } of [...pairs.slice(0, 2), ...pairs.slice(pick % (pairs.length || 1)).slice(0, 1)]) {
      const other = playWorkshop(each, telling(), (seat) => (seat === a ? b : seat === b ? a : seat))
      if (when.includes('vote')) looked.votes++
      if (/lot \d/.test(when)) looked.texts++
      expect(other.told).toEqual(base.told)
    }
  })
  let result = fc.check(property, { numRuns })
  for (let more = 0; more < 9 && !result.failed && (looked.votes < enough.votes || looked.texts < enough.texts); more++)
    result = fc.check(property, { numRuns })
  return { result, looked }
}

/** Lists the pairs of seats that gave something at the same moments, in the same steps and lots; those with most first. */
function alike(standing: ReadonlyMap<string, string>) {
  const found: { a: string; b: string; when: string }[] = []
  const seats = [...standing].filter(([, when]) => when !== '')
  for (const [at, [a, when]] of seats.entries())
    for (const [b, other] of seats.slice(at + 1)) if (when === other) found.push({ a, b, when })
  return found.sort((one, other) => other.when.length - one.when.length)
}

describe('what two people gave to an ask can be exchanged, and nobody who leads or watches is told anything else', () => {
  test('W4 A1 L1 in console, screen, phones and report, up to the compare', { timeout: PATIENCE }, () => {
    const { numRuns } = runs(80)
    const enough = { votes: numRuns / 5, texts: numRuns / 25 }
    const { result, looked } = toldApart(everything, numRuns, enough)
    expect(result.counterexample).toBe(null)
    expect(looked.votes).toBeGreaterThanOrEqual(enough.votes)
    expect(looked.texts).toBeGreaterThanOrEqual(enough.texts)
  })

  test('L7 in the updates of two consoles, one of which came later', { timeout: PATIENCE }, () => {
    expect(toldApart(updates, runs(50).numRuns).result.counterexample).toBe(null)
  })

  test('A1 in the metrics, after each command', { timeout: PATIENCE }, () => {
    const { result, looked } = toldApart(() => metrics(), runs(50).numRuns, { votes: 10, texts: 2 })
    expect(result.counterexample).toBe(null)
    expect(looked.votes).toBeGreaterThanOrEqual(10)
  })

  test('a leak is found: metrics that count votes by what they are for', { timeout: PATIENCE }, () => {
    const type = (command: RoomCommand) => ('choice' in command ? `${command.type} ${command.choice}` : command.type)
    expect(toldApart(() => metrics(type), 1_000).result.failed).toBe(true)
  })

  const rounds = ({ rounds }: Room) => [...rounds.values()]
  test.each<[string, (room: Room) => unknown]>([
    ['votes as they come in', (room) => rounds(room).map(({ first }) => [...first.given.values()])],
    [
      'counts without whoever was chosen to present afterwards',
      (room) =>
        rounds(room).map(({ first }) =>
          [...(first.shown ?? [])].flatMap(([seatId, { choice }]) => (seatId === room.presenter ? [] : choice)).sort(),
        ),
    ],
    ['texts that wait', (room) => rounds(room).map(({ rewriteById }) => [...rewriteById.keys()])],
    [
      'answers that may be told, in the order in which they came',
      (room) => rounds(room).map(({ marks }) => [...(marks.shown?.values() ?? [])]),
    ],
  ])('a leak is found: %s', { timeout: PATIENCE }, (_name, leak) => {
    expect(toldApart(() => (room) => JSON.stringify(leak(room)), 1_000).result.failed).toBe(true)
  })
})
