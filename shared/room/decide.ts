import type { ProblemCode } from '../problems.ts'
import { stampOf, wasApplied } from './applied.ts'
import { askAnew } from './pairs/comparing.ts'
import type { Event, NewEvent, Stamp, WordsChange } from './events.ts'
import type { Meta, RoomCommand, RoomCommandType, Rule, Rules } from './rule.ts'
import { holds } from './holds/rules.ts'
import { links } from './links/rules.ts'
import { obstacle } from './obstacle/rules.ts'
import { openedPairs } from './opened/rules.ts'
import { pairs } from './pairs/rules.ts'
import { isListening, presenter } from './presenter/rules.ts'
import { reflect } from './reflect/rules.ts'
import { response } from './response/rules.ts'
import { rewrites } from './rewrites/rules.ts'
import { seats } from './seats/rules.ts'
import { sideBySide } from './side-by-side/rules.ts'
import { agreement } from './agreement/rules.ts'
import { said } from './said/rules.ts'
import { saidMarks } from './said-marks/rules.ts'
import { notes } from './notes/rules.ts'
import { recording } from './recording/rules.ts'
import { hand, isOutOfHand } from './hand/rules.ts'
import { screenPage } from './screen-page/rules.ts'
import { agenda } from './agenda/rules.ts'
import { brought } from './brought/rules.ts'
import { couples } from './couples/rules.ts'
import { course } from './course/rules.ts'
import { ending } from './ending/rules.ts'
import { floor } from './floor/rules.ts'
import { toMinute } from './ending/state.ts'
import { exchange } from './exchange/rules.ts'
import { marks } from './marks/rules.ts'
import { pushBack } from './push-back/rules.ts'
import { reveal } from './reveal/rules.ts'
import { warmUp } from './warm-up/rules.ts'
import { votes } from './votes/rules.ts'
import { STAGES, type Giving } from './stages.ts'
import type { Room } from './state.ts'

export type { Actor, Meta, RoomCommand } from './rule.ts'

/**
 * Either what happened, with the words to keep or to erase, or the reason why nothing happened. `noted`: a numbered
 * command that changed nothing, to be remembered (`note`) without being written.
 */
export type Decision = { events: Event[]; words: WordsChange; noted?: Stamp } | { rejected: ProblemCode }

const RULES: Rules = {
  ...seats,
  ...couples,
  ...floor,
  ...course,
  ...agenda,
  ...brought,
  ...ending,
  ...votes,
  ...marks,
  ...warmUp,
  ...pushBack,
  ...reveal,
  ...rewrites,
  ...pairs,
  ...sideBySide,
  ...openedPairs,
  ...exchange,
  ...holds,
  ...links,
  ...hand,
  ...screenPage,
  ...notes,
  ...recording,
  ...agreement,
  ...said,
  ...saidMarks,
  ...presenter,
  ...reflect,
  ...response,
  ...obstacle,
}

/** E2: people can delete their own words from an ended room; ending twice is no mistake; its links stay keys. */
const STILL_AFTER_END: ReadonlySet<RoomCommandType> = new Set([
  'rewrite.withdraw',
  'said.take',
  'text.withdraw',
  'response.withdraw',
  'ask.take',
  'ask.forget',
  'room.end',
  'room.reopen',
  'room.fold',
  'seat.join',
  'bands.keep',
  'note.set',
  'link.renew',
  'link.use',
])

/** E6: nobody has a seat any more, and the bands stay; links of console and screen stay keys. */
const STILL_AFTER_FOLD: ReadonlySet<RoomCommandType> = new Set([
  'text.withdraw',
  'note.set',
  'room.end',
  'room.reopen',
  'room.fold',
  'link.renew',
  'link.use',
])

/** H1: what people answer and write waits while the room is paused; deleting one's own text never waits. */
const WAITS_IN_PAUSE: ReadonlySet<RoomCommandType> = new Set(
  Object.values(STAGES).flatMap(({ takes, waitsInPause }): readonly Giving[] => (waitsInPause ? takes : [])),
)

/**
 * Decides a command by the rules of a room (`rules.md` states them, numbered). Pure: reads the state, changes nothing.
 * Out: the events, in order, and the words that go with them; no events when the command changes nothing; or a refusal.
 */
export function decide(room: Room, command: RoomCommand, meta: Meta): Decision {
  const stamp = stampOf(command, meta.actor)
  if (stamp && wasApplied(room, stamp)) return { events: [], words: {} }
  if (room.outcome && !STILL_AFTER_FOLD.has(command.type)) return { rejected: 'room-ended' }
  if (meta.actor.role === 'seat' && room.seats.get(meta.actor.seatId)?.removed !== false)
    return { rejected: 'seat-removed' }
  if (room.endedAt !== null && !STILL_AFTER_END.has(command.type)) return { rejected: 'room-ended' }
  if (meta.actor.role === 'host' && isOutOfHand(room, command)) return { rejected: 'not-in-hand' }
  if (room.paused && WAITS_IN_PAUSE.has(command.type)) return { rejected: 'room-paused' }
  if (meta.actor.role === 'seat' && isListening(room, command, meta.actor.seatId))
    return { rejected: 'presenter-listens' }

  const rule = RULES[command.type] as Rule<RoomCommandType>
  const outcome = rule(room, command, meta)
  if ('rejected' in outcome) return outcome
  const { happened, words = {} } = outcome
  if (!happened.length) return { events: [], words, ...(stamp && { noted: stamp }) }
  const asked = askAnew(room, happened, meta)
  const events = happened.map((newEvent, index) =>
    room.outcome || newEvent.type === 'room.folded'
      ? stamped(newEvent, toMinute(meta.now), undefined)
      : stamped(newEvent, meta.now, index ? undefined : stamp),
  )
  for (const newEvent of asked) events.push(stamped(newEvent, meta.now, undefined))
  return { events, words }
}

/** Stamps a new event in place instead of copying it. This is safe because rules create new events each time. */
function stamped(newEvent: NewEvent, at: number, by: Stamp | undefined): Event {
  const event = newEvent as Event
  event.at = at
  if (by) event.by = by
  return event
}
