import { isIP } from 'node:net'
import express, { type Application, type Request, type Response } from 'express'
import type { Socket } from 'socket.io'

/** Who makes a call, as far as guessing is concerned. */
export interface Visit {
  /** The address that counts: the one a trusted proxy names, else the other end of the connection. */
  address: () => string
  /** The other end of the connection, which nobody can make up. */
  peer: () => string
  /** Runs this when the connection ends, or the call was answered; at once when that was before. */
  onLeft: (run: () => void) => void
}

/** Who makes an HTTP call. */
export const visitOf = (request: Request, response: Response): Visit =>
  visitFrom(request, (run) => {
    if (response.closed) run()
    else response.once('close', run)
  })

/** Who sends a handshake, which does not come through Express: an address in its headers is believed as in any call. */
export function visitOfSocket(app: Application, { request, conn }: Socket): Visit {
  const asCall = Object.create(express.request, {
    app: { value: app },
    headers: { value: request.headers },
    socket: { value: request.socket },
  }) as Request
  return visitFrom(asCall, (run) => {
    if (conn.readyState === 'closed') run()
    else conn.once('close', run)
  })
}

function visitFrom(request: Request, onLeft: Visit['onLeft']): Visit {
  const end = request.socket.remoteAddress ?? ''
  return {
    // What a header names need not be an address; it may be long, too.
    address: () => networkOf(isIP(request.ip ?? '') ? (request.ip ?? '') : end, HOUSEHOLD),
    peer: () => networkOf(end, SITE),
    onLeft,
  }
}

/** How many bits of an IPv6 address are the same for a household, and for a company or a rented server. */
export const HOUSEHOLD = 56
export const SITE = 48

/** Names the network that a caller cannot leave at will: the first bits of an IPv6 address, or an IPv4 address. */
export function networkOf(address: string, bits: number): string {
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
  return [...first, ...zeros, ...(last ?? [])]
    .slice(0, Math.ceil(bits / 16))
    .map((group, index) => {
      const free = Math.max(0, 16 * (index + 1) - bits)
      return ((parseInt(group, 16) >> free) << free).toString(16)
    })
    .join(':')
}
