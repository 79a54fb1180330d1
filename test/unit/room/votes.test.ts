import { describe, expect, test } from 'vitest'
import { ROUND_STAGES } from '../../../shared/room/stages.ts'
import { viewForHost, viewForPhones } from '../../../shared/room/view.ts'
import { end, given, go, here, HOST, join, people, remove, show, vote, type Past } from '../../support/given.ts'
import { FIRST, SECOND, VERSIONS } from '../../support/sample.ts'

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

test.each([...VERSIONS, 'none', 'pass'])('V1 a vote is a version of the deck, none or pass: %s', (choice) => {
  const { room } = voting().when(vote(1, choice)).then(cast(1, choice))
  expect(room.rounds.get(FIRST)?.tally).toEqual(tallyOf({ [choice]: 1 }))
})

test('V1 anything else is no vote', () => {
  for (const choice of ['nonsense', '', 'Decided', 'lands']) voting().when(vote(1, choice)).then('unknown-choice')
})

test('V1 none may say why, and need not', () => {
  for (const because of ['lands', 'accurate-no'] as const) {
    const { room } = voting()
      .when(vote(1, 'none', because))
      .then(cast(1, 'none', because))
    expect(room.rounds.get(FIRST)?.tally).toEqual(tallyOf({ none: 1 }, { [because]: 1 }))
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
  expect(room.rounds.get(FIRST)?.votes.get('id-1')).toStrictEqual({ choice: 'pass', because: null })
})

test('V1 only a seat votes', () => {
  voting().when({ type: 'vote.cast', askId: FIRST, choice: 'pass' }, HOST).then('not-allowed')
})

test('V2 a vote is taken only in the vote', () => {
  for (const stage of ROUND_STAGES.filter((each) => each !== 'vote'))
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
  expect(room.rounds.get(FIRST)?.tally).toEqual(tallyOf({ decided: 1 }))
})

test('V3 a seat has one vote an ask: a new one replaces the old', () => {
  const { room } = voting(vote(1, 'decided'), vote(2, 'decided')).when(vote(1, 'dodge')).then(cast(1, 'dodge'))
  expect(room.rounds.get(FIRST)?.tally).toEqual(tallyOf({ decided: 1, dodge: 1 }))
  expect(room.rounds.get(FIRST)?.votes.size).toBe(2)
})

test('V3 the same vote again changes nothing; another reason for none is another vote', () => {
  voting(vote(1, 'decided')).when(vote(1, 'decided')).then()
  const { room } = voting(vote(1, 'none', 'lands'))
    .when(vote(1, 'none', 'lands'))
    .then()
    .when(vote(1, 'none', 'accurate-no'))
    .then(cast(1, 'none', 'accurate-no'))
  expect(room.rounds.get(FIRST)?.tally).toEqual(tallyOf({ none: 1 }, { 'accurate-no': 1 }))
})

test('V3 votes on different asks do not touch each other', () => {
  const { room } = voting(vote(1, 'decided'), go('vote', SECOND))
    .when(vote(1, 'dodge', undefined, SECOND))
    .then(cast(1, 'dodge', null, SECOND))
  expect(room.rounds.get(FIRST)?.tally).toEqual(tallyOf({ decided: 1 }))
  expect(room.rounds.get(SECOND)?.tally).toEqual(tallyOf({ dodge: 1 }))
})

describe('a vote reopened after its bars were shown', () => {
  const revealed = [
    people(6),
    go('vote'),
    ...[1, 2, 3, 4].map((number) => vote(number, 'decided')),
    vote(5, 'none', 'lands'),
    go('reveal'),
    show('bars'),
  ] as Past[]
  const reopened = (...past: Past[]) => given(...revealed, go('vote'), ...past).room.rounds.get(FIRST)

  test('V4 keeps the first count', () => {
    const round = reopened(vote(1, 'dodge'), vote(5, 'none', 'accurate-no'))
    expect(round?.first?.tally).toEqual(tallyOf({ decided: 4, none: 1 }, { lands: 1 }))
    expect(round?.tally).toEqual(tallyOf({ decided: 3, dodge: 1, none: 1 }, { 'accurate-no': 1 }))
  })

  test('V4 counts who now says something else, each once, and no longer once they are back', () => {
    expect(reopened()?.changed).toBe(0)
    expect(reopened(vote(1, 'dodge'))?.changed).toBe(1)
    expect(reopened(vote(1, 'dodge'), vote(1, 'evidence'), vote(2, 'pass'))?.changed).toBe(2)
    expect(reopened(vote(1, 'dodge'), vote(2, 'pass'), vote(1, 'decided'))?.changed).toBe(1)
  })

  test('V4 who answers for the first time now says nothing else than before', () => {
    const round = reopened(vote(6, 'dodge'))
    expect(round?.tally.choices.dodge).toBe(1)
    expect(round?.changed).toBe(0)
  })

  test('V4 who changed and was removed is not counted any more', () => {
    expect(reopened(vote(1, 'dodge'), remove(1))?.changed).toBe(0)
    expect(reopened(vote(1, 'dodge'), remove(2))?.changed).toBe(1)
  })

  test('V4 shown again, the first count is the first still', () => {
    const round = reopened(vote(1, 'dodge'), go('reveal'), show('bars'), show('reading'))
    expect(round?.first?.tally).toEqual(tallyOf({ decided: 4, none: 1 }, { lands: 1 }))
  })

  test('V4 phones and console see both counts once somebody changed, and one count before', () => {
    const before = given(...revealed)
    expect(viewForPhones(before.room, here([1])).result).toEqual({
      tally: tallyOf({ decided: 4, none: 1 }, { lands: 1 }),
      first: null,
      changed: 0,
      small: false,
    })
    const { room } = given(...revealed, go('vote'), vote(1, 'dodge'), go('reveal'))
    const both = {
      tally: tallyOf({ decided: 3, dodge: 1, none: 1 }, { lands: 1 }),
      first: tallyOf({ decided: 4, none: 1 }, { lands: 1 }),
      changed: 1,
      small: false,
    }
    expect(viewForPhones(room, here([1])).result).toEqual(both)
    expect(viewForHost(room, here([1])).result).toEqual(both)
  })
})

test('V4 a vote reopened before its bars were shown has no first count', () => {
  const { room } = given(join(), go('vote'), vote(1, 'decided'), go('reveal'), go('vote'), vote(1, 'dodge'))
  expect(room.rounds.get(FIRST)).toMatchObject({ first: null, changed: 0, tally: tallyOf({ dodge: 1 }) })
})
