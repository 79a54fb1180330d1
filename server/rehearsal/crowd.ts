import type { Actor, RoomCommand } from '../../shared/room/decide.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { pretendKeyHash } from '../../shared/room/rehearsal/state.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'
import { askOf, asksIn, type Room } from '../../shared/room/state.ts'
import { viewForPhones, viewForSeat } from '../../shared/room/view.ts'
import type { ForRules } from '../live/links.ts'
import { companionOf } from './couples.ts'
import { nextTask } from './doing.ts'
import { nameOf } from './names.ts'
import { drawsOf, type Person, type Script, type Task } from './person.ts'
import { outingOf, sceneOf } from './scene.ts'
import type { Timing } from './timing.ts'
import type { Turns } from './turns.ts'

/** The room as pretend people come to it. */
export interface CrowdDoor {
  room(): Room | null
  /** As for anybody: in the queue of the room, by its rules. Never rejects. */
  submit(command: RoomCommand, actor: Actor): Promise<{ ok: true } | { ok: false; code: ProblemCode }>
  presence: Presence & {
    arrive(seatId: string, socketId: string): void
    depart(seatId: string, socketId: string): void
    leave(seatId: string): void
  }
  /** Makes what the rules decide of what a phone sends. */
  forRules(command: ForRules): RoomCommand
}

export interface Crowd {
  /** To be called when the room changed, with the seats whose own part changed. */
  noticed(seatIds: Iterable<string>): void
  /** Ends all timers. In: whether everybody leaves; else the room is gone. */
  close(leaves: boolean): void
}

/** They look up after so many ms. */
const LOOK_MS = 300
/** So many send at the same moment; the next do after so many ms, so that others’ commands come in between. */
const AT_ONCE = 8
const BREATH_MS = 15
/** Everybody has come after about so many ms, be they twelve or three hundred. */
const ARRIVAL_MS = 12_000
/** What was refused, or changed nothing, is tried again later each time, and so often. */
const RETRY_MS = 6_000
const TRIES = 6

interface Member {
  person: Person
  seatId: string | null
  /** The facilitator took them out, or the room let them not in. */
  isGone: boolean
  isOut: boolean
  isSending: boolean
  arrivesAt: number
  out: { at: number; back: number } | null
  task: (Pick<Task, 'key' | 'command'> & { at: number }) | null
  /** What was sent last, and how often in a row. */
  tried: { key: string; times: number } | null
}

interface CrowdDeps {
  door: CrowdDoor
  people: number
  seed: string
  timing: Timing
  turns: Turns
  failed: (error: unknown) => void
}

