import { copyTally, countVote, sameHearing, type Vote } from '../stats/tally.ts'
import { isActive } from './comparing.ts'
import { dropJudge, expire, judge, serve, settlePairs } from './evolve-pairs.ts'
import type { Event, Happening, Stamp, WordsChange } from './events.ts'
import { CLIENTS_REMEMBERED, SIDE_BY_SIDE } from './limits.ts'
import { endedAt, rowOf } from './stages.ts'
import { newRound, type Room, type Round } from './state.ts'

/**
 * Folds one event into the room, in place and the same way every time: the state is the log and nothing else.
 * An event it meets twice or out of order does no harm it could not do in order; the store keeps the order.
 */
export function evolve(room: Room, event: Event): void {
  if (event.by) note(room, event.by)
  const apply = CHANGES[event.type] as (room: Room, event: Event) => void
  apply(room, event)
}

/** Keeps and erases words. Texts come and go apart from the log, so that erasing one leaves no copy in it. */
export function keepWords(room: Room, words: WordsChange): void {
  for (const [id, text] of Object.entries(words)) {
    if (text === null) room.words.delete(id)
    else room.words.set(id, text)
  }
}

type Changes = {
  [Type in Happening['type']]: (room: Room, event: Extract<Happening, { type: Type }> & { at: number }) => void
}

const CHANGES: Changes = {
  'seat.joined': (room, { seatId, number, keyHash }) => {
    room.seats.set(seatId, { seatId, number, removed: false })
    room.seatOfKey.set(keyHash, seatId)
  },

  'seat.removed': (room, { seatId }) => {
    const seat = room.seats.get(seatId)
    if (!seat) return
    seat.removed = true
    room.applied.delete(seatId)
    for (const round of room.rounds.values()) {
      takeVote(round, seatId)
      takeFrom(round.first, seatId)
      takeFrom(round.again, seatId)
      takeRewrite(room, round, seatId)
      round.passed.delete(seatId)
      round.marks.delete(seatId)
      round.warmUps.delete(seatId)
      dropJudge(room, round, seatId)
    }
  },

  'stage.gone': (room, { to }) => {
    room.place = to
    room.timerEndsAt = null
    if (to.askId !== null) roundOf(room, to.askId).debriefed ||= rowOf(to.stage).isDebrief
  },

  'plan.set': (room, { askId, stages }) => {
    if (askId === null) room.stages = stages
    else room.stagesOfAsk.set(askId, stages)
  },

  'ears.set': (room, { on }) => {
    room.twoEars = on
  },

  'pushback.played': (room, { askId, lines }) => {
    const round = roundOf(room, askId)
    round.played = Math.max(round.played, lines)
  },

  'reveal.shown': (room, { askId, step }) => {
    const round = roundOf(room, askId)
    round.revealed.add(step)
    if (step === 'bars' && !round.first) round.first = { votes: new Map(round.votes), tally: copyTally(round.tally) }
  },

  'picture.shown': (room, { askId, picture, on }) => {
    const { pictures } = roundOf(room, askId)
    if (on) pictures.add(picture)
    else pictures.delete(picture)
  },

  'vote.cast': (room, { askId, seatId, ballot, choice, because, meant, sure, movedBy }) => {
    const round = roundOf(room, askId)
    const vote: Vote = { choice, because }
    if (meant !== undefined) vote.meant = meant
    if (sure !== undefined) vote.sure = sure
    if (movedBy) vote.movedBy = movedBy
    if (ballot === 2) {
      takeFrom(round.again, seatId)
      round.again.votes.set(seatId, vote)
      countVote(round.again.tally, vote, 1)
      return
    }
    takeVote(round, seatId)
    round.votes.set(seatId, vote)
    countVote(round.tally, vote, 1)
    if (saysElse(round, seatId, vote)) round.changed++
  },

  'marks.set': (room, { askId, seatId, brace, soften }) => {
    roundOf(room, askId).marks.set(seatId, { brace, soften })
  },

  'warmup.judged': (room, { askId, seatId, choice, reason }) => {
    roundOf(room, askId).warmUps.set(seatId, { choice, reason })
  },

  'rewrite.submitted': (room, { askId, seatId, rewriteId, keepPrivate, verb, like }) => {
    const round = roundOf(room, askId)
    takeRewrite(room, round, seatId)
    round.passed.delete(seatId)
    const rewrite = { rewriteId, seatId, keepPrivate, as: 'waiting' as const, verb: verb ?? null, like: like ?? null }
    round.rewrites.set(seatId, rewrite)
    round.writerOf.set(rewriteId, seatId)
  },

  'rewrite.passed': (room, { askId, seatId }) => {
    roundOf(room, askId).passed.add(seatId)
  },

  'rewrite.withdrawn': (room, { askId, seatId }) => {
    takeRewrite(room, roundOf(room, askId), seatId)
  },

  'rewrite.sorted': (room, { askId, rewriteId, as }) => {
    const round = roundOf(room, askId)
    const rewrite = round.rewrites.get(round.writerOf.get(rewriteId) ?? '')
    if (!rewrite) return
    const wasActive = isActive(room, round, rewriteId)
    rewrite.as = as
    if (!wasActive && isActive(room, round, rewriteId)) round.comparing.letIn++
    if (as === 'private' || as === 'removed') close(round, rewriteId)
    settlePairs(room, round)
  },

  'rewrite.erased': (room, { askId, rewriteId }) => {
    const round = roundOf(room, askId)
    const writer = round.writerOf.get(rewriteId)
    if (writer !== undefined) takeRewrite(room, round, writer)
  },

  'compare.opened': (room, { askId, items }) => {
    const round = roundOf(room, askId)
    round.opened = items
    const coming = items.filter((item) => !isActive(room, round, item))
    for (const item of items) {
      const rewrite = round.rewrites.get(round.writerOf.get(item) ?? '')
      if (rewrite) rewrite.as = 'picked'
    }
    if (coming.some((item) => isActive(room, round, item))) round.comparing.letIn++
    settlePairs(room, round)
  },

  'anchors.set': (room, { on }) => {
    const areNew = on && !room.anchors
    room.anchors = on
    for (const round of room.rounds.values()) {
      if (areNew) round.comparing.letIn++
      settlePairs(room, round)
    }
  },

  'pair.served': (room, { askId, seatId, pairId, first, second, at }) => {
    serve(room, roundOf(room, askId), { pairId, seatId, first, second, servedAt: at })
  },

  'pair.judged': (room, { askId, pairId, choice, reason }) => {
    judge(room, roundOf(room, askId), pairId, choice, reason)
  },

  'pair.expired': (room, { askId, pairId }) => {
    expire(room, roundOf(room, askId), pairId)
  },

  'bands.asked': (room, { askId, seed }) => {
    const { comparing } = roundOf(room, askId)
    comparing.fit = { seed, isFitted: false, bands: comparing.fit?.bands ?? null }
  },

  'bands.fitted': (room, { askId, seed, bands }) => {
    roundOf(room, askId).comparing.fit = { seed, isFitted: true, bands }
  },

  'screen.blanked': (room, { on }) => {
    room.blank = on
  },

  'texts.hidden': (room, { on }) => {
    room.textsHidden = on
  },

  'room.paused': (room, { on }) => {
    room.paused = on
  },

  'timer.set': (room, { endsAt }) => {
    room.timerEndsAt = endsAt
  },

  'room.locked': (room, { on }) => {
    room.locked = on
  },

  'room.ended': (room, { at }) => {
    room.endedAt = at
    room.timerEndsAt = null
    room.place = endedAt(room.place)
  },

  // Written by earlier versions; nothing but its number counts.
  'command.noted': () => {},
}

