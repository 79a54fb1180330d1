import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { askId, numbered, typed } from '../command-form.ts'
import { event, storedId, storedList } from '../event-form.ts'
import { AGENDA_ITEMS_MAX, AGENDA_MINUTES } from '../limits.ts'
import { BLOCKS } from '../lists.ts'

const minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(AGENDA_MINUTES.least), v.maxValue(AGENDA_MINUTES.most))
const block = v.picklist(BLOCKS)

/** An agenda as it is sent: its asks and blocks in order, and when the session is to start, in ms since 1970. */
export const agendaFields = {
  items: list(
    v.union([
      v.strictObject({ askId, minutes: v.optional(minutes) }),
      v.strictObject({ block, title: v.optional(typed), minutes }),
    ]),
    AGENDA_ITEMS_MAX,
  ),
  startsAt: v.optional(v.pipe(v.number(), v.safeInteger())),
}

/** The commands of this topic. */
export const agendaCommands = {
  'agenda.set': v.strictObject({ type: v.literal('agenda.set'), ...agendaFields, ...numbered }),
  'title.set': v.strictObject({ type: v.literal('title.set'), title: typed, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. Titles are words: they are kept apart. */
export const agendaEvents = [
  event('agenda.set', {
    items: storedList(
      v.union([
        v.object({ askId: storedId, minutes: v.nullable(v.number()) }),
        v.object({ block, titleId: v.nullable(storedId), minutes: v.number() }),
      ]),
    ),
    startsAt: v.nullable(v.number()),
  }),
  event('title.set', {}),
] as const
