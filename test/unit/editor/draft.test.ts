import { describe, expect, test } from 'vitest'
import {
  addPiece,
  movePiece,
  itemsIn,
  readText,
  removePiece,
  writeField,
  type DeckDraft,
} from '../../../client/editor/draft.ts'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'

const draft: DeckDraft = writeField(
  {
    title: 'Small asks',
    versions: [{ name: 'The plan' }, { name: 'The list' }],
    intents: [{ name: 'Be heard' }],
    faces: { couples: { 'the-list': { name: 'On trial' } } },
    asks: [
      { title: 'Four cups', reading: { versions: ['the-list'], why: 'counted' }, meant: ['be-heard'] },
      { title: 'The key', reading: { versions: [] } },
    ],
  },
  'about',
  'Cups.',
)

describe('ids', () => {
  test('follow from names, each once', () => {
    const both = addPiece(addPiece(draft, 'moves'), 'moves', { name: 'Say it' })
    const again = addPiece(both, 'moves', { name: 'Say it' })
    expect(draft.id).toBe('small-asks')
    expect(itemsIn(again, 'moves').map(({ id }) => id)).toEqual(['move-1', 'say-it', 'say-it-2'])
  })

  test('given a piece that gets another name, then whatever names it does so by the new id', () => {
    const named = writeField(writeField(draft, 'versions.1.name', 'The file'), 'intents.0.name', 'Be seen')
    expect(named).toMatchObject({
      versions: [{ id: 'the-plan' }, { id: 'the-file' }],
      faces: { couples: { 'the-file': { name: 'On trial' } } },
      asks: [{ reading: { versions: ['the-file'] }, meant: ['be-seen'] }, { reading: { versions: [] } }],
    })
  })

  test('given a piece that is taken out, then nothing names it any more', () => {
    const less = removePiece(removePiece(draft, 'versions', 1), 'intents', 0)
    expect(less).not.toHaveProperty('faces')
    expect(less).toMatchObject({
      versions: [{ id: 'the-plan' }],
      asks: [{ reading: { versions: [], why: 'counted' } }, {}],
    })
    expect(itemsIn(less, 'asks')[0]).not.toHaveProperty('meant')
  })
})

describe('fields', () => {
  test('a field is written without a change to the draft before', () => {
    const next = writeField(draft, 'asks.0.reading.why', 'because')
    expect(readText(next, 'asks.0.reading.why')).toBe('because')
    expect(readText(draft, 'asks.0.reading.why')).toBe('counted')
    expect(itemsIn(next, 'asks')[1]).toBe(itemsIn(draft, 'asks')[1])
  })

  test('a group of fields is made when it is needed, and goes with its last field', () => {
    const asked = writeField(draft, 'questions.vote', 'What do you hear?')
    expect(asked.questions).toEqual({ vote: 'What do you hear?' })
    expect(writeField(asked, 'questions.vote', undefined)).not.toHaveProperty('questions')
  })

  test('a piece whose last field is taken out stays a piece', () => {
    const bare = writeField({ method: [{ title: 'What is this?' }] }, 'method.0.title', undefined)
    expect(bare.method).toEqual([{}])
  })

  test('a piece is moved, and stays where the list ends', () => {
    const titles = (of: DeckDraft) => itemsIn(of, 'asks').map((ask) => readText(ask, 'title'))
    expect(titles(movePiece(draft, 'asks', 0, 1))).toEqual(['The key', 'Four cups'])
    expect(titles(movePiece(draft, 'asks', 0, -1))).toEqual(['Four cups', 'The key'])
    expect(titles(movePiece(draft, 'asks', 1, 9))).toEqual(['Four cups', 'The key'])
    expect(movePiece(draft, 'asks', 9, 0)).toBe(draft)
  })
})

test.each(builtInDecks.map((deck) => [deck.title, deck] as const))(
  'given the deck “%s”, then it is a deck still when its ids follow from its names',
  (_, deck) => {
    const read = parseDeck(writeField(deck, 'title', `${deck.title} 2`))
    expect(read).toHaveProperty('deck')
  },
)
