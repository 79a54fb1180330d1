import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decksOf } from '../../../server/decks-folder.ts'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { deckAsJson } from '../../../shared/deck/export/write.ts'
import { sampleDeck } from '../../support/sample.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reask-decks-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const put = (name: string, content: string) => {
  mkdirSync(join(dir, 'decks'), { recursive: true })
  writeFileSync(join(dir, 'decks', name), content)
}
const deck = (id: string) => ({ ...sampleDeck, id, title: `Title of ${id}` })

test('given no folder, there are the decks that come with the server, and nothing is said', () => {
  expect(decksOf(dir)).toEqual({ decks: builtInDecks, complaints: [] })
})

test('given files of decks, they stand after those that come with the server, in the order of their names', () => {
  put('b.reask.json', deckAsJson(deck('second'), 'deck.schema.json'))
  put('a.json', `\uFEFF${JSON.stringify(deck('first'))}`)
  put('README.md', 'Decks of the Tuesday group')
  expect(decksOf(dir)).toEqual({ decks: [...builtInDecks, deck('first'), deck('second')], complaints: [] })
})

test('given files that cannot be used, each is left out with a line that says its name and none of its words', () => {
  const secret = 'I counted the cups'
  put('broken.json', `{"title": "${secret}`)
  put('clash.json', JSON.stringify({ ...deck('therapy-ask'), title: secret }))
  put('good.json', JSON.stringify(deck('good')))
  put('large.json', JSON.stringify({ ...deck('large'), about: secret.repeat(60_000) }))
  put('nearly.json', JSON.stringify({ ...deck('nearly'), about: undefined, description: secret }))
  put('odd\nname.json', JSON.stringify({ ...deck('odd'), title: '', about: secret.repeat(100) }))
  put('other.json', JSON.stringify({ ...deck('good'), title: secret }))
  mkdirSync(join(dir, 'decks', 'folder.json'))
  const { decks, complaints } = decksOf(dir)
  expect(decks).toEqual([...builtInDecks, deck('good')])
  expect(complaints).toEqual([
    'Left out of decks/: "broken.json": it is not JSON; `npm run deck -- check` with this file says where.',
    'Left out of decks/: "clash.json": its id is that of a deck that comes with the server; change its id.',
    'Left out of decks/: "folder.json": it is no file.',
    'Left out of decks/: "large.json": it is larger than 1 MB.',
    'Left out of decks/: "nearly.json": 2 problems; `npm run deck -- check` with this file says which.',
    'Left out of decks/: "odd\\nname.json": 2 problems; `npm run deck -- check` with this file says which.',
    'Left out of decks/: "other.json": its id is that of "good.json"; change its id.',
  ])
  expect(complaints.join('\n')).not.toContain(secret)
})
