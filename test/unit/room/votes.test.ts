import { describe, expect, test } from 'vitest'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import {
  at,
  clear,
  end,
  given,
  go,
  here,
  HOST,
  people,
  remove,
  show,
  vote,
  voteWith,
  type Past,
  type Scene,
} from '../../support/given.ts'
import { FIRST, SECOND, TRAINING_STAGES, VERSIONS } from '../../support/sample.ts'

const cast = (
  number: number,
  choice: string,
  because: 'lands' | 'accurate-no' | null = null,
  askId = FIRST as string,
) => ({ type: 'vote.cast', askId, seatId: `id-${number}`, choice, because }) as const
const nothing = { decided: 0, evidence: 0, dodge: 0, none: 0, pass: 0 }
const tallyOf = (choices: Record<string, number>, because = {}, unsure = {}) => ({
  choices: { ...nothing, ...choices },
  unsure: { ...nothing, ...unsure },
  because: { lands: 0, 'accurate-no': 0, ...because },
})
const voting = (...past: Past[]) => given(people(3), go('vote'), ...past)

/** The counts that are told when the room leaves the vote. */
function counted(scene: Scene, askId: string = FIRST) {
  const to = at('reveal', askId)
  const { room } = scene
    .when([{ type: 'stage.go', from: at('vote', askId), to }, HOST])
    .then({ type: 'stage.gone', to })
  return room.rounds.get(askId)?.first.tally
}

test.each([...VERSIONS, 'none', 'pass'])('V1 a vote is a version of the deck, none or pass: %s', (choice) => {
  expect(counted(voting().when(vote(1, choice)).then(cast(1, choice)))).toEqual(tallyOf({ [choice]: 1 }))
})

test('V1 anything else is no vote', () => {
  for (const choice of ['nonsense', '', 'Decided', 'lands']) voting().when(vote(1, choice)).then('unknown-choice')
})

test('V1 none may say why, and need not', () => {
  for (const because of ['lands', 'accurate-no'] as const) {
    const scene = voting()
      .when(vote(1, 'none', because))
      .then(cast(1, 'none', because))
    expect(counted(scene)).toEqual(tallyOf({ none: 1 }, { [because]: 1 }))
  }
  voting().when(vote(1, 'none')).then(cast(1, 'none'))
})

test('V1 only none may say why', () => {
  for (const choice of [...VERSIONS, 'pass'])
    voting()
      .when(vote(1, choice, 'lands'))
      .then('unknown-choice')
})

test('V1 a vote holds what was said with it and nothing else', () => {
  const { room } = given(people(1), go('vote'), vote(1, 'pass'))
  expect(room.rounds.get(FIRST)?.first.given.get('id-1')).toStrictEqual({ choice: 'pass', because: null })
})

test('V1 only a seat votes', () => {
  voting().when({ type: 'vote.cast', askId: FIRST, choice: 'pass' }, HOST).then('not-allowed')
})

test('V2 a vote is taken only in the vote', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'vote'))
    given(people(1), go('vote'), go(stage)).when(vote(1, 'decided')).then('vote-closed')
  given(people(1), go('vote'), go('lobby')).when(vote(1, 'decided')).then('vote-closed')
  given(people(1), go('vote'), end).when(vote(1, 'decided')).then('room-ended')
})

test('V2 a vote is taken only in the vote of the ask the room stands at', () => {
  given(people(1), go('vote'), go('vote', SECOND)).when(vote(1, 'decided')).then('vote-closed')
  given(people(1), go('vote'))
    .when(vote(1, 'decided', undefined, 'nowhere'))
    .then('unknown-ask')
})

test('V2 what was in before the close counts', () => {
  const { room } = voting(vote(1, 'decided'), go('reveal')).when(vote(1, 'dodge')).then('vote-closed')
  expect(room.rounds.get(FIRST)?.first.tally).toEqual(tallyOf({ decided: 1 }))
})

test('V3 a seat has one vote an ask: a new one replaces the old', () => {
  const scene = voting(vote(1, 'decided'), vote(2, 'decided')).when(vote(1, 'dodge')).then(cast(1, 'dodge'))
  expect(scene.room.rounds.get(FIRST)?.first.given.size).toBe(2)
  expect(counted(scene)).toEqual(tallyOf({ decided: 1, dodge: 1 }))
})

test('V3 the same vote again changes nothing; another reason for none is another vote', () => {
  voting(vote(1, 'decided')).when(vote(1, 'decided')).then()
  const scene = voting(vote(1, 'none', 'lands'))
    .when(vote(1, 'none', 'lands'))
    .then()
    .when(vote(1, 'none', 'accurate-no'))
    .then(cast(1, 'none', 'accurate-no'))
  expect(counted(scene)).toEqual(tallyOf({ none: 1 }, { 'accurate-no': 1 }))
})

test('V3 votes on different asks do not touch each other', () => {
  const scene = voting(vote(1, 'decided'), go('vote', SECOND))
    .when(vote(1, 'dodge', undefined, SECOND))
    .then(cast(1, 'dodge', null, SECOND))
  expect(counted(scene, SECOND)).toEqual(tallyOf({ dodge: 1 }))
  expect(scene.room.rounds.get(FIRST)?.first.tally).toEqual(tallyOf({ decided: 1 }))
})

