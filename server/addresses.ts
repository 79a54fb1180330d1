import { networkInterfaces } from 'node:os'

/** Hosts that listen on all addresses of this machine. */
const ALL = new Set(['0.0.0.0', '::', ''])

/**
 * Returns the addresses of this machine on its local networks, as `http://192.168.1.20:3000`; of a server that listens on
 * one address, that one at most.
 */
export function lanOrigins(port: number, host: string): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .filter(({ address }) => ALL.has(host) || address === host)
    .map(({ address }) => `http://${address}:${port}`)
}
