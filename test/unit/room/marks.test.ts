import { expect, test } from 'vitest'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  given,
  go,
  here,
  HOST,
  mark,
  pause,
  people,
  remove,
  show,
  type Past,
  type Stretches,
} from '../../support/given.ts'
import { ASK_WORDS, FIRST, SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const nobody = here([])
const ranges = (stretches: Stretches) => stretches.map(([from, to]) => ({ from, to }))
const marked = (number: number, brace: Stretches, soften: Stretches = []) =>
  ({ type: 'marks.set', askId: FIRST, seatId: `id-${number}`, brace: ranges(brace), soften: ranges(soften) }) as const
const marking = (...past: Past[]) => given(people(9), go('mark'), ...past)

test('M1 up to three stretches to brace at and three to soften at, in the order of the ask', () => {
  marking()
    .when(mark(1, [[2, 4]], [[0, 1]]))
    .then(marked(1, [[2, 4]], [[0, 1]]))
  const three: Stretches = [
    [4, 5],
    [0, 1],
    [2, 3],
  ]
  const inOrder: Stretches = [
    [0, 1],
    [2, 3],
    [4, 5],
  ]
  marking()
    .when(mark(1, three, three))
    .then(marked(1, inOrder, inOrder))
})

test('M1 the same words may make one brace and soften', () => {
  marking()
    .when(mark(1, [[0, ASK_WORDS]], [[0, ASK_WORDS]]))
    .then(marked(1, [[0, ASK_WORDS]], [[0, ASK_WORDS]]))
})

test('M1 none at all is an answer too', () => {
  const { room } = marking().when(mark(1, [])).then(marked(1, []))
  expect(viewForPhones(room, here([1, 2])).count).toEqual({ done: 1, of: 2 })
})

test.each<[string, Stretches]>([
  ['outside the ask', [[4, ASK_WORDS + 1]]],
  ['beyond it', [[ASK_WORDS, ASK_WORDS + 1]]],
  ['empty', [[2, 2]]],
  ['backwards', [[3, 2]]],
  ['one over another', [[0, 2], [1, 3]]], // prettier-ignore
  ['one twice', [[0, 1], [0, 1]]], // prettier-ignore
  ['one too many', [[0, 1], [1, 2], [2, 3], [3, 4]]], // prettier-ignore
])('M1 stretches that do not fit are refused: %s', (_what, stretches) => {
  marking().when(mark(1, stretches)).then('bad-marks')
  marking()
    .when(mark(1, [], stretches))
    .then('bad-marks')
})

test('M2 marks are taken only in their stage, of the ask the room stands at, and from a seat', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'mark'))
    marking(go(stage))
      .when(mark(1, [[0, 1]]))
      .then('marks-closed')
  marking(go('lobby'))
    .when(mark(1, [[0, 1]]))
    .then('marks-closed')
  marking(go('mark', SECOND))
    .when(mark(1, [[0, 1]]))
    .then('marks-closed')
  marking()
    .when(mark(1, [[0, 1]], [], 'nowhere'))
    .then('unknown-ask')
  marking().when({ type: 'marks.set', askId: FIRST, brace: [], soften: [] }, HOST).then('not-allowed')
})

test('M2 new ones replace the old; the same ones again change nothing, in whatever order', () => {
  const { room } = marking()
    .when(
      mark(1, [
        [0, 1],
        [2, 3],
      ]),
    ) // prettier-ignore
    .then(
      marked(1, [
        [0, 1],
        [2, 3],
      ]),
    ) // prettier-ignore
    .when(
      mark(1, [
        [2, 3],
        [0, 1],
      ]),
    ) // prettier-ignore
    .then()
    .when(mark(1, [], [[0, 1]]))
    .then(marked(1, [], [[0, 1]]))
  expect(room.rounds.get(FIRST)?.marks.given.size).toBe(1)
})

