import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

type Signal = 'SIGKILL' | 'SIGTERM' | 'SIGINT'

export interface BuiltServer {
  /** With the path it is reached under, where it has one. */
  origin: string
  dataDir: string
  /** Stops the process as a machine that hangs does, or has it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** Ends the process with this signal and resolves with its exit code once it is gone; null when a signal ended it. */
  end(signal: Signal): Promise<number | null>
  /**
   * Starts it again on the same port and data; resolves once it answers. Settings given here go before the first ones:
   * with `REASK_DIST` it is another build that is started.
   */
  start(settings?: Record<string, string>): Promise<void>
  /** Returns all it printed, on both streams. */
  output(): string
  /** Ends it and removes its data. */
  dispose(): Promise<void>
}

/**
 * Starts the built server (`npm run build` makes it) in a process of its own, on a free port, with a data folder of its
 * own. `REASK_UNDER`, as `/a/b`, has it reached under this path; as a variable of the tests it does so for all of them.
 */
export async function startBuiltServer(environment: Record<string, string> = {}): Promise<BuiltServer> {
  const under = environment.REASK_UNDER ?? process.env.REASK_UNDER ?? ''
  const dataDir = await mkdtemp(join(tmpdir(), 'reask-built-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}${under}`
  const address: Record<string, string> = under ? { PUBLIC_URL: origin } : {}
  let child: ChildProcess | null = null
  let printed = ''

  async function start(settings: Record<string, string> = {}) {
    const started = spawnServer({ PORT: String(port), DATA_DIR: dataDir, ...address, ...environment, ...settings })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    if (await greeting(started)) return
    throw new Error(`the built server did not start:\n${printed}`)
  }

  async function end(signal: Signal) {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const gone = once(child, 'exit')
    child.kill(signal)
    const [code] = (await gone) as [number | null]
    return code
  }

  await start()
  return {
    origin,
    dataDir,
    start,
    end,
    signal: (signal) => void child?.kill(signal),
    output: () => printed,
    async dispose() {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export interface Start {
  /** Whether it got as far as its greeting; then it was stopped. */
  greeted: boolean
  code: number | null
  /** What it printed on stderr, line by line. */
  complaint: string[]
}

/** Starts the built server once, to see what it prints when it cannot start. */
export async function tryToStart(environment: Record<string, string>): Promise<Start> {
  const child = spawnServer({ PORT: '0', ...environment }, { timeout: 50_000, killSignal: 'SIGKILL' })
  let complaint = ''
  const greeted = greeting(child)
  void greeted.then(() => child.kill('SIGKILL'))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { greeted: await greeted, code, complaint: complaint.split('\n').filter((line) => line !== '') }
}

/** Resolves to whether the server got as far as its greeting, after which it answers; false when it ended before. */
const greeting = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('On this machine')) resolve(true)
    })
    child.once('close', () => resolve(false))
  })

/** Starts the built server as a process, on loopback unless told otherwise. */
const spawnServer = (environment: Record<string, string>, options: SpawnOptions = {}) =>
  spawn(process.execPath, [resolve(environment.REASK_DIST ?? process.env.REASK_DIST ?? 'dist', 'server/main.js')], {
    // The addresses that tests give it mostly lead nowhere.
    env: { ...process.env, HOST: '127.0.0.1', SELF_CHECK: 'off', ...environment },
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Finds a port that no process listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
