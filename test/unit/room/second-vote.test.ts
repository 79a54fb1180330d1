import { describe, expect, test } from 'vitest'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  ears,
  given,
  givenRoom,
  go,
  here,
  HOST,
  pause,
  people,
  picture,
  remove,
  show,
  vote,
  voteAgain,
  voteWith,
  type Besides,
  type Past,
  seat,
} from '../../support/given.ts'
import { bareDeck, FIRST, sampleDeck, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'

const nobody = here([])
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const cast = (number: number, choice: string, besides: Besides = {}) =>
  ({ type: 'vote.cast', askId: FIRST, seatId: `id-${number}`, choice, because: null, ...besides }) as const
const again = (number: number, choice: string, besides: Besides = {}) => ({
  ...cast(number, choice, besides),
  ballot: 2 as const,
})
const nothing = { decided: 0, evidence: 0, dodge: 0, none: 0, pass: 0 }
const tallyOf = (choices: object, unsure: object = {}, because: object = {}) => ({
  choices: { ...nothing, ...choices },
  unsure: { ...nothing, ...unsure },
  because: { lands: 0, 'accurate-no': 0, ...because },
})
const voting = (...past: Past[]) => given(people(9), go('vote'), ...past)
const votingAgain = (...past: Past[]) =>
  given(people(9), go('vote'), vote(1, 'decided'), vote(2, 'none', 'lands'), go('vote-again'), ...past)

describe('what goes with a vote', () => {
  test('V7 what the speaker was trying to do goes with the first vote', () => {
    voting()
      .when(voteWith(1, 'decided', { meant: 'help' }))
      .then(cast(1, 'decided', { meant: 'help' }))
    voting()
      .when(voteWith(1, 'pass', { meant: 'protect' }))
      .then(cast(1, 'pass', { meant: 'protect' }))
    votingAgain()
      .when(voteAgain(1, 'dodge', { meant: 'help' }))
      .then(again(1, 'dodge'))
  })

  test('V7 nothing need be said of it', () => {
    voting()
      .when([{ type: 'vote.cast', askId: FIRST, choice: 'decided', meant: null }, seat(1)])
      .then(cast(1, 'decided'))
  })

  test('V7 only an intent of the deck, and none in a deck without', () => {
    voting()
      .when(voteWith(1, 'decided', { meant: 'decided' }))
      .then('unknown-choice')
    givenRoom({ deck: bareDeck }, people(1), go('vote'))
      .when(voteWith(1, 'decided', { meant: 'help' }))
      .then('unknown-choice')
  })

  test('V7 sure or unsure goes with any vote but a pass', () => {
    for (const sure of [true, false]) {
      voting()
        .when(voteWith(1, 'decided', { sure }))
        .then(cast(1, 'decided', { sure }))
      voting()
        .when(voteWith(1, 'none', { sure }))
        .then(cast(1, 'none', { sure }))
      voting()
        .when(voteWith(1, 'pass', { sure }))
        .then(cast(1, 'pass'))
      votingAgain()
        .when(voteAgain(1, 'decided', { sure }))
        .then(again(1, 'decided', { sure }))
    }
    const { room } = voting(
      voteWith(1, 'decided', { sure: false }),
      voteWith(2, 'decided', { sure: true }),
      go('reveal'),
    )
    expect(room.rounds.get(FIRST)?.first.tally).toEqual(tallyOf({ decided: 2 }, { decided: 1 }))
  })

  test('V7 to be sure after all is another vote', () => {
    voting(vote(1, 'decided'), go('reveal'), show('bars'), go('vote'))
      .when(voteWith(1, 'decided', { sure: false, meant: 'help' }))
      .then(cast(1, 'decided', { sure: false, meant: 'help' }))
      .when(voteWith(1, 'decided', { sure: false, meant: 'help' }))
      .then()
  })
})

describe('two ears', () => {
  test('V8 the vote asks with two ears only while the facilitator has it so', () => {
    const { room } = given(go('vote')).when(ears(true)).then({ type: 'ears.set', on: true }).when(ears(true)).then()
    expect(viewForPhones(room, nobody).ears).toEqual(sampleDeck.intents)
    expect(viewForScreen(room, nobody).ears).toEqual(sampleDeck.intents)
    expect(viewForHost(room, nobody).twoEars).toBe(true)
    expect(viewForPhones(given(go('vote')).room, nobody).ears).toBeNull()
    expect(viewForPhones(given(go('vote'), ears(true), ears(false)).room, nobody).ears).toBeNull()
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'vote'))
      expect(viewForPhones(given(ears(true), go(stage)).room, nobody).ears).toBeNull()
  })

  test('V8 only in a deck with intents', () => {
    const scene = givenRoom({ deck: bareDeck }, go('vote'))
    scene.when(ears(true)).then('nothing-to-show')
    scene.when(ears(false)).then()
  })

  const meant = [
    voteWith(1, 'decided', { meant: 'help' }),
    voteWith(2, 'decided', { meant: 'help' }),
    voteWith(3, 'none', { meant: 'protect' }),
    vote(4, 'dodge'),
  ]
  const { pass: _, ...heard } = nothing
  const row = (intent: string, choices: object) => ({ intent, choices: { ...heard, ...choices } })

  test('W11 what was meant against what was heard is told to the room only when its step is open', () => {
    const more = [5, 6].map((number) => voteWith(number, 'none', { meant: 'protect' }))
    const past = [people(9), go('vote'), ...meant, ...more, go('reveal'), show('bars')]
    const gap = { rows: [row('help', { decided: 2 }), row('protect', { none: 3 })] }
    expect(viewForPhones(given(...past).room, nobody).gap).toBeNull()
    const { room } = given(...past, show('gap'))
    expect(viewForPhones(room, nobody).gap).toEqual(gap)
    expect(viewForScreen(room, nobody).gap).toEqual(gap)
    expect(viewForHost(room, nobody).gap).toEqual(gap)
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'reveal'))
      expect(viewForPhones(given(...past, show('gap'), go(stage)).room, nobody).gap).toBeNull()
  })

  test('W8 who said what was meant and passed has not answered', () => {
    const { room } = given(
      people(9),
      go('vote'),
      ...meant,
      voteWith(5, 'pass', { meant: 'help' }),
      go('reveal'),
      show('bars'),
      show('gap'),
    )
    expect(viewForPhones(room, nobody).gap).toEqual({ withheld: true })
  })

  test('W8 where fewer than five said what was meant it is held back from the room', () => {
    const { room } = given(
      people(9),
      go('vote'),
      ...meant,
      vote(5, 'pass'),
      vote(6, 'dodge'),
      go('reveal'),
      show('bars'),
      show('gap'),
    )
    expect(viewForPhones(room, nobody).gap).toEqual({ withheld: true })
    expect(viewForHost(room, nobody).gap).toEqual({ rows: [row('help', { decided: 2 }), row('protect', { none: 1 })] })
  })

  test('W8 A1 the console is told it when the vote is left, from three on who said both', () => {
    const told = (...past: Past[]) => viewForHost(given(people(9), ears(true), go('vote'), ...past).room, nobody).gap
    expect(told(...meant)).toBeNull()
    expect(told(...meant, go('reveal'))).toEqual({ rows: [row('help', { decided: 2 }), row('protect', { none: 1 })] })
    expect(told(...meant.slice(1), go('reveal'))).toEqual({ withheld: true })
    expect(told(...meant.slice(1), voteWith(1, 'pass', { meant: 'help' }), go('reveal'))).toEqual({ withheld: true })
  })
})

