import type { Locale, Message } from '../t.ts'

const HOLE = /(\{\w+\})/
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = [...'áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ']

/** Applies `say` to each stretch of words. The placeholders for parameters stay as they are. */
const words = (message: string, say: (text: string) => string) =>
  message
    .split(HOLE)
    .map((part) => (HOLE.test(part) ? part : say(part)))
    .join('')

const each = (message: Message, say: (text: string) => string): Message =>
  typeof message === 'string'
    ? say(message)
    : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, say(text)])) as Message)

const accented = (text: string) => [...text].map((letter) => ACCENTED[LETTERS.indexOf(letter)] ?? letter).join('')

/** Makes words longer, as in German, then adds more words until the sentence is twice as long. */
function long(message: string): string {
  const drawn = words(message, (text) => accented(text.replace(/[aeiouy]/gi, '$&$&')))
  const more = accented(
    message
      .split(HOLE)
      .filter((part) => !HOLE.test(part))
      .join('')
      .trim(),
  )
  const missing = 2 * message.length - drawn.length
  return `[${drawn}${missing > 1 ? ` ${more.slice(0, missing).trim()}` : ''}]`
}

/** Makes letters be drawn from right to left, whatever their script. */
const turned = (message: string) =>
  `\u200f${words(message, (text) => (text.trim() ? `\u202e${text}\u202c` : text))}\u200f`

/** English at twice its length, with brackets at both ends that show what is cut off. */
export const twiceAsLong: Locale = {
  id: 'en-XA',
  dir: 'ltr',
  rules: 'en',
  say: (_key, english) => each(english, long),
}

/** English drawn from right to left. */
export const rightToLeft: Locale = {
  id: 'ar-XB',
  dir: 'rtl',
  rules: 'en',
  say: (_key, english) => each(english, turned),
}
