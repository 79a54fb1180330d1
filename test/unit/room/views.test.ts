import { describe, expect, test } from 'vitest'
import type { Deck } from '../../../shared/deck/schema.ts'
import { NAMINGS } from '../../../shared/room/settings.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { inDrawnOrder } from '../../../shared/room/pairs/comparing.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import type { Presence } from '../../../shared/room/presence.ts'
import {
  end,
  given,
  givenRoom,
  go,
  here,
  join,
  judgeOwn,
  lock,
  nextPair,
  open,
  pass,
  people,
  remove,
  show,
  showLot,
  sort,
  vote,
  voteWith,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, sampleDeck, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'

const phones = (presence: Presence, ...past: Past[]) => viewForPhones(given(...past).room, presence)
const nobody = here([])
const votes = (...choices: string[]) => choices.map((choice, index) => vote(index + 1, choice))

/** Six people, of whom five have voted on the first ask. */
const voted = [people(6), go('vote'), ...votes('decided', 'decided', 'evidence', 'pass'), vote(5, 'none', 'lands')]

test('W1 before the bars are opened phones and screen get no count but x of y in', () => {
  for (const past of [voted, [...voted, go('reveal')], [...voted, go('show')]]) {
    const { room } = given(...past)
    for (const view of [viewForPhones, viewForScreen]) expect(view(room, nobody)).toMatchObject({ result: null })
  }
  expect(phones(here([1, 2, 3, 4, 5, 6]), ...voted).count).toEqual({ done: 5, of: 6 })
  expect(phones(nobody, ...voted, go('reveal')).count).toEqual({ done: 5, of: 0 })
})

test('W1 the bars show at the reveal, and not in the reopened vote', () => {
  const bars = [...voted, go('reveal'), show('bars')]
  expect(phones(nobody, ...bars).result).toMatchObject({
    tally: { choices: { decided: 2, evidence: 1, dodge: 0, none: 1, pass: 1 } },
  })
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'reveal'))
    expect(phones(nobody, ...bars, go(stage)).result).toBeNull()
  expect(phones(nobody, ...bars, end).result).toBeNull()
  expect(phones(nobody, ...bars, go('reveal', SECOND)).result).toBeNull()
})

test('W2 the reading, the telling words and why it hardens reach the room when the reading is opened', () => {
  for (const past of [
    [...voted, go('reveal')],
    [...voted, go('reveal'), show('bars')],
  ])
    expect(phones(nobody, ...past).reading).toBeNull()
  expect(phones(nobody, ...voted, go('reveal'), show('bars'), show('reading')).reading).toEqual({
    versions: ['decided'],
    why: 'first/why',
    tells: ['found us'],
    hardens: { decided: 'decided/hardens' },
  })
})

test('W2 a reading of two versions, and one of none', () => {
  const reading = (askId: string) =>
    phones(nobody, go('reveal', askId), show('bars', askId), show('reading', askId)).reading
  expect(reading(THIRD)).toMatchObject({
    versions: ['evidence', 'dodge'],
    hardens: { evidence: 'evidence/hardens', dodge: 'dodge/hardens' },
  })
  expect(reading(SECOND)).toMatchObject({ versions: [], because: 'lands', hardens: {} })
})

test('W2 the reading is there at the reveal of its ask alone', () => {
  const read = [go('reveal'), show('bars'), show('reading')]
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'reveal'))
    expect(phones(nobody, ...read, go(stage)).reading).toBeNull()
  expect(phones(nobody, ...read, go('reveal', SECOND)).reading).toBeNull()
  expect(phones(nobody, ...read, end).reading).toBeNull()
})

test('W2 the notes, what was meant, what to listen for and how to slow down are for the console alone', () => {
  const secret = /note|listen-for|slow-down|"meant"/
  for (const stage of TRAINING_STAGES) {
    const { room } = given(people(1), go('reveal'), show('bars'), show('reading'), go(stage))
    expect(JSON.stringify([viewForPhones(room, nobody), viewForScreen(room, nobody)])).not.toMatch(secret)
    expect(JSON.stringify(viewForSeat(room, 'id-1'))).not.toMatch(secret)
  }
  expect(viewForHost(given().room, nobody).deck).toEqual(sampleDeck)
})

