import { expect, test } from 'vitest'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { given, go, here, HOST, pause, people, remove, showWarmUp, warmUp, type Past } from '../../support/given.ts'
import { FIRST, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'

const nobody = here([])
const judged = (
  number: number,
  choice: 'first' | 'second' | 'alike' | 'skip',
  reason: string | null = null,
  askId: string = FIRST,
) => ({ type: 'warmup.judged', askId, seatId: `id-${number}`, choice, reason }) as const
const warming = (...past: Past[]) => given(people(3), go('warm-up'), ...past)
const pair = (id: string) => ({
  id,
  scene: `${id}/scene`,
  first: `${id}/first`,
  second: `${id}/second`,
  closed: false,
  split: null,
})

test('U1 the pair is the deck’s, each ask’s by its place in the agenda, without its notes', () => {
  const shown = (askId: string) => {
    const { room } = given(go('warm-up', askId))
    expect(viewForScreen(room, nobody).warmUp).toEqual(viewForPhones(room, nobody).warmUp)
    return viewForPhones(room, nobody).warmUp
  }
  expect([FIRST, SECOND, THIRD].map(shown)).toEqual([pair('stairs'), pair('ferry'), pair('stairs')])
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'warm-up'))
    expect(viewForPhones(warming(go(stage)).room, nobody).warmUp).toBeNull()
})

test('U1 it is judged like any pair: first, second, alike or skip, and a reason', () => {
  for (const choice of ['first', 'second', 'alike', 'skip'] as const)
    warming().when(warmUp(1, choice)).then(judged(1, choice))
  for (const reason of ['lower', 'own-part', 'none'])
    warming()
      .when(warmUp(1, 'first', reason))
      .then(judged(1, 'first', reason))
  warming()
    .when(warmUp(1, 'skip', 'lower'))
    .then(judged(1, 'skip'))
  warming()
    .when(warmUp(1, 'first', 'nonsense'))
    .then('unknown-reason')
})

test('U1 a judgement is taken only in its stage, of the ask the room stands at, and from a seat', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'warm-up'))
    warming(go(stage)).when(warmUp(1, 'first')).then('warmup-closed')
  warming(go('lobby')).when(warmUp(1, 'first')).then('warmup-closed')
  warming(go('warm-up', SECOND)).when(warmUp(1, 'first')).then('warmup-closed')
  warming()
    .when(warmUp(1, 'first', undefined, 'nowhere'))
    .then('unknown-ask')
  warming().when({ type: 'warmup.judge', askId: FIRST, choice: 'first' }, HOST).then('not-allowed')
})

test('U1 a new judgement replaces the old one; the same one again changes nothing, a skip with a reason too', () => {
  const { room } = warming()
    .when(warmUp(1, 'first', 'lower'))
    .then(judged(1, 'first', 'lower'))
    .when(warmUp(1, 'first', 'lower'))
    .then()
    .when(warmUp(1, 'first'))
    .then(judged(1, 'first'))
    .when(warmUp(1, 'skip', 'lower'))
    .then(judged(1, 'skip'))
    .when(warmUp(1, 'skip', 'lower'))
    .then()
    .when(warmUp(1, 'second'))
    .then(judged(1, 'second'))
  expect(viewForSeat(room, 'id-1').ownWarmUps).toEqual({ [FIRST]: { choice: 'second', reason: null } })
  expect(viewForSeat(room, 'id-2').ownWarmUps).toEqual({})
})

const answered = [warmUp(1, 'first', 'lower'), warmUp(2, 'first'), warmUp(3, 'skip')]
const split = { first: 2, second: 0, alike: 0, skip: 1 }

test('U1 A1 the room is told how many are in, and the console how it was judged when the stage is left', () => {
  const { room } = warming(...answered)
  expect(viewForPhones(room, here([1, 2, 3])).count).toEqual({ done: 3, of: 3 })
  expect(viewForHost(room, here([1, 2, 3])).count).toEqual({ done: 3, of: 3 })
  expect(viewForHost(room, nobody).warmUp).toBeNull()
  for (const place of ['rewrite', 'lobby'] as const)
    expect(viewForHost(warming(...answered, go(place), go('warm-up')).room, nobody).warmUp).toEqual(split)
  expect(viewForHost(warming(go('rewrite')).room, nobody).warmUp).toBeNull()
})

test('U1 S4 a removed person’s answer stays; in a log of version 0.1.0 it is gone', () => {
  const told = (...past: Past[]) => viewForHost(warming(...answered, ...past, go('rewrite')).room, nobody).warmUp
  expect(told(remove(1))).toEqual(split)
  expect(told({ type: 'seat.removed', seatId: 'id-1', at: 1 })).toEqual({ ...split, first: 1 })
})

