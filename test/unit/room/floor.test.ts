import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '../../../shared/problems.ts'
import type { Event } from '../../../shared/room/events.ts'
import { affectedBy } from '../../../shared/room/affected.ts'
import { floorAt } from '../../../shared/room/floor/state.ts'
import { FLOOR_GAP_MS } from '../../../shared/room/limits.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  alone,
  begin,
  confirmCard,
  end,
  endAndForget,
  floorDone,
  givenRoom,
  go,
  hasSaid,
  here,
  link,
  onOnePhone,
  part,
  passFloor,
  people,
  remove,
  reopen,
  resume,
  seat,
  swap,
  takeBreak,
  takeCard,
  wasHeard,
  type Deed,
  type Past,
  type Scene,
} from '../../support/given.ts'

const inRoom = (...past: Past[]) => givenRoom({ preset: 'couples', reviewFirst: true }, ...past)
const ownFloor = (room: Room, number: number) => viewForSeat(room, `id-${number}`).ownFloor
const floorOf = (room: Room, number: number) => floorAt(room, `id-${number}`)?.floor
const everyone = (room: Room) => here([...room.seats.values()].map(({ number }) => number))
const told = (room: Room) => viewForHost(room, everyone(room)).floors

/** One and two are linked, three is alone, four are two on one phone. */
const couple: Past[] = [people(4), ...link(1, 2), alone(3), onOnePhone(4), go('floor')]
const atFloor = (...past: Past[]) => inRoom(...couple, ...past)
const begun = (...past: Past[]) => atFloor(begin(1), begin(2), ...past)
/** Who has the floor, and who has not: it was drawn. */
const holderOf = ({ room }: Scene) => (floorOf(room, 1)?.holder === 0 ? 1 : 2)
const [HOLDER, OTHER] = holderOf(begun()) === 1 ? ([1, 2] as const) : ([2, 1] as const)

type InRoom = (room: Room) => Deed
const MOVES: [name: string, deed: (number: number) => InRoom][] = [
  ['said', (number) => hasSaid(number)],
  ['pass', (number) => passFloor(number)],
  ['swap', (number) => swap(number)],
]
const refusedWith = (scene: Scene, deed: InRoom, code: ProblemCode) => scene.when(deed(scene.room)).then(code)

describe('beginning', () => {
  test('O1 given two who are linked, when one presses, then it waits; when both have, then one has the floor', () => {
    const one = atFloor(begin(1)).room
    expect([ownFloor(one, 1)?.pressed, ownFloor(one, 2)?.pressed]).toEqual([true, false])
    expect([ownFloor(one, 1)?.phase, ownFloor(one, 2)?.phase]).toEqual(['waiting', 'waiting'])
    const { room } = begun()
    expect(floorOf(room, 1)).toMatchObject({ phase: 'saying', turns: 0, pressed: [], heard: null })
    expect(ownFloor(room, 1)?.holder).toBe(ownFloor(room, 2)?.holder)
    expect([ownFloor(room, 1)?.you, ownFloor(room, 2)?.you]).toEqual([0, 1])
  })

  test('O1 given a room in which ids are drawn otherwise, then the other begins', () => {
    const holders = new Set(
      [0, 1, 2, 3, 4, 5].map((more) => {
        const past = Array.from({ length: more }, () => begin(4)).flatMap((each): Past[] => [each, floorDone(4)])
        return floorOf(atFloor(...past, begin(1), begin(2)).room, 1)?.holder
      }),
    )
    expect([...holders].sort()).toEqual([0, 1])
  })

  test('O1 given two on one phone, when they press once, then it begins and their phone shows both halves', () => {
    const { room } = atFloor(begin(4))
    expect(ownFloor(room, 4)).toMatchObject({ phase: 'saying', you: 'both', isOnePhone: true })
  })

  test('O1 given nobody to talk with, or another stage, then it is refused; pressing twice is pressing once', () => {
    atFloor().when(begin(3)).then('floor-for-two')
    for (const deed of [floorDone(3), resume(3), takeBreak(3), takeCard(3, 'w')])
      atFloor().when(deed).then('floor-for-two')
    atFloor(go('lobby')).when(begin(1)).then('floor-closed')
    expect(atFloor(begin(1)).when(begin(1)).then().room.floors.size).toBe(1)
    expect(floorOf(begun(begin(1), begin(2)).room, 1)?.turns).toBe(0)
  })
})

