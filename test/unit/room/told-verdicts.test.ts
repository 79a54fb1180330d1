import { describe, expect, test } from 'vitest'
import { moveCounts } from '../../../shared/room/pairs/moves.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  alone,
  end,
  fit,
  given,
  givenRoom,
  go,
  here,
  judgeOwn,
  link,
  keepBands,
  nextPair,
  part,
  people,
  picture,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const everyone = here(upTo(7))

/** Seven people at the compare, each with a text: `id-8` to `id-14`. */
const comparing = (...past: Past[]) =>
  given(people(7), go('rewrite'), ...upTo(7).map((number) => write(number, `text ${number}`)), go('compare'), ...past)
/** These people judge one pair each. */
const judging = (...numbers: number[]): Past[] =>
  numbers.flatMap((number) => [nextPair(number), judgeOwn(number, 'first', 'lower')])
const skipping = (number: number): Past[] => [nextPair(number), judgeOwn(number, 'skip')]

/** What consoles, phones, screen and reports are told, but how many have compared. */
const toldOf = (room: Room) => ({
  host: { ...viewForHost(room, everyone), count: null },
  phones: { ...viewForPhones(room, everyone), count: null },
  screen: { ...viewForScreen(room, everyone), count: null },
  // A seed has the number of the next id; pairs that were given out have numbers too.
  report: { ...reportOf(room), asks: reportOf(room).asks.map((ask) => ({ ...ask, seed: null })) },
})
const coverage = (...past: Past[]) => viewForHost(comparing(...past).room, everyone).coverage
const nothing = { texts: 7, judged: 0, alike: 0, first: 0, least: 0, people: 0, enough: false }

describe('while people compare', () => {
  test('P12 once told, whoever gives another reason has judged anew; the same again has not', () => {
    const judged = (reason: 'lower' | null): Past => ({
      type: 'pair.judged',
      askId: FIRST,
      pairId: 'id-15',
      choice: 'first',
      reason,
      at: 1,
    })
    const anew = (...past: Past[]) =>
      comparing(nextPair(1), judged('lower'), go('debrief'), go('compare'), ...past).room.rounds.get(FIRST)?.comparing
        .sinceTold
    expect(anew()).toEqual(new Set())
    expect(anew(judged('lower'))).toEqual(new Set())
    expect(anew(judged(null))).toEqual(new Set(['id-1']))
  })

  test('P12 of one or two verdicts everybody is told how many have compared, and nothing else', () => {
    const before = toldOf(comparing().room)
    for (const past of [judging(1), judging(1, 1, 1), judging(1, 2), [...judging(1), ...skipping(2)]])
      expect(toldOf(comparing(...past).room)).toEqual(before)
    const compared = (...past: Past[]) => viewForHost(comparing(...past).room, everyone).count
    expect([compared(), compared(nextPair(1)), compared(...judging(1)), compared(...judging(1, 1, 2))]).toEqual([
      { done: 0, of: 7 },
      { done: 0, of: 7 },
      { done: 1, of: 7 },
      { done: 2, of: 7 },
    ])
  })

  test('P12 coverage is renewed after verdicts of three more people, by all that was said until then', () => {
    expect([coverage(...judging(1)), coverage(...judging(1, 1, 2))]).toEqual([nothing, nothing])
    const three = { ...nothing, judged: 3, first: 3, people: 3 }
    expect(coverage(...judging(1, 2, 3))).toMatchObject(three)
    expect(coverage(...judging(1, 1, 1, 2, 3))).toMatchObject({ judged: 5, people: 3 })
    // From then on it takes three more again, be they the same.
    for (const more of [judging(4), judging(4, 5), judging(1, 2), judging(4, 4, 1)])
      expect(coverage(...judging(1, 2, 3), ...more)).toEqual(coverage(...judging(1, 2, 3)))
    expect(coverage(...judging(1, 2, 3), ...judging(1, 2, 3))).toMatchObject({ judged: 6, people: 3 })
    expect(coverage(...judging(1, 2, 3), ...judging(4, 5, 1))).toMatchObject({ judged: 6, people: 5 })
  })

  test('P12 in couples it is renewed after verdicts of three more units: of two of one couple and one more it is not', () => {
    const inCouples = (...past: Past[]) => {
      const texts = upTo(8).map((number) => write(number, `text ${number}`, { reach: 'screen' }))
      const linked = [people(8), ...link(1, 2), ...link(3, 4), ...upTo(8).slice(4).map(alone)]
      const { room } = givenRoom(
        { preset: 'couples', reviewFirst: false },
        ...linked,
        go('rewrite'),
        ...texts,
        go('compare'),
        ...past,
      )
      return viewForHost(room, everyone).coverage?.judged
    }
    expect(inCouples(...judging(1, 2, 5))).toBe(0)
    expect(inCouples(...judging(1, 2, 3, 4))).toBe(0)
    expect(inCouples(...judging(1, 2, 3, 5))).toBe(4)
    expect(inCouples(...judging(5, 6, 7))).toBe(3)
    // Who was linked once is one unit still.
    expect(inCouples(...judging(1), part(1), ...judging(2, 5))).toBe(0)
  })

  test('P12 who skips is one of the three, and of the people who compared; a skip is no verdict that is counted', () => {
    expect(coverage(...judging(1, 2), ...skipping(3))).toMatchObject({ judged: 2, people: 3 })
  })

  test('P12 a verdict that is changed waits like a new one', () => {
    const changed = judgeOwn(1, 'alike', 'own-part')
    expect(coverage(...judging(1, 2, 3), changed)).toMatchObject({ first: 3, alike: 0 })
    expect(coverage(...judging(1, 2, 3), changed, ...judging(4, 5))).toMatchObject({ first: 4, alike: 1, judged: 5 })
  })

  test('P12 reasons, moves, bands, counts of a text and judgements are told to nobody, not in the report either', () => {
    const bands = { banded: true, early: false, texts: { 'id-8': 'stands-out' }, suggested: [] } as const
    const { room } = comparing(...judging(...upTo(7)), fit(), keepBands({ ...bands, suggested: [] }))
    const view = viewForHost(room, everyone)
    expect(view.outcome).toMatchObject({ state: 'banded', moves: {} })
    for (const entry of Object.values(view.rewrites))
      expect(entry).toMatchObject({ band: null, tally: null, reasons: {} })
    expect(reportOf(room).asks[0]).toMatchObject({ judgements: [] })
    expect(reportOf(room).asks[0]?.texts.map(({ band }) => band)).toEqual(upTo(7).map(() => null))
    // In the debrief they are.
    const after = comparing(...judging(...upTo(7)), go('debrief'), keepBands({ ...bands, suggested: [] })).room
    expect(viewForHost(after, everyone).outcome?.moves).toMatchObject({ lower: 7 })
    expect(viewForHost(after, everyone).rewrites['id-8']).toMatchObject({
      band: 'stands-out',
      tally: expect.any(Object) as object,
    })
    expect(reportOf(after).asks[0]?.judgements).toHaveLength(7)
  })

  test('P12 the same in supervision, which has counts and no bands', () => {
    const { room } = givenRoom(
      { preset: 'supervision' },
      people(4),
      go('rewrite'),
      ...upTo(4).map((number) => write(number, `text ${number}`)),
      go('compare'),
      ...judging(1, 2, 3, 4),
    )
    for (const entry of Object.values(viewForHost(room, everyone).rewrites))
      expect(entry).toMatchObject({ tally: null, reasons: {} })
  })
})

