/** What could not be written to the browser's storage lives here, for as long as the page is open. */
const memory = new Map<string, string>()

/** The browser's storage, or null where it is switched off: even looking at it may throw. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** The text kept under this key, or null. Never throws. */
export function read(key: string): string | null {
  const inMemory = memory.get(key)
  if (inMemory !== undefined) return inMemory
  try {
    return storage()?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** Keeps a text. Out: whether it outlives this page; if not, it is kept in memory. Never throws. */
export function write(key: string, value: string): boolean {
  try {
    const kept = storage()
    if (kept) {
      kept.setItem(key, value)
      memory.delete(key)
      return true
    }
  } catch {
    // Full or forbidden: memory has to do.
  }
  memory.set(key, value)
  return false
}

/** Forgets what is kept under this key. Never throws. */
export function remove(key: string): void {
  memory.delete(key)
  try {
    storage()?.removeItem(key)
  } catch {
    // Nothing was kept there then.
  }
}

/** Every key that starts like this. */
export function keysUnder(prefix: string): string[] {
  const found = new Set([...memory.keys()].filter((key) => key.startsWith(prefix)))
  try {
    const kept = storage()
    for (let at = 0; kept && at < kept.length; at++) {
      const key = kept.key(at)
      if (key?.startsWith(prefix)) found.add(key)
    }
  } catch {
    // Memory is all there is.
  }
  return [...found]
}

/** What is kept under this key, read by `schema`, which answers null or throws on what it does not know; else null. */
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

/** A plain object, for schemas that look at one field after another. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Hears what another tab of this browser keeps or forgets: the key, or null when it forgets everything. */
export function onOtherTab(listener: (key: string | null) => void): void {
  window.addEventListener('storage', ({ key }) => listener(key))
}