describe('taking turns', () => {
  test('O2 given the floor, when it is said, heard and passed, then the other has it', () => {
    const said = begun(hasSaid(HOLDER))
    expect(floorOf(said.room, 1)?.phase).toBe('saying-back')
    expect(floorOf(begun(hasSaid(HOLDER), wasHeard(HOLDER, false)).room, 1)).toMatchObject({
      phase: 'saying',
      heard: false,
    })
    const heard = [hasSaid(HOLDER), wasHeard(HOLDER, true)]
    expect(floorOf(begun(...heard).room, 1)).toMatchObject({ phase: 'saying', heard: true, turns: 0 })
    const before = floorOf(begun(...heard).room, 1)?.holder
    const { room } = begun(...heard, passFloor(HOLDER))
    expect(floorOf(room, 1)).toMatchObject({ phase: 'saying', heard: null, turns: 1, holder: before === 0 ? 1 : 0 })
    expect(floorOf(begun(passFloor(HOLDER), passFloor(OTHER)).room, 1)).toMatchObject({ turns: 2, holder: before })
  })

  test.each(MOVES)('O2 given that the other has the floor, when one does %s, then it is refused', (_name, deed) => {
    refusedWith(begun(), deed(OTHER), 'not-your-floor')
    refusedWith(begun(passFloor(HOLDER)), deed(HOLDER), 'not-your-floor')
  })

  test('O2 given that it is being said back, then who says it back does not say whether it was heard', () => {
    refusedWith(begun(hasSaid(HOLDER)), wasHeard(OTHER, true), 'not-your-floor')
    refusedWith(begun(), wasHeard(HOLDER, true), 'floor-moved')
  })

  test('O2 given no pass yet, when the first lets the other begin, then the other has it; after a pass no more', () => {
    const { room } = begun(swap(HOLDER))
    expect(floorOf(room, 1)).toMatchObject({ turns: 0, holder: HOLDER === 1 ? 1 : 0 })
    refusedWith(begun(passFloor(HOLDER)), swap(OTHER), 'floor-moved')
  })

  test('O2 given two on one phone, then either half does what who has the floor can do', () => {
    expect(floorOf(atFloor(begin(4), hasSaid(4), wasHeard(4, true), passFloor(4), passFloor(4)).room, 4)?.turns).toBe(2)
  })
})

describe('breaks and the end', () => {
  test('O3 given either, when they take a break, then nobody has the floor until both go on, where it was', () => {
    for (const number of [1, 2]) {
      const { room } = begun(hasSaid(HOLDER), takeBreak(number, 15))
      expect(floorOf(room, 1)).toMatchObject({ phase: 'break', until: expect.any(Number) })
      for (const deed of [hasSaid(HOLDER), passFloor(HOLDER), swap(HOLDER), wasHeard(HOLDER, true)])
        refusedWith(begun(hasSaid(HOLDER), takeBreak(number)), deed, 'floor-moved')
    }
    const past = [hasSaid(HOLDER), takeBreak(1), resume(2)]
    expect(floorOf(begun(...past).room, 1)?.phase).toBe('break')
    const { room } = begun(...past, resume(1))
    expect(floorOf(room, 1)).toMatchObject({ phase: 'saying-back', until: null, holder: HOLDER - 1 })
  })

  test('O3 given a break, when it is taken again, then the first one lasts', () => {
    const until = floorOf(begun(takeBreak(1)).room, 1)?.until
    expect(floorOf(begun(takeBreak(1), takeBreak(2, 15)).room, 1)?.until).toBe(until)
  })

  test('O3 given either, when they are done, then both are, and can begin anew', () => {
    for (const number of [1, 2]) expect(ownFloor(begun(floorDone(number)).room, 3 - number)?.phase).toBe('done')
    expect(floorOf(begun(passFloor(HOLDER), floorDone(1), begin(2), begin(1)).room, 1)).toMatchObject({
      phase: 'saying',
      turns: 0,
    })
    refusedWith(begun(floorDone(1)), passFloor(HOLDER), 'floor-moved')
  })

  test('O3 then the log does not say which of the two did what', () => {
    const { log } = begun(takeBreak(1), floorDone(2))
    for (const event of log.filter(({ type }) => type === 'floor.moved'))
      expect(Object.keys(event).sort()).toEqual(['at', 'floor', 'seatIds', 'type'])
  })
})

describe('what comes late', () => {
  test.each([...MOVES, ['heard', (number: number) => wasHeard(number, true)] as (typeof MOVES)[number]])(
    'O4 given a turn that is over, when %s of it arrives, then nothing changes',
    (_name, deed) => {
      const turn = floorOf(begun().room, 1)?.turnId ?? ''
      const late = begun(passFloor(HOLDER), passFloor(OTHER))
      const made = deed(HOLDER)(begun().room)
      expect(made).toMatchObject([{ turn }, {}])
      late.when(made).then('floor-moved')
    },
  )

  test('O4 given what is done already, when it is done again, then nothing happens', () => {
    begun().when(resume(1)).then()
    begun(floorDone(1)).when(floorDone(2)).then()
    atFloor().when(floorDone(1)).then()
    begun(takeBreak(1)).when(begin(1)).then()
    expect(begun(hasSaid(HOLDER)).when(hasSaid(HOLDER)(begun().room)).then().room.floors.size).toBe(1)
  })
})

