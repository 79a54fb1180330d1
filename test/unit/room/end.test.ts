import { expect, test } from 'vitest'
import type { Actor, RoomCommand } from '../../../shared/room/decide.ts'
import { at, end, given, go, HOST, people, seat, SERVER, START, write } from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'

test('E1 ending twice is one end, at the time of the first', () => {
  const { room } = given().when(end).then({ type: 'room.ended' }).when({ type: 'room.end' }, SERVER).then()
  expect(room.endedAt).toBe(START)
})

test('E1 a room ends where it stands', () => {
  expect(given(go('compare'), end).room.place).toEqual({ stage: 'ended', askId: FIRST })
  expect(given(end).room.place).toEqual({ stage: 'ended', askId: null })
})

test.each<[string, RoomCommand, Actor]>([
  ['another stage', { type: 'stage.go', from: at('rewrite'), to: at('show') }, HOST],
  ['the stage it stood in', { type: 'stage.go', from: at('rewrite'), to: at('rewrite') }, HOST],
  ['the bars', { type: 'reveal.show', askId: FIRST, step: 'bars' }, HOST],
  ['sorting', { type: 'rewrite.sort', askId: FIRST, rewriteId: 'id-3', as: 'private' }, HOST],
  ['closing the texts', { type: 'compare.open', askId: FIRST, items: [] }, HOST],
  ['locking', { type: 'room.lock', on: true }, HOST],
  ['unlocking what is not locked', { type: 'room.lock', on: false }, HOST],
  ['blanking the screen', { type: 'screen.blank', on: true }, HOST],
  ['hiding texts', { type: 'texts.hide', on: true }, HOST],
  ['pausing', { type: 'room.pause', on: true }, HOST],
  ['a timer', { type: 'timer.set', seconds: 60 }, HOST],
  ['removing a seat', { type: 'seat.remove', seatId: 'id-1' }, HOST],
  ['a vote', { type: 'vote.cast', askId: FIRST, choice: 'decided' }, seat(1)],
  ['a rewrite', { type: 'rewrite.submit', askId: FIRST, text: 'other words' }, seat(1)],
  ['the rewrite that is in', { type: 'rewrite.submit', askId: FIRST, text: 'words' }, seat(1)],
  ['a second vote', { type: 'vote.cast', askId: FIRST, ballot: 2, choice: 'decided' }, seat(1)],
  ['marks', { type: 'marks.set', askId: FIRST, brace: [], soften: [] }, seat(1)],
  ['what is said of a warm-up', { type: 'warmup.judge', askId: FIRST, choice: 'first' }, seat(1)],
  ['a pair', { type: 'pair.next', askId: FIRST }, seat(1)],
  ['a judgement', { type: 'pair.judge', askId: FIRST, pairId: 'id-4', choice: 'first' }, seat(1)],
  ['a plan', { type: 'plan.set', askId: null, stages: [] }, HOST],
  ['two ears', { type: 'ears.set', on: true }, HOST],
  ['a line of the push-back', { type: 'pushback.play', askId: FIRST, lines: 1 }, HOST],
  ['a picture', { type: 'picture.show', askId: FIRST, picture: 'moves', on: true }, HOST],
  ['anchors', { type: 'anchors.set', on: true }, HOST],
  ['bands', { type: 'bands.fit', askId: FIRST }, HOST],
  ['a pass', { type: 'rewrite.pass', askId: FIRST }, seat(2)],
])('E2 after the end every command is refused, also one that would change nothing: %s', (_what, command, actor) => {
  given(people(2), go('rewrite'), write(1, 'words'), end).when(command, actor).then('room-ended')
})

test('E2 but taking back one’s own text', () => {
  given(people(2), go('rewrite'), write(1, 'words'), end)
    .when({ type: 'rewrite.withdraw', askId: FIRST }, seat(1))
    .then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-1' })
    .when({ type: 'rewrite.withdraw', askId: FIRST }, seat(2))
    .then()
})
