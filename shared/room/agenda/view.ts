import type { ConsoleCuts } from '../cut.ts'
import type { Block } from '../lists.ts'
import { currentRound, type Room } from '../state.ts'
import { agendaItems, staying } from './state.ts'

/** One ask or block of the agenda, with the words of its title. */
export type AgendaItemSlice =
  { askId: string; minutes: number | null } | { block: Block; title: string; minutes: number }

/** What the facilitator planned, and how far the session is. */
export interface SessionSlice {
  items: AgendaItemSlice[]
  /** Whether an agenda was set; without one it is the deck’s asks. */
  isSet: boolean
  /** When the session is to start, in ms since 1970. */
  startsAt: number | null
  /** The asks that every agenda keeps. */
  staying: string[]
  /** From when on the time at this ask counts, or in the lobby (ms since 1970): what was spent at it before is in it. */
  askSince: number
  /** The pair that the ask the room is at is warmed up on; null without one. */
  warmUpId: string | null
}

export interface AgendaConsole {
  session: SessionSlice
}

export const agendaConsole: ConsoleCuts<AgendaConsole> = {
  session: ({ room }) => ({
    items: itemSlices(room),
    isSet: room.agenda !== null,
    startsAt: room.startsAt,
    staying: room.endedAt === null ? staying(room) : [],
    askSince: askSince(room),
    warmUpId: currentRound(room)?.warmUpId ?? null,
  }),
}

const itemSlices = (room: Room): AgendaItemSlice[] =>
  agendaItems(room).map((item) =>
    'askId' in item
      ? { askId: item.askId, minutes: item.minutes }
      : { block: item.block, title: room.words.get(item.titleId ?? '') ?? '', minutes: item.minutes },
  )

/** Moves the time the room came to this stage back by what it spent at other stages of the ask. */
function askSince({ place, rounds, since }: Room): number {
  const spent = place.askId === null ? undefined : rounds.get(place.askId)?.spent
  return since - [...(spent?.values() ?? [])].reduce((sum, ms) => sum + ms, 0)
}
