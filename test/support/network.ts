import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A network for one phone only: a test can cut and restore it, as when a person walks into a lift. */
export interface Network {
  /** The address under which the phone reaches the server through it, with the path that the server is under. */
  origin: string
  port: number
  cut(): void
  /** Silences the open connections without telling either side, as when a phone sleeps; new connections work. */
  freeze(): void
  /** Stops what the server sends on open connections, while what the phone says still arrives. */
  stall(): void
  /** Cuts all connections; new ones work, as when a phone leaves a wireless network for the mobile one. */
  change(): void
  /**
   * From now on does with WebSocket what the proxies of hospitals do: refuses it, or takes it and says nothing. Or refuses
   * all that goes to the sockets’ path, as an ad blocker does.
   */
  block(how: Blocking): void
  /**
   * From now on everything comes so much later (ms), and every so manieth piece waits for being sent once more, with all
   * behind it: that is what loss is to whoever talks over TCP.
   */
  slow(ms: number, lostEvery: number): void
  /**
   * Lets a tick of a proxy's time pass, which cuts connections that have carried nothing for longer than so many. Out: how
   * many it cut.
   */
  tick(longest: number): number
  mend(): void
  close(): Promise<void>
}

type Blocking = 'refused' | 'swallowed' | 'by path'

/** What was lost is sent again after this long. */
const AGAIN_MS = 900

/**
 * Carries bytes to the server at this address or on this port of loopback, until it is cut. A server that comes back at
 * another port is asked for it with each connection.
 */
export async function createNetwork(server: string | number | (() => number)): Promise<Network> {
  const { port: portAtStart, pathname: path } = new URL(typeof server === 'string' ? server : 'http://127.0.0.1')
  const portNow = () =>
    typeof server === 'function' ? server() : typeof server === 'number' ? server : Number(portAtStart)
  const open = new Set<Socket>()
  const frozen = new WeakSet<Socket>()
  const fromServer = new WeakSet<Socket>()
  const silent = new Map<Socket, number>()
  let isCut = false
  let blocks: Blocking | null = null
  let pace: { ms: number; lostEvery: number } | null = null
  let pieces = 0

  const relay = createServer((phone) => {
    if (isCut) {
      phone.destroy()
      return
    }
    const far = connect(portNow(), '127.0.0.1')
    fromServer.add(far)
    silent.set(phone, 0)
    for (const [one, other] of [
      [phone, far],
      [far, phone],
    ] as const) {
      const carry = carrier((bytes) => other.write(bytes))
      open.add(one)
      one.on('data', (bytes: Buffer) => {
        if (frozen.has(one)) return
        silent.set(phone, 0)
        if (blocks && one === phone && isBlocked(bytes)) block(phone, far)
        else carry(bytes)
      })
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        silent.delete(phone)
        if (!frozen.has(one)) other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(relay, 'listening')

  const isBlocked = (bytes: Buffer) => isUpgrade(bytes) || (blocks === 'by path' && isToSockets(bytes))

  function block(phone: Socket, server: Socket) {
    if (blocks === 'swallowed') for (const socket of [phone, server]) frozen.add(socket)
    else phone.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    server.destroy()
  }

  /** Makes what carries the bytes of one direction, in their order, as late as the network is. */
  function carrier(write: (bytes: Buffer) => void) {
    let lastAt = 0
    return (bytes: Buffer) => {
      if (!pace) return write(bytes)
      const isLost = ++pieces % pace.lostEvery === 0
      lastAt = Math.max(lastAt, performance.now() + pace.ms + (isLost ? AGAIN_MS : 0))
      setTimeout(() => write(bytes), lastAt - performance.now())
    }
  }

  const drop = () => {
    for (const socket of open) socket.destroy()
  }

  const { port } = relay.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}${path === '/' ? '' : path}`,
    port,
    cut() {
      isCut = true
      drop()
    },
    freeze: () => open.forEach((socket) => frozen.add(socket)),
    stall: () => open.forEach((socket) => fromServer.has(socket) && socket.pause()),
    change: drop,
    block: (how) => void (blocks = how),
    slow: (ms, lostEvery) => void (pace = { ms, lostEvery }),
    tick(longest) {
      let cut = 0
      for (const [phone, ticks] of silent) {
        silent.set(phone, ticks + 1)
        if (ticks < longest) continue
        phone.destroy()
        cut++
      }
      return cut
    },
    mend() {
      isCut = false
      blocks = pace = null
    },
    async close() {
      isCut = true
      drop()
      relay.close()
      await once(relay, 'close')
    },
  }
}

const isToSockets = (bytes: Buffer) => /^(?:GET|POST) \S*\/socket\.io\//.test(bytes.toString('latin1'))

const isUpgrade = (bytes: Buffer) => /^GET [^\r]*\r\n(?:.*\r\n)*?upgrade: websocket\r\n/i.test(bytes.toString('latin1'))
