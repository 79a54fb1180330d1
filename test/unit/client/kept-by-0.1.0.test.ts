import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftedAsks, readDraft } from '../../../client/phone/seat/drafts.ts'
import { forgetOldSeats, isKnown, readSeat, seatsHere } from '../../../client/phone/seat/kept-seat.ts'
import { keys, phones } from '../../support/kept-by-0.1.0.ts'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

test.each(phones)(
  'given what version 0.1.0 kept on the phone of $name, the seat and the draft are there, character by character',
  ({ seatId, storage, askId, draft }) => {
    for (const [key, value] of Object.entries(storage)) localStorage.setItem(key, value)
    forgetOldSeats(keys.at)
    const { code, roomId, seats } = keys.live
    const seat = readSeat(code)
    expect(isKnown(seat)).toBe(true)
    expect(seat).toMatchObject({ roomId, seatId, seatKey: seats.find((each) => each.seatId === seatId)?.seatKey })
    expect(seatsHere()).toMatchObject([{ code }])
    expect(draftedAsks(seatId)).toEqual([askId])
    expect(readDraft(seatId, askId)).toEqual({ text: draft, keepPrivate: false, verb: null })
  },
)
