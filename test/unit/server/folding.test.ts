import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFolding } from '../../../server/live/folding.ts'
import type { RoomRunner } from '../../../server/live/runner.ts'
import { REOPEN_MS } from '../../../shared/room/ending/state.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { sampleHead } from '../../support/sample.ts'

const START = 1_790_000_000_000

beforeEach(() => void vi.useFakeTimers({ now: START }))
afterEach(() => void vi.useRealTimers())

/** A room, and what is asked of it. */
function planned() {
  const room = newRoom(sampleHead())
  const submit = vi.fn<RoomRunner['submit']>(() => Promise.resolve({ ok: true, affected: new Set<never>() }))
  const folding = createFolding({ room: () => room, submit }, Date.now)
  const happen = (type: 'room.ended' | 'room.reopened' | 'end.finalized') => {
    evolve(room, { type, at: Date.now() })
    folding.plan()
  }
  return { submit, folding, happen }
}

test('E4 a room is folded when its end can no longer be undone, and not before', () => {
  const { submit, happen } = planned()
  happen('room.ended')
  vi.advanceTimersByTime(REOPEN_MS - 1)
  expect(submit).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(submit.mock.calls).toEqual([[{ type: 'room.fold' }, { role: 'server' }]])
})

test('E3 a room that was reopened is not folded; after its next end it has ten minutes again', () => {
  const { submit, happen } = planned()
  happen('room.ended')
  vi.advanceTimersByTime(REOPEN_MS / 2)
  happen('room.reopened')
  vi.advanceTimersByTime(REOPEN_MS)
  happen('room.ended')
  vi.advanceTimersByTime(REOPEN_MS - 1)
  expect(submit).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(submit).toHaveBeenCalledOnce()
})

test('E4 an end that is final is folded at once; a room that goes on, or is closed, never', () => {
  const final = planned()
  final.happen('room.ended')
  final.happen('end.finalized')
  expect(final.submit).toHaveBeenCalledOnce()
  const going = planned()
  going.folding.plan()
  const closed = planned()
  closed.happen('room.ended')
  closed.folding.close()
  vi.advanceTimersByTime(2 * REOPEN_MS)
  for (const { submit } of [going, closed]) expect(submit).not.toHaveBeenCalled()
})

test('E4 a fold that could not be kept is tried again after a pause, also when the room is read again meanwhile', async () => {
  const { submit, folding, happen } = planned()
  submit.mockResolvedValue({ ok: false, code: 'try-again' })
  happen('room.ended')
  happen('end.finalized')
  for (let reread = 0; reread < 20; reread++) folding.plan()
  expect(submit).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(999)
  expect(submit).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(1)
  expect(submit).toHaveBeenCalledTimes(2)
})
