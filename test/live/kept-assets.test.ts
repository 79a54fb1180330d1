import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { startBuiltServer } from '../support/built-server.ts'

// A page that was opened before an upgrade asks the server after it for parts by their old names.

/** Where a release is installed, with what it needs to run; the data folder is somewhere else. */
let dist: string
/** The data folder of the server, which outlives every release. */
let dataDir: string

beforeEach(() => {
  const dir = mkdtempSync(join(tmpdir(), 'reask-releases-'))
  dist = join(dir, 'dist')
  dataDir = join(dir, 'data')
  cpSync('dist/server', join(dist, 'server'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'))
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }')
  return () => {
    rmSync(dir, { recursive: true, force: true })
  }
})

/** Replaces the pages by those of another release, as a build or a new image does. */
function install(files: Record<string, string>) {
  rmSync(join(dist, 'client'), { recursive: true, force: true })
  cpSync('dist/client', join(dist, 'client'), {
    recursive: true,
    filter: (from) => !from.includes('assets') || from.endsWith('assets'),
  })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, 'client/assets', name), content)
}

const start = () => startBuiltServer({ REASK_DIST: dist, DATA_DIR: dataDir, LOG_LEVEL: 'warn' })

async function get(origin: string, name: string) {
  const response = await fetch(`${origin}/assets/${name}`)
  return { status: response.status, caching: response.headers.get('cache-control'), text: await response.text() }
}
const found = (text: string) => ({ status: 200, caching: 'public, max-age=31536000, immutable', text })
const gone = expect.objectContaining({ status: 404 }) as object

const FIRST = { 'index-AAAAAAAA.js': 'first', 'later-parts-AAAAAAAA.js': 'first part', 'plain.js': 'unhashed' }
const SECOND = { 'index-BBBBBBBB.js': 'second', 'later-parts-BBBBBBBB.js': 'second part' }

test('given a server whose release is replaced, then it serves the last release’s assets like its own, before and after its restart', async () => {
  install(FIRST)
  const server = await start()
  expect(await get(server.origin, 'later-parts-AAAAAAAA.js')).toEqual(found('first part'))

  // The new release is on the disk, and the old server still runs.
  install(SECOND)
  expect(await get(server.origin, 'later-parts-AAAAAAAA.js')).toEqual(found('first part'))

  await server.end('SIGTERM')
  await server.start()
  expect(await get(server.origin, 'later-parts-AAAAAAAA.js')).toEqual(found('first part'))
  expect(await get(server.origin, 'later-parts-BBBBBBBB.js')).toEqual(found('second part'))
  expect(await get(server.origin, 'plain.js')).toEqual(gone)
  expect(server.output()).not.toContain('could not be kept')
  await server.dispose()
})

test('given a browser that has the page of a release that was built later, then it is sent the page of this one', async () => {
  install(FIRST)
  const server = await start()
  for (const path of ['/', '/join/12345678', '/prepare', '/host', '/screen']) {
    const response = await fetch(server.origin + path, { headers: { 'if-modified-since': new Date().toUTCString() } })
    expect([path, response.status, response.headers.get('last-modified')]).toEqual([path, 200, null])
    expect(await response.text()).toContain('<script')
  }
  await server.dispose()
})

test('given kept assets, then no path leads out of their folders, and folders of others stay', async () => {
  install(FIRST)
  const server = await start()
  await server.end('SIGTERM')
  const foreign = join(dataDir, 'assets', 'somebody-else')
  cpSync(join(dist, 'client'), foreign, { recursive: true })
  writeFileSync(join(dataDir, 'assets', 'note.txt'), 'mine')
  install(SECOND)
  await server.start()
  const [kept = ''] = readdirSync(join(dataDir, 'assets')).filter((name) => /^[0-9a-f]{16}$/.test(name))
  for (const path of [
    '..%2f..%2frooms.sqlite',
    '%2e%2e/%2e%2e/rooms.sqlite',
    '..%5c..%5crooms.sqlite',
    `..%2f${kept}%2findex-AAAAAAAA.js`,
    `${kept}/index-AAAAAAAA.js`,
    'note.txt',
    'somebody-else/index.html',
    '',
  ])
    expect((await get(server.origin, path)).text).not.toMatch(/SQLite|first|mine|<html/)
  expect(readdirSync(join(dataDir, 'assets'))).toEqual(expect.arrayContaining(['somebody-else', 'note.txt']))
  await server.dispose()
})

test('given assets that cannot be kept, then the server starts with its own and says so in the log', async () => {
  install(FIRST)
  const server = await start()
  await server.end('SIGTERM')
  rmSync(join(dataDir, 'assets'), { recursive: true })
  writeFileSync(join(dataDir, 'assets'), 'a file in its place')
  install(SECOND)
  await server.start()
  expect(await get(server.origin, 'later-parts-BBBBBBBB.js')).toEqual(found('second part'))
  expect(await get(server.origin, 'later-parts-AAAAAAAA.js')).toEqual(gone)
  expect(server.output()).toContain('could not be kept')
  await server.dispose()
})