describe('where the card is', () => {
  test('O5 O6 O7 given the window in which it began, then another is refused until the card is taken there', () => {
    begun().when(confirmCard(1)(begun().room)).then()
    refusedWith(begun(), confirmCard(1, 'second'), 'floor-elsewhere')
    const taken = begun(takeCard(1, 'second'))
    refusedWith(taken, confirmCard(1), 'floor-elsewhere')
    refusedWith(taken, confirmCard(1, 'second', floorOf(begun().room, 1)?.turnId), 'floor-moved')
    taken.when(confirmCard(1, 'second')(taken.room)).then()
    expect(ownFloor(taken.room, 1)?.window).toBe('second')
  })

  test('O5 O6 O7 given a card that moves, then nobody has the floor before the one left behind shows none', () => {
    const cards = [
      [takeCard(HOLDER, 'second'), HOLDER],
      [takeCard(OTHER, `window-${OTHER}`, true), OTHER],
      [takeCard(OTHER, 'second'), HOLDER],
    ] as const
    for (const [past, number] of cards) {
      const scene = begun(past)
      expect(ownFloor(scene.room, 1)?.from).toBeGreaterThan(10_000 + FLOOR_GAP_MS)
      expect(ownFloor(scene.room, 2)?.from).toBe(ownFloor(scene.room, 1)?.from)
      refusedWith(scene, passFloor(number), 'floor-moved')
    }
    const turned = begun(takeCard(HOLDER, 'second'), { later: FLOOR_GAP_MS }, passFloor(HOLDER))
    expect(floorOf(turned.room, 1)?.turns).toBe(1)
  })

  test('O5 O6 O7 given a window that is new after a round, when it begins there, then the other learns nothing before both began', () => {
    const past = [floorDone(1), begin(1, 'new')]
    expect(ownFloor(begun(...past).room, 2)?.from).toBe(0)
    expect(ownFloor(begun(...past, begin(2)).room, 2)?.from).toBeGreaterThan(FLOOR_GAP_MS)
  })

  test('O5 O6 O7 given one phone for both, then it alone shows the card, acts for both, and either goes back to two', () => {
    const shared = begun(takeCard(1, 'window-1', true), { later: FLOOR_GAP_MS })
    expect(ownFloor(shared.room, 1)).toMatchObject({ you: 'both', isAway: false, isOnePhone: false })
    expect(ownFloor(shared.room, 2)).toMatchObject({ isAway: true })
    refusedWith(shared, confirmCard(2), 'floor-elsewhere')
    refusedWith(shared, passFloor(2), 'floor-elsewhere')
    expect(
      floorOf(begun(takeCard(1, 'window-1', true), { later: FLOOR_GAP_MS }, passFloor(1), passFloor(1)).room, 1)?.turns,
    ).toBe(2)
    expect(floorOf(begun(takeCard(1, 'window-1', true), takeBreak(2), resume(1)).room, 1)?.phase).toBe('saying')
    for (const number of [1, 2]) {
      const { room } = begun(takeCard(1, 'window-1', true), takeCard(number, `window-${number}`, false))
      expect([ownFloor(room, 1)?.you, ownFloor(room, 2)?.you]).toEqual([0, 1])
      expect([ownFloor(room, 1)?.isAway, ownFloor(room, 2)?.isAway]).toEqual([false, false])
    }
    const dead = atFloor(takeCard(2, 'window-2', true), begin(2))
    expect(ownFloor(dead.room, 2)).toMatchObject({ phase: 'saying', you: 'both' })
    atFloor(takeCard(2, 'window-2', true))
      .when(begin(1))
      .then('floor-elsewhere')
  })
})