describe('the second vote', () => {
  test('V5 is a ballot of its own, and leaves the first one as it was', () => {
    const { room } = votingAgain().when(voteAgain(1, 'dodge')).then(again(1, 'dodge'))
    const round = room.rounds.get(FIRST)
    expect(round?.first.tally).toEqual(tallyOf({ decided: 1, none: 1 }, {}, { lands: 1 }))
    expect(round?.again).toEqual({
      given: new Map([['id-1', { choice: 'dodge', because: null }]]),
      shown: null,
      fewChanged: false,
      tally: tallyOf({}),
      lean: null,
      links: new Map(),
      units: 0,
    })
    const left = votingAgain(voteAgain(1, 'dodge'), go('reveal')).room.rounds.get(FIRST)
    expect(left?.first.tally).toEqual(tallyOf({ decided: 1, none: 1 }, {}, { lands: 1 }))
    expect(left?.again.tally).toEqual(tallyOf({ dodge: 1 }))
    expect(viewForSeat(room, 'id-1')).toMatchObject({
      ownVotes: { [FIRST]: { choice: 'decided', because: null } },
      ownAgain: { [FIRST]: { choice: 'dodge', because: null } },
    })
    expect(viewForSeat(room, 'id-2').ownAgain).toEqual({})
  })

  test('V5 a new one replaces the old; the same one again changes nothing', () => {
    const { room } = votingAgain(voteAgain(1, 'dodge', { sure: false }))
      .when(voteAgain(1, 'dodge', { sure: false }))
      .then()
      .when(voteAgain(1, 'evidence'))
      .then(again(1, 'evidence'))
    expect(room.rounds.get(FIRST)?.again.given).toEqual(new Map([['id-1', { choice: 'evidence', because: null }]]))
  })

  test('V5 each ballot is taken only in its stage', () => {
    votingAgain().when(vote(1, 'dodge')).then('vote-closed')
    voting().when(voteAgain(1, 'dodge')).then('vote-closed')
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'vote-again'))
      votingAgain(go(stage)).when(voteAgain(1, 'dodge')).then('vote-closed')
    votingAgain(go('vote-again', SECOND)).when(voteAgain(1, 'dodge')).then('vote-closed')
    votingAgain().when({ type: 'vote.cast', askId: FIRST, ballot: 2, choice: 'dodge' }, HOST).then('not-allowed')
  })

  test('V5 who did not vote before may vote now; how many are in counts them alone', () => {
    const { room } = votingAgain(voteAgain(3, 'dodge'))
    expect(viewForPhones(room, here([1, 2, 3])).count).toEqual({ done: 1, of: 3 })
  })

  test('V6 which words moved somebody is kept where they say something else than the first time', () => {
    const movedBy = { from: 1, to: 3 }
    votingAgain()
      .when(voteAgain(1, 'dodge', { movedBy }))
      .then(again(1, 'dodge', { movedBy }))
    votingAgain()
      .when(voteAgain(1, 'decided', { movedBy }))
      .then(again(1, 'decided'))
    votingAgain()
      .when(voteAgain(2, 'none', { because: 'accurate-no', movedBy }))
      .then(again(2, 'none', { because: 'accurate-no' }))
    votingAgain()
      .when(voteAgain(3, 'dodge', { movedBy }))
      .then(again(3, 'dodge'))
    for (const before of [[], [vote(1, 'decided')]])
      voting(...before)
        .when(voteWith(1, 'dodge', { movedBy }))
        .then(cast(1, 'dodge'))
  })

  test('V6 words that are not in the ask are refused', () => {
    for (const movedBy of [
      { from: 4, to: 6 },
      { from: 2, to: 2 },
      { from: 3, to: 1 },
    ])
      votingAgain()
        .when(voteAgain(1, 'dodge', { movedBy }))
        .then('bad-marks')
  })

  test('V6 who says the same in both votes in the end was moved by nothing', () => {
    const { room } = votingAgain(
      voteAgain(1, 'dodge', { movedBy: { from: 1, to: 3 } }),
      go('vote'),
      vote(1, 'dodge'),
      ...[3, 4, 5, 6, 7, 8, 9].map((number) => vote(number, 'dodge')),
      go('vote-again'),
      ...[3, 4, 5, 6, 7, 8, 9].map((number) => voteAgain(number, 'dodge')),
      go('reveal'),
    )
    expect(viewForHost(room, nobody).shift).toMatchObject({ changed: 0, stayed: 8, moved: [] })
  })

  test('S4 a removed person’s second vote stays; in a log of version 0.1.0 it is taken back', () => {
    const counted = (...past: Past[]) =>
      votingAgain(voteAgain(1, 'dodge'), ...past, go('reveal')).room.rounds.get(FIRST)?.again.tally
    expect(counted(remove(1))).toEqual(tallyOf({ dodge: 1 }))
    expect(counted({ type: 'seat.removed', seatId: 'id-1', at: 1 })).toEqual(tallyOf({}))
  })

  test('H1 in a paused room it waits', () => {
    votingAgain(pause(true)).when(voteAgain(1, 'dodge')).then('room-paused')
  })
})

