import type { RoomSlice } from '../../shared/room/head/view.ts'
import { shortName } from './short-name.ts'

/** A choice in a vote: a version, none of these, or a pass. */
export interface VoteOption {
  id: string
  /** The version's place in the deck; null for none of these and for a pass. */
  index: number | null
  name: string
  /** The name where space is scarce. */
  short: string
  /** The language of the name, if it comes from the deck. */
  lang?: string
}

type Named = Pick<RoomSlice, 'versions' | 'none' | 'language'>

/** Returns all choices: the versions in the deck's order, none of these, and the pass under the name passed in. */
export function choicesOf({ versions, none, language }: Named, passed: string): VoteOption[] {
  return [
    ...versions.map((version, index) => {
      const { id, name } = version
      return { id, index, name, short: shortName(version), lang: language }
    }),
    { id: 'none', index: null, name: none.name, short: none.name, lang: language },
    { id: 'pass', index: null, name: passed, short: passed },
  ]
}