/** Lets pretend people come to a room and do what they would do there, each in their own time. */
export function createCrowd({ door, people, seed, timing, turns, failed }: CrowdDeps): Crowd {
  const start = timing.now()
  const members = Array.from({ length: people }, (_, index): Member => {
    const person = { number: index + 1, of: people, seed }
    const arrivesAt = start + (index ? drawsOf(person, 'arrives')() * ARRIVAL_MS : 0)
    return {
      ...{ person, seatId: null, isGone: false, isOut: false, isSending: false, arrivesAt },
      ...{ out: null, task: null, tried: null },
    }
  })
  const bySeat = new Map<string, Member>()
  const looking = new Set<Member>()
  let scene = ''
  let place = ''
  let isClosed = false
  let lastAct = -Infinity
  let stopLooking: (() => void) | null = null
  let stopWaiting: (() => void) | null = null

  /** Does work of a timer: what it throws ends this crowd and never the process. */
  const safely = (work: () => void) => () => {
    if (isClosed) return
    try {
      work()
    } catch (error) {
      close(true)
      failed(error)
    }
  }

  // Looking up

  function lookSoon(ms: number) {
    if (isClosed) return
    stopLooking ??= timing.after(ms, safely(lookUp))
  }

  function lookUp() {
    stopLooking = null
    const room = door.room()
    if (!room) return lookSoon(LOOK_MS)
    const rest = turns.rest()
    if (rest > 0) return lookSoon(rest)
    const turn = turns.begin()
    const common = viewForPhones(room, door.presence)
    noteScene(common)
    const script = scriptOf(room)
    for (const member of looking) {
      looking.delete(member)
      look(member, room, common, script)
      if (turn.isOver()) break
    }
    turn.end()
    wait()
    if (looking.size) lookSoon(BREATH_MS)
  }

  /** When everybody sees something new, everybody looks. */
  function noteScene(common: CommonSlices) {
    const now = sceneOf(common)
    if (now === scene) return
    scene = now
    const at = JSON.stringify(common.place)
    for (const member of members) {
      member.tried = null
      looking.add(member)
      if (at !== place && !member.isOut) member.out = nextOut(member, at)
    }
    place = at
  }

  function nextOut({ person, seatId }: Member, at: string): Member['out'] {
    const outing = seatId === null ? null : outingOf(person, at)
    return outing && { at: timing.now() + outing.out, back: timing.now() + outing.back }
  }

  function look(member: Member, room: Room, common: CommonSlices, script: Script) {
    const { seatId, person } = member
    if (seatId === null || member.isOut || member.isSending) return
    if (room.seats.get(seatId)?.removed !== false) {
      member.isGone = true
      return
    }
    const task = nextTask(person, { common, own: viewForSeat(room, seatId), heard: heardBy(person, room) }, script)
    const times = member.tried && member.tried.key === task?.key ? member.tried.times : 0
    if (!task || times >= TRIES) member.task = null
    else if (member.task?.key === task.key) member.task.command = task.command
    else member.task = { key: task.key, command: task.command, at: timing.now() + task.after + RETRY_MS * times }
  }

  /** The digits that whoever they came with reads out. */
  function heardBy(person: Person, room: Room): string | null {
    const other = companionOf(person)
    const seatId = other === null ? null : (members[other - 1]?.seatId ?? null)
    const offer = seatId === null ? undefined : room.offers.get(seatId)
    return offer?.acceptedBy === null ? offer.code : null
  }

  // Doing

  /** When this person does something next. */
  function dueAt(member: Member): number {
    if (member.isGone || member.isSending) return Infinity
    if (member.seatId === null) return member.arrivesAt
    if (member.isOut) return member.out?.back ?? 0
    return Math.min(member.out?.at ?? Infinity, member.task?.at ?? Infinity)
  }

  function wait() {
    stopWaiting?.()
    stopWaiting = null
    if (isClosed) return
    const next = members.reduce((least, member) => Math.min(least, dueAt(member)), Infinity)
    const from = Math.max(next, lastAct + BREATH_MS)
    if (next < Infinity) stopWaiting = timing.after(Math.max(1, from - timing.now()), safely(act))
  }

  function act() {
    const now = (lastAct = timing.now())
    const due = members.filter((member) => dueAt(member) <= now).slice(0, AT_ONCE)
    for (const member of due) {
      if (member.seatId === null) void arrive(member)
      else if (member.isOut) comeBack(member, member.seatId)
      else if (member.out && member.out.at <= now) goOut(member, member.seatId)
      else if (member.task) void send(member, member.seatId, member.task)
    }
    wait()
  }

  function goOut(member: Member, seatId: string) {
    member.isOut = true
    member.task = null
    door.presence.depart(seatId, NOT_A_SOCKET)
  }

  function comeBack(member: Member, seatId: string) {
    member.isOut = false
    member.out = null
    door.presence.arrive(seatId, NOT_A_SOCKET)
    looksAgain(member)
  }

  async function arrive(member: Member) {
    const room = door.room()
    if (!room) {
      member.arrivesAt = timing.now() + RETRY_MS
      return
    }
    member.isSending = true
    const keyHash = pretendKeyHash(room.head.roomId, member.person.number)
    const name = nameOf(member.person, room.head.naming)
    const { ok } = await door.submit(
      { type: 'seat.join', keyHash, ...(name !== undefined && { name }) },
      { role: 'server' },
    )
    member.isSending = false
    if (isClosed) return
    const seatId = ok ? door.room()?.seatOfKey.get(keyHash) : undefined
    if (seatId === undefined) {
      // The door is locked, or the store did not answer.
      member.arrivesAt = timing.now() + 2 * RETRY_MS
    } else {
      member.seatId = seatId
      bySeat.set(seatId, member)
      door.presence.arrive(seatId, NOT_A_SOCKET)
      looksAgain(member)
    }
    wait()
  }

  async function send(member: Member, seatId: string, { key, command }: Pick<Task, 'key' | 'command'>) {
    member.task = null
    member.tried = { key, times: member.tried?.key === key ? member.tried.times + 1 : 1 }
    member.isSending = true
    await door.submit(door.forRules(command), { role: 'seat', seatId })
    member.isSending = false
    looksAgain(member)
  }

  /** This person looks up, and whoever they came with. */
  function looksAgain(member: Member) {
    looking.add(member)
    const other = companionOf(member.person)
    const companion = other === null ? undefined : members[other - 1]
    if (companion) looking.add(companion)
    lookSoon(LOOK_MS)
  }

  function close(leaves: boolean) {
    if (isClosed) return
    isClosed = true
    stopLooking?.()
    stopWaiting?.()
    if (leaves) for (const { seatId } of members) if (seatId !== null) door.presence.leave(seatId)
  }

  lookSoon(LOOK_MS)
  wait()

  return {
    noticed(seatIds) {
      for (const seatId of seatIds) {
        const member = bySeat.get(seatId)
        if (member) looking.add(member)
      }
      lookSoon(LOOK_MS)
    },
    close,
  }
}

/** What stands for the connection of a pretend person. */
const NOT_A_SOCKET = 'pretend'

function scriptOf(room: Room): Script {
  const { askId } = room.place
  return {
    deck: { ...room.head.deck, asks: asksIn(room) },
    ask: askId === null ? null : (askOf(room, askId) ?? null),
  }
}