test('W3 of the rewrites phones and screen get the opened ones, without id or author', () => {
  const past = [people(3), go('rewrite'), write(1, 'one'), write(2, 'two'), write(3, 'three'), go('compare')]
  expect(phones(nobody, ...past).opened).toEqual([])
  expect(phones(nobody, ...past, open(['original', 'id-5'])).opened).toEqual([
    { kind: 'original', text: 'first/text I found us someone', verb: null },
    { kind: 'rewrite', text: 'two', verb: null },
  ])
  const { room } = given(...past, open(['original', 'reference']))
  expect(viewForScreen(room, nobody).opened).toEqual([
    { kind: 'original', text: 'first/text I found us someone', verb: null },
    { kind: 'reference', text: 'first/reference', verb: null },
  ])
})

test('W3 they stay open in the debrief and close for the room in any other stage', () => {
  const past = [people(1), go('rewrite'), write(1, 'one'), showLot(), go('compare'), open(['original', 'id-2'])]
  expect(phones(nobody, ...past, go('debrief')).opened).toHaveLength(2)
  for (const stage of ['show', 'vote', 'reveal', 'rewrite'] as const)
    expect(phones(nobody, ...past, go(stage)).opened).toEqual([])
  expect(phones(nobody, ...past, end).opened).toEqual([])
})

describe('the console', () => {
  const past = [
    join('Ann'),
    join('Ben'),
    join(),
    go('vote'),
    vote(1, 'decided'),
    vote(2, 'none', 'accurate-no'),
    go('rewrite'),
    write(1, 'one', { keepPrivate: true }),
    pass(2),
    showLot(),
    go('compare'),
  ]
  const view = viewForHost(given(...past).room, here([1], [2]))

  test('W4 A1 L1 before stages are left and lots are released, the console gets x of y and nothing else', () => {
    const during = (...more: Past[]) => viewForHost(given(people(3), go('vote'), ...more).room, here([1], [2]))
    const before = during()
    const agenda = (votes: number) => ({ ...before.agenda, rounds: { first: { votes, rewrites: 0, revealed: 0 } } })
    expect(during(vote(1, 'decided'), vote(2, 'none', 'accurate-no'))).toEqual({ ...before, count: { done: 2, of: 2 } })
    const left = { tally: { choices: { decided: 1, none: 1 }, because: { 'accurate-no': 0 } }, small: true }
    const voted = [vote(1, 'decided'), vote(2, 'none', 'accurate-no'), go('rewrite')]
    expect(during(...voted)).toMatchObject({ result: left, agenda: agenda(2), count: { done: 0, of: 2 } })
    expect(during(...voted, write(1, 'one'), pass(2))).toEqual({ ...during(...voted), count: { done: 2, of: 2 } })
  })

  test('W4 the console gets texts and counts', () => {
    expect(view).toMatchObject({
      here: 1,
      seats: 3,
      agenda: { rounds: { first: { votes: 2, rewrites: 1, revealed: 0 } } },
      // In the compare it says how many have compared.
      count: { done: 0, of: 2 },
      passed: 1,
      waiting: 0,
      // Fewer than three answered: without breakdowns (W8).
      result: { tally: { choices: { decided: 1, none: 1 }, because: { 'accurate-no': 0 } } },
    })
    expect(view.rewrites).toEqual({
      'id-4': {
        askId: FIRST,
        text: 'one',
        reach: 'host',
        keepPrivate: true,
        as: 'waiting',
        verb: null,
        band: null,
        tally: null,
        reasons: {},
      },
    })
    expect(view.people).toEqual({
      'id-1': { number: 1, name: 'Ann', here: true },
      'id-2': { number: 2, name: 'Ben', here: false },
      'id-3': { number: 3, name: null, here: false },
    })
  })

  test('W4 but never which seat gave them', () => {
    expect(JSON.stringify({ ...view, people: {} })).not.toMatch(/id-[123]\b/)
    expect(JSON.stringify(view)).not.toContain('key-')
  })

  test('W4 S4 a removed person is not listed, and their text stays', () => {
    const after = viewForHost(given(...past, remove(1)).room, here([]))
    expect(after.seats).toBe(2)
    expect(after.rewrites).toEqual(view.rewrites)
    expect(Object.keys(after.people)).toEqual(['id-2', 'id-3'])
  })

  test('W4 its queue is shuffled: in the same order on every console, whatever the order of arrival', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `id-${index + 1}`)
    expect(inDrawnOrder([...ids].reverse())).toEqual(inDrawnOrder(ids))
    expect(inDrawnOrder(ids)).not.toEqual(ids)
    const { room } = given(
      people(30),
      go('rewrite'),
      ...Array.from({ length: 30 }, (_, index) => write(index + 1, `text ${index + 1}`)),
    )
    const listed = Object.keys(viewForHost(room, nobody).rewrites)
    expect(listed).toEqual(inDrawnOrder(room.rounds.get(FIRST)?.rewriteById.keys() ?? []))
    expect(inPlace(listed)).toBeLessThan(8)
  })

  /** Counts how many are where they would be in the order of arrival. */
  const inPlace = (ids: string[]) => ids.filter((id, index) => id === `id-${index + 31}`).length
})

