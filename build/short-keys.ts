import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst, type Plugin } from 'vite'

/**
 * What stands for each catalogue in the built client, by how its keys begin in the source.
 * In: the names of the catalogues, as `phone/door`. Out: as `phone.door.` → `a.`; the same names give the same letters.
 */
export function shortPrefixes(catalogues: readonly string[]): Map<string, string> {
  return new Map([...catalogues].sort().map((name, index) => [`${name.replace('/', '.')}.`, `${lettersOf(index)}.`]))
}

/** a … z, then aa, ab and so on. */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))

/**
 * Shortens message keys. In: a module in JavaScript. Out: the same with each string and each head of a template that
 * begins like a key beginning with the letters of its catalogue; null where there is none. What only holds a key in its
 * midst, and comments, stay as they are.
 */
export function shortenKeys(code: string, prefixes: ReadonlyMap<string, string>): string | null {
  const heads = [...prefixes.keys()]
  const cuts: { start: number; head: string }[] = []
  const shorten = (text: string, start: number) => {
    const head = heads.find((each) => text.startsWith(each))
    if (head) cuts.push({ start, head })
  }
  each(parseAst(code), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') shorten(node.value, node.start + 1)
    if (node.type === 'TemplateLiteral') {
      const [first] = node.quasis as { value: { raw: string } }[]
      shorten(first?.value.raw ?? '', node.start + 1)
    }
  })
  let short = code
  for (const { start, head } of cuts.sort((a, b) => b.start - a.start))
    short = short.slice(0, start) + (prefixes.get(head) ?? head) + short.slice(start + head.length)
  return cuts.length ? short : null
}

interface Node {
  type: string
  start: number
  [part: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Every node of a tree, from the top. */
function each(node: object, look: (node: Node) => void): void {
  if (isNode(node)) look(node)
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) {
      for (const item of part as unknown[]) if (isNode(item)) each(item, look)
    } else if (isNode(part)) each(part, look)
  }
}

/** The catalogues of English, which has all of them. */
const cataloguesIn = (locales: string): string[] =>
  readdirSync(join(locales, 'en'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''))

/**
 * Keys say in the source which surface and which page they belong to; in the built client one or two letters do, in
 * catalogues and code alike. In: the folder of the languages.
 */
export function shortKeys(locales: string): Plugin {
  const prefixes = shortPrefixes(cataloguesIn(locales))
  return {
    name: 'short-keys',
    apply: 'build',
    // Components and types are plain JavaScript by then.
    enforce: 'post',
    transform: {
      filter: { id: { exclude: /node_modules/ }, code: [...prefixes.keys()] },
      handler(code) {
        const short = shortenKeys(code, prefixes)
        return short === null ? null : { code: short, map: null }
      },
    },
  }
}
