import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { freePort } from './built-server.ts'
import { drive, overHttp, overMarionette, type Driven } from './webdriver.ts'

/** A browser besides the suite's own Chromium. The machine has to provide it, so it may be missing. */
export interface Engine {
  name: 'Firefox' | 'WebKit'
  /** What this machine lacks, with the package that installs it; null when the engine can be started. */
  missing: string | null
  start(): Promise<Driven>
}

export const ENGINES: readonly Engine[] = [
  {
    name: 'Firefox',
    missing: find('firefox-esr', 'firefox') ? null : 'no firefox-esr here (apt-get install firefox-esr)',
    start: startFirefox,
  },
  {
    name: 'WebKit',
    missing:
      find('WebKitWebDriver') && find('Xvfb')
        ? null
        : 'no WebKitWebDriver or no Xvfb here (apt-get install webkit2gtk-driver xvfb)',
    start: startWebKit,
  },
]

/**
 * Prints, before the browser tests, one line for each engine that is left out: the names of skipped tests are not
 * always printed.
 */
export default function setup() {
  const missing = ENGINES.flatMap(({ name, missing }) => (missing === null ? [] : [`${name}: ${missing}`]))
  if (missing.length) process.stdout.write(`Tests left out for want of a browser. ${missing.join('; ')}\n`)
}

/** Finds the path of the first of these programs that this machine has. */
function find(...names: string[]): string | undefined {
  const folders = process.env.PATH?.split(delimiter) ?? []
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Starts Firefox without a window, driven through its own port: a separate driver would be one more thing to install.
 */
async function startFirefox(): Promise<Driven> {
  const home = await createHome()
  await writeFile(join(home.folder, 'user.js'), 'user_pref("marionette.port", 0);')
  const firefox = home.start(
    find('firefox-esr', 'firefox') ?? '',
    ['--headless', '--no-remote', '--marionette', '--profile', home.folder],
    {},
  )
  const port = await said(firefox.stdout, /Marionette.*Listening on port (\d+)/)
  return home.hold(await drive(overMarionette(Number(port))))
}

/** Starts WebKitGTK’s MiniBrowser on an invisible display. */
async function startWebKit(): Promise<Driven> {
  const home = await createHome()
  const screen = ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp']
  const xvfb = home.start('Xvfb', screen, {}, ['ignore', 'ignore', 'ignore', 'pipe'])
  const display = await said(xvfb.stdio[3] as Readable, /^(\d+)$/)
  const port = await freePort()
  const driver = `http://127.0.0.1:${port}`
  const webkit = home.start('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { DISPLAY: `:${display}` })
  while (!(await fetch(`${driver}/status`).catch(() => null))?.ok)
    if (webkit.exitCode !== null) throw new Error('WebKitWebDriver did not start')
  return home.hold(await drive(overHttp(driver), { browserName: 'MiniBrowser' }))
}

/** Makes a folder for all that a browser stores, and tracks its processes: both are removed together. */
async function createHome() {
  const folder = await mkdtemp(join(tmpdir(), 'reask-engine-'))
  const children: ChildProcess[] = []
  const killAll = () => children.forEach((child) => child.kill('SIGKILL'))
  process.on('exit', killAll)

  return {
    folder,
    start(program: string, args: string[], environment: Record<string, string>, stdio: StdioOptions = 'pipe') {
      const env = {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: '1',
        HOME: folder,
        XDG_RUNTIME_DIR: folder,
        ...environment,
      }
      const child = spawn(program, args, { env, stdio })
      // Output that is never read must not fill up and stop the browser.
      for (const stream of [child.stdout, child.stderr]) stream?.resume()
      children.push(child)
      return child
    },
    hold: (driven: Driven): Driven => ({
      ...driven,
      async close() {
        await driven.close().catch(() => {})
        for (const child of children.reverse()) {
          const isGone = child.exitCode !== null || child.signalCode !== null
          const gone = isGone ? null : once(child, 'exit')
          child.kill()
          await gone
        }
        process.off('exit', killAll)
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      },
    }),
  }
}

/** Resolves to the first group of the first line that matches. */
async function said(stream: Readable | null, pattern: RegExp): Promise<string> {
  if (!stream) throw new Error('nothing to read from')
  const lines = createInterface({ input: stream })
  try {
    for await (const line of lines) {
      const found = pattern.exec(line)?.[1]
      if (found !== undefined) return found
    }
  } finally {
    lines.close()
    stream.resume()
  }
  throw new Error(`ended before it said ${pattern.source}`)
}
