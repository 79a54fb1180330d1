import { expect, test } from 'vitest'
import { minutesLeft, timerWords } from '../../../client/ui/timer-words.ts'
import { extended } from '../../../client/console/bar/timer.ts'

const now = 1_000_000

test.each([
  [300_000, 5],
  [301_500, 5],
  [240_000, 4],
  [121_000, 2],
  [120_000, 2],
  [61_000, 1],
  [60_000, 1],
  [1, 1],
  [0, 0],
  [-90_000, 0],
])('%d ms before the end it is minute %d', (left, minutes) => {
  expect(minutesLeft(now + left, now)).toBe(minutes)
})

test('minutes until the last one, and no seconds', () => {
  expect(timerWords(now + 180_000, now)).toBe('3 minutes left')
  expect(timerWords(now + 59_000, now)).toBe('The last minute')
  expect(timerWords(now - 1, now)).toBe('Time’s up. Continue when you are ready.')
})

test('a minute more counts from what is left, and from now when it is over', () => {
  expect(extended(now + 90_400, now)).toBe(150)
  expect(extended(now - 500_000, now)).toBe(60)
  expect(extended(now + 3_590_000, now)).toBe(3_600)
})
