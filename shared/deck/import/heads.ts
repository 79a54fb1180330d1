import { MAIN_FIELDS, DECK_PARTS, TURN_HEADS, fieldAt, type PartName } from '../fields.ts'
import { findName, plainName, plainNamesIn, type NameFound } from './names.ts'

/** The parts that a row of a table, or a block of text, can be. */
export type RowPart = Exclude<PartName, 'turn'>
export const ROW_PARTS: readonly RowPart[] = [
  'ask',
  'deck',
  'version',
  'move',
  'intent',
  'warm-up',
  'card',
  'couples-card',
  'face',
]

/** Lists, in the row of the deck, what is there and has nothing in it: a table has no other way to say so. */
export const EMPTY_HEAD = 'empty'

/** Words for the column that says what part of a deck a row is. */
export const PART_HEAD = 'part'
const PART_HEADS: readonly string[] = ['part', 'row', 'record', 'kindofrow', 'recordtype', 'rowtype']
const PART_WORDS: Readonly<Record<RowPart, readonly string[]>> = {
  ask: ['asks'],
  deck: ['thedeck'],
  version: ['versions'],
  move: ['moves'],
  intent: ['intents'],
  'warm-up': ['warmup', 'warmups'],
  card: ['cards', 'method'],
  'couples-card': ['couplescards', 'methodcouples'],
  face: ['faces', 'couplesface'],
}

export const isPartHead = (head: string): boolean => PART_HEADS.includes(plainName(head))

/** Finds the part that a word names; null for any other word. */
export const partCalled = (word: string): RowPart | null => {
  const plain = withoutNumber(plainName(word))
  return ROW_PARTS.find((part) => plainName(part) === plain || PART_WORDS[part].includes(plain)) ?? null
}

/** What a head names in a part. `item`: its number, by which what stands under it is one item of a list; null without. */
export interface HeadFound extends NameFound {
  item: number | null
}

/** Finds what a column or a label is called in this part of a deck; null where the part has nothing like it. */
export function findHead(part: RowPart, head: string): HeadFound | null {
  const plain = plainName(head)
  if (!plain) return null
  if (part === 'deck' && plain === EMPTY_HEAD) return { path: EMPTY_HEAD, how: 'exact', item: 0 }
  if (part === 'face' && ['id', 'version', 'face'].includes(plain)) return { path: 'id', how: 'known', item: 0 }
  const bare = withoutNumber(plain)
  const item = bare === plain ? null : Number(/\d+/.exec(plain)?.[0])
  if (part === 'ask')
    for (const who of ['hears', 'asks'] as const)
      if (TURN_HEADS[who].some((name) => plainName(name) === bare))
        return { path: `pushBack.${who}`, how: 'known', item: item ?? 0 }
  const name = head.trim()
  const found =
    findName(part, '', name, false) ??
    (item !== null ? findName(part, '', bare, false) : null) ??
    findName(part, '', name)
  if (!found) return null
  const path = found.path === 'pushBack' ? 'pushBack.hears' : (MAIN_FIELDS[found.path] ?? found.path)
  return path.startsWith('pushBack.') || fieldAt(part, path) ? { ...found, path, item } : null
}

let known: ReadonlySet<string> | null = null

/** Whether a head means something in some part, and is no guess. */
export function isKnownHead(head: string): boolean {
  known ??= new Set([
    ...ROW_PARTS.flatMap((part) => [...plainNamesIn(part)]),
    ...Object.values(TURN_HEADS).flatMap((names) => names.map(plainName)),
    ...[EMPTY_HEAD, 'id'],
  ])
  const plain = plainName(head)
  return known.has(plain) || known.has(withoutNumber(plain))
}

/** The field by which a part is named, and with which its block of text begins. */
export const namedBy = (part: RowPart): string => (part === 'face' ? 'id' : DECK_PARTS[part].named)

/** `tells2`, and `pushback1hears`. */
const withoutNumber = (plain: string): string => plain.replace(/\d{1,2}$/, '').replace(/^(pushback)\d{1,2}/, '$1')
