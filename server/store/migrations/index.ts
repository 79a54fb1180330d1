import type { Migration } from 'kysely'
import { first } from './001-first.ts'
import { batches } from './002-batches.ts'

/** Every migration, oldest first. Applied in the order of their names; never changed once released. */
export const migrations: Record<string, Migration> = { '001-first': first, '002-batches': batches }
