import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import type { Floor } from '../../../shared/room/floor/schemas.ts'
import { floorAt, NEW_FLOOR } from '../../../shared/room/floor/state.ts'
import { FLOOR_GAP_MS } from '../../../shared/room/limits.ts'
import type { Room } from '../../../shared/room/state.ts'
import {
  alone,
  begin,
  end,
  floorDone,
  givenRoom,
  go,
  hasSaid,
  link,
  onOnePhone,
  passFloor,
  people,
  resume,
  START,
  swap,
  takeBreak,
  takeCard,
  wasHeard,
  type Deed,
  type Past,
  type Scene,
} from '../../support/given.ts'

// Each move of a floor, event by event; what follows from them is in floor.test.ts.

/** One and two are linked, three is alone, four are two on one phone. */
const couple: Past[] = [people(4), ...link(1, 2), alone(3), onOnePhone(4), go('floor')]
const atFloor = (...past: Past[]) => givenRoom({ preset: 'couples' }, ...couple, ...past)
const begun = (...past: Past[]) => atFloor(begin(1), begin(2), ...past)
const floorOf = ({ room }: Scene, number = 1): Floor => floorAt(room, `id-${number}`)?.floor ?? expect.fail('no floor')
const HOLDER = floorOf(begun()).holder === 0 ? 1 : 2
const [HELD, PASSED] = HOLDER === 1 ? ([0, 1] as const) : ([1, 0] as const)

/** The time of the command that comes after this scene. */
const nextAt = ({ log }: Scene) => (log.at(-1)?.at ?? START) + 1_000
/** An id that is drawn. */
const drawn = expect.stringMatching(/^id-\d+$/) as string
const moved = (floor: Partial<Floor>, ...seatIds: string[]) => ({
  type: 'floor.moved' as const,
  seatIds: seatIds.length ? seatIds : ['id-1', 'id-2'],
  floor: { ...NEW_FLOOR, turnId: drawn, ...floor },
})
const when = (scene: Scene, deed: Deed | ((room: Room) => Deed)) =>
  scene.when(typeof deed === 'function' ? deed(scene.room) : deed)

describe('what a move leaves of a floor', () => {
  test('O1 given two who are linked, when each presses begin, then who pressed is kept until both have', () => {
    when(atFloor(), begin(2)).then(
      { type: 'floor.taken', seatId: 'id-2', window: 'window-2', from: 0 },
      moved({ pressed: [1], turnId: 'none' }),
    )
    when(atFloor(begin(1)), begin(2)).then(
      { type: 'floor.taken', seatId: 'id-2', window: 'window-2', from: 0 },
      moved({ phase: 'saying', holder: HELD }),
    )
  })

  test('O2 given what is said or said back, when the floor changes hands, then nothing is said or heard yet', () => {
    const said = [hasSaid(HOLDER)]
    const heard = [...said, wasHeard(HOLDER, false)]
    for (const past of [[], said, heard]) {
      when(begun(...past), swap(HOLDER)).then(moved({ phase: 'saying', holder: PASSED }))
      when(begun(...past), passFloor(HOLDER)).then(moved({ phase: 'saying', holder: PASSED, turns: 1 }))
    }
  })

  test('O3 given either, when they take a break, then it says until when, and where it goes back to', () => {
    for (const minutes of [5, 15] as const) {
      const saying = begun()
      const until = nextAt(saying) + minutes * 60_000
      when(saying, takeBreak(2, minutes)).then(moved({ phase: 'break', holder: HELD, until }))
    }
    const back = begun(hasSaid(HOLDER))
    const until = nextAt(back) + 5 * 60_000
    when(back, takeBreak(1)).then(moved({ phase: 'break', holder: HELD, before: 'saying-back', until }))
  })

  test('O3 given a break, when one presses go on and one ends it all, then nobody has pressed any more', () => {
    const waiting = () => begun(takeBreak(1), resume(2))
    expect(floorOf(waiting()).pressed).toEqual([1])
    when(waiting(), floorDone(1)).then(moved({ phase: 'done', holder: HELD }))
    when(waiting(), resume(1)).then(moved({ phase: 'saying', holder: HELD }))
    expect(floorOf(begun(takeBreak(1), resume(2), resume(1), takeBreak(1))).pressed).toEqual([])
  })

  test('O4 O8 given a floor that is under way, when one presses begin at another stage, then nothing happens', () => {
    for (const past of [[], [hasSaid(HOLDER)], [takeBreak(1)]]) when(begun(...past, go('lobby')), begin(1)).then()
    when(begun(takeCard(1, 'window-1', true)), begin(2)).then()
  })
})

