import { expect, test } from 'vitest'
import {
  admitSaid,
  bringSaid,
  given,
  givenRoom,
  go,
  here,
  HOST,
  numbered,
  people,
  recorded,
  seat,
  showSaid,
  takeHand,
  type Deed,
} from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'
import { COMMANDS, type CommandType } from '../../../shared/protocol.ts'
import { mayReaderSend } from '../../../shared/senders.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import type { Event, NewEvent } from '../../../shared/room/events.ts'
import type { Room } from '../../../shared/room/state.ts'
import type { RoomCommand } from '../../../shared/room/decide.ts'

const handOf = (room: Room) => viewForHost(room, here([])).hand
const from = (client: string, command: RoomCommand, n = 1): Deed => numbered([command, HOST], n, client)
const toShow = { type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'show', askId: FIRST } } as const
const toVote = { type: 'stage.go', from: { stage: 'show', askId: FIRST }, to: { stage: 'vote', askId: FIRST } } as const

test('F1 nobody has the hand until a console takes it, and taking it twice is once', () => {
  expect(handOf(given(people(1)).room)).toEqual({ taken: null, moved: null })
  const scene = given(people(1))
    .when(takeHand('desk'))
    .then({ type: 'hand.taken', client: 'desk', by: stamp('desk', 1) })
  expect(handOf(scene.room)).toEqual({ taken: 'desk', moved: null })
  scene.when(takeHand('desk', 2)).then()
  scene.when(takeHand('other')).then({ type: 'hand.taken', client: 'other', by: stamp('other', 1) })
})

test('F1 a console without a name cannot take it', () => {
  given().when({ type: 'hand.take' }, HOST).then('bad-command')
})

test('F2 given the hand, then the other consoles move nothing until they take it', () => {
  const scene = given(people(1), go('show'), takeHand('desk'))
  scene.when(from('other', toVote)).then('not-in-hand')
  scene.when([toVote, HOST]).then('not-in-hand')
  scene.when(from('desk', toVote, 2)).then({ type: 'stage.gone', to: toVote.to, by: stamp('desk', 2) })
})

test.each<[string, RoomCommand]>([
  ['opening a picture', { type: 'reveal.show', askId: FIRST, step: 'bars' }],
  ['turning the page', { type: 'screen.page', askId: FIRST, page: 'bars' }],
  ['opening texts', { type: 'compare.open', askId: FIRST, items: [] }],
  ['showing how the room answered', { type: 'opened.show', askId: FIRST, opening: 1 }],
  ['releasing texts', { type: 'lot.show', askId: FIRST }],
  ['clearing a vote', { type: 'ballot.clear', askId: FIRST, ballot: 1 }],
  ['ending', { type: 'room.end' }],
])('F2 %s is refused from a console without the hand', (_, command) => {
  given(people(1), takeHand('desk')).when(from('other', command)).then('not-in-hand')
})

test.each<[string, RoomCommand, string]>([
  ['blanking', { type: 'screen.blank', on: true }, 'screen.blanked'],
  ['hiding texts', { type: 'texts.hide', on: true }, 'texts.hidden'],
  ['pausing', { type: 'room.pause', on: true }, 'room.paused'],
  ['locking', { type: 'room.lock', on: true }, 'room.locked'],
])('F2 %s is for every console', (_, command, type) => {
  given(people(1), takeHand('desk'))
    .when(from('other', command))
    .then({ type, on: true, by: stamp('other', 1) } as never)
})

test('F2 people answer whoever has the hand', () => {
  given(people(1), go('vote'), takeHand('desk'))
    .when({ type: 'vote.cast', askId: FIRST, choice: 'pass' }, seat(1))
    .then({ type: 'vote.cast', askId: FIRST, seatId: 'id-1', choice: 'pass', because: null })
})

test('F3 consoles are told which of them moved the room last, and nobody else is', () => {
  const { room } = given(people(1), go('show'), from('desk', toVote))
  expect(handOf(room)).toEqual({ taken: null, moved: 'desk' })
  for (const view of [viewForPhones(room, here([1])), viewForScreen(room, here([1]))])
    expect(view).not.toHaveProperty('hand')
  expect(
    handOf(given(people(1), from('desk', { ...toVote, from: { stage: 'lobby', askId: null } }), go('show')).room),
  ).toEqual({
    taken: null,
    moved: null,
  })
})

test.each<NewEvent>([
  { type: 'stage.gone', to: { stage: 'vote', askId: FIRST } },
  { type: 'reveal.shown', askId: FIRST, step: 'bars' },
  { type: 'pushback.played', askId: FIRST, lines: 1 },
  { type: 'picture.shown', askId: FIRST, picture: 'moves', on: true },
  { type: 'compare.opened', askId: FIRST, items: [] },
  { type: 'screen.turned', askId: FIRST, page: 'bars' },
  { type: 'ballot.cleared', askId: FIRST, ballot: 1 },
  { type: 'exchange.opened', askId: FIRST },
])('F3 given a console that moved the room, when $type comes from another, then that one moved it last', (event) => {
  const moved = (more: object) => handOf(given(from('desk', toShow), { ...event, at: 1, ...more }).room)
  expect(moved({ by: stamp('other', 1) })).toEqual({ taken: null, moved: 'other' })
  expect(moved({ by: { ...stamp('other', 1), actor: 'id-1' } })).toEqual({ taken: null, moved: null })
  expect(moved({})).toEqual({ taken: null, moved: null })
})

test('F3 showing what was said moves the room', () => {
  const past = [people(1), bringSaid(1, 'rehearsed', 'said'), admitSaid('id-2'), go('said'), takeHand('desk')]
  const { room } = givenRoom({ preset: 'supervision' }, ...past, numbered(showSaid('id-2'), 2, 'desk'))
  expect(handOf(room)).toEqual({ taken: 'desk', moved: 'desk' })
})

test('F3 given a console that moved the room, when another holds something back or takes the hand, then the first moved it last', () => {
  const held: Event[] = [
    { type: 'room.paused', on: true, at: 1, by: stamp('other', 1) },
    { type: 'timer.set', endsAt: 9, at: 1, by: stamp('other', 2) },
    { type: 'hand.taken', client: 'other', at: 1, by: stamp('other', 3) },
  ]
  expect(handOf(given(from('desk', toShow), ...held).room)).toEqual({ taken: 'other', moved: 'desk' })
})

test('F4 who reads along sorts the queue, and sends nothing else', () => {
  const types = Object.keys(COMMANDS) as CommandType[]
  expect(types.filter(mayReaderSend)).toEqual(['rewrite.sort'])
})

test('F5 K7 the console is told how many windows there are, and how many screens cannot be seen', () => {
  const windows = { host: 2, screen: 2, reader: 1, unseen: 1 }
  expect(viewForHost(given().room, { ...here([]), windows }).windows).toEqual({
    consoles: 2,
    screens: 2,
    readers: 1,
    unseen: 1,
  })
})

test('F6 whether the call is recorded is told to phones and screen as the facilitator says it', () => {
  const said = (...values: (boolean | null)[]) => given(people(1), ...values.map(recorded)).room
  expect(viewForPhones(said(), here([1])).recorded).toBeNull()
  expect(viewForPhones(said(true), here([1])).recorded).toBe(true)
  expect(viewForScreen(said(true, false), here([1])).recorded).toBe(false)
  expect(viewForPhones(said(true, null), here([1])).recorded).toBeNull()
  given(recorded(true)).when(recorded(true)).then()
})

const stamp = (client: string, n: number) => ({ actor: 'host', client, n })
