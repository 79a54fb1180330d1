import { expect, test } from 'vitest'
import { gateEntries, lacksCapitals, replaced } from '../../../client/phone/gate/entries.ts'
import { findingsIn } from '../../../shared/deck/gate.ts'

const entriesIn = (text: string) => gateEntries(text, findingsIn(text))

/** Puts other words in the place of the first thing that is found. */
function withFirst(text: string, words: string): string {
  const [entry] = entriesIn(text)
  if (!entry) throw new Error(`nothing is found in: ${text}`)
  return replaced(text, entry, words)
}

test('a thing that stands in several places is listed once', () => {
  const text = 'I asked Marisol. Then Marisol asked Emeka.'
  expect(entriesIn(text)).toEqual([
    {
      kind: 'name',
      words: 'Marisol',
      at: [
        { kind: 'name', from: 8, to: 15 },
        { kind: 'name', from: 22, to: 29 },
      ],
    },
    { kind: 'name', words: 'Emeka', at: [{ kind: 'name', from: 36, to: 41 }] },
  ])
})

test.each([
  ['I asked Marisol. Then Marisol left.', 'I asked a friend. Then a friend left.'],
  ['Marisol says no.', 'A friend says no.'],
  ['He left. Marisol says no.', 'He left. A friend says no.'],
  ['He said: “No!” Marisol says no.', 'He said: “No!” A friend says no.'],
  ['“Marisol says no.”', '“A friend says no.”'],
  ['Is it Marisol’s?', 'Is it a friend’s?'],
  ['🙂 I asked Marisol 🙂', '🙂 I asked a friend 🙂'],
])('in “%s” a friend stands for the name', (text, expected) => {
  expect(withFirst(text, 'a friend')).toBe(expected)
})

test('once each thing is replaced, nothing is left of it', () => {
  let text = 'On 3 March 2021 Marisol moved to Grand Rapids; ring 07700 900123 or write to ana@mail.example.'
  for (let n = 0; n < 5; n += 1) text = withFirst(text, 'someone')
  expect(text).toBe('On someone someone moved to someone; ring someone or write to someone.')
  expect(entriesIn(text)).toEqual([])
})

test.each([
  ['i asked marisol', true],
  ['سألت فاطمة', true],
  ['我跟王丽说过', true],
  ['Would you come?', false],
  ['Моя сестра', false],
  ['…', false],
  ['', false],
])('“%s” lacks capital letters: %s', (text, lacks) => {
  expect(lacksCapitals(text)).toBe(lacks)
})
