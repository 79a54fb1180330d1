import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { Crowd } from '../crowd.ts'

/** A page on which pictures are drawn from what a room of any size is told. */
export interface PicturePage {
  page: Page
  draw: (surface: 'screen' | 'phone', crowd: Crowd) => Promise<void>
  close: () => Promise<void>
}

/** Builds the page from the client's own components and opens it. */
export async function openPicturePage(browser: Browser, device: object): Promise<PicturePage> {
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
      lib: { entry: resolve(import.meta.dirname, 'entry.ts'), formats: ['iife'], name: 'pictures', fileName: 'pictures' },
    },
  })
  const files = await readdir(outDir)
  const context = await browser.newContext({ ...device, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.setContent('<!doctype html><html lang="en"><body><div id="app"></div></body></html>')
  for (const file of files) {
    if (file.endsWith('.css')) await page.addStyleTag({ path: join(outDir, file) })
    if (file.endsWith('.js')) await page.addScriptTag({ path: join(outDir, file) })
  }
  await rm(outDir, { recursive: true, force: true })
  return {
    page,
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
