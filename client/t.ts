import { rulesOf } from './locales/rules.ts'

/** One sentence, or its plural forms by the category of `Intl.PluralRules`, chosen by the parameter `n`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
export type Messages = Readonly<Record<string, Message>>
/**
 * A catalogue in another language: each key of the English one and no other, with the plural forms of its own language.
 */
export type Translation<English extends Messages> = { readonly [Key in keyof English]: Message }

/**
 * A value in a message: words are used unchanged; a number, a share in percent, a list of words or a moment is written
 * as the language of the message writes it.
 */
export type Param = string | number | { percent: number } | readonly string[] | Date
export type Params = Readonly<Record<string, Param>>

/** A language of the surfaces. */
export interface Locale {
  /** The value for `<html lang>`. */
  id: string
  dir: 'ltr' | 'rtl'
  /** The language whose plural forms, numbers and lists are used. */
  rules: string
  /** Returns a message in this language; undefined where it is not translated yet and the English one is used. */
  say: (key: string, english: Message) => Message | undefined
}

const english: Locale = { id: 'en', dir: 'ltr', rules: 'en', say: (_key, message) => message }

let spoken = english

/**
 * Sets the language of everything from now on. Call it once, before anything is drawn: words already drawn do not
 * change.
 */
export function speak(locale: Locale = english): void {
  spoken = locale
}

/** Returns the language whose rules numbers, lists and dates are written by. */
export const rulesSpoken = (): string => spoken.rules

/** Joins words of the deck into a list, as the language writes lists. */
export const joined = (words: readonly string[]): string => rulesOf(spoken.rules).list(words)

/** Turns a text into small letters, for searching. */
export const lowered = (text: string): string => text.toLocaleLowerCase(spoken.rules)

/**
 * Returns the language a message is in, for `lang`: English where the chosen language does not have the message yet.
 */
export const langOf = (key: string): string => (spoken.say(key, '') === undefined ? english : spoken).id

/** Fills in a message. In: the message, a value for each `{name}`, the language whose rules are used. */
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

/** Makes the `t` of a surface. In: its messages. Out: `t(key, params)`, typed by the keys. */
export function createT<M extends Messages>(messages: M) {
  return function t(key: keyof M & string, params: Params = {}): string {
    const message = messages[key]
    if (message === undefined) return key
    const said = spoken.say(key, message)
    return said === undefined ? filled(message, params, english.rules) : filled(said, params, spoken.rules)
  }
}
