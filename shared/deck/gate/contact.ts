import { handleAt } from './handles.ts'
import { internetAt } from './internet.ts'
import { phoneAt } from './phones.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { Chunk } from './chunks.ts'

/** A span of chunks, with the last one in it. */
export interface Span {
  kind: FindingKind
  first: number
  last: number
}

/** Looks for something at one chunk. `after` is the last chunk that is already part of something. */
export type Look = (chunks: readonly Chunk[], at: number, after: number) => Span | null

/** Looks at each chunk in turn, and goes on behind what was found. What is found further on waits for its turn. */
export function spansIn(chunks: readonly Chunk[], looks: readonly Look[]): Span[] {
  const found: Span[] = []
  let after = -1
  let ahead: Span | null = null
  const take = (span: Span) => {
    found.push(span)
    after = span.last
  }
  for (let at = 0; at < chunks.length; at += 1) {
    if (at <= after) continue
    if (ahead?.first === at) {
      take(ahead)
      ahead = null
      continue
    }
    for (const look of looks) {
      const span = look(chunks, at, after)
      if (span && span.first > at) ahead ??= span
      else if (span && !(ahead && span.last >= ahead.first)) {
        take(span)
        break
      }
    }
  }
  return found
}

/** What finds contact data: e-mail, phone numbers, links, handles. */
export const CONTACT: readonly Look[] = [internetAt, handleAt, phoneAt]

/** Lists the contact data in a text. */
export const contactSpans = (chunks: readonly Chunk[]): Span[] => spansIn(chunks, CONTACT)

/** Returns where spans are in the text that the chunks were made of. */
export const findingsOf = (chunks: readonly Chunk[], spans: readonly Span[]): Finding[] =>
  spans.flatMap(({ kind, first, last }) => {
    const from = chunks[first]?.from
    const to = chunks[last]?.to
    return from === undefined || to === undefined ? [] : [{ kind, from, to }]
  })
