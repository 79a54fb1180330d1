import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import type { RoomOutcome } from '../../../shared/room/ending/outcome-schema.ts'
import { REOPEN_MS } from '../../../shared/room/ending/state.ts'
import type { Event } from '../../../shared/room/events.ts'
import {
  end,
  endAndForget,
  fold,
  given,
  go,
  nextPair,
  people,
  reopen,
  SERVER,
  write,
  type Past,
} from '../../support/given.ts'

// The end, event by event; what a folded room holds is in ending.test.ts.

const withdraw = (keyHash: string) => ({ type: 'text.withdraw', keyHash, askId: null }) as const
/** Four people write, `id-5` to `id-8`; two are given a pair. */
const compared: Past[] = [
  people(4),
  go('rewrite'),
  ...[1, 2, 3, 4].map((number) => write(number, `text ${number}`, { keyHash: `text-key-${number}` })),
  go('compare'),
  nextPair(1),
  nextPair(2),
]
/** It ended in the minute that begins at 120,000 ms. */
const folded = () => given(...compared, { later: 120_000 }, ...endAndForget())

describe('when an end is final', () => {
  test('E3 E4 given ten minutes to the millisecond, then the room is folded and not reopened; before, the other way round', () => {
    // Each command comes a second after the one before.
    const after = (ms: number) => given(end, { later: ms - 1_000 })
    after(REOPEN_MS - 1)
      .when(reopen)
      .then({ type: 'room.reopened' })
    after(REOPEN_MS - 1)
      .when(fold)
      .then()
    after(REOPEN_MS).when(reopen).then('end-is-final')
    expect(given(end, { later: REOPEN_MS - 1_000 }, fold).room.outcome).not.toBeNull()
    expect(given(end, { later: REOPEN_MS - 1_001 }, fold).room.outcome).toBeNull()
  })

  test('E4 given a log that calls the end final before there is one, then nothing is folded', () => {
    given({ type: 'end.finalized', at: 1 }).when(fold).then()
  })
})

describe('what the log says twice', () => {
  test('E1 given a room that has ended, when the log ends it again, then it ended where and when it did', () => {
    const past = [...compared, end]
    expect(given(...past, { type: 'room.ended', at: 99_000_000 }).room).toEqual(given(...past).room)
  })

  test('E3 given a room that has not ended, when the log reopens it, then it is as it was', () => {
    const reopened: Event = { type: 'room.reopened', at: 99_000_000 }
    expect(given(...compared, reopened).room).toEqual(given(...compared).room)
    expect(given(...compared, end, reopen, reopened).room).toEqual(given(...compared, end, reopen).room)
  })
})

describe('a text that is deleted after the fold', () => {
  test('E7 given its key, then the room is folded again as at its end, without it', () => {
    const scene = folded()
    const { outcome, endedAt } = scene.room
    const before = outcome ?? expect.fail('not folded')
    const [round] = before.rounds
    const gone = round?.texts.find(({ keyHash }) => keyHash === 'text-key-1')?.textId ?? expect.fail('no such text')
    expect(endedAt).toBe(120_000)
    const { room, words, log } = scene.when(withdraw('text-key-1'), SERVER).then({
      type: 'room.folded',
      at: 120_000,
      endedAt: 120_000,
      outcome: expect.anything() as RoomOutcome,
    })
    expect(words).toMatchObject({ [gone]: null })
    expect([...room.words.values()].sort()).toEqual(['text 2', 'text 3', 'text 4'])
    expect(room.endedAt).toBe(120_000)
    expect(log.at(-1)).toMatchObject({
      outcome: { rounds: [{ texts: round?.texts.filter(({ textId }) => textId !== gone) }] },
    })
  })

  test('E8 given a key that opens nothing there, or nothing any more, then nothing happens', () => {
    folded().when(withdraw('nobody’s'), SERVER).then()
    folded().when(withdraw('key-1'), SERVER).then()
    given(...compared, ...endAndForget(), [withdraw('text-key-1'), SERVER])
      .when(withdraw('text-key-1'), SERVER)
      .then()
  })
})

describe('W5 who is sent a message about the end', () => {
  const paired = [1, 2].map((number) => ({ seatId: `id-${number}`, slices: ['ownPairs'] }))
  const outcomes = [1, 2, 3, 4].map((number) => ({ seatId: `id-${number}`, slices: ['ownOutcomes'] }))
  const debriefed = [...compared, go('debrief'), go('compare')]

  test.each(['room.ended', 'room.reopened'] as const)(
    'given a room that compares, when it says %s, then who has a pair, and after the debrief every writer',
    (type) => {
      const then = type === 'room.reopened' ? [end] : []
      expect(affectedBy(given(...compared, ...then).room, { type, at: 1 })).toEqual(paired)
      expect(affectedBy(given(...debriefed, ...then).room, { type, at: 1 })).toEqual([...outcomes, ...paired])
      expect(affectedBy(given(...debriefed, go('show'), ...then).room, { type, at: 1 })).toEqual([])
    },
  )

  test('given a reopening of what has not ended, an end that is final, or a fold, then nobody', () => {
    const { room } = given(...compared)
    expect(affectedBy(room, { type: 'room.reopened', at: 1 })).toEqual([])
    const ended = given(...debriefed, end).room
    expect(affectedBy(ended, { type: 'end.finalized', at: 1 })).toEqual([])
    const folding = folded().log.at(-1) ?? expect.fail('no event')
    expect(folding.type).toBe('room.folded')
    expect(affectedBy(ended, folding)).toEqual([])
  })
})
