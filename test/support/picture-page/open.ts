import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { Crowd } from '../crowd.ts'

/** A page on which pictures are drawn from what a room of any size is told. */
export interface PicturePage {
  page: Page
  /** What it was opened with. */
  device: object
  draw: (surface: 'screen' | 'phone', crowd: Crowd) => Promise<void>
  close: () => Promise<void>
}

let built: Promise<{ styles: string[]; scripts: string[] }> | null = null

/** Builds the page's files from the client's own components, once. */
const builtFiles = () => (built ??= buildFiles())

async function buildFiles() {
  const outDir = await mkdtemp(join(tmpdir(), 'reask-pictures-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../../../client'),
    publicDir: false,
    plugins: [vue({ features: { optionsAPI: false } })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      cssCodeSplit: false,
      lib: {
        entry: resolve(import.meta.dirname, 'entry.ts'),
        formats: ['iife'],
        name: 'pictures',
        fileName: 'pictures',
      },
    },
  })
  const read = async (end: string) => {
    const names = (await readdir(outDir)).filter((name) => name.endsWith(end))
    return Promise.all(names.map((name) => readFile(join(outDir, name), 'utf8')))
  }
  const files = { styles: await read('.css'), scripts: await read('.js') }
  await rm(outDir, { recursive: true, force: true })
  return files
}

/** Opens the page on which pictures are drawn. */
export async function openPicturePage(browser: Browser, device: object): Promise<PicturePage> {
  const { styles, scripts } = await builtFiles()
  const context = await browser.newContext({ ...device, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.setContent(
    '<!doctype html><html lang="en"><head><title>Pictures</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><div id="app"></div></body></html>',
  )
  for (const content of styles) await page.addStyleTag({ content })
  for (const content of scripts) await page.addScriptTag({ content })
  return {
    page,
    device,
    async draw(surface, crowd) {
      // Twice: words are fitted in a frame of their own.
      await page.evaluate(
        ([surface, crowd]) => {
          window.draw(surface, crowd)
          return new Promise<void>((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
          )
        },
        [surface, crowd] as const,
      )
    },
    close: () => context.close(),
  }
}
