import { expect, test } from 'vitest'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { given, givenRoom, go, here, pause, people, present, speak, type Past } from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const reflecting = (...past: Past[]) =>
  givenRoom({ preset: 'supervision' }, people(5), present(1), go('reflect'), ...past)
const everybody = here([1, 2, 3, 4, 5])
const count = (room: Room) => viewForPhones(room, everybody).count

test('Q20 how many have spoken is told to all alike, and each is told their own press', () => {
  const { room } = reflecting(speak(2), speak(3), speak(3, false))
  expect(count(room)).toEqual({ done: 1, of: 4 })
  expect(viewForHost(room, everybody).count).toEqual({ done: 1, of: 4 })
  expect(viewForSeat(room, 'id-2').ownSpoken).toEqual({ [FIRST]: true })
  expect(viewForSeat(room, 'id-3').ownSpoken).toEqual({})
})

test('Q20 who has spoken is told to nobody', () => {
  const told = (number: number) => {
    const { room } = reflecting(speak(number))
    return JSON.stringify([
      viewForHost(room, everybody),
      viewForScreen(room, everybody),
      viewForSeat(room, 'id-1'),
      viewForSeat(room, 'id-5'),
    ])
  }
  expect(told(2)).toBe(told(4))
})

test('Q20 the presenter does not, and nobody does elsewhere or while the room is paused', () => {
  const scene = reflecting()
  scene.when(speak(1)).then('presenter-listens')
  scene.when(speak(2)).then({ type: 'reflect.spoken', askId: FIRST, seatId: 'id-2', on: true })
  scene.when(speak(2)).then()
  scene.when(speak(3, false)).then()
  scene.when(speak(3, true, SECOND)).then('reflect-closed')
  scene.when(speak(3, true, 'nowhere')).then('unknown-ask')
  scene.when({ type: 'reflect.speak', askId: FIRST, on: true }, { role: 'host' }).then('not-allowed')
  reflecting(pause(true)).when(speak(2)).then('room-paused')
  reflecting(go('response')).when(speak(2)).then('reflect-closed')
})

test('G2 rooms of other kinds have no such stage, and seats there are told nothing of it', () => {
  given(people(2))
    .when(
      { type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'reflect', askId: FIRST } },
      { role: 'host' },
    )
    .then('no-such-stage')
  const told = JSON.parse(JSON.stringify(viewForSeat(given(people(2)).room, 'id-1'))) as object
  for (const slice of ['ownRole', 'ownOffer', 'ownSpoken', 'ownObstacle']) expect(told).not.toHaveProperty(slice)
})
