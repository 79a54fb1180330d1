import { ageAt } from './gate/ages.ts'
import { chunksOf, type Chunk } from './gate/chunks.ts'
import { contactSpans, findingsOf, spansIn, CONTACT, type Look, type Span } from './gate/contact.ts'
import { dateAt } from './gate/dates.ts'
import type { Finding, FindingKind } from './gate/finding.ts'
import { initialsAt, nameAt } from './gate/names.ts'
import { numberAt } from './gate/numbers.ts'
import { addressAt, townAt, tradeAt } from './gate/places.ts'
import { timeAt } from './gate/times.ts'

/** Words by which a text is known as German, where every noun has a capital letter. */
const GERMAN = new Set(
  'ich der die das und nicht mein meine mit ist hat wir du sie ein eine dem den bei dass er mich dich'.split(' '),
)
const GERMAN_FROM = 2
/** What makes a weekday or an hour tell something. */
const TELLS_TIME: readonly FindingKind[] = ['place', 'work', 'address', 'trade']

/**
 * Lists the contact data in a text, in order and without overlaps: e-mail addresses, phone numbers, links and handles,
 * whichever way they are typed. That is what the server refuses.
 */
export function contactIn(text: string): Finding[] {
  const chunks = chunksOf(text)
  return findingsOf(chunks, contactSpans(chunks))
}

/**
 * Lists what in a text may point to a person, in order and without overlaps. It knows shapes and a few words; it cannot
 * know what a group knows. Takes as long as the text is, whatever the text.
 */
export function findingsIn(text: string): Finding[] {
  const chunks = chunksOf(text)
  const spans = spansIn(chunks, [
    ...CONTACT,
    dateAt,
    ageAt,
    addressAt,
    numberAt,
    tradeAt,
    initialsAt,
    nameAt(isGerman(chunks)),
    townAt,
  ])
  return findingsOf(chunks, withTimes(chunks, spans))
}

const isGerman = (chunks: readonly Chunk[]) => chunks.filter(({ low }) => GERMAN.has(low)).length >= GERMAN_FROM

/** Adds weekdays and hours in sentences with a place or a trade. */
function withTimes(chunks: readonly Chunk[], spans: readonly Span[]): Span[] {
  const sentences = sentencesOf(chunks)
  const telling = new Set(spans.filter(({ kind }) => TELLS_TIME.includes(kind)).map(({ first }) => sentences[first]))
  const lasts = new Map(spans.map((span) => [span.first, span]))
  const known: Look = (_, at) => lasts.get(at) ?? null
  const time: Look = (all, at, after) => {
    if (!telling.has(sentences[at])) return null
    const found = timeAt(all, at, after)
    for (let next = at + 1; found && next <= found.last; next += 1) if (lasts.has(next)) return null
    return found
  }
  return spansIn(chunks, [known, time])
}

/** Numbers the sentences of a text: for each chunk, the one it is in. */
function sentencesOf(chunks: readonly Chunk[]): number[] {
  let sentence = 0
  return chunks.map(({ opens }) => (opens ? ++sentence : sentence))
}
