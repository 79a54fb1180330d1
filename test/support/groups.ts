/** Lists which texts are connected, each group as one line. */
export function groups(ids: readonly string[], links: readonly (readonly [string, string])[]): string[] {
  const groupOf = new Map(ids.map((id) => [id, new Set([id])]))
  for (const [a, b] of links) {
    const both = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])])
    for (const id of both) groupOf.set(id, both)
  }
  return [...new Set([...groupOf.values()])].map((group) => [...group].sort().join(' ')).sort()
}
