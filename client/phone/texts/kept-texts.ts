import type { CommandOf } from '../../../shared/protocol.ts'
import { voiceOf } from '../../../shared/room/lists.ts'
import { ownKey } from '../../../shared/room/rewrites/voices.ts'
import { pendingList } from '../../room/outbox.ts'
import { randomKey } from '../../room/random.ts'
import { isRecord, keysUnder, outlivesPage, readJson, remove, writeJson } from '../../room/storage.ts'
import { latestEnd, ofSeat, readSeat, TEXTS } from '../seat/kept-seat.ts'

/**
 * The key of a text that this phone sent. It opens that text when the seat does not any more: after leaving, being
 * removed and the end.
 */
export interface KeptText {
  key: string
  seatId: string
  /**
   * The ask that the text answers, with the voice (`ownKey`); null for a seat's own key, which opens the texts that were sent from pages of 0.1.0,
   * until the room is folded.
   */
  askId: string | null
  /** The words of the ask; empty with a seat's key. */
  ask: string
  /** The room: its code and title. */
  code: string
  title: string
  /** The time after which the room cannot exist any more (ms since 1970). */
  until: number
  /** Whether the person left the room: whoever joins it with this phone after that is taken for somebody else. */
  left?: boolean | undefined
  /** Whether the room covered what people wrote, because of who sits beside them. */
  covers?: boolean | undefined
}

type Sent = Omit<KeptText, 'key' | 'until' | 'left'>

/** Returns the storage key: one for each seat and text, so that two tabs of this phone share it. */
const placeOf = ({ seatId, askId }: Pick<KeptText, 'seatId' | 'askId'>) => `${TEXTS}${seatId}.${askId ?? ''}`

/** Lists the keys on this phone, or those of one room, in the order of the asks' ids. */
export const keptTexts = (code?: string): KeptText[] =>
  keysUnder(TEXTS)
    .sort()
    .flatMap((place) => readJson(place, keptText) ?? [])
    .filter((text) => code === undefined || text.code === code)

/**
 * Returns the key of a text, which is made and kept before the text is sent: the same one for as long as the text is
 * there, however often it is changed or sent again.
 */
export function textKeyFor(sent: Sent, retentionHours: number): string {
  const key = readJson(placeOf(sent), keptText)?.key ?? randomKey()
  keepText({ ...sent, key }, retentionHours)
  return key
}

/** Keeps a key for as long as the room can exist. */
export const keepText = (text: Omit<KeptText, 'until'>, retentionHours: number, now = Date.now()): void =>
  void writeJson(placeOf(text), { ...text, until: latestEnd(retentionHours, now) })

/** Keeps the keys of a seat's texts for longer: the room is still there, and says whether it covers them. */
export function renewTexts({ seatId, covers }: Pick<KeptText, 'seatId' | 'covers'>, retentionHours: number): void {
  for (const text of keptTexts()) if (text.seatId === seatId) keepText({ ...text, covers }, retentionHours)
}

/** Marks the texts of seats that are not on this phone any more, because the person left. */
export function markLeft(): void {
  for (const text of keptTexts()) if (!readSeat(text.code)) void writeJson(placeOf(text), { ...text, left: true })
}

/** Lists the keys of a room that whoever is in it with this phone may see: not those of somebody who has left. */
export const ownKeptTexts = (code: string): KeptText[] => keptTexts(code).filter(({ left }) => !left)

/** Deletes a key from this phone: its text cannot be read and deleted from here any more. */
export const forgetText = (text: Pick<KeptText, 'seatId' | 'askId'>): void => remove(placeOf(text))

/** Deletes all keys from this phone, also those that cannot be read. */
export function forgetAllTexts(): void {
  for (const place of keysUnder(TEXTS)) remove(place)
}

/** Tells whether all these keys outlive this page: they do not where the browser keeps nothing. */
export const areKept = (texts: readonly KeptText[]): boolean => texts.every((text) => outlivesPage(placeOf(text)))

/** Tells whether a text still waits on this phone to be sent. */
export const isWaiting = (seatId: string, askId: string | null): boolean =>
  outboxOf(seatId).some(({ command }) => command.type === 'rewrite.submit' && keyOf(command) === askId)

/** Takes back a text that still waits to be sent, so that it does not arrive after it was deleted. */
export function dropWaiting(seatId: string, askId: string): void {
  const waiting = outboxOf(seatId)
  const rest = waiting.filter(({ command }) => command.type !== 'rewrite.submit' || keyOf(command) !== askId)
  if (rest.length < waiting.length) writeJson(ofSeat(seatId, 'outbox'), rest)
}

const keyOf = (command: CommandOf<'rewrite.submit'>) => ownKey(command.askId, voiceOf(command))

const outboxOf = (seatId: string) => readJson(ofSeat(seatId, 'outbox'), pendingList) ?? []

const keptText = (value: unknown): KeptText | null => (isKeptText(value) ? value : null)

function isKeptText(value: unknown): value is KeptText {
  if (!isRecord(value) || typeof value.until !== 'number') return false
  const { key, seatId, askId, ask, code, title } = value
  return [key, seatId, askId ?? '', ask, code, title].every((field) => typeof field === 'string')
}
