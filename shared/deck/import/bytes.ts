/** Decodes bytes; browsers and Node have it alike. With `fatal` it throws where the bytes are of another encoding. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean },
) => { decode: (bytes: Uint8Array) => string }

/** The text of a file, and in which encoding it seems to be, where the file does not say so itself. */
export interface Decoded {
  text: string
  guessed: 'Windows-1252' | 'UTF-16' | null
}

/** So much of a file tells in which encoding it is. */
const LOOKED_AT = 4_096

/**
 * Reads bytes as text: as the mark at their beginning says, else as UTF-8, else as what old programs write. No mark is
 * left in the text.
 */
export function textOfBytes(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return marked(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return marked(bytes, 'utf-16be')
  const wide = wideWithoutMark(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), guessed: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: null }
  } catch {
    return { text: ofWindows(bytes), guessed: 'Windows-1252' }
  }
}

/** The signs of Windows-1252 from 0x80 to 0x9f, which some decoders leave as controls. Five of them are not given. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const ofWindows = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => FROM_80[sign.charCodeAt(0) - 0x80] ?? sign)

const marked = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  guessed: null,
})

/** Latin letters in two bytes each have a zero at every second place. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, LOOKED_AT) & ~1
  if (length < 8 || bytes.length % 2) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be'
  return null
}