describe('when the room has left the compare', () => {
  const left = (...past: Past[]) => comparing(...past, go('debrief')).room
  const judgements = (room: Room) => viewForHost(room, everyone).coverage?.judged

  test('P12 all verdicts are told, also those of one or two', () => {
    expect([left(), left(...judging(1)), left(...judging(1, 2, 3, 4))].map(judgements)).toEqual([0, 1, 4])
    const round = left(...judging(1, 2)).rounds.get(FIRST)
    expect(round && moveCounts(left(...judging(1, 2)), round)).toEqual({
      moves: { lower: 2, 'own-part': 0, none: 0 },
      people: 2,
    })
    // The report has none while fewer than five people compared (E5).
    const reported = (...past: Past[]) => reportOf(comparing(...past, end).room).asks[0]?.judgements.length
    expect([reported(...judging(1, 2, 3, 4)), reported(...judging(1, 2, 3, 4, 5))]).toEqual([0, 5])
  })

  test('P12 later verdicts of one or two more people are not told, neither while they compare nor afterwards', () => {
    const again = (...past: Past[]) =>
      comparing(...judging(1, 2), go('debrief'), go('compare'), ...past, go('debrief')).room
    const seen = (room: Room) => ({ ...toldOf(room), moveMap: viewForPhones(room, everyone).moveMap })
    // What differs between two visits is who was given which pair; nobody but the seats is told of that.
    for (const past of [judging(3), judging(3, 4), judging(1), [judgeOwn(1, 'second', 'own-part')]])
      expect(seen(again(...past))).toEqual(seen(again()))
    expect(judgements(again(...judging(3, 4, 5)))).toBe(5)
    const during = comparing(...judging(1, 2), go('debrief'), go('compare'), ...judging(3, 4)).room
    expect(judgements(during)).toBe(2)
  })

  test('P12 B4 the move map and the writers’ reasons are made of what is told', () => {
    const past = [go('debrief'), go('compare'), ...judging(1, 2, 3, 4, 5), go('debrief')]
    const told = (...more: Past[]) => {
      const { room } = comparing(
        ...past,
        ...more,
        keepBands({ banded: false, why: 'few-appearances' }),
        picture('moves'),
      )
      return [
        viewForPhones(room, everyone).moveMap,
        ...upTo(7).map((number) => viewForSeat(room, `id-${number}`).ownOutcomes),
      ]
    }
    // The compare was left before without a verdict: that told nothing, so all five are told.
    expect(told()[0]).toMatchObject({ people: 5 })
    expect(told(go('compare'), ...judging(6), go('debrief'))[0]).toMatchObject({ people: 5 })
    expect(told(go('compare'), ...judging(6, 7, 1), go('debrief'))[0]).toEqual({
      moves: { lower: 8, 'own-part': 0, none: 0 },
      people: 7,
    })
  })
})
