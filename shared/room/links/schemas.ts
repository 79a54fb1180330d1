import * as v from 'valibot'
import { keyForm, numbered } from '../command-form.ts'
import { event } from '../event-form.ts'

/** The links that are keys: of the console, of the screen, and of a console that reads along. */
export const KEY_LINKS = ['host', 'screen', 'reader'] as const
export type KeyLink = (typeof KEY_LINKS)[number]

const which = v.picklist(KEY_LINKS)

/** The commands of this topic. */
export const linksCommands = {
  /** Makes one link anew, or a reader link for the first time. Its sender makes the key; the server draws a code to join with. */
  'link.renew': v.pipe(
    v.strictObject({
      type: v.literal('link.renew'),
      which: v.picklist([...KEY_LINKS, 'join']),
      key: v.optional(keyForm),
      ...numbered,
    }),
    v.check((command) => (command.key === undefined) === (command.which === 'join')),
  ),
} as const

/** The events of this topic, as they are stored in the log. */
export const linksEvents = [
  event('link.renewed', { which, keyHash: v.string() }),
  /** The first use of a link that was renewed. */
  event('link.used', { which, keyHash: v.string() }),
  event('join.renewed', { code: v.string(), token: v.string() }),
] as const
