import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

const modules = resolve(import.meta.dirname, '../../node_modules')
const cache = join(modules, '.cache')
const home = join(cache, `chromium-${packageJson.devDependencies['@sparticuz/chromium']}`)

export const canUnpack = process.platform === 'linux' && process.arch === 'x64'

/** Returns the browser of @sparticuz/chromium with its own libraries and fonts: it needs nothing of the machine's. */
export function unpackedChromium() {
  if (!existsSync(home)) unpack()
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

/**
 * Unpacks the package. It would unpack into the temporary folder and take a half-written file for a finished one. So it
 * unpacks in a folder of its own, which is renamed when complete: of two processes the first wins.
 */
function unpack() {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(`${home}-`)
  try {
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: resolve(modules, '..'),
      // The second variable makes it unpack the libraries too.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs20.x' },
    })
    writeFileSync(join(folder, 'fonts.conf'), fontsConf)
    renameSync(folder, home)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

// Text uses the browser’s own font, symbols use DejaVu, and nothing comes from the machine: pictures are the same
// everywhere.
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>${modules}/dejavu-fonts-ttf/ttf</dir>
  <selectfont><rejectfont><glob>*/DejaVuMathTeXGyre.ttf</glob></rejectfont></selectfont>
  <cachedir>${home}/fonts-cache</cachedir>
  ${prefer('sans-serif', 'Open Sans')}
  ${prefer('system-ui', 'Open Sans')}
  ${prefer('serif', 'DejaVu Serif')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`

function prefer(family: string, font: string) {
  const fonts = `<family>${font}</family><family>DejaVu Sans</family>`
  return `<alias binding="same"><family>${family}</family><prefer>${fonts}</prefer></alias>`
}

/** Unpacks once, before the browser tests. */
export default function setup() {
  if (canUnpack && !process.env.CHROME_PATH) unpackedChromium()
}
