import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  admitSaid,
  bringSaid,
  end,
  endAndForget,
  givenRoom,
  go,
  here,
  hide,
  HOST,
  markSaid,
  pause,
  people,
  present,
  returnSaid,
  revealSaid,
  showSaid,
  takeSaid,
  type Past,
} from '../../support/given.ts'

const SAID = 'Would you come with me after all of it?'
/** Six people have the ids 1 to 6; what somebody said has id-7. */
const ID = 'id-7'
const EVERYBODY = [1, 2, 3, 4, 5, 6]
const shown = (...past: Past[]) =>
  givenRoom(
    { preset: 'supervision' },
    people(6),
    bringSaid(1, 'rehearsed', SAID),
    admitSaid(ID),
    go('said'),
    showSaid(ID),
    ...past,
  )
const presence = here(EVERYBODY)
const told = ({ room }: { room: Room }) => ({
  phones: viewForPhones(room, presence).saidMarks,
  screen: viewForScreen(room, presence).saidMarks,
  console: viewForHost(room, presence).saidAnswers,
})
const own = ({ room }: { room: Room }, number: number) => viewForSeat(room, `id-${number}`).ownSaidMarks
const marked = (number: number, ...words: number[]) => ({
  type: 'said.marked' as const,
  saidId: ID,
  seatId: `id-${number}`,
  marks: words.map((from) => ({ from, to: from + 1 })),
})
const all = (word: number, numbers = EVERYBODY): Past[] => numbers.map((number) => markSaid(number, ID, word))

describe('marking', () => {
  test('Q60 everybody is asked, whoever brought it and whoever presents next too; new marks replace the old, none is an answer', () => {
    const scene = shown(present(2))
    for (const number of [1, 2, 3]) scene.when(markSaid(number, ID, 2, 0)).then(marked(number, 0, 2))
    const twice = shown(markSaid(3, ID, 1))
      .when(markSaid(3, ID, 4))
      .then(marked(3, 4))
    expect([own(twice, 3), own(twice, 4)]).toEqual([{ [ID]: [{ from: 4, to: 5 }] }, {}])
    twice.when(markSaid(3, ID, 4)).then()
    twice.when(markSaid(3, ID)).then(marked(3))
  })

  test('Q60 M1 too many marks, marks outside the words, and marks of nothing are refused', () => {
    const scene = shown()
    scene.when(markSaid(1, ID, 0, 1, 2, 3)).then('bad-marks')
    scene.when(markSaid(1, ID, 40)).then('bad-marks')
    scene.when(markSaid(1, 'nothing', 0)).then('unknown-said')
    scene.when({ type: 'said.mark', saidId: ID, marks: [] }, HOST).then('not-allowed')
  })

  test('Q60 Q61 H1 only of what is shown, in its stage, while texts are not hidden and until the marks are shown', () => {
    for (const past of [[showSaid(null)], [go('vote')], [hide(true)], [revealSaid(ID)]] satisfies Past[][])
      shown(...past)
        .when(markSaid(1, ID, 0))
        .then('marks-closed')
    shown(pause(true))
      .when(markSaid(1, ID, 0))
      .then('room-paused')
    shown(end)
      .when(markSaid(1, ID, 0))
      .then('room-ended')
  })

  test('Q61 the facilitator has them shown, once, of what is shown', () => {
    const scene = shown().when(revealSaid(ID)).then({ type: 'said.revealed', saidId: ID })
    scene.when(revealSaid(ID)).then()
    scene.when(revealSaid('nothing')).then('unknown-said')
    for (const past of [[showSaid(null)], [go('vote')]] satisfies Past[][])
      shown(...past)
        .when(revealSaid(ID))
        .then('not-at-said')
  })
})

