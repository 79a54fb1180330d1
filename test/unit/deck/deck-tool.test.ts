import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runDeckTool } from '../../../tools/deck-tool.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = 'test/fixtures/decks-to-import'

/** Runs what `npm run deck` runs, on files of the folder of decks to import, whose path is left out of what it says. */
function deck(...args: string[]): { code: number; out: string; err: string } {
  let [out, err] = ['', '']
  const paths = args.map((arg) => (arg.includes('.') ? join(ROOT, FOLDER, arg) : arg))
  const code = runDeckTool(paths, { out: (text) => (out += text), say: (text) => (err += text) })
  const short = (text: string) => text.replaceAll(`${join(ROOT, FOLDER)}/`, '')
  return { code, out: short(out), err: short(err) }
}

test('given a deck, when it is checked, then it is one; when it is converted, then it is itself', () => {
  expect(deck('check', 'kitchen.reask.json')).toEqual({
    code: 0,
    out: 'kitchen.reask.json is a deck: “In the kitchen”, with 2 asks.\n',
    err: '',
  })
  const { code, out } = deck('convert', 'kitchen.reask.json')
  const file = JSON.parse(readFileSync(join(ROOT, FOLDER, 'kitchen.reask.json'), 'utf8')) as object
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ ...file, $schema: 'deck.schema.json' })
})

test('given a deck with problems, when it is checked, then each is said with its field and its line, and the code is 1', () => {
  const { code, out } = deck('check', 'things-missing.json')
  expect(code).toBe(1)
  expect(out).toBe(`things-missing.json: 3 to fix by hand
  Version 1, line 7, versions.0.hardens: Missing. Add this field. Why it hardens whoever hears it: “Only one of two was there when it began.”
  line 1, none: Missing. Add this field. The choice beside the versions: “None of these”.
  Ask 2, line 62, asks.1.reference: Missing. Add this field. One way to say it from the other position: “I don’t know why the cups get to me.”
`)
})

test('given a file that is nearly a deck, it is converted, and what was changed is said beside it', () => {
  const { code, out, err } = deck('convert', 'description.json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    id: 'kitchen',
    about: 'Four cups and a phone. Hear how a small ask lands, and ask again.',
  })
  expect(err).toBe(`description.json: 1 that \`npm run deck -- convert\` changes
  line 4, about: Call “description” about.
`)
})

test('given a deck of which one ask is not whole, nothing is written until part of it is asked for', () => {
  expect(deck('convert', 'one-bad-ask.json')).toMatchObject({ code: 1, out: '' })
  const { code, out, err } = deck('convert', '--part', 'one-bad-ask.json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ asks: [{ id: 'four-cups' }, { id: 'the-phone' }] })
  expect(err).toContain('Ask 3, line 92, asks.2: It has 2 problems')
})

test('given what is no deck, no file, or no order, it says so', () => {
  const [picture, none, nothing] = [deck('check', 'quiz.gift.txt'), deck('check', 'nowhere.json'), deck()]
  expect(picture).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^quiz\.gift\.txt is not a deck\. This is GIFT, /) as string,
  })
  expect(none).toEqual({ code: 1, out: '', err: 'nowhere.json cannot be read (ENOENT).\n' })
  expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('npm run deck -- check FILE') as string })
})

test('given the script of the package, it runs the same and ends with its code', async () => {
  const args = ['node_modules/tsx/dist/cli.mjs', 'tools/deck.ts', 'check', `${FOLDER}/things-missing.json`]
  const code = await new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, out) => resolve([error?.code, out.split('\n').length]))
  })
  expect(code).toEqual([1, 5])
})
