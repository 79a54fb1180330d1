import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// SECURITY.md says what is promised against whom, and which tests hold it. A test that was renamed must not leave a
// promise behind that nothing holds.

const page = readFileSync(resolve('SECURITY.md'), 'utf8')
const named = (text: string) => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file)
const rows = page.split('\n').filter((line) => line.startsWith('| **'))

test('every test that is named is there', () => {
  expect(named(page).length).toBeGreaterThan(15)
  expect(named(page).filter((file) => !file.endsWith('.test.ts') || !existsSync(resolve(file)))).toEqual([])
})

test.each([
  'a participant with developer tools',
  'the facilitator',
  'the partner beside you',
  'a stranger on the network',
  'a malicious page',
  'the operator with the disk',
  'who has a stolen link',
])('against %s it says what is promised, what is not, and by which tests', (who) => {
  const [, , promised = '', not = '', tests = '', ...more] =
    rows.find((row) => row.startsWith(`| **${who}**`))?.split('|') ?? []
  expect(more).toHaveLength(1)
  for (const said of [promised, not]) expect(said.trim()).not.toBe('')
  expect(named(tests).length).toBeGreaterThan(0)
  expect(tests.replaceAll(/`[^`]*`/g, '').trim()).toBe('')
})

test.each(['SECURITY.md', 'deploy/record-of-processing.md'])('every file that %s links to is there', (file) => {
  const links = [...readFileSync(resolve(file), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, to = '']) => to)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((to) => !existsSync(join(dirname(resolve(file)), to)))).toEqual([])
})
