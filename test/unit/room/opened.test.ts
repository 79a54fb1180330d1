import { describe, expect, test } from 'vitest'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import {
  end,
  given,
  go,
  here,
  hide,
  HOST,
  judgeOpened,
  open,
  pause,
  people,
  remove,
  SERVER,
  showOpened,
  sort,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const everyone = here([1, 2, 3, 4, 5, 6])
const judged = (number: number, choice: 'first' | 'second' | 'alike', opening = 1) =>
  ({ type: 'opened.judged', askId: FIRST, seatId: `id-${number}`, opening, choice }) as const

/** Six people at the compare; the texts of the first three are `id-7` to `id-9`. */
const comparing = (...past: Past[]) =>
  given(people(6), go('rewrite'), ...[1, 2, 3].map((number) => write(number, `text ${number}`)), go('compare'), ...past)
const pair = open(['original', 'id-7'])
const paired = (...past: Past[]) => comparing(pair, ...past)
/** The first of these seats choose the first text, the last one chooses the second. */
const answers = (count: number) => [
  ...Array.from({ length: count - 1 }, (_, index) => judgeOpened(index + 1, 'first')),
  judgeOpened(count, 'second'),
]
const question = (room: Room) => {
  expect(viewForScreen(room, everyone).openedQuestion).toEqual(viewForPhones(room, everyone).openedQuestion)
  return viewForPhones(room, everyone).openedQuestion
}
const forConsole = (room: Room) => viewForHost(room, everyone).openedAnswers

describe('the question', () => {
  test('C5 it is asked while exactly two texts are open, in compare and debrief', () => {
    expect(question(comparing().room)).toBeNull()
    expect(question(paired().room)).toEqual({ opening: 1, split: null })
    expect(question(comparing(open(['original', 'id-7', 'id-8'])).room)).toBeNull()
    expect(question(paired(open([])).room)).toBeNull()
    for (const stage of TRAINING_STAGES)
      expect(question(paired(go(stage)).room) !== null, stage).toBe(stage === 'compare' || stage === 'debrief')
    expect(question(paired(go('compare', SECOND)).room)).toBeNull()
  })

  test('C5 everybody answers, the writers too; a new answer replaces the old one, the same one changes nothing', () => {
    const { room } = paired()
      .when(judgeOpened(1, 'first'))
      .then(judged(1, 'first'))
      .when(judgeOpened(1, 'first'))
      .then()
      .when(judgeOpened(1, 'alike'))
      .then(judged(1, 'alike'))
      .when(judgeOpened(6, 'second'))
      .then(judged(6, 'second'))
    expect(viewForSeat(room, 'id-1').ownOpened).toEqual({ [FIRST]: { 1: 'alike' } })
    expect(viewForSeat(room, 'id-2').ownOpened).toEqual({})
    paired().when({ type: 'opened.judge', askId: FIRST, opening: 1, choice: 'first' }, HOST).then('not-allowed')
  })

  test('C6 an answer about texts that are not open is refused, and so is having its answers shown', () => {
    const refuses = (...past: Past[]) => {
      comparing(...past)
        .when(judgeOpened(1, 'first'))
        .then('opened-changed')
      comparing(...past)
        .when(showOpened())
        .then('opened-changed')
    }
    refuses()
    refuses(pair, open([]))
    refuses(pair, open(['original', 'id-8']))
    refuses(pair, open(['original', 'id-7', 'id-8']))
    refuses(pair, go('rewrite'))
    refuses(pair, go('lobby'))
    refuses(pair, go('compare', SECOND), open(['original', 'reference'], SECOND))
    for (const deed of [judgeOpened(1, 'first', 1, 'nowhere'), showOpened(1, 'nowhere')])
      paired().when(deed).then('unknown-ask')
  })

  test('C6 each pair has its number; one that is opened again keeps number and answers', () => {
    const other = open(['original', 'id-8'])
    const { room } = paired(judgeOpened(1, 'first'), other, judgeOpened(2, 'second', 2), pair)
    expect(question(room)?.opening).toBe(1)
    expect(forConsole(room)?.count).toEqual({ done: 1, of: 6 })
    expect(viewForSeat(room, 'id-2').ownOpened).toEqual({ [FIRST]: { 2: 'second' } })
    expect(question(paired(other, pair, open(['original', 'id-9'])).room)?.opening).toBe(3)
    // Of three texts one leaves: two are left, and they are a pair.
    const left = comparing(open(['original', 'id-7', 'id-8']), withdraw(2)).room
    expect(question(left)?.opening).toBe(1)
  })

  test('C7 H1 H2 while texts are hidden or the room is paused no answer is taken', () => {
    const hidden = paired(judgeOpened(1, 'first'), hide(true))
    expect(question(hidden.room)).toBeNull()
    hidden.when(judgeOpened(2, 'first')).then('opened-closed')
    expect(question(paired(hide(true), hide(false)).room)).toEqual({ opening: 1, split: null })
    for (const stage of ['compare', 'debrief'] as const)
      paired(go(stage), pause(true)).when(judgeOpened(2, 'first')).then('room-paused')
  })

  test.each<[string, Past]>([
    ['is deleted', withdraw(1)],
    ['is set private', sort('id-7', 'private')],
    ['is removed', sort('id-7', 'removed')],
  ])('C7 C2 when a text %s, the question leaves with it, shown or not', (_how, leaves) => {
    for (const shown of [[], [showOpened()]]) {
      const scene = paired(...answers(5), ...shown, leaves)
      expect(question(scene.room)).toBeNull()
      expect(forConsole(scene.room)).toBeNull()
      scene.when(judgeOpened(6, 'first')).then('opened-changed')
    }
  })
})

describe('the answers', () => {
  test('C8 shown, they are told to phones and screen, and no more are taken', () => {
    const scene = paired(...answers(5))
      .when(showOpened())
      .then({ type: 'opened.shown', askId: FIRST, opening: 1 })
    const split = { first: 4, second: 1, alike: 0 }
    expect(question(scene.room)).toEqual({ opening: 1, split })
    scene.when(judgeOpened(6, 'first')).then('opened-closed').when(showOpened()).then()
    const again = paired(...answers(5), showOpened(), open([]), pair, go('debrief'))
    expect(question(again.room)).toEqual({ opening: 1, split })
    again.when(judgeOpened(6, 'first')).then('opened-closed')
  })

  test('C8 W8 below five answers phones and screen are told none; the console none below three', () => {
    const told = (count: number) => {
      const { room } = paired(...answers(count), showOpened())
      return [question(room)?.split, forConsole(room)?.split]
    }
    const withheld = { withheld: true }
    expect(told(2)).toEqual([withheld, withheld])
    expect(told(3)).toEqual([withheld, { first: 2, second: 1, alike: 0 }])
    expect(told(4)).toEqual([withheld, { first: 3, second: 1, alike: 0 }])
    expect(told(5)).toEqual([
      { first: 4, second: 1, alike: 0 },
      { first: 4, second: 1, alike: 0 },
    ])
    expect(question(paired(showOpened()).room)?.split).toEqual(withheld)
    expect(forConsole(paired(showOpened()).room)?.split).toBeNull()
  })

  test('C9 A1 the console is told how many there are, and the split when the stage is left or it is shown', () => {
    const asked = { opening: 1, count: { done: 5, of: 6 }, split: null, older: false, isShown: false }
    expect(forConsole(paired(...answers(5)).room)).toEqual(asked)
    const split = { first: 4, second: 1, alike: 0 }
    const left = paired(...answers(5), go('debrief')).room
    expect(forConsole(left)).toEqual({ ...asked, split })
    // Phones and screen are told when it is shown, and not before.
    expect(question(left)).toEqual({ opening: 1, split: null })
    expect(forConsole(paired(...answers(5), showOpened()).room)).toEqual({ ...asked, split, isShown: true })
  })

  test('C9 A2 one or two answers that came since the stage was left are not told by showing them', () => {
    const since = (...more: Past[]) => paired(...answers(5), go('debrief'), ...more, showOpened()).room
    expect(question(since(judgeOpened(6, 'alike')))?.split).toEqual({ first: 4, second: 1, alike: 0 })
    expect(forConsole(since(judgeOpened(6, 'alike')))).toMatchObject({ older: true })
    const three = [1, 2, 6].map((number) => judgeOpened(number, 'alike'))
    expect(question(since(...three))?.split).toEqual({ first: 2, second: 1, alike: 3 })
  })

  test('C9 S4 a removed person’s answer stays; in a log of version 0.1.0 it is gone', () => {
    const told = (...past: Past[]) => question(paired(...answers(6), ...past, showOpened()).room)?.split
    expect(told(remove(1))).toEqual({ first: 5, second: 1, alike: 0 })
    expect(told({ type: 'seat.removed', seatId: 'id-2', at: 1 })).toEqual({ first: 4, second: 1, alike: 0 })
  })

  test('C9 E5 nothing of them is in the report or in the outcome', () => {
    const ended = (...past: Past[]) => paired(...past, end)
    const without = ended()
    const having = ended(...answers(5), showOpened())
    const fold = [{ type: 'room.fold' as const }, SERVER] as const
    expect(reportOf(having.room).asks).toEqual(reportOf(without.room).asks)
    expect(JSON.stringify(ended(...answers(5), showOpened(), fold).log.at(-1))).not.toContain('opening')
    expect(question(ended(...answers(5), showOpened()).room)).toBeNull()
    expect(forConsole(ended(...answers(5), showOpened()).room)).toBeNull()
  })
})

test('C8 given answers that were shown, when the room goes on, then they stay as they were shown; a pair that never was takes none', () => {
  const { room } = paired(judgeOpened(1, 'first'), showOpened(), go('debrief'), {
    type: 'opened.judged',
    askId: FIRST,
    seatId: 'id-1',
    opening: 9,
    choice: 'first',
    at: 1,
  })
  const [pair] = room.rounds.get(FIRST)?.openedPairs.values() ?? []
  expect(pair?.answers).toMatchObject({ fewChanged: false, shown: new Map([['id-1', 'first']]) })
})
