import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { ENGINES, type Engine } from './engines.ts'
import { openSurface } from './stage-hands.ts'
import { overPages, type Driven } from './webdriver.ts'

/** Chromium, as the other engines are: a browser of its own, driven by the same commands. */
async function startChromium(browser: Browser): Promise<Driven> {
  const { page, context, errors } = await openSurface(browser, 'about:blank', { reducedMotion: 'reduce' })
  const folder = await mkdtemp(join(tmpdir(), 'reask-chromium-'))
  const first = (xpath: string) => page.locator(`xpath=${xpath}`).first()
  return {
    run: (act, ...args) => page.evaluate(`(async () => (${act.toString()})(...${JSON.stringify(args)}))()`) as never,
    until: (isSo, ...args) =>
      overPages(async () => {
        const look = `const look = () => ((${isSo.toString()})(...${JSON.stringify(args)}) ? done() : requestAnimationFrame(look))`
        await page.evaluate(`new Promise((done) => { ${look}; look() })`)
      }),
    go: async (url) => {
      await page.goto(url)
    },
    click: (xpath) => first(xpath).click(),
    async type(xpath, text) {
      const isFile = await first(xpath).evaluate((field) => (field as HTMLInputElement).type === 'file')
      await (isFile ? first(xpath).setInputFiles(text) : first(xpath).pressSequentially(text))
    },
    paste: (xpath) => first(xpath).press('ControlOrMeta+v'),
    load: (script) => page.evaluate(script),
    async download(act) {
      const saved = page.waitForEvent('download')
      await act()
      const download = await saved
      const path = join(folder, download.suggestedFilename())
      await download.saveAs(path)
      return path
    },
    print: () => page.pdf({ preferCSSPageSize: true }),
    errors: () => Promise.resolve(errors),
    async resize(width, height) {
      await page.setViewportSize({ width, height })
      return { width, height }
    },
    picture: () => page.screenshot(),
    async close() {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Every engine; those the machine does not have stay in the list and say so. */
export const everyEngine = (chromium: () => Browser): (Omit<Engine, 'name'> & { name: string })[] => [
  { name: 'Chromium', missing: null, start: () => startChromium(chromium()) },
  ...ENGINES,
]

/** Chromium; in the long run every engine. A round in each is played always (`engines.test.ts`). */
export const engineOrAll = (chromium: () => Browser): ReturnType<typeof everyEngine> =>
  everyEngine(chromium).map((engine, index) =>
    index === 0 || process.env.REASK_LONG
      ? engine
      : { ...engine, missing: engine.missing ?? 'npm run test:long has it' },
  )

/** The title of a test for one engine. */
export const titleOf = (title: string, { name, missing }: { name: string; missing: string | null }) =>
  `${title}: ${missing === null ? name : `${name} (left out: ${missing})`}`
