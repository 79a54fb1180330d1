/**
 * Returns an integer in [0, 2³²) that depends only on the text (FNV-1a, 32 bit, finished by murmur3's mixer so that
 * similar texts give very different numbers).
 */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * Returns the items in an order that depends only on the seed and their keys, so that it does not reveal who came
 * first.
 */
export function shuffled<Item>(items: Iterable<Item>, seed: string, key: (item: Item) => string): Item[] {
  const keyed = [...items].map((item) => ({ item, key: key(item), at: hash(`${seed} ${key(item)}`) }))
  keyed.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  return keyed.map(({ item }) => item)
}
