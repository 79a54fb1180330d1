import { expect, test } from 'vitest'
import { CONSOLE_STAGES, consoleStage, type NotePart } from '../../../client/console/stages.ts'
import { ROUND_STAGES } from '../../../shared/room/stages.ts'

const EVERY: readonly NotePart[] = ['listen', 'notes', 'pushBack', 'reading', 'reference']

test.each(ROUND_STAGES)('%s: every note of the deck is under “Only you”, once, above the counts or below', (stage) => {
  const { first, notes } = consoleStage(stage)
  const shown = [...first, ...notes]
  expect(new Set(shown).size).toBe(shown.length)
  // Where the screen shows what to talk about, or no pair is there, those two are left out.
  expect(shown.filter((part) => part !== 'debrief' && part !== 'warmUp').sort()).toEqual(EVERY)
})

test('what is said or played next stands above the counts', () => {
  expect(CONSOLE_STAGES['push-back'].first).toEqual(['pushBack'])
  expect(CONSOLE_STAGES.talk.first).toEqual(['notes'])
  expect(CONSOLE_STAGES['warm-up'].first).toEqual(['warmUp'])
})
