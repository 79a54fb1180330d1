import type { Client } from '../clients.ts'

/** Slices that come when there is time for them, so that how often they are told differs from room to room. */
const COUNTED = new Set(['count', 'here', 'names', 'people'])

/** What is drawn or measured anew in each room. */
const OF_THE_MOMENT = new Set(['now', 'at', 'token', 'startsAt', 'askSince', 'openedAt', 'moved', 'taken'])

/**
 * Lists what a client was told from a frame on, value by value in its order; answers first, which may come before or after what
 * all are told. In: what each id of this room is to be called, so
 * that two rooms can be compared. Texts stand in an order drawn from their ids, so lists have an order of their own here.
 */
export function asTold({ frames }: Client<object>, from: number, names: ReadonlyMap<string, string>): string[] {
  const written = (value: unknown) => {
    let json = JSON.stringify(value)
    for (const [id, name] of names) json = json.replaceAll(id, name)
    return JSON.stringify(inOrder(JSON.parse(json)))
  }
  const told = frames.slice(from).flatMap(({ event, data }) => {
    const { stream, slices } = data as { stream?: string; slices?: Record<string, unknown> }
    if (event !== 'update' || !slices) return [`${event} ${written(data)}`]
    return Object.entries(slices).flatMap(([slice, value]) =>
      COUNTED.has(slice) ? [] : [`${stream} ${slice} ${written(value)}`],
    )
  })
  const isAnswer = (line: string) => line.startsWith('ack ')
  return [...told.filter(isAnswer), ...told.filter((line) => !isAnswer(line))]
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