describe('what is told of it', () => {
  const NOTHING = { isShown: false, heat: null, older: false }

  test('Q61 W1 while they are collected nobody is told more than how many answered', () => {
    expect(told(shown(...all(3, [1, 2, 4]), present(1)))).toEqual({
      phones: { saidId: ID, heat: null },
      screen: { saidId: ID, heat: null },
      console: { count: { done: 3, of: 6 }, ...NOTHING },
    })
    expect(told(shown(showSaid(null)))).toEqual({ phones: null, screen: null, console: null })
    expect(told(shown(hide(true)))).toMatchObject({ phones: null, screen: null })
  })

  test('Q62 W8 shown, phones and screen are told of five answers and more, the console of three and more', () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const scene = told(shown(...all(3, EVERYBODY.slice(0, count)), revealSaid(ID)))
      const stretch = { from: 3, to: 4, brace: count, soften: 0, split: false, text: 'with' }
      const some = { submitters: count, stretches: [stretch] }
      const few = { words: null, why: 'few-people' }
      expect(scene.console?.heat).toMatchObject(count < 3 ? few : some)
      expect(scene.phones?.heat).toMatchObject(count < 5 ? few : some)
      expect(scene.screen).toEqual(scene.phones)
    }
  })

  test('Q61 A2 when the stage is left the console is told; of one or two who answer something else then, nothing', () => {
    const left = (...past: Past[]) => told(shown(...all(3), go('lobby'), go('said'), ...past)).console
    expect(left()).toMatchObject({ isShown: false, older: false, heat: { submitters: 6 } })
    expect(left(markSaid(1, ID, 0), go('lobby'), go('said'))).toMatchObject({
      older: true,
      heat: { stretches: [{ from: 3, brace: 6 }] },
    })
  })

  test('Q61 A2 what was shown has ended: leaving the stage changes nothing of it', () => {
    const ofOne = (...past: Past[]) => shown(...all(0, [1, 2, 3]), revealSaid(ID), ...past).room.saidMarks.get(ID)
    expect(ofOne()).toMatchObject({ isShown: true, marks: { fewChanged: false } })
    expect(ofOne(go('lobby'))).toEqual(ofOne())
  })

  test('Q61 A2 the stages that come after it change nothing of it', () => {
    const left = (...past: Past[]) => shown(...all(0, [1, 2, 3]), go('vote'), ...past).room.saidMarks.get(ID)
    expect(left()).toMatchObject({ isShown: false, marks: { fewChanged: false } })
    expect(left(go('show'))).toEqual(left())
  })

  test('Q60 S4 the marks of a seat that was removed as version 0.1.0 did are gone, and those of nobody else', () => {
    const { room } = shown(...all(0, [1, 2]), { type: 'seat.removed', seatId: 'id-2', at: 1 })
    expect([...(room.saidMarks.get(ID)?.marks.given.keys() ?? [])]).toEqual(['id-1'])
  })

  test('Q62 W5 nobody is told who: whoever of two marked what, all others are told the same', () => {
    const word = fc.integer({ min: 0, max: 7 })
    const property = fc.property(fc.array(word, { minLength: 6, maxLength: 6 }), fc.boolean(), (words, isShown) => {
      const past = (order: readonly number[]): Past[] => [
        ...order.map((number, at) => markSaid(number, ID, words[at] ?? 0)),
        ...(isShown ? [revealSaid(ID)] : []),
      ]
      const [one, other] = [shown(...past([1, 2, 3, 4, 5, 6])), shown(...past([2, 1, 3, 4, 5, 6]))]
      expect(told(one)).toEqual(told(other))
      for (const number of [3, 4, 5, 6]) expect(own(one, number)).toEqual(own(other, number))
    })
    fc.assert(property, { numRuns: 50 })
  })
})

describe('how it goes', () => {
  test.each([
    ['taken back', takeSaid(1, ID)],
    ['given back', returnSaid(ID)],
  ] satisfies [string, Past][])('Q63 %s, the marks go with it', (_, past) => {
    const scene = shown(...all(3), revealSaid(ID), past)
    expect(scene.room.saidMarks.size).toBe(0)
    expect(told(scene)).toEqual({ phones: null, screen: null, console: null })
    expect(EVERYBODY.map((number) => own(scene, number))).toEqual(EVERYBODY.map(() => ({})))
  })

  test('Q63 W5 of what goes, those who marked it have their own part changed', () => {
    const { room } = shown(markSaid(3, ID, 0))
    const mine = { seatId: 'id-1', slices: ['ownSaid'] }
    const marker = { seatId: 'id-3', slices: ['ownSaidMarks'] }
    for (const type of ['said.returned', 'said.taken'] as const)
      expect(affectedBy(room, { type, saidId: ID, at: 1 })).toEqual([mine, marker])
    expect(affectedBy(room, { ...marked(4), at: 1 })).toEqual([{ seatId: 'id-4', slices: ['ownSaidMarks'] }])
  })

  test('Q63 E4 folded, nothing of them is left, in no outcome and no report', () => {
    const ended = shown(...all(3), revealSaid(ID), ...endAndForget())
    expect(ended.room.saidMarks.size).toBe(0)
    expect(JSON.stringify([ended.log.at(-1), reportOf(ended.room)])).not.toMatch(/saidMarks|said\.marked/)
  })

  test('Q60 in other rooms nobody is told anything of it', () => {
    const { room } = givenRoom({ preset: 'training' }, people(3))
    expect(viewForSeat(room, 'id-1').ownSaidMarks).toBeUndefined()
  })
})