test('U2 the facilitator has the answers shown: they are told at once, and the pair takes no more of them', () => {
  const scene = warming(...answered)
    .when(showWarmUp())
    .then({ type: 'warmup.shown', askId: FIRST })
  expect(viewForHost(scene.room, here([1, 2, 3]))).toMatchObject({ warmUp: split, count: { done: 3, of: 3 } })
  for (const view of [viewForPhones, viewForScreen])
    expect(view(scene.room, nobody).warmUp).toEqual({ ...pair('stairs'), closed: true, split: { withheld: true } })
  scene.when(warmUp(1, 'second')).then('warmup-closed').when(showWarmUp()).then()
  expect(viewForSeat(scene.room, 'id-1').ownWarmUps).toEqual({ [FIRST]: { choice: 'first', reason: 'lower' } })
  warming(...answered, showWarmUp(), go('rewrite'), go('warm-up'))
    .when(warmUp(1, 'second'))
    .then('warmup-closed')
})

test('U2 with no answer in there is nothing told, and the pair is closed all the same', () => {
  const { room } = warming(showWarmUp())
  expect(viewForHost(room, nobody).warmUp).toBeNull()
  expect(viewForPhones(room, nobody).warmUp).toEqual({ ...pair('stairs'), closed: true, split: { withheld: true } })
})

test('U2 W8 phones and screen are told how many chose what once it is shown, from five answers on; a skip is none', () => {
  const scene = (answers: number, ...past: Past[]) => {
    const first = Array.from({ length: answers - 1 }, (_, index) => warmUp(index + 1, 'first', 'lower'))
    return given(people(9), go('warm-up'), ...first, warmUp(answers, 'alike'), warmUp(9, 'skip'), ...past).room
  }
  const told = (room: ReturnType<typeof scene>) => {
    expect(viewForScreen(room, nobody).warmUp).toEqual(viewForPhones(room, nobody).warmUp)
    return viewForPhones(room, nobody).warmUp?.split
  }
  expect(told(scene(4, showWarmUp()))).toEqual({ withheld: true })
  expect(told(scene(5, showWarmUp()))).toEqual({ first: 4, second: 0, alike: 1 })
  expect(told(scene(5))).toBeNull()
  // Leaving tells the console alone.
  expect(told(scene(5, go('rewrite'), go('warm-up')))).toBeNull()
})

test('U2 only in its stage, of the ask the room stands at, and in a deck that has a pair', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'warm-up'))
    warming(go(stage)).when(showWarmUp()).then('nothing-to-show')
  warming(go('lobby')).when(showWarmUp()).then('nothing-to-show')
  warming().when(showWarmUp(SECOND)).then('nothing-to-show')
  warming().when(showWarmUp('nowhere')).then('nothing-to-show')
  const { room } = warming(showWarmUp(), go('warm-up', SECOND))
  expect(viewForPhones(room, nobody).warmUp).toEqual(pair('ferry'))
})

test('H1 in a paused room it waits', () => {
  warming(pause(true)).when(warmUp(1, 'first')).then('room-paused')
})

test('A2 given answers that were told, when three people choose or reason otherwise, then newer ones are told; of two they are not', () => {
  const first = [warmUp(1, 'first', 'lower'), warmUp(2, 'first'), warmUp(3, 'second')]
  const again = (...past: Past[]) => {
    const { room } = warming(...first, go('show'), go('warm-up'), ...past, go('show'))
    const { shown, fewChanged } = room.rounds.get(FIRST)?.warmUps ?? expect.fail('no round')
    return { told: [...(shown?.values() ?? [])].map(({ choice, reason }) => `${choice} ${reason}`), fewChanged }
  }
  const before = ['first lower', 'first null', 'second null']
  expect(again()).toEqual({ told: before, fewChanged: true })
  expect(again(warmUp(1, 'alike'), warmUp(2, 'alike'))).toEqual({ told: before, fewChanged: true })
  expect(again(warmUp(1, 'second', 'lower'), warmUp(2, 'second'), warmUp(3, 'first'))).toEqual({
    told: ['second lower', 'second null', 'first null'],
    fewChanged: false,
  })
  expect(again(warmUp(1, 'first'), warmUp(2, 'first', 'lower'), warmUp(3, 'second', 'lower'))).toEqual({
    told: ['first null', 'first lower', 'second lower'],
    fewChanged: false,
  })
})
