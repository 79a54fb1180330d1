/** What is put where something else was: of every kind, and what has broken a reader somewhere. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e-308, 2 ** 53, '', ' ', '\0', '\ud800', '\u202e', '\u{e0020}\u094d'],
  ...['__proto__', 'constructor', 'toString', '..', '%', '$&', "';--", '<x>', '{{x}}', 'a'.repeat(5_000)],
  ...[[], {}, [[]], [null], { type: 'vote.cast' }, { length: 3 }, { toString: 1 }, new Array(200).fill(0)],
  JSON.parse('{"__proto__":{"admin":true}}') as unknown,
]
const NAMES = ODD.filter((each) => typeof each === 'string')
const PIECES = ['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\ud800', '0', '-', 'null', '[['.repeat(40)]

/** Makes broken things out of sound ones; the same random numbers make the same things. */
export function mutator(random: () => number) {
  const below = (count: number) => Math.floor(random() * count)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item

  /** A value in which one thing or a few are other than they were. */
  function value(sound: unknown, depth = 0): unknown {
    if (random() < 0.15 + 0.1 * depth || typeof sound !== 'object' || sound === null) return pick(ODD)
    if (Array.isArray(sound)) {
      const items = [...(sound as unknown[])]
      const at = below(items.length + 1)
      if (random() < 0.3) items.splice(at, random() < 0.5 ? 0 : 1, pick(ODD))
      else if (random() < 0.2) return Array.from({ length: 1 + below(40) }, () => items[0])
      else items[at] = value(items[at], depth + 1)
      return items
    }
    const entries = Object.entries(sound)
    const at = below(entries.length)
    const [name = 'x', old] = entries[at] ?? []
    const how = random()
    if (how < 0.2) entries.splice(at, 1)
    else if (how < 0.35) entries.push([pick(NAMES), pick(ODD)])
    else if (how < 0.42) entries[at] = [pick(NAMES), old]
    else entries[at] = [name, value(old, depth + 1)]
    return Object.fromEntries(entries)
  }

  /** A text of which a part is gone, doubled, or something else. */
  function text(sound: string): string {
    const at = below(sound.length + 1)
    const end = at + below(12)
    const what = below(5)
    if (what === 0) return sound.slice(0, at)
    if (what === 1) return sound.slice(0, at) + sound.slice(end)
    if (what === 2) return sound.slice(0, end) + sound.slice(at)
    if (what === 3) return sound.slice(0, at) + String.fromCharCode(below(65_536)) + sound.slice(at + 1)
    return sound.slice(0, at) + pick(PIECES) + sound.slice(at)
  }

  return { below, pick, value, text }
}
