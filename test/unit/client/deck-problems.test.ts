import { expect, test } from 'vitest'
import { readDeckFile, wordsOfProblem } from '../../../client/host/deck-file.ts'
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
  expect(said).not.toContain(code.includes('-') ? code : `console.deck-problem.${code}`)
  expect(said).not.toMatch(/\{\w/)
  for (const value of Object.values(params as Record<string, unknown>).flat())
    expect(said).toContain(typeof value === 'number' ? value.toLocaleString('en') : value)
})

test('given a file with problems, its deck is not taken and each problem has a place', async () => {
  const text = JSON.stringify({ ...sampleDeck, title: '', extra: 1 })
  expect(await readDeckFile(new File([text], 'mine.json'))).toEqual({
    name: 'mine.json',
    problems: [
      { path: 'title', code: 'empty', params: {} },
      { path: 'extra', code: 'unknown-field', params: {} },
    ],
    more: false,
  })
})

test('given a file that cannot be a deck, the host reads why', async () => {
  const wordsFor = async (content: string) => {
    const read = await readDeckFile(new File([content], 'mine.json'))
    return 'problems' in read ? read.problems.map(wordsOfProblem) : []
  }
  expect(await wordsFor('{"id":')).toEqual([expect.stringMatching(/^This is not valid JSON\. Your browser found: \S/)])
  expect(await wordsFor('x'.repeat(1_000_001))).toEqual(['This file is too large. Make it smaller than 1 MB.'])
  expect(await wordsFor('[]')).toEqual(['This must be an object with fields, in curly brackets { }.'])
})
