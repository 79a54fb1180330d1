import type { Client } from '../clients.ts'

/** Slices that come when there is time for them, so that when they are told differs from room to room. */
const COUNTED = new Set(['count', 'here', 'names', 'people'])

/** What is drawn or measured anew in each room; a seat has its number by who came first. */
const OF_THE_MOMENT = new Set(['now', 'at', 'seat', 'token', 'startsAt', 'askSince', 'openedAt', 'moved', 'taken'])

/** Writes down what a client knows now, but for counts. */
export const known = ({ common, own }: Client<object>): string =>
  JSON.stringify({ common, own }, (key, value: unknown) => (COUNTED.has(key) ? undefined : value))

/**
 * Gives what was written down the names of this room, so that two rooms can be compared. In: what each id is to be called.
 * Texts stand in an order drawn from their ids, so lists have an order of their own here.
 */
export function named(written: string, names: ReadonlyMap<string, string>): unknown {
  let json = written
  for (const [id, name] of names) json = json.replaceAll(id, name)
  return inOrder(JSON.parse(json))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, OF_THE_MOMENT.has(key) ? '#' : inOrder(each)]),
  )
}
