import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetOldSeats, forgetSeat, keepSeat, ofSeat } from '../../../client/phone/seat/kept-seat.ts'
import {
  areKept,
  dropWaiting,
  forgetAllTexts,
  forgetText,
  isWaiting,
  keepText,
  keptTexts,
  markLeft,
  ownKeptTexts,
  renewTexts,
  textKeyFor,
} from '../../../client/phone/texts/kept-texts.ts'
import { areVotesKept, keepVotes, readVotes } from '../../../client/phone/texts/kept-votes.ts'
import { keysUnder, readJson, writeJson } from '../../../client/room/storage.ts'
import { pendingList } from '../../../client/room/outbox.ts'
import { keyForm } from '../../../shared/room/command-form.ts'
import * as v from 'valibot'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

const sent = (seatId: string, askId: string, code = '12345678') => ({
  seatId,
  askId,
  code,
  ask: 'An ask',
  title: 'A room',
})
const HOUR_MS = 3_600_000

describe('given a text that is about to be sent', () => {
  test('R11 when it is sent, changed and sent again, in any tab, then it has one key, which the room takes', () => {
    const key = textKeyFor(sent('s1', 'a1'), 24)
    expect(v.is(keyForm, key)).toBe(true)
    expect(textKeyFor(sent('s1', 'a1'), 24)).toBe(key)
    expect(keptTexts()).toMatchObject([{ ...sent('s1', 'a1'), key }])
  })

  test('R11 when it is of another ask or another seat, then its key is another one', () => {
    const keys = [sent('s1', 'a1'), sent('s1', 'a2'), sent('s2', 'a1')].map((text) => textKeyFor(text, 24))
    expect(new Set(keys).size).toBe(3)
  })

  test('when the text was deleted and another one is sent, then that has a new key', () => {
    const key = textKeyFor(sent('s1', 'a1'), 24)
    forgetText(sent('s1', 'a1'))
    expect(keptTexts()).toEqual([])
    expect(textKeyFor(sent('s1', 'a1'), 24)).not.toBe(key)
  })

  test('when the storage is full or off, then the key is there as long as the page, and that is known', () => {
    expect(areKept(keptTexts())).toBe(true)
    vi.stubGlobal('localStorage', fakeStorage({ refuses: true }))
    const key = textKeyFor(sent('s9', 'a1'), 24)
    expect(textKeyFor(sent('s9', 'a1'), 24)).toBe(key)
    expect(areKept(keptTexts())).toBe(false)
    vi.stubGlobal('localStorage', fakeStorage())
    expect(textKeyFor(sent('s9', 'a1'), 24)).toBe(key)
    expect(areKept(keptTexts())).toBe(true)
  })
})

describe('given keys on this phone', () => {
  test('when the seat is given up, then they stay, until they are forgotten themselves', () => {
    keepSeat('12345678', { seatKey: 'k', roomId: 'r', seatId: 's1', title: 'A room' }, 24)
    textKeyFor(sent('s1', 'a1'), 24)
    forgetSeat('12345678')
    expect(keptTexts().map(({ askId }) => askId)).toEqual(['a1'])
    forgetAllTexts()
    expect(keptTexts()).toEqual([])
  })

  test('when one room is asked for, then the keys of others are not among them', () => {
    textKeyFor(sent('s1', 'a1', '12345678'), 24)
    textKeyFor(sent('s2', 'a1', '87654321'), 24)
    expect(keptTexts('87654321').map(({ seatId }) => seatId)).toEqual(['s2'])
    expect(keptTexts().map(({ seatId }) => seatId)).toEqual(['s1', 's2'])
  })

  test('when their room cannot be there any more, then they are forgotten; one that is still open renews its own', () => {
    const at = 1_000_000
    keepText({ ...sent('s1', 'a1'), key: 'one' }, 24, at)
    forgetOldSeats(at + (8 * 24 + 59) * HOUR_MS)
    expect(keptTexts().map(({ key }) => key)).toEqual(['one'])
    forgetOldSeats(at + (8 * 24 + 61) * HOUR_MS)
    expect(keptTexts()).toEqual([])

    keepText({ ...sent('s1', 'a1'), key: 'one' }, 24, at)
    keepText({ ...sent('s2', 'a1'), key: 'two' }, 24, at)
    renewTexts({ seatId: 's1' }, 24)
    forgetOldSeats()
    expect(keptTexts().map(({ key }) => key)).toEqual(['one'])
  })

  test.each([
    '{"key":',
    '["key"]',
    '{"key":"k"}',
    '{"key":1,"seatId":"s","askId":"a","ask":"","code":"","title":"","until":9e15}',
  ])('when what is kept is %s, then it is no key, and what cannot expire is forgotten', (kept) => {
    localStorage.setItem('reask.text.s1.a1', kept)
    expect(keptTexts()).toEqual([])
    forgetAllTexts()
    expect(keysUnder('reask.text.')).toEqual([])
  })

  test('when a deleted text still waited to be sent, then it is not sent after all, and a vote still is', () => {
    const text = { type: 'rewrite.submit', askId: 'a1', text: 'mine', client: 'c', n: 1 } as const
    const vote = { type: 'vote.cast', askId: 'a1', choice: 'x', client: 'c', n: 2 } as const
    writeJson(ofSeat('s1', 'outbox'), [
      { slot: 'rewrite:a1', command: text },
      { slot: 'vote:a1', command: vote },
    ])
    expect([isWaiting('s1', 'a1'), isWaiting('s1', 'a2'), isWaiting('s2', 'a1')]).toEqual([true, false, false])
    dropWaiting('s1', 'a1')
    expect(readJson(ofSeat('s1', 'outbox'), pendingList)?.map(({ command }) => command.type)).toEqual(['vote.cast'])
  })
})

