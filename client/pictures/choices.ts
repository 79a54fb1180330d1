import type { RoomSlice } from '../../shared/room/head/view.ts'

/** A choice in a vote: a version, none of these, or a pass. */
export interface VoteOption {
  id: string
  /** The version's place in the deck; null for none of these and for a pass. */
  index: number | null
  name: string
  /** The language of the name, if it comes from the deck. */
  lang?: string
}

type Named = Pick<RoomSlice, 'versions' | 'none' | 'language'>

/** Returns all choices: the versions in the deck's order, none of these, and the pass under the name passed in. */
export function choicesOf({ versions, none, language }: Named, passed: string): VoteOption[] {
  return [
    ...versions.map(({ id, name }, index) => ({ id, index, name, lang: language })),
    { id: 'none', index: null, name: none.name, lang: language },
    { id: 'pass', index: null, name: passed },
  ]
}
