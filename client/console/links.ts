/** What a host link carries after the `#`: the host key, and the screen key where it is known. */
export interface HostKeys {
  hostKey: string
  screenKey: string | null
}

/**
 * The keys as the address has them where the browser stores nothing: also one that was made for the host link and may have
 * replaced it.
 */
export interface BroughtKeys extends HostKeys {
  nextKey: string | null
}

/** In: also the room’s code, by which many servers bring a room’s windows together (`room` in `connectRoom`). */
export const screenUrl = (origin: string, screenKey: string, code: string): string =>
  `${origin}/screen#k=${screenKey}&r=${code}`

export const hostUrl = (origin: string, roomId: string, { hostKey, screenKey }: HostKeys): string =>
  `${origin}/host/${roomId}${fragmentOf({ hostKey, screenKey, nextKey: null })}`

/** Writes the keys as `keysOf` reads them. */
export const fragmentOf = ({ hostKey, screenKey, nextKey }: BroughtKeys): string =>
  `#k=${hostKey}${screenKey ? `&s=${screenKey}` : ''}${nextKey ? `&n=${nextKey}` : ''}`

/** Reads the keys from a host link's fragment; null when it has none. */
export function keysOf(fragment: string): BroughtKeys | null {
  const found = new URLSearchParams(fragment.replace(/^#/, ''))
  const hostKey = found.get('k')
  return hostKey ? { hostKey, screenKey: found.get('s'), nextKey: found.get('n') } : null
}
