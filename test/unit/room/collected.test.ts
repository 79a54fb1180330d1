import { describe, expect, test } from 'vitest'
import {
  clearCollected,
  endCollecting,
  forgetIn,
  newCollected,
  RENEWED_FROM,
  type Collected,
} from '../../../shared/room/collected.ts'
import { NO_LINKS, type Links } from '../../../shared/room/couples/state.ts'
import type { Presence } from '../../../shared/room/presence.ts'
import type { Preset } from '../../../shared/room/settings.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { isLeanStep, leanOf } from '../../../shared/room/votes/lean.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import {
  at,
  ears,
  end,
  given,
  givenRoom,
  go,
  here,
  HOST,
  mark,
  pass,
  people,
  vote,
  voteAgain,
  voteWith,
  warmUp,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, TRAINING_STAGES } from '../../support/sample.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const everyone = here(upTo(9))

describe('the copy that is told', () => {
  const isSame = (a: string, b: string) => a === b
  /** These answers are given, in letters: the first by seat 1, and so on; a blank is no answer. */
  const give = ({ given: answers }: Collected<string>, letters: string) => {
    for (const [index, letter] of [...letters].entries())
      if (letter === ' ') answers.delete(`${index + 1}`)
      else answers.set(`${index + 1}`, letter)
  }
  const told = ({ shown }: Collected<string>) => shown && [...shown.values()].join('')
  const collecting = (...copies: string[]) => {
    const collected = newCollected<string>()
    for (const letters of copies) {
      give(collected, letters)
      endCollecting(collected, isSame, NO_LINKS)
    }
    return collected
  }

  test('A1 there is none until collecting ends; then it is as the answers are at that moment', () => {
    const collected = newCollected<string>()
    give(collected, 'aab')
    expect(collected.shown).toBeNull()
    expect(endCollecting(collected, isSame, NO_LINKS)).toBe(true)
    give(collected, 'bbb')
    expect(collected).toEqual({
      given: new Map(Object.entries({ 1: 'b', 2: 'b', 3: 'b' })),
      shown: new Map(Object.entries({ 1: 'a', 2: 'a', 3: 'b' })),
      fewChanged: false,
      links: NO_LINKS,
    })
  })

  test.each([
    ['nobody', 'aaaa', 'aaaa', false],
    ['two', 'aaaa', 'bbaa', false],
    ['three', 'aaaa', 'bbba', true],
    ['two, and one who did not answer before', 'aaa', 'bbab', true],
    ['three who did not answer before', 'a', 'aaaa', true],
    ['two who did not answer before', 'a', 'aaa', false],
    ['two, and one who answers no longer', 'aaaa', 'bba ', true],
  ])('A2 when %s answer something else: %s, then %s', (_who, before, after, isRenewed) => {
    const collected = collecting(before, after)
    expect([told(collected), collected.fewChanged]).toEqual(
      isRenewed ? [after.replaceAll(' ', ''), false] : [before, true],
    )
  })

  test('A2 what differs is counted from the copy that was told, however often collecting ended since', () => {
    expect(told(collecting('aaaa', 'baaa', 'bbaa'))).toBe('aaaa')
    expect(told(collecting('aaaa', 'baaa', 'bbaa', 'bbba'))).toBe('bbba')
    expect(collecting('aaaa', 'bbba', 'bbbb')).toMatchObject({ fewChanged: true })
    expect(RENEWED_FROM).toBe(3)
  })

  test('A2 D4 in couples, when three of two units answer something else, it stays; when three units do, it is replaced', () => {
    const linked = (seats: string): Links => new Map([...seats].map((seat) => [seat, new Set(seats)]))
    const after = (letters: string, links: Links) => {
      const collected = newCollected<string>()
      give(collected, 'aaaa')
      endCollecting(collected, isSame, links)
      give(collected, letters)
      endCollecting(collected, isSame, links)
      return told(collected)
    }
    expect(after('bbba', linked('12'))).toBe('aaaa')
    expect(after('bbba', linked('34'))).toBe('bbba')
    expect(after('bbbb', linked('12'))).toBe('bbbb')
  })

  test('A3 one without any answer is replaced by any other', () => {
    expect(told(collecting('', 'a'))).toBe('a')
    expect(collecting('', 'a').fewChanged).toBe(false)
    expect(told(collecting('', '', 'ab'))).toBe('ab')
  })

  test('V9 cleared, nothing is left of answers and copy; forgotten, nothing of one seat', () => {
    const collected = collecting('aaaa', 'baaa')
    forgetIn(collected, '1')
    expect(told(collected)).toBe('aaa')
    expect([...collected.given.keys()]).toEqual(['2', '3', '4'])
    clearCollected(collected)
    expect(collected).toEqual(newCollected<string>())
  })
})

