import { evolve } from '../../../shared/room/evolve.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { PRESET_DEFAULTS } from '../../../shared/room/settings.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { opens, rowOf, ROUND_STAGES, type RoundStage } from '../../../shared/room/stages.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { viewForHost } from '../../../shared/room/view.ts'

/** What can be looked at: the room before its first ask (null), then what every round of a training has. */
export const SHOWN: readonly (RoundStage | null)[] = [
  null,
  ...ROUND_STAGES.filter((stage) => !rowOf(stage).isOptional && rowOf(stage).presets.includes('training')),
]

/** As many as are at a workshop: the phone of a person among few is told so. */
const SEATS = Array.from({ length: 12 }, (_, at) => `shown-${at + 1}`)
const A_DOZEN = {
  now: new Set(SEATS),
  sinceStage: new Set(SEATS),
  windows: { host: 0, screen: 0, reader: 0, unseen: 0 },
}

/**
 * Makes a room with this deck that never was, at this stage of this ask, with what people see there and nobody’s answers.
 * Returns what its console is told of it.
 */
export function shownSlices(deck: Deck, stage: RoundStage | null, askId: string): HostSlices {
  const { stages, naming, reviewFirst } = PRESET_DEFAULTS.training
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
    retentionHours: 24,
    rehearsal: false,
    createdAt: 0,
    openUntil: null,
  })
  for (const [at, seatId] of SEATS.entries())
    evolve(room, { type: 'seat.joined', at: 0, seatId, number: at + 1, keyHash: '' })
  if (stage === null) return viewForHost(room, A_DOZEN)
  evolve(room, { type: 'stage.gone', at: 0, to: { stage, askId } })
  if (opens(stage, 'reveal.show')) evolve(room, { type: 'reveal.shown', at: 0, askId, step: 'reading' })
  return viewForHost(room, A_DOZEN)
}
