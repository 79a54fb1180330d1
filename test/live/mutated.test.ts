import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addDeckSchema,
  joinSchema,
  openRoomSchema,
  rehearseSchema,
  type DeckAdded,
  type RoomOpened,
} from '../../shared/http.ts'
import { COMMANDS } from '../../shared/protocol.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, connect, hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { fittingInput } from '../support/dearest.ts'
import { goTo } from '../support/facilitate.ts'
import { kept } from '../support/memory.ts'
import { mutator } from '../support/mutate.ts'
import { createRandom } from '../support/random.ts'
import { sampleDeck } from '../support/sample.ts'

// Sound frames and bodies, broken at random. Whatever comes of them: the server stands, nothing is an `internal` error,
// somebody who votes in a room meanwhile is served, and no memory is kept of it.

const HOW_MANY = process.env.REASK_LONG ? 100_000 : 10_000
/** So many frames go out together on one connection: a key may send no more at once. */
const AT_ONCE = 30
/** A body for so many frames. */
const BODIES = 1 / 8
/** What a broken room opened is closed and opened anew, for one that ended refuses all alike. */
const ROUNDS = 10

const seed = process.env.CI ? 1 : Date.now() % 2 ** 32
const { below, pick, text, value } = mutator(createRandom(seed))

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

/** A connection on which anything can be sent as it is; it comes again when the server ends it. */
async function hostile(key: string) {
  let answers = 0
  const errors: string[] = []
  let client: Client<object> | null = null
  interface Raw {
    send(data: string | Uint8Array): void
    on(event: 'message', hear: (data: unknown) => void): void
    readyState: number
  }
  const rawOf = ({ socket }: Client<object>) => (socket.io.engine.transport as unknown as { ws: Raw }).ws

  async function open(): Promise<Client<object> | null> {
    if (client?.socket.connected) return client
    client?.close()
    // A key that opens nothing any more is as good as any.
    client = await connect<object>(app.origin, key).catch(() => null)
    if (!client) return null
    client.socket.io.reconnection(false)
    rawOf(client).on('message', (data) => {
      const said = String(data)
      if (said.startsWith('43')) answers++
      if (said.includes('"code":"internal"')) errors.push(said.slice(0, 300))
    })
    return client
  }

  return {
    errors,
    answered: () => answers,
    /** Sends these and waits until the server has read them, or has had enough. */
    async send(frames: (string | Uint8Array)[]) {
      const now = await open()
      if (!now) return
      const gone = once(now.socket as never, 'disconnect')
      for (const frame of frames) if (now.socket.connected) rawOf(now).send(frame)
      const answered = now.socket.connected ? now.socket.emitWithAck('sync').catch(() => null) : null
      await Promise.race([gone, answered])
    },
    close: () => client?.close(),
  }
}

const sound = Object.values(COMMANDS).map((schema) => fittingInput(schema) as Record<string, unknown>)

const packet = (json: string | undefined) => `42${below(1_000)}["command",${json ?? 'null'}]`

/** A command that was sound before. Ids are of the room, so that more than its form is met. */
function command(askId: string): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...pick(sound), ...(below(3) && { askId }) }
  if (below(3)) delete whole.client
  return whole
}

/** Frames that are read one after the other; the last may be one that ends its connection. */
function frames(askId: string): (string | Uint8Array)[] {
  const all: (string | Uint8Array)[] = Array.from({ length: AT_ONCE - 1 }, () =>
    packet(JSON.stringify(value(command(askId)))),
  )
  const broken = text(packet(JSON.stringify(command(askId))))
  const last = below(16)
  if (last < 4) all.push(broken, new TextEncoder().encode(broken))
  else if (last < 7) all.push(`42${below(1_000)}${JSON.stringify(value(['sync', command(askId)]))}`)
  return all
}

