/** A stretch of a text, and whether it is one of the telling words. */
export interface TellPiece {
  text: string
  tells: boolean
}

/**
 * Cuts a text at its telling words. Each is marked where it first appears; one that is named twice, in its first two
 * places.
 */
export function markTells(text: string, tells: readonly string[]): TellPiece[] {
  const marked = new Array<boolean>(text.length).fill(false)
  const searchedTo = new Map<string, number>()
  for (const tell of tells) {
    const at = tell ? text.indexOf(tell, searchedTo.get(tell)) : -1
    if (at < 0) continue
    marked.fill(true, at, at + tell.length)
    searchedTo.set(tell, at + tell.length)
  }
  const stretches: TellPiece[] = []
  for (let from = 0, to = 1; to <= text.length; to++) {
    if (to < text.length && marked[to] === marked[from]) continue
    stretches.push({ text: text.slice(from, to), tells: marked[from] === true })
    from = to
  }
  return stretches
}