describe('while answers are collected nobody is told more than how many there are', () => {
  const three = [1, 2, 3]
  const kinds: [kind: string, stage: 'vote' | 'mark' | 'vote-again' | 'warm-up' | 'rewrite', gives: Past[]][] = [
    [
      'votes',
      'vote',
      three.map((number) => voteWith(number, 'none', { because: 'lands', sure: false, meant: 'help' })),
    ],
    ['marks', 'mark', three.map((number) => mark(number, [[0, 2]], [[3, 4]]))],
    ['second votes', 'vote-again', three.map((number) => voteAgain(number, 'dodge', { movedBy: { from: 0, to: 1 } }))],
    ['warm-ups', 'warm-up', three.map((number) => warmUp(number, 'second', 'lower'))],
    ['passes', 'rewrite', three.map((number) => pass(number))],
  ]
  /** What nobody but the seats themselves is told. */
  const toldOf = (room: Room) => ({
    host: viewForHost(room, everyone),
    phones: viewForPhones(room, everyone),
    screen: viewForScreen(room, everyone),
    report: reportOf(room),
  })

  test.each(kinds)('A1 %s: until their stage is left, or the room ends', (_kind, stage, gives) => {
    const before = toldOf(given(people(9), ears(true), go('vote'), go(stage)).room)
    const collecting = given(people(9), ears(true), go('vote'), go(stage), ...gives)
    const count = { done: 3, of: 9 }
    expect(toldOf(collecting.room)).toEqual({
      host: { ...before.host, count },
      phones: { ...before.phones, count },
      screen: { ...before.screen, count },
      report: before.report,
    })
    for (const leaves of [go('lobby'), go('debrief'), end]) {
      const [without, having] = [[], gives].map(
        (more) =>
          given(people(9), ears(true), go('vote'), go(stage), ...more, leaves, ...(leaves === end ? [] : [go(stage)]))
            .room,
      )
      if (!without || !having) throw new Error('there are no rooms')
      const host = viewForHost(having, everyone)
      expect({ ...host, count: null }).not.toEqual({ ...viewForHost(without, everyone), count: null })
    }
  })

  test.each(kinds)('A1 %s: each seat is told its own at once', (_kind, stage, gives) => {
    const { room } = given(people(9), go(stage), ...gives)
    expect(viewForSeat(room, 'id-1')).not.toEqual(viewForSeat(given(people(9), go(stage)).room, 'id-1'))
    expect({ ...viewForSeat(room, 'id-4') }).toEqual(viewForSeat(given(people(9), go(stage)).room, 'id-4'))
  })

  test('A1 the tally comes with the update that leaves the stage', () => {
    const scene = given(people(9), go('vote'), ...upTo(6).map((number) => vote(number, 'dodge')))
    const { room } = scene
      .when([{ type: 'stage.go', from: at('vote'), to: at('mark') }, HOST])
      .then({ type: 'stage.gone', to: at('mark') })
    expect(viewForHost(room, everyone).result?.tally.choices).toMatchObject({ dodge: 6 })
  })

  test('A1 leaving another stage, or the same stage of another ask, ends none of them', () => {
    const { room } = given(people(9), go('vote'), vote(1, 'dodge'), go('vote', 'second'), go('lobby'))
    expect(room.rounds.get('second')?.first.shown).toEqual(new Map())
    expect(room.rounds.get('second')?.marks.shown).toBeNull()
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'vote'))
      expect(given(people(9), go(stage), go('lobby')).room.rounds.get(FIRST)?.first.shown).toBeNull()
  })

  test('A3 a vote that was entered and left before anybody answered has told nothing', () => {
    const { room } = given(people(9), go('vote'), go('show'), go('vote'), vote(1, 'dodge'), go('reveal'))
    expect(viewForHost(room, everyone).result).toMatchObject({ tally: { choices: { dodge: 1 } }, fewChanged: false })
  })
})

