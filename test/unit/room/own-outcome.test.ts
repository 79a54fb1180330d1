import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../../shared/room/pairs/comparing.ts'
import type { RoomBands } from '../../../shared/room/pairs/schemas.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForSeat } from '../../../shared/room/view.ts'
import { compare } from '../../../shared/stats/compared.ts'
import {
  given,
  givenRoom,
  go,
  here,
  judgeOwn,
  keepBands,
  nextPair,
  pairOf,
  people,
  picture,
  showLot,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'

const PEOPLE = 8
const nobody = here([])
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** Eight people at the compare, each with a text: `id-9` to `id-16`. */
const comparing = [people(PEOPLE), go('rewrite'), ...upTo(PEOPLE).map((n) => write(n, `text ${n}`)), go('compare')]

/** Person `number` answers so many pairs: they prefer the text that was written first, for no reason. */
const judging = (number: number, times = 6): Past[] =>
  Array.from({ length: times }, () => [
    nextPair(number),
    (room: Room) => {
      const { first = '', second = '' } = pairOf(room, number) ?? {}
      return judgeOwn(number, idNumber(first) < idNumber(second) ? 'first' : 'second', null)(room)
    },
  ]).flat()
const idNumber = (id: string) => Number(id.slice('id-'.length))

/** Keeps the bands as the server works them out, from what is told at the time. */
const fitted = (room: Room) => {
  const round = room.rounds.get(FIRST) ?? expect.fail('no round')
  const { texts, judged } = judgedOf(room, round)
  const compared = compare(texts.length, judged, 'seed')
  const bands: RoomBands = compared.banded
    ? {
        banded: true,
        early: compared.early,
        texts: Object.fromEntries(compared.texts.flatMap((band, at) => (band ? [[texts[at] ?? '', band]] : []))),
        suggested: [],
      }
    : compared
  return keepBands(bands)(room)
}
const everyone = upTo(PEOPLE).flatMap((number) => judging(number))
const debriefed = (...past: Past[]) => given(...comparing, ...past, go('debrief'), fitted).room
const outcomeOf = (room: Room, number: number) => viewForSeat(room, `id-${number}`).ownOutcomes[FIRST]
const bandOf = (room: Room, number: number) => viewForHost(room, nobody).rewrites[`id-${number + PEOPLE}`]?.band

describe('what the writer is told', () => {
  const room = debriefed(...everyone)
  /** How often the console is told that the text of this person was judged. */
  const times = (number: number) => viewForHost(room, nobody).rewrites[`id-${number + PEOPLE}`]?.tally?.times ?? 0

  test('B8 of a text that others were preferred to: in how many pairs, and no band', () => {
    expect(times(8)).toBeGreaterThanOrEqual(10)
    expect(bandOf(room, 8)).toBe('another-pass')
    expect(outcomeOf(room, 8)).toEqual({
      band: null,
      why: null,
      early: false,
      tally: { times: times(8), preferred: 0, alike: 0 },
      reasons: null,
    })
    for (const number of upTo(PEOPLE)) expect(JSON.stringify(outcomeOf(room, number))).not.toContain('another-pass')
  })

  test('B8 of one that stands out, or to which the room did not lean clearly: both', () => {
    expect([1, 5].map((number) => bandOf(room, number))).toEqual(['stands-out', 'held-together'])
    expect(outcomeOf(room, 1)).toMatchObject({
      band: 'stands-out',
      tally: { times: times(1), preferred: times(1), alike: 0 },
    })
    const { band, tally } = outcomeOf(room, 5) ?? {}
    expect(band).toBe('held-together')
    expect(tally).toEqual(viewForHost(room, nobody).rewrites['id-13']?.tally)
  })

  test('B8 the figures are withheld where fewer than five people judged the text', () => {
    const four = [1, 2, 3, 4].flatMap((number) => judging(number, 12))
    const five = [...four, ...judging(5, 12)]
    for (const [past, isTold] of [
      [four, false],
      [five, true],
    ] as const) {
      const told = debriefed(...past)
      // Whoever judged wrote one text each and never saw it: of the last text all of them judged.
      expect(bandOf(told, 8)).toBe('another-pass')
      expect(outcomeOf(told, 8)?.tally !== null).toBe(isTold)
    }
    expect(outcomeOf(debriefed(...five), 1)?.tally).toBeNull()
  })

  test('B8 P8 verdicts about a text that is deleted are not among them', () => {
    const { times: left = 0 } = outcomeOf(debriefed(...everyone, withdraw(1)), 8)?.tally ?? {}
    expect(left).toBeGreaterThan(4)
    expect(left).toBeLessThan(times(8))
  })

  test('B5 where the room did not clearly prefer any, every writer is told that, and no figures', () => {
    const coin = upTo(PEOPLE).flatMap((number) =>
      upTo(6).flatMap((time) => [nextPair(number), judgeOwn(number, (number + time) % 2 ? 'first' : 'second', null)]),
    )
    const equal = debriefed(...coin)
    for (const number of upTo(PEOPLE))
      expect(outcomeOf(equal, number)).toEqual({
        band: null,
        why: 'no-difference',
        early: false,
        tally: null,
        reasons: null,
      })
    expect(viewForHost(equal, nobody).outcome).toMatchObject({ state: 'not-banded', why: 'no-difference' })
  })

  test('in supervision there are no bands, and no figures for the writer', () => {
    const supervision = givenRoom(
      { preset: 'supervision', reviewFirst: false },
      ...comparing,
      ...everyone,
      go('debrief'),
    )
    expect(outcomeOf(supervision.room, 8)).toMatchObject({ band: null, why: null, tally: null })
  })
})

describe('a late text', () => {
  /** The number of the next id once everyone is through, and so of the next person. */
  const LATE = 2 * PEOPLE + 6 * PEOPLE + 1
  /** A ninth person writes when all others are through, and three people are given the text. */
  const late = [
    ...everyone,
    people(1),
    write(LATE, 'late'),
    showLot(),
    ...[1, 2, 3].flatMap((number) => judging(number, 1)),
  ]

  test('B6 takes no band from the others, and its writer alone is told that it was compared too seldom', () => {
    const [before, after] = [debriefed(...everyone), debriefed(...late)]
    for (const number of upTo(PEOPLE)) {
      expect(bandOf(before, number)).not.toBeNull()
      expect(bandOf(after, number)).toBe(bandOf(before, number))
      expect(outcomeOf(after, number)?.why).toBeNull()
    }
    expect(outcomeOf(after, LATE)).toEqual({
      band: null,
      why: 'few-appearances',
      early: false,
      tally: null,
      reasons: null,
    })
    expect(viewForHost(after, nobody).outcome).toMatchObject({ state: 'banded', why: null })
  })

  test('B6 from four comparisons on it has one like the others', () => {
    const more = debriefed(...late, ...judging(4, 1))
    const text = Object.values(viewForHost(more, nobody).rewrites).find(({ text }) => text === 'late')
    expect(text?.band).not.toBeNull()
  })
})

test('B9 the console is told how many people named a reason, and not how many compared', () => {
  const naming = (...reasons: (string | null)[]) =>
    reasons.flatMap((reason, index) => [nextPair(index + 1), judgeOwn(index + 1, 'first', reason)])
  const named = (...past: Past[]) => {
    const { outcome, coverage } = viewForHost(given(...comparing, ...past).room, nobody)
    return { named: outcome?.named, people: coverage?.people }
  }
  expect(named(...naming(null, null, null, null), go('debrief'))).toEqual({ named: 0, people: 4 })
  expect(named(...naming('lower', null, 'none', null), go('debrief'))).toEqual({ named: 2, people: 4 })
  // While they compare, neither is told.
  expect(named(...naming('lower', 'lower', 'none'))).toEqual({ named: 0, people: 3 })
  const { room } = given(
    ...comparing,
    ...naming('lower', 'lower', 'none', 'none', 'none', null),
    go('debrief'),
    picture('moves'),
  )
  expect(viewForHost(room, nobody).outcome?.named).toBe(5)
})

test('P15 E5 those who only skip are not among the five from whom on verdicts are kept', () => {
  const skipping = (number: number): Past[] => [nextPair(number), judgeOwn(number, 'skip')]
  const kept = (...past: Past[]) => {
    const { room } = given(...comparing, ...past, go('debrief'))
    return reportOf(room).asks[0]?.judgements.length
  }
  const four = [1, 2, 3, 4].flatMap((number) => judging(number, 1))
  expect(kept(...four, ...[5, 6, 7, 8].flatMap(skipping))).toBe(0)
  expect(kept(...four, ...judging(5, 1))).toBe(5)
})
