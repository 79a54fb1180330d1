import type { CommandOf, CommandType } from '../protocol.ts'
import type { ProblemCode } from '../problems.ts'
import { sameVote } from '../stats/tally.ts'
import { shuffled } from '../stats/shuffle.ts'
import type { Event, Happening, Item, Stamp, WordsChange } from './events.ts'
import { codePoints, NAME_MAX, REWRITE_MAX, SIDE_BY_SIDE } from './limits.ts'
import { REVEAL_STEPS, samePlace, type Place } from './stages.ts'
import { askOf, type Room, type Round } from './state.ts'

/** Who acts: a console, a seat, or the server itself on behalf of a rule (ending an idle room, joining). */
export type Actor = { role: 'host' } | { role: 'seat'; seatId: string } | { role: 'server' }

/** All that a rule may know of the world outside: who acts, when (ms since 1970), fresh ids. */
export interface Meta {
  actor: Actor
  now: number
  newId: () => string
}

/** A person asks for a seat. Comes over HTTP, so it is no command of the wire. */
export interface JoinCommand {
  type: 'seat.join'
  keyHash: string
  name?: string
}

/** What the rules decide about: all that is sent to a room, but `seat.leave`, which changes only who is present. */
export type RoomCommandType = Exclude<CommandType, 'seat.leave'> | 'seat.join'
type Of<Type extends RoomCommandType> = Type extends CommandType ? CommandOf<Type> : JoinCommand
export type RoomCommand = { [Type in RoomCommandType]: Of<Type> }[RoomCommandType]

/** Either what happened, with the words to keep or to erase, or the reason why nothing did. */
export type Decision = { events: Event[]; words: WordsChange } | { rejected: ProblemCode }

type Outcome = { rejected: ProblemCode } | { happened: Happening[]; words?: WordsChange }
type Rule<Type extends RoomCommandType> = (room: Room, command: Of<Type>, meta: Meta) => Outcome

const NOTHING: Outcome = { happened: [] }
const refuse = (rejected: ProblemCode): Outcome => ({ rejected })
const happened = (...happenings: Happening[]): Outcome => ({ happened: happenings })

/**
 * The rules of a room (`rules.md` states them, numbered). Pure: looks at the state, changes nothing.
 * Out: the events, in order, and the words that go with them; none when the command changes nothing; or a refusal.
 */
export function decide(room: Room, command: RoomCommand, meta: Meta): Decision {
  const stamp = stampOf(command, meta.actor)
  if (stamp && stamp.n <= (room.applied.get(stamp.actor)?.get(stamp.client) ?? -1)) return { events: [], words: {} }
  if (meta.actor.role === 'seat' && room.seats.get(meta.actor.seatId)?.removed !== false)
    return { rejected: 'seat-removed' }
  if (room.endedAt !== null && !STILL_AFTER_END.has(command.type)) return { rejected: 'room-ended' }
  if (room.paused && WAITS_IN_PAUSE.has(command.type)) return { rejected: 'room-paused' }

  const rule = RULES[command.type] as Rule<RoomCommandType>
  const outcome = rule(room, command, meta)
  if ('rejected' in outcome) return outcome
  const noted: Happening[] = stamp ? [{ type: 'command.noted' }] : []
  const happenings = outcome.happened.length ? outcome.happened : noted
  const events = happenings.map((happening, index): Event => {
    const event: Event = { ...happening, at: meta.now }
    if (stamp && index === 0) event.by = stamp
    return event
  })
  return { events, words: outcome.words ?? {} }
}

/** E2: one's own words can be taken back from an ended room; ending twice is no mistake. */
const STILL_AFTER_END: ReadonlySet<RoomCommandType> = new Set(['rewrite.withdraw', 'room.end', 'seat.join'])

/** H1: what people give waits while the room is paused; taking back one's own text never does. */
const WAITS_IN_PAUSE: ReadonlySet<RoomCommandType> = new Set(['vote.cast', 'rewrite.submit', 'rewrite.pass'])

