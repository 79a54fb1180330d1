import type { DeckDraft } from './draft.ts'

/** What was done to a draft, for undo and redo. */
export interface History {
  past: readonly DeckDraft[]
  now: DeckDraft
  future: readonly DeckDraft[]
  /** The field that was changed last: to go on in it is the same step. Null after anything else. */
  field: string | null
}

/** So many steps can be undone. */
const STEPS_MAX = 200

export const newHistory = (now: DeckDraft): History => ({ past: [], now, future: [], field: null })

/** Notes a change. In: the field that somebody types into, or null for a step of its own. */
export function withChange(history: History, now: DeckDraft, field: string | null): History {
  if (now === history.now) return history
  const isGoingOn = field !== null && field === history.field
  const past = isGoingOn ? history.past : [...history.past, history.now].slice(-STEPS_MAX)
  return { past, now, future: [], field }
}

/** Ends a step: what is typed next, also in the same field, is undone by itself. */
export const stepDone = (history: History): History => ({ ...history, field: null })

/** Goes back a step; stays where there is none. */
export function undone(history: History): History {
  const now = history.past.at(-1)
  if (!now) return history
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future], field: null }
}

/** Takes back an undo; stays where there is none. */
export function redone(history: History): History {
  const [now, ...future] = history.future
  return now ? { past: [...history.past, history.now], now, future, field: null } : history
}
