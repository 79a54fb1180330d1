import { LISTS, DECK_PARTS, type DeckField, type PartName } from '../fields.ts'

/** A longer name is none that a deck has. */
const NAME_LENGTH = 60

/** A name without case, marks, blanks and signs, by which names are compared. Empty for one that is too long. */
export const plainName = (name: string): string =>
  name.length > NAME_LENGTH
    ? ''
    : name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')

/** Where a name leads in a part of a deck: to a field, to a group of fields (`reading`), or to a list of the deck. */
export interface NameFound {
  path: string
  /** `exact`: so it is called. `known`: another name for it. `near`: it looks like a slip of the pen. */
  how: 'exact' | 'known' | 'near'
}

interface Names {
  /** Every path, groups and lists included. */
  paths: ReadonlySet<string>
  /** The path for a plain name. */
  byName: ReadonlyMap<string, string>
}

const namesOf = new Map<PartName, Names>()

/**
 * Finds what a name means in a part of a deck. In: the group it stands in, as `reading`, empty for none; what stands in
 * that group comes first. Without `mayGuess` what only looks like a name is none. Null: nothing is called so.
 */
export function findName(part: PartName, group: string, name: string, mayGuess = true): NameFound | null {
  const { paths, byName } = namesIn(part)
  const inGroup = group ? `${group}.${name}` : name
  if (paths.has(inGroup)) return { path: inGroup, how: 'exact' }
  const plain = plainName(name)
  if (!plain) return null
  const known = (group && byName.get(plainName(group) + plain)) || byName.get(plain)
  if (known !== undefined) return { path: known, how: 'known' }
  const near = mayGuess ? (group && nearest(plain, namesInGroup(paths, group))) || nearest(plain, byName) : null
  return near === null ? null : { path: near, how: 'near' }
}

/** Every plain name that means something in this part. */
export const plainNamesIn = (part: PartName): Iterable<string> => namesIn(part).byName.keys()

function namesIn(part: PartName): Names {
  const found = namesOf.get(part) ?? collectNames(part)
  namesOf.set(part, found)
  return found
}

function collectNames(part: PartName): Names {
  const fields = Object.entries(DECK_PARTS[part].fields as Record<string, DeckField>)
  const lists = part === 'deck' ? Object.entries(LISTS) : []
  const groups = fields.flatMap(([path]) => (path.includes('.') ? [path.slice(0, path.indexOf('.'))] : []))
  const more = part === 'deck' ? ['faces', 'faces.couples'] : []
  const paths = new Set([...fields.map(([path]) => path), ...lists.map(([path]) => path), ...groups, ...more])
  const byName = new Map<string, string>()
  const add = (name: string, path: string) => {
    const plain = plainName(name)
    if (plain && !byName.has(plain)) byName.set(plain, path)
  }
  // What something is really called comes before what others call something else.
  for (const path of paths) add(path, path)
  for (const [path, { also = [] }] of fields) for (const name of also) add(name, path)
  for (const [path, { also }] of lists) for (const name of also) add(name, path)
  for (const [path] of fields) add(path.slice(path.lastIndexOf('.') + 1), path)
  return { paths, byName }
}

/** The fields of a group, by the plain name each has in it. */
const namesInGroup = (paths: ReadonlySet<string>, group: string): ReadonlyMap<string, string> =>
  new Map(
    [...paths].flatMap((path) =>
      path.startsWith(`${group}.`) ? [[plainName(path.slice(group.length + 1)), path]] : [],
    ),
  )

/** The path whose name is nearest to this one; null where none is near, or two are equally so. */
function nearest(plain: string, byName: ReadonlyMap<string, string>): string | null {
  const most = Math.min(2, Math.floor(plain.length / 3))
  let best = most + 1
  let found: string | null = null
  for (const [name, path] of byName) {
    if (Math.abs(name.length - plain.length) > most) continue
    const apart = distance(plain, name)
    if (apart < best) [best, found] = [apart, path]
    else if (apart === best && path !== found) found = null
  }
  return best > most ? null : found
}

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const row = [at]
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1]
      let least = Math.min((last[to - 1] ?? 0) + (same ? 0 : 1), (last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1)
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        least = Math.min(least, (before[to - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