/** Six vote twice. Three stay, one moves to the reading, one away from it, one passes first and then hears another. */
const shifting = (count = 6): Past[] => {
  const both: [first: string, again: string, movedBy?: { from: number; to: number }][] = [
    ['decided', 'evidence', { from: 0, to: 1 }],
    ['evidence', 'decided', { from: 0, to: 1 }],
    ['pass', 'dodge', { from: 2, to: 4 }],
    ['decided', 'decided'],
    ['decided', 'decided'],
    ['none', 'none'],
  ]
  return [
    people(9),
    go('vote'),
    ...both.slice(0, count).map(([first], index) => vote(index + 1, first)),
    go('vote-again'),
    ...both
      .slice(0, count)
      .map(([, choice, movedBy], index) => voteAgain(index + 1, choice, movedBy ? { movedBy } : {})),
  ]
}
const toReading = { toward: 1, away: 1, sideways: 1 }
const shift = {
  choices: ['decided', 'evidence', 'dodge', 'none', 'pass'],
  matrix: [
    [2, 1, 0, 0, 0],
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 1, 0],
    [0, 0, 1, 0, 0],
  ],
  stayed: 3,
  changed: 3,
  onlyFirst: 0,
  onlyAgain: 0,
  toReading: null,
  moved: [{ from: 0, to: 1, people: 2 }],
}

