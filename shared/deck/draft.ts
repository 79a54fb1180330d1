/**
 * What a deck may have at most while it is written, whatever problems it has: room for every mistake that somebody makes
 * who writes one, and none for anything else.
 */
export const DRAFT_LIMITS = {
  /** Of lists and objects in each other; a deck needs six. */
  depth: 10,
  items: 200,
  fields: 60,
  /** Characters (UTF-16 units) of a text, and of the name of a field. */
  text: 4_000,
  name: 80,
} as const

/**
 * Why a value cannot be kept as a deck that may still have problems; null when it can: `not-a-deck` is no object,
 * `too-large` has more of something than `DRAFT_LIMITS` say. Looks at each part once, and at none after the first that is
 * too large.
 */
export function draftFault(value: unknown): 'not-a-deck' | 'too-large' | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-deck'
  return fits(value, DRAFT_LIMITS.depth) ? null : 'too-large'
}

function fits(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length <= DRAFT_LIMITS.text
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) return value.length <= DRAFT_LIMITS.items && value.every((item) => fits(item, depth - 1))
  const names = Object.keys(value)
  return (
    names.length <= DRAFT_LIMITS.fields &&
    names.every((name) => name.length <= DRAFT_LIMITS.name && fits((value as Record<string, unknown>)[name], depth - 1))
  )
}
