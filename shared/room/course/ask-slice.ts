import type { RoomAsk } from '../brought/ask.ts'
import type { AskSlice } from './view.ts'

/** Returns what everybody may read of an ask. */
export function askSlice({ id, from, to, when, text, kind, warning }: RoomAsk): AskSlice {
  return { askId: id, from, to, when, text, ...(kind === 'written' && { kind }), ...(warning && { warning }) }
}
