import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../built-server.ts'
import { installed } from './found.ts'

/** A real balancer before nodes, that keeps a room together by `?room=` or sends each connection to the next node. */
export interface Proxy {
  origin: string
  stop(): Promise<void>
}

export type ProxyKind = 'nginx' | 'haproxy'
export type Spread = 'by room' | 'in turn'

const CONFIGS: Record<ProxyKind, (port: number, nodes: readonly number[], spread: Spread, dir: string) => string> = {
  nginx: (port, nodes, spread, dir) => `
daemon off;
pid ${dir}/pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi; uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  upstream nodes {
    ${spread === 'by room' ? 'hash $arg_room consistent;' : ''}
    ${nodes.map((node) => `server 127.0.0.1:${node} max_fails=1 fail_timeout=2s;`).join(' ')}
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://nodes;
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $http_connection;
      proxy_connect_timeout 2s;
      proxy_next_upstream error timeout non_idempotent;
    }
  }
}`,
  haproxy: (port, nodes, spread) => `
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout tunnel 1h
  retries 3
  option redispatch 1
listen nodes
  bind 127.0.0.1:${port}
  balance ${spread === 'by room' ? 'url_param room\n  hash-type consistent' : 'roundrobin'}
  ${nodes.map((node, index) => `server node${index} 127.0.0.1:${node} check inter 500 fall 1 rise 1`).join('\n  ')}
`,
}

const OPTIONS: Record<ProxyKind, (file: string, dir: string) => string[]> = {
  nginx: (file, dir) => ['-c', file, '-p', dir],
  haproxy: (file) => ['-f', file],
}

/** Starts a proxy that is installed, on a free port. */
export async function startProxy(kind: ProxyKind, nodes: readonly number[], spread: Spread): Promise<Proxy> {
  const program = installed(kind)
  if (program === null) throw new Error(`there is no ${kind} on this machine`)
  const dir = await mkdtemp(join(tmpdir(), `reask-${kind}-`))
  const port = await freePort()
  const file = join(dir, 'config')
  await writeFile(file, CONFIGS[kind](port, nodes, spread, dir))
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
