import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '../built-server.ts'
import { installed } from './found.ts'

export interface PostgresServer {
  url: string
  port: number
  stop(): Promise<void>
}

/** Starts a real PostgreSQL with an empty database, on a free port; null where none is installed. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const program = installed('postgres')
  if (program === null) return null
  const initdb = join(dirname(realpathSync(program)), 'initdb')
  const dir = mkdtempSync(join(tmpdir(), 'reask-pg-'))
  // It refuses to run as root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  if ('uid' in nobody) chownSync(dir, 65_534, 65_534)
  const made = spawnSync(initdb, ['-D', dir, '-A', 'trust', '-U', 'reask', '-E', 'UTF8', '--no-sync'], {
    cwd: dir,
    encoding: 'utf8',
    ...nobody,
  })
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`)
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${dir}`]
  const server = spawn(program, ['-D', dir, ...settings.flatMap((each) => ['-c', each])], {
    cwd: dir,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...nobody,
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => {
      reject(new Error(`postgres did not start:\n${said}`))
    })
  })
  return {
    url: `postgres://reask@127.0.0.1:${port}/postgres`,
    port,
    async stop() {
      const gone = once(server, 'exit')
      server.kill('SIGQUIT')
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
