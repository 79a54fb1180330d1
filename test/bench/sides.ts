import { randomBytes } from 'node:crypto'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { RoomOpened } from '../../shared/http.ts'
import type { Place } from '../../shared/room/place.ts'
import type { Child } from './child.ts'
import { post } from './door.ts'
import { connectWire, type Wire } from './wire.ts'

/** So many seats in each of so many rooms. */
export interface Size {
  rooms: number
  seats: number
}

/** One room of either server. */
export interface Hall {
  /** The console; on the floor the one who shouts. */
  host: Wire
  key: string
  seats: Wire[]
}

/** A server with rooms in it: ours or the floor. Everything but `fill` and `change` is the same for both. */
export interface Side {
  child: Child
  halls: Hall[]
  /** Everybody at once: ours by a socket that joins, and its first view, the floor by socket. */
  fill(seats: number): Promise<void>
}

/** Rooms whose people need not all be at the same node. */
export interface Spread extends Side {
  /** The seats of each room go to these nodes in turn. */
  fillOver(children: readonly Child[], seats: number): Promise<void>
}

export const ASKS = therapyAsk.asks.map(({ id }) => id)
const CHOICES = [...therapyAsk.versions.map(({ id }) => id), 'none', 'pass']

export const allSeats = ({ halls }: Side): Wire[] => halls.flatMap(({ seats }) => seats)

/** Rooms on our server, each with a console and a screen and nobody else yet. */
export async function openOurs(child: Child, rooms: number): Promise<Spread> {
  const { port } = child
  const opened = await Promise.all(
    Array.from({ length: rooms }, () => post<RoomOpened>(port, '/api/rooms', { deckId: therapyAsk.id })),
  )
  const halls = await Promise.all(
    opened.map(async ({ hostKey, screenKey, code }): Promise<Hall> => {
      await connectWire(port, { key: screenKey }, true)
      return { host: await connectWire(port, { key: hostKey }, true), key: code, seats: [] }
    }),
  )
  return {
    child,
    halls,
    fill: (seats) => fill(halls, seats, (code) => join(port, code)),
    fillOver: (children, seats) =>
      fill(halls, seats, (code, seat) => join(children[seat % children.length]?.port ?? port, code)),
  }
}

export async function openFloor(child: Child, rooms: number): Promise<Side> {
  const connected = (room: string) => connectWire(child.port, { key: room }, false)
  const halls = await Promise.all(
    Array.from({ length: rooms }, async (_, room): Promise<Hall> => {
      const key = `room-${room}`
      return { host: await connected(key), key, seats: [] }
    }),
  )
  return { child, halls, fill: (seats) => fill(halls, seats, connected) }
}

async function fill(halls: Hall[], seats: number, one: (key: string, seat: number) => Promise<Wire>): Promise<void> {
  await Promise.all(
    halls.map(async (hall) => {
      hall.seats = await Promise.all(Array.from({ length: seats }, (_, seat) => one(hall.key, seat)))
    }),
  )
}

/** As a phone joins: with a key of its own making. */
const join = (port: number, code: string): Promise<Wire> =>
  connectWire(port, { join: { code, seatKey: randomBytes(24).toString('base64url') } }, true)

let n = Date.now()

/** Sends a vote as a phone does, every time for another choice than the last; the floor only answers. */
export function vote(wire: Wire, answered: () => void, ask = 0): void {
  const choice = CHOICES[wire.got.acks % CHOICES.length]
  const command = { type: 'vote.cast', askId: ASKS[ask], choice, client: 'aBcDeFgHiJkL', n: ++n }
  wire.ask('command', JSON.stringify(command), answered)
}

/** The console goes from one place to another; resolves with the acknowledgement. */
export function go({ host }: Hall, from: Place, to: Place): Promise<void> {
  return new Promise((resolve) => {
    host.ask('command', JSON.stringify({ type: 'stage.go', from, to }), resolve)
  })
}

export const LOBBY: Place = { stage: 'lobby', askId: null }
export const at = (stage: 'show' | 'vote', ask = 0): Place => ({ stage, askId: ASKS[ask] ?? '' })

/** All rooms of our server open the vote; the floor has no stages. */
export const openVote = (ours: Side): Promise<unknown> =>
  Promise.all(ours.halls.map((hall) => go(hall, LOBBY, at('vote'))))
