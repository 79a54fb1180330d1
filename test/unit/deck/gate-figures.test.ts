import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FINDING_KINDS } from '../../../shared/deck/gate/finding.ts'
import { findingsIn } from '../../../shared/deck/gate.ts'
import { HALVES, sentencesOf, type Half, type Marked, type Sentence } from '../../support/gate.ts'
import { cleanOf, recallIn, spokenInDecks } from '../../support/gate-figures.ts'

// SECURITY.md says how well the gate finds what points to a person. The figures there are those of today’s rules.

const page = readFileSync(resolve('SECURITY.md'), 'utf8')

const sentences = (section: string, halves: readonly Half[]): Sentence[] =>
  halves.flatMap((half) => sentencesOf(half).get(section) ?? [])
const everyKind = ['opening', ...FINDING_KINDS] as const

/** “39 of 41” of the stretches of a kind, or of all kinds, in one section of the sentences. */
function figure(section: string, halves: readonly Half[], kinds: readonly Marked['kind'][] = everyKind): string {
  const recalls = recallIn(sentences(section, halves))
  const sum = (part: 'found' | 'of') => kinds.reduce((sum, kind) => sum + (recalls.get(kind)?.[part] ?? 0), 0)
  return `${sum('found')} of ${sum('of')}`
}

const alarms = (texts: readonly string[]) => texts.filter((text) => findingsIn(text).length > 0).length
const ours = (halves: readonly Half[]) => halves.flatMap(cleanOf)

const ROWS: readonly (readonly [string, string, readonly Marked['kind'][]])[] = [
  ['e-mail addresses', 'latin', ['email']],
  ['phone numbers', 'latin', ['phone']],
  ['links', 'latin', ['url']],
  ['handles', 'latin', ['handle']],
  ['full dates', 'latin', ['date']],
  ['names with a capital, inside a sentence', 'latin', ['name']],
  ['names that open a sentence', 'latin', ['opening']],
  ['initials', 'latin', ['initials']],
  ['ages of children and over 89', 'latin', ['age']],
  ['addresses', 'latin', ['address']],
  ['places', 'latin', ['place']],
  ['workplaces, schools, churches', 'latin', ['work']],
  ['rare trades', 'latin', ['trade']],
  ['weekdays and hours, with a place', 'latin', ['time']],
  ['numbers of cases, policies, plates', 'latin', ['number']],
  ['all of these, in German', 'german', everyKind],
  ['all of these, in scripts other than Latin', 'other scripts', everyKind],
  ['all of these, in lower case', 'lower case', everyKind],
]

describe('the gate', () => {
  test('is measured by at least 300 sentences, half of them of every day', () => {
    const pointing = ['latin', 'german', 'other scripts', 'lower case'].flatMap((section) => sentences(section, HALVES))
    const clean = [...ours(HALVES), ...spokenInDecks()]
    expect(pointing.length).toBeGreaterThanOrEqual(150)
    expect(ours(HALVES).length).toBeGreaterThanOrEqual(150)
    expect(clean.length).toBeGreaterThanOrEqual(pointing.length)
    expect(sentences('latin', ['held-out'])).toHaveLength(sentences('latin', ['development']).length)
    for (const text of clean) expect(pointing.map((each) => each.text)).not.toContain(text)
  })

  test.each([
    ['email', 'latin'],
    ['phone', 'latin'],
    ['url', 'latin'],
    ['handle', 'latin'],
    ['date', 'latin'],
    ['name', 'latin'],
  ] as const)('finds at least 95 % of each %s in the sentences held out, and in all', (kind, section) => {
    for (const halves of [['held-out'], HALVES] as const) {
      const recall = recallIn(sentences(section, halves)).get(kind)
      expect((recall?.found ?? 0) / (recall?.of ?? 0)).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('has a false alarm in at most one of ten sentences of every day', () => {
    for (const texts of [ours(['held-out']), ours(HALVES), spokenInDecks()])
      expect(alarms(texts) / texts.length).toBeLessThanOrEqual(0.1)
  })

  test.each(ROWS)('SECURITY.md has today’s figures of %s', (what, section, kinds) => {
    const cells = [figure(section, ['held-out'], kinds), figure(section, HALVES, kinds)]
    expect(rowOf(what)).toEqual(cells)
  })

  test('SECURITY.md has today’s figures of false alarms', () => {
    const of = (texts: readonly string[]) => `${alarms(texts)} of ${texts.length}`
    expect(rowOf('false alarms in sentences of every day')).toEqual([of(ours(['held-out'])), of(ours(HALVES))])
    expect(rowOf('false alarms in what the decks say')).toEqual(['', of(spokenInDecks())])
  })

  test('SECURITY.md says what no rule can do', () => {
    expect(page.replace(/\s+/g, ' ')).toContain('It cannot know what the group knows.')
  })
})

const rowOf = (what: string) =>
  page
    .split('\n')
    .find((line) => line.startsWith(`| ${what} `))
    ?.split('|')
    .slice(2, 4)
    .map((cell) => cell.trim())
