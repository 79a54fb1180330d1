import { expect } from 'vitest'
import type { ProblemCode } from '../../shared/problems.ts'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import type { Event, Happening, WordsChange } from '../../shared/room/events.ts'
import { LOBBY, type Place } from '../../shared/room/stages.ts'
import { newRoom, type Room, type RoomHead } from '../../shared/room/state.ts'
import type { Presence } from '../../shared/room/view.ts'
import { FIRST, sampleHead } from './sample.ts'

/** A command and who sends it. */
export type Deed = readonly [command: RoomCommand, actor: Actor]

/** What was before: what happened, what somebody did, or what somebody does as the room then stands. */
export type Past = Event | Deed | ((room: Room) => Deed | readonly Deed[])

/** What is expected to happen; its time is the command's, when it says none. */
export type Expected = Happening & { at?: number; by?: Event['by'] }

/** A room on the sample deck, how it came about and what it can be asked. */
export interface Scene {
  room: Room
  log: readonly Event[]
  /** What the last command kept and erased. */
  words: WordsChange
  when(deed: Deed): { then(...expected: Expected[] | [ProblemCode]): Scene }
  when(command: RoomCommand, actor: Actor): { then(...expected: Expected[] | [ProblemCode]): Scene }
}

export const HOST: Actor = { role: 'host' }
export const SERVER: Actor = { role: 'server' }

/** Ids are `id-1`, `id-2`, … in the order they are drawn: of the first people to join, 1 is `id-1`. */
export const seat = (number: number): Actor => ({ role: 'seat', seatId: `id-${number}` })

/** The first command is given at this time, each next one a second later. */
export const START = 10_000

export const given = (...past: Past[]): Scene => givenRoom({}, ...past)

/** The same, in a room that differs from the sample. */
export function givenRoom(head: Partial<RoomHead>, ...past: Past[]): Scene {
  const room = newRoom(sampleHead(head))
  const log: Event[] = []
  const meta = { clock: START, ids: 0 }
  const newId = () => `id-${++meta.ids}`

  function attempt([command, actor]: Deed) {
    const before = snapshot(room)
    const decision = decide(room, command, { actor, now: meta.clock, newId })
    expect(snapshot(room), 'deciding changes nothing').toBe(before)
    meta.clock += 1_000
    return decision
  }

  function fold(events: readonly Event[], words: WordsChange) {
    for (const event of events) evolve(room, event)
    keepWords(room, words)
    log.push(...events)
  }

  for (const each of past) {
    if (typeof each !== 'function' && 'type' in each) {
      fold([each], {})
      continue
    }
    const deeds = typeof each === 'function' ? each(room) : each
    for (const deed of isDeed(deeds) ? [deeds] : deeds) {
      const decision = attempt(deed)
      if ('rejected' in decision) throw new Error(`what was given cannot be: ${deed[0].type}: ${decision.rejected}`)
      fold(decision.events, decision.words)
    }
  }

  const sceneAfter = (words: WordsChange): Scene => ({
    room,
    log,
    words,
    when: (given: Deed | RoomCommand, actor?: Actor) => ({
      then(...expected: Expected[] | [ProblemCode]) {
        const at = meta.clock
        const decision = attempt('type' in given ? [given, actor ?? HOST] : given)
        if (typeof expected[0] === 'string') {
          expect(decision).toStrictEqual({ rejected: expected[0] })
          return sceneAfter({})
        }
        const events = (expected as Expected[]).map((event) => ({ at, ...event }))
        expect('events' in decision ? decision.events : decision).toStrictEqual(events)
        if (!('events' in decision)) return sceneAfter({})
        fold(decision.events, decision.words)
        return sceneAfter(decision.words)
      },
    }),
  })
  return sceneAfter({})
}

const isDeed = (deeds: Deed | readonly Deed[]): deeds is Deed => !Array.isArray(deeds[0])

// What people do, in few words. The ask is the first one where none is named.

export const join = (name?: string, keyHash?: string) => {
  return (room: Room): Deed => [
    { type: 'seat.join', keyHash: keyHash ?? `key-${room.seats.size + 1}`, ...(name !== undefined && { name }) },
    SERVER,
  ]
}

/** So many people join, without names. */
export const people = (count: number) => (room: Room) =>
  Array.from({ length: count }, (_, index): Deed => [
    { type: 'seat.join', keyHash: `key-${room.seats.size + index + 1}` },
    SERVER,
  ])

/** A place as the wire knows it: the end is none. */
export type Standing = Exclude<Place, { stage: 'ended' }>

export const at = (stage: Exclude<Standing['stage'], 'lobby'>, askId: string = FIRST): Standing => ({ stage, askId })

/** The facilitator goes there from wherever the room stands. */
export const go = (to: Standing['stage'] | Standing, askId: string = FIRST) => {
  const target = typeof to !== 'string' ? to : to === 'lobby' ? (LOBBY as Standing) : at(to, askId)
  return (room: Room): Deed => [{ type: 'stage.go', from: room.place as Standing, to: target }, HOST]
}

export const show = (step: 'bars' | 'reading', askId: string = FIRST): Deed => [
  { type: 'reveal.show', askId, step },
  HOST,
]

export const vote = (
  number: number,
  choice: string,
  because?: 'lands' | 'accurate-no',
  askId: string = FIRST,
): Deed => [{ type: 'vote.cast', askId, choice, ...(because && { because }) }, seat(number)]

export const write = (
  number: number,
  text: string,
  { keepPrivate, askId = FIRST }: { keepPrivate?: boolean; askId?: string } = {},
): Deed => [{ type: 'rewrite.submit', askId, text, ...(keepPrivate !== undefined && { keepPrivate }) }, seat(number)]

export const pass = (number: number, askId: string = FIRST): Deed => [{ type: 'rewrite.pass', askId }, seat(number)]
export const withdraw = (number: number, askId: string = FIRST): Deed => [
  { type: 'rewrite.withdraw', askId },
  seat(number),
]

export const sort = (
  rewriteId: string,
  as: 'waiting' | 'picked' | 'private' | 'removed',
  askId: string = FIRST,
): Deed => [{ type: 'rewrite.sort', askId, rewriteId, as }, HOST]
export const open = (items: string[], askId: string = FIRST): Deed => [{ type: 'compare.open', askId, items }, HOST]
export const lock = (on: boolean): Deed => [{ type: 'room.lock', on }, HOST]
export const remove = (number: number): Deed => [{ type: 'seat.remove', seatId: `id-${number}` }, HOST]
export const end: Deed = [{ type: 'room.end' }, HOST]

/** The same deed, numbered by a browser. */
export const numbered = ([command, actor]: Deed, n: number, client = 'browser'): Deed => [
  { ...command, client, n } as RoomCommand,
  actor,
]

/** Who is here: these seats now, and these besides them in the last two minutes. */
export const here = (now: number[], lately: number[] = []): Presence => ({
  now: new Set(now.map((number) => `id-${number}`)),
  lately: new Set([...now, ...lately].map((number) => `id-${number}`)),
})

/** The whole state as one text, order and all; two rooms are the same when their texts are. */
export const snapshot = (room: Room): string =>
  JSON.stringify({ ...room, head: room.head.roomId, words: new Map([...room.words].sort()) }, (_key, value: unknown) =>
    value instanceof Map ? { map: [...value] } : value instanceof Set ? { set: [...value] } : value,
  )
