import type { FixCode } from './reading.ts'
import type { DeckSource, SourceField } from './source.ts'

/** What is not JSON and can be read all the same. */
export type JsonRepair = Extract<FixCode, `json-${string}`>
/** Where each repair was first needed, and how often. */
export type JsonRepairs = Map<JsonRepair, { line: number; n: number }>

/** Why a text cannot be read: it ends too early, something stands where it cannot, or it is nested without end. */
export interface BrokenJson {
  broken: 'json-cut' | 'json-broken' | 'json-deep'
  line: number
}

/** Far deeper than a deck is. */
const MOST_DEPTH = 40

/** What may stand before a JSON text that was copied out of a program or a chat, and after it. */
const BEFORE = /^\s*(?:`{3}\w*\s*|(?:export\s+default|module\.exports\s*=|(?:const|let|var)\s+\w{1,40}\s*=)\s*)/
const AFTER = /^[\s;`)]*$/

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‘': "’'",
  '’': "’'",
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }
const WORDS: Readonly<Record<string, boolean | null>> = {
  ...{ true: true, false: false, null: null },
  ...{ True: true, False: false, None: null, undefined: null, NaN: null },
}
const STRICT_WORDS: readonly string[] = ['true', 'false', 'null']

class Unreadable extends Error {
  readonly why: BrokenJson
  constructor(why: BrokenJson) {
    super(why.broken)
    this.why = why
  }
}

/**
 * Reads a text as JSON, and what people write for JSON: with comments, commas too many or too few, curly or single
 * quotes, names without quotes, line breaks in texts. Takes as long as the text is.
 */
export function readLenientJson(text: string): { source: DeckSource; repairs: JsonRepairs } | BrokenJson {
  const repairs: JsonRepairs = new Map()
  let at = 0
  let line = 1

  const repair = (code: JsonRepair) => {
    const known = repairs.get(code)
    if (known) known.n += 1
    else repairs.set(code, { line, n: 1 })
  }
  const fail = (broken: BrokenJson['broken'] = at >= text.length ? 'json-cut' : 'json-broken', where = line): never => {
    throw new Unreadable({ broken, line: where })
  }

  /** Goes on to the next sign that is neither a blank nor in a comment, and returns it; empty at the end. */
  function next(): string {
    for (; at < text.length; at++) {
      const sign = text[at] ?? ''
      if (sign === '\n') line += 1
      if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) skipComment()
      else if (!isBlank(sign)) return sign
    }
    return ''
  }

  function skipComment() {
    repair('json-comments')
    const isLine = text[at + 1] === '/'
    const end = text.indexOf(isLine ? '\n' : '*/', at + 2)
    const stop = end < 0 ? text.length : isLine ? end - 1 : end + 1
    for (let seen = at; seen <= stop; seen++) if (text[seen] === '\n') line += 1
    at = stop
  }

  function value(depth: number): DeckSource {
    const sign = next()
    if (depth > MOST_DEPTH) fail('json-deep')
    if (sign === '{') return object(depth)
    if (sign === '[') return list(depth)
    const from = line
    if (sign in CLOSING) return { is: 'text', value: string(), line: from }
    return word()
  }

  function object(depth: number): DeckSource {
    const from = line
    const fields: SourceField[] = []
    at += 1
    for (let sign = betweenItems(true); sign !== '}'; sign = betweenItems(false)) {
      const line0 = line
      const name = sign in CLOSING ? string() : bareName()
      if (next() !== ':') fail()
      at += 1
      fields.push({ name, line: line0, source: value(depth + 1) })
    }
    at += 1
    return { is: 'object', fields, line: from }
  }

  function list(depth: number): DeckSource {
    const from = line
    const items: DeckSource[] = []
    at += 1
    for (let sign = betweenItems(true); sign !== ']'; sign = betweenItems(false)) items.push(value(depth + 1))
    at += 1
    return { is: 'list', items, line: from }
  }

  /** Goes over the comma between two items, and over commas too many. Out: the sign that follows. */
  function betweenItems(isFirst: boolean): string {
    let sign = next()
    let commas = 0
    for (; sign === ','; sign = next()) {
      commas += 1
      at += 1
    }
    if (sign === '') fail('json-cut')
    const isEnd = sign === '}' || sign === ']'
    const wanted = isFirst || isEnd ? 0 : 1
    if (commas !== wanted) repair('json-commas')
    return sign
  }

  function bareName(): string {
    const name = /^[\p{L}_$][\p{L}\p{N}_$-]{0,60}/u.exec(text.slice(at, at + 62))?.[0] ?? fail()
    repair('json-bare-words')
    at += name.length
    return name
  }

  function word(): DeckSource {
    const from = line
    const raw = /^[\w.+-]{1,40}/.exec(text.slice(at, at + 41))?.[0] ?? fail()
    if (Object.hasOwn(WORDS, raw)) {
      if (!STRICT_WORDS.includes(raw)) repair('json-bare-words')
      at += raw.length
      return { is: 'other', value: WORDS[raw] ?? null, line: from }
    }
    const number = Number(raw)
    if (!/^[-+]?[\d.]/.test(raw) || Number.isNaN(number)) fail()
    if (!/^-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i.test(raw)) repair('json-bare-words')
    at += raw.length
    return { is: 'other', value: number, line: from }
  }

  function string(): string {
    const from = line
    const opening = text[at] ?? ''
    const closing = CLOSING[opening] ?? ''
    if (opening !== '"') repair('json-quotes')
    const pieces: string[] = []
    let hasBreak = false
    let hasQuote = false
    let start = ++at
    for (; ; at++) {
      const sign = text[at]
      if (sign === undefined) fail('json-cut', from)
      if (sign === '\\') {
        pieces.push(text.slice(start, at), escaped())
        start = at + 1
      } else if (sign === '\n') {
        line += 1
        if (!hasBreak) repair('json-line-breaks')
        hasBreak = true
      } else if (sign !== undefined && closing.includes(sign)) {
        if (closes()) break
        hasQuote ||= opening === '"'
      }
      // Where both are, a quotation mark is missing, and what follows would be swallowed.
      if (hasBreak && hasQuote) fail('json-broken', from)
    }
    if (hasQuote) repair('json-quotes')
    pieces.push(text.slice(start, at))
    at += 1
    return pieces.join('')
  }

  /** Whether a quotation mark ends its text: what follows in its line could not go on with it. */
  function closes(): boolean {
    let after = at + 1
    while (after < text.length && text[after] !== '\n' && isBlank(text[after] ?? '')) after += 1
    const sign = text[after] ?? ''
    return sign === '' || '\n,:}]/'.includes(sign)
  }

  function escaped(): string {
    at += 1
    const sign = text[at] ?? ''
    if (sign === 'u') {
      const code = text.slice(at + 1, at + 5)
      if (!/^[\da-f]{4}$/i.test(code)) fail()
      at += 4
      return String.fromCharCode(Number.parseInt(code, 16))
    }
    if (sign === '\n') line += 1
    return ESCAPES[sign] ?? sign
  }

  try {
    const before = BEFORE.exec(text.slice(0, 200))?.[0] ?? ''
    if (before) {
      repair('json-around')
      line += before.split('\n').length - 1
      at = before.length
    }
    const source = value(0)
    if (next() !== '') {
      const rest = text.slice(at)
      if (rest.length > 200 || !AFTER.test(rest)) fail('json-broken')
      repair('json-around')
    }
    return { source, repairs }
  } catch (error) {
    if (error instanceof Unreadable) return error.why
    throw error
  }
}

const isBlank = (sign: string): boolean => /[\s\u200b\ufeff]/.test(sign)
