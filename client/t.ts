/** One sentence, or its plural forms by the category of `Intl.PluralRules`, chosen by the parameter `n`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
export type Messages = Readonly<Record<string, Message>>
export type Params = Readonly<Record<string, string | number>>

/**
 * The words of a surface. In: its messages. Out: `t(key, params)`, typed by the keys;
 * `{name}` stands for a parameter, numbers are written the way of the language.
 */
export function createT<M extends Messages>(messages: M, locale = 'en') {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return function t(key: keyof M & string, params: Params = {}): string {
    const message = messages[key]
    if (message === undefined) return key
    return template(message, params.n).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = params[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? hole)
    })
  }

  function template(message: Message, n: string | number | undefined): string {
    if (typeof message === 'string') return message
    return message[plurals.select(Number(n))] ?? message.other
  }
}
