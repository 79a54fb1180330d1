import { createHash, randomBytes, randomInt } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Health } from '../../shared/http.ts'
import { TOKEN_HEADER, type CallSeen } from './answering.ts'
import type { Fault } from './faults.ts'

/** Servers that share a database answer in turn: it may take so many calls to come back to this one. */
const TRIES = 12
/** A call that takes longer is given up (ms). */
const CALL_MS = 5_000
/** What RFC 6455 has a server join to the key of a handshake. */
const WEBSOCKET_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Where a check calls, and how it is ended from outside. */
export interface Calling {
  publicUrl: string
  signal: AbortSignal
  /** Whether there are other servers that may answer. */
  isAlone: boolean
}

/** Balancers bring calls together that name one room, so calls that are to come to different servers name different ones. */
const anyRoom = () => `room=${randomInt(100_000_000).toString().padStart(8, '0')}`

/** Calls under the public address. A call that fails is a fault, and so is what a proxy says by itself. */
async function get(
  { publicUrl, signal }: Calling,
  path: string,
  headers: Record<string, string>,
): Promise<Response | Fault> {
  let answer: Response
  try {
    answer = await fetch(`${publicUrl}${path}`, {
      headers: { ...headers, connection: 'close' },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
    })
  } catch {
    return 'unreachable'
  }
  if (answer.status >= 300 && answer.status < 400) return 'redirects'
  return answer.status >= 502 && answer.status <= 504 && !isProblem(answer) ? 'proxy-fails' : answer
}

const isProblem = (answer: Response) => answer.headers.get('content-type')?.startsWith('application/') ?? false

/** Calls this server until it is the one that answers. Out: what is wrong, if it never does; else null. */
export async function callItself(calling: Calling, token: string, seen: () => CallSeen | null): Promise<Fault | null> {
  for (let tries = 0; tries < (calling.isAlone ? 1 : TRIES); tries++) {
    const answer = await get(calling, `/api/self-check?${anyRoom()}`, { [TOKEN_HEADER]: token })
    if (typeof answer === 'string') return answer
    if (answer.status === 403 && (await codeOf(answer)) === 'wrong-address') return 'refused'
    if (seen()) return null
  }
  return (await isOneOfUs(calling)) ? null : 'other-server'
}

const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json().catch(() => null)) as { code?: unknown } | null)?.code

/** Whether what answers at the public address takes it for its own, as the servers on one database do. */
async function isOneOfUs(calling: Calling): Promise<boolean> {
  const answer = await get(calling, '/api/health', {})
  if (calling.isAlone || typeof answer === 'string') return false
  const health = (await answer.json().catch(() => null)) as Partial<Health> | null
  return health?.publicUrl === calling.publicUrl
}

/** Asks for the first page. Out: what is wrong, else null. */
export async function callPage(calling: Calling): Promise<Fault | null> {
  const answer = await get(calling, '/', { accept: 'text/html' })
  if (typeof answer === 'string') return answer
  const text = answer.ok ? await answer.text().catch(() => '') : ''
  return text.includes('<div id="app">') ? null : 'no-pages'
}

/** Opens a WebSocket as a page does, and waits for the first words. Out: what is wrong, else null. */
export const callSocket = ({ publicUrl, signal }: Calling): Promise<Fault | null> =>
  new Promise((resolve) => {
    const key = randomBytes(16).toString('base64')
    const url = new URL(`${publicUrl}/socket.io/?EIO=4&transport=websocket&${anyRoom()}`)
    const call = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': key,
      },
    })
    const wanted = createHash('sha1')
      .update(key + WEBSOCKET_GUID)
      .digest('base64')
    call.on('upgrade', (answer, socket, head) => {
      const end = (fault: Fault | null) => {
        resolve(fault)
        socket.destroy()
      }
      if (answer.headers['sec-websocket-accept'] !== wanted) return end('no-websocket')
      let said = head.toString('latin1')
      const hear = () => said.includes('0{"sid"') && end(null)
      socket.on('data', (chunk: Buffer) => {
        said += chunk.toString('latin1')
        hear()
      })
      socket.on('error', () => end('no-websocket'))
      socket.on('close', () => end('no-websocket'))
      hear()
    })
    call.on('response', (answer) => {
      answer.resume()
      resolve('no-websocket')
      call.destroy()
    })
    call.on('error', () => resolve('no-websocket'))
    call.end()
  })
