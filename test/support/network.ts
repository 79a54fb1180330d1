import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A network for one phone only: a test can cut and restore it, as when a person walks into a lift. */
export interface Network {
  /** The port under which the phone reaches the server through it. */
  port: number
  cut(): void
  /** Silences the open connections without telling either side, as when a phone sleeps; new connections work. */
  freeze(): void
  /** Stops what the server sends on open connections, while what the phone says still arrives. */
  stall(): void
  mend(): void
  close(): Promise<void>
}

/** Carries bytes to the server on this port of loopback, until it is cut. */
export async function createNetwork(serverPort: number): Promise<Network> {
  const open = new Set<Socket>()
  const frozen = new WeakSet<Socket>()
  const fromServer = new WeakSet<Socket>()
  let isCut = false
  const relay = createServer((phone) => {
    if (isCut) {
      phone.destroy()
      return
    }
    const server = connect(serverPort, '127.0.0.1')
    fromServer.add(server)
    for (const [one, other] of [
      [phone, server],
      [server, phone],
    ] as const) {
      open.add(one)
      one.on('data', (bytes: Buffer) => frozen.has(one) || other.write(bytes))
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        if (!frozen.has(one)) other.destroy()
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
    freeze: () => open.forEach((socket) => frozen.add(socket)),
    stall: () => open.forEach((socket) => fromServer.has(socket) && socket.pause()),
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
