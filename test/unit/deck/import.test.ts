import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  placeInDeck,
  wordsOfFix,
  wordsOfLeft,
  wordsOfNotDeck,
  wordsOfProblem,
} from '../../../client/deck-file/reading-words.ts'
import { fieldAt, fieldOfPath, DECK_PARTS, type FieldName, type PartName } from '../../../shared/deck/fields.ts'
import { readDeck } from '../../../shared/deck/import/read.ts'
import { DECK_FIXES, LEFT_REASONS, NOT_DECKS, type DeckReading } from '../../../shared/deck/import/reading.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'
import { DECK_BYTES } from '../../../shared/wire.ts'
import { DECKS_TO_IMPORT, type Told } from '../../support/decks-to-import.ts'
import { fullDeck } from '../../support/full-deck.ts'
import { words } from '../../support/words.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/decks-to-import')
const FILES = readdirSync(FOLDER)
const read = (name: string) => readDeck({ name, content: new Uint8Array(readFileSync(join(FOLDER, name))) })
const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** Every value in a deck, a line each, with its path. */
function linesOf(value: unknown, path = ''): string[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (!entries.length) return [`${path}: ${JSON.stringify(value)}`]
  return entries.flatMap(([name, inside]) => linesOf(inside, path ? `${path}.${name}` : name))
}

const kitchen = read('kitchen.reask.json')
const kitchenLines = 'deck' in kitchen ? linesOf(kitchen.deck) : []

/** What a deck has that the kitchen has not, and the reverse; of one with little of the kitchen, all it has. */
function besideKitchen(deck: unknown): string[] {
  const own = linesOf(deck)
  const missing = kitchenLines.filter((line) => !own.includes(line))
  if (missing.length > 20) return own
  return [
    ...own.filter((line) => !kitchenLines.includes(line)).map((line) => `+ ${line}`),
    ...missing.map((line) => `- ${line}`),
  ]
}

const said = ({ path, line, code, params }: { path: string; line: number | null; code: string; params: object }) =>
  [line ?? '', path || '*', code, ...Object.values(params).map(String)].join(' ')

function told(reading: DeckReading): Told {
  if (reading.kind === 'not-a-deck') return [reading.kind, reading.code, ...Object.values(reading.params)].join(' ')
  const { kind, fixes, left } = reading
  const both = { ...(fixes.length && { fixes: fixes.map(said) }), ...(left.length && { left: left.map(said) }) }
  if (kind === 'deck') return { kitchen: besideKitchen(reading.deck), ...both }
  const { problems, more, part, draft } = reading
  return {
    draft: besideKitchen(draft),
    ...both,
    problems: [...problems.map(said), ...(more ? ['…'] : [])],
    part: part && [`${part.deck.asks.length} asks`, ...part.left.map(said)],
  }
}

/** All that a reading says, in words. */
function wordsOf(reading: DeckReading): string[] {
  if (reading.kind === 'not-a-deck') return [wordsOfNotDeck(reading)]
  const problems =
    reading.kind === 'draft'
      ? [...reading.problems.map(wordsOfProblem), ...(reading.part?.left ?? []).map(wordsOfLeft)]
      : []
  return [...reading.fixes.map(wordsOfFix), ...reading.left.map(wordsOfLeft), ...problems]
}

