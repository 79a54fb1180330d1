import type { KeyLink } from '../shared/room/links/schemas.ts'
import type { Event } from '../shared/room/events.ts'
import type { Logger } from './logger.ts'

/** Who or what had a room deleted: `opening` is one that could not be set up as it was asked for. */
export type Deleter = 'host' | 'age' | 'rehearsal' | 'operator' | 'opening'

/**
 * THE TABLE of what the log tells of rooms and sign-ins: each line has one of these names as `event`, and these fields. A log
 * is kept longer than a room, so that none tells which room it is about: no code, no id, not even one that is made up for it.
 */
export interface Journaled {
  'room.opened': { rehearsal: boolean }
  'room.ended': object
  'room.reopened': object
  'room.deleted': { by: Deleter }
  'link.renewed': { which: KeyLink | 'join' }
  /** Wrong passwords for hosting, at most one line a minute. */
  'sign-in.failed': { times: number }
}

const WORDS = {
  'room.opened': 'a room was opened',
  'room.ended': 'a room has ended',
  'room.reopened': 'the end of a room was taken back',
  'room.deleted': 'a room was deleted',
  'link.renewed': 'a link to a room was changed',
  'sign-in.failed': 'somebody gave a wrong password',
} satisfies Record<keyof Journaled, string>

/** Writes one line. */
export type Journal = <Name extends keyof Journaled>(event: Name, fields: Journaled[Name]) => void

export const createJournal =
  (logger: Logger): Journal =>
  (event, fields) => {
    const line: object = { event, ...fields }
    logger.info(line, WORDS[event])
  }

/** Writes down what was decided here about the room as a whole; what others decided they write down. */
export function journalEvents(journal: Journal, decided: readonly Event[]): void {
  for (const event of decided) {
    if (event.type === 'room.ended' || event.type === 'room.reopened') journal(event.type, {})
    if (event.type === 'link.renewed') journal(event.type, { which: event.which })
    if (event.type === 'join.renewed') journal('link.renewed', { which: 'join' })
  }
}
