import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StrippingProxy {
  origin: string
  close(): Promise<void>
}

/** A proxy that serves what is under this path, and takes the path off before it passes a call on to this server. */
export async function startStrippingProxy(server: string, path: string): Promise<StrippingProxy> {
  const { port, hostname } = new URL(server)
  const passOn = ({ method, headers, url = '' }: IncomingMessage) =>
    request({ hostname, port, method, headers, path: url.slice(path.length) || '/' })
  const isUnder = ({ url = '' }: IncomingMessage) => url === path || url.startsWith(`${path}/`)

  const proxy = createServer((call, answer) => {
    if (!isUnder(call)) return void answer.writeHead(404).end('nothing here')
    const passed = passOn(call)
    passed.on('response', (got) => got.pipe(answer.writeHead(got.statusCode ?? 502, got.headers)))
    passed.on('error', () => answer.destroy())
    call.pipe(passed)
  })
  proxy.on('upgrade', (call, socket) => {
    if (!isUnder(call)) return void socket.destroy()
    const passed = passOn(call)
    passed.on('upgrade', (got, behind) => {
      const lines = Object.entries(got.headers).map(([name, value]) => `${name}: ${String(value)}`)
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
      for (const [one, other] of [
        [socket, behind],
        [behind, socket],
      ] as const)
        one.on('error', () => other.destroy()).on('close', () => other.destroy())
      behind.pipe(socket).pipe(behind)
    })
    passed.on('error', () => socket.destroy())
    passed.end()
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
