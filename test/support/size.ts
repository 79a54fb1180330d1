import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { createBuilder } from 'vite'

/** At most so much of each page, compressed, before anybody has pressed anything. In KB of 1000 bytes. */
const LIMITS = {
  index: { scripts: 65, all: 80, requests: 6 },
  screen: { scripts: 65, all: 80, requests: 6 },
  host: { scripts: 160, all: 160, requests: 6 },
}

type Page = keyof typeof LIMITS
type Load = (typeof LIMITS)[Page]

/** What a page of the built client loads: itself, what it refers to, and what that imports at once. */
export async function loadOf(clientDir: string, page: Page): Promise<Load> {
  const seen = new Map<string, Buffer>()
  async function take(path: string): Promise<void> {
    if (seen.has(path)) return
    const content = await readFile(join(clientDir, path))
    seen.set(path, content)
    if (path.endsWith('.css')) return
    const text = content.toString()
    const found = path.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+)"/g)]
      : [...text.matchAll(/(?:^|;)\s*(?:import|export)\b[^'"`(;]*["'`]([^"'`]+)["'`]/g)]
    for (const [, target = ''] of found) await take(posix.resolve(posix.dirname(path), target))
  }
  await take(`/${page}.html`)
  const sizes = [...seen].map(([path, content]) => ({ path, bytes: gzipSync(content).length }))
  const sum = (ending: string) =>
    sizes.filter(({ path }) => path.endsWith(ending)).reduce((all, { bytes }) => all + bytes, 0) / 1_000
  return { scripts: sum('.js'), all: sum(''), requests: sizes.length }
}

/** Builds the client into a folder of its own and measures every page. Out: a line for each, and whether all hold. */
export async function measure(): Promise<{ lines: string[]; holds: boolean }> {
  const outDir = await mkdtemp(join(tmpdir(), 'reask-size-'))
  try {
    const builder = await createBuilder({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
    await builder.buildApp()
    const lines: string[] = []
    let holds = true
    for (const page of Object.keys(LIMITS) as Page[]) {
      const load = await loadOf(outDir, page)
      const parts = (Object.keys(load) as (keyof Load)[]).map((part) => {
        const isOver = load[part] > LIMITS[page][part]
        holds &&= !isOver
        const figure = part === 'requests' ? load[part] : load[part].toFixed(1)
        return `${part} ${figure} of ${LIMITS[page][part]}${isOver ? ' TOO MUCH' : ''}`
      })
      lines.push(`${page}: ${parts.join(', ')}`)
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
