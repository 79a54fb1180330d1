import type { Whole, MaybeWhole } from '../tables.ts'

/** The tables of the library as Kysely sees them; `migrations.ts` creates them. Days are counted since 1970. */
export interface LibraryTables {
  decks: {
    deck_id: string
    key_hash: string
    revision: Whole
    deck: string
    entry: string
    /** 0 or 1. */
    shared: Whole
    opened_on: Whole
    played_on: MaybeWhole
    notice_on: MaybeWhole
  }
  /** Of hosts who signed in; times in ms since 1970. */
  sessions: { hash: string; used_at: Whole; ends_at: Whole }
}
