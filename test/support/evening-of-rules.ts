import type { Command } from '../../shared/protocol.ts'
import { affectedBy } from '../../shared/room/affected.ts'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import type { Event } from '../../shared/room/events.ts'
import { currentPair } from '../../shared/room/pairs/state.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { currentRound, newRoom, type Room } from '../../shared/room/state.ts'
import { viewForHost } from '../../shared/room/view.ts'
import { actsOf, newBook, seatsOf, type Act, type Book, type Evening, type Eyes } from './evening.ts'
import { FIRST, NO_WINDOWS, sampleHead, SECOND } from './sample.ts'

/** What one act told: to which seats a message of their own was sent, and the room after it. */
export interface Moment {
  room: Room
  presence: Presence
  book: Book
  /** Null where it was not done. */
  act: Act | null
  /** The seats that were sent a message of their own, the acting one left out: it hears in the answer. */
  sentTo: ReadonlySet<number>
}

export const idOf = (seat: number) => `seat-${seat}`
const numberOf = (seatId: string) => Number(seatId.slice('seat-'.length))

/** Plays an evening on the rules alone. In: what is looked at after each act, and what becomes of an act, null: it is not done. */
export function playEvening(
  each: Evening,
  look: (moment: Moment) => void,
  change: (act: Act) => Act | null = (act) => act,
): void {
  const head = sampleHead({ preset: 'couples', reviewFirst: true, lots: true, naming: 'none' })
  let room = newRoom(head)
  const log: Event[] = []
  const book = newBook()
  let [now, ids] = [10_000, 0]
  const fold = (event: Event) => {
    log.push(JSON.parse(JSON.stringify(event)) as Event)
    evolve(room, event)
  }
  for (let number = 1; number <= seatsOf(each); number++)
    fold({ type: 'seat.joined', at: now, seatId: idOf(number), number, keyHash: `key-${number}` })
  const presenceNow = (): Presence => {
    const here = new Set([...room.seats.values()].flatMap(({ seatId, removed }) => (removed ? [] : [seatId])))
    return { now: here, sinceStage: here, windows: NO_WINDOWS }
  }

  const eyes: Eyes = {
    askIds: [FIRST, SECOND],
    code: (seat) => room.offers.get(idOf(seat))?.code ?? null,
    pair(seat) {
      const round = currentRound(room)
      const pair = round && currentPair(round, idOf(seat))
      return pair ? { pairId: pair.pairId, isSaid: pair.choice !== null } : null
    },
    texts: () => Object.entries(viewForHost(room, presenceNow()).rewrites).map(([id, { text }]) => ({ id, text })),
  }

  function perform(act: Act): { isTaken: boolean; sentTo: Set<number> } {
    const sentTo = new Set<number>()
    if ('kills' in act) {
      const { words } = room
      room = newRoom(head)
      for (const event of log) evolve(room, event)
      room.words = words
      return { isTaken: true, sentTo }
    }
    if ('reloads' in act) return { isTaken: true, sentTo }
    const { who, command } = act
    const actor: Actor = who === 'host' ? { role: 'host' } : { role: 'seat', seatId: idOf(who) }
    const decision = decide(room, onRules(command), { actor, now, newId: () => `id-${++ids}`, here: presenceNow().now })
    if ('rejected' in decision) return { isTaken: false, sentTo }
    for (const event of decision.events) {
      for (const { seatId } of affectedBy(room, event)) if (numberOf(seatId) !== who) sentTo.add(numberOf(seatId))
      fold(event)
    }
    keepWords(room, decision.words)
    return { isTaken: true, sentTo }
  }

  const acts = actsOf(each, eyes, book)
  for (let step = acts.next(); !step.done;) {
    now += 1_000
    const act = change(step.value)
    const { isTaken, sentTo } = act ? perform(act) : { isTaken: false, sentTo: new Set<number>() }
    step = acts.next(isTaken)
    look({ room, presence: presenceNow(), book, act, sentTo })
  }
}

/** The evening names seats by number, and sends nothing that never reaches the rules. */
const onRules = (command: Command): RoomCommand =>
  (command.type === 'seat.remove' ? { ...command, seatId: idOf(Number(command.seatId)) } : command) as RoomCommand
