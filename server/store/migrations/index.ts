import type { Migration } from 'kysely'
import { first } from './001-first.ts'
import { batches } from './002-batches.ts'
import { folded } from './003-folded.ts'
import { keysExpire } from './004-links.ts'
import { joinTokens } from './005-join-tokens.ts'
import { snapshots } from './006-snapshots.ts'

/** Every migration, oldest first. They are applied in the order of their names and never changed once released. */
export const migrations: Record<string, Migration> = {
  '001-first': first,
  '002-batches': batches,
  '003-folded': folded,
  '004-links': keysExpire,
  '005-join-tokens': joinTokens,
  '006-snapshots': snapshots,
}
