import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { currentPair } from '../../shared/room/pairs/state.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { toReveal } from '../../shared/room/reveal/state.ts'
import { PRESET_DEFAULTS } from '../../shared/room/settings.ts'
import { REVEAL_STEPS, type RevealStep, type RoundStage } from '../../shared/room/stages.ts'
import { NO_WINDOWS } from './sample.ts'
import { currentRound, newRoom, type Room } from '../../shared/room/state.ts'
import { viewForHost, viewForScreen } from '../../shared/room/view.ts'

/** The pictures a room can be brought to: the pages of the reveal and of the debrief. */
export const CROWD_PICTURES = [...REVEAL_STEPS, 'moves', 'confusion'] as const
export type CrowdPicture = (typeof CROWD_PICTURES)[number]

/** The sizes of rooms in which every picture is looked at. */
export const CROWDS = [0, 1, 7, 18, 60, 300] as const

/** What eighteen people hear, by the number of the version; larger rooms repeat it. */
const FIRST = [0, 0, 1, 0, 0, 3, 0, 1, 0, 2, 0, 'none', 0, 1, 'pass', 0, 3, 'pass'] as const
const AGAIN = [0, 0, 0, 0, 0, 3, 0, 0, 0, 2, 'none', 'none', 0, 1, 0, 0, 3, 1] as const
const OTHER = [1, 1, 2, 1, 3, 1, 1, 2, 0, 1, 1, 2, 'none', 1, 3, 1, 2, 1] as const
const INTENTS = [1, 1, 0, 1, 0, 2, 0, 1, 2, 3, 0, 1] as const
const REASONS = [1, 0, 1, 3, 1, 'none', 0] as const

type Chosen = readonly (number | string)[]
const at = (list: Chosen, number: number) => list[number % list.length] ?? 0

/** What a picture of a room is drawn from. */
export interface Crowd {
  screen: ReturnType<typeof viewForScreen>
  console: ReturnType<typeof viewForHost>
}

/**
 * Plays a round in a room of so many people, by the room's own rules and up to this picture, and returns what screen
 * and console are told there. In couples each two people are linked; who is left over is alone.
 */
export function crowdAt(people: number, picture: CrowdPicture, preset: 'training' | 'couples' = 'training'): Crowd {
  const room = newRoom({ ...HEAD, preset })
  const seats = Array.from({ length: people }, (_, number) => `id-${number + 1}`)
  const presence: Presence = {
    now: new Set(seats),
    sinceStage: new Set(seats),
    windows: { ...NO_WINDOWS, host: 1, screen: 1 },
  }
  const host = playing(room, presence)
  for (const seat of seats) host({ type: 'seat.join', keyHash: `key of ${seat}` }, { role: 'server' })
  if (preset === 'couples') linkAll(room, host, seats)
  host({ type: 'ears.set', on: true })
  const [first, second] = therapyAsk.asks
  if (!first || !second) throw new Error('the built-in deck has two asks')

  const play = (askId: string, chosen: Chosen, again: Chosen | null, until: RevealStep | null) => {
    vote(room, host, seats, askId, chosen)
    if (again) {
      mark(room, host, seats, askId)
      vote(room, host, seats, askId, again, 2)
    }
    go(room, host, askId, 'reveal')
    for (;;) {
      const round = currentRound(room)
      const step = round && toReveal(room, round)
      if (!step || round.revealed.has(until ?? 'lens')) return
      host({ type: 'reveal.show', askId, step })
    }
  }

  if (picture === 'moves' || picture === 'confusion') {
    if (picture === 'confusion') play(second.id, OTHER, null, null)
    play(first.id, FIRST, null, null)
    if (picture === 'moves') compare(room, host, seats, first.id)
    go(room, host, first.id, 'debrief')
    host({ type: 'picture.show', askId: first.id, picture, on: true })
  } else {
    play(first.id, FIRST, picture === 'bars' || picture === 'gap' ? null : AGAIN, picture)
  }
  return { screen: viewForScreen(room, presence), console: viewForHost(room, presence) }
}

