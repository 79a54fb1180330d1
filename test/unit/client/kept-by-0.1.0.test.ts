import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftedTexts, readDraft } from '../../../client/phone/seat/drafts.ts'
import { pendingList } from '../../../client/room/outbox.ts'
import { COMMANDS } from '../../../shared/protocol.ts'
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
    expect(draftedTexts(seatId)).toEqual([askId])
    expect(readDraft(seatId, askId)).toEqual({ text: draft, reach: null, verb: null })
  },
)

/** Of each kind that a phone of 0.1.0 may have waiting, the barest and the fullest, as it wrote them. */
const WAITING = [
  { slot: 'vote:a', command: { type: 'vote.cast', askId: 'a', choice: 'pass' } },
  {
    slot: 'vote:b',
    command: { type: 'vote.cast', askId: 'b', choice: 'none', because: 'lands', meant: null, sure: null },
  },
  {
    slot: 'again:a',
    command: {
      type: 'vote.cast',
      askId: 'a',
      choice: 'x',
      meant: 'y',
      sure: true,
      movedBy: { from: 2, to: 3 },
      ballot: 2,
    },
  },
  { slot: 'marks:a', command: { type: 'marks.set', askId: 'a', brace: [], soften: [{ from: 0, to: 2 }] } },
  { slot: 'warm-up:a', command: { type: 'warmup.judge', askId: 'a', choice: 'alike', reason: null } },
  {
    slot: 'rewrite:a',
    command: { type: 'rewrite.submit', askId: 'a', text: 'A text', keepPrivate: true, verb: { from: 0, to: 1 } },
  },
  {
    slot: 'rewrite:b',
    command: { type: 'rewrite.submit', askId: 'b', text: 'A text', keepPrivate: false, verb: null },
  },
  { slot: 'rewrite:c', command: { type: 'rewrite.pass', askId: 'c' } },
  { slot: 'rewrite:d', command: { type: 'rewrite.withdraw', askId: 'd' } },
  { slot: 'next:a', command: { type: 'pair.next', askId: 'a' } },
  { slot: 'pair:p', command: { type: 'pair.judge', askId: 'a', pairId: 'p', choice: 'skip', reason: 'none' } },
].map(({ slot, command }, n) => ({ slot, command: { ...command, client: 'QE-7bVbdbV-588sbHfqd', n } }))

test('given answers that waited on a phone of 0.1.0, then each is sent on as it is, and the server can read it', () => {
  const list: unknown = JSON.parse(JSON.stringify(WAITING))
  expect(pendingList(list)).toEqual(WAITING)
  for (const { command } of pendingList(list)) expect(v.parse(COMMANDS[command.type], command)).toEqual(command)
})