test('W5 a seat is told its own votes and texts, and nobody else’s', () => {
  const { room } = given(
    join('Ann'),
    join('Ben'),
    go('vote'),
    vote(1, 'decided'),
    vote(2, 'none', 'lands'),
    go('rewrite'),
    write(1, 'from Ann', { keepPrivate: true }),
    write(2, 'from Ben'),
    go('vote', SECOND),
    vote(1, 'pass', undefined, SECOND),
    go('rewrite', SECOND),
    pass(1, SECOND),
  )
  expect(viewForSeat(room, 'id-1')).toEqual({
    seat: { number: 1, name: 'Ann' },
    ownCouple: null,
    ownExchange: null,
    ownFloor: null,
    ownVotes: { first: { choice: 'decided', because: null }, second: { choice: 'pass', because: null } },
    ownAgain: {},
    ownMarks: {},
    ownWarmUps: {},
    ownRewrites: {
      first: { state: 'in', text: 'from Ann', reach: 'host', keepPrivate: true, verb: null, like: null, given: false },
      second: { state: 'passed' },
    },
    ownMoves: sampleDeck.moves,
    ownPairs: null,
    ownOutcomes: {},
    ownOpened: {},
  })
  expect(viewForSeat(room, 'id-2')).toEqual({
    seat: { number: 2, name: 'Ben' },
    ownCouple: null,
    ownExchange: null,
    ownFloor: null,
    ownVotes: { first: { choice: 'none', because: 'lands' } },
    ownAgain: {},
    ownMarks: {},
    ownWarmUps: {},
    ownRewrites: {
      first: {
        state: 'in',
        text: 'from Ben',
        reach: 'screen',
        keepPrivate: false,
        verb: null,
        like: null,
        given: false,
      },
    },
    ownMoves: sampleDeck.moves,
    ownPairs: null,
    ownOutcomes: {},
    ownOpened: {},
  })
})

test('W5 a writer is told that their text was removed, not that it was picked or made private', () => {
  const state = (as: 'picked' | 'private' | 'removed') =>
    viewForSeat(given(people(1), go('rewrite'), write(1, 'words'), showLot(), sort('id-2', as)).room, 'id-1')
      .ownRewrites.first?.state
  expect(state('picked')).toBe('in')
  expect(state('private')).toBe('in')
  expect(state('removed')).toBe('removed')
})

test.each(NAMINGS)(
  'W6 a name reaches phones and screen only in the lobby of a room whose naming shows names: %s',
  (naming) => {
    const shown = naming === 'nickname' || naming === 'visible' ? ['Ann', 'Ben'] : []
    const names = (...past: Past[]) => {
      const { room } = givenRoom({ naming }, join('Ann'), join('Ben'), join(), join('Away'), ...past)
      const presence = here([1, 2, 3], [4])
      expect(viewForScreen(room, presence).names).toEqual(viewForPhones(room, presence).names)
      return viewForPhones(room, presence).names.sort()
    }
    expect(names()).toEqual(shown)
    for (const stage of TRAINING_STAGES) expect(names(go(stage))).toEqual([])
    expect(names(go('show'), go('lobby'))).toEqual(shown)
    expect(names(end)).toEqual([])
    expect(names(remove(1))).toEqual(shown.slice(1))
  },
)

test('W6 names for the facilitator alone reach the console', () => {
  const { room } = givenRoom({ naming: 'host-only' }, join('Ann'), go('vote'))
  expect(viewForHost(room, nobody).people['id-1']?.name).toBe('Ann')
})

