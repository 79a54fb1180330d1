import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { createBuilder } from 'vite'

/**
 * The most that each page may load, compressed, before a person has pressed anything. In KB of 1000 bytes. `complete`:
 * with all that is loaded by itself after that, as on a console that has reached a reveal.
 */
const LIMITS = {
  // The door alone: what a seat needs is a part of its own.
  index: { scripts: 40, all: 55, requests: 6, complete: Infinity },
  screen: { scripts: 65, all: 80, requests: 6, complete: Infinity },
  decks: { scripts: 140, all: 140, requests: 6, complete: Infinity },
  host: { scripts: 160, all: 160, requests: 6, complete: 200 },
  editor: { scripts: 140, all: 140, requests: 6, complete: Infinity },
}

/** The most that a part may have that is fetched by itself, many only by some: scripts and styles, in KB of 1000 bytes. */
const PARTS = {
  'seat-part': 30,
  'gate-part': 15,
  'password-part': 3,
  'report-part': 12,
  'deck-part': 35,
  'workshop-part': 15,
  'couples-part': 15,
  'supervision-part': 15,
}

/**
 * What is loaded only when a person asks to see it, in a rehearsal, in a room of one preset, or where something is in the
 * way; the report is a page of its own, not every server asks for a password, not every server asks for a password, and languages that try the layout are for tests.
 */
const ONLY_SOME =
  /\/(trial|trouble-part|ParticipantView|report-part|password-part|deck-part|workshop-part|rehearsal-part|couples-part|supervision-part)-/

type Page = keyof typeof LIMITS
type Load = (typeof LIMITS)[Page]

/**
 * Lists the files that a page of the built client loads: itself, what it refers to, and what that imports; at once, or
 * ever.
 */
async function filesOf(clientDir: string, page: Page, when: 'at once' | 'by itself') {
  const seen = new Map<string, Buffer>()
  async function take(path: string): Promise<void> {
    if (seen.has(path) || ONLY_SOME.test(path)) return
    const content = await readFile(join(clientDir, path))
    seen.set(path, content)
    if (path.endsWith('.css')) return
    const text = content.toString()
    const found = path.endsWith('.html')
      ? // The icon for a phone’s home screen is fetched when it is put there.
        [...text.replace(/<link rel="apple-touch-icon"[^>]*>/, '').matchAll(/(?:src|href)="([^"]+)"/g)]
      : [...text.matchAll(/(?:^|;)\s*(?:import|export)\b[^'"`(;]*["'`]([^"'`]+)["'`]/g)]
    for (const [, target = ''] of found) await take(posix.resolve(posix.dirname(path), target))
    if (when === 'at once' || !path.endsWith('.js')) return
    for (const [, target = ''] of text.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g))
      await take(posix.resolve(posix.dirname(path), target))
    // The styles of what comes later are listed once, in the script that loads it.
    for (const [, target = ''] of text.matchAll(/["'`]\.\/([\w.-]+\.css)["'`]/g)) await take(`/assets/${target}`)
  }
  await take(`/${page}.html`)
  return [...seen].map(([path, content]) => ({ path, bytes: gzipSync(content).length }))
}

/** Measures how much a page of the built client loads. */
export async function loadOf(clientDir: string, page: Page): Promise<Load> {
  const first = await filesOf(clientDir, page, 'at once')
  const all = await filesOf(clientDir, page, 'by itself')
  const sum = (files: typeof first, ending: string) =>
    files.filter(({ path }) => path.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0) / 1_000
  return { scripts: sum(first, '.js'), all: sum(first, ''), requests: first.length, complete: sum(all, '') }
}

/** Measures a part of the built client that is fetched by itself. Of pages that each have their own, the largest. */
export async function sizeOfPart(clientDir: string, part: string): Promise<number> {
  const files = (await readdir(join(clientDir, 'assets'))).filter((file) => file.startsWith(`${part}-`))
  const sizeOf = async (file: string) => gzipSync(await readFile(join(clientDir, 'assets', file))).length
  const largest = async (ending: string) =>
    Math.max(0, ...(await Promise.all(files.filter((file) => file.endsWith(ending)).map(sizeOf))))
  return ((await largest('.js')) + (await largest('.css'))) / 1_000
}

/**
 * Builds the client into a folder of its own and measures every page. Out: a line for each, and whether all are in
 * their limits.
 */
export async function measure(): Promise<{ lines: string[]; holds: boolean }> {
  const outDir = await mkdtemp(join(tmpdir(), 'reask-size-'))
  try {
    const builder = await createBuilder({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
    await builder.buildApp()
    const lines: string[] = []
    let holds = true
    for (const page of Object.keys(LIMITS) as Page[]) {
      const load = await loadOf(outDir, page)
      const limited = (Object.keys(load) as (keyof Load)[]).filter((part) => Number.isFinite(LIMITS[page][part]))
      const parts = limited.map((part) => {
        const isOver = load[part] > LIMITS[page][part]
        holds &&= !isOver
        const figure = part === 'requests' ? load[part] : load[part].toFixed(1)
        return `${part} ${figure} of ${LIMITS[page][part]}${isOver ? ' TOO MUCH' : ''}`
      })
      lines.push(`${page}: ${parts.join(', ')}`)
    }
    for (const [part, most] of Object.entries(PARTS)) {
      const size = await sizeOfPart(outDir, part)
      // Nothing at all is a part that has another name now.
      const isOver = size > most || size === 0
      holds &&= !isOver
      lines.push(`${part}: ${size.toFixed(1)} of ${most}${isOver ? ' TOO MUCH' : ''}`)
    }
    return { lines, holds }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, holds } = await measure()
  process.stdout.write(`First load in KB, compressed\n${lines.join('\n')}\n`)
  process.exitCode = holds ? 0 : 1
}
