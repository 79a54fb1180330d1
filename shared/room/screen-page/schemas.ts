import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'
import { SCREEN_PAGES } from './pages.ts'

const page = v.picklist(SCREEN_PAGES)

/** The commands of this topic. */
export const screenPageCommands = {
  /** Shows another one of the open pictures. */
  'screen.page': v.strictObject({ type: v.literal('screen.page'), askId, page, ...numbered }),
  /** A screen says whether its window can be seen, as far as its browser knows. It is not kept. */
  'screen.seen': v.strictObject({ type: v.literal('screen.seen'), visible: v.boolean() }),
} as const

/** The events of this topic, as they are stored in the log. */
export const screenPageEvents = [event('screen.turned', { askId: storedId, page })] as const
