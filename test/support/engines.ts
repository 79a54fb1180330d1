import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, watch, writeFile } from 'node:fs/promises'
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
  const home = await createHome(/^JavaScript error: http|^console\.error: (?!RSLoader)/)
  const settings = {
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': home.downloads,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/html',
    // What pages throw and log goes to where we read.
    'browser.dom.window.dump.enabled': true,
    'devtools.console.stdout.content': true,
    // A window as narrow as a phone.
    'toolkit.legacyUserProfileCustomizations.stylesheets': true,
  }
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  await writeFile(join(home.folder, 'user.js'), lines.join('\n'))
  await mkdir(join(home.folder, 'chrome'))
  await writeFile(join(home.folder, 'chrome/userChrome.css'), ':root { min-width: 0 !important }')
  const firefox = home.start(
    find('firefox-esr', 'firefox') ?? '',
    ['--headless', '--no-remote', '--marionette', '--profile', home.folder],
    {},
  )
  const port = await said(firefox.stdout, /Marionette.*Listening on port (\d+)/)
  return home.hold(await drive(overMarionette(Number(port)), home))
}

/** Starts WebKitGTK’s MiniBrowser on an invisible display. */
async function startWebKit(): Promise<Driven> {
  const home = await createHome()
  await mkdir(join(home.folder, '.config'))
  await writeFile(join(home.folder, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"')
  // A window as narrow as a phone: the browser’s own bar must not need more.
  await mkdir(join(home.folder, '.config/gtk-3.0'))
  await writeFile(
    join(home.folder, '.config/gtk-3.0/gtk.css'),
    '* { min-width: 0; margin: 0; padding: 0; font-size: 1px }',
  )
  const screen = ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp']
  const xvfb = home.start('Xvfb', screen, {}, ['ignore', 'ignore', 'ignore', 'pipe'])
  const display = await said(xvfb.stdio[3] as Readable, /^(\d+)$/)
  const port = await freePort()
  const driver = `http://127.0.0.1:${port}`
  const webkit = home.start('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { DISPLAY: `:${display}` })
  while (!(await fetch(`${driver}/status`).catch(() => null))?.ok)
    if (webkit.exitCode !== null) throw new Error('WebKitWebDriver did not start')
  return home.hold(listening(await drive(overHttp(driver), home, { browserName: 'MiniBrowser' })))
}

/** This browser tells nobody outside what its pages throw: they are listened to from when they are loaded. */
function listening(driven: Driven): Driven {
  const found: string[] = []
  const collect = async () => void found.push(...(await driven.run(takeErrors)))
  return {
    ...driven,
    async go(url) {
      await collect()
      await driven.go(url)
      await collect()
    },
    async errors() {
      await collect()
      return found
    },
  }
}

/** Returns what was thrown or logged as an error since the last time. Runs in the page. */
function takeErrors(): string[] {
  const page = window as { errors?: string[]; console: Console }
  if (!page.errors) {
    const errors: string[] = (page.errors = [])
    // That what was measured has changed once more is no error: it is measured again in the next frame.
    addEventListener('error', ({ message }) => message.startsWith('ResizeObserver loop') || errors.push(message))
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))
    const log = page.console.error
    page.console.error = (...what: unknown[]) => {
      errors.push(what.map(String).join(' '))
      log(...what)
    }
  }
  return page.errors.splice(0)
}

/**
 * Makes a folder for all that a browser stores, and tracks its processes: both are removed together. Of what these print,
 * lines that match are errors of pages.
 */
async function createHome(isError = /^$/) {
  const folder = await mkdtemp(join(tmpdir(), 'reask-engine-'))
  const downloads = join(folder, 'downloads')
  await mkdir(downloads)
  const children: ChildProcess[] = []
  const errors: string[] = []
  const killAll = () => children.forEach((child) => child.kill('SIGKILL'))
  process.on('exit', killAll)

  return {
    folder,
    downloads,
    errors: () => Promise.resolve(errors),
    download: (act: () => Promise<unknown>) => savedIn(downloads, act),
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
      for (const stream of [child.stdout, child.stderr])
        if (stream) createInterface({ input: stream }).on('line', (line) => isError.test(line) && errors.push(line))
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

/** Resolves to the file that this saves in a folder, once it is whole. */
async function savedIn(folder: string, act: () => Promise<unknown>): Promise<string> {
  const before = new Set(await readdir(folder))
  const patience = new AbortController()
  const giveUp = setTimeout(() => patience.abort(), 60_000)
  const changes = watch(folder, { signal: patience.signal })
  try {
    await act()
    for (;;) {
      const names = (await readdir(folder)).filter((name) => !before.has(name))
      const [name] = names
      // A browser writes beside it, under another ending, until all is there.
      if (names.length === 1 && name && !/\.(part|wkdownload)$/.test(name) && (await stat(join(folder, name))).size)
        return join(folder, name)
      await changes[Symbol.asyncIterator]().next()
    }
  } catch (error) {
    throw new Error(`no file was saved, only ${(await readdir(folder)).join(', ')}`, { cause: error })
  } finally {
    clearTimeout(giveUp)
    patience.abort()
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
