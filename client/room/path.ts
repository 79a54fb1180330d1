/**
 * The path under which this server is reached, without a slash at its end; empty at the top. The scripts of a built page
 * lie in `assets/` under it.
 */
export const BASE = /^https?:\/\/[^/]*(.*)\/assets\/[^/]*$/.exec(import.meta.url)?.[1] ?? ''

/** The address under which this page reaches its server. */
export const ownOrigin = (): string => location.origin + BASE

/** The path of this page under that, readable; on the local network the server is reached without `BASE` too. */
export function ownPath(): string {
  const { pathname } = location
  return readable(pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : pathname)
}

/** A part of an address with its signs as they are read; unchanged where a `%` in it stands for nothing. */
export function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
