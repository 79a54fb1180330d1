/// <reference lib="dom" />
// The words are those of the page that reads files.
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import {
  placeInDeck,
  wordsOfFix,
  wordsOfLeft,
  wordsOfNotDeck,
  wordsOfProblem,
} from '../client/deck-file/reading-words.ts'
import { deckAsJson } from '../shared/deck/export/write.ts'
import { readDeck } from '../shared/deck/import/read.ts'
import type { DeckReading } from '../shared/deck/import/reading.ts'
import { DECK_BYTES } from '../shared/wire.ts'

const USAGE = `npm run deck -- check FILE     says what keeps a file from being a deck; exit code 1 where something does
npm run deck -- convert FILE   writes any file that can be read as a deck as JSON on the standard output; what it changed
                               goes to the standard error. With --part also a deck of which some asks are left out.`

/** What editors ask for the form of decks, beside which the file stands: each server has it at this address too. */
const SCHEMA = process.env.DECK_SCHEMA ?? 'deck.schema.json'

/** Where what was asked for goes, and where what is said beside it. */
interface Voices {
  out: (text: string) => void
  say: (text: string) => void
}

/** Reads a file by its name; a large one is told by its length. */
function readingOf(path: string): DeckReading {
  const { size } = statSync(path)
  if (size > DECK_BYTES) return { kind: 'not-a-deck', code: 'too-large', params: { megabytes: DECK_BYTES / 1_000_000 } }
  return readDeck({ name: basename(path), content: new Uint8Array(readFileSync(path)) })
}

const lines = <Each extends { path: string; line: number | null }>(
  all: readonly Each[],
  words: (each: Each) => string,
) =>
  all
    .map(
      (each) => `  ${[placeInDeck(each), each.path].filter(Boolean).join(', ') || 'the whole file'}: ${words(each)}\n`,
    )
    .join('')

/** Writes everything that is wrong with a file, in sentences. */
function told(path: string, reading: DeckReading): string {
  if (reading.kind === 'not-a-deck') return `${path} is not a deck. ${wordsOfNotDeck(reading)}\n`
  const { fixes, left } = reading
  const problems = reading.kind === 'draft' ? reading.problems : []
  const more = reading.kind === 'draft' && reading.more ? 'Only the first are listed.\n' : ''
  return [
    ...(problems.length ? [`${path}: ${problems.length} to fix by hand\n`, lines(problems, wordsOfProblem), more] : []),
    ...(fixes.length
      ? [`${path}: ${fixes.length} that \`npm run deck -- convert\` changes\n`, lines(fixes, wordsOfFix)]
      : []),
    ...(left.length ? [`${path}: ${left.length} that would not come over\n`, lines(left, wordsOfLeft)] : []),
  ].join('')
}

function check(path: string, { out }: Voices): number {
  const reading = readingOf(path)
  const words = told(path, reading)
  if (words === '' && reading.kind === 'deck') {
    out(`${path} is a deck: “${reading.deck.title}”, with ${reading.deck.asks.length} asks.\n`)
    return 0
  }
  out(words)
  return 1
}

function convert(path: string, mayBePart: boolean, { out, say }: Voices): number {
  const reading = readingOf(path)
  say(told(path, reading))
  const part = reading.kind === 'draft' && mayBePart ? reading.part : null
  if (part) say(`${path}: ${part.left.length} left out\n${lines(part.left, wordsOfLeft)}`)
  const deck = reading.kind === 'deck' && (mayBePart || !reading.left.length) ? reading.deck : part?.deck
  if (!deck) {
    const hasPart = reading.kind === 'deck' || (reading.kind === 'draft' && reading.part !== null)
    say(hasPart ? 'Nothing was written. With --part the rest is.\n' : 'Nothing was written.\n')
    return 1
  }
  out(deckAsJson(deck, SCHEMA))
  return 0
}

/** Does what `npm run deck` is asked for. In: its arguments. Out: the exit code. */
export function runDeckTool([command, ...rest]: readonly string[], voices: Voices): number {
  const files = rest.filter((each) => each !== '--part')
  const [file] = files
  if (file === undefined || files.length > 1 || (command !== 'check' && command !== 'convert')) {
    voices.say(`${USAGE}\n`)
    return 2
  }
  try {
    return command === 'check' ? check(file, voices) : convert(file, rest.includes('--part'), voices)
  } catch (error) {
    voices.say(`${file} cannot be read (${String((error as { code?: unknown }).code)}).\n`)
    return 1
  }
}
