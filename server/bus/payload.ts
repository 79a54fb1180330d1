import type { Ring } from './bus.ts'

/** PostgreSQL takes less than 8,000 bytes in one notification. */
export const PAYLOAD_BYTES = 7_999

/** The one channel of all nodes. */
export const CHANNEL = 'reask'

/**
 * Writes rings as texts of at most `PAYLOAD_BYTES`: the node on the first line, then a room and a number (or a word) a line.
 */
export function payloadsOf(node: string, news: Iterable<Ring>): string[] {
  const payloads: string[] = []
  let text = node
  for (const { roomId, what } of news) {
    const line = `\n${roomId} ${what}`
    if (Buffer.byteLength(text) + Buffer.byteLength(line) > PAYLOAD_BYTES) {
      payloads.push(text)
      text = node
    }
    text += line
  }
  return [...payloads, text]
}

/** Reads what another node rang. What this node rang itself, and what makes no sense, is left out. */
export function ringsIn(payload: string, node: string): Ring[] {
  const [from, ...lines] = payload.split('\n')
  if (from === node) return []
  return lines.flatMap((line): Ring[] => {
    const [, roomId = '', word = ''] = /^(\S{1,64}) (gone|people|\d{1,15})$/.exec(line) ?? []
    if (roomId === '') return []
    return [{ roomId, what: word === 'gone' || word === 'people' ? word : Number(word) }]
  })
}
