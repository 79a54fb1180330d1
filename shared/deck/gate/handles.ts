import type { Look } from './contact.ts'
import type { Chunk } from './chunks.ts'

/** Where people have handles. What stands after one of these and a colon is one. */
const NETWORKS = new Set(
  'insta instagram ig snap snapchat telegram discord skype tiktok twitter facebook fb whatsapp kik signal'.split(' '),
)

/** A handle: “@lupe”, “insta: lupe_b”, “lupe#1234”, “u/lupe”. */
export const handleAt: Look = (chunks, at, after) => {
  const chunk = chunks[at]
  const before = at - 1 > after ? chunks[at - 1] : undefined
  if (chunk?.said === '@') {
    if (isLetters(before)) return null
    const last = nameFrom(chunks, at + 1)
    return last !== null && chunks[at + 1]?.kind !== 'digits' ? { kind: 'handle', first: at, last } : null
  }
  if (chunk?.kind !== 'word') return null
  if (chunks[at + 1]?.said === '#' && chunks[at + 2]?.kind === 'digits' && (chunks[at + 2]?.said.length ?? 0) >= 4)
    return { kind: 'handle', first: at, last: at + 2 }
  if (chunk.low === 'u' && chunks[at + 1]?.said === '/' && !isLetters(before)) {
    const last = nameFrom(chunks, at + 2)
    return last === null ? null : { kind: 'handle', first: at, last }
  }
  return NETWORKS.has(chunk.low) ? namedAt(chunks, at) : null
}

const isLetters = (chunk: Chunk | undefined) => chunk?.kind === 'word' || chunk?.kind === 'digits'

/** Reads the name after a network and a colon. Of a sentence that begins there, nothing is a handle. */
function namedAt(chunks: readonly Chunk[], at: number) {
  const colon = chunks[at + 1]?.said === ':' ? at + 1 : chunks[at + 2]?.said === ':' ? at + 2 : null
  if (colon === null) return null
  const first = chunks[colon + 1]?.kind === 'blank' ? colon + 2 : colon + 1
  const last = nameFrom(chunks, first)
  if (last === null) return null
  const goesOn = chunks[last + 1]?.kind === 'blank' && chunks[last + 2]?.kind === 'word'
  return last > first || !goesOn ? { kind: 'handle' as const, first, last } : null
}

/** Returns the last chunk of a name that begins at a chunk; null where none does. */
function nameFrom(chunks: readonly Chunk[], at: number): number | null {
  let last: number | null = null
  for (let next = at; next < chunks.length; next += 1) {
    const chunk = chunks[next]
    if (isLetters(chunk) || chunk?.said === '_') last = next
    else if (last === null || !/^[.-]$/u.test(chunk?.said ?? '')) break
  }
  return last
}
