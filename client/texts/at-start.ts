/** Words of a deck with a capital letter, as at the start of a line. */
export const atStart = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase())