describe('what the room is told of the second vote', () => {
  const shown = (...past: Past[]) =>
    viewForPhones(given(...shifting(), go('reveal'), show('bars'), ...past).room, nobody)

  test('W11 its bars and the shift, each when its step is open', () => {
    expect(shown()).toMatchObject({ again: null, shift: null })
    expect(shown(show('again'))).toMatchObject({
      again: tallyOf({ decided: 3, evidence: 1, dodge: 1, none: 1 }),
      shift: null,
    })
    expect(shown(show('again'), show('shift')).shift).toEqual(shift)
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'reveal'))
      expect(shown(show('again'), show('shift'), go(stage))).toMatchObject({ again: null, shift: null })
  })

  test('W10 who changed toward or away from the reading only with the reading; the console knows before', () => {
    expect(shown(show('again'), show('shift')).shift).toMatchObject({ toReading: null })
    expect(shown(show('again'), show('shift'), show('reading')).shift).toEqual({ ...shift, toReading })
    expect(viewForHost(given(...shifting(), go('reveal')).room, nobody).shift).toEqual({ ...shift, toReading })
  })

  test('W8 with fewer than five in both votes it is held back, and so are the breakdowns of the bars', () => {
    const { room } = given(...shifting(4), go('reveal'), show('bars'), show('again'), show('shift'))
    expect(viewForPhones(room, nobody).shift).toEqual({ withheld: true })
    expect(viewForScreen(room, nobody).shift).toEqual({ withheld: true })
    expect(viewForHost(room, nobody).shift).toMatchObject({ stayed: 1, changed: 3 })
  })

  test('W8 the console is told who changed from three on who answered in both votes', () => {
    const told = (count: number) =>
      viewForHost(given(...shifting(count), go('reveal'), show('bars')).room, nobody).shift
    // The third passed the first time: of three who voted twice two answered both.
    expect([2, 3].map(told)).toEqual([{ withheld: true }, { withheld: true }])
    expect(told(4)).toMatchObject({ stayed: 1, changed: 3 })
  })

  test('W8 A1 while the second vote is taken nobody is told anything of it', () => {
    const { room } = given(...shifting())
    expect(viewForHost(room, nobody)).toMatchObject({ again: null, shift: null, count: { done: 6, of: 0 } })
    expect(viewForPhones(room, nobody)).toMatchObject({ again: null, shift: null, count: { done: 6, of: 0 } })
  })

  test('W8 also where five were in both and one of them passed once', () => {
    const seats = [1, 2, 3, 4, 5]
    const { room } = given(
      people(9),
      go('vote'),
      ...seats.map((number) => vote(number, 'decided')),
      go('vote-again'),
      ...seats.map((number) => voteAgain(number, number === 3 ? 'pass' : 'dodge')),
      go('reveal'),
      show('bars'),
      show('again'),
      show('shift'),
    )
    expect(viewForPhones(room, nobody).shift).toEqual({ withheld: true })
    expect(viewForHost(room, nobody).shift).toMatchObject({ changed: 5 })
  })

  test('W8 also where each vote had five, and few were in both', () => {
    const { room } = given(
      people(9),
      go('vote'),
      ...[1, 2, 3, 4, 5].map((number) => vote(number, 'decided')),
      go('vote-again'),
      ...[5, 6, 7, 8, 9].map((number) => voteAgain(number, 'dodge')),
      go('reveal'),
      show('bars'),
      show('again'),
      show('shift'),
    )
    expect(viewForPhones(room, nobody).shift).toEqual({ withheld: true })
    expect(viewForHost(room, nobody).shift).toEqual({ withheld: true })
  })

  describe('W8 with fewer than five answers in one of the two votes', () => {
    const both = (first: number, again: number): Past[] => [
      people(9),
      go('vote'),
      ...upTo(first).map((number) => vote(number, 'decided')),
      vote(9, 'pass'),
      go('vote-again'),
      ...upTo(again).map((number) => voteAgain(number, 'none', { because: 'lands', sure: false })),
      voteAgain(9, 'pass'),
      go('reveal'),
      show('bars'),
      show('again'),
    ]
    const withheld = { withheld: true }
    const whole = (count: number) => tallyOf({ none: count, pass: 1 }, { none: count }, { lands: count })

    test.each([
      [5, 5, whole(5)],
      [5, 4, withheld],
      [4, 5, withheld],
      [4, 4, withheld],
    ])('%i and %i: the second vote is held back from the room, a pass is no answer', (first, again, told) => {
      const { room } = given(...both(first, again))
      expect(viewForPhones(room, nobody).again).toEqual(told)
      expect(viewForScreen(room, nobody).again).toEqual(told)
      expect(viewForHost(room, nobody).again).toEqual(whole(again))
    })

    test('the console is told its breakdowns from three on', () => {
      expect(viewForHost(given(...both(5, 3)).room, nobody).again).toEqual(whole(3))
      expect(viewForHost(given(...both(5, 2)).room, nobody).again).toEqual({ withheld: true })
    })
  })

  test('W8 one person’s telling words are held back under eight', () => {
    const moved = (others: number) => {
      const seats = Array.from({ length: others }, (_, index) => index + 2)
      const { room } = given(
        people(9),
        go('vote'),
        ...[1, ...seats].map((number) => vote(number, 'decided')),
        go('vote-again'),
        voteAgain(1, 'dodge', { movedBy: { from: 2, to: 4 } }),
        ...seats.map((number) => voteAgain(number, 'decided')),
        go('reveal'),
      )
      const told = viewForHost(room, nobody).shift
      return told && 'moved' in told ? told.moved : null
    }
    expect(moved(6)).toEqual([])
    expect(moved(7)).toEqual([{ from: 2, to: 4, people: 1 }])
  })
})

