/** The rows of the first table of a page that has some, or else its text with a line for each paragraph and list item. */
export type HtmlContent = { rows: string[][] } | { text: string }

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bdquo: '„', sbquo: '‚', laquo: '«', raquo: '»' },
  ...{ hellip: '…', ndash: '–', mdash: '—', middot: '·', bull: '•' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è' },
}

/** What is not read: neither are the words in it. */
const UNREAD: readonly string[] = ['script', 'style', 'head', 'title', 'svg', 'template', 'noscript']
/** Ends a line of text. */
const LINES: readonly string[] = [
  'p',
  'div',
  'li',
  'br',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
  'ul',
  'ol',
  'table',
]
/** Leaves a line free after itself. */
const PARAGRAPHS: readonly string[] = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table']

/** Whether a text is HTML that may hold a table, a list or paragraphs: a page, or what a word processor copies. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(<!doctype html|<html|<meta|<body|<!--|<table|<ul|<ol|<p[ >]|<div|<h\d|<b>|<b )/i.test(text.slice(0, 500))

/** Reads HTML as a table or as lines. Nothing in it is run or loaded. Takes as long as it is. */
export function contentOfHtml(html: string): HtmlContent {
  const low = html.toLowerCase()
  const lines: string[] = []
  const rows: string[][] = []
  let [row, cell]: [string[] | null, string[] | null] = [null, null]
  let line: string[] = []
  let at = 0

  const endLine = () => {
    const text = oneBlank(line.join('')).trim()
    line = []
    if (cell) cell.push(text)
    else if (text) lines.push(text)
  }
  const endCell = () => {
    if (!cell) return
    endLine()
    row?.push(cell.filter(Boolean).join('\n'))
    cell = null
  }
  const endRow = () => {
    endCell()
    if (row) rows.push(row)
    row = null
  }

  while (at < html.length) {
    const open = html.indexOf('<', at)
    line.push(unescaped(html.slice(at, open < 0 ? html.length : open)))
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const close = html.indexOf('>', open)
    if (close < 0) break
    const [, slash, tag = ''] = /^<(\/?)([a-z][\w:-]{0,30})/i.exec(html.slice(open, open + 40)) ?? []
    at = close + 1
    const name = tag.toLowerCase()
    if (!slash && UNREAD.includes(name)) {
      const end = low.indexOf(`</${name}`, at)
      at = end < 0 ? html.length : end
      continue
    }
    if (name === 'tr') {
      endRow()
      if (!slash) row = []
    } else if (name === 'td' || name === 'th') {
      endCell()
      if (!slash) [row, cell] = [row ?? [], []]
    } else if (name === 'table' && slash) endRow()
    if (LINES.includes(name)) endLine()
    if (name === 'li' && !slash && !cell) line.push('• ')
    if (PARAGRAPHS.includes(name) && slash && !cell && lines.at(-1) !== '') lines.push('')
  }
  endRow()
  endLine()
  return rows.some((each) => each.length > 1) ? { rows } : { text: lines.join('\n') }
}

const oneBlank = (text: string): string => text.replace(/[ \t\r\n\u00a0]+/g, ' ')

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
