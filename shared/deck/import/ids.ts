import * as v from 'valibot'
import { DECK_LIMITS } from '../limits.ts'
import { idSchema } from '../schema.ts'

/** What a vote uses itself. */
const OF_THE_VOTE: readonly string[] = ['none', 'pass']

/** Whether a text can be the id of something. */
export const isId = (text: string): boolean => v.is(idSchema, text) && !OF_THE_VOTE.includes(text)

/**
 * Makes an id out of a name that none of these has. In: what it is an id of (`ask`), for names without Latin letters.
 */
export function idFrom(name: string, kind: string, taken: ReadonlySet<string>): string {
  const letters = name.slice(0, 200).normalize('NFKD').toLowerCase().replace(/[’']/g, '').replace(/\p{M}/gu, '')
  const words = letters
    .replace(/ß/g, 'ss')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
  const whole = /^[a-z]/.test(words) ? words : words ? `${kind}-${words}` : kind
  const short = cut(whole, DECK_LIMITS.id - 4)
  const free = (id: string) => isId(id) && !taken.has(id)
  if (free(short) && short !== kind) return short
  let number = short === kind ? 1 : 2
  while (!free(`${short}-${number}`)) number += 1
  return `${short}-${number}`
}

/** Cuts an id at a dash, where it has one in its second half. */
function cut(id: string, most: number): string {
  if (id.length <= most) return id
  const part = id.slice(0, most)
  const dash = part.lastIndexOf('-')
  return dash > most / 2 ? part.slice(0, dash) : part.replace(/-+$/, '')
}
