import type { NewEvent, WordsChange } from '../events.ts'
import type { RuleResult } from '../rule.ts'
import type { Room } from '../state.ts'

/**
 * Erases the texts that the facilitator removed, of every ask but the one the room stays at: they are gone from the store
 * once the room moves on. In: what else happens, which comes first.
 */
export function eraseRemoved(room: Room, stays: string | null, ...then: NewEvent[]): RuleResult {
  const erased = removedTexts(room, stays)
  const words: WordsChange = Object.fromEntries(erased.map(({ rewriteId }) => [rewriteId, null]))
  return { happened: [...then, ...erased.map((each) => ({ type: 'rewrite.erased' as const, ...each }))], words }
}

const removedTexts = (room: Room, stays: string | null): { askId: string; rewriteId: string }[] =>
  [...room.rounds.values()]
    .filter(({ askId }) => askId !== stays)
    .flatMap(({ askId, rewrites }) =>
      [...rewrites.values()].filter(({ as }) => as === 'removed').map(({ rewriteId }) => ({ askId, rewriteId })),
    )
