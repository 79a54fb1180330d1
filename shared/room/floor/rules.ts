import { hash } from '../../stats/shuffle.ts'
import type { NewEvent } from '../events.ts'
import { FLOOR_GAP_MS } from '../limits.ts'
import { happened, NOTHING, refuse, type Meta, type RuleResult, type Rules } from '../rule.ts'
import { takes } from '../stages.ts'
import type { Room } from '../state.ts'
import { afterMove, type FloorMove } from './moves.ts'
import { floorAt, type AtFloor } from './state.ts'

/** Rules for the floor of each couple (O1–O9). */
export const floor = {
  'floor.begin': (room, { window }, meta) =>
    byCouple(room, meta, (at, seatId) => {
      const isOver = at.floor.phase === 'waiting' || at.floor.phase === 'done'
      if (!isOver) return NOTHING
      if (!takes(room.place.stage, 'floor.begin')) return refuse('floor-closed')
      if (at.isAway) return refuse('floor-elsewhere')
      const draw = hash(meta.newId()) % 2 === 0 ? 0 : 1
      return move(at, { does: 'begin', draw }, meta, taking(room, seatId, window, meta))
    }),

  'floor.said': (room, { turn }, meta) => byHolder(room, turn, { does: 'said' }, meta),
  'floor.heard': (room, { turn, yes }, meta) => byHolder(room, turn, { does: 'heard', yes }, meta),
  'floor.pass': (room, { turn }, meta) => byHolder(room, turn, { does: 'pass' }, meta),
  'floor.swap': (room, { turn }, meta) => byHolder(room, turn, { does: 'swap' }, meta),

  'floor.break': (room, { minutes }, meta) =>
    byCouple(room, meta, (at) => move(at, { does: 'break', until: meta.now + minutes * 60_000 }, meta)),
  'floor.resume': (room, _command, meta) => byCouple(room, meta, (at) => move(at, { does: 'resume' }, meta)),
  'floor.done': (room, _command, meta) => byCouple(room, meta, (at) => move(at, { does: 'done' }, meta)),

  'floor.take': (room, { window, both }, meta) =>
    byCouple(room, meta, ({ seatIds, half, floor }, seatId) => {
      const taken = taking(room, seatId, window, meta)
      const before = floor.onPhoneOf
      const onPhoneOf = seatIds.length === 1 || both === undefined ? before : both ? half : null
      const isOnAnother = onPhoneOf !== before
      if (!taken.length && !isOnAnother) return NOTHING
      const from = isOnAnother ? meta.now + FLOOR_GAP_MS : floor.from
      // What the window before has sent, and what it is told, is of a turn that is over.
      return happened(...taken, {
        type: 'floor.moved',
        seatIds: [...seatIds],
        floor: { ...floor, onPhoneOf, from, turnId: meta.newId() },
      })
    }),

  'floor.confirm': (room, { window, turn }, meta) =>
    byCouple(room, meta, ({ floor, isAway }, seatId) => {
      if (isAway || room.cards.get(seatId)?.window !== window) return refuse('floor-elsewhere')
      return floor.turnId === turn ? NOTHING : refuse('floor-moved')
    }),
} satisfies Partial<Rules>

/** Decides for a seat that is in a couple. */
function byCouple(room: Room, { actor }: Meta, decideFor: (at: AtFloor, seatId: string) => RuleResult): RuleResult {
  if (actor.role !== 'seat') return refuse('not-allowed')
  const at = floorAt(room, actor.seatId)
  return at ? decideFor(at, actor.seatId) : refuse('floor-for-two')
}

/** Decides what only who has the floor can do, in the turn that their phone shows. */
const byHolder = (room: Room, turn: string, does: FloorMove, meta: Meta): RuleResult =>
  byCouple(room, meta, (at) => {
    if (at.floor.turnId !== turn || meta.now < at.from) return refuse('floor-moved')
    return at.isAway ? refuse('floor-elsewhere') : move(at, does, meta)
  })

function move(at: AtFloor, does: FloorMove, { newId }: Meta, before: NewEvent[] = []): RuleResult {
  const { floor, seatIds } = at
  const next = afterMove(floor, does, at, newId())
  if (typeof next === 'string') return refuse(next)
  if (next === floor) return happened(...before)
  return happened(...before, { type: 'floor.moved', seatIds: [...seatIds], floor: next })
}

/**
 * Has this window carry the card of a seat. If another one did, it may show the card for a while without knowing: until
 * then nobody has the floor.
 */
function taking(room: Room, seatId: string, window: string, { now }: Meta): NewEvent[] {
  const before = room.cards.get(seatId)
  if (before?.window === window) return []
  return [{ type: 'floor.taken', seatId, window, from: before ? now + FLOOR_GAP_MS : 0 }]
}
