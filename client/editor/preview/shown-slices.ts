import { evolve } from '../../../shared/room/evolve.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { PRESET_DEFAULTS } from '../../../shared/room/settings.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { viewForHost } from '../../../shared/room/view.ts'

/** What of a round can be looked at: with what people see there and nobody’s answers. */
export const SHOWN = ['lobby', 'show', 'vote', 'reveal', 'rewrite'] as const
export type ShownStage = (typeof SHOWN)[number]

const NOBODY = {
  now: new Set<string>(),
  sinceStage: new Set<string>(),
  windows: { host: 0, screen: 0, reader: 0, unseen: 0 },
}

/** Makes a room with this deck that never was, at this stage of this ask, and returns what its console is told of it. */
export function shownSlices(deck: Deck, stage: ShownStage, askId: string): HostSlices {
  const { stages, naming, reviewFirst, retentionHours } = PRESET_DEFAULTS.training
  const room = newRoom({
    roomId: 'shown',
    code: '00000000',
    joinToken: '',
    deck,
    preset: 'training',
    naming,
    stages,
    reviewFirst,
    lots: true,
    retentionHours,
    rehearsal: false,
    createdAt: 0,
    openUntil: null,
  })
  if (stage !== 'lobby') evolve(room, { type: 'stage.gone', at: 0, to: { stage, askId } })
  if (stage === 'reveal') evolve(room, { type: 'reveal.shown', at: 0, askId, step: 'reading' })
  return viewForHost(room, NOBODY)
}
