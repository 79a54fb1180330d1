/** What stands before an item of a list that was pasted from somewhere. */
const BULLET = /^[ \t]*(?:[•·‣▪◦●○∙*–—-]|\d{1,3}[.)]|[a-z]\))[ \t\u00a0]+/

/** Returns a line without its bullet or number; null for a line that has none. */
export function withoutBullet(line: string): string | null {
  const bullet = BULLET.exec(line.slice(0, 60))
  return bullet ? line.slice(bullet[0].length) : null
}

/**
 * Takes a text apart that stands where a list is meant: at its line breaks, of names also at commas and the like. Items
 * of nothing are left out.
 */
export function splitTexts(text: string, isNames = false): string[] {
  const pieces = text.split(isNames ? /[\r\n,;|+/]/ : /[\r\n]/)
  return pieces.map((piece) => (withoutBullet(piece) ?? piece).trim()).filter(Boolean)
}
