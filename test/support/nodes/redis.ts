import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../built-server.ts'
import { installed } from './found.ts'

export interface RedisServer {
  port: number
  stop(): Promise<void>
}

/** Starts a real Redis that keeps nothing, on a free port; null where none is installed. */
export async function startRedis(): Promise<RedisServer | null> {
  const program = installed('redis-server')
  if (program === null) return null
  const port = await freePort()
  const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ready to accept connections')) resolve()
    })
    server.once('exit', () => {
      reject(new Error(`redis-server did not start:\n${said}`))
    })
  })
  return {
    port,
    async stop() {
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
    },
  }
}
