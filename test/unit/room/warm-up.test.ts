import { expect, test } from 'vitest'
import { ROUND_STAGES } from '../../../shared/room/stages.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { given, go, here, HOST, pause, people, remove, warmUp, type Past } from '../../support/given.ts'
import { FIRST, SECOND, THIRD } from '../../support/sample.ts'

const nobody = here([])
const judged = (
  number: number,
  choice: 'first' | 'second' | 'alike' | 'skip',
  reason: string | null = null,
  askId: string = FIRST,
) => ({ type: 'warmup.judged', askId, seatId: `id-${number}`, choice, reason }) as const
const warming = (...past: Past[]) => given(people(3), go('warm-up'), ...past)
const pair = (id: string) => ({ id, scene: `${id}/scene`, first: `${id}/first`, second: `${id}/second` })

test('U1 the pair is the deck’s, each ask’s by its place in the agenda, without its notes', () => {
  const shown = (askId: string) => {
    const { room } = given(go('warm-up', askId))
    expect(viewForScreen(room, nobody).warmUp).toEqual(viewForPhones(room, nobody).warmUp)
    return viewForPhones(room, nobody).warmUp
  }
  expect([FIRST, SECOND, THIRD].map(shown)).toEqual([pair('stairs'), pair('ferry'), pair('stairs')])
  for (const stage of ROUND_STAGES.filter((each) => each !== 'warm-up'))
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
  for (const stage of ROUND_STAGES.filter((each) => each !== 'warm-up'))
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

test('U1 the room is told how many are in, and the console how it was judged; a removed person’s is gone', () => {
  const past = [warmUp(1, 'first', 'lower'), warmUp(2, 'first'), warmUp(3, 'skip')]
  const { room } = warming(...past)
  expect(viewForPhones(room, here([1, 2, 3])).count).toEqual({ done: 3, of: 3 })
  expect(viewForHost(room, nobody).warmUp).toEqual({ first: 2, second: 0, alike: 0, skip: 1 })
  expect(viewForHost(warming().room, nobody).warmUp).toBeNull()
  expect(viewForHost(warming(...past, remove(1)).room, nobody).warmUp).toEqual({
    first: 1,
    second: 0,
    alike: 0,
    skip: 1,
  })
})

test('H1 in a paused room it waits', () => {
  warming(pause(true)).when(warmUp(1, 'first')).then('room-paused')
})
