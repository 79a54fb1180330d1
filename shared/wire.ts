// What both ends need of the wire without its schemas: the phone does well without the schema library.

/** The wire's number. A client that is older is told to reload. */
export const PROTOCOL = 1

/** A message over this many bytes is refused before it is read. */
export const COMMAND_BYTES = 16_384

/** A deck file over this many bytes is refused before it is read. */
export const DECK_BYTES = 1_000_000

/** Only the digits of a typed code: spaces, dashes and other marks are ignored. */
export const normalizeCode = (typedCode: string): string => typedCode.normalize('NFKC').replace(/\D+/gu, '')

/** Eight digits as people read them: `4821 7306`. */
export const showCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
