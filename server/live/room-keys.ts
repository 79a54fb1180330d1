import type { RoomCommand } from '../../shared/room/decide.ts'
import { leftTexts } from '../../shared/room/ending/state.ts'
import type { Event } from '../../shared/room/events.ts'
import type { Room } from '../../shared/room/state.ts'
import type { KeysChange } from '../store/store.ts'

/** Returns the hash of the key that a command wants to be kept; null for a command that wants none. */
export function keyWanted(command: RoomCommand): string | null {
  if (command.type === 'seat.join') return command.keyHash
  return command.type === 'rewrite.submit' ? (command.keyHash ?? null) : null
}

/** Tells whether a key that a command wants opens a seat or a text of this room already: the rules decide then. */
export function isKeyOfRoom(room: Room, command: RoomCommand): boolean {
  const wanted = keyWanted(command)
  if (wanted === null) return false
  if (command.type === 'seat.join') return room.seatOfKey.has(wanted)
  return [...room.rounds.values()].some(({ rewrites }) =>
    [...rewrites.values()].some(({ keyHash }) => keyHash === wanted),
  )
}

type Changed<Type extends Event['type']> = (room: Room, event: Extract<Event, { type: Type }>) => KeysChange

/** The events that change which keys open something. */
const CHANGED: { [Type in Event['type']]?: Changed<Type> } = {
  'seat.joined': (_room, { keyHash, seatId }) => ({ [keyHash]: { role: 'seat', seatId } }),
  'rewrite.submitted': (room, { askId, seatId, keyHash }) => ({
    ...keyOf(room, askId, seatId),
    ...(keyHash !== undefined && { [keyHash]: { role: 'text', seatId: null } }),
  }),
  'rewrite.withdrawn': (room, { askId, seatId }) => keyOf(room, askId, seatId),
  'rewrite.erased': (room, { askId, rewriteId }) => keyOf(room, askId, room.rounds.get(askId)?.writerOf.get(rewriteId)),
  'text.erased': (room, { textId }) =>
    gone(leftTexts(room.outcome).find(({ text }) => text.textId === textId)?.text.keyHash),
  'room.folded': (_room, { outcome }) =>
    Object.fromEntries(
      leftTexts(outcome)
        .flatMap(({ text }) => text.keyHash ?? [])
        // The store keeps them in this order, which tells nothing: keys are random.
        .sort()
        .map((hash) => [hash, { role: 'text', seatId: null }]),
    ),
}

/** Lists the keys that an event adds (what they open) and takes away (null). To be called before the event is folded. */
export const keysChangedBy = (room: Room, event: Event): KeysChange =>
  (CHANGED[event.type] as Changed<Event['type']> | undefined)?.(room, event) ?? {}

/** The key of what a seat wrote for an ask so far, which goes. */
const keyOf = (room: Room, askId: string, seatId: string | undefined): KeysChange =>
  gone(seatId === undefined ? null : room.rounds.get(askId)?.rewrites.get(seatId)?.keyHash)

const gone = (keyHash: string | null | undefined): KeysChange => (keyHash ? { [keyHash]: null } : {})
