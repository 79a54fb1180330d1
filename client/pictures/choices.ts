import type { RoomSlice } from '../../shared/room/head/view.ts'

/** What one can say in a vote: a version by its place in the deck, none of these, or a pass. */
export interface VoteOption {
  id: string
  /** Null for none and pass. */
  index: number | null
  name: string
  /** The language of the name, where it is the deck's. */
  lang?: string
}

type Named = Pick<RoomSlice, 'versions' | 'none' | 'language'>

/** All there is to choose: the versions in the deck's order, none of these, and the pass by the name it is given. */
export function choicesOf({ versions, none, language }: Named, passed: string): VoteOption[] {
  return [
    ...versions.map(({ id, name }, index) => ({ id, index, name, lang: language })),
    { id: 'none', index: null, name: none.name, lang: language },
    { id: 'pass', index: null, name: passed },
  ]
}
