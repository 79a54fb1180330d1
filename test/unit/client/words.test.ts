import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../../shared/problems.ts'
import { builtInDecks } from '../../../shared/deck/built-in.ts'
import common from '../../../client/locales/en/common.ts'
import consoleWords from '../../../client/locales/en/console.ts'
import keys from '../../../client/locales/en/keys.ts'
import phone from '../../../client/locales/en/phone.ts'
import phoneLater from '../../../client/locales/en/phone-later.ts'
import pictures from '../../../client/locales/en/pictures.ts'
import screen from '../../../client/locales/en/screen.ts'
import type { Message, Messages } from '../../../client/t.ts'

const client = resolve('client')
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|vue)$/.test(path) && !path.includes('locales'))
  .map((path) => ({ path, text: readFileSync(join(client, path), 'utf8') }))

const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))
const sentencesOf = (messages: Messages) =>
  Object.entries(messages).flatMap(([key, message]) => forms(message).map((text) => `${key}: ${text}`))

/** Every text in a deck but what only the facilitator reads. */
function textsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    ['notes', 'listenFor', 'id'].includes(key) ? [] : textsOf(part, `${path}/${key}`),
  )
}

describe('what participants read', () => {
  const JUDGING = /\b(wrong(ly)?|fail(s|ed|ing|ures?)?|scor(e|es|ed|ing)|winn(er|ers|ing)|(in)?correct(ly|ed)?)\b/i

  test.each([
    ['common.ts', sentencesOf(common)],
    ['phone.ts', sentencesOf(phone)],
    ['phone-later.ts', sentencesOf(phoneLater)],
    ['pictures.ts', sentencesOf(pictures)],
    ['screen.ts', sentencesOf(screen)],
    ...builtInDecks.map((deck): [string, string[]] => [`the deck ${deck.id}`, textsOf(deck)]),
  ])('%s judges nobody', (_, texts) => {
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => JUDGING.test(text.slice(text.indexOf(':'))))).toEqual([])
  })
})

describe('what is said when something did not work', () => {
  const said: Messages = { ...common, ...consoleWords }

  test.each([...Object.keys(PROBLEMS), 'offline'])('%s: what happened, and what to do next', (code) => {
    for (const messages of [common as Messages, said])
      for (const text of forms(messages[`problem.${code}`] ?? ''))
        // One sentence is enough where it is the thing to do.
        expect(/^Choose/.test(text) ? 2 : text.split(/[.:!?]\s+/).length, text).toBeGreaterThanOrEqual(2)
  })
})

describe('words stand in one place', () => {
  test('there is one message file a surface, one for what they share, one for the keys and one for the pictures', () => {
    expect(readdirSync(join(client, 'locales/en')).sort()).toEqual([
      'common.ts',
      'console.ts',
      'keys.ts',
      'phone-later.ts',
      'phone.ts',
      'pictures.ts',
      'screen.ts',
    ])
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
    const said = [common, consoleWords, keys, phone, phoneLater, pictures, screen].flatMap((messages) =>
      Object.keys(messages),
    )
    expect(said.filter((key) => !isSaid(key))).toEqual([])
  })

  test('a message with places for parameters is never said without any', () => {
    const messages: Messages = { ...common, ...consoleWords, ...keys, ...phone, ...phoneLater, ...pictures, ...screen }
    const bare = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\('([^']+)'\)/g)].map(([, key = '']) => ({ path, key })),
    )
    expect(bare.length).toBeGreaterThan(100)
    expect(bare.filter(({ key }) => forms(messages[key] ?? '').some((form) => form.includes('{')))).toEqual([])
  })
})
