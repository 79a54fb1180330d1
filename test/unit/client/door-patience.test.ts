import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDoorPatience, type Why } from '../../../client/phone/seat/door-patience.ts'

let told: (Why | null)[]
let door: ReturnType<typeof createDoorPatience>
beforeEach(() => {
  vi.useFakeTimers()
  told = []
  door = createDoorPatience((why) => told.push(why))
})
afterEach(() => {
  vi.useRealTimers()
})

test('given no answer within twelve seconds, then the person is told that the server was not reached', () => {
  vi.advanceTimersByTime(11_999)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['offline'])
})

test('given a refusal, then the person is told at once, and nothing more', () => {
  expect(door.refused('room-locked')).toBeNull()
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual(['room-locked'])
})

test('given a seat, then nobody is told anything later', () => {
  door.end(null)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([null])
})

test('when too many codes are tried, then the phone comes again three times, at moments of its own, and then the person is told', () => {
  for (let again = 0; again < 3; again++) {
    const pause = door.refused('too-many-tries') ?? expect.fail('it gave up')
    expect(pause).toBeGreaterThanOrEqual(5_000)
    expect(pause).toBeLessThanOrEqual(8_000)
    // Then the answer may take as long as the first.
    vi.advanceTimersByTime(pause + 11_990)
    expect(told).toEqual([])
  }
  expect(door.refused('too-many-tries')).toBeNull()
  expect(told).toEqual(['too-many-tries'])
})
