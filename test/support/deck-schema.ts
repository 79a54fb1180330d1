import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import type { Message } from '../../client/t.ts'
import { fieldOfPath } from '../../shared/deck/fields.ts'
import { DECK_LIMITS } from '../../shared/deck/limits.ts'
import { deckSchema } from '../../shared/deck/schema.ts'
import words from '../../client/locales/en/deck/field.ts'

/** Where the schema is kept, from where servers publish it. */
export const SCHEMA_FILE = resolve('shared/deck/deck.schema.json')

/** A part of a JSON Schema, as far as it is looked at here. */
interface Part {
  description?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  maxProperties?: number
  properties?: Record<string, Part>
  items?: Part
  additionalProperties?: Part | boolean
}

const { characters, items } = DECK_LIMITS
const limit = <Limits extends object>(limits: Limits, path: string) =>
  (limits as Readonly<Record<string, Limits[keyof Limits] | undefined>>)[path]

/**
 * Makes the JSON Schema of a deck file from the schema that checks decks: with the limits as people count them, and with
 * what each field is, for editors that say so.
 */
export function deckJsonSchema(): object {
  const made = toJsonSchema(deckSchema, {
    typeMode: 'output',
    errorMode: 'ignore',
    target: 'draft-2020-12',
  }) as Part & { $schema?: string }
  complete(made, '', '')
  const { properties, ...rest } = made
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Deck of Reask',
    description: 'A deck file: name.reask.json. What the fields say of each other is checked when it is read.',
    ...rest,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is: /api/deck.schema.json of any server.' },
      ...properties,
    },
  }
}

/** In: a part; its path as limits have it; a path to it in a deck. */
function complete(part: Part, path: string, place: string): void {
  const most = limit(characters, path)
  if (most !== undefined && !part.items) [part.minLength, part.maxLength] = [1, most]
  const range = limit(items, path)
  if (range && part.items) [part.minItems, part.maxItems] = [range.least, range.most]
  const field = fieldOfPath(place)
  const about: Message | undefined = field ? words[`deck.field.${field}`] : undefined
  if (typeof about === 'string' && place !== '' && !/\.\d+$/.test(place)) part.description = about
  const join = (to: string, name: string) => (to ? `${to}.${name}` : name)
  for (const [name, inside] of Object.entries(part.properties ?? {}))
    complete(inside, join(path, name), join(place, name))
  if (part.items) complete(part.items, path, `${place}.0`)
  if (typeof part.additionalProperties === 'object') {
    part.maxProperties = items.versions.most
    complete(part.additionalProperties, path, `${place}.x`)
  }
}

/** The schema as it stands in its file. */
export const schemaText = async (): Promise<string> =>
  format(JSON.stringify(deckJsonSchema()), { ...(await resolveConfig(SCHEMA_FILE)), parser: 'json' })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(SCHEMA_FILE, await schemaText())
