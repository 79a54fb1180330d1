import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftedTexts, dropDraft, keepDraft, readDraft } from '../../../client/phone/seat/drafts.ts'
import {
  forgetOldSeats,
  forgetSeat,
  inheritDrafts,
  isKnown,
  keepSeat,
  ofSeat,
  readSeat,
  seatsHere,
} from '../../../client/phone/seat/kept-seat.ts'
import { keysUnder, write } from '../../../client/room/storage.ts'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

const seat = (seatId: string) => ({ seatKey: `key-of-${seatId}`, roomId: 'room', seatId, title: 'A room' })

describe('given a draft', () => {
  test('when it is read again, then every character is there, the odd ones too', () => {
    const text = '  Could you — 👩🏽‍⚕️\n\n\tשלום <b>&amp;  '
    expect(keepDraft('s1', 'a1', { text, reach: 'host', verb: { from: 1, to: 2 } })).toBe(true)
    expect(readDraft('s1', 'a1')).toEqual({ text, reach: 'host', verb: { from: 1, to: 2 } })
  })

  test('when another seat or another ask looks, then it is not theirs', () => {
    keepDraft('s1', 'a1', { text: 'mine', reach: null, verb: null })
    expect(readDraft('s2', 'a1')).toBeNull()
    expect(readDraft('s1', 'a2')).toBeNull()
    expect(draftedTexts('s1')).toEqual(['a1'])
  })

  test('when another seat takes the place of its own, then the draft goes along and nothing else does', () => {
    keepDraft('s1', 'a1', { text: 'mine', reach: 'host', verb: { from: 1, to: 2 } })
    write(ofSeat('s1', 'outbox'), '[]')
    inheritDrafts('s1', 's2')
    expect(readDraft('s2', 'a1')).toEqual({ text: 'mine', reach: 'host', verb: { from: 1, to: 2 } })
    expect(keysUnder(ofSeat('s1', ''))).toEqual([])
    expect(keysUnder(ofSeat('s2', 'outbox'))).toEqual([])
  })

  test('when it is emptied or dropped, then there is none', () => {
    keepDraft('s1', 'a1', { text: 'one', reach: null, verb: null })
    keepDraft('s1', 'a2', { text: 'two', reach: null, verb: null })
    keepDraft('s1', 'a1', { text: '', reach: null, verb: null })
    dropDraft('s1', 'a2')
    expect(draftedTexts('s1')).toEqual([])
  })

  test('when the storage is full, then it lives as long as the page, and says so', () => {
    vi.stubGlobal('localStorage', fakeStorage({ refuses: true }))
    expect(keepDraft('s9', 'a1', { text: 'here', reach: null, verb: null })).toBe(false)
    expect(readDraft('s9', 'a1')?.text).toBe('here')
    dropDraft('s9', 'a1')
  })

  test('when an older page kept it, then its switch is how far it may go', () => {
    const kept = (keepPrivate: unknown) => {
      write(ofSeat('s1', 'draft.a1'), JSON.stringify({ text: 'mine', keepPrivate, verb: null }))
      return readDraft('s1', 'a1')?.reach
    }
    expect([true, false, undefined].map(kept)).toEqual(['host', null, null])
  })

  test('when it says how far it may go, then it still does; what no page can have said is left out', () => {
    for (const reach of ['host', 'phones', 'screen'] as const) {
      keepDraft('s1', 'a1', { text: 'mine', reach, verb: null })
      expect(readDraft('s1', 'a1')?.reach).toBe(reach)
    }
    write(ofSeat('s1', 'draft.a1'), JSON.stringify({ text: 'mine', reach: 'everywhere' }))
    expect(readDraft('s1', 'a1')?.reach).toBeNull()
  })

  test('when what is kept makes no sense, then there is none', () => {
    localStorage.setItem('reask.of.s1.draft.a1', '{"text":')
    localStorage.setItem('reask.of.s1.draft.a2', '["text"]')
    expect(readDraft('s1', 'a1')).toBeNull()
    expect(readDraft('s1', 'a2')).toBeNull()
  })
})

describe('given a seat on this phone', () => {
  test('when the room has not answered yet, then the key is kept for the retry but nothing can be entered', () => {
    keepSeat('12345678', { seatKey: 'k', roomId: null, seatId: null, title: 'A room' }, 24)
    expect(readSeat('12345678')?.seatKey).toBe('k')
    expect(isKnown(readSeat('12345678'))).toBe(false)
    expect(seatsHere()).toEqual([])
  })

  test('when it is given up, then its drafts go too and those of other seats stay', () => {
    keepSeat('12345678', seat('s1'), 24)
    keepSeat('87654321', seat('s2'), 24)
    keepDraft('s1', 'a1', { text: 'mine', reach: null, verb: null })
    keepDraft('s2', 'a1', { text: 'also mine', reach: null, verb: null })
    forgetSeat('12345678')
    expect(readSeat('12345678')).toBeNull()
    expect(draftedTexts('s1')).toEqual([])
    expect(draftedTexts('s2')).toEqual(['a1'])
    expect(seatsHere()).toEqual([{ code: '87654321', title: 'A room' }])
  })

  test('when its room cannot be there any more, be its last day eight days ahead, then it is forgotten by itself', () => {
    const joined = 1_000_000
    keepSeat('12345678', seat('s1'), 24, joined)
    keepDraft('s1', 'a1', { text: 'old', reach: null, verb: null })
    forgetOldSeats(joined + (8 * 24 + 59) * 3_600_000)
    expect(readSeat('12345678')).not.toBeNull()
    forgetOldSeats(joined + (8 * 24 + 61) * 3_600_000)
    expect(readSeat('12345678')).toBeNull()
    expect(draftedTexts('s1')).toEqual([])
  })
})
