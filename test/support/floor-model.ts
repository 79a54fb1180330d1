import { decide, type RoomCommand } from '../../shared/room/decide.ts'
import { note } from '../../shared/room/applied.ts'
import { evolve } from '../../shared/room/evolve.ts'
import { ownFloor, type OwnFloor } from '../../shared/room/floor/view.ts'
import { isUnderWay } from '../../shared/room/floor/under-way.ts'
import type { Room } from '../../shared/room/state.ts'
import {
  answered,
  cardOf,
  NO_CONTACT,
  saysFloor,
  unconfirmed,
  unsettles,
  type FloorCard,
  type Contact,
  type Known,
  type Pressing,
} from '../../client/stages/floor/card.ts'
import { begin, givenRoom, go, link, people } from './given.ts'

// A couple with its phones, a server and a network that delays, loses and reorders. The server decides by the rules of the
// room; windows show what `cardOf` says. `steps` lists all that can happen next.

/** What a window holds: its own clock is that of the server, and nothing of it survives a reload but its name and `pending`. */
interface Window {
  readonly seatId: string
  readonly name: string
  readonly heardSeq: number
  readonly floor: OwnFloor | null
  readonly pending: { readonly pressing: Pressing; readonly command: RoomCommand } | null
  readonly contact: Contact
  readonly isAsking: boolean
}

type Question = Parameters<typeof answered>[1]
type Message =
  | { kind: 'command'; from: number; command: RoomCommand }
  | { kind: 'question'; from: number; question: Question }
  | { kind: 'told'; to: number; seq: number; floor: OwnFloor | null }
  | { kind: 'taken'; to: number; n: number }
  | { kind: 'answer'; to: number; question: Question; isOk: boolean }

export interface World {
  readonly room: Room
  readonly seq: number
  readonly ids: number
  readonly now: number
  readonly windows: readonly Window[]
  readonly messages: readonly Message[]
}

/** How windows decide and listen; a planted mistake replaces a part of it. */
export interface Making {
  card: (known: Known) => FloorCard
  hear: typeof answered
  forget: typeof unconfirmed
}
export const AS_BUILT: Making = { card: cardOf, hear: answered, forget: unconfirmed }

/** The most messages under way: more are lost. */
const IN_FLIGHT = 4

/** Starts with two who are linked and have begun. In: the windows of each, by name. */
export function startWorld(first: readonly string[], second: readonly string[], hasBegun: boolean): World {
  const past = hasBegun ? [begin(1, first[0]), begin(2, second[0])] : []
  const { room } = givenRoom({ preset: 'couples', reviewFirst: true }, people(2), ...link(1, 2), go('floor'), ...past)
  const of = (seatId: string, names: readonly string[]) =>
    names.map((name): Window => {
      const floor = ownFloor(room, seatId)
      return { seatId, name, heardSeq: 0, floor, pending: null, contact: NO_CONTACT, isAsking: false }
    })
  return { room, seq: 0, ids: 0, now: 1_000_000, messages: [], windows: [...of('id-1', first), ...of('id-2', second)] }
}

const knownOf = ({ now }: World, { floor, name, pending, contact }: Window): Known => ({
  floor,
  window: name,
  pressing: pending?.pressing ?? null,
  contact,
  now,
  serverNow: now,
})

/** Counts the windows that say that somebody has the floor. */
export const howManySay = (world: World, { card }: Making): number =>
  world.windows.filter((window) => saysFloor(card(knownOf(world, window)))).length

/** Something that can happen, and the world after it. */
export interface Happening {
  name: string
  /** How often it is chosen, beside others: what goes wrong is rare, so that there are turns to go wrong. */
  odds: number
  after: () => World
}

const withWindow = (world: World, at: number, change: Partial<Window>): World => ({
  ...world,
  windows: world.windows.map((window, index) => (index === at ? { ...window, ...change } : window)),
})

/** Sends a message. An older one to the same window that says how the floor is has been overtaken. */
function withMessage(world: World, message: Message): World {
  const others = world.messages.filter(
    (each) => !(each.kind === 'told' && message.kind === 'told' && each.to === message.to),
  )
  return { ...world, messages: [...others, message].slice(-IN_FLIGHT) }
}

