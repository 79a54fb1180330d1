import type { Preset } from '../room/settings.ts'
import type { Deck } from './schema.ts'

/** What people are asked in the deck’s own words; null where they are asked in plain ones. */
export interface Questions {
  vote: string | null
  compare: string | null
  pushBack: string | null
  rewrite: string | null
}

/** Returns the questions of a deck in a room of this preset. */
export function questionsOf({ questions = {} }: Deck, preset: Preset): Questions {
  const { vote, compare, compareCouples, pushBack, rewrite, rewriteSupervision } = questions
  return {
    vote: vote ?? null,
    compare: (preset === 'couples' ? compareCouples : undefined) ?? compare ?? null,
    pushBack: pushBack ?? null,
    rewrite: (preset === 'supervision' ? rewriteSupervision : undefined) ?? rewrite ?? null,
  }
}
