import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { patient } from './progress.ts'
import { canUnpack, unpackedChromium } from './chromium.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** How long a test waits for what should be on a page: half a minute is little on a busy machine. */
const PATIENCE_MS = 90_000

/**
 * Starts the browser: `CHROME_PATH` if it is set, else the one that npm installed, else the machine's Chromium or
 * Chrome.
 */
export async function launchBrowser(options: { args?: string[] } = {}): Promise<Browser> {
  const browser = await launch(options)
  browser.on('context', (context) => context.setDefaultTimeout(patient(PATIENCE_MS)))
  return browser
}

async function launch(options: { args?: string[] }): Promise<Browser> {
  const args = [...quiet, ...(options.args ?? [])]
  const own = process.env.CHROME_PATH
  if (own) return chromium.launch({ executablePath: own, args })
  if (canUnpack) {
    const { executablePath, env } = unpackedChromium()
    return chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  }
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync)
  return chromium.launch(system ? { executablePath: system, args } : { channel: 'chrome', args })
}
