import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Links } from '../../../shared/room/couples/state.ts'
import { askOf, newRoom, newRound } from '../../../shared/room/state.ts'
import { endBallot } from '../../../shared/room/votes/evolve.ts'
import { againForRoom, resultForRoom } from '../../../shared/room/votes/result.ts'
import { shiftForRoom } from '../../../shared/room/votes/shift.ts'
import type { Vote } from '../../../shared/stats/tally.ts'
import { PATIENCE } from '../../support/histories.ts'
import { FIRST, sampleHead, VERSIONS } from '../../support/sample.ts'

// What people in a room for couples learn of others from what is told of a vote, where they know what they and their
// partner answered (D4, D5). Every room of up to six people in couples and on their own is tried, with all answers to
// the first vote; of the second vote nothing is told.

const CHOICES = [...VERSIONS, 'none', 'pass']
const PASS = CHOICES.indexOf('pass')
const room = newRoom(sampleHead({ preset: 'couples' }))

/** A room by its units: how many people each has. */
type Units = readonly number[]

/** Every room of so many people: couples first, then those on their own. */
const roomsOf = (people: number): Units[] =>
  Array.from({ length: Math.floor(people / 2) + 1 }, (_, couples) => [
    ...Array<number>(couples).fill(2),
    ...Array<number>(people - 2 * couples).fill(1),
  ])

/** By person, the number of their unit. */
const unitOf = (units: Units): number[] => units.flatMap((size, unit) => Array<number>(size).fill(unit))

function linksOf(units: Units): Links {
  const of = unitOf(units)
  return new Map(
    of.flatMap((unit, person) => {
      const partner = of.findIndex((each, other) => each === unit && other !== person)
      return partner < 0 ? [] : [[`${person}`, new Set([`${partner}`])] as const]
    }),
  )
}

/** What phones are told once all steps are open. In: what each answered, by its place among the choices. */
function toldOf(
  links: Links,
  first: readonly number[],
  again = first,
  more: Pick<Vote, 'sure'> & Partial<Pick<Vote, 'because'>> = {},
): string {
  const round = newRound(FIRST, VERSIONS)
  const vote = (choice: number) => ({ choice: CHOICES[choice] ?? '', because: null, ...more })
  for (const [person, choice] of first.entries()) round.first.given.set(`${person}`, vote(choice))
  for (const [person, choice] of again.entries()) round.again.given.set(`${person}`, vote(choice))
  endBallot(round, links, 1)
  endBallot(round, links, 2)
  const ask = askOf(room, FIRST)
  if (!ask) throw new Error('the sample deck has no first ask')
  return JSON.stringify([resultForRoom(room, round), againForRoom(room, round), shiftForRoom(room, ask, round)])
}

/** All ways in which so many people can answer. */
function* allAnswers(people: number): Generator<number[]> {
  for (let at = 0; at < CHOICES.length ** people; at++)
    yield Array.from({ length: people }, (_, person) => Math.floor(at / CHOICES.length ** person) % CHOICES.length)
}

const bars = (answers: readonly number[]) =>
  CHOICES.map((_, choice) => answers.filter((each) => each === choice).length)

/** What of others each unit cannot rule out, by what it knows: what it answered, and what is told. */
type Possible = Map<string, Set<number>[]>

/** Collects what is possible in the rooms in which the same is told, by unit and what that unit answered. */
function possibleIn(units: Units, told: (answers: readonly number[]) => string): Possible {
  const of = unitOf(units)
  const possible: Possible = new Map()
  for (const answers of allAnswers(of.length)) {
    const same = told(answers)
    for (const unit of units.keys()) {
      const known = knownTo(unit, of, answers, same)
      const others = possible.get(known) ?? of.map(() => new Set<number>())
      possible.set(known, others)
      for (const [person, answer] of answers.entries()) others[person]?.add(answer)
    }
  }
  return possible
}

const knownTo = (unit: number, of: readonly number[], answers: readonly number[], told: string) =>
  `${unit} ${answers.filter((_, person) => of[person] === unit).join()} ${told}`

/** Counts the rooms in which somebody learns an answer outside their unit for sure from what is told, and not from the bars. */
function surer(units: Units): { rooms: number; of: number } {
  const [unit, links] = [unitOf(units), linksOf(units)]
  const told = new Map<string, string>()
  const toldTo = (answers: readonly number[]) => {
    const key = answers.join()
    const before = told.get(key) ?? toldOf(links, answers)
    told.set(key, before)
    return before
  }
  const barsTo = (answers: readonly number[]) => bars(answers).join()
  const [byTold, byBars] = [possibleIn(units, toldTo), possibleIn(units, barsTo)]
  let rooms = 0
  let of = 0
  for (const answers of allAnswers(unit.length)) {
    of++
    const isSure = (possible: Possible, who: number, person: number, same: string) =>
      possible.get(knownTo(who, unit, answers, same))?.[person]?.size === 1
    const learns = [...units.keys()].some((who) =>
      answers.some(
        (_, person) =>
          unit[person] !== who &&
          isSure(byTold, who, person, toldTo(answers)) &&
          !isSure(byBars, who, person, barsTo(answers)),
      ),
    )
    if (learns) rooms++
  }
  return { rooms, of }
}

