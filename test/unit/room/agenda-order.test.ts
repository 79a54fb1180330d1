import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '../../../shared/room/agenda/state.ts'
import { agenda, given, go, people, vote, type Past } from '../../support/given.ts'
import { ASKS, FIRST, SECOND, THIRD } from '../../support/sample.ts'

// Where an ask goes that is not on an agenda, or was left out of it; and what of an agenda is new.

const ask = (askId: string, minutes: number | null = null) => ({ askId, minutes })
const pause = { block: 'break', minutes: 10 } as const
const kept: AgendaItem & { titleId: string | null } = { ...pause, titleId: null }
const set = (...items: (ReturnType<typeof ask> | typeof kept)[]) =>
  ({ type: 'agenda.set', items, startsAt: null }) as const

describe('J4 an ask that is not on the agenda', () => {
  const planned = agenda([{ askId: SECOND, minutes: 5 }, pause, { askId: THIRD }])

  test('given an agenda, when the room goes from any of its asks to another, then that comes right behind it', () => {
    expect(given(planned, go('show', SECOND), go('show', FIRST)).room.agenda).toEqual([
      ask(SECOND, 5),
      ask(FIRST),
      kept,
      ask(THIRD),
    ])
    expect(given(planned, go('show', THIRD), go('show', FIRST)).room.agenda).toEqual([
      ask(SECOND, 5),
      kept,
      ask(THIRD),
      ask(FIRST),
    ])
  })

  test('given an agenda, when the room goes there from the lobby, then it comes behind all it has been at', () => {
    const [before, behind] = [
      [ask(SECOND, 5), kept, ask(THIRD)],
      [kept, ask(THIRD)],
    ]
    const from = (...past: Past[]) => given(planned, ...past, go('lobby'), go('show', FIRST)).room.agenda
    expect(from()).toEqual([ask(FIRST), ...before])
    expect(from(go('show', SECOND))).toEqual([ask(SECOND, 5), ask(FIRST), ...behind])
    expect(from(go('show', THIRD))).toEqual([...before, ask(FIRST)])
    expect(from(go('show', THIRD), go('show', SECOND))).toEqual([...before, ask(FIRST)])
  })

  test('given one that is on it, or no agenda at all, when the room goes there, then the agenda stays as it is', () => {
    expect(given(planned, go('show', THIRD)).room.agenda).toEqual([ask(SECOND, 5), kept, ask(THIRD)])
    expect(given(go('show', THIRD)).room.agenda).toBeNull()
  })
})

describe('J3 an ask that was left out', () => {
  const played: Past[] = [
    people(1),
    agenda([{ askId: SECOND, minutes: 7 }, { askId: FIRST, minutes: 8 }, { askId: THIRD }]),
    go('vote', SECOND),
    vote(1, 'pass', undefined, SECOND),
    go('vote', FIRST),
  ]

  test('given one that came before it, when that moves to another place, then it comes right behind it there', () => {
    given(...played)
      .when(agenda([pause, { askId: THIRD }, { askId: SECOND }]))
      .then(set(kept, ask(THIRD), ask(SECOND), ask(FIRST, 8)))
    given(...played)
      .when(agenda([{ askId: THIRD }, { askId: SECOND, minutes: 9 }, pause]))
      .then(set(ask(THIRD), ask(SECOND, 9), ask(FIRST, 8), kept))
  })

  test('given two of them, then the first is in front, also before a block, and the other behind it', () => {
    given(...played)
      .when(agenda([pause, { askId: THIRD, minutes: 3 }]))
      .then(set(ask(SECOND, 7), ask(FIRST, 8), kept, ask(THIRD, 3)))
  })

  test('given no agenda before, then it has no minutes', () => {
    given(go('show', SECOND))
      .when(agenda([{ askId: THIRD, minutes: 3 }]))
      .then(set(ask(SECOND), ask(THIRD, 3)))
  })
})

describe('J2 what is new', () => {
  const deck = ASKS.map((askId) => ({ askId }))

  test('given no agenda, when the deck’s order is set with anything else in it, then that is new', () => {
    given()
      .when(agenda([...deck, pause]))
      .then(set(...ASKS.map((askId) => ask(askId)), kept))
    given()
      .when(agenda(deck.map(({ askId }) => ({ askId, minutes: 5 }))))
      .then(set(...ASKS.map((askId) => ask(askId, 5))))
    given()
      .when(agenda([...deck, { ...pause, title: 'Soup' }]))
      .then(set(...ASKS.map((askId) => ask(askId)), { ...kept, titleId: 'id-1' }))
    given()
      .when(agenda(deck, 9_000))
      .then({ type: 'agenda.set', items: ASKS.map((askId) => ask(askId)), startsAt: 9_000 })
    given()
      .when(agenda([...deck].reverse()))
      .then(set(...[...ASKS].reverse().map((askId) => ask(askId))))
  })

  test('given an agenda, when the deck’s order is set again without one’s blocks, then that is new', () => {
    given(agenda([...deck, pause]))
      .when(agenda(deck))
      .then(set(...ASKS.map((askId) => ask(askId))))
  })

  test('J7 given blocks with and without a title, when they are set, then the words are those of the one with a title', () => {
    const titled = [{ askId: FIRST }, pause, { ...pause, title: 'Soup' }, { ...pause, title: '\u200b' }]
    const scene = given()
      .when(agenda(titled))
      .then(set(ask(FIRST), kept, { ...kept, titleId: 'id-1' }, kept))
    expect(scene.words).toEqual({ 'id-1': 'Soup' })
    expect(scene.room.words).toEqual(new Map([['id-1', 'Soup']]))
    given(agenda(titled)).when(agenda(titled)).then()
    given(agenda(titled))
      .when(agenda([{ askId: FIRST }, { ...pause, title: 'Soup' }, pause, pause]))
      .then(set(ask(FIRST), { ...kept, titleId: 'id-2' }, kept, kept))
  })

  test('J6 given a start that the log has and that could not be set today, when the asks change, then it stays', () => {
    const startsAt = 10 * 366 * 24 * 3_600_000
    given()
      .when(agenda([{ askId: FIRST }], startsAt))
      .then('bad-start')
    given({ type: 'agenda.set', items: [ask(FIRST)], startsAt, at: 1 })
      .when(agenda([{ askId: SECOND }], startsAt))
      .then({ type: 'agenda.set', items: [ask(SECOND)], startsAt })
  })
})
