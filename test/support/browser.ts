import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { canUnpack, unpackedChromium } from './chromium.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Starts the browser: `CHROME_PATH` if it is set, else the one that npm installed, else the machine's Chromium or
 * Chrome.
 */
export async function launchBrowser(options: { args?: string[] } = {}): Promise<Browser> {
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
