import { describe, expect, test } from 'vitest'
import { answered, cardOf, saysFloor } from '../../../client/stages/floor/card.ts'
import { FLOOR_CONFIRMED_MS, FLOOR_GAP_MS } from '../../../shared/room/limits.ts'
import {
  AS_BUILT,
  howManySay,
  nameOf,
  startWorld,
  steps,
  type Happening,
  type Making,
  type World,
} from '../../support/floor-model.ts'
import { createRandom } from '../../support/random.ts'

const isLong = Boolean(process.env.REASK_LONG)
const PATIENCE = isLong ? 900_000 : 300_000

const WORLDS: [name: string, world: () => World][] = [
  ['two phones that have begun', () => startWorld(['a'], ['b'], true)],
  ['two phones before they begin', () => startWorld(['a'], ['b'], false)],
  ['a second window of one', () => startWorld(['a', 'a2'], ['b'], true)],
]

/** Half a confirmation’s life and a little more: two of them are the whole gap. */
const TICK_MS = FLOOR_GAP_MS / 2

/** Tries all that can happen in this many steps. Out: how many worlds there were, and the way to two floors, if any. */
function exhaust(start: World, making: Making, most: number): { met: number; way: string[] | null } {
  const met = new Set([nameOf(start)])
  let edge: { world: World; way: readonly string[] }[] = [{ world: start, way: [] }]
  while (edge.length && met.size < most) {
    const next: typeof edge = []
    for (const { world, way } of edge)
      for (const { name, after } of steps(world, making, [TICK_MS])) {
        const then = after()
        if (howManySay(then, making) > 1) return { met: met.size, way: [...way, name] }
        const named = nameOf(then)
        if (met.has(named) || met.size >= most) continue
        met.add(named)
        next.push({ world: then, way: [...way, name] })
      }
    edge = next
  }
  return { met: met.size, way: null }
}

/** Goes the way that is named. */
function follow(start: World, making: Making, way: readonly string[]): World {
  return way.reduce((world, name) => {
    const next = steps(world, making, []).find((each) => each.name === name)
    return next ? next.after() : expect.fail(`cannot: ${name}`)
  }, start)
}

/** Chooses by the odds. */
function chosen(all: readonly Happening[], random: number): Happening | undefined {
  let left = random * all.reduce((sum, { odds }) => sum + odds, 0)
  return all.find(({ odds }) => (left -= odds) < 0)
}

/** Goes one long way at random. Out: the way to two floors, if any, and how often somebody had the floor. */
function wander(start: World, making: Making, seed: number, length: number) {
  const random = createRandom(seed)
  const way: string[] = []
  let world = start
  let floors = 0
  let turns = 0
  for (let step = 0; step < length; step++) {
    const all = steps(world, making, [500, 3_000, FLOOR_CONFIRMED_MS - 1, FLOOR_GAP_MS])
    const happening = chosen(all, random())
    if (!happening) break
    way.push(happening.name)
    world = happening.after()
    const say = howManySay(world, making)
    if (say > 1) return { way, floors, turns }
    floors += say
    for (const floor of world.room.floors.values()) turns = Math.max(turns, floor.turns)
  }
  return { way: null, floors, turns }
}

describe('two windows never both say that somebody has the floor', () => {
  test.each(WORLDS)('O7 given %s, in all that can happen first', { timeout: PATIENCE }, (_name, world) => {
    const { met, way } = exhaust(world(), AS_BUILT, isLong ? 300_000 : 5_000)
    expect(way).toBeNull()
    expect(met).toBeGreaterThan(1_000)
  })

  test.each(WORLDS)('O7 given %s, over long ways at random', { timeout: PATIENCE }, (_name, world) => {
    let [floors, turns] = [0, 0]
    for (let seed = 1; seed <= (isLong ? 3_000 : 120); seed++) {
      const found = wander(world(), AS_BUILT, seed, 300)
      expect(found.way, `seed ${seed}`).toBeNull()
      floors += found.floors
      turns = Math.max(turns, found.turns)
    }
    // People do get the floor, and pass it.
    expect(floors).toBeGreaterThan(300)
    expect(turns).toBeGreaterThan(2)
  })
})