test('W6 names that are shown stand in no order of arrival', () => {
  const crowd = Array.from({ length: 20 }, (_, index) => join(`Name ${index + 10}`))
  const everyone = here(Array.from({ length: 20 }, (_, index) => index + 1))
  const { names } = viewForPhones(given(...crowd).room, everyone)
  expect(names).toHaveLength(20)
  expect(names).not.toEqual([...names].sort())
  const elsewhere = viewForPhones(givenRoom({ roomId: 'elsewhere' }, ...crowd).room, everyone)
  expect(elsewhere.names).not.toEqual(names)
})

test('W7 the moves reach a seat once it has written or passed', () => {
  const moves = (number: number) =>
    viewForSeat(given(people(3), go('rewrite'), write(1, 'words'), pass(2)).room, `id-${number}`).ownMoves
  expect(moves(1)).toEqual(sampleDeck.moves)
  expect(moves(2)).toEqual(sampleDeck.moves)
  expect(moves(3)).toBeNull()
})

test('W7 all phones get the moves in compare, and none before', () => {
  for (const stage of ['show', 'vote', 'reveal', 'rewrite'] as const)
    expect(phones(nobody, people(1), go(stage)).moves).toBeNull()
  expect(phones(nobody).moves).toBeNull()
  expect(phones(nobody, people(1), go('compare')).moves).toEqual(sampleDeck.moves)
})

describe('a small group', () => {
  const four = [people(4), go('vote'), vote(1, 'none', 'lands'), vote(2, 'none', 'accurate-no'), vote(3, 'pass')]
  const bars = (...past: Past[]) => given(...past, go('reveal'), show('bars')).room

  test('W8 with fewer than five answers breakdowns are held back from phones and screen, the tally shows', () => {
    const room = bars(...four, voteWith(4, 'dodge', { sure: false }))
    const held = {
      tally: {
        choices: { decided: 0, evidence: 0, dodge: 1, none: 2, pass: 1 },
        unsure: { decided: 0, evidence: 0, dodge: 0, none: 0, pass: 0 },
        because: { lands: 0, 'accurate-no': 0 },
      },
      first: null,
      changed: null,
      fewChanged: false,
      small: true,
    }
    expect(viewForPhones(room, nobody).result).toEqual(held)
    expect(viewForScreen(room, nobody).result).toEqual(held)
    // The console has them from three answers on.
    expect(viewForHost(room, nobody).result).toEqual({
      ...held,
      tally: {
        ...held.tally,
        unsure: { ...held.tally.unsure, dodge: 1 },
        because: { lands: 1, 'accurate-no': 1 },
      },
      changed: 0,
    })
    const two = bars(...four)
    for (const view of [viewForHost, viewForPhones])
      expect(view(two, nobody).result).toEqual({
        ...held,
        tally: { ...held.tally, choices: { decided: 0, evidence: 0, dodge: 0, none: 2, pass: 1 } },
      })
  })

  test('W8 with five answers they show', () => {
    const room = bars(people(2), ...four, vote(4, 'dodge'), vote(5, 'dodge'), vote(6, 'decided'))
    expect(viewForPhones(room, nobody).result).toMatchObject({
      tally: { because: { lands: 1, 'accurate-no': 1 } },
      changed: 0,
      small: false,
    })
  })

  test('W8 a pass is no answer: four answers stay four, however many pass', () => {
    const passing = [3, 5, 6, 7, 8].map((number) => vote(number, 'pass'))
    const room = bars(people(4), ...four, vote(4, 'dodge'), ...passing)
    expect(viewForPhones(room, nobody).result).toMatchObject({
      tally: { choices: { pass: 5 }, because: { lands: 0, 'accurate-no': 0 } },
      small: true,
    })
  })

  describe('how many changed, and the first count', () => {
    const first = (count: number, ...more: Past[]) => [
      people(9),
      go('vote'),
      ...Array.from({ length: count }, (_, index) => vote(index + 1, 'none', 'lands')),
      ...more,
      go('reveal'),
      show('bars'),
      go('vote'),
    ]
    const anew = (count: number) => Array.from({ length: count }, (_, index) => vote(index + 1, 'dodge'))
    const told = (...past: Past[]) => {
      const { room } = given(...past, go('reveal'))
      expect(viewForScreen(room, nobody).result).toEqual(viewForPhones(room, nobody).result)
      return [viewForPhones(room, nobody).result, viewForHost(room, nobody).result]
    }

    test('W8 are held back from the room with fewer than five answers; the console has them from three on', () => {
      const [room, console] = told(...first(4), ...anew(3))
      expect(room).toMatchObject({ first: null, changed: null, small: true })
      expect(console).toMatchObject({
        first: { choices: { none: 4 }, because: { lands: 4 } },
        changed: 3,
        small: true,
      })
    })

    test('W8 stay held back when the reopened vote has five: two small counts show who changed', () => {
      const [room, console] = told(...first(4, vote(5, 'pass')), ...anew(6))
      expect(room).toMatchObject({ tally: { choices: { dodge: 6 } }, first: null, changed: null, small: false })
      expect(console).toMatchObject({ first: { choices: { none: 4, pass: 1 } }, changed: 5 })
    })

    test('W8 are held back from the console too where fewer than three answered first', () => {
      const [, console] = told(...first(2), ...anew(6))
      expect(console).toMatchObject({ tally: { choices: { dodge: 6 } }, first: null, changed: null })
    })
  })
})

