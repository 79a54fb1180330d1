import type { Block } from '../lists.ts'
import type { Room, Round } from '../state.ts'

/** One ask of the agenda, or one block of time in which the room is at no ask. */
export type AgendaItem =
  | { askId: string; minutes: number | null }
  /** `titleId`: where the words of its title are; null for one without a title. */
  | { block: Block; titleId: string | null; minutes: number }

/** What the facilitator planned for the session. The room's title is among its words, under `ROOM_TITLE`. */
export interface AgendaOfRoom {
  /** In order; null as long as the room follows its deck. */
  agenda: readonly AgendaItem[] | null
  /** When the session is to start, in ms since 1970. */
  startsAt: number | null
}

export const newAgenda = (): AgendaOfRoom => ({ agenda: null, startsAt: null })

/** Where the words of a room have its title. */
export const ROOM_TITLE = 'room-title'

/** Returns the title of a room: its own, or else the deck's. */
export const titleOf = ({ words, head }: Room): string => words.get(ROOM_TITLE) || head.deck.title

/** Lists the agenda: as it was set, or else the asks of the deck. */
export const agendaItems = ({ agenda, head }: Pick<Room, 'agenda' | 'head'>): readonly AgendaItem[] =>
  agenda ?? head.deck.asks.map(({ id }) => ({ askId: id, minutes: null }))

/** Lists the asks of the agenda, in order. */
export const askOrder = (room: Room): string[] => asksAmong(agendaItems(room))

/** Lists where the words of the titles of blocks are. */
export const titleIds = (items: readonly AgendaItem[]): string[] =>
  items.flatMap((item) => ('block' in item && item.titleId !== null ? [item.titleId] : []))

export const asksAmong = (items: readonly AgendaItem[]): string[] =>
  items.flatMap((item) => ('askId' in item ? [item.askId] : []))

/** Lists the asks that no agenda can leave out, in the order of this one (J3). */
export const staying = (room: Room): string[] =>
  askOrder(room).filter((askId) => {
    const round = room.rounds.get(askId)
    return room.place.askId === askId || (round !== undefined && wasPlayed(round))
  })

/** Tells whether anybody gave anything in this round, or anything of it was opened. */
export const wasPlayed = ({
  first,
  again,
  marks,
  warmUps,
  writing,
  rewrites,
  comparing,
  revealed,
  played,
  spoken,
  response,
  obstacle,
}: Round): boolean =>
  revealed.size + played + rewrites.size + comparing.pairs.size + spoken.size > 0 ||
  response !== null ||
  [first, again, marks, warmUps, writing, ...Object.values(obstacle.answers)].some(({ given }) => given.size > 0)
