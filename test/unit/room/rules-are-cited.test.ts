import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const rules = readFileSync(resolve(import.meta.dirname, '../../../shared/room/rules.md'), 'utf8')
const stated = [...rules.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(([, number = '']) => number)

/** The rules a title cites: their numbers, at its beginning. */
const units = resolve(import.meta.dirname, '..')
const cited = readdirSync(units, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(units, file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/(?:test|\]|\))\(\s*['"`]((?:[A-Z]\d+ )+)/g)])
  .flatMap(([, numbers = '']) => numbers.trim().split(' '))

test('every rule is cited by the title of a test', () => {
  expect(stated.length).toBeGreaterThanOrEqual(36)
  expect(stated.filter((number) => !cited.includes(number))).toEqual([])
})

test('no test cites a rule that is not stated, and no number is given twice', () => {
  expect([...new Set(cited)].filter((number) => !stated.includes(number))).toEqual([])
  expect(new Set(stated).size).toBe(stated.length)
})
