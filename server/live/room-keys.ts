import { leftTexts, MINUTE_MS, toMinute } from '../../shared/room/ending/state.ts'
import type { Event } from '../../shared/room/events.ts'
import { KEY_LINKS } from '../../shared/room/links/schemas.ts'
import { LINK_GRACE_MS } from '../../shared/room/limits.ts'
import { voiceOf, type Voice } from '../../shared/room/lists.ts'
import { spotOf } from '../../shared/room/rewrites/voices.ts'
import type { Room } from '../../shared/room/state.ts'
import type { KeysChange, LinkChange } from '../store/store.ts'

type Changed<Type extends Event['type']> = (room: Room, event: Extract<Event, { type: Type }>) => KeysChange

// What events do to the keys and codes that the store keeps.

/** The events that change which keys open something. */
const CHANGED: { [Type in Event['type']]?: Changed<Type> } = {
  'seat.joined': (_room, { keyHash, seatId }) => ({ [keyHash]: { role: 'seat', seatId } }),
  'link.renewed': (_room, { keyHash, which }) => ({ [keyHash]: { role: which, seatId: null } }),
  'rewrite.submitted': (room, { keyHash, ...event }) => ({
    ...keyOf(room, event),
    ...(keyHash !== undefined && { [keyHash]: { role: 'text', seatId: null } }),
  }),
  'rewrite.withdrawn': keyOf,
  'ask.forgotten': (room, { askId }) =>
    Object.assign(
      {},
      ...[...(room.rounds.get(askId)?.rewrites.values() ?? [])].map(({ keyHash }) => gone(keyHash)),
    ) as KeysChange,
  'rewrite.erased': (room, { askId, rewriteId }) => gone(room.rounds.get(askId)?.rewriteById.get(rewriteId)?.keyHash),
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

/** The key of what a seat wrote for an ask in this voice so far, which goes. */
function keyOf(room: Room, event: { askId: string; seatId: string; voice?: Voice | undefined }): KeysChange {
  return gone(room.rounds.get(event.askId)?.rewrites.get(spotOf(event.seatId, voiceOf(event)))?.keyHash)
}

const gone = (keyHash: string | null | undefined): KeysChange => (keyHash ? { [keyHash]: null } : {})

/** Returns the keys of console and screen among changed ones: those stay when a room is folded. */
export const linksAmong = (keys: KeysChange): KeysChange =>
  Object.fromEntries(Object.entries(keys).filter(([, key]) => KEY_LINKS.some((link) => link === key?.role)))

/**
 * Lists what an event does to the links of its room. In: when it happens (ms since 1970). In a folded room older keys
 * expire at a whole minute.
 */
export function linksChangedBy({ outcome }: Room, event: Event, now: number): LinkChange[] {
  if (event.type === 'join.renewed') return [{ type: 'way-in', code: event.code, token: event.token }]
  if (event.type !== 'link.renewed' && event.type !== 'link.used') return []
  // What was used ends older keys at once; else they have the whole grace period.
  const at = event.type === 'link.used' ? now : now + LINK_GRACE_MS + (outcome ? MINUTE_MS - 1 : 0)
  return [{ type: 'expiry', role: event.which, but: event.keyHash, at: outcome ? toMinute(at) : at }]
}