const RULES: { [Type in RoomCommandType]: Rule<Type> } = {
  'seat.join': (room, { keyHash, name }, meta) => {
    const known = room.seatOfKey.get(keyHash)
    if (known) return room.seats.get(known)?.removed ? refuse('seat-removed') : NOTHING
    if (room.endedAt !== null) return refuse('room-ended')
    if (room.locked) return refuse('room-locked')
    const kept = room.head.naming === 'none' ? '' : clean(name ?? '').trim()
    if (codePoints(kept) > NAME_MAX) return refuse('name-too-long')
    const seatId = meta.newId()
    return {
      happened: [{ type: 'seat.joined', seatId, number: room.seats.size + 1, keyHash }],
      words: kept ? { [seatId]: kept } : {},
    }
  },

  'seat.remove': (room, { seatId }) => {
    const seat = room.seats.get(seatId)
    if (!seat) return refuse('unknown-seat')
    if (seat.removed) return NOTHING
    const words: WordsChange = { [seatId]: null }
    for (const round of room.rounds.values()) {
      const rewrite = round.rewrites.get(seatId)
      if (rewrite) words[rewrite.rewriteId] = null
    }
    return { happened: [{ type: 'seat.removed', seatId }], words }
  },

  'stage.go': (room, { from, to }) => {
    if (samePlace(room.place, to)) return NOTHING
    if (!samePlace(room.place, from)) return refuse('moved-on')
    if (to.askId !== null && !askOf(room, to.askId)) return refuse('unknown-ask')
    const stays = to.askId === room.place.askId ? to.askId : null
    return erase(removedTexts(room, stays), { type: 'stage.gone', to })
  },

  'reveal.show': (room, { askId, step }) => {
    const round = roundAt(room, askId, ['reveal'])
    if (!round) return refuse('not-revealing')
    const at = REVEAL_STEPS.indexOf(step)
    if (at < round.revealed) return NOTHING
    if (at > round.revealed) return refuse('not-revealing')
    return happened({ type: 'reveal.shown', askId, step })
  },

  'vote.cast': (room, { askId, choice, because }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const known = choice === 'none' || choice === 'pass' || room.head.deck.versions.some(({ id }) => id === choice)
    if (!known || (because && choice !== 'none')) return refuse('unknown-choice')
    const round = roundAt(room, askId, ['vote'])
    if (!round) return refuse('vote-closed')
    const vote = { choice, because: because ?? null }
    const { seatId } = meta.actor
    return sameVote(round.votes.get(seatId), vote) ? NOTHING : happened({ type: 'vote.cast', askId, seatId, ...vote })
  },

  'rewrite.submit': (room, { askId, text, keepPrivate = false }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const cleaned = clean(text)
    if (isBlank(cleaned)) return refuse('text-empty')
    if (codePoints(cleaned) > REWRITE_MAX) return refuse('text-too-long')
    const round = roundAt(room, askId, ['rewrite', 'compare'])
    if (!round) return refuse('rewrite-closed')
    const { seatId } = meta.actor
    const before = round.rewrites.get(seatId)
    if (before && room.words.get(before.rewriteId) === cleaned && before.keepPrivate === keepPrivate) return NOTHING
    const rewriteId = meta.newId()
    return {
      happened: [{ type: 'rewrite.submitted', askId, seatId, rewriteId, keepPrivate }],
      words: { ...(before && { [before.rewriteId]: null }), [rewriteId]: cleaned },
    }
  },

  'rewrite.pass': (room, { askId }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = roundAt(room, askId, ['rewrite', 'compare'])
    if (!round) return refuse('rewrite-closed')
    const { seatId } = meta.actor
    if (round.passed.has(seatId) || round.rewrites.has(seatId)) return NOTHING
    return happened({ type: 'rewrite.passed', askId, seatId })
  },

  'rewrite.withdraw': (room, { askId }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const { seatId } = meta.actor
    const rewrite = room.rounds.get(askId)?.rewrites.get(seatId)
    if (!rewrite) return NOTHING
    return { happened: [{ type: 'rewrite.withdrawn', askId, seatId }], words: { [rewrite.rewriteId]: null } }
  },

  'rewrite.sort': (room, { askId, rewriteId, as }) => {
    const rewrite = rewriteIn(room.rounds.get(askId), rewriteId)
    if (!rewrite) return refuse('unknown-rewrite')
    if (as === 'picked' && rewrite.keepPrivate) return refuse('text-is-private')
    return rewrite.as === as ? NOTHING : happened({ type: 'rewrite.sorted', askId, rewriteId, as })
  },

  'compare.open': (room, { askId, items }) => {
    const round = roundAt(room, askId, ['compare', 'debrief'])
    if (!round) return refuse('not-comparing')
    const distinct = [...new Set<Item>(items)]
    if (distinct.length === 0)
      return round.opened.length ? happened({ type: 'compare.opened', askId, items: [] }) : NOTHING
    if (distinct.length !== items.length || distinct.length < SIDE_BY_SIDE.min || distinct.length > SIDE_BY_SIDE.max)
      return refuse('two-or-three')
    for (const item of distinct) {
      if (item === 'original' || item === 'reference') continue
      const rewrite = rewriteIn(round, item)
      if (!rewrite) return refuse('unknown-rewrite')
      if (rewrite.keepPrivate || rewrite.as === 'private' || rewrite.as === 'removed') return refuse('text-is-private')
    }
    const others = distinct.filter((item) => item !== 'original')
    const inOrder = shuffled(others, `${room.head.roomId} ${askId}`, (item) => item)
    const opened: Item[] = distinct.includes('original') ? ['original', ...inOrder] : inOrder
    if (opened.join(' ') === round.opened.join(' ')) return NOTHING
    return happened({ type: 'compare.opened', askId, items: opened })
  },

  'screen.blank': (room, { on }) => (room.blank === on ? NOTHING : happened({ type: 'screen.blanked', on })),

  'texts.hide': (room, { on }) => (room.textsHidden === on ? NOTHING : happened({ type: 'texts.hidden', on })),

  'room.pause': (room, { on }) => (room.paused === on ? NOTHING : happened({ type: 'room.paused', on })),

  'timer.set': (room, { seconds }, meta) => {
    if (seconds === 0) return room.timerEndsAt === null ? NOTHING : happened({ type: 'timer.set', endsAt: null })
    return happened({ type: 'timer.set', endsAt: meta.now + seconds * 1_000 })
  },

  'room.lock': (room, { on }) => (room.locked === on ? NOTHING : happened({ type: 'room.locked', on })),

  'room.end': (room) => (room.endedAt === null ? erase(removedTexts(room, null), { type: 'room.ended' }) : NOTHING),
}

