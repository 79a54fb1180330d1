import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NO_LINKS } from '../../../shared/room/couples/state.ts'
import { endBallot } from '../../../shared/room/votes/evolve.ts'
import { againForRoom, resultForRoom } from '../../../shared/room/votes/result.ts'
import { shiftForRoom } from '../../../shared/room/votes/shift.ts'
import { askOf, newRoom, newRound } from '../../../shared/room/state.ts'
import { PATIENCE } from '../../support/histories.ts'
import { FIRST, sampleHead, VERSIONS } from '../../support/sample.ts'

// What people in a room learn of each other from the pictures on their phones (W8). Every room of a few people is tried:
// each of them answers one of five things in the first vote and one of five in the second.

const CHOICES = [...VERSIONS, 'none', 'pass']
/** A person's two answers as one number: the first times five plus the second, by their place among the choices. */
const ALL = CHOICES.length ** 2
const firstOf = (person: number) => Math.floor(person / CHOICES.length)
const secondOf = (person: number) => person % CHOICES.length
const PASS = CHOICES.indexOf('pass')

const room = newRoom(sampleHead())
const ask = askOf(room, FIRST)
if (!ask) throw new Error('the sample deck has no first ask')

/** What phones are told of a room with all its steps open, once both votes were left. */
function picturesOf(people: readonly number[]): string {
  const round = newRound(FIRST, VERSIONS)
  for (const [seat, person] of people.entries()) {
    const vote = (choice: number) => ({ choice: CHOICES[choice] ?? '', because: null })
    round.first.given.set(`${seat}`, vote(firstOf(person)))
    round.again.given.set(`${seat}`, vote(secondOf(person)))
  }
  endBallot(round, NO_LINKS, 1)
  endBallot(round, NO_LINKS, 2)
  return JSON.stringify([
    resultForRoom(room, round),
    againForRoom(room, round),
    shiftForRoom(room, ask as never, round),
  ])
}

/** Every room of so many people, whoever they are: their answers in rising order. */
function* roomsOf(people: number, from = 0): Generator<number[]> {
  if (people === 0) yield []
  else
    for (let person = from; person < ALL; person++)
      for (const others of roomsOf(people - 1, person)) yield [person, ...others]
}

const answers = (people: readonly number[], of: (person: number) => number) =>
  people.filter((person) => of(person) !== PASS).length

const known = new Map<number, Map<string, number[][]>>()

/** The rooms of so many people, by what their phones are told. */
function told(people: number): Map<string, number[][]> {
  const before = known.get(people)
  if (before) return before
  const rooms = new Map<string, number[][]>()
  known.set(people, rooms)
  for (const each of roomsOf(people)) {
    const pictures = picturesOf(each)
    const same = rooms.get(pictures)
    if (same) same.push(each)
    else rooms.set(pictures, [each])
  }
  return rooms
}

/** For each two answers that somebody may have: what the others may have answered, in all of these rooms together. */
function othersOf(rooms: readonly number[][], of: (person: number) => number): Map<number, Set<number>> {
  const possible = new Map<number, Set<number>>()
  for (const people of rooms)
    for (const [place, own] of people.entries()) {
      if (people.indexOf(own) !== place) continue
      const others = possible.get(own) ?? new Set()
      possible.set(own, others)
      for (const [other, person] of people.entries()) if (other !== place) others.add(of(person))
    }
  return possible
}

const bars = (people: readonly number[], of: (person: number) => number) =>
  CHOICES.map((_, choice) => people.filter((person) => of(person) === choice).length)

describe('with up to four answers to one of the two votes', () => {
  const few = (rooms: readonly number[][]) =>
    rooms.every((people) => Math.min(answers(people, firstOf), answers(people, secondOf)) <= 4)

  test.each([1, 2, 3, 4, 5])(
    'W8 no withheld picture follows from what is told: %i people',
    { timeout: PATIENCE },
    (people) => {
      for (const [pictures, rooms] of told(people)) {
        if (!few(rooms)) continue
        expect(JSON.parse(pictures), 'nothing of a second vote').toMatchObject([
          {},
          { withheld: true },
          { withheld: true },
        ])
        for (const choice of CHOICES.keys()) {
          const second = new Set(rooms.map((each) => bars(each, secondOf)[choice]))
          expect(second.size, `the second bar of ${CHOICES[choice]}`).toBeGreaterThan(1)
        }
        for (let cell = 0; cell < ALL; cell++) {
          // Where the first bars are open, nobody can have changed from what nobody chose.
          if (!rooms[0]?.some((person) => firstOf(person) === firstOf(cell))) continue
          const counts = new Set(rooms.map((each) => each.filter((person) => person === cell).length))
          expect(
            counts.size,
            `who changed from ${CHOICES[firstOf(cell)]} to ${CHOICES[secondOf(cell)]}`,
          ).toBeGreaterThan(1)
        }
      }
    },
  )

  test.each([2, 3, 4, 5])(
    'W8 nobody learns more of another than the first bars tell: %i people',
    { timeout: PATIENCE },
    (people) => {
      for (const rooms of told(people).values()) {
        if (!few(rooms)) continue
        const [first = []] = rooms
        const firsts = othersOf(rooms, firstOf)
        for (const [own, others] of othersOf(rooms, secondOf)) {
          expect(others.size).toBeGreaterThan(1)
          const left = bars(first, firstOf).map((count, choice) => count - Number(choice === firstOf(own)))
          expect(firsts.get(own)).toEqual(new Set(left.flatMap((count, choice) => (count ? [choice] : []))))
        }
      }
    },
  )
})

describe('with five and six people', () => {
  /** Counts the ways in which these people can sit: rooms are counted by person. */
  const seatings = (people: readonly number[]) => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
    const same = new Map<number, number>()
    for (const person of people) same.set(person, (same.get(person) ?? 0) + 1)
    return [...same.values()].reduce((ways, count) => ways / factorial(count), factorial(people.length))
  }

  /** In how many of all rooms the pictures tell somebody there a second answer of another person for sure. */
  function sure(people: number): number {
    let determined = 0
    for (const rooms of told(people).values()) {
      const others = othersOf(rooms, secondOf)
      for (const each of rooms) if (each.some((own) => others.get(own)?.size === 1)) determined += seatings(each)
    }
    return determined
  }

  const PAGE = readFileSync(resolve('SECURITY.md'), 'utf8')
  const isLong = Boolean(process.env.REASK_LONG)

  test.each([
    { people: 5, rooms: 65_536, share: '0.67 %', skip: false },
    { people: 6, rooms: 1_024_000, share: '0.42 %', skip: !isLong },
  ])('W8 SECURITY.md says in how many rooms of $people the pictures tell an answer', { timeout: PATIENCE }, (each) => {
    const { people, rooms, share, skip } = each
    expect(PAGE).toContain(`${rooms.toLocaleString('en')} of ${(ALL ** people).toLocaleString('en')} rooms (${share})`)
    expect(((100 * rooms) / ALL ** people).toFixed(2)).toBe(share.replace(' %', ''))
    // Six people take half a minute: they are counted in the long run.
    if (!skip) expect(sure(people)).toBe(rooms)
  })
})
