import * as v from 'valibot'
import { mismatches } from './mismatches.ts'
import { deckSchema, type Deck } from './schema.ts'

/** One thing amiss in a deck file: `path` like `asks.3.reading.versions.0`, `reason` a few plain words. */
export interface DeckProblem {
  path: string
  reason: string
}

/** What keeps a deck from being used: at most `PROBLEMS_TOLD` of it, and whether there is more. */
export interface DeckProblems {
  problems: DeckProblem[]
  more: boolean
}

/** More than anyone mends at once; a deck of another form altogether has thousands. */
export const PROBLEMS_TOLD = 100

/**
 * Reads a deck from anything: a parsed file, a request body.
 * Either the whole deck, or its problems, each with its path; never half a deck.
 */
export function parseDeck(input: unknown): { deck: Deck } | DeckProblems {
  const result = v.safeParse(deckSchema, input)
  // One more than is told, to know whether there is more.
  const structural = (result.issues ?? []).slice(0, PROBLEMS_TOLD + 1).map(problemOf)
  const problems = [...structural, ...mismatches(input)]
  if (result.success && !problems.length) return { deck: result.output }
  return { problems: problems.slice(0, PROBLEMS_TOLD), more: problems.length > PROBLEMS_TOLD }
}

const problemOf = (issue: v.BaseIssue<unknown>): DeckProblem => ({
  // The last step may be any text: the name of a field that is not part of a deck.
  path: shorten(v.getDotPath(issue) ?? '', 80),
  reason: reasonOf(issue),
})

/** An issue in plain words; the schema's own messages are that already, the library's are not. */
function reasonOf({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message
  if (expected === 'never') return 'is not part of a deck'
  if (received === 'undefined') return 'is missing'
  return `must be ${NAMES.get(expected ?? '') ?? expected}, not ${NAMES.get(received) ?? shorten(received, 40)}`
}

const NAMES = new Map([
  ['string', 'a text'],
  ['Object', 'an object'],
  ['Array', 'a list'],
  ['number', 'a number'],
])

const shorten = (value: string, max: number): string => (value.length > max ? `${value.slice(0, max)}…` : value)