describe('which phone has the card', () => {
  const GAP = FLOOR_GAP_MS

  test('O4 O5 given the window that has the card, when it takes it again, then nothing happens', () => {
    when(begun(), takeCard(1, 'window-1')).then()
    when(begun(), takeCard(1, 'window-1', false)).then()
    when(begun(takeCard(1, 'window-1', true)), takeCard(1, 'window-1', true)).then()
    when(begun(takeCard(1, 'window-1', true)), takeCard(1, 'window-1')).then()
    when(begun(takeCard(1, 'window-1', true)), takeCard(2, 'window-2')).then()
  })

  test('O6 O7 given one phone for both, when either takes the card to another window, then it stays one phone for both', () => {
    for (const number of [1, 2]) {
      const shared = begun(takeCard(2, 'window-2', true))
      const { from } = floorOf(shared)
      when(shared, takeCard(number, 'second')).then(
        { type: 'floor.taken', seatId: `id-${number}`, window: 'second', from: nextAt(shared) + GAP },
        moved({ phase: 'saying', holder: HELD, onPhoneOf: 1, from }),
      )
    }
  })

  test('O6 O7 given two phones, when one shows the card of both, then nobody has the floor for a while, and so back', () => {
    const two = begun()
    const from = nextAt(two) + GAP
    when(two, takeCard(2, 'window-2', true)).then(moved({ phase: 'saying', holder: HELD, onPhoneOf: 1, from }))
    const shared = begun(takeCard(2, 'window-2', true))
    const again = nextAt(shared) + GAP
    when(shared, takeCard(1, 'window-1', true)).then(
      moved({ phase: 'saying', holder: HELD, onPhoneOf: 0, from: again }),
    )
    when(begun(takeCard(2, 'window-2', true)), takeCard(1, 'window-1', false)).then(
      moved({ phase: 'saying', holder: HELD, from: again }),
    )
  })

  test('O6 given two on one phone, when they say that it shows both, then it does so as before', () => {
    when(atFloor(begin(4)), takeCard(4, 'window-4', true)).then()
    const scene = atFloor(begin(4))
    const { holder } = floorOf(scene, 4)
    when(scene, takeCard(4, 'second', true)).then(
      { type: 'floor.taken', seatId: 'id-4', window: 'second', from: nextAt(scene) + GAP },
      moved({ phase: 'saying', holder }, 'id-4'),
    )
  })

  test('O7 given a card that moved, then the floor can be passed to the millisecond after twelve seconds, not before', () => {
    // Each command comes a second after the one before.
    const after = (later: number) => begun(takeCard(HOLDER, 'second'), { later: later - 1_000 })
    when(after(GAP - 1), passFloor(HOLDER)).then('floor-moved')
    when(after(GAP), passFloor(HOLDER)).then(moved({ phase: 'saying', holder: PASSED, turns: 1 }))
  })
})

describe('W5 O9 who is sent a message about a floor', () => {
  const about = (...numbers: number[]) => numbers.map((number) => ({ seatId: `id-${number}`, slices: ['ownFloor'] }))
  const taken = (number: number, window: string, from: number) =>
    ({ type: 'floor.taken', seatId: `id-${number}`, window, from, at: 1 }) as const

  test('given a move, then the two whose floor it is; given one that changes nothing that they are told, nobody', () => {
    const { room } = begun()
    const floor = floorOf(begun())
    const event = { ...moved({ ...floor, phase: 'done' }), at: 1 }
    expect(affectedBy(room, event)).toEqual(about(1, 2))
    expect(affectedBy(room, { ...event, floor })).toEqual([])
    expect(affectedBy(room, { ...event, floor: { ...floor, before: 'saying-back' } })).toEqual([])
  })

  test('given a window that takes the card, then its own seat, and the other where nobody has the floor for a while', () => {
    const { room } = begun()
    expect(affectedBy(room, taken(1, 'second', 0))).toEqual(about(1))
    expect(affectedBy(room, taken(1, 'second', 99))).toEqual(about(1, 2))
    expect(affectedBy(room, taken(2, 'window-2', 0))).toEqual([])
    expect(affectedBy(atFloor().room, taken(2, 'second', 99))).toEqual(about(2))
    expect(affectedBy(atFloor().room, taken(4, 'second', 0))).toEqual(about(4))
  })

  test('given somebody who is in no couple, or a seat that there is not, then nobody', () => {
    for (const number of [3, 99]) expect(affectedBy(begun().room, taken(number, 'second', 0))).toEqual([])
  })

  test('given the end, and a reopening after it, then everybody who is in a couple, and nobody who is not', () => {
    expect(affectedBy(begun().room, { type: 'room.ended', at: 1 })).toEqual(about(1, 2, 4))
    const ended = begun(end)
    expect(affectedBy(ended.room, { type: 'room.reopened', at: 1 })).toEqual(about(1, 2, 4))
  })
})