const bodies: [path: (room: RoomOpened) => string, sound: unknown, bearer?: true][] = [
  [() => '/api/rooms', { ...(fittingInput(openRoomSchema) as object), deck: undefined, deckId: 'therapy-ask' }],
  [() => '/api/rooms', { deck: sampleDeck }],
  [() => '/api/decks', { ...(fittingInput(addDeckSchema) as object), deck: sampleDeck, shared: false }],
  [({ code }) => `/api/rooms/${code}/seats`, fittingInput(joinSchema)],
  [({ roomId }) => `/api/rooms/${roomId}/rehearsals`, fittingInput(rehearseSchema), true],
]

/** Sends a body that was sound before. Out: the status. What it opened is deleted. */
async function post(room: RoomOpened): Promise<number> {
  const [path, body, bearer] = pick(bodies)
  const json = JSON.stringify(value(body)) ?? ''
  const response = await fetch(app.origin + path(room), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${room.hostKey}` }) },
    body: below(10) ? json : text(json),
  })
  const answer = (await response.json()) as Partial<RoomOpened & DeckAdded>
  if (answer.hostKey !== undefined)
    await call(app.origin, 'DELETE', `/api/rooms/${answer.roomId}`, undefined, {
      authorization: `Bearer ${answer.hostKey}`,
    })
  if (answer.deckKey !== undefined)
    await call(app.origin, 'DELETE', `/api/decks/${answer.deckId}`, undefined, {
      authorization: `Bearer ${answer.deckKey}`,
    })
  return response.status
}

test(`given ${HOW_MANY} broken frames and bodies (seed ${seed}), somebody who votes is served all the while`, async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  const beside = (await takeSeat(app.origin, room.code)).seatKey
  const [ask] = host.common.deck.asks
  const [version = { id: '' }] = host.common.deck.versions
  if (!ask) throw new Error('the deck is too small')
  await goTo(host, 'vote', ask.id)
  await phone.until(({ common }: Client<CommonSlices>) => common.place.stage === 'vote')
  await host.send({ type: 'room.lock', on: true })

  let [sent, answered, early] = [0, 0, 0]
  const statuses = new Map<number, number>()
  const errors: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = await openRoom(app.origin, {
      deckId: 'therapy-ask',
      preset: pick(['training', 'couples', 'supervision']),
    })
    const { seatKey } = await takeSeat(app.origin, theirs.code)
    const connections = await Promise.all([theirs.hostKey, theirs.screenKey, seatKey, beside].map(hostile))
    while (sent < ((round + 1) * HOW_MANY) / ROUNDS) {
      app.advance(10_000)
      const many = AT_ONCE * connections.length
      const calls = Array.from({ length: Math.round(many * BODIES) }, () => post(theirs))
      await Promise.all(connections.map((each) => each.send(frames(ask.id))))
      for (const status of await Promise.all(calls)) statuses.set(status, (statuses.get(status) ?? 0) + 1)
      sent += many + calls.length
      expect(
        await phone.send({ type: 'vote.cast', askId: ask.id, choice: below(2) ? version.id : 'none' }),
      ).toMatchObject({
        ok: true,
      })
    }
    for (const each of connections) {
      answered += each.answered()
      errors.push(...each.errors)
      each.close()
    }
    await call(app.origin, 'DELETE', `/api/rooms/${theirs.roomId}`, undefined, {
      authorization: `Bearer ${theirs.hostKey}`,
    })
    if (round === ROUNDS / 2 - 1) early = kept()
  }

  expect(errors).toEqual([])
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
  // Most get as far as an answer: a fuzz that ends its own connections tries nothing.
  expect(answered).toBeGreaterThan(sent / 2)
  expect(statuses.get(400)).toBeGreaterThan(10)
  expect(statuses.get(422)).toBeGreaterThan(10)
  // After the first half all that is made once is made. The votes of the phone itself stay in its room.
  expect(kept() - early).toBeLessThan(8_000_000)
  expect(host.common.place.stage).toBe('vote')
  for (const each of [host, phone]) each.close()
})
