import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A network of its own for one phone: it can be cut and mended, as when somebody walks into a lift. */
export interface Network {
  /** The port under which the phone reaches the server through it. */
  port: number
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Carries bytes to the server on this port of loopback, until it is cut. */
export async function createNetwork(serverPort: number): Promise<Network> {
  const open = new Set<Socket>()
  let isCut = false
  const relay = createServer((phone) => {
    if (isCut) {
      phone.destroy()
      return
    }
    const server = connect(serverPort, '127.0.0.1')
    for (const [one, other] of [
      [phone, server],
      [server, phone],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(relay, 'listening')

  function cut() {
    isCut = true
    for (const socket of open) socket.destroy()
  }

  return {
    port: (relay.address() as AddressInfo).port,
    cut,
    mend: () => {
      isCut = false
    },
    async close() {
      cut()
      relay.close()
      await once(relay, 'close')
    },
  }
}
