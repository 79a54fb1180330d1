import type { Health } from '../../shared/http.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** What the server knows about its own addresses. */
type Addresses = Pick<Health, 'publicUrl' | 'origins'>

/**
 * Returns the address where phones find this server: the one its operator set; else the address in the browser's bar,
 * unless that one means "this machine" to every phone. `known` is null until the server has answered.
 */
export function joinOrigin(location: { hostname: string; origin: string }, known: Addresses | null): string {
  if (known?.publicUrl) return known.publicUrl
  return LOOPBACK.has(location.hostname) ? (known?.origins[0] ?? location.origin) : location.origin
}

/** Makes the link behind the QR code. The token is in the fragment, which browsers send to no server and no log. */
export const joinUrl = (origin: string, code: string, token: string): string => `${origin}/join/${code}#t=${token}`

/** Shortens the address to what people type, without its `http://`. */
export const shortOrigin = (origin: string): string => origin.replace(/^https?:\/\//, '')
