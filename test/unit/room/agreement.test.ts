import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import {
  agree,
  end,
  endAndForget,
  givenRoom,
  go,
  here,
  hide,
  HOST,
  pause,
  people,
  present,
  remove,
  seat,
  type Past,
} from '../../support/given.ts'

const group = (...past: Past[]) => givenRoom({ preset: 'supervision' }, people(4), ...past)
const own = ({ room }: { room: Room }, number: number) => viewForSeat(room, `id-${number}`).ownAgreed

describe('agreeing', () => {
  test('Q30 a person agrees, and takes it back; doing it twice is the same as doing it once', () => {
    const agreed = group().when(agree(2)).then({ type: 'agreement.agreed', seatId: 'id-2', on: true })
    expect([1, 2].map((number) => own(agreed, number))).toEqual([false, true])
    const back = agreed.when(agree(2)).then().when(agree(2, false)).then({
      type: 'agreement.agreed',
      seatId: 'id-2',
      on: false,
    })
    expect(own(back, 2)).toBe(false)
    back.when(agree(2, false)).then()
  })

  test('Q30 at any stage and while the room is paused, not after the end', () => {
    for (const past of [[go('vote')], [pause(true)], [hide(true)]] satisfies Past[][])
      group(...past)
        .when(agree(1))
        .then({ type: 'agreement.agreed', seatId: 'id-1', on: true })
    group(end).when(agree(1)).then('room-ended')
  })

  test('Q30 other rooms do not ask for it, and nobody there is told anything of it', () => {
    for (const preset of ['training', 'couples'] as const) {
      const scene = givenRoom({ preset }, people(4))
      scene.when(agree(1)).then('not-in-this-room')
      expect(own(scene, 1)).toBeUndefined()
      const presence = here([1, 2, 3, 4])
      expect([viewForHost(scene.room, presence).agreement, viewForScreen(scene.room, presence).agreement]).toEqual([
        null,
        null,
      ])
    }
    group().when({ type: 'agreement.agree', on: true }, HOST).then('not-allowed')
  })
})

describe('what is told of it', () => {
  const told = ({ room }: { room: Room }, presence = here([1, 2, 3, 4])) => ({
    console: viewForHost(room, presence).agreement,
    screen: viewForScreen(room, presence).agreement,
  })

  test('Q31 console and screen are told how many of how many agree', () => {
    expect(told(group(agree(1), agree(3)))).toEqual({ console: { done: 2, of: 4 }, screen: { done: 2, of: 4 } })
  })

  test('Q31 who goes changes nothing of it, whether they had agreed or not', () => {
    const scene = group(agree(1), agree(3))
    for (const gone of [1, 2]) {
      const left = [1, 2, 3, 4].filter((number) => number !== gone)
      expect(told(scene, here(left, [gone]))).toEqual(told(scene))
    }
  })

  test('Q31 who is chosen to present is counted as before, whether they had agreed or not', () => {
    const scene = group(agree(1), agree(3))
    for (const number of [1, 2])
      for (const at of [[], [go('vote')]] satisfies Past[][])
        expect(told(group(agree(1), agree(3), present(number), ...at)).console).toEqual(told(scene).console)
  })

  test('Q31 a removed seat is counted no more', () => {
    const scene = group(agree(1), agree(3), remove(1))
    expect(told(scene).console).toEqual({ done: 1, of: 3 })
    expect(scene.room.agreed).toEqual(new Set(['id-3']))
  })

  test('Q31 outside the lobby the console alone is told; after the end nobody', () => {
    expect(told(group(agree(1), go('vote')))).toEqual({ console: { done: 1, of: 4 }, screen: null })
    expect(told(group(agree(1), end))).toEqual({ console: null, screen: null })
  })

  test('Q31 W5 nobody is told who: phones are told nothing, and a seat what it said itself', () => {
    const before = group()
    const { room } = before
    const phones = JSON.stringify(viewForPhones(room, here([1, 2, 3, 4])))
    const after = before.when(agree(2)).then({ type: 'agreement.agreed', seatId: 'id-2', on: true })
    expect(JSON.stringify(viewForPhones(after.room, here([1, 2, 3, 4])))).toBe(phones)
    expect([1, 3, 4].map((number) => own(after, number))).toEqual([false, false, false])
    const event = { type: 'agreement.agreed', seatId: 'id-2', on: false, at: 1 } as const
    expect(affectedBy(after.room, event)).toEqual([{ seatId: 'id-2', slices: ['ownAgreed'] }])
  })

  test('Q31 E4 it goes with the room, and is in no outcome', () => {
    const ended = group(agree(1), ...endAndForget())
    expect(ended.room.agreed).toEqual(new Set())
    expect(JSON.stringify([ended.room.outcome, reportOf(ended.room)])).not.toContain('agree')
    group(...endAndForget())
      .when({ type: 'agreement.agree', on: true }, seat(1))
      .then('room-ended')
  })
})
