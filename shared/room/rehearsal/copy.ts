import { agendaItems, ROOM_TITLE, type AgendaItem } from '../agenda/state.ts'
import { isBroughtId } from '../brought/ask.ts'
import type { RoomHead } from '../head/state.ts'
import type { Of } from '../rule.ts'
import type { Room } from '../state.ts'

/** What a rehearsal is opened with that is rehearsed for this room. */
export interface RehearsalCopy {
  head: Omit<RoomHead, 'code'>
  /** What is set as soon as it is open. */
  beginnings: (Of<'title.set'> | Of<'agenda.set'> | Of<'plan.set'> | Of<'ears.set'>)[]
}

/**
 * Copies what the facilitator prepared, and nothing that people gave or brought (S15). In: the ask the plan begins at; null
 * for its first. Out: null when the deck has no such ask.
 */
export function copyFor(room: Room, fromAskId: string | null): RehearsalCopy | null {
  const { code: _, ...head } = room.head
  if (fromAskId !== null && !head.deck.asks.some(({ id }) => id === fromAskId)) return null
  const title = room.words.get(ROOM_TITLE)
  const items = planFrom(agendaItems(room), fromAskId).map((item) => asSent(room, item))
  const isSet = room.agenda !== null || fromAskId !== null
  return {
    head: { ...head, stages: room.stages },
    beginnings: [
      ...(title ? [{ type: 'title.set' as const, title }] : []),
      ...(isSet && items.some((item) => 'askId' in item) ? [{ type: 'agenda.set' as const, items }] : []),
      ...[...room.stagesOfAsk]
        .filter(([askId]) => !isBroughtId(askId))
        .map(([askId, stages]) => ({ type: 'plan.set' as const, askId, stages: [...stages] })),
      ...(room.twoEars ? [{ type: 'ears.set' as const, on: true }] : []),
    ],
  }
}

/** The plan from an ask on, without what was brought. An ask that is not on it comes before all of it. */
function planFrom(items: readonly AgendaItem[], fromAskId: string | null): AgendaItem[] {
  const own = items.filter((item) => !('askId' in item) || !isBroughtId(item.askId))
  if (fromAskId === null) return own
  const at = own.findIndex((item) => 'askId' in item && item.askId === fromAskId)
  return at < 0 ? [{ askId: fromAskId, minutes: null }, ...own] : own.slice(at)
}

function asSent({ words }: Room, item: AgendaItem): Of<'agenda.set'>['items'][number] {
  if ('askId' in item) return { askId: item.askId, ...(item.minutes !== null && { minutes: item.minutes }) }
  const title = item.titleId === null ? undefined : words.get(item.titleId)
  return { block: item.block, minutes: item.minutes, ...(title !== undefined && { title }) }
}
