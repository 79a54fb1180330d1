import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf } from '../support/compiler.ts'

// A stage that does not exist is added to the table of stages, for the compiler alone: it has to ask for it everywhere
// that a page would otherwise show something else.

const TABLE = resolve('shared/room/stages.ts')
const SURFACES = ['phone', 'screen', 'console'].map((surface) => resolve(`client/${surface}/stages.ts`))
const LATER = ['screen', 'console'].map((surface) => resolve(`client/${surface}/later-parts.ts`))

const table = readFileSync(TABLE, 'utf8')
const withStage = (row: string) => table.replace('  ended: {', `  'pair-talk': ${row},\n  ended: {`)
const ROW = "{ ...PLAIN, ...QUIET, of: 'ask', opens: [], tells: [] }"

test('as it is, the tables of the surfaces compile', { timeout: 600_000 }, () => {
  const problems = problemsOf([...SURFACES, ...LATER], {})
  for (const file of [TABLE, ...SURFACES, ...LATER]) expect(problems(file), file).toEqual([])
})

test('a new stage is asked for in the table of every surface', { timeout: 600_000 }, () => {
  const text = withStage(ROW)
  expect(text).not.toBe(table)
  const problems = problemsOf(SURFACES, { [TABLE]: text })
  expect(problems(TABLE)).toEqual([])
  for (const file of SURFACES) expect(problems(file).join('\n'), file).toContain('pair-talk')
})

test('a new stage has to fill every column', { timeout: 600_000 }, () => {
  const problems = problemsOf([TABLE], { [TABLE]: withStage("{ ...PLAIN, of: 'ask', opens: [], tells: [] }") })
  expect(problems(TABLE).join('\n')).toMatch(/missing the following properties.*takes, ballot, waitsInPause, counts/)
})

const LATER_ROWS = {
  screen: "{ part: 'later', title: titled('screen.stages.show.title'), opened: nothing, foot: plain }",
  console: "{ ...ofRoom, title: 'console.stages.lobby', part: 'later' }",
}

test.for(['screen', 'console'] as const)(
  'a part of the %s that comes later has to be among those that are fetched',
  { timeout: 600_000 },
  (surface) => {
    const [rows, later] = [resolve(`client/${surface}/stages.ts`), resolve(`client/${surface}/later-parts.ts`)]
    const problems = problemsOf([later], {
      [TABLE]: withStage(ROW),
      [rows]: readFileSync(rows, 'utf8').replace('  ended: {', `  'pair-talk': ${LATER_ROWS[surface]},\n  ended: {`),
    })
    expect(problems(rows)).toEqual([])
    expect(problems(later).join('\n')).toContain('pair-talk')
  },
)
