import type { Look } from './contact.ts'
import { isCapital, nextOf, type Chunk } from './chunks.ts'

/** The most chunks of one number that are looked at. */
const CHUNKS_MOST = 24

/** The number of a case, a policy, a licence, a plate: letters and many digits, or a long number that is no sum. */
export const numberAt: Look = (chunks, at) => {
  const chunk = chunks[at]
  if (chunk?.kind !== 'digits' && !isCapital(chunk)) return null
  const last = joinedFrom(chunks, at)
  if (last > at || chunk.kind === 'digits') {
    const said = chunks.slice(at, last + 1).map((each) => each.said)
    const digits = said.join('').replace(/\D/gu, '')
    const capitals = said.join('').replace(/[^A-Z]/gu, '')
    const isMixed = capitals !== '' && (digits.length > 4 || (digits.length > 2 && capitals.length > 1))
    const isLong = last === at && digits.length > 4 && !digits.endsWith('00')
    return isMixed || isLong ? { kind: 'number', first: at, last } : null
  }
  return plateAt(chunks, at)
}

/** “MRN 00482917”, “KLM 4482 X”: capitals, and digits that are no year. */
function plateAt(chunks: readonly Chunk[], at: number) {
  const next = nextOf(chunks, at)
  const digits = chunks[next]?.kind === 'digits' ? (chunks[next]?.said ?? '') : ''
  if (!/^[A-Z]{2,4}$/u.test(chunks[at]?.said ?? '') || digits.length < 4 || /^(?:19|20)\d\d$/u.test(digits)) return null
  const tail = nextOf(chunks, next)
  const hasTail = /^[A-Z]{1,3}$/u.test(chunks[tail]?.said ?? '') && chunks[tail]?.said !== 'I'
  return { kind: 'number' as const, first: at, last: hasTail ? tail : next }
}

/** Returns the last of letters and digits that stand together, with lines between them. */
function joinedFrom(chunks: readonly Chunk[], at: number): number {
  let last = at
  for (let next = at + 1; next < at + CHUNKS_MOST; next += 1) {
    const chunk = chunks[next]
    if (chunk?.kind === 'word' || chunk?.kind === 'digits') last = next
    else if (!/^[-/]$/u.test(chunk?.said ?? '')) break
  }
  return last
}