/** Counts the same in all rooms of so many people. */
function surerAmong(people: number): { rooms: number; of: number } {
  const each = roomsOf(people).map(surer)
  return {
    rooms: each.reduce((sum, { rooms }) => sum + rooms, 0),
    of: each.reduce((sum, { of }) => sum + of, 0),
  }
}

test.each([2, 3, 4])(
  'D4 nobody learns more of somebody outside their couple than the bars would tell: %i people',
  { timeout: PATIENCE },
  (people) => {
    expect(surerAmong(people).rooms).toBe(0)
  },
)

describe('with five and six people', () => {
  const PAGE = readFileSync(resolve('SECURITY.md'), 'utf8')
  const isLong = Boolean(process.env.REASK_LONG)

  test.each([
    { people: 5, rooms: 0, of: 9_375, said: 'none of 9,375 rooms of five', skip: false },
    { people: 6, rooms: 104, of: 62_500, said: '104 of 62,500 rooms of six (0.17 %)', skip: !isLong },
  ])(
    'D4 SECURITY.md says in how many rooms of $people somebody learns more than the bars would tell',
    { timeout: PATIENCE },
    ({ people, rooms, of, said, skip }) => {
      expect(PAGE.replace(/\s+/g, ' ')).toContain(said)
      // Six people take half a minute: they are counted in the long run.
      if (!skip) expect(surerAmong(people)).toEqual({ rooms, of })
    },
  )
})

test('D5 nothing of a second vote, of who changed, of reasons and of who is unsure is in what is told', () => {
  for (const units of [...roomsOf(2), ...roomsOf(3), [1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2], Array<number>(14).fill(2)]) {
    const links = linksOf(units)
    const people = unitOf(units)
    const first = people.map((_, person) => person % CHOICES.length)
    const plain = toldOf(links, first)
    for (const change of [1, 2, 3, 4])
      expect(
        toldOf(
          links,
          first,
          first.map((choice) => (choice + change) % CHOICES.length),
          { sure: false, because: 'accurate-no' },
        ),
      ).toBe(plain)
  }
})

describe('D4 what is told follows the units that answered', () => {
  const words = (units: Units, ...chosen: string[]) => {
    const told: unknown = JSON.parse(
      toldOf(
        linksOf(units),
        chosen.map((choice) => CHOICES.indexOf(choice)),
      ),
    )
    const [result] = told as [{ words?: Record<string, string> | null; units?: { dots: boolean } }]
    if (result.words === null) return 'ask each other'
    return result.words ? Object.values(result.words).join(' ') : result.units?.dots ? 'dots' : 'bars'
  }
  const [a = '', b = ''] = VERSIONS
  const all = (count: number, choice = a) => Array<string>(count).fill(choice)

  test.each([
    ['a couple', [2], [a, b], 'ask each other'],
    ['a couple, and a couple that passes', [2, 2], [a, b, 'pass', 'pass'], 'ask each other'],
    ['two couples that hear the same', [2, 2], all(4), 'some nobody nobody nobody'],
    ['two on their own', [1, 1], [a, 'none'], 'some nobody nobody some'],
    ['three couples that hear the same', [2, 2, 2], all(6), 'everyone nobody nobody nobody'],
    ['three couples, one of whom passes', [2, 2, 2], [...all(5), 'pass'], 'some nobody nobody nobody'],
    ['four couples', [2, 2, 2, 2], [...all(7), b], 'some some nobody nobody'],
    ['five couples', [2, 2, 2, 2, 2], all(10), 'dots'],
    ['five couples, of whom one passes', [2, 2, 2, 2, 2], [...all(8), 'pass', 'pass'], 'some nobody nobody nobody'],
    ['five couples, in one of which one passes', [2, 2, 2, 2, 2], [...all(9), 'pass'], 'dots'],
    ['twelve couples', Array<number>(12).fill(2), all(24), 'dots'],
    ['thirteen couples', Array<number>(13).fill(2), all(26), 'bars'],
  ])('given %s', (_who, units, chosen, said) => {
    expect(words(units, ...chosen)).toBe(said)
  })
})
