/** How much of the title is in the name of a file, in code points. */
const TITLE = 40

/**
 * Names a file of a report: `reask-<title>-<date>-<what>`, without the ending. Of the title only letters and digits are
 * left, in any script. In: the date as `2026-11-29`.
 */
export function fileName(title: string, date: string, what: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const cut = [...words]
    .slice(0, TITLE)
    .join('')
    .replace(/^-+|-+$/g, '')
  return ['reask', cut, date, what].filter(Boolean).join('-')
}
