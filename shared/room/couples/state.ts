import type { RoomHead } from '../head/state.ts'
import type { Preset } from '../settings.ts'
import type { Room } from '../state.ts'

/**
 * How a seat stands: it has not said, is on its own, is two people on one phone, is linked with another seat, or was
 * linked and is no longer.
 */
export type Standing = 'unsaid' | 'alone' | 'both' | 'linked' | 'parted'

/** Four digits by which another seat is linked with this one. */
export interface Offer {
  code: string
  /** When it is over, in ms since 1970. */
  until: number
  /** The seat that typed the digits, and waits for the first to confirm. */
  acceptedBy: string | null
}

export interface CoupleCounts {
  couples: number
  alone: number
  unsaid: number
}

/** By seat, all that it was ever linked with. The sets are replaced, never changed: a copy of the map stays as it was. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>

export const NO_LINKS: Links = new Map()

/** Who is here with whom. */
export interface CouplesOfRoom {
  /** By seat; who is missing has not said. */
  standings: Map<string, Exclude<Standing, 'unsaid'>>
  /** By seat, the one it is linked with. */
  partners: Map<string, string>
  /** By seat, all that it was ever linked with. */
  everLinked: Map<string, Set<string>>
  /** By the seat that made it. */
  offers: Map<string, Offer>
  /** How many there were when the room left the lobby for the first time; null before. */
  couplesAtStart: CoupleCounts | null
}

export const newCouples = (): CouplesOfRoom => ({
  standings: new Map(),
  partners: new Map(),
  everLinked: new Map(),
  offers: new Map(),
  couplesAtStart: null,
})

/** Whether people in rooms of a preset are here with somebody, and must not be given that person’s words. */
const HAS_COUPLES: Record<Preset, boolean> = { training: false, couples: true, supervision: false }

export const hasCouples = ({ preset }: Pick<RoomHead, 'preset'>): boolean => HAS_COUPLES[preset]

export const standingOf = ({ standings }: CouplesOfRoom, seatId: string): Standing => standings.get(seatId) ?? 'unsaid'

/** Returns the seat that this one is linked with now; null without one. */
export const partnerOf = ({ partners }: CouplesOfRoom, seatId: string): string | null => partners.get(seatId) ?? null

/** Tells whether two seats are linked or were, in this room: neither is ever given the other’s words by chance (D2). */
export const areClose = ({ everLinked }: CouplesOfRoom, seatId: string, other: string): boolean =>
  everLinked.get(seatId)?.has(other) === true

/** Returns the offer that a seat made or accepted, and who made it; undefined without one. */
export function offerWith({ offers }: CouplesOfRoom, seatId: string): (Offer & { madeBy: string }) | undefined {
  for (const [madeBy, offer] of offers)
    if (madeBy === seatId || offer.acceptedBy === seatId) return { ...offer, madeBy }
  return undefined
}

/**
 * Lists the seats that are linked with this one, were, or are so with one of those; itself included. They may know each
 * other’s answers: thresholds count them as one unit (D4).
 */
export function unitWith({ everLinked }: WithLinks, seatId: string): ReadonlySet<string> {
  const unit = new Set([seatId])
  for (const each of unit) for (const other of everLinked.get(each) ?? []) unit.add(other)
  return unit
}
type WithLinks = { readonly everLinked: Links }

/** Counts the units among these seats. In rooms without couples every seat is one. */
export function unitsAmong({ everLinked }: WithLinks, seatIds: Iterable<string>): number {
  if (everLinked.size === 0) return new Set(seatIds).size
  const counted = new Set<string>()
  let units = 0
  for (const seatId of seatIds) {
    if (counted.has(seatId)) continue
    units++
    for (const each of unitWith({ everLinked }, seatId)) counted.add(each)
  }
  return units
}

/** Lists how many of these seats each unit has. */
export function unitSizes(links: Links, seatIds: Iterable<string>): number[] {
  const left = new Set(seatIds)
  const sizes: number[] = []
  for (const seatId of left) {
    const here = [...unitWith({ everLinked: links }, seatId)].filter((each) => left.delete(each))
    if (here.length) sizes.push(here.length)
  }
  return sizes
}

/** Copies who was ever linked with whom, as it is now. */
export const linksNow = ({ everLinked }: WithLinks): Links => (everLinked.size === 0 ? NO_LINKS : new Map(everLinked))

/** Counts the couples of a room, and who is on their own or has not said. Removed seats are not counted. */
export function countCouples(room: Room): CoupleCounts {
  const counts = { couples: 0, alone: 0, unsaid: 0 }
  for (const { seatId, removed } of room.seats.values()) {
    if (removed) continue
    const standing = standingOf(room, seatId)
    if (standing === 'unsaid') counts.unsaid++
    else if (standing === 'both') counts.couples++
    else if (standing === 'linked') counts.couples += 0.5
    else counts.alone++
  }
  return counts
}
