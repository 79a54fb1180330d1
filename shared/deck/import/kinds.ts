import { notADeck, type NotADeck, type NotDeckCode } from './reading.ts'

type Bare = Exclude<
  NotDeckCode,
  'too-large' | 'json-cut' | 'json-broken' | 'json-deep' | 'table-broken' | 'too-many-rows'
>

/** How the bytes of files begin that hold no text. A blank stands for any byte. */
const BEGINNINGS: readonly [beginning: string, what: Bare][] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM????\0\0', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['RIFF????WEBP', 'picture'],
  ['????ftyphei', 'picture'],
  ['????ftypavif', 'picture'],
  ['????ftyp', 'film'],
  ['\x1a\x45\xdf\xa3', 'film'],
  ['RIFF????WAVE', 'sound'],
  ['RIFF????AVI ', 'film'],
  ['ID3', 'sound'],
  ['OggS', 'sound'],
  ['fLaC', 'sound'],
  ['{\\rtf', 'word'],
  ['\xd0\xcf\x11\xe0', 'word'],
]

/** What a zipped file has in it, by which one knows whose it is. The first that is found counts. */
const ZIPPED: readonly [name: string, what: Bare][] = [
  ['h5p.json', 'h5p'],
  ['imsmanifest.xml', 'qti'],
  ['word/', 'word'],
  ['xl/', 'spreadsheet'],
  ['ppt/', 'slides'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'word'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'slides'],
  ['Index/Document.iwa', 'word'],
]

/** So much of a zipped file is looked at, at each end: its list of names is at its end. */
const LOOKED_AT = 65_536

/** Says what a file is whose bytes are no text; null for one that may be. */
export function kindOfBytes(bytes: Uint8Array): NotADeck | null {
  const head = latin(bytes.subarray(0, 16))
  for (const [beginning, what] of BEGINNINGS)
    if (beginsWith(head, beginning)) return notADeck({ code: what, params: {} })
  if (head.startsWith('PK\x03\x04')) {
    const names = latin(bytes.subarray(0, LOOKED_AT)) + latin(bytes.subarray(-LOOKED_AT))
    const found = ZIPPED.find(([name]) => names.includes(name))
    return notADeck({ code: found?.[1] ?? 'zip', params: {} })
  }
  if (head.startsWith('\x1f\x8b') || head.startsWith('7z\xbc\xaf') || head.startsWith('Rar!'))
    return notADeck({ code: 'zip', params: {} })
  return null
}

/** Says what a text is that belongs to another program, or to nobody; null for one that may be a deck. */
export function kindOfText(text: string): NotADeck | null {
  if (text.trim() === '') return notADeck({ code: 'empty', params: {} })
  const head = text.slice(0, 20_000)
  if (isNoise(head)) return notADeck({ code: 'noise', params: {} })
  if (/^\s*(<\?xml[^>]{0,200}>\s*)?(<!--[^]{0,1000}?-->\s*)?<\w/.test(head)) {
    if (/<(?:\w+:)?(assessmentItem|assessmentTest|questestinterop|qti-assessment)/i.test(head))
      return notADeck({ code: 'qti', params: {} })
    if (/<(\?xml|quiz|rss|svg)\b/i.test(head) && !/<(html|table|ul|ol)\b/i.test(head))
      return notADeck({ code: 'xml', params: {} })
  }
  return null
}

/** Whether a text is a quiz in GIFT: its answers stand in brackets, `{=one ~two}`. Ask where a text is no deck. */
export function isGift(text: string): boolean {
  const head = text.slice(0, 20_000)
  return /(^|\n)[ \t]*::/.test(head) || /[^\\]\{\s{0,9}(=|~|#|T\}|F\}|TRUE\}|FALSE\}|\})/.test(head)
}

/** Texts have neither controls nor signs that stand for what could not be read. */
function isNoise(head: string): boolean {
  let odd = 0
  for (const sign of head) {
    const code = sign.codePointAt(0) ?? 0
    if (code === 0xfffd || (code < 0x20 && ![9, 10, 12, 13].includes(code)) || (code >= 0x7f && code < 0xa0)) odd += 1
  }
  return odd > head.length / 100
}

const latin = (bytes: Uint8Array): string => {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return pieces.join('')
}

const beginsWith = (head: string, beginning: string): boolean =>
  [...beginning].every((sign, at) => sign === '?' || head[at] === sign)