/** Mistakes that one could make; each must be found by the same search. */
const MISTAKES: [name: string, making: Making][] = [
  [
    'shows the floor until the pass is acknowledged',
    {
      ...AS_BUILT,
      card: (known) => cardOf({ ...known, pressing: null }),
      forget: (contact) => contact,
    },
  ],
  [
    'believes what it was told without asking',
    {
      ...AS_BUILT,
      card: (known) =>
        cardOf({
          ...known,
          contact: {
            ...known.contact,
            heardAt: known.now,
            confirmed: { turnId: known.floor?.turnId ?? '', askedAt: known.now },
          },
        }),
    },
  ],
  [
    'counts ten seconds from the answer, not from the question',
    { ...AS_BUILT, card: (known) => cardOf({ ...known, now: known.contact.confirmed?.askedAt ?? known.now }) },
  ],
  [
    'does not wait for the card to be gone elsewhere',
    { ...AS_BUILT, card: (known) => cardOf({ ...known, floor: known.floor && { ...known.floor, from: 0 } }) },
  ],
]

describe('the search finds what would be wrong', () => {
  test.each(MISTAKES)('O7 a card that %s', { timeout: PATIENCE }, (_name, making) => {
    const seeds = Array.from({ length: 400 }, (_, index) => index + 1)
    const isFound = WORLDS.some(([, world]) => seeds.some((seed) => wander(world(), making, seed, 300).way !== null))
    expect(isFound).toBe(true)
  })

  test('O7 a card that counts an answer to a question from before the pass; as it is built, it does not', () => {
    const start = startWorld(['a'], ['b'], true)
    const [has, gets] = start.windows[0]?.floor?.holder === 0 ? ['a', 'b'] : ['b', 'a']
    const asks = (name: string | undefined) => [`${name} asks`, `question of ${name} arrives`]
    const way = [
      ...asks(has),
      `answer of ${has} arrives`,
      // This answer is late.
      ...asks(has),
      `${has} presses pass`,
      `command of ${has} arrives`,
      `taken of ${has} arrives`,
      `answer of ${has} arrives`,
      `told of ${gets} arrives`,
      ...asks(gets),
      `answer of ${gets} arrives`,
    ]
    const howManyAfter = (making: Making) => howManySay(follow(start, making, way), making)
    expect(howManyAfter(AS_BUILT)).toBe(1)
    const late: Making = {
      ...AS_BUILT,
      hear: (contact, question, isOk) => answered(contact, { ...question, epoch: contact.epoch }, isOk),
    }
    expect(howManyAfter(late)).toBe(2)
  })
})

describe('one card', () => {
  const floor = {
    phase: 'saying',
    holder: 0,
    turns: 0,
    heard: null,
    until: null,
    from: 0,
    turnId: 'turn',
    you: 0,
    half: 0,
    pressed: false,
    window: 'w',
    isAway: false,
    isOnePhone: false,
  } as const
  const at = 1_000_000
  const known = {
    floor,
    window: 'w',
    pressing: null,
    contact: { epoch: 0, confirmed: { turnId: 'turn', askedAt: at }, heardAt: at },
    now: at,
    serverNow: at,
  } as const

  test('O7 given a confirmation, then it shows the floor for ten seconds and then waits for the room', () => {
    expect(saysFloor(cardOf({ ...known, now: at + FLOOR_CONFIRMED_MS - 1 }))).toBe(true)
    expect(cardOf({ ...known, now: at + FLOOR_CONFIRMED_MS })).toEqual({ shows: 'waiting' })
    expect(cardOf({ ...known, now: at - 1 })).toEqual({ shows: 'waiting' })
  })

  test('O7 given who listens, then ten seconds without the room are shown too', () => {
    const listening = { ...known, floor: { ...floor, you: 1, half: 1 } } as const
    expect(cardOf(listening)).toMatchObject({ shows: 'floor', roles: [{ hasFloor: false }] })
    expect(cardOf({ ...listening, now: at + FLOOR_CONFIRMED_MS })).toEqual({ shows: 'waiting' })
  })

  test.each(['pass', 'swap'] as const)('O7 given a press on %s, then the card is blank at once', (pressing) => {
    expect(cardOf({ ...known, pressing })).toEqual({ shows: 'passing' })
  })

  test('O7 given another window, the other phone, or a card that is coming, then it says so', () => {
    expect(cardOf({ ...known, window: 'another' })).toEqual({ shows: 'window' })
    expect(cardOf({ ...known, floor: { ...floor, isAway: true } })).toEqual({ shows: 'phone' })
    expect(cardOf({ ...known, floor: { ...floor, from: at + 1 } })).toEqual({ shows: 'coming' })
    expect(cardOf({ ...known, pressing: 'take' })).toEqual({ shows: 'coming' })
  })

  test('O7 given one phone for both, then it shows both halves, one with the floor', () => {
    const card = cardOf({ ...known, floor: { ...floor, you: 'both' } })
    expect(card).toMatchObject({ shows: 'floor', roles: [{ hasFloor: true }, { hasFloor: false }] })
  })
})
