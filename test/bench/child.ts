import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { freePort } from '../support/built-server.ts'
import type { Probe, Question } from './probe.ts'

/** A server in a process of its own that tells what it uses. */
export interface Child {
  port: number
  ask(question?: Question): Promise<Probe>
  end(): Promise<void>
}

const built = resolve('dist/bench')

/** What a machine can do is measured, not what a room or an address may ask of it. */
const UNBOUND = { COMMANDS_A_ROOM: '1000000', ROOMS_AN_HOUR: '1000000' }

/** Builds the floor and the probe beside the built server, so that all run as plain JavaScript. */
export async function buildFloor(): Promise<void> {
  const input = { floor: resolve('test/bench/floor.ts'), probe: resolve('test/bench/probe.ts') }
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: true, target: 'node20', outDir: built, emptyOutDir: true, rolldownOptions: { input } },
  })
}

/** The built server on this data, or on none. */
export async function startReask(data?: string): Promise<Child> {
  const dataDir = data ?? (await mkdtemp(join(tmpdir(), 'reask-bench-')))
  const child = await start(resolve(process.env.REASK_DIST ?? 'dist', 'server/main.js'), { DATA_DIR: dataDir })
  return {
    ...child,
    async end() {
      await child.end()
      if (data === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The built server on this PostgreSQL. Its folder has only the pages’ scripts. */
export async function startNode(url: string): Promise<Child> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reask-bench-'))
  const child = await start(resolve('dist/server/main.js'), { DATA_DIR: dataDir, DATABASE_URL: url })
  return {
    ...child,
    async end() {
      await child.end()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const startFloor = (): Promise<Child> => start(join(built, 'floor.js'), {})

async function start(file: string, environment: Record<string, string>): Promise<Child> {
  const port = await freePort()
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []
  const child = fork(file, [], {
    execArgv: ['--expose-gc', '--import', join(built, 'probe.js'), ...profile],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...UNBOUND, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  while (!(await answers(port)))
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${file} did not start`)
  return {
    port,
    async ask(question = {}) {
      const answer = once(child, 'message')
      child.send(question)
      const [probe] = (await answer) as [Probe]
      return probe
    },
    async end() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Whether somebody listens there. */
function answers(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      answer(true)
    })
    socket.on('error', () => {
      setTimeout(() => {
        answer(false)
      }, 5)
    })
  })
}