describe('x of y have answered', () => {
  const count = (presence: Presence) => phones(presence, ...voted).count

  test('W9 y counts the seats that were here since the stage began; who answered and is gone is in x alone', () => {
    expect(count(nobody)).toEqual({ done: 5, of: 0 })
    expect(count(here([6]))).toEqual({ done: 5, of: 1 })
    expect(count(here([1, 2], [3, 6]))).toEqual({ done: 5, of: 4 })
    // The same whether the one who is gone had answered or not.
    expect(count(here([1, 2, 3, 4, 6]))).toEqual(count(here([1, 2, 3, 4, 5])))
  })

  test('W9 it does not fall when people go, whether they had answered or not', () => {
    expect(count(here([1, 2, 3, 4, 5, 6]))).toEqual({ done: 5, of: 6 })
    expect(count(here([1, 2, 3, 4, 5], [6]))).toEqual({ done: 5, of: 6 })
    expect(count(here([2, 3, 4, 5, 6], [1]))).toEqual({ done: 5, of: 6 })
  })

  test('W9 from three on the console is told how many of them are away, and nobody else is', () => {
    const away = (presence: Presence) => viewForHost(given(...voted).room, presence).away
    expect(away(here([1, 2, 3, 4, 5, 6]))).toBe(0)
    expect(away(here([1, 2, 3, 4, 5], [6]))).toBe(0)
    expect(away(here([1, 2, 3, 4], [5, 6]))).toBe(0)
    expect(away(here([1, 2, 3], [4, 5, 6]))).toBe(3)
    expect(away(here([], [1, 2, 3, 4, 5, 6]))).toBe(6)
    for (const view of [viewForPhones, viewForScreen])
      expect(view(given(...voted).room, here([1, 2, 3], [4, 5, 6]))).not.toHaveProperty('away')
  })

  test('W9 P12 in compare the console is told how many have compared of the same y; phones are told who wrote', () => {
    const past = [
      people(5),
      go('rewrite'),
      ...[1, 2, 3, 4].map((number) => write(number, `text ${number}`)),
      showLot(),
      go('compare'),
      nextPair(1),
      judgeOwn(1, 'first'),
      nextPair(5),
      judgeOwn(5, 'skip'),
      nextPair(2),
    ]
    const { room } = given(...past)
    const presence = here([1, 2, 3], [4])
    expect(viewForHost(room, presence)).toMatchObject({ count: { done: 2, of: 4 } })
    expect(viewForPhones(room, presence).count).toEqual({ done: 2, of: 4 })
  })
})

test('W9 P12 in vote and reveal who has voted is in; in rewrite who has written or passed; in compare who has compared', () => {
  const past = [...voted, go('rewrite'), write(1, 'one'), pass(2), write(3, 'three'), withdraw(3)]
  const all = here([1, 2, 3, 4, 5, 6])
  expect(phones(all, ...past).count).toEqual({ done: 2, of: 6 })
  expect(phones(all, ...past, go('compare')).count).toEqual({ done: 0, of: 6 })
  expect(phones(all, ...past, go('vote')).count).toEqual({ done: 5, of: 6 })
  expect(phones(all, ...past, go('reveal')).count).toEqual({ done: 5, of: 6 })
  for (const place of ['lobby', 'show', 'debrief'] as const) expect(phones(all, ...past, go(place)).count).toBeNull()
  expect(phones(all, ...past, end).count).toBeNull()
})