describe('given the votes of a seat', () => {
  const names = {
    versions: [{ id: 'v1', name: 'Decided', sounds: '' }],
    none: { name: 'None of these', lands: '', accurateNo: '' },
  }
  const votes = [{ ask: 'An ask', first: 'v1', again: null }]

  test('when they are kept, then they are read as they were, for this seat alone, and go with the seat', () => {
    keepSeat('12345678', { seatKey: 'k', roomId: 'r', seatId: 's1', title: 'A room' }, 24)
    keepVotes('s1', { names, votes })
    expect(readVotes('s1')).toEqual({ names, votes })
    expect(readVotes('s2')).toBeNull()
    forgetSeat('12345678')
    expect(readVotes('s1')).toBeNull()
  })

  test('when the last of them is cleared, then none is kept', () => {
    keepVotes('s1', { names, votes })
    keepVotes('s1', { names, votes: [] })
    expect(readVotes('s1')).toBeNull()
  })

  test('when the storage is full or off, then they are there as long as the page, and that is known', () => {
    vi.stubGlobal('localStorage', fakeStorage({ refuses: true }))
    keepVotes('s8', { names, votes })
    expect([readVotes('s8')?.votes, areVotesKept('s8')]).toEqual([votes, false])
    keepVotes('s8', { names, votes: [] })
    expect(areVotesKept('s8')).toBe(true)
  })

  test('when what is kept makes no sense, then there are none', () => {
    localStorage.setItem(ofSeat('s1', 'votes'), JSON.stringify({ names, votes: [{ ask: 'An ask', first: 3 }] }))
    localStorage.setItem(ofSeat('s2', 'votes'), JSON.stringify({ names: { versions: 'x' }, votes }))
    expect([readVotes('s1'), readVotes('s2')]).toEqual([null, null])
  })
})

test('when a person leaves and another one joins the same room with this phone, then those texts are not among theirs', () => {
  const seat = (seatId: string) => ({ seatKey: 'key', roomId: 'room', seatId, title: 'A room' })
  keepSeat('12345678', seat('s1'), 24)
  textKeyFor(sent('s1', 'a1'), 24)
  // Removed and joined again: still the same person, as far as the phone knows.
  keepSeat('12345678', seat('s2'), 24)
  markLeft()
  expect(ownKeptTexts('12345678')).toHaveLength(1)
  forgetSeat('12345678')
  markLeft()
  keepSeat('12345678', seat('s3'), 24)
  expect(ownKeptTexts('12345678')).toEqual([])
  // They are kept all the same, and still so after the phone learned that the room goes on.
  renewTexts({ seatId: 's1' }, 48)
  expect([keptTexts('12345678').length, ownKeptTexts('12345678').length]).toEqual([1, 0])
  // A page of before did not keep whether the room covers them: it learns that with the room.
  renewTexts({ seatId: 's1', covers: true }, 48)
  expect(keptTexts('12345678').map(({ covers }) => covers)).toEqual([true])
})
