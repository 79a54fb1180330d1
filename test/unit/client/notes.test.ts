import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepNotes, NO_NOTES, readNotes } from '../../../client/phone/seat/notes.ts'
import { forgetSeat, keepSeat, ofSeat } from '../../../client/phone/seat/kept-seat.ts'
import { write } from '../../../client/room/storage.ts'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

test('given what a phone remembers for its seat, when it is read again, then it is there, and for no other seat', () => {
  keepNotes('s1', { meant: { a1: 'be-heard', a2: null }, restsAt: 'a1', toldGone: [] })
  expect(readNotes('s1')).toEqual({ meant: { a1: 'be-heard', a2: null }, restsAt: 'a1', toldGone: [] })
  expect(readNotes('s2')).toEqual(NO_NOTES)
})

test('given what makes no sense, when it is read, then it is left out', () => {
  write(ofSeat('s1', 'notes'), JSON.stringify({ meant: { a1: 7, a2: 'be-heard' }, restsAt: 3, toldGone: 'all' }))
  expect(readNotes('s1')).toEqual({ meant: { a2: 'be-heard' }, restsAt: null, toldGone: [] })
  write(ofSeat('s1', 'notes'), 'null')
  expect(readNotes('s1')).toEqual(NO_NOTES)
})

test('given a seat that is left, when it is forgotten, then so is what was remembered for it', () => {
  keepSeat('12345678', { seatKey: 'k', roomId: 'r', seatId: 's1', title: null }, 24)
  keepNotes('s1', { meant: {}, restsAt: 'a1', toldGone: [] })
  forgetSeat('12345678')
  expect(readNotes('s1')).toEqual(NO_NOTES)
})
