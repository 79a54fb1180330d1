import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtInDecks } from '../shared/deck/built-in/decks.ts'
import { parseDeck } from '../shared/deck/parse.ts'
import type { Deck } from '../shared/deck/schema.ts'
import { DECK_BYTES } from '../shared/wire.ts'

/** The folder in the data folder from which decks are read at the start. */
const FOLDER = 'decks'
/** So many are read, in the order of their names. */
const MOST_FILES = 200

/** The decks that can be chosen on this server, and a line for each file that is not one of them: never its words. */
interface ServerDecks {
  decks: Deck[]
  complaints: string[]
}

/**
 * Reads the decks of a data folder. They stand beside the built-in ones, whose ids they cannot take. A file that cannot
 * be used is left out and said; nothing is mended here, so that what is played is what stands in the file.
 */
export function decksOf(dataDir: string): ServerDecks {
  const folder = join(dataDir, FOLDER)
  const decks = [...builtInDecks]
  const homes = new Map(decks.map(({ id }) => [id, 'a deck that comes with the server']))
  const complaints: string[] = []
  const complain = (file: string, why: string) => {
    complaints.push(`Left out of ${FOLDER}/: ${JSON.stringify(file)}: ${why}`)
  }
  const files = filesIn(folder, complaints)
  for (const file of files.slice(0, MOST_FILES)) {
    const read = readDeckAt(join(folder, file))
    if ('why' in read) complain(file, read.why)
    else {
      const { deck } = read
      const home = homes.get(deck.id)
      if (home !== undefined) complain(file, `its id is that of ${home}; change its id.`)
      else {
        homes.set(deck.id, JSON.stringify(file))
        decks.push(deck)
      }
    }
  }
  if (files.length > MOST_FILES)
    complaints.push(
      `Left out of ${FOLDER}/: ${files.length - MOST_FILES} files, because it has more than ${MOST_FILES}.`,
    )
  return { decks, complaints }
}

/** The JSON files of the folder, sorted; none where there is no folder. */
function filesIn(folder: string, complaints: string[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.json$/i.test(name) && !name.startsWith('.'))
      .sort()
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code !== 'ENOENT')
      complaints.push(`${FOLDER}/ in the data folder cannot be read (${String(code)}); its decks are left out.`)
    return []
  }
}

function readDeckAt(path: string): { deck: Deck } | { why: string } {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { why: 'it is no file.' }
    if (stats.size > DECK_BYTES) return { why: `it is larger than ${DECK_BYTES / 1_000_000} MB.` }
    const parsed = parseDeck(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
    if ('deck' in parsed) return parsed
    const { problems, more } = parsed
    const count = more
      ? `more than ${problems.length} problems`
      : `${problems.length} problem${problems.length === 1 ? '' : 's'}`
    return { why: `${count}; \`npm run deck -- check\` with this file says which.` }
  } catch (error) {
    if (error instanceof SyntaxError)
      return { why: 'it is not JSON; `npm run deck -- check` with this file says where.' }
    return { why: `it cannot be read (${String((error as { code?: unknown }).code)}).` }
  }
}