test('M2 a seat is told its own marks, and nobody else’s', () => {
  const { room } = marking(mark(1, [[0, 1]]), mark(2, [], [[1, 3]]))
  expect(viewForSeat(room, 'id-1').ownMarks).toEqual({ [FIRST]: { brace: [{ from: 0, to: 1 }], soften: [] } })
  expect(viewForSeat(room, 'id-2').ownMarks).toEqual({ [FIRST]: { brace: [], soften: [{ from: 1, to: 3 }] } })
  expect(viewForSeat(room, 'id-3').ownMarks).toEqual({})
})

test('M2 S4 a removed person’s marks stay; in a log of version 0.1.0 they are gone', () => {
  const marks = (...past: Past[]) => marking(mark(1, [[0, 1]]), ...past).room.rounds.get(FIRST)?.marks
  expect(marks(remove(1))).toEqual(marks())
  expect(marks()?.given.size).toBe(1)
  for (const past of [[], [go('reveal')]])
    expect(marks(...past, { type: 'seat.removed', seatId: 'id-1', at: 1 })?.given.size).toBe(0)
  expect(marks(go('reveal'), { type: 'seat.removed', seatId: 'id-1', at: 1 })?.shown).toEqual(new Map())
})

test('H1 in a paused room marks wait', () => {
  marking(pause(true))
    .when(mark(1, [[0, 1]]))
    .then('room-paused')
})

/** So many people mark the first word, one of them softens at it too, and one the second word alone. */
const heated = (count: number): Past[] => [
  people(9),
  go('mark'),
  ...Array.from({ length: count }, (_, index) => mark(index + 1, [[0, 1]], index < 2 ? [[0, 1]] : [])),
]
const cold = { brace: 0, soften: 0, split: false }

test('W11 A1 the heat is told to the room only when its step is open, to the console when the stage is left', () => {
  const past = [...heated(6), go('reveal')]
  const heat = {
    submitters: 6,
    words: [{ brace: 6, soften: 2, split: true }, cold, cold, cold, cold],
    stretches: [{ from: 0, to: 1, brace: 6, soften: 2, split: true, text: 'first/text' }],
  }
  expect(viewForHost(given(...heated(6)).room, nobody).heat).toBeNull()
  for (const shown of [past, [...past, show('bars')]]) {
    const { room } = given(...shown)
    expect(viewForPhones(room, nobody).heat).toBeNull()
    expect(viewForScreen(room, nobody).heat).toBeNull()
    expect(viewForHost(room, nobody).heat).toEqual(heat)
  }
  const { room } = given(...past, show('bars'), show('heat'))
  expect(viewForPhones(room, nobody).heat).toEqual(heat)
  expect(viewForScreen(room, nobody).heat).toEqual(heat)
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'reveal'))
    expect(viewForPhones(given(...past, show('bars'), show('heat'), go(stage)).room, nobody).heat).toBeNull()
})

test('W8 with fewer than five the marks are held back from the room; the console sees them from three on', () => {
  const held = { words: null, why: 'few-people' }
  const heat = (count: number) => {
    const { room } = given(...heated(count), go('reveal'), show('bars'), show('heat'))
    return [viewForPhones(room, nobody).heat, viewForHost(room, nobody).heat] as const
  }
  expect(heat(2)).toEqual([held, held])
  expect(heat(4)).toEqual([held, expect.objectContaining({ submitters: 4 })])
  expect(heat(5)).toEqual([expect.objectContaining({ submitters: 5 }), expect.objectContaining({ submitters: 5 })])
})

test('W8 a single mark is told to nobody in a group under eight', () => {
  const last = (count: number) => {
    const { room } = given(...heated(count), mark(1, [[4, 5]]), go('reveal'), show('bars'), show('heat'))
    const heat = viewForPhones(room, nobody).heat
    return heat && 'stretches' in heat ? heat.words?.[4] : null
  }
  expect(last(7)).toEqual(cold)
  expect(last(8)).toEqual({ ...cold, brace: 1 })
})
