import { networkInterfaces } from 'node:os'

/** Returns the addresses of this machine on its local networks, as `http://192.168.1.20:3000`. */
export function lanOrigins(port: number): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => `http://${address}:${port}`)
}
