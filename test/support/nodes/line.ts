import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Line {
  port: number
  /** Ends every connection, and takes no new one. */
  cut(): void
  /** Takes connections again. */
  mend(): void
  close(): Promise<void>
}

/** A line to a port, of this machine unless told otherwise, that can be cut: plain TCP, which knows nothing of what it carries. */
export async function createLine(target: number, host = '127.0.0.1'): Promise<Line> {
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = createConnection({ host, port: target })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const endAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true
      endAll()
    },
    mend() {
      isCut = false
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        endAll()
      }),
  }
}