describe('a vote reopened after its bars were shown', () => {
  const before = tallyOf({ decided: 4, none: 2 }, { lands: 2 })
  const revealed = [
    people(7),
    go('vote'),
    ...[1, 2, 3, 4].map((number) => vote(number, 'decided')),
    ...[5, 6].map((number) => vote(number, 'none', 'lands')),
    go('reveal'),
    show('bars'),
  ] as Past[]
  /** The vote was reopened, these people voted, and it was left again. */
  const reopened = (...past: Past[]) => given(...revealed, go('vote'), ...past, go('reveal')).room
  const told = (...past: Past[]) => viewForHost(reopened(...past), here([1])).result
  const same = (room: Room, expected: object) => {
    for (const view of [viewForHost, viewForPhones, viewForScreen])
      expect(view(room, here([1])).result).toEqual(expected)
  }
  const three = [vote(1, 'dodge'), vote(2, 'dodge'), vote(5, 'none', 'accurate-no')]
  const after = tallyOf({ decided: 2, dodge: 2, none: 2 }, { lands: 1, 'accurate-no': 1 })

  test('V4 A2 everybody sees one count before, and both counts once three people answer something else', () => {
    same(given(...revealed).room, { tally: before, first: null, changed: 0, fewChanged: false, small: false })
    same(reopened(...three), { tally: after, first: before, changed: 3, fewChanged: false, small: false })
  })

  test('A2 with fewer than three the count that was told stays, and the console says so', () => {
    const stays = { tally: before, first: null, changed: 0, fewChanged: true, small: false }
    for (const past of [
      [],
      three.slice(1),
      [vote(1, 'dodge'), vote(7, 'dodge')],
      [vote(1, 'dodge'), vote(1, 'decided')],
    ])
      same(reopened(...past), stays)
  })

  test('A2 who answers for the first time is one of the three; V4 but says nothing else than before', () => {
    expect(told(vote(1, 'dodge'), vote(2, 'dodge'), vote(7, 'dodge'))).toEqual({
      tally: tallyOf({ decided: 2, dodge: 3, none: 2 }, { lands: 2 }),
      first: before,
      changed: 2,
      fewChanged: false,
      small: false,
    })
  })

  test('A2 what differs counts from the copy that was told on, over several reopenings', () => {
    const twice = given(
      ...revealed,
      go('vote'),
      ...three.slice(1),
      go('reveal'),
      go('vote'),
      vote(1, 'dodge'),
      go('reveal'),
    )
    same(twice.room, { tally: after, first: before, changed: 3, fewChanged: false, small: false })
    const back = given(...revealed, go('vote'), ...three, go('reveal'), go('vote'), vote(1, 'decided'), go('reveal'))
    same(back.room, { tally: after, first: before, changed: 3, fewChanged: true, small: false })
  })

  test('A2 sure after all is another answer; V4 and not another hearing', () => {
    const sure = [1, 2, 3].map((number) => voteWith(number, 'decided', { sure: false }))
    expect(told(...sure)).toEqual({
      tally: tallyOf({ decided: 4, none: 2 }, { lands: 2 }, { decided: 3 }),
      first: null,
      changed: 0,
      fewChanged: false,
      small: false,
    })
  })

  test('A1 while the reopened vote is taken everybody is told what was told before', () => {
    const { room } = given(...revealed, go('vote'), ...three)
    expect(viewForHost(room, here([1])).result).toEqual({
      tally: before,
      first: null,
      changed: 0,
      fewChanged: false,
      small: false,
    })
  })

  test('V4 who changed and was removed counts as before (S4)', () => {
    expect(told(...three, remove(1))).toEqual(told(...three))
  })

  test('V4 shown again, the first count is the first still', () => {
    const { room } = given(...revealed, go('vote'), ...three, go('reveal'), show('bars'), show('reading'))
    same(room, { tally: after, first: before, changed: 3, fewChanged: false, small: false })
  })
})

test('V4 A2 a vote reopened before its bars were shown has no first count', () => {
  const voted = [1, 2, 3].map((number) => vote(number, 'decided'))
  const again = [1, 2, 3].map((number) => vote(number, 'dodge'))
  const { room } = voting(...voted, go('reveal'), go('vote'), ...again, go('reveal'))
  expect(room.rounds.get(FIRST)).toMatchObject({ barsAtFirst: null, first: { tally: tallyOf({ dodge: 3 }) } })
  expect(viewForHost(room, here([])).result).toMatchObject({ first: null, changed: 0, fewChanged: false })
})

test('V4 V9 given bars that were shown, when the second ballot is cleared, then their first count stays; with the first it goes', () => {
  const shown = [people(2), go('vote'), vote(1, 'decided'), vote(2, 'dodge'), go('reveal'), show('bars')]
  const first = (...past: Past[]) => given(...shown, ...past).room.rounds.get(FIRST)?.barsAtFirst
  expect(first()?.votes.size).toBe(2)
  expect(first(clear(2))).toEqual(first())
  expect(first(clear(1))).toBeNull()
})

test('S4 given bars that were shown, when the log of 0.1.0 removes somebody, then their vote is in no count', () => {
  const shown = [people(2), go('vote'), vote(1, 'decided'), vote(2, 'dodge'), go('reveal'), show('bars')]
  const { room } = given(...shown, { type: 'seat.removed', seatId: 'id-2', at: 1 })
  const { votes, tally, units } = room.rounds.get(FIRST)?.barsAtFirst ?? expect.fail('no first count')
  expect([...votes.keys()]).toEqual(['id-1'])
  expect(tally.choices).toMatchObject({ decided: 1, dodge: 0 })
  expect(units).toEqual(
    given(...shown.slice(0, 3), go('reveal'), show('bars')).room.rounds.get(FIRST)?.barsAtFirst?.units,
  )
})
