import { expect, test } from 'vitest'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import {
  given,
  givenRoom,
  go,
  here,
  hide,
  HOST,
  join,
  lock,
  open,
  pass,
  pause,
  people,
  showLot,
  vote,
  withdraw,
  write,
  type Deed,
} from '../../support/given.ts'

const blank = (on: boolean): Deed => [{ type: 'screen.blank', on }, HOST]
const timer = (seconds: number): Deed => [{ type: 'timer.set', seconds }, HOST]

test('H1 in a paused room what people give waits, and is taken when the room goes on', () => {
  given(people(1), go('vote'), pause(true))
    .when(vote(1, 'dodge'))
    .then('room-paused')
    .when(pause(false))
    .then({ type: 'room.paused', on: false })
    .when(vote(1, 'dodge'))
    .then({ type: 'vote.cast', askId: 'first', seatId: 'id-1', choice: 'dodge', because: null })
  const writing = given(people(2), go('rewrite'), write(2, 'mine'), pause(true))
  writing.when(write(1, 'words')).then('room-paused')
  writing.when(pass(1)).then('room-paused')
})

test('H1 one’s own text can be taken back in a paused room too', () => {
  given(people(1), go('rewrite'), write(1, 'mine'), pause(true))
    .when(withdraw(1))
    .then({ type: 'rewrite.withdrawn', askId: 'first', seatId: 'id-1' })
})

test('H2 hidden texts reach neither phones nor screen, and stand as before when they are shown again', () => {
  const past = [people(1), go('rewrite'), write(1, 'my words'), showLot(), go('compare'), open(['original', 'id-2'])]
  const seen = (...more: Deed[]) => {
    const { room } = given(...past, ...more)
    return [viewForPhones(room, here([1])).opened.length, viewForScreen(room, here([1])).opened.length]
  }
  expect(seen()).toEqual([2, 2])
  expect(seen(hide(true))).toEqual([0, 0])
  expect(seen(hide(true), hide(false))).toEqual([2, 2])
  expect(viewForHost(given(...past, hide(true)).room, here([1])).opened.texts).toHaveLength(2)
})

test('H2 names are words of people too', () => {
  const { room } = givenRoom({ naming: 'visible' }, join('Ann'), hide(true))
  expect(viewForScreen(room, here([1])).names).toEqual([])
})

test('H3 a blank screen is blank alone: phones are told nothing of it', () => {
  const { room } = given(people(1), go('show'))
  const before = viewForPhones(room, here([1]))
  const after = given(people(1), go('show'), blank(true)).room
  expect(viewForScreen(after, here([1])).blank).toBe(true)
  expect(viewForPhones(after, here([1]))).toEqual(before)
})

test.each([
  ['pause', pause, 'room.paused'],
  ['hide', hide, 'texts.hidden'],
  ['blank', blank, 'screen.blanked'],
  ['lock', lock, 'room.locked'],
] as const)('H4 %s twice is once, and it can be let go again', (_, hold, type) => {
  given()
    .when(hold(false))
    .then()
    .when(hold(true))
    .then({ type, on: true })
    .when(hold(true))
    .then()
    .when(hold(false))
    .then({ type, on: false })
})

test('H5 the timer counts from now, is set again, removed, and ends with the stage', () => {
  const scene = given(go('rewrite'))
  const [at] = scene.log.slice(-1).map((event) => event.at)
  scene
    .when(timer(60))
    .then({ type: 'timer.set', endsAt: (at ?? 0) + 1_000 + 60_000 })
    .when(timer(120))
    .then({ type: 'timer.set', endsAt: (at ?? 0) + 2_000 + 120_000 })
    .when(timer(0))
    .then({ type: 'timer.set', endsAt: null })
    .when(timer(0))
    .then()
  expect(viewForPhones(given(go('rewrite'), timer(60)).room, here([])).timer).not.toBeNull()
  expect(viewForPhones(given(go('rewrite'), timer(60), go('compare')).room, here([])).timer).toBeNull()
})
