import * as fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import type { Event } from '../../../shared/room/events.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import type { coverageOf } from '../../../shared/room/pairs/coverage.ts'
import type { judgedOf } from '../../../shared/room/pairs/comparing.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { viewForHost } from '../../../shared/room/view.ts'
import type { compare } from '../../../shared/stats/compared.ts'
import { hash } from '../../../shared/stats/shuffle.ts'
import { PATIENCE, runs } from '../../support/histories.ts'
import { FIRST, MOVES, NO_WINDOWS, sampleHead } from '../../support/sample.ts'

// Who gave which verdict: nobody who leads or watches can tell (P12).

const JUDGES = 9
const WRITERS = 6
const judge = (number: number) => `judge-${number}`

/** A verdict: which judge, which two texts, what they say, and for what reason. */
const verdict = fc.record({
  by: fc.nat({ max: JUDGES - 1 }),
  first: fc.nat({ max: WRITERS - 1 }),
  choice: fc.constantFrom('first', 'second', 'alike', 'skip' as const),
  reason: fc.constantFrom(null, 'none', ...MOVES),
})
type Said = typeof verdict extends fc.Arbitrary<infer Value> ? Value : never

/** The log of a room in the compare, before anybody has compared. */
const before: Event[] = [
  ...Array.from({ length: WRITERS }, (_, n): Event => joined(`writer-${n}`, n)),
  ...Array.from({ length: JUDGES }, (_, n): Event => joined(judge(n), WRITERS + n)),
  ...Array.from({ length: WRITERS }, (_, n): Event => ({
    type: 'rewrite.submitted',
    at: 1,
    askId: FIRST,
    seatId: `writer-${n}`,
    rewriteId: `text-${n}`,
    keepPrivate: false,
  })),
  { type: 'lot.released', at: 1, askId: FIRST, ids: Array.from({ length: WRITERS }, (_, n) => `text-${n}`) },
  { type: 'stage.gone', at: 1, to: { stage: 'compare', askId: FIRST } },
]

function joined(seatId: string, number: number): Event {
  return { type: 'seat.joined', at: 1, seatId, number, keyHash: seatId }
}

/** What the console and the report say after each event, and once the compare is left. */
function toldOf(said: readonly (Said & { seat: string })[]): string[] {
  const room = newRoom(sampleHead({ naming: 'none' }))
  const here = new Set(Array.from({ length: JUDGES }, (_, n) => judge(n)))
  const told: string[] = []
  const fold = (event: Event) => {
    evolve(room, event)
    told.push(
      JSON.stringify([
        { ...viewForHost(room, { now: here, sinceStage: here, windows: NO_WINDOWS }), deck: null },
        reportOf(room),
      ]),
    )
  }
  for (const event of before) evolve(room, event)
  for (const [at, { seat, first, choice, reason }] of said.entries()) {
    const texts = { first: `text-${first}`, second: `text-${(first + 1) % WRITERS}` }
    fold({ type: 'pair.served', at: at + 2, askId: FIRST, seatId: seat, pairId: `pair-${at}`, ...texts })
    fold({ type: 'pair.judged', at: at + 2, askId: FIRST, pairId: `pair-${at}`, choice, reason })
  }
  fold({ type: 'stage.gone', at: 99, to: { stage: 'debrief', askId: FIRST } })
  return told
}

/** Says for each verdict in which renewal it is first told: a renewal comes with the third seat that has given one. */
function renewals(said: readonly Said[]): number[] {
  const since = new Set<number>()
  let renewal = 0
  return said.map(({ by }) => {
    const at = renewal
    since.add(by)
    if (since.size < 3) return at
    since.clear()
    renewal++
    return at
  })
}

test('P12 W4 renaming the judges of one renewal changes nothing that is told', { timeout: PATIENCE }, () => {
  let renamed = 0
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 3, maxLength: 40 }), fc.nat(), (said, pick) => {
      const of = renewals(said)
      const renewal = of[pick % of.length]
      // Who answers for the first time is counted at once. How many compared at all, and how many named a reason, is told
      // in the end (E5, B9). So those are exchanged who are alike in this outside the renewal.
      const isNew = (by: number) => said.findIndex((each) => each.by === by) >= of.indexOf(renewal ?? 0)
      const elsewhere = (by: number) => said.filter((each, at) => each.by === by && of[at] !== renewal)
      const alikeIn = (by: number) => {
        const compared = elsewhere(by).filter(({ choice }) => choice !== 'skip')
        return [isNew(by), compared.length > 0, compared.some(({ reason }) => reason !== null)].join()
      }
      const judges = [...new Set(said.filter((_, at) => of[at] === renewal).map(({ by }) => by))]
      const groups = [...new Set(judges.map(alikeIn))].map((kind) => judges.filter((by) => alikeIn(by) === kind))
      const next = new Map(groups.flatMap((group) => group.map((by, at) => [by, group[(at + 1) % group.length] ?? by])))
      if ([...next].some(([a, b]) => a !== b)) renamed++
      const base = said.map((each) => ({ ...each, seat: judge(each.by) }))
      const other = said.map((each, at) => ({
        ...each,
        seat: judge(of[at] === renewal ? (next.get(each.by) ?? each.by) : each.by),
      }))
      expect(toldOf(other)).toEqual(toldOf(base))
    }),
    runs(60),
  )
  expect(renamed).toBeGreaterThan(10)
})

test('P12 a verdict is not told before three people have given one', () => {
  const said = (seat: string, choice: Said['choice']) => ({
    by: 0,
    first: hash(seat) % WRITERS,
    choice,
    reason: null,
    seat,
  })
  const told = toldOf([said('a', 'first'), said('b', 'second'), said('c', 'alike')]).map((json) => {
    const [view] = JSON.parse(json) as [{ coverage: { judged: number } | null }]
    return view.coverage?.judged
  })
  expect(told).toEqual([0, 0, 0, 0, 0, 3, 3])
})

test('P12 fits and coverage are given no seat', () => {
  type Judgement = Parameters<typeof compare>[1][number]
  expectTypeOf<keyof Judgement>().toEqualTypeOf<'first' | 'second' | 'preferred' | 'reason' | 'times'>()
  expectTypeOf<Parameters<typeof coverageOf>>().toEqualTypeOf<[number, readonly Judgement[], number]>()
  expectTypeOf<ReturnType<typeof judgedOf>['judged']>().toEqualTypeOf<Judgement[]>()
})
