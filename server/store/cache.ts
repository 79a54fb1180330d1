/** A cache in front of a lookup. It keeps what was found, not misses, and evicts the oldest entry first (FIFO). */
export interface Cache<Value> {
  /** Returns the cached value, or looks it up and keeps it. */
  find: (key: string) => Promise<Value | null>
  put: (key: string, value: Value) => void
  drop: (key: string) => void
  /** Removes every entry for which this is true. */
  forget: (which: (value: Value) => boolean) => void
}

/**
 * Creates a cache of up to `limit` values, each kept for at most `forMs`. A cached value must never change; it can only be
 * removed.
 */
export function createCache<Value>(
  { limit, forMs }: { limit: number; forMs: number },
  lookUp: (key: string) => Promise<Value | null>,
): Cache<Value> {
  const entries = new Map<string, { value: Value; until: number }>()
  /** Rises when something is forgotten: what was looked up before that may be old. */
  let forgotten = 0

  function put(key: string, value: Value) {
    entries.set(key, { value, until: performance.now() + forMs })
    const [oldest] = entries.keys()
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
  }

  return {
    put,
    drop: (key) => void entries.delete(key),
    async find(key) {
      const cached = entries.get(key)
      if (cached && performance.now() < cached.until) return cached.value
      const before = forgotten
      const found = await lookUp(key)
      if (found !== null && forgotten === before) put(key, found)
      return found
    },
    forget(which) {
      forgotten++
      for (const [key, { value }] of entries) if (which(value)) entries.delete(key)
    },
  }
}
