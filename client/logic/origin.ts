const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Where phones find this server: the address in the bar, unless that one means "this machine" to every phone. */
export function joinOrigin(location: { hostname: string; origin: string }, origins: readonly string[]): string {
  return LOOPBACK.has(location.hostname) ? (origins[0] ?? location.origin) : location.origin
}

/** The link behind the QR code. The token stands in the fragment, which no server and no log gets to see. */
export const joinUrl = (origin: string, code: string, token: string): string => `${origin}/join/${code}#t=${token}`

/** What people type: the address without its `http://`. */
export const shortOrigin = (origin: string): string => origin.replace(/^https?:\/\//, '')
