/** Signs that people and their programs write for one another. */
const SAME: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '‛': "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '–': '-', '—': '-', '‑': '-', '‐': '-', '\u00a0': ' ', '\n': ' ', '\t': ' ', '\r': ' ' },
}

/**
 * Finds telling words in the text of an ask, whatever quotation marks, dashes, blanks and capitals they are written
 * with. Returns them as they stand in the text; null where they do not.
 */
export function tellIn(text: string, tell: string): string | null {
  if (text.includes(tell)) return tell
  const where = alike(text)
  for (const wish of [tell, tell.replace(/^["'“”‘’„«»…\s]+|["'“”‘’«»….,;:!?\s]+$/g, '')]) {
    const words = alike(wish).letters.trim()
    const at = words ? where.letters.indexOf(words) : -1
    if (at >= 0) return text.slice(where.from[at], (where.from[at + words.length - 1] ?? 0) + 1)
  }
  return null
}

/** A text with one letter for all that are written for one another and one blank for many; and where each came from. */
function alike(text: string): { letters: string; from: number[] } {
  const letters: string[] = []
  const from: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const low = sign.toLowerCase()
    const letter = SAME[sign] ?? (low.length === 1 ? low : sign)
    if (letter === ' ' && letters.at(-1) === ' ') continue
    letters.push(letter)
    from.push(at)
  }
  return { letters: letters.join(''), from }
}
