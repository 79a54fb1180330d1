import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reach } from '../../../shared/room/lists.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'

test(
  'D6 in random histories no text for the facilitator is in a pair or open, none for phones is open, and in couples each has its answer',
  { timeout: PATIENCE },
  () => {
    const seen = { host: 0, phones: 0, paired: 0, open: 0 }
    fc.assert(
      fc.property(history, (each) => {
        /** What each text was sent with: the command itself is the witness, not what the room made of it. */
        const sent = new Map<string, Reach>()
        play(each, {
          after: ({ room }, [command], decision) => {
            if (!('events' in decision)) return
            for (const event of decision.events) {
              if (event.type === 'rewrite.submitted' && command.type === 'rewrite.submit') {
                const { reach, keepPrivate } = command
                if (room.head.preset === 'couples') expect(reach).toBeDefined()
                sent.set(event.rewriteId, reach ?? (keepPrivate ? 'host' : 'screen'))
                if (sent.get(event.rewriteId) !== 'screen') seen[reach === 'phones' ? 'phones' : 'host']++
              }
              if (event.type === 'pair.served')
                for (const item of [event.first, event.second]) {
                  expect(sent.get(item)).not.toBe('host')
                  if (sent.get(item) === 'phones') seen.paired++
                }
              if (event.type === 'compare.opened')
                for (const item of event.items) {
                  expect(sent.get(item) ?? 'screen').toBe('screen')
                  if (sent.has(item)) seen.open++
                }
            }
          },
        })
      }),
      runs(2000),
    )
    // Each of these came about, so that none of it holds for want of a case.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0)
  },
)
