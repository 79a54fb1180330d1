import { BASE } from './path.ts'

/** Keeps what could not be written to the browser's storage, for as long as the page is open. */
const memory = new Map<string, string>()

/** Returns the browser's storage, or null where it is switched off: even reading the property may throw. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** Two servers under two paths of one address share a storage, and have nothing to do with each other. */
const PLACE = BASE && `${BASE}/`
export const storedAs = (key: string): string => PLACE + key

/** Returns the text kept under this key, or null. Never throws. */
export function read(key: string): string | null {
  const inMemory = memory.get(key)
  if (inMemory !== undefined) return inMemory
  try {
    return storage()?.getItem(storedAs(key)) ?? null
  } catch {
    return null
  }
}

/** Keeps a text. Out: whether it outlives this page; if not, it is kept in memory. Never throws. */
export function write(key: string, value: string): boolean {
  try {
    const kept = storage()
    if (kept) {
      kept.setItem(storedAs(key), value)
      memory.delete(key)
      return true
    }
  } catch {
    // The storage is full or forbidden: use memory instead.
  }
  memory.set(key, value)
  return false
}

/** Forgets what is kept under this key. Never throws. */
export function remove(key: string): void {
  memory.delete(key)
  try {
    storage()?.removeItem(storedAs(key))
  } catch {
    // Then nothing was stored there.
  }
}

/** Tells whether what is kept under this key outlives this page. */
export const outlivesPage = (key: string): boolean => !memory.has(key)

/** Lists every key with this prefix. */
export function keysUnder(prefix: string): string[] {
  const found = new Set([...memory.keys()].filter((key) => key.startsWith(prefix)))
  try {
    const kept = storage()
    for (let at = 0; kept && at < kept.length; at++) {
      const name = kept.key(at)
      if (name?.startsWith(storedAs(prefix))) found.add(name.slice(PLACE.length))
    }
  } catch {
    // Only memory is available.
  }
  return [...found]
}

/**
 * Returns what is kept under this key, read by `schema`, which returns null or throws on what it does not know; then
 * null.
 */
export function readJson<T>(key: string, schema: (value: unknown) => T | null): T | null {
  const text = read(key)
  if (text === null) return null
  try {
    return schema(JSON.parse(text))
  } catch {
    return null
  }
}

export const writeJson = (key: string, value: unknown): boolean => write(key, JSON.stringify(value))

/** Tells whether a value is a plain object, for schemas that check one field after another. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Calls the listener when another tab of this browser stores or deletes something: with the key, or null for
 * everything.
 */
export function onOtherTab(listener: (key: string | null) => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(PLACE)) listener(key && key.slice(PLACE.length))
  })
}
