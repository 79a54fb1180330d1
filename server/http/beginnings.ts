import type { OpenRoomRequest } from '../../shared/http.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { decide, type RoomCommand } from '../../shared/room/decide.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { newRoom } from '../../shared/room/state.ts'

/** What a room is opened with beside its head: it can be changed later, so a command sets it. */
export type Beginning = Extract<RoomCommand, { type: 'title.set' | 'agenda.set' | 'plan.set' | 'ears.set' }>

/** Lists what is to be set in a room as soon as it is open. */
export function beginningsOf({ agenda, settings }: OpenRoomRequest): Beginning[] {
  return [
    ...(settings?.title === undefined ? [] : [{ type: 'title.set' as const, title: settings.title }]),
    ...(agenda ? [{ type: 'agenda.set' as const, ...agenda }] : []),
  ]
}

/** Tells why a room with this head would refuse one of these; null when it takes them all. */
export function refusalOf(head: RoomHead, beginnings: readonly Beginning[], now: number): ProblemCode | null {
  const room = newRoom(head)
  let ids = 0
  const meta = { actor: { role: 'host' as const }, now, newId: () => `id-${++ids}`, here: new Set<string>() }
  for (const beginning of beginnings) {
    const decision = decide(room, beginning, meta)
    if ('rejected' in decision) return decision.rejected
  }
  return null
}
