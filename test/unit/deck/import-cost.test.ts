import { expect, test } from 'vitest'
import { readDeck } from '../../../shared/deck/import/read.ts'
import { DECK_BYTES } from '../../../shared/wire.ts'
import { cheapest } from '../../support/cost.ts'
import { createRandom } from '../../support/random.ts'

// What is refused or read costs as much as it is long: against reading as many zeros as JSON, in the same run.

const many = (text: string) => text.repeat(Math.floor(990_000 / text.length))
const READING = cheapest(() => JSON.parse(`[${'0,'.repeat(490_000)}0]`))
/** A program of ours in JavaScript against the parser of the machine, on a busy one. */
const TIMES = 60

const random = createRandom(7)
const letters = Array.from({ length: DECK_BYTES }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
const noise = Uint8Array.from({ length: DECK_BYTES }, () => Math.floor(random() * 256))

const DEAR: [what: string, name: string, content: string | Uint8Array][] = [
  ['letters in one line', 'mine.txt', letters],
  ['noise', 'mine.bin', noise],
  ['rows of a table', 'mine.csv', `From,To,When,Says\n${'a,b,c,d\n'.repeat(50_000)}`],
  ['columns of a table', 'mine.csv', many('says,')],
  ['a cell without end', 'mine.csv', `From,Says\na,"${many('x\n')}`],
  ['quotes', 'mine.csv', many('"",')],
  ['labels', 'mine.txt', many('says: x\n')],
  ['labels that nobody knows', 'mine.txt', `says: x\n${many('sayz: x\n')}`],
  ['blocks', 'mine.txt', many('says: x\n\n')],
  ['blanks', 'mine.txt', `x${many(' ')}x`],
  ['empty lines', 'mine.txt', `says: x${many('\n')}x`],
  ['bullets', 'mine.txt', many('- x\n')],
  ['zeros', 'mine.json', `{"asks":[${many('0,')}0]}`],
  ['empty asks', 'mine.json', `[${many('{},')}{}]`],
  ['lists in lists', 'mine.json', many('[')],
  [
    'an object of slips',
    'mine.json',
    `{"asks":[],${Array.from({ length: 60_000 }, (_, at) => `"tilte${at}":1`).join()}}`,
  ],
  [
    'asks of slips',
    'mine.json',
    `{"asks":[${many(`{${Array.from({ length: 70 }, (_, at) => `"sayz${at}":1`).join()}},`)}{}]}`,
  ],
  ['quotation marks in a text', 'mine.json', `{"asks":"${many('"x')}`],
  ['comments', 'mine.json', `{${many('/**/')}"asks":[]}`],
  [
    'telling words that are not there',
    'mine.json',
    `{"asks":[{"text":"${'a '.repeat(290)}b","tells":["${many('a')}"]}]}`,
  ],
  ['a list in a text', 'mine.json', `{"asks":[{"notes":"${many('a;')}"}]}`],
  ['tags', 'mine.html', `<table>${many('<tr><td>')}`],
  ['styles', 'mine.html', `<p>${many('<style>')}`],
  ['signs by their names', 'mine.html', `<p>${many('&amp;')}`],
]

test.each(DEAR)('given a megabyte of %s, it is done with at a cost of the order of reading it', (_, name, content) => {
  const reading = readDeck({ name, content })
  expect(reading.kind).not.toBe('deck')
  if (reading.kind === 'draft') expect(reading.problems.length + reading.fixes.length).toBeLessThan(5_000)
  const paid = (runs: number) => cheapest(() => readDeck({ name, content }), runs)
  // What seems too dear is measured again: something else may have had the machine.
  const cost = paid(1) < TIMES * READING ? 0 : paid(8)
  expect(cost / READING).toBeLessThan(TIMES)
})

test('twice as much costs about twice as much', () => {
  const of = (rows: number) => `Part,Title,Says\n${'ask,a,b\n'.repeat(rows)}`
  const [half, whole] = [of(30_000), of(60_000)]
  const cost = (content: string) => cheapest(() => readDeck({ name: 'mine.csv', content }), 8)
  expect(cost(whole) / cost(half)).toBeLessThan(6)
})
