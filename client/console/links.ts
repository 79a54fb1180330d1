/** What a host link carries after the `#`: the host key, and the screen key where it is known. */
export interface HostKeys {
  hostKey: string
  screenKey: string | null
}

export const screenUrl = (origin: string, screenKey: string): string => `${origin}/screen#k=${screenKey}`

export const hostUrl = (origin: string, roomId: string, { hostKey, screenKey }: HostKeys): string =>
  `${origin}/host/${roomId}#k=${hostKey}${screenKey ? `&s=${screenKey}` : ''}`

/** Reads the keys from a host link's fragment; null when it has none. */
export function keysOf(fragment: string): HostKeys | null {
  const found = new URLSearchParams(fragment.replace(/^#/, ''))
  const hostKey = found.get('k')
  return hostKey ? { hostKey, screenKey: found.get('s') } : null
}
