/** How a language counts, and how it writes what stands in a message. */
interface Rules {
  /** The plural form for a number. */
  plural: (n: number) => Intl.LDMLPluralRule
  number: (n: number) => string
  /** A share, from 0 to 100, without decimals. */
  percent: (share: number) => string
  /** Words one after the other, the last one with "and". */
  list: (words: readonly string[]) => string
  /** A day and a time of day, where the device is. */
  moment: (time: Date) => string
}

/** As `Intl` has them. Each part is made when it is first needed: a slow phone takes long for the first one. */
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

/** The language as the browser's region writes it, where the browser is in that language. */
const withRegion = (language: string): string =>
  (typeof navigator === 'undefined' ? [] : navigator.languages).find((tag) => tag.startsWith(`${language}-`)) ??
  language

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const intlOfEnglish = rulesOfIntl('en')

/**
 * English by hand, as `Intl` would have it: making `Intl` ready takes a slow phone a tenth of a second before the first
 * word with a number. It is asked for fractions and moments, which no phone shows on coming in.
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

/** The rules of a language. In: its tag, as `Intl` takes it. */
export function rulesOf(language: string): Rules {
  const rules = made.get(language) ?? rulesOfIntl(language)
  made.set(language, rules)
  return rules
}
