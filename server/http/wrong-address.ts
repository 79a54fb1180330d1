import { hostname } from 'node:os'
import { isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'

// A page from elsewhere has no more rights here than a stranger, but it stands where its visitor stands: behind the door of
// a network, beside a server that nobody outside reaches. So it is refused. SECURITY.md says why as it is done here, and
// what is not refused, for to refuse a room full of people is worse.

type Names = Pick<Config, 'publicUrl' | 'allowedHosts' | 'trustProxy'>

/** Endings that the public DNS does not give to anybody, or gives to the router of the house. */
const LOCAL = /\.(local|localhost|lan|home|home\.arpa|internal|intranet|corp|private|test|fritz\.box)$/

/** What proxies add, and a page cannot send elsewhere without being allowed to. */
const OF_PROXIES = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/**
 * Tells whether a call or handshake is to be refused, whatever it shows: a page of another address sends it; or it came
 * under a name that is not in ALLOWED_HOSTS, where the operator has set that.
 */
export const isFromElsewhere = (request: IncomingMessage, names: Names): boolean =>
  !allowsAny(names) &&
  ((names.allowedHosts.length > 0 && isStrangeName(request, names)) || isOfOtherPage(request, names))

/**
 * Tells whether a call may have been led here by somebody else’s name (DNS rebinding): then browser and server take
 * a page from elsewhere for one of ours. Nobody can do that with an address or a local name. Any other name is one of ours
 * where the operator says so; where they say nothing, it is strange when the call came straight to us, which it did when
 * the name has our port behind it, or nothing shows a proxy.
 */
export function isStrangeName(request: IncomingMessage, names: Names): boolean {
  if (allowsAny(names) || request.headers.host === undefined) return false
  const host = partsOf(`http://${request.headers.host}`)
  if (host && isOwnName(host.name, names)) return false
  if (names.allowedHosts.length > 0) return true
  return names.trustProxy === false && (host?.port === request.socket.localPort || !showsProxy(request))
}

/** A browser says of which page a call is, except of what its own pages only read. */
function isOfOtherPage(request: IncomingMessage, names: Names): boolean {
  const { origin, host, 'sec-fetch-site': site, 'sec-fetch-dest': goal } = request.headers
  if (site === 'same-origin') return false
  // What a person opens in a window of its own is theirs.
  if (origin === undefined) return site === 'cross-site' && goal !== 'document'
  const page = partsOf(origin)
  if (!page) return true
  const [forwarded = ''] = String(request.headers['x-forwarded-host'] ?? '').split(',')
  const reached = [host ?? '', forwarded.trim()].flatMap((each) => partsOf(`http://${each}`)?.name ?? [])
  // Ports are not compared: proxies leave them out. Of a host’s other ports there is more in SECURITY.md.
  if (reached.includes(page.name) || isNamed(page.name, names)) return false
  // A proxy that puts in the name by which it reaches us says nothing about the page.
  return !(isBehindProxy(request) && reached.some(isLocalName))
}

const allowsAny = ({ allowedHosts }: Names) => allowedHosts.includes('*')

const isOwnName = (name: string, names: Names) => isNamed(name, names) || isLocalName(name) || isOfThisMachine(name)

/** Whether the operator says that this is a name of the server. */
const isNamed = (name: string, { publicUrl, allowedHosts }: Names) =>
  allowedHosts.includes(name) || (publicUrl !== null && partsOf(new URL(publicUrl).origin)?.name === name)

const isLocalName = (name: string) => isIP(name) > 0 || !name.includes('.') || LOCAL.test(name)

function isOfThisMachine(name: string): boolean {
  const [own = ''] = hostname().toLowerCase().split('.')
  return own !== '' && own !== 'localhost' && name.startsWith(`${own}.`)
}

/** Browsers speak no HTTP/1.0; proxies do. */
const isBehindProxy = (request: IncomingMessage) =>
  request.httpVersion === '1.0' || OF_PROXIES.some((name) => request.headers[name] !== undefined)

/** A browser says from where a call comes only to HTTPS, which is not ours to speak, and to this machine itself. */
const showsProxy = (request: IncomingMessage) =>
  isBehindProxy(request) || request.headers['sec-fetch-site'] !== undefined

/** The name and port of an address; null where it is none, as the `null` of a page without one. */
export function partsOf(url: string): { name: string; port: number } | null {
  if (!/^https?:\/\/[^/?#@\\\s]+$/i.test(url) || !URL.canParse(url)) return null
  const { protocol, hostname: name, port } = new URL(url)
  const plain = name.replace(/^\[|\]$|\.$/g, '')
  return { name: plain, port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) }
}
