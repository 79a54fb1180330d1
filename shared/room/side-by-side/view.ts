import type { Ask } from '../../deck/schema.ts'
import type { Item } from '../lists.ts'
import { preparedText } from '../pairs/comparing.ts'
import type { OpenedText } from '../slices.ts'
import { askOf, rewriteIn, type Room, type Round } from '../state.ts'

/** The texts side by side: what each is and what it says, without id or author. */
export function openedTexts(room: Room, round: Round): OpenedText[] {
  const ask = askOf(room, round.askId)
  return round.opened.flatMap((item): OpenedText[] => {
    const text = textOf(room, ask, item)
    if (text === undefined) return []
    return [{ kind: kindOf(item), text, verb: rewriteIn(round, item)?.verb ?? null }]
  })
}

const kindOf = (item: Item): OpenedText['kind'] =>
  item === 'original' ? 'original' : item === 'reference' ? 'reference' : 'rewrite'

/** What a text says: the ask, the deck's, or somebody's; undefined once it is erased. */
export function textOf(room: Room, ask: Ask | undefined, item: Item): string | undefined {
  if (item === 'original') return ask?.text
  if (item === 'reference') return ask?.reference
  return preparedText(room.head.deck, item) ?? room.words.get(item)
}
