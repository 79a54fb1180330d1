import { expect, test } from 'vitest'
import { CLIENTS_REMEMBERED } from '../../../shared/room/limits.ts'
import {
  at,
  end,
  given,
  go,
  HOST,
  lock,
  numbered,
  people,
  remove,
  SERVER,
  showLot,
  sort,
  vote,
  withdraw,
  write,
  type Deed,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const stamp = (actor: string, n: number, client = 'browser') => ({ by: { actor, client, n } })
const cast = (number: number, choice: string) =>
  ({ type: 'vote.cast', askId: FIRST, seatId: `id-${number}`, choice, because: null }) as const
const voting = [people(2), go('vote')]

test('N1 an event bears the number of the command it answers', () => {
  given(...voting)
    .when(numbered(vote(1, 'decided'), 0))
    .then({ ...cast(1, 'decided'), ...stamp('id-1', 0) })
  given()
    .when(numbered([{ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: at('show') }, HOST], 3))
    .then({ type: 'stage.gone', to: at('show'), ...stamp('host', 3) })
})

test('N1 a retry answers ok and does nothing', () => {
  given(...voting, numbered(vote(1, 'decided'), 4))
    .when(numbered(vote(1, 'decided'), 4))
    .then()
})

test('N1 a late retry cannot bring back an older vote', () => {
  const { room } = given(...voting, numbered(vote(1, 'decided'), 1), numbered(vote(1, 'dodge'), 2))
    .when(numbered(vote(1, 'decided'), 1))
    .then()
  expect(room.rounds.get(FIRST)?.first.given.get('id-1')?.choice).toBe('dodge')
})

test('N1 a late retry cannot bring back a text that was taken back', () => {
  const mine = write(1, 'mine')
  const { room } = given(people(1), go('rewrite'), numbered(mine, 1), numbered(withdraw(1), 2))
    .when(numbered(mine, 1))
    .then()
  expect(room.words.size).toBe(0)
})

test('N1 a retry is ok even where the command would be refused by now', () => {
  given(...voting, numbered(vote(1, 'decided'), 1), go('reveal'))
    .when(numbered(vote(1, 'decided'), 1))
    .then()
  given(...voting, numbered(vote(1, 'decided'), 1), end)
    .when(numbered(vote(1, 'decided'), 1))
    .then()
  given(numbered(lock(true), 1), end)
    .when(numbered(lock(true), 1))
    .then()
})

test('N1 numbers count by browser and by actor', () => {
  const scene = given(...voting, numbered(vote(1, 'decided'), 5))
  scene.when(numbered(vote(1, 'dodge'), 1, 'other')).then({ ...cast(1, 'dodge'), ...stamp('id-1', 1, 'other') })
  scene.when(numbered(vote(2, 'dodge'), 1)).then({ ...cast(2, 'dodge'), ...stamp('id-2', 1) })
  scene.when(numbered(lock(true), 1)).then({ type: 'room.locked', on: true, ...stamp('host', 1) })
})

test('N1 a command without a number, or without a browser, is always new', () => {
  const half = (command: object): Deed => [
    { type: 'vote.cast', askId: FIRST, choice: 'dodge', ...command },
    { role: 'seat', seatId: 'id-1' },
  ]
  for (const deed of [vote(1, 'dodge'), half({ n: 1 }), half({ client: undefined, n: 1 }), half({ client: 'browser' })])
    given(...voting, numbered(vote(1, 'decided'), 5))
      .when(deed)
      .then(cast(1, 'dodge'))
})

test('N1 a refused command has used up no number', () => {
  given(people(1), go('show'), go('vote'), numbered(vote(1, 'decided'), 1), go('show'))
    .when(numbered(vote(1, 'dodge'), 2))
    .then('vote-closed')
    .when([{ type: 'stage.go', from: at('show'), to: at('vote') }, SERVER])
    .then({ type: 'stage.gone', to: at('vote') })
    .when(numbered(vote(1, 'dodge'), 2))
    .then({ ...cast(1, 'dodge'), ...stamp('id-1', 2) })
})

test('N1 the last browsers of an actor are remembered, so many and no more', () => {
  const browsers = Array.from({ length: CLIENTS_REMEMBERED + 1 }, (_, index) =>
    numbered(lock(index % 2 === 0), 1, `browser-${index}`),
  )
  const { room } = given(...browsers)
  expect([...(room.applied.get('host')?.keys() ?? [])]).toEqual(browsers.slice(1).map((_, at) => `browser-${at + 1}`))
})

test('N1 a browser that goes on sending stays among the last ones', () => {
  const others = Array.from({ length: CLIENTS_REMEMBERED - 1 }, (_, index) =>
    numbered(lock(index % 2 === 0), 1, `browser-${index}`),
  )
  const { room } = given(
    numbered(lock(true), 1, 'steady'),
    ...others,
    numbered(lock(true), 2, 'steady'),
    numbered(lock(false), 1, 'new'),
  )
  const remembered = room.applied.get('host')
  expect(remembered?.get('steady')).toBe(2)
  expect(remembered?.has('browser-0')).toBe(false)
})

test('N1 of several events that answer one command the first bears its number', () => {
  const leaving: Deed = [{ type: 'stage.go', from: at('rewrite'), to: at('show', SECOND) }, HOST]
  given(people(1), go('rewrite'), write(1, 'removed'), showLot(), sort('id-2', 'removed'))
    .when(numbered(leaving, 1))
    .then(
      { type: 'stage.gone', to: at('show', SECOND), ...stamp('host', 1) },
      { type: 'rewrite.erased', askId: FIRST, rewriteId: 'id-2' },
    )
})

test('N1 nothing is remembered of a removed seat', () => {
  const { room } = given(...voting, numbered(vote(1, 'decided'), 1), remove(1))
  expect(room.applied.has('id-1')).toBe(false)
})

test('N2 a numbered command that changes nothing is remembered and not written', () => {
  const { room } = given(...voting, vote(1, 'decided'))
    .when(numbered(vote(1, 'decided'), 7))
    .then()
  expect(room.applied.get('id-1')).toEqual(new Map([['browser', 7]]))
})

test('N2 an older command that arrives after it still does nothing', () => {
  const { room } = given(...voting, vote(1, 'decided'), numbered(vote(1, 'decided'), 7))
    .when(numbered(vote(1, 'dodge'), 6))
    .then()
  expect(room.rounds.get(FIRST)?.first.given.get('id-1')?.choice).toBe('decided')
})

test('N2 a command without a number that changes nothing leaves no trace, whatever was noted before', () => {
  const { room } = given(lock(true), numbered(lock(true), 1))
    .when(lock(true))
    .then()
  expect(room.applied.get('host')).toEqual(new Map([['browser', 1]]))
})
