import { readDeck } from '../../shared/deck/import/read.ts'
import type { DeckReading } from '../../shared/deck/import/reading.ts'
import type { DeckProblems } from '../../shared/deck/problems.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import { DECK_BYTES } from '../../shared/wire.ts'

/** What became of a file: as it was read, or that the browser could not read it at all. */
export type FileReading = DeckReading | { kind: 'unread' }

/** A file that was chosen: its deck, once that can be used, or what there is to be decided first. */
export type DeckFile = { name: string } & ({ deck: Deck } | { reading: FileReading })

/** Reads a deck file on this device. A deck that is whole as it stands is used at once. */
export async function readDeckFile(file: File): Promise<DeckFile> {
  const { name, type, size } = file
  return whatCameOf(name, await readingOf(file, name, type, size))
}

/** Reads what was pasted or typed. In: what it is called where something is said of it. */
export const readPasted = (content: string, called: string): DeckFile =>
  whatCameOf(called, readDeck({ name: '', content }))

function whatCameOf(name: string, reading: FileReading): DeckFile {
  const isWhole = reading.kind === 'deck' && !reading.fixes.length && !reading.left.length
  return isWhole ? { name, deck: reading.deck } : { name, reading }
}

async function readingOf(file: File, name: string, type: string, size: number): Promise<FileReading> {
  // A large one is told by its length, and not read.
  if (size > DECK_BYTES) return { kind: 'not-a-deck', code: 'too-large', params: { megabytes: DECK_BYTES / 1_000_000 } }
  try {
    return readDeck({ name, type, content: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return { kind: 'unread' }
  }
}

/** What the server found in a deck that was whole for this page, as a reading. */
export const refusedDeck = (name: string, { problems, more }: DeckProblems): DeckFile => ({
  name,
  reading: {
    kind: 'draft',
    draft: null,
    fixes: [],
    left: [],
    problems: problems.map((problem) => ({ ...problem, line: null })),
    more,
    part: null,
  },
})
