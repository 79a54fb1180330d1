import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../client/t.ts'
import { problemsOf } from '../../support/compiler.ts'
import { cataloguesOf, formsOf } from '../../support/words.ts'

const locales = resolve('client/locales')
const english = await cataloguesOf('en')
const languages = readdirSync(locales, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'en',
)
const translated = await Promise.all(
  languages.map(async ({ name }) => ({ language: name, catalogues: [...(await cataloguesOf(name))] })),
)
const files = translated.flatMap(({ language, catalogues }) =>
  catalogues.map(([name, messages]) => ({ language, name, messages })),
)

/** The places for parameters in a message, in any of its forms. */
const places = (message: Message) =>
  [...new Set(formsOf(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

describe.each(files)('given $name in $language', ({ language, name, messages }) => {
  const original = english.get(name) ?? {}

  test('when it exists, then it has every message of English and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(original).sort())
  })

  test('when a message has places for parameters, then they are those of English', () => {
    for (const [key, message] of Object.entries<Message>(messages))
      expect(places(message), key).toEqual(places(original[key] ?? ''))
  })

  test('when it has plural forms, then each is one the language has, and every whole number finds its own', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [key, message] of Object.entries<Message>(messages)) {
      if (typeof message === 'string') continue
      for (const form of Object.keys(message)) expect(pluralCategories, key).toContain(form)
    }
  })

  test('when it is looked at, then the compiler holds it against its English file', () => {
    const text = readFileSync(resolve(locales, language, `${name}.ts`), 'utf8')
    expect(text).toContain(`import type english from '../../en/${name}.ts'`)
    expect(text).toContain('} as const satisfies Translation<typeof english>\n')
  })

  test('when its surface is opened in this language, then it is among what is fetched', () => {
    const [surface = '', page = ''] = name.split('/')
    const surfaces = surface === 'common' || surface === 'pictures' ? ['phone', 'console', 'screen'] : [surface]
    const fetched = surfaces.map((each) => readFileSync(resolve(locales, language, `${each}.ts`), 'utf8'))
    for (const text of fetched) expect(text).toContain(`'./${surface}/${page}.ts'`)
  })
})

test('there is a translation to look at', () => {
  expect(files.map(({ language, name }) => `${language}/${name}`)).toEqual(
    expect.arrayContaining(['de/phone/door', 'de/phone/vote']),
  )
})

describe('given a translation in the compiler', () => {
  const text = readFileSync(resolve(locales, 'de/phone/vote.ts'), 'utf8')
  const line = /^ {2}'phone\.vote\.hint': .*\n/m
  const plural = (forms: string) => text.replace(line, `  'phone.vote.hint': { ${forms} },\n`)
  const changed = {
    'as it is': text,
    'without a message': text.replace(line, ''),
    'with one more': text.replace(line, "$&  'phone.vote.hin': 'Mehr',\n"),
    'with plural forms': plural("few: 'Einige', other: 'Andere'"),
    'without a form for the rest': plural("few: 'Einige'"),
  }
  const file = (name: keyof typeof changed) => resolve(locales, `de/phone/vote, ${name}.ts`)
  const all = Object.entries(changed).map(([name, text]) => [file(name as keyof typeof changed), text] as const)
  const problems = problemsOf(
    all.map(([path]) => path),
    Object.fromEntries(all),
  )

  test.each([
    ['as it is', []],
    ['without a message', [expect.stringMatching(/''phone\.vote\.hint'' is missing/)]],
    ['with one more', [expect.stringMatching(/''phone\.vote\.hin'' does not exist/)]],
    ['with plural forms', []],
    ['without a form for the rest', [expect.stringMatching(/'other' is missing/)]],
  ] as const)('when it is %s, then it compiles or does not', (name, expected) => {
    expect(new Set(Object.values(changed)).size).toBe(all.length)
    expect(problems(file(name))).toEqual(expected)
  })
})
