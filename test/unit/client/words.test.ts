import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { PROBLEMS, type ProblemCode } from '../../../shared/problems.ts'
import { problemKey } from '../../../client/texts/problem-key.ts'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import type { Message, Messages } from '../../../client/t.ts'
import { cataloguesOf, formsOf, words, type Key } from '../../support/words.ts'

const client = resolve('client')
const english = await cataloguesOf('en')
const messages: Messages = Object.assign({}, ...english.values()) as Messages
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|vue)$/.test(path) && !path.includes('locales'))
  .map((path) => ({ path, text: readFileSync(join(client, path), 'utf8') }))

const sentencesOf = (catalogue: Messages) =>
  Object.entries<Message>(catalogue).flatMap(([key, message]) => formsOf(message).map((text) => `${key}: ${text}`))

/** Every text in a deck but what only the facilitator reads. */
function textsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    ['notes', 'listenFor', 'id'].includes(key) ? [] : textsOf(part, `${path}/${key}`),
  )
}

describe.each(['en', 'de'])('the surfaces speak of no theme, which is the deck’s: %s', (language) => {
  const THEME = /\b(partner|therap|bench|couple’s|spouse|husband|wife|marriage|judge’s seat|richterbank|ehepaar)\w*/i

  /** What only rooms of couples show speaks of partners: files of their own, and these messages. */
  const OF_COUPLES = /^(\w+\/(couples|floor|exchange|own-words)|phone\.rewrite\.reach\.(phones|screenAbout))/

  test('nothing about partners, therapy or the bench stands in a locale file, but for those of couples alone', async () => {
    const sentences = [...(await cataloguesOf(language))].flatMap(([name, catalogue]) =>
      OF_COUPLES.test(name) ? [] : sentencesOf(catalogue),
    )
    expect(sentences.length).toBeGreaterThan(20)
    const themed = sentences.filter((text) => THEME.test(text.slice(text.indexOf(': '))))
    expect(themed.filter((text) => !OF_COUPLES.test(text))).toEqual([])
    // The words are those of the theme: a deck has them.
    expect(textsOf(builtInDecks[0]).filter((text) => THEME.test(text)).length).toBeGreaterThan(10)
  })
})

describe('what participants read', () => {
  const JUDGING = /\b(wrong(ly)?|fail(s|ed|ing|ures?)?|scor(e|es|ed|ing)|winn(er|ers|ing)|(in)?correct(ly|ed)?)\b/i
  const read = [...english].filter(([name]) => !/^(console|deck|editor)\//.test(name))

  test.each([
    ...read.map(([name, catalogue]): [string, string[]] => [name, sentencesOf(catalogue)]),
    ...builtInDecks.map((deck): [string, string[]] => [`the deck ${deck.id}`, textsOf(deck)]),
  ])('%s judges nobody', (_, texts) => {
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.filter((text) => JUDGING.test(text.slice(text.indexOf(':'))))).toEqual([])
  })

  test('is most of what there is', () => {
    expect(read.flatMap(([, catalogue]) => sentencesOf(catalogue)).length).toBeGreaterThan(400)
  })
})

describe('what is said when something did not work', () => {
  const codes = [...(Object.keys(PROBLEMS) as ProblemCode[]), 'offline' as const].map(problemKey)

  test.each([...codes, 'console.frame.badKey'])('%s: what happened, and what to do next', (key) => {
    const text = words[key as Key] ?? ''
    // One sentence is enough where it is the thing to do.
    expect(/^Choose/.test(text) ? 2 : text.split(/[.:!?]\s+/).length, text).toBeGreaterThanOrEqual(2)
  })
})

describe('words stand in one place', () => {
  test('a catalogue is of a surface and of a page or a stage of it, and its keys say which', () => {
    expect(new Set([...english.keys()].map((name) => name.split('/')[0]))).toEqual(
      new Set(['common', 'console', 'deck', 'editor', 'phone', 'pictures', 'report', 'screen']),
    )
    for (const [name, catalogue] of english)
      for (const key of Object.keys(catalogue)) expect(key.startsWith(`${name.replace('/', '.')}.`), key).toBe(true)
  })

  test('every message has a key that some surface knows', () => {
    const known = readdirSync(client, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(^|[/\\])(later-)?t\.ts$/.test(path))
      .map((path) => readFileSync(join(client, path), 'utf8'))
      .join('\n')
    for (const name of english.keys()) expect(known, name).toContain(`locales/en/${name}.ts'`)
  })

  test('the linter forbids literal text in every component, and nobody switched it off', async () => {
    const eslint = new ESLint()
    const components = sources.filter(({ path }) => path.endsWith('.vue'))
    expect(components.length).toBeGreaterThan(50)
    for (const { path, text } of components) expect(text, path).not.toContain('eslint-disable')
    for (const { path } of components.filter((_, at) => at % 12 === 0)) {
      const config = (await eslint.calculateConfigForFile(join(client, path))) as { rules: Record<string, unknown[]> }
      expect(config.rules['vue/no-bare-strings-in-template']?.[0], path).toBe(2)
    }
  })

  test('no message is left over', () => {
    const all = sources.map(({ text }) => text).join('\n')
    const starts = [...all.matchAll(/`([a-z]\w*(?:\.[\w-]+)*\.)\$\{/g)].map(([, start = '']) => start)
    const isSaid = (key: string) => all.includes(`'${key}'`) || starts.some((start) => key.startsWith(start))
    expect(Object.keys(messages).length).toBeGreaterThan(800)
    expect(Object.keys(messages).filter((key) => !isSaid(key))).toEqual([])
  })

  test('a message with places for parameters is never said without any', () => {
    const bare = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\('([^']+)'\)/g)].map(([, key = '']) => ({ path, key })),
    )
    expect(bare.length).toBeGreaterThan(100)
    expect(bare.filter(({ key }) => formsOf(messages[key] ?? '').some((form) => form.includes('{')))).toEqual([])
  })
})
