import { PAIRED, type Naming, type Preset } from '../../shared/room/settings.ts'
import type { Params } from '../t.ts'

type KeptKey =
  | 'phone.door.kept.what'
  | 'phone.door.kept.facilitator'
  | 'phone.door.kept.lots'
  | `phone.door.kept.pairs.${(typeof PAIRED)[Preset]}`
  | `phone.door.kept.name.${Naming}`
  | `phone.door.kept.until.${Until}`
  | 'phone.door.kept.remove'
type Until = 'end' | 'hours' | 'days'

/**
 * Returns the sentences a person reads before joining: what is kept, who sees it and until when, in at most 60 words.
 */
export function keptSentences(room: {
  preset: Preset
  naming: Naming
  retentionHours: number
}): [key: KeptKey, params: Params][] {
  return [
    ['phone.door.kept.what', {}],
    ['phone.door.kept.facilitator', {}],
    ['phone.door.kept.lots', {}],
    [`phone.door.kept.pairs.${PAIRED[room.preset]}`, {}],
    [`phone.door.kept.name.${room.naming}`, {}],
    until(room.retentionHours),
    ['phone.door.kept.remove', {}],
  ]
}

function until(hours: number): [KeptKey, Params] {
  if (hours < 1) return ['phone.door.kept.until.end', {}]
  if (hours >= 48 && hours % 24 === 0) return ['phone.door.kept.until.days', { n: hours / 24 }]
  return ['phone.door.kept.until.hours', { n: Math.round(hours) }]
}
