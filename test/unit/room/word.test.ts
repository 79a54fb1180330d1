import { expect, test } from 'vitest'
import { eventSchema } from '../../../shared/room/events.ts'
import { PRESETS } from '../../../shared/room/settings.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { takeWord, wordsAsked, type WordCommand, type AskedWords } from '../../../shared/room/word/state.ts'
import { WORD_WAYS } from '../../../shared/room/word/ways.ts'
import { mayReaderSend } from '../../../shared/senders.ts'
import type { given } from '../../support/given.ts'
import { givenRoom, go, here, HOST, people } from '../../support/given.ts'

const couples = (...past: Parameters<typeof given>) => givenRoom({ preset: 'couples' }, people(3), ...past).room
const ask = (way: (typeof WORD_WAYS)[number]): WordCommand => ({ type: 'word.ask', way })
const clear: WordCommand = { type: 'word.clear' }
const done = (seatId: string): WordCommand => ({ type: 'word.done', seatId })

test.each(PRESETS)('I1 in a room for %s people can ask, or are refused', (preset) => {
  const { room } = givenRoom({ preset }, people(1))
  const answer = preset === 'couples' ? { changed: 'id-1' } : { refused: 'not-in-this-room' }
  for (const way of WORD_WAYS) expect(takeWord(new Map(), room, ask(way), 'id-1')).toEqual(answer)
  if (preset === 'couples') return
  for (const command of [clear, done('id-1')]) expect(takeWord(new Map(), room, command, 'id-1')).toEqual(answer)
})

test('I1 at any stage and while the room is paused, but not after its end', () => {
  for (const past of [go('vote'), go('debrief'), [{ type: 'room.pause', on: true }, HOST] as const])
    expect(takeWord(new Map(), couples(past), ask('door'), 'id-1')).toEqual({ changed: 'id-1' })
  const ended = couples([{ type: 'room.end' }, HOST])
  for (const command of [ask('door'), clear, done('id-1')])
    expect(takeWord(new Map(), ended, command, 'id-1')).toEqual({ refused: 'room-ended' })
})

test('I2 the facilitator is told number and way, by the numbers of the seats and not by who came first', () => {
  const words: AskedWords = new Map()
  takeWord(words, couples(), ask('after'), 'id-3')
  takeWord(words, couples(), ask('door'), 'id-1')
  expect(wordsAsked(words, couples())).toEqual([
    { seatId: 'id-1', number: 1, way: 'door' },
    { seatId: 'id-3', number: 3, way: 'after' },
  ])
})

test('I2 a console that reads along cannot say that it is done', () => {
  expect(mayReaderSend('word.done')).toBe(false)
})

test('I3 asking again replaces the way; it goes when it is taken back, and when it is done', () => {
  const words: AskedWords = new Map()
  const take = (command: WordCommand, sender: string | null) => takeWord(words, couples(), command, sender)
  expect(take(ask('door'), 'id-2')).toEqual({ changed: 'id-2' })
  expect(take(ask('door'), 'id-2')).toEqual({ changed: null })
  expect(take(ask('by-chance'), 'id-2')).toEqual({ changed: 'id-2' })
  expect(wordsAsked(words, couples())).toEqual([{ seatId: 'id-2', number: 2, way: 'by-chance' }])
  expect(take(clear, 'id-1')).toEqual({ changed: null })
  expect(take(clear, 'id-2')).toEqual({ changed: 'id-2' })
  expect(wordsAsked(words, couples())).toEqual([])
  take(ask('door'), 'id-2')
  expect(take(done('id-2'), null)).toEqual({ changed: 'id-2' })
  expect(take(done('id-2'), null)).toEqual({ changed: null })
  expect(wordsAsked(words, couples())).toEqual([])
})

test('I3 nobody asks for a seat that is not there or was removed', () => {
  const words: AskedWords = new Map()
  const room = couples([{ type: 'seat.remove', seatId: 'id-2' }, HOST])
  expect(takeWord(words, room, ask('door'), 'id-2')).toEqual({ refused: 'seat-removed' })
  expect(takeWord(words, room, done('id-2'), null)).toEqual({ refused: 'unknown-seat' })
  expect(takeWord(words, room, done('constructor'), null)).toEqual({ refused: 'unknown-seat' })
  expect(words.size).toBe(0)
})

test('I4 no event is about it, and what everybody is told of the room is the same with it and without', () => {
  const types = eventSchema.options.map(({ entries }) => entries.type.literal)
  expect(types.length).toBeGreaterThan(30)
  expect(types.filter((type) => type.startsWith('word'))).toEqual([])
  const room = couples(go('vote'))
  const told = () =>
    JSON.stringify([viewForHost(room, here([])), viewForPhones(room, here([])), viewForScreen(room, here([]))])
  const before = told()
  takeWord(new Map(), room, ask('door'), 'id-1')
  expect(told()).toBe(before)
  expect(JSON.stringify(viewForSeat(room, 'id-1'))).not.toContain('door')
})

test('I5 a seat that asked is known, and known as done afterwards; one that never asked is not', () => {
  const words: AskedWords = new Map()
  takeWord(words, couples(), ask('door'), 'id-1')
  takeWord(words, couples(), done('id-1'), null)
  takeWord(words, couples(), clear, 'id-3')
  expect([words.get('id-1'), words.get('id-2'), words.get('id-3')]).toEqual([null, undefined, undefined])
})
