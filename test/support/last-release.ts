import { execFile, execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** The commit of version 0.1.0. */
const COMMIT = '9c15b9214b3727f018ed685ebb98e971bd8fd44d'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** What this clone lacks to build the last release; null when it can be built. */
export const missingRelease = isInClone() ? null : 'the commit of 0.1.0 is not in this clone'

/** Prints, before the browser tests, what is left out: the names of skipped tests are not always printed. */
export default function setup() {
  if (missingRelease !== null) process.stdout.write(`Tests of pages of the last release left out: ${missingRelease}\n`)
}

function isInClone(): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', `${COMMIT}^{commit}`], { cwd: root, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Builds the last release, server and pages, as its own build does it. Its `dist` can be started in place of ours. */
export async function buildLastRelease(): Promise<{ dist: string; discard: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'reask-last-release-'))
  const archive = join(folder, 'source.tar')
  await run('git', ['archive', '--output', archive, COMMIT], { cwd: root })
  await run('tar', ['-xf', archive, '-C', folder])
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  // With these its build would take itself for a test.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  for (const what of [[], ['--ssr']])
    await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...what], { cwd: folder, env })
  return { dist: join(folder, 'dist'), discard: () => rm(folder, { recursive: true, force: true }) }
}
