import * as v from 'valibot'
import { mismatches } from './mismatches.ts'
import { faultIn, PROBLEMS_TOLD, shorten, type DeckFault, type DeckProblem, type DeckProblems } from './problems.ts'
import { deckSchema, type Deck } from './schema.ts'

/**
 * Reads a deck from any value: a parsed file or a request body. Returns the whole deck, or its problems, each with its
 * path; never part of a deck.
 */
export function parseDeck(file: unknown): { deck: Deck } | DeckProblems {
  const input = withoutSchemaAddress(file)
  const result = v.safeParse(deckSchema, input)
  // One more than is told, to know whether there are more.
  const structural = (result.issues ?? []).slice(0, PROBLEMS_TOLD + 1).map(problemOf)
  const problems = [...structural, ...mismatches(input)]
  if (result.success && !problems.length) return { deck: result.output }
  return { problems: problems.slice(0, PROBLEMS_TOLD), more: problems.length > PROBLEMS_TOLD }
}

/** A deck file may say where the form of decks is described (`$schema`), for editors: that is no part of the deck. */
function withoutSchemaAddress(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || !('$schema' in input)) return input
  const { $schema: address, ...deck } = input
  return typeof address === 'string' ? deck : input
}

const problemOf = (issue: v.BaseIssue<unknown>): DeckProblem => ({
  // The last step can be any text: the name of a field that is not part of a deck.
  path: shorten(v.getDotPath(issue) ?? '', 80),
  ...faultOf(issue),
})

/** Says that a field is not known or is missing, which the library finds by itself; else the schema's own fault. */
function faultOf({ expected, input, message }: v.BaseIssue<unknown>): DeckFault {
  if (expected === 'never') return { code: 'unknown-field', params: {} }
  if (input === undefined) return { code: 'missing', params: {} }
  return faultIn(message)
}