function roundOf(room: Room, askId: string): Round {
  let round = room.rounds.get(askId)
  if (!round)
    room.rounds.set(
      askId,
      (round = newRound(
        askId,
        room.head.deck.versions.map(({ id }) => id),
      )),
    )
  return round
}

function takeVote(round: Round, seatId: string): void {
  const vote = round.votes.get(seatId)
  if (!vote) return
  round.votes.delete(seatId)
  countVote(round.tally, vote, -1)
  if (saysElse(round, seatId, vote)) round.changed--
}

function takeFrom(ballot: Round['first'], seatId: string): void {
  const vote = ballot?.votes.get(seatId)
  if (!ballot || !vote) return
  ballot.votes.delete(seatId)
  countVote(ballot.tally, vote, -1)
}

/** Whether a vote differs from the one this seat had when the bars were first shown; not so for a newcomer. */
function saysElse(round: Round, seatId: string, vote: Vote): boolean {
  const before = round.first?.votes.get(seatId)
  return before !== undefined && !sameHearing(before, vote)
}

function takeRewrite(room: Room, round: Round, seatId: string): void {
  const rewrite = round.rewrites.get(seatId)
  if (!rewrite) return
  round.rewrites.delete(seatId)
  round.writerOf.delete(rewrite.rewriteId)
  close(round, rewrite.rewriteId)
  settlePairs(room, round)
}

/** Takes a text out of what stands side by side; one that is left alone is no comparison and closes too. */
function close(round: Round, rewriteId: string): void {
  if (!round.opened.includes(rewriteId)) return
  const left = round.opened.filter((item) => item !== rewriteId)
  round.opened = left.length < SIDE_BY_SIDE.min ? [] : left
}

/**
 * Remembers the number of a command, so that an older one of the same browser that arrives later does nothing. One that
 * changed nothing is remembered in memory alone: what it overtook was under way to this same server.
 */
export function note(room: Room, { actor, client, n }: Stamp): void {
  let clients = room.applied.get(actor)
  if (!clients) room.applied.set(actor, (clients = new Map<string, number>()))
  // The last one used is the last in line; most people use one.
  if (clients.size > 1) clients.delete(client)
  clients.set(client, n)
  if (clients.size <= CLIENTS_REMEMBERED) return
  const [oldest] = clients.keys()
  if (oldest !== undefined) clients.delete(oldest)
}
