import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { FALSE_BY_IBM, FALSE_BY_SNIFFER, type FalseFinding } from './false-findings.ts'

// IBM’s rules for WCAG 2.2 and HTML_CodeSniffer’s for WCAG 2 AA, beside axe.

/** A page, whatever drives it. */
interface InPage {
  run(act: (known: FalseFinding[]) => string[] | Promise<string[]>, known: FalseFinding[]): Promise<string[]>
  load(script: string): Promise<unknown>
}

const { resolve } = createRequire(import.meta.url)

const SETS = [
  { script: 'accessibility-checker-engine/ace.js', find: findByIbm, known: FALSE_BY_IBM },
  { script: 'html_codesniffer/build/HTMLCS.js', find: findBySniffer, known: FALSE_BY_SNIFFER },
].map(({ script, ...set }) => ({ ...set, source: readFile(resolve(script), 'utf8') }))

/** What was found sound in this file already. */
const judged = new Set<string>()

/**
 * Lists what both find, without what is known to be none. They cost several times as much as axe, to which themes and
 * sizes are left: a page with the same headings is judged once in a file, unless `REASK_LONG` asks for every time.
 */
export async function ruleProblems(page: InPage): Promise<string[]> {
  const shown = (await page.run(headingsOnPage, [])).join(' ')
  if (judged.has(shown) && !process.env.REASK_LONG) return []
  const found: string[] = []
  for (const { source, find, known } of SETS) {
    await page.load(await source)
    found.push(...(await page.run(find, known)))
  }
  if (!found.length) judged.add(shown)
  return found
}

// These run in the page, in every engine, so each stands alone.

/** Which surface it is, and what it is about: its headings, without their figures. */
function headingsOnPage(): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3')].filter((each) => each.checkVisibility())
  return [
    document.body.className,
    ...headings.map(({ textContent }) => (textContent ?? '').replace(/\d+/g, 'n').trim()),
  ]
}

async function findByIbm(known: FalseFinding[]): Promise<string[]> {
  interface Result {
    ruleId: string
    value: [level: string, outcome: string]
    path: { dom: string }
    message: string
    node: Node
  }
  interface Checker {
    check(of: Document, sets: string[]): Promise<{ results: Result[] }>
  }
  const { ace } = window as unknown as { ace: { Checker: new () => Checker } }
  const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
  return results
    .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
    .filter(({ ruleId, node }) => !known.some(({ rule, on }) => rule === ruleId && (node as Element).matches(on)))
    .map(({ ruleId, path, message }) => `${ruleId}: ${path.dom}: ${message}`)
}

async function findBySniffer(known: FalseFinding[]): Promise<string[]> {
  interface Message {
    type: number
    code: string
    msg: string
    element: Element
  }
  interface Sniffer {
    ERROR: number
    process(standard: string, of: Document, done: () => void, failed: (why: unknown) => void): void
    getMessages(): Message[]
  }
  const { HTMLCS } = window as unknown as { HTMLCS: Sniffer }
  await new Promise<void>((done, failed) => HTMLCS.process('WCAG2AA', document, done, failed))
  return HTMLCS.getMessages()
    .filter(({ type }) => type === HTMLCS.ERROR)
    .filter(({ code, element }) => !known.some(({ rule, on }) => code.endsWith(rule) && element.matches(on)))
    .map(({ code, msg, element }) => `${code}: ${element.outerHTML.slice(0, 120)}: ${msg}`)
}
