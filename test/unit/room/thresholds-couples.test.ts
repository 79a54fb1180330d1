import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Links } from '../../../shared/room/couples/state.ts'
import { askOf, newRoom, newRound, type Room } from '../../../shared/room/state.ts'
import { endBallot } from '../../../shared/room/votes/evolve.ts'
import { againForRoom, resultForRoom } from '../../../shared/room/votes/result.ts'
import { shiftForRoom } from '../../../shared/room/votes/shift.ts'
import { viewForHost, viewForPhones } from '../../../shared/room/view.ts'
import type { Heat } from '../../../shared/stats/heat.ts'
import {
  givenRoom,
  go,
  here,
  judgeOpened,
  link,
  mark,
  open,
  part,
  people,
  show,
  showLot,
  showOpened,
  showWarmUp,
  sort,
  vote,
  voteAgain,
  warmUp,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import type { Vote } from '../../../shared/stats/tally.ts'
import { PATIENCE } from '../../support/histories.ts'
import { FIRST, sampleHead, VERSIONS } from '../../support/sample.ts'

// What people in a room for couples learn of others from what is told of a vote, where they know what they and their
// partner answered (D4, D5). Every room of up to six people in couples and on their own is tried, with all answers to
// the first vote; of the second vote nothing is told.

const CHOICES = [...VERSIONS, 'none', 'pass']
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

describe('D4 D5 in a room', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  const couples = (count: number): Past[] => [
    people(2 * count),
    ...upTo(count).flatMap((couple) => link(2 * couple - 1, 2 * couple)),
  ]
  const playRoom = (...past: Past[][]) => givenRoom({ preset: 'couples', reviewFirst: true }, ...past.flat())
  const phones = ({ room }: { room: Room }) => viewForPhones(room, here(upTo(room.seats.size)))
  const desk = ({ room }: { room: Room }) => viewForHost(room, here(upTo(room.seats.size)))
  const votes = (count: number, choice: string): Past[] => upTo(2 * count).map((number) => vote(number, choice))

  test('given dots of five couples, when two people part or are linked anew, then what is told stays', () => {
    const past = [...couples(5), go('vote'), ...votes(5, 'decided'), go('reveal'), show('bars')]
    const { result } = phones(playRoom(past))
    expect(result).toMatchObject({ units: { dots: true }, tally: { choices: { decided: 10 } } })
    for (const later of [[part(1)], [part(1), part(3), ...link(1, 3)]])
      expect(phones(playRoom(past, later)).result).toEqual(result)
  })

  test('given a second vote, then the reveal has no step for it, and the console has it from three couples on', () => {
    for (const count of [2, 3, 6]) {
      const again = upTo(2 * count).map((number) => voteAgain(number, 'dodge'))
      const past = [go('vote'), ...votes(count, 'decided'), go('vote-again'), ...again, go('reveal'), show('bars')]
      const told = desk(playRoom(couples(count), past))
      expect(told.reveal.steps).toEqual(['bars', 'reading', 'lens'])
      const withheld = { withheld: true, units: true }
      if (count < 3) expect([told.again, told.shift]).toEqual([withheld, withheld])
      else expect([told.again, told.shift]).toMatchObject([{ choices: { dodge: 2 * count } }, { changed: 2 * count }])
    }
  })

  test('given an accurate no, then the console is told how many from three couples on, else that somebody heard it', () => {
    for (const [count, told] of [
      [2, 0],
      [3, 6],
    ] as const) {
      const none = upTo(2 * count).map((number) => vote(number, 'none', 'accurate-no'))
      const scene = playRoom(couples(count), [go('vote'), ...none, go('reveal'), show('bars')])
      expect(desk(scene).result?.tally.because['accurate-no']).toBe(told)
      expect(desk(scene).hearsAccurateNo).toBe(told === 0)
      expect(JSON.stringify(phones(scene).result)).not.toMatch(/accurate-no":[1-9]/)
    }
  })

  test('given two open texts and a pair to warm up on, then answers are told in words below five couples', () => {
    for (const [count, said] of [
      [1, { words: null }],
      [2, { words: { first: 'some', second: 'nobody', alike: 'nobody' } }],
      [4, { words: { first: 'everyone', second: 'nobody', alike: 'nobody' } }],
      [5, { first: 10, second: 0, alike: 0, dots: true }],
      [13, { first: 26, second: 0, alike: 0 }],
    ] as const) {
      const all = upTo(2 * count)
      const warm = [go('warm-up'), ...all.map((number) => warmUp(number, 'first')), showWarmUp()]
      expect(phones(playRoom(couples(count), warm)).warmUp?.split).toEqual(said)
      const asked = [
        go('compare'),
        open(['original', 'reference']),
        ...all.map((number) => judgeOpened(number, 'first')),
      ]
      expect(phones(playRoom(couples(count), asked, [showOpened()])).openedQuestion?.split).toEqual(said)
    }
  })

  test('given marks, then a word counts from two couples on, and all of it from five', () => {
    const marked = (count: number, by: readonly number[]) =>
      playRoom(
        couples(count),
        [go('mark'), ...upTo(2 * count).map((number) => mark(number, by.includes(number) ? [[0, 1]] : []))],
        [go('vote'), ...votes(count, 'decided'), go('reveal'), show('bars'), show('heat')],
      )
    const first = (heat: Heat | null) => (heat?.words ? heat.words[0]?.brace : null)
    expect(first(phones(marked(4, [1, 3])).heat)).toBeNull()
    expect(first(desk(marked(4, [1, 3])).heat)).toBe(2)
    expect(first(desk(marked(2, [1, 3])).heat)).toBeNull()
    expect(first(phones(marked(5, [1, 2])).heat)).toBe(0)
    expect(first(desk(marked(5, [1, 2])).heat)).toBe(0)
    expect(first(phones(marked(5, [1, 2, 3])).heat)).toBe(3)
  })

  test('P11 given texts that are read first, when too few are left to wait for, then phones are told to ask again', () => {
    const texts = upTo(5).map((number) => write(number, `text ${number}`, { reach: 'screen' }))
    const past = [...couples(3), go('rewrite'), ...texts, go('compare'), showLot()]
    const reading = playRoom(past)
    expect(desk(reading).pairsFrom).toBe('reading')
    const [text = ''] = reading.room.rounds.get(FIRST)?.rewriteById.keys() ?? []
    for (const less of [sort(text, 'private'), withdraw(1)]) {
      const scene = playRoom(past, [less])
      expect(desk(scene).pairsFrom).toBe('deck')
      expect(phones(scene).letIn).toBeGreaterThan(phones(reading).letIn)
    }
  })
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