describe('how long it lasts', () => {
  test('O8 given a couple that talks, when the room goes on, then it goes on too, and begins no new one', () => {
    const past = [go('lobby'), passFloor(HOLDER), passFloor(OTHER)]
    expect(floorOf(begun(...past).room, 1)?.turns).toBe(2)
    begun(...past, floorDone(1))
      .when(begin(1))
      .then('floor-closed')
  })

  test.each<[string, Past[]]>([
    ['parts', [part(1)]],
    ['loses one', [remove(2)]],
  ])('O8 given a couple that talks, when it %s, then its floor is over', (_name, past) => {
    const { room } = begun(...past)
    expect(ownFloor(room, 1)).toBeNull()
    begun(...past)
      .when(floorDone(1))
      .then('floor-for-two')
  })

  test('O8 given a couple that parted, when it is linked again, then nothing of before is confirmed and it begins anew', () => {
    const turn = floorOf(begun().room, 1)?.turnId
    const again = begun(part(1), ...link(1, 2))
    expect(ownFloor(again.room, 1)?.phase).toBe('done')
    refusedWith(again, confirmCard(1, 'window-1', turn), 'floor-moved')
    expect(floorOf(begun(part(1), ...link(1, 2), begin(1), begin(2)).room, 1)?.phase).toBe('saying')
  })

  test('O8 given two on one phone, when one is on their own after all, then their floor is over', () => {
    expect(ownFloor(atFloor(begin(4), alone(4)).room, 4)).toBeNull()
  })

  test('O8 given the end, then nobody is told of a floor; after a reopening it is where it was; folded, it is gone', () => {
    expect(ownFloor(begun(end).room, 1)).toBeNull()
    begun(end).when(passFloor(HOLDER)(begun().room)).then('room-ended')
    expect(ownFloor(begun(end, reopen).room, 1)).toEqual(ownFloor(begun().room, 1))
    const { room } = begun(...endAndForget())
    expect([room.floors.size, room.cards.size]).toEqual([0, 0])
  })
})

describe('who is told', () => {
  const bystanders = (room: Room) =>
    JSON.stringify([
      viewForPhones(room, everyone(room)),
      viewForScreen(room, everyone(room)),
      viewForSeat(room, 'id-3'),
      viewForSeat(room, 'id-4'),
    ])

  test('O9 given all that a couple does, then no other seat, phone or screen is told a byte of it', () => {
    const quiet = bystanders(atFloor().room)
    const all: Past[][] = [[hasSaid(HOLDER)], [takeBreak(1), resume(1)], [floorDone(2)], [takeCard(1, 'w', true)]]
    for (const past of all) expect(bystanders(begun(...past).room)).toBe(quiet)
  })

  test('O9 given one who presses begin or go on, then the other is told nothing and sent nothing', () => {
    const pressed = (before: Past[], past: Past) => {
      const scene = atFloor(...before)
      const { log } = atFloor(...before, past)
      const events = log.slice(scene.log.length)
      expect(events.length).toBeGreaterThan(0)
      const { room } = atFloor(...before)
      return events.flatMap((event: Event) => affectedBy(room, event).map(({ seatId }) => seatId))
    }
    expect(new Set(pressed([], begin(1)))).toEqual(new Set(['id-1']))
    expect(new Set(pressed([begin(1), begin(2), takeBreak(1)], resume(2)))).toEqual(new Set(['id-2']))
    expect(new Set(pressed([begin(1), begin(2), floorDone(1)], begin(2)))).toEqual(new Set(['id-2']))
  })

  /** As many couples, all of which have begun. */
  const couples = (count: number, ...past: Past[]) => {
    const all = Array.from({ length: count }, (_, index) => [2 * index + 1, 2 * index + 2] as const)
    const linked = all.flatMap(([one, other]) => link(one, other))
    const together = all.flatMap(([one, other]) => [begin(one), begin(other)])
    return inRoom(people(2 * count), ...linked, go('floor'), ...together, ...past).room
  }

  test('O9 given fewer than four couples, then the console hears only that some talk, whatever they do', () => {
    expect(told(atFloor().room)).toBeNull()
    expect(told(atFloor(begin(1)).room)).toBeNull()
    for (const past of [[], [takeBreak(1)], [floorDone(1)], [part(1)]])
      for (const count of [1, 2, 3]) expect(told(couples(count, ...past))).toEqual({ withheld: true })
  })

  test('O9 given four couples, then it is told counts, at this stage alone', () => {
    expect(told(couples(4))).toEqual({ talking: 4, onBreak: 0, done: 0 })
    expect(told(couples(5, takeBreak(1), floorDone(4)))).toEqual({ talking: 3, onBreak: 1, done: 1 })
    expect(told(couples(4, go('lobby')))).toBeNull()
  })

  test('O9 given a couple that parts or loses one, then the counts say what they say of one that is done', () => {
    const done = told(couples(4, floorDone(1)))
    expect(told(couples(4, part(1)))).toEqual(done)
    expect(told(couples(4, remove(2)))).toEqual(done)
    expect(told(couples(4, part(1), ...link(1, 2)))).toEqual(done)
    expect(told(couples(4, part(1), ...link(1, 2), begin(1), begin(2)))).toEqual(told(couples(4)))
  })
})

test('O1 another role has no floor', () => {
  atFloor().when({ type: 'floor.done' }, { role: 'host' }).then('not-allowed')
  atFloor().when({ type: 'floor.begin', window: 'w' }, seat(3)).then('floor-for-two')
})
