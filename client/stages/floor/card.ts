import type { Half } from '../../../shared/room/floor/schemas.ts'
import type { OwnFloor } from '../../../shared/room/floor/view.ts'
import { isUnderWay } from '../../../shared/room/floor/under-way.ts'
import { FLOOR_CONFIRMED_MS } from '../../../shared/room/limits.ts'

/** What a phone has sent about the floor, without an answer yet. */
export type Pressing = 'begin' | 'said' | 'heard' | 'pass' | 'swap' | 'break' | 'resume' | 'done' | 'take'

/** An answer of the server that this window carries the card in this turn, and when it was asked for (ms since 1970). */
export interface Confirmation {
  turnId: string
  askedAt: number
}

/** What of the server's answers still counts for this window. Answers to questions of an earlier epoch do not. */
export interface Contact {
  epoch: number
  confirmed: Confirmation | null
  /** When the last question was asked that was answered at all (ms since 1970). */
  heardAt: number
}

export const NO_CONTACT: Contact = { epoch: 0, confirmed: null, heardAt: 0 }

/**
 * Forgets what was confirmed: before the floor is given away, and before a phone sleeps. What is still answered to an
 * earlier question counts no more: the server may have answered it before the floor was passed.
 */
export const unconfirmed = ({ epoch, heardAt }: Contact): Contact => ({ epoch: epoch + 1, confirmed: null, heardAt })

/** Notes an answer. In: the question, when it was asked and in which epoch; whether the answer was ok. */
export function answered(
  contact: Contact,
  { epoch, turnId, askedAt }: Confirmation & { epoch: number },
  isOk: boolean,
): Contact {
  const heardAt = Math.max(contact.heardAt, askedAt)
  if (epoch !== contact.epoch) return { ...contact, heardAt }
  return { ...contact, heardAt, confirmed: isOk ? { turnId, askedAt } : null }
}

/** All that decides what a window shows of the floor. */
export interface Known {
  /** The floor as this window was last told of it. */
  floor: OwnFloor | null
  /** The name of this window. */
  window: string
  pressing: Pressing | null
  contact: Contact
  /** By this phone's clock, and by the server's as well as it is known here. */
  now: number
  serverNow: number
}

/** What one of the two reads on the card. */
export interface CardRole {
  half: Half
  hasFloor: boolean
  /** `again`: say it once more, it was not heard as meant. `heard`: it was; the floor can pass. */
  step: 'saying' | 'saying-back' | 'again' | 'heard'
  canSwap: boolean
}

/**
 * What a window shows. `none`: this seat is in no couple. `passing`: the floor was given away here. `waiting`: the server
 * has not answered for ten seconds. `moment`: it has not confirmed this turn yet. `coming`: the card moved here, and may
 * still be seen elsewhere. `window` and `phone`: the card is in another window, or on the other phone.
 */
export type FloorCard =
  | { shows: 'none' | 'passing' | 'waiting' | 'moment' | 'coming' | 'window' | 'phone' }
  | { shows: 'begin' | 'done'; pressed: boolean }
  | { shows: 'break'; until: number | null; pressed: boolean }
  | { shows: 'floor'; roles: readonly CardRole[] }

/** A command after which the floor may be the other’s: the card is blank from the press on, acknowledged or not. */
export const givesAway = (pressing: Pressing | null): boolean => pressing === 'pass' || pressing === 'swap'

/** Tells whether what was confirmed before this was pressed counts no more. */
export const unsettles = (pressing: Pressing | null): boolean => givesAway(pressing) || pressing === 'take'

/**
 * Decides what a window shows. Pure. Two windows never say at the same time that somebody of one couple has the floor: a
 * window says so only within ten seconds after it asked the server, which confirmed that it carries the card in this turn;
 * turns begin only when the floor was given away here, or after a gap that is longer than that.
 */
export function cardOf({ floor, window, pressing, contact, now, serverNow }: Known): FloorCard {
  if (!floor) return { shows: 'none' }
  if (pressing === 'take') return { shows: 'coming' }
  if (floor.isAway) return { shows: 'phone' }
  if (!isUnderWay(floor.phase)) return { shows: floor.phase === 'done' ? 'done' : 'begin', pressed: floor.pressed }
  if (floor.window !== window) return { shows: 'window' }
  if (floor.phase === 'break') return { shows: 'break', until: floor.until, pressed: floor.pressed }
  if (givesAway(pressing)) return { shows: 'passing' }
  if (serverNow < floor.from) return { shows: 'coming' }
  if (!isFresh(contact.heardAt, now)) return { shows: 'waiting' }
  const roles = rolesOf(floor)
  const isConfirmed = contact.confirmed?.turnId === floor.turnId && isFresh(contact.confirmed.askedAt, now)
  return roles.some(({ hasFloor }) => hasFloor) && !isConfirmed ? { shows: 'moment' } : { shows: 'floor', roles }
}

/** A clock that was set back makes nothing fresh. */
const isFresh = (askedAt: number, now: number) => askedAt <= now && now - askedAt < FLOOR_CONFIRMED_MS

/** When a card stops being confirmed (ms since 1970): it has to be looked at again then. */
export const freshUntil = ({ confirmed, heardAt }: Contact): number =>
  Math.min(confirmed?.askedAt ?? Infinity, heardAt) + FLOOR_CONFIRMED_MS

function rolesOf({ you, holder, phase, heard, turns }: OwnFloor): readonly CardRole[] {
  const step = phase === 'saying-back' ? 'saying-back' : heard === null ? 'saying' : heard ? 'heard' : 'again'
  const roleOf = (half: Half): CardRole => ({
    half,
    hasFloor: half === holder,
    step,
    canSwap: half === holder && turns === 0,
  })
  return you === 'both' ? [roleOf(0), roleOf(1)] : [roleOf(you)]
}

/** Tells whether a card says that somebody has the floor. */
export const saysFloor = (card: FloorCard): boolean =>
  card.shows === 'floor' && card.roles.some(({ hasFloor }) => hasFloor)
