import { expect, test } from 'vitest'
import { readDeckFile, refusedDeck } from '../../../client/deck-file/deck-file.ts'
import { wordsOfProblem } from '../../../client/deck-file/reading-words.ts'
import type { DeckFault, DeckProblemCode } from '../../../shared/deck/problems.ts'
import { sampleDeck } from '../../support/sample.ts'

/** Every problem of a deck, with parameters it may have. A new code does not compile until it is here. */
const EXAMPLES = {
  missing: {},
  'unknown-field': {},
  'not-text': {},
  'not-list': {},
  'not-object': {},
  'not-one-of': { choices: ['hears', 'asks'] },
  'not-whole': { least: 1, most: 240 },
  empty: {},
  'too-long': { most: 1_400 },
  'too-many-words': { most: 60 },
  'too-many': { most: 6 },
  'too-few': { least: 2 },
  'bad-id': { most: 40 },
  'reserved-id': {},
  'bad-language': {},
  'used-twice': { id: 'the-van' },
  'unknown-version': { id: 'the-van' },
  'unknown-intent': { id: 'the-van' },
  'because-missing': {},
  'because-extra': {},
  'not-in-text': {},
} satisfies { [Code in DeckProblemCode]: Extract<DeckFault, { code: Code }>['params'] }

test.each(Object.entries(EXAMPLES))('given %s, the host reads what is wrong and what to do', (code, params) => {
  const said = wordsOfProblem({ path: 'asks.0.id', code, params } as Parameters<typeof wordsOfProblem>[0])
  expect(said).toMatch(/^\S.*\.$/)
  expect(said).not.toContain(code.includes('-') ? code : `deck.problem.${code}`)
  expect(said).not.toMatch(/\{\w/)
  for (const value of Object.values(params as Record<string, unknown>).flat())
    expect(said).toContain(typeof value === 'number' ? value.toLocaleString('en') : value)
})

const chosen = (content: string | Uint8Array<ArrayBuffer>, name = 'mine.json') =>
  readDeckFile(new File([content], name))

test('given a file that is a deck, it is taken', async () => {
  expect(await chosen(JSON.stringify(sampleDeck))).toEqual({ name: 'mine.json', deck: sampleDeck })
})

test('given a file with problems, its deck is not taken and each problem has a place', async () => {
  const draft = { ...sampleDeck, title: '' }
  const problem = { path: 'title', code: 'empty', params: {}, line: 1 } as const
  const left = [{ path: '', code: 'unknown-field', params: { name: 'extra' }, line: 1 }]
  expect(await chosen(JSON.stringify({ ...draft, extra: 1 }))).toEqual({
    name: 'mine.json',
    reading: { kind: 'draft', draft, fixes: [], left, problems: [problem], more: false, part: null },
  })
  expect(wordsOfProblem(problem)).toBe('Empty. Write a text here. What the deck is called: “Small asks at home”.')
})

test('given a deck that needs changes, or of which something does not come over, it is not taken by itself', async () => {
  expect(await chosen(JSON.stringify({ ...sampleDeck, extra: 1 }))).toMatchObject({
    reading: { kind: 'deck', fixes: [] },
  })
  const { about, ...rest } = sampleDeck
  expect(await chosen(JSON.stringify({ ...rest, description: about }))).toMatchObject({
    reading: { kind: 'deck', deck: sampleDeck, left: [] },
  })
})

test('given a file that cannot be a deck, the host reads what it is', async () => {
  const codeOf = async (content: string) => {
    const read = await chosen(content)
    return 'reading' in read && read.reading.kind === 'not-a-deck' ? read.reading.code : read
  }
  expect(await codeOf('{"id":')).toBe('json-cut')
  expect(await codeOf('x'.repeat(1_000_001))).toBe('too-large')
  expect(await codeOf('')).toBe('empty')
})

test('given a file that the browser cannot read any more, the host is told', async () => {
  const gone = new File(['{}'], 'gone.json')
  gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'))
  expect(await readDeckFile(gone)).toEqual({ name: 'gone.json', reading: { kind: 'unread' } })
})

test('what the server finds in a deck is shown as what is found here', () => {
  const problems = [{ path: 'title', code: 'empty', params: {} } as const]
  expect(refusedDeck('mine.json', { problems, more: true })).toEqual({
    name: 'mine.json',
    reading: {
      kind: 'draft',
      draft: null,
      fixes: [],
      left: [],
      problems: [{ ...problems[0], line: null }],
      more: true,
      part: null,
    },
  })
})
