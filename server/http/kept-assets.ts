import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { withoutMessage, type Logger } from '../logger.ts'

/** A file that the build named by its content, as in `later-parts-D1nNbhKm.js`: under one name it never changes. */
const HASHED = /^\w[\w.-]*-[\w-]{8}\.\w+$/

/** Our folders are named by what is in the build; `.new` is one that is still being copied. */
const BUILD = /^[0-9a-f]{16}(\.new)?$/

/**
 * Copies the hashed assets of this build into the data folder. Returns the folders to serve besides `assetsDir`: that
 * copy, and the copy of the build that ran before. A page that was opened before an upgrade still asks for its parts by
 * their old names. The data folder is what outlives an upgrade, whether `dist` is rebuilt in place (then the copy also
 * serves until the restart) or comes with a new image. Only these two builds are kept.
 * A failure is a line in the log: such a page then reloads itself, no more.
 */
export async function keepAssets(assetsDir: string, dataDir: string, logger: Logger): Promise<string[]> {
  const dir = join(dataDir, 'assets')
  const kept: string[] = []
  try {
    const names = (await filesIn(assetsDir)).filter((name) => HASHED.test(name)).sort()
    const current = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16)
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const last = await newestBuildBut(current, dir)
    if (last !== null) kept.push(join(dir, last))
    await forgetAllBut([current, last], dir)
    await copyBuild(names, assetsDir, join(dir, current))
    kept.unshift(join(dir, current))
  } catch (error) {
    logger.warn(
      withoutMessage(error),
      'the assets of this release could not be kept for pages that stay open over an upgrade',
    )
  }
  return kept
}

async function filesIn(dir: string): Promise<string[]> {
  return (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** The other build that ran most recently: its folder's time is set at every start. */
async function newestBuildBut(current: string, dir: string): Promise<string | null> {
  let newest: { name: string; ranAt: number } | null = null
  for (const name of await readdir(dir)) {
    if (name === current || !BUILD.test(name) || name.endsWith('.new')) continue
    const ranAt = (await stat(join(dir, name))).mtimeMs
    if (!newest || ranAt > newest.ranAt) newest = { name, ranAt }
  }
  return newest?.name ?? null
}

async function forgetAllBut(kept: readonly (string | null)[], dir: string): Promise<void> {
  for (const name of await readdir(dir))
    if (BUILD.test(name) && !kept.includes(name)) await rm(join(dir, name), { recursive: true, force: true })
}

/** Copies beside the folder and then renames: a folder under its own name is whole, also when the server was killed. */
async function copyBuild(names: readonly string[], from: string, to: string): Promise<void> {
  if (!(await stat(to).catch(() => null))) {
    await mkdir(`${to}.new`, { mode: 0o700 })
    for (const name of names) await copyFile(join(from, name), join(`${to}.new`, name))
    await rename(`${to}.new`, to)
  }
  await utimes(to, new Date(), new Date())
}
