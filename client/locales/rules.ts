/** How a language counts and writes the values in a message. */
interface Rules {
  /** Returns the plural form for a number. */
  plural: (n: number) => Intl.LDMLPluralRule
  number: (n: number) => string
  /** Writes a share from 0 to 100, without decimals. */
  percent: (share: number) => string
  /** Writes a list of words, with "and" before the last one. */
  list: (words: readonly string[]) => string
  /** Writes a day and a time of day, in the time zone of the device. */
  moment: (time: Date) => string
}

/**
 * Returns the rules that `Intl` has. Each part is made when it is first needed, because the first one takes long on a
 * slow phone.
 */
function rulesOfIntl(language: string): Rules {
  const plurals = once(() => new Intl.PluralRules(language))
  const numbers = once(() => new Intl.NumberFormat(language))
  const percents = once(() => new Intl.NumberFormat(language, { style: 'percent' }))
  const lists = once(() => new Intl.ListFormat(language))
  const moments = once(() => new Intl.DateTimeFormat(withRegion(language), { dateStyle: 'medium', timeStyle: 'short' }))
  return {
    plural: (n) => plurals().select(n),
    number: (n) => numbers().format(n),
    percent: (share) => percents().format(share / 100),
    list: (words) => lists().format(words),
    moment: (time) => moments().format(time),
  }
}

/**
 * Returns the language with the browser's region, if the browser uses that language. A browser on a system without a
 * language reports tags that `Intl` refuses (`en-US@posix`).
 */
export const withRegion = (language: string): string =>
  (typeof navigator === 'undefined' ? [] : navigator.languages).find(
    (tag) => tag.startsWith(`${language}-`) && isKnown(tag),
  ) ?? language

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const intlOfEnglish = rulesOfIntl('en')

/**
 * Writes English as `Intl` would, without loading it. Preparing `Intl` delays the first word with a number by a tenth
 * of a second on a slow phone. `Intl` is used only for fractions and moments, which no phone shows on its first page.
 */
const rulesOfEnglish: Rules = {
  plural: (n) => (Number.isInteger(n) ? (Math.abs(n) === 1 ? 'one' : 'other') : intlOfEnglish.plural(n)),
  number: (n) => (Number.isInteger(n) ? String(n).replace(/\B(?=(?:\d{3})+$)/g, ',') : intlOfEnglish.number(n)),
  percent: (share) => (Number.isInteger(share) ? `${rulesOfEnglish.number(share)}%` : intlOfEnglish.percent(share)),
  list: (words) =>
    words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')}, and ${words.at(-1) ?? ''}`,
  moment: (time) => intlOfEnglish.moment(time),
}

const made = new Map<string, Rules>([['en', rulesOfEnglish]])

/** Returns the rules of a language. In: its tag, as `Intl` takes it. */
export function rulesOf(language: string): Rules {
  const rules = made.get(language) ?? rulesOfIntl(language)
  made.set(language, rules)
  return rules
}
