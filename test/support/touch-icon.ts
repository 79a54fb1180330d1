import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { launchBrowser } from './browser.ts'

/** What a phone puts on its home screen: it rounds the corners itself. */
const SIZE = 180

/** Draws `client/touch-icon.png` from the icon, for browsers that take no SVG there (`npm run touch-icon`). */
const icon = await readFile(resolve('client/icon.svg'), 'utf8')
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${icon.replace(/ rx="\d+"/, '')}`)
  await page.screenshot({ path: resolve('client/touch-icon.png') })
} finally {
  await browser.close()
}
