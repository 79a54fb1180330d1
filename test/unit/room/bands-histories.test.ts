import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoomBands } from '../../../shared/room/pairs/schemas.ts'
import { readOwnKey, spotOf } from '../../../shared/room/rewrites/voices.ts'
import { viewForSeat } from '../../../shared/room/view.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'

test(
  'B1 B2 B3 a seat is told a band only of its own text, after its debrief, and the last one there is',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(history, (each) => {
        const debriefed = new Set<string>()
        const last = new Map<string, { seed: string; bands: RoomBands | null }>()
        play(each, {
          after: ({ room }, _deed, decision) => {
            for (const event of 'events' in decision ? decision.events : []) {
              if (event.type === 'stage.gone' && event.to.stage === 'debrief') debriefed.add(event.to.askId)
              if (event.type === 'bands.asked')
                last.set(event.askId, { seed: event.seed, bands: last.get(event.askId)?.bands ?? null })
              if (event.type !== 'bands.fitted') continue
              expect(event.seed).toBe(last.get(event.askId)?.seed)
              last.set(event.askId, { seed: event.seed, bands: event.bands })
            }
            if (room.head.preset !== 'training') expect(last.size).toBe(0)
            for (const seatId of room.seats.keys())
              for (const [key, { band }] of Object.entries(viewForSeat(room, seatId).ownOutcomes)) {
                const { askId, voice } = readOwnKey(key)
                expect(debriefed).toContain(askId)
                const rewriteId = room.rounds.get(askId)?.rewrites.get(spotOf(seatId, voice))?.rewriteId ?? ''
                const told = last.get(askId)?.bands
                if (band !== null) expect(told?.banded && told.texts[rewriteId]).toBe(band)
              }
          },
        })
      }),
      runs(60),
    )
  },
)
