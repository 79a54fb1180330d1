import { isIP } from 'node:net'
import type { Request, Response } from 'express'

/** Who makes a call, as far as guessing is concerned. */
export interface Visit {
  /** The address that counts: the one a trusted proxy names, else the other end of the connection. */
  address: () => string
  /** The other end of the connection, which nobody can make up. */
  peer: () => string
  /** Runs this when the connection ends, or the call was answered. */
  onLeft: (run: () => void) => void
}

export function visitOf(request: Request, response: Response): Visit {
  const peer = () => networkOf(request.socket.remoteAddress ?? '')
  return {
    // What a header names need not be an address; it may be long, too.
    address: () => (isIP(request.ip ?? '') ? networkOf(request.ip ?? '') : peer()),
    peer,
    onLeft: (run) => response.once('close', run),
  }
}

/**
 * Names the network that a caller cannot leave at will. With IPv6 a household has 2⁶⁴ addresses, so only the first half of
 * one counts.
 */
export function networkOf(address: string): string {
  const inIPv4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (inIPv4 !== undefined) return inIPv4
  if (isIP(address) !== 6) return address
  // A URL has it in the one shortest form; `%` and the name of an interface are not part of it.
  const { hostname } = new URL(`http://[${address.replace(/%.*/, '')}]`)
  const [first = [], last] = hostname
    .slice(1, -1)
    .split('::')
    .map((groups) => groups.split(':').filter(Boolean))
  const zeros = last ? Array.from({ length: 8 - first.length - last.length }, () => '0') : []
  return [...first, ...zeros, ...(last ?? [])].slice(0, 4).join(':')
}