test('the room, the place and the ask, as everyone is told them', () => {
  const view = phones(here([1, 2], [3]), people(3), go('show', SECOND))
  expect(view).toMatchObject({
    here: 2,
    place: { stage: 'show', askId: SECOND, number: 2, asks: 3 },
    ask: {
      askId: SECOND,
      from: 'second/from',
      to: 'second/to',
      when: 'second/when',
      text: 'second/text I found us someone',
    },
    talk: null,
  })
  expect(view.room).toEqual({
    title: 'Sample',
    preset: 'training',
    naming: 'visible',
    retentionHours: 24,
    language: 'en',
    none: { name: 'none/name', lands: 'none/lands', accurateNo: 'none/accurate-no' },
    versions: ['decided', 'evidence', 'dodge'].map((id) => ({ id, name: `${id}/name`, sounds: `${id}/sounds` })),
    intents: ['help', 'protect'].map((id) => ({ id, name: `${id}/intent` })),
    questions: { vote: null, compare: null, pushBack: null, rewrite: null },
    terms: null,
    method: [],
  })
  expect(phones(nobody)).toMatchObject({ place: { stage: 'lobby', askId: null, number: 0, asks: 3 }, ask: null })
  expect(phones(nobody, go('debrief')).talk).toBe('first/debrief')
})

