import { BlockList, isIP } from 'node:net'
import type { Config } from '../config.ts'
import type { CallSeen } from './answering.ts'

/** What a check of the public address can find, and what whoever runs the server is told to do about it. */
export const FAULTS = {
  unreachable:
    'PUBLIC_URL cannot be reached from this machine: look at its name in the DNS, at the proxy and its certificate. Where people reach it all the same, set SELF_CHECK=off',
  'proxy-fails':
    'the proxy at PUBLIC_URL answers, but does not reach this server: look at the address it passes calls on to',
  redirects: 'PUBLIC_URL leads on to another address: set PUBLIC_URL to that one',
  refused:
    'the proxy passes calls on under a name that ALLOWED_HOSTS does not have: have it pass on the Host it was called by',
  'other-server':
    'at PUBLIC_URL something else answers: set it to the address of this server, and have the proxy pass on all that comes',
  'no-pages': 'no pages come from PUBLIC_URL: have the proxy pass on all that is under it, not /api alone',
  'no-websocket':
    'WebSocket does not pass the proxy: have it pass on Upgrade and Connection (deploy/ has a file for it). Until then people are connected by long polling, which costs more',
  'no-forwarded-for':
    'the proxy does not say for whom it calls, so that all people count as one address: have it send X-Forwarded-For, and set TRUST_PROXY',
  'proxy-not-trusted':
    'the proxy says for whom it calls and is not believed, so that all people count as one address: set TRUST_PROXY',
  'trusts-too-few':
    'there are more proxies than TRUST_PROXY says, so that all people count as one address: set it to how many there are',
  'trusts-too-many':
    'there are fewer proxies than TRUST_PROXY says, so that people can make up their addresses: set it to how many there are, or to their addresses',
  'wrong-scheme':
    'the proxy says that it was called over HTTP where PUBLIC_URL is HTTPS: have it send X-Forwarded-Proto as it was called',
  'other-host': 'the proxy passes calls on under another name: have it pass on the Host it was called by',
} as const satisfies Record<string, string>
export type Fault = keyof typeof FAULTS

/** Tells what is not as it should be about how a call came here through the proxy. */
export function faultsOf(seen: CallSeen, { publicUrl, trustProxy }: Pick<Config, 'publicUrl' | 'trustProxy'>): Fault[] {
  const { protocol, hostname } = new URL(publicUrl ?? '')
  const { forwardedFor, forwardedProto, hosts } = seen
  const isHttps = protocol === 'https:'
  const found: (Fault | false)[] = [
    addressFault(seen, trustProxy, isHttps) ?? false,
    isHttps && forwardedProto !== null && forwardedProto !== 'https' && 'wrong-scheme',
    // Nobody puts in another name where nobody stands between.
    forwardedFor > 0 && !hosts.includes(hostname) && 'other-host',
  ]
  return found.filter((fault) => fault !== false)
}

/** This server speaks no HTTPS, so that there is a proxy where PUBLIC_URL does. */
function addressFault(
  { forwardedFor, isTrusted }: CallSeen,
  trustProxy: Config['trustProxy'],
  isHttps: boolean,
): Fault | null {
  if (forwardedFor === 0) return isHttps || trustProxy !== false ? 'no-forwarded-for' : null
  if (!isTrusted) return 'proxy-not-trusted'
  if (typeof trustProxy !== 'number' || trustProxy === forwardedFor) return null
  return trustProxy < forwardedFor ? 'trusts-too-few' : 'trusts-too-many'
}

const privateOnes = new BlockList()
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  privateOnes.addSubnet(network, bits, 'ipv4')
privateOnes.addSubnet('fc00::', 7, 'ipv6')

/** What TRUST_PROXY could be for a proxy at this end of the connection. */
export function trustFor(peer: string): string {
  const address = peer.replace(/^::ffff:/i, '')
  if (address === '::1' || address.startsWith('127.')) return 'loopback'
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  return isIP(address) > 0 && privateOnes.check(address, family) ? 'uniquelocal' : 'the address of the proxy'
}