/** The round of this ask, if the room stands there in one of these stages. */
function roundAt(room: Room, askId: string, stages: readonly Place['stage'][]): Round | undefined {
  return room.place.askId === askId && stages.includes(room.place.stage) ? room.rounds.get(askId) : undefined
}

function rewriteIn(round: Round | undefined, rewriteId: string) {
  const writer = round?.writerOf.get(rewriteId)
  return writer === undefined ? undefined : round?.rewrites.get(writer)
}

/** The removed texts of every ask but the one the room stays at. */
const removedTexts = (room: Room, stays: string | null): Happening[] =>
  [...room.rounds.values()]
    .filter(({ askId }) => askId !== stays)
    .flatMap(({ askId, rewrites }) => [...rewrites.values()].map((rewrite) => ({ ...rewrite, askId })))
    .filter(({ as }) => as === 'removed')
    .map(({ askId, rewriteId }) => ({ type: 'rewrite.erased', askId, rewriteId }))

/** Texts the facilitator removed are gone from the store once the room moves on. */
function erase(erased: Happening[], ...then: Happening[]): Outcome {
  const words: WordsChange = {}
  for (const happening of erased) if (happening.type === 'rewrite.erased') words[happening.rewriteId] = null
  return { happened: [...then, ...erased], words }
}

/** Nothing a person could read: white space, and marks that show nothing. */
const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Cc}\p{Z}]/u.test(text)

/** Text as typed, less what no store or screen can hold: NUL and halves of surrogate pairs. */
const clean = (text: string): string => text.replace(/\0/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD')

function stampOf(command: RoomCommand, actor: Actor): Stamp | undefined {
  if (!('client' in command) || command.client === undefined || command.n === undefined) return undefined
  return { actor: actor.role === 'seat' ? actor.seatId : actor.role, client: command.client, n: command.n }
}
