import type { OwnTexts } from '../../shared/http.ts'
import { call } from './api.ts'

// The calls for one's own texts, apart from the others because a phone needs them later.

/** Reads what a key opens: one text, or the texts that a seat sent without keys of their own. */
export const readOwnTexts = (key: string) => call<OwnTexts>('/texts', { bearer: key })

/** Deletes the text for this ask that a key opens. */
export const deleteOwnText = (key: string, askId: string) =>
  call<undefined>(`/texts?askId=${encodeURIComponent(askId)}`, { method: 'DELETE', bearer: key })
