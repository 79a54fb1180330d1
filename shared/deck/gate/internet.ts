import type { Look, Span } from './contact.ts'
import type { Chunk } from './chunks.ts'

/** Endings of addresses that no word after a full stop is taken for. */
const ENDINGS = new Set(
  (
    'com net org edu gov mil info biz io dev app example xyz online eu ' +
    'de uk fr nl pl ru ch jp cn br dk fi cz hu gr pt ca au nz za ie tv co tr ro ua kr mx ar cl'
  ).split(' '),
)
/** The word for “@”. In other languages it means nothing else; “at” is an everyday word. */
const AT_WORDS = new Set('arroba arobase chiocciola malpa klammeraffe snabel'.split(' '))
const DOT_WORDS = new Set('dot punkt punto point ponto kropka'.split(' '))
/** What stands before and after a sign that is set apart, “(.)”, and before and after a word that is typed for one. */
const OPENS = { sign: /^[([{<_\-*|~]$/u, word: /^[([{<_\-*|~"'“‘/]$/u }
const CLOSES = { sign: /^[)\]}>_\-*|~]$/u, word: /^[)\]}>_\-*|~"'”’/]$/u }
/** The most chunks on each side of a join: “ ( ”. */
const ASIDE_MOST = 3
/** The most labels of an address, and the most chunks of one label, that are looked at. */
const LABELS_MOST = 8
const LABEL_MOST = 40

/** How two parts are joined. `plain` is a word without anything around it. */
interface Join {
  sign: 'at' | 'dot'
  how: 'tight' | 'spaced' | 'wrapped' | 'plain' | 'foreign'
  /** The chunk after it. */
  next: number
}

/** An e-mail address or a link, as it is, or with words and blanks for its signs. */
export const internetAt: Look = (chunks, at) => {
  const chunk = chunks[at]
  if (chunk?.said === '"') return quotedAt(chunks, at)
  if (chunk?.kind === 'sign') return schemeless(chunks, at)
  if (chunk?.kind !== 'word' && chunk?.kind !== 'digits') return null
  return schemeAt(chunks, at) ?? mailAt(chunks, at) ?? numericAt(chunks, at) ?? domainAt(chunks, at)
}

/** “https://…”, with or without blanks. */
function schemeAt(chunks: readonly Chunk[], at: number): Span | null {
  const colon = skip(chunks, at + 1)
  const slash = skip(chunks, colon + 1)
  const host = skip(chunks, slash + 2)
  const isScheme = chunks[colon]?.said === ':' && chunks[slash]?.said === '/' && chunks[slash + 1]?.said === '/'
  if (!isScheme || !isName(chunks[host])) return null
  if (host > at + 4 && !/^(?:h..ps?|ftp)$/u.test(chunks[at]?.low ?? '')) return null
  const domain = domainFrom(chunks, host, () => true)
  return { kind: 'url', first: at, last: tailFrom(chunks, (domain ?? host) + 1) }
}

/** “//host.example/path”. */
function schemeless(chunks: readonly Chunk[], at: number): Span | null {
  if (chunks[at]?.said !== '/' || chunks[at + 1]?.said !== '/' || !isName(chunks[at + 2])) return null
  const domain = domainFrom(chunks, at + 2, (join) => join.how === 'tight')
  return domain === null ? null : { kind: 'url', first: at, last: tailFrom(chunks, domain + 1) }
}

/** “name@mail.example”, “name (at) mail (dot) example”. */
function mailAt(chunks: readonly Chunk[], at: number): Span | null {
  const end = localFrom(chunks, at)
  const join = joinAt(chunks, end + 1)
  if (join?.sign !== 'at' || !isName(chunks[join.next])) return null
  const last = domainFrom(chunks, join.next, (dot, ending) => {
    if (join.how !== 'plain') return join.how !== 'spaced' || ending.length > 1
    // “Look at ourhouse.example” has a link in it.
    return ENDINGS.has(ending) && (dot.how === 'tight' ? end > at : dot.how !== 'plain' || isDotWord(chunks, dot))
  })
  if (last !== null) return { kind: 'email', first: at, last }
  return join.how === 'tight' ? { kind: 'email', first: at, last: join.next } : null
}

/** “"front desk"@clinic.example”. */
function quotedAt(chunks: readonly Chunk[], at: number): Span | null {
  let end = at + 1
  while (end < at + LABELS_MOST && chunks[end] && chunks[end]?.said !== '"') end += 1
  if (chunks[end]?.said !== '"' || chunks[end + 1]?.said !== '@' || !isName(chunks[end + 2])) return null
  return { kind: 'email', first: at, last: domainFrom(chunks, end + 2, () => true) ?? end + 2 }
}

/** Tells whether a plain word for a dot is the English one, which is no everyday word. */
const isDotWord = (chunks: readonly Chunk[], dot: Join) => chunks[dot.next - 2]?.low === 'dot'

/** Returns the last chunk of what can stand before “@”. */
function localFrom(chunks: readonly Chunk[], at: number): number {
  let last = at
  for (let next = at + 1; next < at + LABEL_MOST; next += 1) {
    const said = chunks[next]?.said ?? ''
    if (isName(chunks[next])) last = next
    else if (!/^[.\-_+%'’]$/u.test(said) || joinAt(chunks, next)?.sign === 'at') break
  }
  return last
}

/** An address of four numbers. */
function numericAt(chunks: readonly Chunk[], at: number): Span | null {
  if (chunks[at - 1]?.said === '.') return null
  for (let part = 0; part < 4; part += 1) {
    const { kind, said } = chunks[at + 2 * part] ?? {}
    if (kind !== 'digits' || Number(said) > 255 || (part > 0 && chunks[at + 2 * part - 1]?.said !== '.')) return null
  }
  return chunks[at + 7]?.said === '.' && chunks[at + 8]?.kind === 'digits'
    ? null
    : { kind: 'url', first: at, last: tailFrom(chunks, at + 7) }
}

/** “host.example”, “www.host”, “host dot com”, “localhost:3000”. */
function domainAt(chunks: readonly Chunk[], at: number): Span | null {
  const { low } = chunks[at] ?? {}
  if (low === 'localhost' && chunks[at + 1]?.said === ':' && chunks[at + 2]?.kind === 'digits')
    return { kind: 'url', first: at, last: tailFrom(chunks, at + 3) }
  const last = domainFrom(chunks, at, (dot, ending, next) => {
    if (low === 'www') return true
    if (ENDINGS.has(ending) && (dot.how === 'tight' || dot.how === 'wrapped')) return true
    if (ENDINGS.has(ending) && ending.length > 2) return dot.how === 'spaced' || isDotWord(chunks, dot)
    return dot.how === 'tight' && ending.length > 1 && isPath(chunks, next + 1)
  })
  return last === null ? null : { kind: 'url', first: at, last: tailFrom(chunks, last + 1) }
}

const isPath = (chunks: readonly Chunk[], at: number) => chunks[at]?.said === '/' && isName(chunks[at + 1])

/** Returns the last chunk of a domain whose ending will do; null where none begins. */
function domainFrom(
  chunks: readonly Chunk[],
  at: number,
  does: (dot: Join, ending: string, next: number) => boolean,
): number | null {
  let found: number | null = null
  let label = labelFrom(chunks, at)
  for (let n = 0; n < LABELS_MOST; n += 1) {
    const dot = joinAt(chunks, label + 1)
    if (dot?.sign !== 'dot' || !isName(chunks[dot.next])) break
    label = labelFrom(chunks, dot.next)
    const ending = chunks[label]
    if (ending?.kind === 'word' && does(dot, ending.low, label)) found = label
  }
  return found
}

/** Returns the last chunk of a part between two dots. */
function labelFrom(chunks: readonly Chunk[], at: number): number {
  let last = at
  for (let next = at + 1; next < at + LABEL_MOST; next += 1) {
    if (isName(chunks[next])) last = next
    else if (!/^[-_]$/u.test(chunks[next]?.said ?? '') || joinAt(chunks, next)) break
  }
  return last
}

/** Reads a “.” or “@” at a chunk, whichever way it is typed. */
function joinAt(chunks: readonly Chunk[], at: number): Join | null {
  for (const type of ['sign', 'word'] as const) {
    const before = aside(chunks, at, OPENS[type])
    const chunk = chunks[before.next]
    const sign = signOf(chunk)
    if (chunk?.kind !== type || !sign) continue
    const after = aside(chunks, before.next + 1, CLOSES[type])
    const how = howOf(chunk, before, after)
    if (how) return { sign, how, next: after.next }
  }
  return null
}

/** What stands on one side of a join. */
interface Aside {
  signs: number
  chunks: number
  next: number
}

function aside(chunks: readonly Chunk[], at: number, signs: RegExp): Aside {
  const found = { signs: 0, chunks: 0, next: at }
  while (found.chunks < ASIDE_MOST) {
    const chunk = chunks[found.next]
    const isSign = chunk?.kind === 'sign' && signs.test(chunk.said)
    if (!isSign && chunk?.kind !== 'blank') break
    found.signs += Number(isSign)
    found.chunks += 1
    found.next += 1
  }
  return found
}

function howOf({ kind, low }: Chunk, before: Aside, after: Aside): Join['how'] | null {
  if (before.signs > 0 && after.signs > 0) return 'wrapped'
  // A bracket on one side only belongs to the sentence, and a full stop with a blank after it alone ends one.
  if (before.signs > 0 || after.signs > 0) return null
  if (kind === 'word') {
    if (before.chunks === 0 || after.chunks === 0) return null
    return AT_WORDS.has(low) ? 'foreign' : 'plain'
  }
  if (before.chunks === 0) return after.chunks === 0 ? 'tight' : null
  // “ @lupe” is a handle.
  return low === '@' && after.chunks === 0 ? null : 'spaced'
}

function signOf(chunk: Chunk | undefined): Join['sign'] | null {
  if (chunk?.said === '@' || chunk?.low === 'at' || AT_WORDS.has(chunk?.low ?? '')) return 'at'
  return chunk?.said === '.' || DOT_WORDS.has(chunk?.low ?? '') ? 'dot' : null
}

const isName = (chunk: Chunk | undefined) => chunk?.kind === 'word' || chunk?.kind === 'digits'

const skip = (chunks: readonly Chunk[], at: number) => (chunks[at]?.kind === 'blank' ? at + 1 : at)

/** Returns the last chunk of what goes on without a blank, but for the stop of the sentence. */
function tailFrom(chunks: readonly Chunk[], at: number): number {
  let last = at - 1
  for (let next = at; next < chunks.length && chunks[next]?.kind !== 'blank'; next += 1)
    if (isName(chunks[next]) || chunks[next]?.said === '/') last = next
  return last
}
