import type { Affects } from '../affected.ts'
import { agendaItems, asksAmong, type AgendaItem } from '../agenda/state.ts'
import type { Changes } from '../changes.ts'
import { endedAt, LOBBY } from '../place.ts'
import { presentingBetween } from '../presenter/affected.ts'
import { writersIn } from '../rewrites/state.ts'
import type { Room } from '../state.ts'
import { isBroughtId } from './ask.ts'
import { giversIn, type BroughtAsk } from './state.ts'

type OfTopic = 'ask.brought' | 'ask.admitted' | 'ask.edited' | 'ask.returned' | 'ask.forgotten' | 'ask.shown'

/** Changes the asks that were brought. */
export const broughtChanges: Changes<OfTopic> = {
  'ask.brought': (room, { askId, seatId, wordsId, pushBack }) => {
    if (room.brought.has(askId)) return
    // In supervision a call may be recorded with all that is on its screen.
    const onScreen = room.head.preset !== 'supervision'
    room.brought.set(askId, { askId, seatId, as: 'waits', wordsId, pushBack, reading: null, onScreen })
  },

  'ask.admitted': (room, { askId }) => {
    change(room, askId, { as: 'admitted' })
    joinAgenda(room, askId)
  },

  'ask.edited': (room, { askId, wordsId, pushBack, reading }) => {
    change(room, askId, { wordsId, pushBack, reading })
  },

  'ask.returned': (room, { askId }) => {
    change(room, askId, { as: 'returned', pushBack: [], reading: null })
  },

  'ask.forgotten': (room, { askId, who: by }) => {
    const ask = room.brought.get(askId)
    if (!ask) return
    if (ask.as === 'admitted') room.forgotten.set(askId, { by, writers: writersOf(room, askId) })
    room.brought.delete(askId)
    room.rounds.delete(askId)
    room.stagesOfAsk.delete(askId)
    leaveAgenda(room, askId)
    // Only after the end it can still be where the room was.
    if (room.endedFrom?.askId === askId) room.endedFrom = LOBBY
    if (room.place.askId === askId) room.place = endedAt(LOBBY)
  },

  'ask.shown': (room, { askId, onScreen }) => {
    change(room, askId, { onScreen })
  },
}

function change({ brought }: Room, askId: string, to: Partial<BroughtAsk>): void {
  const ask = brought.get(askId)
  if (ask) brought.set(askId, { ...ask, ...to })
}

function writersOf({ rounds }: Room, askId: string): string[] {
  const round = rounds.get(askId)
  return round ? [...writersIn(round)] : []
}

/**
 * Puts an ask on the agenda behind the ask the room is at, or from elsewhere behind those it has been at; behind others
 * that were brought and wait there. From now on the agenda is not the deck’s any more.
 */
function joinAgenda(room: Room, askId: string): void {
  const items = agendaItems(room)
  if (asksAmong(items).includes(askId)) return
  const { place, rounds } = room
  const isBehind = (each: string) => (place.askId === null ? rounds.has(each) : each === place.askId)
  let at = items.reduce((last, item, index) => ('askId' in item && isBehind(item.askId) ? index : last), -1) + 1
  for (let item = items[at]; item && waitsHere(room, item); item = items[at]) at++
  room.agenda = [...items.slice(0, at), { askId, minutes: null }, ...items.slice(at)]
}

const waitsHere = ({ rounds }: Room, item: AgendaItem): boolean =>
  'askId' in item && isBroughtId(item.askId) && !rounds.has(item.askId)

/** Takes an ask off the agenda. The asks of the deck come back where it was the only one. */
function leaveAgenda(room: Room, askId: string): void {
  if (!room.agenda) return
  const left = room.agenda.filter((item) => 'block' in item || item.askId !== askId)
  const ofDeck = agendaItems({ ...room, agenda: null })
  room.agenda = asksAmong(left).length ? left : [...left, ...ofDeck]
}

/** Lists the seats whose own part each event changes. */
export const broughtAffects: Affects<OfTopic> = {
  'ask.brought': (_room, { seatId }) => toBringer(seatId),
  'ask.admitted': (room, { askId }) => toBringer(room.brought.get(askId)?.seatId),
  'ask.edited': (room, { askId }) => toBringer(room.brought.get(askId)?.seatId),
  'ask.returned': (room, { askId }) => toBringer(room.brought.get(askId)?.seatId),
  'ask.forgotten': (room, { askId }) => {
    const round = room.rounds.get(askId)
    return [
      ...toBringer(room.brought.get(askId)?.seatId),
      ...(round ? giversIn(round) : []).map((seatId) => ({ seatId, slices: [...OF_ROUND] })),
      // Only after the end the room can still be at it.
      ...(room.place.askId === askId ? presentingBetween(room, LOBBY) : []),
    ]
  },
  'ask.shown': () => [],
}

const toBringer = (seatId: string | null | undefined) =>
  typeof seatId === 'string' ? [{ seatId, slices: ['ownBrought' as const] }] : []

/** What a seat is told of what it gave to a round. */
const OF_ROUND = [
  'ownForgotten',
  'ownVotes',
  'ownAgain',
  'ownMarks',
  'ownWarmUps',
  'ownRewrites',
  'ownMoves',
  'ownPairs',
  'ownOutcomes',
  'ownOpened',
  'ownExchange',
  'ownSpoken',
  'ownObstacle',
] as const
