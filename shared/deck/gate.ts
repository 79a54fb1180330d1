import { contactSpans, findingsOf } from './gate/contact.ts'
import type { Finding } from './gate/finding.ts'
import { chunksOf } from './gate/chunks.ts'

/**
 * Lists the contact data in a text, in order and without overlaps: e-mail addresses, phone numbers, links and handles,
 * whichever way they are typed. That is what the server refuses.
 */
export function contactIn(text: string): Finding[] {
  const chunks = chunksOf(text)
  return findingsOf(chunks, contactSpans(chunks))
}
