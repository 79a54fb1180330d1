// What both ends need of the wire without its schemas: the phone does well without the schema library.

/**
 * The wire's number. A client with a lower one is told to reload (`too-old`).
 * It rises when a stage, command or slice is added that a phone must know to go on, and when one changes its meaning.
 * It stays when an older page does as well without what was added. Pages of the release before stay open through an
 * upgrade, and the server keeps that release's assets for them (`server/http/kept-assets.ts`).
 *
 * 2: a breakdown that is withheld says `withheld`, where 1 (release 0.1.0) said `held`.
 * 3: a text is sent with a key of its own; `bye` says when a room is folded.
 * 4: the room’s questions are the deck’s, by what is asked; two open texts are a question; the lens is a step of the reveal.
 * 5: seats are linked as couples, and are asked how far a text may go; stages of the whole room come after the asks.
 * 6: in rooms for supervision people agree to what stays there, somebody presents, the group reflects, the presenter
 * responds, and what was rehearsed and said is brought. Asks can be brought into a room, may have no reading, and are
 * forgotten with all that was given to them. People write in two voices, and each text says in which it is.
 */
export const PROTOCOL = 6

/** Who a key lets in: the console, the screen, or the phone of one seat. All clients of a role are told alike. */
export const ROLES = ['host', 'screen', 'seat'] as const
export type Role = (typeof ROLES)[number]

/** A message over this many bytes is refused before it is read. */
export const COMMAND_BYTES = 16_384

/** A deck file over this many bytes is refused before it is read. */
export const DECK_BYTES = 1_000_000

/** What a header can carry, and with it a password for hosting. A browser sends no call that has anything else there. */
export const IN_A_HEADER = /^[\x20-\x7e\xa0-\xff]*$/

/** A room’s code has so many digits. */
export const CODE_DIGITS = 8

/** More than anybody types who means eight digits. */
const TYPED_MAX = 64

/** Only the digits of a typed code, of whatever script; spaces, dashes and other marks are ignored. Out: digits 0 to 9. */
export const normalizeCode = (typedCode: string): string =>
  [...typedCode.slice(0, TYPED_MAX).normalize('NFKC')]
    .map((sign) => (/\p{Nd}/u.test(sign) ? valueOf(sign) : ''))
    .join('')

/**
 * The value of a decimal digit. Unicode has the ten of each script in a row (Standard, 4.6), so it is how many digits
 * come before this one without a gap. The scripts whose rows touch have whole rows before it.
 */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return (code - first) % 10
}

/** Eight digits as people read them: `4821 7306`. */
export const showCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
