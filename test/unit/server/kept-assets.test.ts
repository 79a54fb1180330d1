import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keepAssets } from '../../../server/http/kept-assets.ts'
import { createLogger } from '../../../server/logger.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reask-assets-'))
  return () => {
    rmSync(dir, { recursive: true, force: true })
  }
})

/** Starts a server with a build of this name. Out: the names of all files that are served besides its own. */
async function run(build: string): Promise<string[]> {
  const assets = join(dir, 'dist')
  rmSync(assets, { recursive: true, force: true })
  mkdirSync(join(assets, 'folder-AAAAAAAA.js'), { recursive: true })
  for (const name of [`index-${build}.js`, `index-${build}.css`, 'plain.js', '.env-AAAAAAAA.js'])
    writeFileSync(join(assets, name), name)
  const folders = await keepAssets(assets, dir, createLogger('silent'))
  return folders.flatMap((folder) => readdirSync(folder)).sort()
}

const files = (...builds: string[]) => builds.flatMap((build) => [`index-${build}.css`, `index-${build}.js`]).sort()
const [FIRST, SECOND, THIRD] = ['A_A-AAAA', 'BBBBBBBB', 'CCCCCCCC'] as const

test('only files named by their content are kept', async () => {
  expect(await run(FIRST)).toEqual(files(FIRST))
})

test('the build before is kept until the next one, over any number of restarts', async () => {
  await run(FIRST)
  expect(await run(SECOND)).toEqual(files(FIRST, SECOND))
  expect(await run(SECOND)).toEqual(files(FIRST, SECOND))
  expect(await run(THIRD)).toEqual(files(SECOND, THIRD))
  expect(readdirSync(join(dir, 'assets'))).toHaveLength(2)
})

test('going back to the build before is an upgrade like any other', async () => {
  for (const build of [FIRST, SECOND, FIRST]) await run(build)
  expect(await run(THIRD)).toEqual(files(FIRST, THIRD))
})

test('a copy that was cut short by a kill is made again', async () => {
  await run(FIRST)
  const [copy = ''] = readdirSync(join(dir, 'assets'))
  rmSync(join(dir, 'assets', copy), { recursive: true })
  mkdirSync(join(dir, 'assets', `${copy}.new`))
  writeFileSync(join(dir, 'assets', `${copy}.new`, 'index-half.js'), '')
  expect(await run(FIRST)).toEqual(files(FIRST))
  expect(readdirSync(join(dir, 'assets'))).toEqual([copy])
})

test('what is not ours in that folder is neither served nor deleted', async () => {
  await run(FIRST)
  mkdirSync(join(dir, 'assets', 'somebody-else'))
  writeFileSync(join(dir, 'assets', '0123456789abcdef.txt'), 'mine')
  for (const build of [SECOND, THIRD]) await run(build)
  expect(readdirSync(join(dir, 'assets'))).toEqual(expect.arrayContaining(['somebody-else', '0123456789abcdef.txt']))
})

test('a folder that cannot be written keeps nothing, and the start goes on', async () => {
  writeFileSync(join(dir, 'assets'), 'a file in its place')
  expect(await run(FIRST)).toEqual([])
})
