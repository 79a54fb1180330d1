import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../built-server.ts'
import { installed } from './found.ts'

/** A real balancer before nodes, that keeps a room together by `?room=` or sends each connection to the next node. */
export interface Proxy {
  origin: string
  stop(): Promise<void>
}

export type ProxyKind = 'nginx' | 'haproxy'
export type Spread = 'by room' | 'in turn'

const IN_TURN: Record<ProxyKind, RegExp> = { nginx: /hash \$\w+ consistent;/, haproxy: /balance .*\n *hash-type .*/ }

/** The file that people are given for this proxy, with these nodes and this port in place of its own. */
async function given(kind: ProxyKind, port: number, nodes: readonly number[], spread: Spread): Promise<string> {
  const text = await readFile(resolve(import.meta.dirname, '../../../deploy', FILES[kind]), 'utf8')
  const placed = text
    .replace(
      /^( *)(server (?:a )?)10\.0\.0\.11:3000(.*)\n.*10\.0\.0\.12.*$/m,
      (_whole, indent: string, _a, rest: string) =>
        nodes
          .map((node, at) => `${indent}server ${kind === 'haproxy' ? `node${at} ` : ''}127.0.0.1:${node}${rest}`)
          .join('\n'),
    )
    .replace(/listen 80;|bind :80/, kind === 'nginx' ? `listen 127.0.0.1:${port};` : `bind 127.0.0.1:${port}`)
  if (spread === 'by room') return placed
  return placed.replace(IN_TURN[kind], kind === 'haproxy' ? 'balance roundrobin' : '')
}

const FILES: Record<ProxyKind, string> = { nginx: 'nginx.conf', haproxy: 'haproxy.cfg' }

/** What stands around it: the file for nginx is a part of one. */
const WHOLE: Record<ProxyKind, (part: string, dir: string) => string> = {
  nginx: (part, dir) => `
daemon off;
pid ${dir}/pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi; uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
${part}
}`,
  haproxy: (part) => part,
}

const OPTIONS: Record<ProxyKind, (file: string, dir: string) => string[]> = {
  nginx: (file, dir) => ['-c', file, '-p', dir],
  haproxy: (file) => ['-f', file],
}

/** Starts a proxy that is installed, on this port or a free one. */
export async function startProxy(
  kind: ProxyKind,
  nodes: readonly number[],
  spread: Spread,
  on?: number,
): Promise<Proxy> {
  const port = on ?? (await freePort())
  return run(kind, port, await given(kind, port, nodes, spread))
}

/** Runs a proxy with this part of its configuration, which listens on this port. */
async function run(kind: ProxyKind, port: number, part: string): Promise<Proxy> {
  const program = installed(kind)
  if (program === null) throw new Error(`there is no ${kind} on this machine`)
  const dir = await mkdtemp(join(tmpdir(), `reask-${kind}-`))
  const file = join(dir, 'config')
  await writeFile(file, WHOLE[kind](part, dir))
  const proxy = spawn(program, OPTIONS[kind](file, dir), { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  proxy.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await listening(port, () => {
    if (proxy.exitCode !== null) throw new Error(`${kind} did not start:\n${said}`)
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = once(proxy, 'exit')
      proxy.kill('SIGTERM')
      await gone
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Resolves once something listens on a port. */
async function listening(port: number, check: () => void): Promise<void> {
  for (;;) {
    check()
    const is = await new Promise<boolean>((resolve) => {
      const probe = createConnection({ host: '127.0.0.1', port })
      probe.once('connect', () => {
        probe.destroy()
        resolve(true)
      })
      probe.once('error', () => {
        setTimeout(() => {
          resolve(false)
        }, 50)
      })
    })
    if (is) return
  }
}

/**
 * Starts nginx as its own documents set it up, with every other setting at its default. With `upgrades` it passes
 * WebSocket on, as its page on WebSocket says; without, it does not know what that is. `more`: lines of its location.
 */
export async function startPlainNginx(server: number, upgrades: boolean, on?: number, more = ''): Promise<Proxy> {
  const port = on ?? (await freePort())
  const headers = `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";`
  const location = `location / { proxy_pass http://127.0.0.1:${server}; ${upgrades ? headers : ''} ${more} }`
  return run('nginx', port, `server { listen 127.0.0.1:${port}; ${location} }`)
}
