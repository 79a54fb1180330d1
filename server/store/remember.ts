/** Answers that were found before; what was not there is asked for again. The longest known are forgotten first. */
export interface Memory<Value> {
  find: (key: string) => Promise<Value | null>
  put: (key: string, value: Value) => void
  forget: (which: (value: Value) => boolean) => void
}

/** Remembers up to `limit` answers. What is remembered must never change, only come to an end. */
export function remember<Value>(limit: number, look: (key: string) => Promise<Value | null>): Memory<Value> {
  const known = new Map<string, Value>()

  function put(key: string, value: Value) {
    known.set(key, value)
    const [eldest] = known.keys()
    if (known.size > limit && eldest !== undefined) known.delete(eldest)
  }

  return {
    put,
    async find(key) {
      const at = known.get(key)
      if (at !== undefined) return at
      const found = await look(key)
      if (found !== null) put(key, found)
      return found
    },
    forget(which) {
      for (const [key, value] of known) if (which(value)) known.delete(key)
    },
  }
}
