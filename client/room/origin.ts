import type { Health } from '../../shared/http.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** What the server knows about its own addresses. */
type Addresses = Pick<Health, 'publicUrl' | 'origins'>

/**
 * Where phones find this server: where its operator said so, there; else the address in the bar, unless that one means
 * "this machine" to every phone. `known` is null until the server has answered.
 */
export function joinOrigin(location: { hostname: string; origin: string }, known: Addresses | null): string {
  if (known?.publicUrl) return known.publicUrl
  return LOOPBACK.has(location.hostname) ? (known?.origins[0] ?? location.origin) : location.origin
}

/** The link behind the QR code. The token stands in the fragment, which no server and no log gets to see. */
export const joinUrl = (origin: string, code: string, token: string): string => `${origin}/join/${code}#t=${token}`

/** What people type: the address without its `http://`. */
export const shortOrigin = (origin: string): string => origin.replace(/^https?:\/\//, '')
