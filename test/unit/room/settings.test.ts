import { expect, test } from 'vitest'
import { isSmallRoom } from '../../../shared/room/settings.ts'

test('in a training with fewer than five here people may guess who said what; among people who know each other always', () => {
  expect([0, 1, 4, 5, 40].map((here) => isSmallRoom('training', here))).toEqual([true, true, true, false, false])
  for (const preset of ['couples', 'supervision'] as const)
    expect([0, 4, 5, 40].map((here) => isSmallRoom(preset, here))).toEqual([true, true, true, true])
})
