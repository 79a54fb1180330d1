import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Balancer {
  origin: string
  close(): Promise<void>
}

/**
 * A balancer that knows nothing of what it carries: each connection goes to the next node, so that those of one room are
 * forced apart; to the one after it where a node takes none.
 */
export async function createBalancer(ports: readonly number[], on = 0): Promise<Balancer> {
  const open = new Set<Socket>()
  let next = 0

  function join(near: Socket, left: number) {
    const port = ports[next++ % ports.length]
    if (left === 0 || port === undefined) return void near.destroy()
    const far = createConnection({ host: '127.0.0.1', port })
    far.once('error', () => {
      if (far.connecting || far.bytesRead === 0) join(near, left - 1)
    })
    far.once('connect', () => {
      open.add(far)
      far.pipe(near)
      near.pipe(far)
      far.on('close', () => {
        open.delete(far)
        near.destroy()
      })
      near.on('close', () => far.destroy())
    })
  }

  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => {})
    near.on('close', () => open.delete(near))
    join(near, ports.length)
  })
  await new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of open) socket.destroy()
      }),
  }
}