/** Lists all that can happen next. In: how far the clock goes at once, in ms. */
export function steps(world: World, making: Making, tickMs: readonly number[]): Happening[] {
  const happenings: Happening[] = []
  const can = (name: string, odds: number, after: () => World) => happenings.push({ name, odds, after })
  for (const ms of tickMs) can(`${ms} ms pass`, ms < 1_000 ? 2 : 0.1, () => ({ ...world, now: world.now + ms }))
  for (const [at, message] of world.messages.entries()) {
    const rest = { ...world, messages: world.messages.filter((_, index) => index !== at) }
    const whose = world.windows['to' in message ? message.to : message.from]?.name ?? ''
    can(`${message.kind} of ${whose} arrives`, message.kind === 'answer' ? 1 : 3, () => arrive(rest, message, making))
    // The network may keep a copy of what it delivers: a retry of a lower layer.
    if (message.kind === 'command')
      can(`${message.kind} of ${whose} arrives, and a copy later`, 0.3, () => arrive(world, message, making))
  }
  for (const [at, window] of world.windows.entries()) {
    const { floor, pending, name, seatId, contact } = window
    const tell = () => withMessage(world, { kind: 'told', to: at, seq: world.seq, floor: ownFloor(world.room, seatId) })
    can(`${name} asks for the whole view`, floor ? 0.2 : 5, tell)
    can(`${name} is reloaded`, 0.1, () =>
      withWindow(world, at, { floor: null, heardSeq: -1, contact: NO_CONTACT, isAsking: false }),
    )
    if (contact.confirmed) can(`${name} sleeps`, 0.1, () => withWindow(world, at, { contact: making.forget(contact) }))
    if (pending)
      can(`${name} sends again`, 0.5, () => withMessage(world, { kind: 'command', from: at, command: pending.command }))
    const mayAsk = floor && isUnderWay(floor.phase) && floor.window === name && !floor.isAway && !window.isAsking
    if (mayAsk && !unsettles(pending?.pressing ?? null)) {
      const question = { epoch: contact.epoch, turnId: floor.turnId, askedAt: world.now }
      can(`${name} asks`, 3, () =>
        withMessage(withWindow(world, at, { isAsking: true }), { kind: 'question', from: at, question }),
      )
    }
    if (window.isAsking) can(`${name} gives up asking`, 0.2, () => withWindow(world, at, { isAsking: false }))
    if (!pending)
      for (const [pressing, command] of buttons(making.card(knownOf(world, window)), window))
        can(`${name} presses ${pressing}`, PRESSED[pressing], () => press(world, at, pressing, command, making))
  }
  return happenings
}

/** How often people press what. */
const PRESSED: Record<Pressing, number> = {
  begin: 5,
  said: 1,
  heard: 1,
  pass: 2,
  swap: 1,
  break: 0.1,
  resume: 5,
  done: 0.05,
  take: 0.15,
}

type Button = [pressing: Pressing, command: RoomCommand]

/** Lists what can be pressed on a card. */
function buttons(card: FloorCard, { floor, name: window }: Window): Button[] {
  const turn = floor?.turnId ?? ''
  const take = (both?: boolean): Button => ['take', { type: 'floor.take', window, ...(both !== undefined && { both }) }]
  const end: Button = ['done', { type: 'floor.done' }]
  switch (card.shows) {
    case 'begin':
    case 'done':
      return [['begin', { type: 'floor.begin', window }]]
    case 'window':
      return [take()]
    case 'phone':
      return [take(true), take(false)]
    case 'break':
      return [['resume', { type: 'floor.resume' }], end]
    case 'floor': {
      const mine = card.roles.find(({ hasFloor }) => hasFloor)
      const both = card.roles.length > 1
      return [
        ...(mine ? ([['pass', { type: 'floor.pass', turn }]] as Button[]) : []),
        ...(mine?.canSwap ? ([['swap', { type: 'floor.swap', turn }]] as Button[]) : []),
        ['break', { type: 'floor.break', minutes: 5 }],
        end,
        take(!both),
      ]
    }
    case 'waiting':
    case 'moment':
    case 'coming':
      return [end, take(true)]
    case 'none':
    case 'passing':
      return []
  }
}

