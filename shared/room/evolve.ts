import { copyTally, countVote, sameVote, type Vote } from '../stats/tally.ts'
import type { Event, Happening, Stamp, WordsChange } from './events.ts'
import { CLIENTS_REMEMBERED, SIDE_BY_SIDE } from './limits.ts'
import { REVEAL_STEPS } from './stages.ts'
import { newRound, type Room, type Round } from './state.ts'

/**
 * Folds one event into the room, in place and the same way every time: the state is the log and nothing else.
 * An event it meets twice or out of order does no harm it could not do in order; the store keeps the order.
 */
export function evolve(room: Room, event: Event): void {
  if (event.by) remember(room, event.by)
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
      takeFirstVote(round, seatId)
      takeRewrite(round, seatId)
      round.passed.delete(seatId)
    }
  },

  'stage.gone': (room, { to }) => {
    room.place = to
    room.timerEndsAt = null
    if (to.askId !== null) roundOf(room, to.askId)
  },

  'reveal.shown': (room, { askId, step }) => {
    const round = roundOf(room, askId)
    round.revealed = Math.max(round.revealed, REVEAL_STEPS.indexOf(step) + 1)
    if (step === 'bars' && !round.first) round.first = { votes: new Map(round.votes), tally: copyTally(round.tally) }
  },

  'vote.cast': (room, { askId, seatId, choice, because }) => {
    const round = roundOf(room, askId)
    takeVote(round, seatId)
    const vote = { choice, because }
    round.votes.set(seatId, vote)
    countVote(round.tally, vote, 1)
    if (saysElse(round, seatId, vote)) round.changed++
  },

  'rewrite.submitted': (room, { askId, seatId, rewriteId, keepPrivate }) => {
    const round = roundOf(room, askId)
    takeRewrite(round, seatId)
    round.passed.delete(seatId)
    round.rewrites.set(seatId, { rewriteId, seatId, keepPrivate, as: 'waiting' })
    round.writerOf.set(rewriteId, seatId)
  },

  'rewrite.passed': (room, { askId, seatId }) => {
    roundOf(room, askId).passed.add(seatId)
  },

  'rewrite.withdrawn': (room, { askId, seatId }) => {
    takeRewrite(roundOf(room, askId), seatId)
  },

  'rewrite.sorted': (room, { askId, rewriteId, as }) => {
    const round = roundOf(room, askId)
    const rewrite = round.rewrites.get(round.writerOf.get(rewriteId) ?? '')
    if (!rewrite) return
    rewrite.as = as
    if (as === 'private' || as === 'removed') close(round, rewriteId)
  },

  'rewrite.erased': (room, { askId, rewriteId }) => {
    const round = roundOf(room, askId)
    const writer = round.writerOf.get(rewriteId)
    if (writer !== undefined) takeRewrite(round, writer)
  },

  'compare.opened': (room, { askId, items }) => {
    const round = roundOf(room, askId)
    round.opened = items
    for (const item of items) {
      const rewrite = round.rewrites.get(round.writerOf.get(item) ?? '')
      if (rewrite) rewrite.as = 'picked'
    }
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
    room.place = { stage: 'ended', askId: room.place.askId }
  },

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

function takeFirstVote({ first }: Round, seatId: string): void {
  const vote = first?.votes.get(seatId)
  if (!first || !vote) return
  first.votes.delete(seatId)
  countVote(first.tally, vote, -1)
}

/** Whether a vote differs from the one this seat had when the bars were first shown; not so for a newcomer. */
function saysElse(round: Round, seatId: string, vote: Vote): boolean {
  const before = round.first?.votes.get(seatId)
  return before !== undefined && !sameVote(before, vote)
}

function takeRewrite(round: Round, seatId: string): void {
  const rewrite = round.rewrites.get(seatId)
  if (!rewrite) return
  round.rewrites.delete(seatId)
  round.writerOf.delete(rewrite.rewriteId)
  close(round, rewrite.rewriteId)
}

/** Takes a text out of what stands side by side; one that is left alone is no comparison and closes too. */
function close(round: Round, rewriteId: string): void {
  if (!round.opened.includes(rewriteId)) return
  const left = round.opened.filter((item) => item !== rewriteId)
  round.opened = left.length < SIDE_BY_SIDE.min ? [] : left
}

function remember(room: Room, { actor, client, n }: Stamp): void {
  let clients = room.applied.get(actor)
  if (!clients) room.applied.set(actor, (clients = new Map<string, number>()))
  clients.delete(client)
  clients.set(client, n)
  for (const oldest of clients.keys()) {
    if (clients.size <= CLIENTS_REMEMBERED) break
    clients.delete(oldest)
  }
}