describe('the word that the console is told during a vote', () => {
  const lean = (
    votes: Past[],
    {
      ballot = 1,
      presence = everyone,
      preset = 'training',
    }: { ballot?: 1 | 2; presence?: Presence; preset?: Preset } = {},
  ) => {
    const { room } = givenRoom({ preset }, people(30), go(ballot === 1 ? 'vote' : 'vote-again'), ...votes)
    for (const view of [viewForPhones, viewForScreen]) expect(view(room, presence)).not.toHaveProperty('lean')
    return viewForHost(room, presence).lean
  }
  /** A letter for each vote: one of two versions, none, or a pass. */
  const said = (letters: string, ballot: 1 | 2 = 1): Past[] => {
    const choices: Record<string, string> = { d: 'dodge', e: 'evidence', n: 'none', p: 'pass' }
    return [...letters].map((letter, index) =>
      (ballot === 1 ? vote : voteAgain)(index + 1, choices[letter] ?? 'no choice'),
    )
  }

  test.each([
    ['dddd', null],
    ['ddddd', 'mostly-one'],
    ['dddde', 'mostly-one'],
    ['dddee', 'split'],
    ['dddnn', 'split'],
    ['nnnnn', 'mostly-one'],
  ] as const)('A4 %s: %s', (letters, word) => {
    expect(lean(said(letters))).toBe(word)
    expect(lean(said(letters, 2), { ballot: 2 })).toBe(word)
  })

  test('A4 it is worked out with the fifth vote, and after every third further one', () => {
    expect(upTo(15).filter(isLeanStep)).toEqual([5, 8, 11, 14])
    expect(['ddddd', 'dddddee', 'dddddeee', 'dddddeeedd', 'dddddeeeddd'].map((letters) => lean(said(letters)))).toEqual(
      ['mostly-one', 'mostly-one', 'split', 'split', 'mostly-one'],
    )
  })

  test('A4 seven in ten answers are mostly one', () => {
    const of = (one: number, other: number) =>
      leanOf([
        ...upTo(one).map(() => ({ choice: 'dodge', because: null })),
        ...upTo(other).map(() => ({ choice: 'none', because: null })),
      ])
    expect([of(7, 3), of(14, 6), of(69, 31), of(6, 3), of(0, 5)]).toEqual([
      'mostly-one',
      'mostly-one',
      'split',
      'split',
      'mostly-one',
    ])
  })

  test('A4 a vote that is changed does not work it out again, so that a change tells nothing', () => {
    const changed = upTo(5).map((number) => vote(number, number < 4 ? 'evidence' : 'none'))
    expect(lean([...said('ddddd'), ...changed])).toBe('mostly-one')
  })

  test('A4 a pass is no answer: there is no word with fewer than five answers among the votes', () => {
    expect(lean(said('ddddp'))).toBeNull()
    expect(lean(said('ddddpppp'))).toBeNull()
    expect(lean(said('ddddpppd'))).toBe('mostly-one')
  })

  test('A4 while fewer than half of those here have voted it is “too few”', () => {
    const here10 = here(upTo(10))
    expect(lean(said('ddddd'), { presence: here10 })).toBe('mostly-one')
    expect(lean(said('ddddd'), { presence: here(upTo(11)) })).toBe('too-few')
    expect(lean(said('ddddd'), { presence: here(upTo(3), [9, 10, 11, 12, 13, 14, 15, 16]) })).toBe('too-few')
    expect(lean(said('dddd'), { presence: here(upTo(30)) })).toBeNull()
  })

  test('A4 there is none in couples', () => {
    expect(lean(said('ddddd'), { preset: 'couples' })).toBeNull()
    expect(lean(said('ddddd'), { preset: 'supervision' })).toBe('mostly-one')
  })

  test('A4 there is none where no vote is taken', () => {
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'vote')) {
      const { room } = given(people(9), go('vote'), ...said('ddddd'), go(stage))
      expect(viewForHost(room, everyone).lean).toBeNull()
    }
  })
})

test('A1 a text that is written is no pass: how many passed is told without it', () => {
  const { room } = given(people(9), go('rewrite'), pass(1), pass(2), write(2, 'after all'), go('reveal'))
  expect(viewForHost(room, everyone).passed).toBe(1)
})

test('A2 given passes that were told, when people write after all, then they are told anew from three people on', () => {
  const passed = (...writers: number[]) => {
    const passes = [people(4), go('rewrite'), ...upTo(4).map((number) => pass(number)), go('reveal'), go('rewrite')]
    const { room } = given(...passes, ...writers.map((number) => write(number, `text ${number}`)), go('reveal'))
    return room.rounds.get(FIRST)?.writing
  }
  const told = (...acts: ('pass' | 'text')[]) => new Map(acts.map((act, index) => [`id-${index + 1}`, { client: act }]))
  expect(passed(1, 2)).toEqual({
    given: told('text', 'text', 'pass', 'pass'),
    shown: told('pass', 'pass', 'pass', 'pass'),
    fewChanged: true,
    links: NO_LINKS,
  })
  const anew = told('text', 'text', 'text', 'pass')
  expect(passed(1, 2, 3)).toEqual({ given: anew, shown: anew, fewChanged: false, links: NO_LINKS })
})
