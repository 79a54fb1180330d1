import { rulesOf } from './locales/rules.ts'

/** One sentence, or its plural forms by the category of `Intl.PluralRules`, chosen by the parameter `n`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
export type Messages = Readonly<Record<string, Message>>
/** A catalogue in another language: each key of the English one and no other, plural forms as its language has them. */
export type Translation<English extends Messages> = { readonly [Key in keyof English]: Message }

/** Words as they are; a number, a share in percent, a list of words or a moment as the language of the message has them. */
export type Param = string | number | { percent: number } | readonly string[] | Date
export type Params = Readonly<Record<string, Param>>

/** A language of the surfaces. */
export interface Locale {
  /** As `<html lang>` says it. */
  id: string
  dir: 'ltr' | 'rtl'
  /** Whose plural forms, numbers and lists hold. */
  rules: string
  /** A message of the surfaces in this language; undefined where it has none yet and the English one is said. */
  say: (key: string, english: Message) => Message | undefined
}

const english: Locale = { id: 'en', dir: 'ltr', rules: 'en', say: (_key, message) => message }

let spoken = english

/** From here on everything is said in this language. Once, before anything is drawn: what was said stays as it is. */
export function speak(locale: Locale = english): void {
  spoken = locale
}

/** Words of the deck one after the other, as the language lists them. */
export const joined = (words: readonly string[]): string => rulesOf(spoken.rules).list(words)

/** In small letters, for looking a text up. */
export const lowered = (text: string): string => text.toLocaleLowerCase(spoken.rules)

/** The language a message is said in, as `lang` wants it: English where the spoken language does not have it yet. */
export const langOf = (key: string): string => (spoken.say(key, '') === undefined ? english : spoken).id

/** Fills a message. In: the message, what stands for each `{name}`, the language whose rules hold. */
export function filled(message: Message, params: Params, language: string): string {
  const rules = rulesOf(language)
  const form = typeof message === 'string' ? message : (message[rules.plural(Number(params.n))] ?? message.other)
  return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name] ?? hole
    if (typeof value === 'string') return value
    if (typeof value === 'number') return rules.number(value)
    if (value instanceof Date) return rules.moment(value)
    return 'percent' in value ? rules.percent(value.percent) : rules.list(value)
  })
}

/** The words of a surface. In: its messages. Out: `t(key, params)`, typed by the keys. */
export function createT<M extends Messages>(messages: M) {
  return function t(key: keyof M & string, params: Params = {}): string {
    const message = messages[key]
    if (message === undefined) return key
    const said = spoken.say(key, message)
    return said === undefined ? filled(message, params, english.rules) : filled(said, params, spoken.rules)
  }
}
