/** One sentence, or its plural forms by the category of `Intl.PluralRules`, chosen by the parameter `n`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
export type Messages = Readonly<Record<string, Message>>
export type Params = Readonly<Record<string, string | number>>

/** A language of the surfaces. */
export interface Locale {
  /** As `<html lang>` says it. */
  id: string
  dir: 'ltr' | 'rtl'
  /** Whose plural forms, numbers and lists hold. */
  rules: string
  /** A message of the surfaces, said in this language. */
  say: (key: string, english: Message) => Message
}

const english: Locale = { id: 'en', dir: 'ltr', rules: 'en', say: (_key, message) => message }

let spoken = english

/** From here on everything is said in this language. Once, before anything is drawn: what was said stays as it is. */
export function speak(locale: Locale): void {
  spoken = locale
}

/** The language whose rules hold, for lists and dates. */
export const rulesOfLanguage = (): string => spoken.rules

/**
 * The words of a surface. In: its messages. Out: `t(key, params)`, typed by the keys;
 * `{name}` stands for a parameter, numbers are written the way of the language.
 */
export function createT<M extends Messages>(messages: M, rules?: string) {
  return function t(key: keyof M & string, params: Params = {}): string {
    const message = messages[key]
    if (message === undefined) return key
    const { plural, written } = rulesOf(rules ?? spoken.rules)
    const said = spoken.say(key, message)
    const form = typeof said === 'string' ? said : (said[plural(Number(params.n))] ?? said.other)
    return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = params[name]
      return typeof value === 'number' ? written(value) : (value ?? hole)
    })
  }
}

/** How a language counts. */
interface Rules {
  plural: (n: number) => Intl.LDMLPluralRule
  written: (n: number) => string
}

const made = new Map<string, Rules>()

function rulesOfIntl(language: string): Rules {
  let rules = made.get(language)
  if (!rules) {
    const [plurals, numbers] = [new Intl.PluralRules(language), new Intl.NumberFormat(language)]
    made.set(language, (rules = { plural: (n) => plurals.select(n), written: (n) => numbers.format(n) }))
  }
  return rules
}

/**
 * As `Intl` has them, which takes a slow phone a tenth of a second to make ready before the first word with a number;
 * of fractions it is asked all the same.
 */
const rulesOfEnglish: Rules = {
  plural: (n) => (Number.isInteger(n) ? (Math.abs(n) === 1 ? 'one' : 'other') : rulesOfIntl(english.rules).plural(n)),
  written: (n) =>
    Number.isInteger(n) ? String(n).replace(/\B(?=(?:\d{3})+$)/g, ',') : rulesOfIntl(english.rules).written(n),
}

const rulesOf = (language: string): Rules => (language === english.rules ? rulesOfEnglish : rulesOfIntl(language))
