import type { RoomAsk } from '../brought/ask.ts'
import type { Range } from '../../stats/tokens.ts'
import { isTold, type CommonCuts, type ConsoleCuts } from '../cut.ts'
import { isAnchor, kindOf, type Anchor, type Item, type ItemKind, type Voice } from '../lists.ts'
import { inDrawnOrder, preparedText } from '../pairs/comparing.ts'
import { askOf, type Room, type Round } from '../state.ts'
import { rewriteIn } from '../rewrites/state.ts'
import { toldVoice } from '../rewrites/voices.ts'

/** One of the texts side by side. No id, no author: only what it is and what it says. */
export interface OpenedText {
  kind: ItemKind
  /** Of a rewrite, only in rooms in which people write in two voices. */
  voice?: Voice
  text: string
  /** The words its writer underlined, by their place among the words of the text. */
  verb: Range | null
}

export interface SideBySideCommon {
  opened: OpenedText[]
}

export interface SideBySideConsole {
  opened: { items: Item[]; texts: OpenedText[] }
}

export const sideBySideCommon: CommonCuts<SideBySideCommon> = {
  opened: (moment) => {
    const { room, round } = moment
    return round && isTold(moment, 'opened') && !room.textsHidden ? openedTexts(room, round) : []
  },
}

export const sideBySideConsole: ConsoleCuts<SideBySideConsole> = {
  opened: ({ room, round }) => ({ items: round?.opened ?? [], texts: round ? openedTexts(room, round) : [] }),
}

/** Lists the texts side by side: what each is and what it says, without id or author. */
function openedTexts(room: Room, round: Round): OpenedText[] {
  const ask = askOf(room, round.askId)
  return round.opened.flatMap((item): OpenedText[] => {
    const text = textOf(room, ask, item)
    if (text === undefined) return []
    const rewrite = rewriteIn(round, item)
    const voice = rewrite && toldVoice(room, rewrite.voice)
    return [{ kind: kindOf(item), ...voice, text, verb: rewrite?.verb ?? null }]
  })
}

/** Lists the texts that the room was shown at some time and that may still be shown, in an order drawn from their ids. */
export const openedIn = (room: Room, round: Round): Item[] =>
  inDrawnOrder(round.wasOpened).filter((item) => {
    if (isAnchor(item)) return item === 'reference'
    const rewrite = rewriteIn(round, item)
    return (
      rewrite?.reach === 'screen' && (rewrite.as === 'picked' || (rewrite.as === 'waiting' && !room.head.reviewFirst))
    )
  })

/** Returns the words of a text: the ask, the deck's, or a person's; undefined once it is erased. */
export function textOf(room: Room, ask: RoomAsk | undefined, item: Item): string | undefined {
  if (isAnchor(item)) return ask && anchorText(ask, item)
  return preparedText(room.head.deck, item) ?? room.words.get(item)
}

/** Returns the words of an anchor; undefined where the ask has no reference. */
export const anchorText = ({ text, reference }: RoomAsk, anchor: Anchor): string | undefined =>
  ({ original: text, reference: reference ?? undefined })[anchor]
