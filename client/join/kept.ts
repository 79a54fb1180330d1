import { PAIRED, type Naming, type Preset } from '../../shared/room/settings.ts'
import type { Params } from '../t.ts'

type KeptKey =
  | 'kept.what'
  | 'kept.facilitator'
  | `kept.pairs.${(typeof PAIRED)[Preset]}`
  | `kept.name.${Naming}`
  | `kept.until.${Until}`
  | 'kept.remove'
type Until = 'end' | 'hours' | 'days'

/** What is kept, who sees it, until when: the sentences a person reads before joining, 60 words at most. */
export function keptSentences(room: {
  preset: Preset
  naming: Naming
  retentionHours: number
}): [key: KeptKey, params: Params][] {
  return [
    ['kept.what', {}],
    ['kept.facilitator', {}],
    [`kept.pairs.${PAIRED[room.preset]}`, {}],
    [`kept.name.${room.naming}`, {}],
    until(room.retentionHours),
    ['kept.remove', {}],
  ]
}

function until(hours: number): [KeptKey, Params] {
  if (hours < 1) return ['kept.until.end', {}]
  if (hours >= 48 && hours % 24 === 0) return ['kept.until.days', { n: hours / 24 }]
  return ['kept.until.hours', { n: Math.round(hours) }]
}
