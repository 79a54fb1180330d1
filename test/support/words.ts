import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { t as consoleLaterT } from '../../client/console/later-t.ts'
import type { t as decksT } from '../../client/decks/t.ts'
import type { t as couplesT } from '../../client/console/couples/t.ts'
import type { t as supervisionT } from '../../client/console/supervision/t.ts'
import type { t as consoleT } from '../../client/console/t.ts'
import type { t as editorT } from '../../client/editor/t.ts'
import type { t as fileT } from '../../client/deck-file/t.ts'
import type { t as passwordT } from '../../client/host/password/t.ts'
import type { t as gateT } from '../../client/phone/gate/t.ts'
import type { t as takeHomeT } from '../../client/phone/card/workshop/t.ts'
import type { t as noteT } from '../../client/console/notes/t.ts'
import type { t as laterT } from '../../client/phone/later-t.ts'
import type { t as picturesT } from '../../client/pictures/t.ts'
import type { t as tourT } from '../../client/console/rehearsal/t.ts'
import type { t as reportT } from '../../client/report/t.ts'
import type { t as screenT } from '../../client/screen/t.ts'
import type { t as textsT } from '../../client/texts/t.ts'
import type { t as troubleT } from '../../client/trouble/t.ts'
import type { t as joinT } from '../../client/ui/join-t.ts'
import type { t as uiT } from '../../client/ui/t.ts'
import type { Message, Messages } from '../../client/t.ts'

const LOCALES = join(import.meta.dirname, '../../client/locales')

/** The key of every message there is. */
export type Key = Parameters<
  | typeof consoleT
  | typeof consoleLaterT
  | typeof couplesT
  | typeof decksT
  | typeof editorT
  | typeof fileT
  | typeof supervisionT
  | typeof gateT
  | typeof laterT
  | typeof noteT
  | typeof passwordT
  | typeof picturesT
  | typeof reportT
  | typeof screenT
  | typeof takeHomeT
  | typeof textsT
  | typeof tourT
  | typeof troubleT
  | typeof uiT
  | typeof joinT
>[0]

/** Returns the catalogues of a language, by their names: `phone/door`. */
export async function cataloguesOf(language: string): Promise<Map<string, Messages>> {
  const found = new Map<string, Messages>()
  for (const path of readdirSync(join(LOCALES, language), { recursive: true, encoding: 'utf8' }).sort()) {
    const [, name] = /^(\w+[/\\][\w-]+)\.ts$/.exec(path) ?? []
    if (!name) continue
    const { default: messages } = (await import(pathToFileURL(join(LOCALES, language, path)).href)) as {
      default: Messages
    }
    found.set(name.replace('\\', '/'), messages)
  }
  return found
}

/** Lists the sentences of a message: one, or one for each plural form. */
export const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)

/** The words on the surfaces, so that a test presses what a person reads; of plural forms, the one for many. */
export const words = Object.fromEntries(
  [...(await cataloguesOf('en')).values()].flatMap((messages) =>
    Object.entries(messages).map(([key, message]) => [key, typeof message === 'string' ? message : message.other]),
  ),
) as Record<Key, string>