function press(world: World, at: number, pressing: Pressing, command: RoomCommand, { forget }: Making): World {
  const numbered = { ...command, client: world.windows[at]?.name, n: world.ids + 1 } as RoomCommand
  const { contact = NO_CONTACT } = world.windows[at] ?? {}
  const pressed = withWindow({ ...world, ids: world.ids + 1 }, at, {
    pending: { pressing, command: numbered },
    contact: unsettles(pressing) ? forget(contact) : contact,
  })
  return withMessage(pressed, { kind: 'command', from: at, command: numbered })
}

function arrive(world: World, message: Message, { hear, forget }: Making): World {
  if (message.kind === 'command' || message.kind === 'question') return serve(world, message)
  const window = world.windows[message.to]
  if (!window) return world
  if (message.kind === 'told')
    return message.seq <= window.heardSeq
      ? world
      : withWindow(world, message.to, { floor: message.floor, heardSeq: message.seq })
  if (message.kind === 'answer')
    return withWindow(world, message.to, {
      contact: hear(window.contact, message.question, message.isOk),
      isAsking: false,
    })
  const { pending, contact } = window
  if (!pending || numberOf(pending.command) !== message.n) return world
  return withWindow(world, message.to, {
    pending: null,
    contact: unsettles(pending.pressing) ? forget(contact) : contact,
  })
}

const numberOf = (command: RoomCommand): number => ('n' in command ? (command.n ?? 0) : 0)

/** Has the server decide by the rules of the room. */
function serve(world: World, message: Extract<Message, { kind: 'command' | 'question' }>): World {
  const window = world.windows[message.from]
  if (!window) return world
  const { seatId, name } = window
  const command: RoomCommand =
    message.kind === 'command'
      ? message.command
      : { type: 'floor.confirm', window: name, turn: message.question.turnId }
  let { ids } = world
  const room = copied(world.room)
  const decision = decide(room, command, {
    actor: { role: 'seat', seatId },
    now: world.now,
    newId: () => `turn-${++ids}`,
    here: new Set(),
  })
  const isOk = 'events' in decision
  if (message.kind === 'question')
    return withMessage(world, { kind: 'answer', to: message.from, question: message.question, isOk })
  if (isOk) {
    for (const event of decision.events) evolve(room, event)
    if (decision.noted) note(room, decision.noted)
  }
  const hasChanged = isOk && decision.events.length > 0
  let next: World = { ...world, room, ids, seq: world.seq + Number(hasChanged) }
  if (hasChanged)
    for (const [to, each] of next.windows.entries())
      next = withMessage(next, { kind: 'told', to, seq: next.seq, floor: ownFloor(room, each.seatId) })
  return withMessage(next, { kind: 'taken', to: message.from, n: numberOf(message.command) })
}

/** Copies what the floor changes of a room. */
const copied = (room: Room): Room => ({
  ...room,
  floors: new Map(room.floors),
  cards: new Map(room.cards),
  applied: new Map([...room.applied].map(([actor, clients]) => [actor, new Map(clients)])),
})

/** Names a world, so that one that was met before is known again: ages count, and not when or under which ids it came. */
export function nameOf({ room, windows, messages, now, seq }: World): string {
  const ids = new Map<string, number>()
  const short = (id: string) => ids.get(id) ?? (ids.set(id, ids.size), ids.size - 1)
  const age = (at: number) => (at > now ? at - now : Math.max(at - now, -13_000))
  return JSON.stringify(
    [[...room.floors.values()], [...room.cards], windows, messages, [...room.applied]],
    (key, value: unknown) => {
      if (value instanceof Map) return [...(value as Map<unknown, unknown>)]
      if (typeof value === 'string' && (key === 'turnId' || key === 'turn')) return short(value)
      if (typeof value === 'number' && (key === 'askedAt' || key === 'from' || key === 'heardAt' || key === 'until'))
        return key === 'until' ? 0 : age(value)
      if (typeof value === 'number' && (key === 'seq' || key === 'heardSeq')) return seq - value
      return value
    },
  )
}