describe('given a deck with words of its own for its theme', () => {
  const questions = {
    vote: 'v?',
    compare: 'c?',
    compareCouples: 'cc?',
    pushBack: 'p?',
    rewrite: 'r!',
    rewriteSupervision: 'rs!',
  }
  const terms = { speaker: 'the one who asks', hearer: 'the other', ask: 'report' }
  const method = [
    { title: 'A version', text: 'how' },
    { title: 'A round', text: 'what' },
  ]
  const deck: Deck = {
    ...sampleDeck,
    questions,
    terms,
    method,
    versions: sampleDeck.versions.map((version, at) => ({ ...version, ...(at === 0 && { short: 'Decided' }) })),
    asks: sampleDeck.asks.map((each) => ({
      ...each,
      ...(each.id === SECOND && { kind: 'written', warning: 'second/warning' }),
      level: 'hard',
      minutes: 20,
      samples: ['ask/sample'],
    })),
  }

  test('phones and screen are told its questions, terms and method, and a short name where there is one', () => {
    const { room } = givenRoom({ deck })
    for (const view of [viewForPhones(room, nobody), viewForScreen(room, nobody), viewForHost(room, nobody)]) {
      expect(view.room.questions).toEqual({ vote: 'v?', compare: 'c?', pushBack: 'p?', rewrite: 'r!' })
      expect(view.room).toMatchObject({ terms, method })
      expect(view.room.versions.map(({ short }) => short)).toEqual(['Decided', undefined, undefined])
    }
  })

  test('all are told whose the deck is, as far as it says', () => {
    const credits = { by: 'Kim', licence: 'CC-BY-4.0', basedOn: { title: 'Old asks', licence: 'CC0-1.0' } } as const
    const { room } = givenRoom({ deck: { ...deck, ...credits } })
    for (const view of [viewForPhones(room, nobody), viewForScreen(room, nobody)])
      expect(view.room.credits).toEqual(credits)
    expect('credits' in viewForPhones(givenRoom({ deck }).room, nobody).room).toBe(false)
  })

  test('couples are asked of two texts what the deck has for them, else what everybody is asked', () => {
    const asked = (inRoom: Deck) => viewForPhones(givenRoom({ deck: inRoom, preset: 'couples' }).room, nobody).room
    const { compareCouples: _, ...plain } = questions
    expect(asked(deck).questions.compare).toBe('cc?')
    expect(asked({ ...deck, questions: plain }).questions.compare).toBe('c?')
  })

  test('in supervision people are asked what the deck has for the client’s voice, else what everybody is asked', () => {
    const asked = (inRoom: Deck) => viewForPhones(givenRoom({ deck: inRoom, preset: 'supervision' }).room, nobody).room
    const { rewriteSupervision: _, ...plain } = questions
    expect(asked(deck).questions.rewrite).toBe('rs!')
    expect(asked({ ...deck, questions: plain }).questions.rewrite).toBe('r!')
  })

  describe('which has faces and cards for couples', () => {
    const decided = { name: 'I am asked too late', short: 'Too late', sounds: 'It is done.' }
    const dodge = { name: 'I am meant', sounds: 'I ask, and then it is me.' }
    const rules = [
      { title: 'Rules', text: 'pass' },
      { title: 'Tonight', text: 'listen' },
    ]
    const faced: Deck = { ...deck, faces: { couples: { decided, dodge } }, methodCouples: rules }
    const told = (preset: 'training' | 'couples' | 'supervision', of = faced) => {
      const { room } = givenRoom({ deck: of, preset })
      const host = viewForHost(room, nobody)
      return { host, rooms: [viewForPhones(room, nobody).room, viewForScreen(room, nobody).room, host.room], room }
    }
    const namesOf = (versions: Pick<Deck['versions'][number], 'name' | 'short' | 'sounds'>[]) =>
      versions.map(({ name, short, sounds }) => [name, short, sounds])

    test('W12 couples read the faces everywhere, each with its own short name or none, and the others as they are', () => {
      const { host, rooms, room } = told('couples')
      const read = [
        ['I am asked too late', 'Too late', 'It is done.'],
        ['evidence/name', undefined, 'evidence/sounds'],
        ['I am meant', undefined, 'I ask, and then it is me.'],
      ]
      for (const { versions } of [...rooms, host.deck]) {
        expect(versions.map(({ id }) => id)).toEqual(['decided', 'evidence', 'dodge'])
        expect(namesOf(versions)).toEqual(read)
      }
      expect(host.deck.asks).toBe(room.head.deck.asks)
      expect(Object.fromEntries(reportOf(room).deck.versions.map(({ id, name }) => [id, name]))).toEqual({
        decided: 'I am asked too late',
        evidence: 'evidence/name',
        dodge: 'I am meant',
      })
      // A name of the deck that could accuse somebody is in nothing that is told but the deck's own list of faces.
      for (const view of rooms) expect(JSON.stringify(view)).not.toMatch(/decided\/name|dodge\/name|"Decided"/)
    })

    test('W12 a deck without a short name for a face does not lend it that of the version', () => {
      const { rooms } = told('couples', { ...faced, faces: { couples: { decided: dodge } } })
      for (const { versions } of rooms) expect(versions[0]).toEqual({ id: 'decided', ...dodge })
    })

    test('W12 couples are taught by their own cards; where a deck has none, by those for everybody', () => {
      for (const view of told('couples').rooms) expect(view.method).toEqual(rules)
      for (const view of told('couples', deck).rooms) expect(view.method).toEqual(method)
    })

    test.each(['training', 'supervision'] as const)('W12 in %s nobody reads a face or a card for couples', (preset) => {
      const { host, rooms, room } = told(preset)
      for (const { versions } of [...rooms, host.deck]) expect(namesOf(versions)).toEqual(namesOf(deck.versions))
      for (const view of rooms) expect(view.method).toEqual(method)
      expect(reportOf(room).deck.versions[0]).toMatchObject({ id: 'decided', name: 'decided/name' })
    })
  })

  test('an ask says that it is written and what to read before it; others say neither', () => {
    const askAt = (askId: string) => viewForPhones(givenRoom({ deck }, go('show', askId)).room, nobody).ask
    expect(askAt(SECOND)).toMatchObject({ kind: 'written', warning: 'second/warning' })
    expect(Object.keys(askAt(FIRST) ?? {})).toEqual(['askId', 'from', 'to', 'when', 'text'])
  })

  test('W2 level, minutes and sample rewrites of an ask are for the console alone', () => {
    for (const stage of TRAINING_STAGES) {
      const { room } = givenRoom({ deck }, people(1), go('reveal'), show('bars'), show('reading'), go(stage, SECOND))
      const told = JSON.stringify([viewForPhones(room, nobody), viewForScreen(room, nobody), viewForSeat(room, 'id-1')])
      expect(told).not.toMatch(/sample"|"level"|"minutes"/)
    }
    expect(viewForHost(givenRoom({ deck }).room, nobody).deck).toEqual(deck)
  })
})

test('how to get in stands on screen and console, not on the phones', () => {
  const { room } = given(lock(true))
  const how = { code: '48217306', token: 'token', locked: true }
  expect(viewForScreen(room, nobody).join).toEqual(how)
  expect(viewForHost(room, nobody).join).toEqual(how)
  expect(JSON.stringify(viewForPhones(room, nobody))).not.toMatch(/48217306|token/)
})