describe('the files of people who make their first deck', () => {
  test('are at least forty, each with what it gives', () => {
    expect(FILES.length).toBeGreaterThan(60)
    expect(Object.keys(DECKS_TO_IMPORT).sort()).toEqual(FILES.sort())
  })

  test.each(Object.entries(DECKS_TO_IMPORT))('given %s', (name, wanted) => {
    const reading = read(name)
    expect(told(reading)).toEqual(wanted)
    for (const sentence of wordsOf(reading)) {
      expect(sentence).toMatch(/^\S.*[.”]$/s)
      expect(sentence).not.toMatch(/console\.|\{\w+\}/)
    }
  })

  test.each([
    ['an empty file', '', 'empty'],
    ['a document', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml…word/document.xml', 'word'],
    ['a document of another office', 'PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.textPK', 'word'],
    ['an old document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'word'],
    ['rich text', '{\\rtf1\\ansi Four cups}', 'word'],
    ['a spreadsheet', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml…xl/workbook.xml', 'spreadsheet'],
    ['slides', 'PK\x03\x04\x14\0\x06\0ppt/presentation.xml', 'slides'],
    ['H5P', 'PK\x03\x04\x14\0\x06\0h5p.json{}content/content.json', 'h5p'],
    ['a packed QTI', 'PK\x03\x04\x14\0\x06\0imsmanifest.xml', 'qti'],
    ['a packed folder', 'PK\x03\x04\x14\0\x06\0a/b.bin', 'zip'],
    ['a packed file', '\x1f\x8b\x08', 'zip'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'pdf'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'picture'],
    ['a photograph', '\xff\xd8\xff\xe0\0\x10JFIF', 'picture'],
    ['a photograph of a phone', '\0\0\0\x18ftypheic', 'picture'],
    ['a recording', 'ID3\x04\0', 'sound'],
    ['a film', '\0\0\0\x18ftypmp42', 'film'],
    ['noise', '\x01\x02\x03\x04noise\x05\x06', 'noise'],
  ])('given %s, they are told what it is and what to do', (_, content, code) => {
    const reading = readDeck({ name: 'mine.json', content: bytes(content) })
    expect(reading).toEqual({ kind: 'not-a-deck', code, params: {} })
    expect(wordsOf(reading)[0]?.split(/[.:]\s/).length).toBeGreaterThan(1)
  })
})

describe('each field of a deck', () => {
  const FIELDS = (Object.keys(DECK_PARTS) as PartName[]).flatMap((part) =>
    Object.keys(DECK_PARTS[part].fields).map((leaf): [FieldName, PartName, string] => [
      `${part}.${leaf}` as FieldName,
      part,
      leaf,
    ]),
  )
  /** The path of the field in the deck that has everything: in the first item of its list. */
  const pathTo = (part: PartName, leaf: string) => {
    const { at } = DECK_PARTS[part]
    if (part === 'deck') return leaf
    if (part === 'face') return `faces.couples.dodge.${leaf}`
    // The first ask is one of the versions, the second none.
    if (leaf === 'reading.because') return `asks.1.${leaf}`
    return part === 'turn' ? `asks.0.pushBack.0.${leaf}` : `${at}.0.${leaf}`
  }
  const without = (path: string, renamed?: string) => {
    const deck = structuredClone(fullDeck) as unknown as Record<string, unknown>
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    let piece = deck
    for (const step of steps) piece = piece[step] as Record<string, unknown>
    if (renamed !== undefined) piece[renamed] = piece[last]
    Reflect.deleteProperty(piece, last)
    return readDeck({ name: 'Sample.json', content: JSON.stringify(deck) })
  }

  test.each(FIELDS)('%s is said with an example where it is missing', (field, part, leaf) => {
    const path = pathTo(part, leaf)
    expect(fieldOfPath(path)).toBe(field)
    const reading = without(path)
    if (reading.kind === 'not-a-deck') throw new Error('it is a deck')
    const isMade = fieldAt(part, leaf)?.is === 'id' || field === 'deck.title' || field === 'deck.listenFor'
    if (isMade) expect(reading.fixes[0]?.path).toBe(path)
    else if (leaf === 'reading.because') expect(reading).toMatchObject({ problems: [{ code: 'because-missing' }] })
    else if (fieldAt(part, leaf)?.optional) expect(reading).toMatchObject({ kind: 'deck', fixes: [], left: [] })
    else {
      if (reading.kind === 'deck') throw new Error('it is missed')
      const problem = reading.problems.find((each) => each.path === path || path.startsWith(`${each.path}.`))
      expect(problem).toMatchObject({ line: 1 })
      expect(problem && wordsOfProblem(problem)).toMatch(/^Missing\. Add this field\. .*(“.+”|\d|hears)/)
    }
  })

  test.each(FIELDS.filter(([, , leaf]) => (leaf.split('.').at(-1) ?? '').length > 2))(
    '%s is found where its name has a slip',
    (_, part, leaf) => {
      const path = pathTo(part, leaf)
      const name = leaf.split('.').at(-1) ?? ''
      // The last two letters change places.
      const slip = name.slice(0, -2) + (name.at(-1) ?? '') + (name.at(-2) ?? '')
      const reading = without(path, slip)
      expect(reading).toMatchObject({ kind: 'deck', deck: fullDeck, left: [] })
      expect('fixes' in reading && reading.fixes.map(({ path, code }) => `${path} ${code}`)).toEqual([
        `${path} renamed`,
      ])
    },
  )
})

describe('what is asked for is taken, and nothing more', () => {
  const asks = (n: number, change: (ask: object, at: number) => object = (ask) => ask) =>
    JSON.stringify({
      ...fullDeck,
      asks: Array.from({ length: n }, (_, at) => change({ ...fullDeck.asks[0], id: `ask-${at}` }, at)),
    })

  test('given twelve asks of which three have problems, nine come over when somebody says so', () => {
    const reading = readDeck({
      name: 'mine.json',
      content: asks(12, (ask, at) => ([3, 6, 10].includes(at) ? { ...ask, text: 'x'.repeat(700), tells: ['x'] } : ask)),
    })
    if (reading.kind !== 'draft') throw new Error('it has problems')
    expect(reading.part?.deck.asks.map(({ id }) => id)).toEqual([
      'ask-0',
      'ask-1',
      'ask-2',
      'ask-4',
      'ask-5',
      'ask-7',
      'ask-8',
      'ask-9',
      'ask-11',
    ])
    expect(reading.part?.left.map((left) => `${placeInDeck(left)}: ${wordsOfLeft(left)}`)).toEqual(
      [4, 7, 11].map((number) => `Ask ${number}, line 1: It has 1 problem, which is listed above.`),
    )
  })

  test('given more asks than a deck may have, the first sixty are whole', () => {
    const reading = readDeck({ name: 'mine.json', content: asks(75) })
    if (reading.kind !== 'draft') throw new Error('it has problems')
    expect(reading.problems).toMatchObject([{ path: 'asks', code: 'too-many', params: { most: 60 } }])
    expect(reading.part).toMatchObject({
      deck: { asks: { length: 60 } },
      left: [{ path: 'asks.60', code: 'over-limit' }],
    })
  })

  test('given problems outside the asks, no part of it is a deck', () => {
    const reading = readDeck({ name: 'mine.json', content: JSON.stringify({ ...fullDeck, about: 'x'.repeat(500) }) })
    expect(reading).toMatchObject({ kind: 'draft', part: null })
  })

  test('what is read is a deck by the deck’s own check', () => {
    for (const name of FILES) {
      const reading = read(name)
      if (reading.kind === 'deck') expect(parseDeck(reading.deck)).toEqual({ deck: reading.deck })
      if (reading.kind === 'draft' && reading.part)
        expect(parseDeck(reading.part.deck)).toEqual({ deck: reading.part.deck })
    }
  })
})

test('every code has words, and words no other code', () => {
  const keys = (start: string) =>
    Object.keys(words)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length))
      .sort()
  expect(keys('deck.fix.')).toEqual(Object.keys(DECK_FIXES).sort())
  expect(keys('deck.left.')).toEqual(Object.keys(LEFT_REASONS).sort())
  expect(keys('deck.not.')).toEqual(Object.keys(NOT_DECKS).sort())
})

test('a file that is too large is not looked at', () => {
  const unread = new Proxy(new Uint8Array(0), {
    get: (_, name) => {
      if (name === 'length') return DECK_BYTES + 1
      throw new Error('it was looked at')
    },
  })
  expect(readDeck({ name: 'mine.json', content: unread })).toEqual({
    kind: 'not-a-deck',
    code: 'too-large',
    params: { megabytes: 1 },
  })
})