describe('what the room mixes up', () => {
  /** Six hear the evidence file where the decided presentation was read, and three the dodge at the third ask. */
  const mixed: Past[] = [
    people(6),
    go('vote'),
    ...[1, 2, 3, 4, 5, 6].map((number) => vote(number, 'evidence')),
    go('reveal'),
    show('bars'),
    go('vote', THIRD),
    ...[1, 2, 3, 4, 5].map((number) => vote(number, 'decided', undefined, THIRD)),
    go('reveal', THIRD),
    show('bars', THIRD),
  ]
  const told = (...past: Past[]) => {
    const { room } = given(...mixed, ...past, go('debrief'), picture('confusion'))
    const { confusion } = viewForPhones(room, nobody)
    expect(viewForScreen(room, nobody).confusion).toEqual(confusion)
    if (!confusion || 'withheld' in confusion) throw new Error('it is held back')
    return confusion
  }
  const votesOn = (confusion: ReturnType<typeof told>) =>
    Object.fromEntries(confusion.rows.map(({ reading, votes }) => [reading, votes]))

  test('W10 the room is told of the asks whose reading was open, and no others', () => {
    expect(votesOn(told())).toEqual({ decided: 0, evidence: 0, dodge: 0, none: 0 })
    expect(told().mixed).toBeNull()
    const first = told(go('reveal'), show('reading'))
    expect(votesOn(first)).toEqual({ decided: 6, evidence: 0, dodge: 0, none: 0 })
    expect(first.mixed).toEqual({ pair: ['decided', 'evidence'], votes: 6 })
    const both = told(go('reveal'), show('reading'), go('reveal', THIRD), show('reading', THIRD))
    // Of an ask with two readings, a vote for neither counts for both (C4).
    expect(votesOn(both)).toEqual({ decided: 6, evidence: 5, dodge: 5, none: 0 })
  })

  describe('W8 an ask that fewer than five answered', () => {
    const few = (...choices: string[]): Past[] => [
      people(9),
      go('vote'),
      ...choices.map((choice, index) => vote(index + 1, choice)),
      go('reveal'),
      show('bars'),
      show('reading'),
    ]
    const confusionOf = (...past: Past[]) =>
      viewForPhones(given(...past, go('debrief'), picture('confusion')).room, nobody).confusion

    test('is held back, and a pass is no answer', () => {
      const four = few('evidence', 'evidence', 'evidence', 'evidence', 'pass', 'pass')
      expect(confusionOf(...four)).toEqual({ withheld: true })
      expect(viewForHost(given(...four, go('debrief')).room, nobody).mixUps?.confusion.mixed).toMatchObject({
        votes: 4,
      })
      expect(confusionOf(...few('evidence', 'evidence', 'evidence', 'evidence', 'dodge'))).toMatchObject({ mixed: {} })
    })

    test('is left out beside one that five answered', () => {
      const five = [1, 2, 3, 4, 5].map((number) => vote(number, 'evidence', undefined, SECOND))
      const both = [...few('dodge', 'dodge', 'dodge'), go('vote', SECOND), ...five, go('reveal', SECOND)]
      const confusion = confusionOf(...both, show('bars', SECOND), show('reading', SECOND))
      if (!confusion || 'withheld' in confusion) throw new Error('it is held back')
      expect(votesOn(confusion)).toEqual({ decided: 0, evidence: 0, dodge: 0, none: 5 })
    })
  })

  test('W10 the console is told of all that were voted on, in the debrief', () => {
    const { room } = given(...mixed, go('debrief'))
    expect(viewForHost(room, nobody).mixUps).toMatchObject({
      agree: { [FIRST]: 1, [THIRD]: 1 },
      agreement: { alpha: null, why: 'few-asks' },
      confusion: { mixed: { pair: ['decided', 'evidence'] } },
      suggested: null,
    })
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'debrief'))
      expect(viewForHost(given(...mixed, go(stage)).room, nobody).mixUps).toBeNull()
  })

  test('W8 the console is told of those that three answered, and a pass is no answer', () => {
    const rows = (...choices: string[]) => {
      const votes = choices.map((choice, index) => vote(index + 1, choice))
      const { mixUps } = viewForHost(given(people(9), go('vote'), ...votes, go('debrief')).room, nobody)
      return mixUps?.confusion.rows.map((each) => each.votes)
    }
    expect(rows('evidence', 'dodge', 'pass', 'pass')).toEqual([0, 0, 0, 0])
    expect(rows('evidence', 'dodge', 'dodge')).toEqual([3, 0, 0, 0])
  })

  test('W10 asks nobody voted on, and passes, are nothing mixed up', () => {
    const { room } = given(people(3), go('vote'), vote(1, 'pass'), go('show', SECOND), go('debrief'))
    const { mixUps } = viewForHost(room, nobody)
    expect(mixUps).toMatchObject({ agree: { [FIRST]: null }, confusion: { mixed: null }, suggested: null })
    expect(mixUps?.confusion.rows.every(({ votes }) => votes === 0)).toBe(true)
  })
})