const HEAD: RoomHead = {
  roomId: 'room',
  code: '48217306',
  joinToken: 'token',
  deck: therapyAsk,
  preset: 'training',
  naming: 'none',
  stages: PRESET_DEFAULTS.training.stages,
  reviewFirst: false,
  lots: true,
  retentionHours: 24,
  createdAt: 1_000,
  openUntil: null,
  rehearsal: false,
}

type Host = (command: RoomCommand, actor?: Actor) => void

function playing(room: Room, presence: Presence): Host {
  let ids = 0
  return (command, actor = { role: 'host' }) => {
    const meta = { actor, now: 2_000, newId: () => `id-${++ids}`, here: presence.sinceStage }
    const decision = decide(room, command, meta)
    if ('rejected' in decision) throw new Error(`${command.type}: ${decision.rejected}`)
    for (const event of decision.events) evolve(room, event)
    keepWords(room, decision.words)
  }
}

function linkAll(room: Room, host: Host, seats: string[]) {
  for (let at = 0; at < seats.length; at += 2) {
    const [one = '', other] = seats.slice(at, at + 2)
    if (other === undefined) host({ type: 'couple.solo', on: true }, { role: 'seat', seatId: one })
    else {
      host({ type: 'couple.offer' }, { role: 'seat', seatId: one })
      host({ type: 'couple.accept', code: room.offers.get(one)?.code ?? '' }, { role: 'seat', seatId: other })
      host({ type: 'couple.confirm', yes: true }, { role: 'seat', seatId: one })
    }
  }
}

function go({ place }: Room, host: Host, askId: string, stage: RoundStage) {
  if (place.stage === 'ended') throw new Error('the room has ended')
  host({
    type: 'stage.go',
    from: place.stage === 'lobby' ? { stage: 'lobby', askId: null } : place,
    to: { stage, askId },
  })
}

function vote(room: Room, host: Host, seats: string[], askId: string, chosen: Chosen, ballot: 1 | 2 = 1) {
  go(room, host, askId, ballot === 1 ? 'vote' : 'vote-again')
  for (const [number, seatId] of seats.entries()) {
    const what = at(chosen, number)
    const choice = typeof what === 'string' ? what : (therapyAsk.versions[what]?.id ?? 'none')
    const meant = therapyAsk.intents?.[Number(at(INTENTS, number))]?.id
    const isUnsure = number % 5 === 2 && choice !== 'pass'
    host(
      {
        type: 'vote.cast',
        askId,
        choice,
        ...(ballot === 2 ? { ballot: 2 } : meant !== undefined && { meant }),
        ...(isUnsure && { sure: false }),
        ...(ballot === 2 && choice !== 'pass' && { movedBy: { from: 7 + (number % 2), to: 9 } }),
      },
      { role: 'seat', seatId },
    )
  }
}

/** Most brace at the same words; fewer soften, some of them at those words too. */
function mark(room: Room, host: Host, seats: string[], askId: string) {
  go(room, host, askId, 'mark')
  for (const [number, seatId] of seats.entries()) {
    const brace = number % 5 === 4 ? [] : [{ from: 8 - (number % 2), to: number % 3 ? 10 : 13 }]
    const soften = number % 3 === 0 ? [{ from: 9, to: 11 }] : number % 2 ? [{ from: 28, to: 31 }] : []
    host({ type: 'marks.set', askId, brace, soften }, { role: 'seat', seatId })
  }
}

function compare(room: Room, host: Host, seats: string[], askId: string) {
  go(room, host, askId, 'rewrite')
  for (const [number, seatId] of seats.entries())
    host(
      { type: 'rewrite.submit', askId, text: `Could we look at it together, ${number}?`, reach: 'screen' },
      { role: 'seat', seatId },
    )
  go(room, host, askId, 'compare')
  if (seats.length < 3) return
  for (const [number, seatId] of seats.entries())
    for (let pair = 0; pair < 2; pair++) {
      host({ type: 'pair.next', askId }, { role: 'seat', seatId })
      const round = currentRound(room)
      const given = round && currentPair(round, seatId)
      if (!given) break
      const why = at(REASONS, number + pair)
      const reason = typeof why === 'string' ? why : (therapyAsk.moves[why]?.id ?? 'none')
      host({ type: 'pair.judge', askId, pairId: given.pairId, choice: 'first', reason }, { role: 'seat', seatId })
    }
}
