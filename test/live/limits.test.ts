import { once, type EventEmitter } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { messageOf } from '../../shared/problems.ts'
import type { Ack, Command, Synced } from '../../shared/protocol.ts'
import type { RoomOpened } from '../../shared/http.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { COMMAND_BYTES } from '../../shared/wire.ts'
import { RATE, SOCKETS_MAX } from '../../server/live/keys.ts'
import { UNSENT_BYTES, unsentBytes } from '../../server/live/connection/unsent.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { connect, hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { createNetwork, type Network } from '../support/network.ts'

// What a client may ask for at most, and what becomes of one that asks for more or does not read what it is told.

let app: TestApp
let room: RoomOpened
beforeEach(async () => {
  app = await startApp()
  room = await openRoom(app.origin)
})
afterEach(() => app.stop())

const TOO_FAST = { ok: false, code: 'too-fast', message: messageOf('too-fast') }
const newSeat = async () => (await takeSeat(app.origin, room.code)).seatKey
const sync = (client: Client<object>): Promise<Synced> => client.socket.timeout(20_000).emitWithAck('sync')
const happens = (client: Pick<Client<object>, 'socket'>, event: 'view' | 'disconnect') =>
  new Promise<unknown>((resolve) => client.socket.once(event, resolve))
const isRefused = (answer: Synced | Ack) => 'ok' in answer && !answer.ok
const count = <T>(many: readonly T[], is: (one: T) => boolean) => many.filter(is).length

describe('a frame', () => {
  /** A command whose frame has this many bytes, as the first that a client sends. */
  function ofBytes(bytes: number): Command {
    const command = (text: string): Command => ({ type: 'rewrite.submit', askId: 'x', text })
    return command('x'.repeat(bytes - `420${JSON.stringify(['command', command('')])}`.length))
  }

  test.each(['websocket', 'polling'])('of 16 KB is read, one of a byte more ends its connection (%s)', async (way) => {
    const phone = await connect(app.origin, await newSeat(), {}, [way])
    const sizes: number[] = []
    phone.socket.io.engine.on('packetCreate', ({ data }) => sizes.push(1 + Buffer.byteLength(data ?? '')))
    expect(await phone.send(ofBytes(COMMAND_BYTES))).toMatchObject({ code: 'too-large' })
    expect(sizes).toContain(COMMAND_BYTES)
    const gone = happens(phone, 'disconnect')
    // The next acknowledgement has a number of one digit, too.
    phone.socket.emit('command', ofBytes(COMMAND_BYTES + 1), () => {})
    await gone
    expect(sizes).toContain(COMMAND_BYTES + 1)
    await phone.until(({ socket }) => socket.connected)
    phone.close()
  })

  test('given long polling and much that waited for the connection, it comes in several pieces, all of it', async () => {
    const host = await connect<HostSlices>(app.origin, room.hostKey, {}, ['polling'])
    const askId = host.common.deck.asks[0]?.id ?? ''
    const phone = await connect(app.origin, await newSeat(), {}, ['polling'])
    await host.send({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'rewrite', askId } })
    phone.socket.disconnect()
    // 3,600 bytes each: ten of them are more than twice what one piece may hold.
    const texts = Array.from({ length: 10 }, (_, each) => `${each}`.repeat(3_600))
    const answers = texts.map((text) => phone.send({ type: 'rewrite.submit', askId, text }))
    let drops = 0
    phone.socket.on('disconnect', () => drops++)
    phone.socket.connect()
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ code: 'text-too-long' })
    expect(drops).toBe(0)
    phone.close()
    host.close()
  })
})

describe('a budget', () => {
  test('is taken from by sync, too; who asks too often is told so, and waiting helps', async () => {
    const phone = await seatClient(app.origin, await newSeat())
    const answers = await Promise.all(Array.from({ length: 60 }, () => sync(phone)))
    // One is gone for connecting; while this lasted a few came back.
    expect(count(answers, (each) => !isRefused(each))).toBeGreaterThanOrEqual(RATE.burst - 1)
    expect(answers).toContainEqual(TOO_FAST)
    app.advance(5_000)
    expect(await sync(phone)).toMatchObject({ role: 'seat', common: { slices: { place: { stage: 'lobby' } } } })
    phone.close()
  })

  test('is one for all windows of a key, and not refilled by reconnecting', async () => {
    const key = await newSeat()
    const windows = await Promise.all(Array.from({ length: 5 }, () => seatClient(app.origin, key)))
    const answers = await Promise.all(
      windows.flatMap((each) => Array.from({ length: 30 }, () => each.send({ type: 'rewrite.pass', askId: 'x' }))),
    )
    // Ten a second come back while this lasts: far from five budgets.
    expect(count(answers, (each) => !isRefused(each) || each.ok || each.code !== 'too-fast')).toBeLessThan(
      2 * RATE.burst,
    )
    for (const each of windows) each.close()
    const refusals = await Promise.allSettled(Array.from({ length: 30 }, () => seatClient(app.origin, key)))
    expect(refusals).toContainEqual({ status: 'rejected', reason: new Error('too-fast') })
    app.advance(5_000)
    const back = await seatClient(app.origin, key)
    expect(await back.send({ type: 'rewrite.pass', askId: 'x' })).toMatchObject({ code: 'unknown-ask' })
    const other = await seatClient(app.origin, await newSeat())
    expect(await other.send({ type: 'rewrite.pass', askId: 'x' })).toMatchObject({ code: 'unknown-ask' })
    for (const each of [...refusals.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])), back, other])
      each.close()
  })
})

describe('D9 digits that a phone types', () => {
  test('given five tries, right or wrong, then none is taken before twelve seconds; five a minute, one key alone', async () => {
    room = await openRoom(app.origin, { deckId: 'therapy-ask', preset: 'couples' })
    const keys = [await newSeat(), await newSeat(), await newSeat()]
    const [phone, partner, stranger] = await Promise.all(keys.map((key) => seatClient(app.origin, key)))
    if (!phone || !partner || !stranger) throw new Error('no phones')
    const offer = async () => {
      await partner.send({ type: 'couple.offer' })
      const { ownCouple } = partner.own
      if (!ownCouple || !('code' in ownCouple)) throw new Error('no digits')
      return ownCouple.code
    }
    const wrong = (code: string) => String((Number(code) + 1) % 10_000).padStart(4, '0')
    const code = await offer()
    const type = (digits: string) => phone.send({ type: 'couple.accept', code: digits })
    for (let miss = 0; miss < 4; miss++) expect(await type(wrong(code))).toMatchObject({ code: 'no-such-offer' })
    expect(await type(code)).toMatchObject({ ok: true })
    expect(await type(code)).toEqual(TOO_FAST)
    expect(phone.own.ownCouple).toMatchObject({ state: 'waiting' })

    // Other commands have a budget of their own, and so has everybody else.
    expect(await phone.send({ type: 'couple.part' })).toMatchObject({ ok: true })
    expect(await stranger.send({ type: 'couple.accept', code: wrong(code) })).toMatchObject({ code: 'no-such-offer' })
    // Connecting again refills nothing.
    const again = await seatClient(app.origin, keys[0] ?? '')
    expect(await again.send({ type: 'couple.accept', code })).toEqual(TOO_FAST)
    app.advance(6_000)
    expect(await type(code)).toEqual(TOO_FAST)
    app.advance(7_000)
    expect(await type(wrong(code))).toMatchObject({ code: 'no-such-offer' })
    expect(await type(code)).toEqual(TOO_FAST)
    app.advance(60_000)
    for (let miss = 0; miss < 5; miss++) expect(await type(wrong(code))).toMatchObject({ code: 'no-such-offer' })
    expect(await type(code)).toEqual(TOO_FAST)
    for (const each of [phone, partner, stranger, again]) each.close()
  })
})

describe('windows of one key', () => {
  test('when one too many comes, it is let in, and the one that was silent for longest is told and closed', async () => {
    const key = await newSeat()
    const windows: Client<object>[] = []
    for (let each = 0; each < SOCKETS_MAX; each++) windows.push(await seatClient(app.origin, key))
    const [first, second] = windows
    if (!first || !second) throw new Error('no windows')
    await sync(first)
    const newcomer = await seatClient(app.origin, key)
    await Promise.all([second.until(({ bye }) => bye?.code === 'elsewhere'), happens(second, 'disconnect')])
    expect(windows.filter(({ socket }) => !socket.connected)).toEqual([second])
    expect(app.io.sockets.sockets.size).toBe(SOCKETS_MAX)
    expect(await sync(newcomer)).toMatchObject({ role: 'seat' })
    for (const each of [...windows, newcomer]) each.close()
  })

  test('given a phone that loses its network without a sign time and again, it is let in each time', async () => {
    const network = await createNetwork(app.origin)
    const key = await newSeat()
    const through = network.origin
    const lost: Client<object>[] = []
    for (let each = 0; each < 2 * SOCKETS_MAX; each++) {
      lost.push(await seatClient(through, key))
      network.freeze()
    }
    const phone = await seatClient(through, key)
    expect(await sync(phone)).toMatchObject({ role: 'seat' })
    expect(app.io.sockets.sockets.size).toBe(SOCKETS_MAX)
    for (const each of [...lost, phone]) each.close()
    await network.close()
  })
})

describe('a client that does not read', () => {
  /** A deck as large as they come: the console's first view has some 600 KB. */
  const deck = {
    ...therapyAsk,
    asks: Array.from({ length: 60 }, (_, each) => ({
      ...therapyAsk.asks[0],
      id: `ask-${each}`,
      notes: Array.from({ length: 8 }, () => '字'.repeat(400)),
    })),
  }
  let network: Network
  let host: Client<HostSlices>
  beforeEach(async () => {
    room = await openRoom(app.origin, { deck })
    network = await createNetwork(app.origin)
    return () => network.close()
  })
  const through = () => network.origin
  const theirs = () => {
    const [socket] = app.io.sockets.sockets.values()
    if (!socket) throw new Error('nobody is there')
    return socket
  }

  test('given one that asks for everything again and again, it is cut before much waits, and comes again', async () => {
    host = await hostClient(through(), room.hostKey)
    const view = JSON.stringify(host.common).length
    const socket = theirs()
    network.stall()
    let most = 0
    let asked = 0
    const closed = once(socket.conn, 'close')
    while (socket.connected && asked++ < 200) {
      app.advance(1_000)
      const came = Promise.race([once(socket.conn, 'packet'), closed])
      host.socket.emit('sync', () => {})
      await came
      most = Math.max(most, unsentBytes(socket.conn))
    }
    expect(socket.connected).toBe(false)
    expect(most).toBeGreaterThan(UNSENT_BYTES / 2)
    expect(most).toBeLessThan(UNSENT_BYTES + 2 * view)
    const nextView = happens(host, 'view')
    network.cut()
    network.mend()
    const whole = await nextView
    expect(whole).toMatchObject({ role: 'host', common: { slices: { deck: { asks: { length: 60 } } } } })
    host.close()
  })

  test.each(['websocket', 'polling'])(
    'given one that is told more and more, it is cut, and comes again (%s)',
    async (way) => {
      const connected = once(app.http, 'connection')
      host = await connect<HostSlices>(through(), room.hostKey, {}, [way])
      const socket = theirs()
      const [tcp] = (await connected) as [EventEmitter]
      network.stall()
      const gone = Promise.all([once(socket, 'disconnect'), way === 'websocket' && once(tcp, 'close')])
      const slices = { talk: 'x'.repeat(100_000) }
      // More than what is bounded and the buffers of two kernels on the way hold together.
      for (let told = 0; told < 300; told++) socket.emit('update', { stream: 'common', from: 0, to: 0, slices })
      expect(unsentBytes(socket.conn)).toBeGreaterThan(UNSENT_BYTES)
      await gone
      const nextView = happens(host, 'view')
      network.cut()
      network.mend()
      await nextView
      host.close()
    },
  )

  test('given one that asks for each answer on a new connection and reads none, it is cut', async () => {
    const poll = `${app.origin}/socket.io/?EIO=4&transport=polling`
    const { sid } = JSON.parse((await (await fetch(poll)).text()).slice(1)) as { sid: string }
    const post = (body: string) => fetch(`${poll}&sid=${sid}`, { method: 'POST', body })
    await post(`40${JSON.stringify({ key: room.hostKey })}`)
    const unread: ReturnType<typeof request>[] = []
    const get = () =>
      new Promise<void>((resolve, reject) => {
        const asked = request(`${poll}&sid=${sid}`, { agent: false }, (answer) => {
          answer.pause()
          resolve()
        })
        asked.on('error', reject)
        asked.end()
        unread.push(asked)
      })
    const read = async () => (await fetch(`${poll}&sid=${sid}`)).text()
    while (!(await read()).includes('42["view"')) continue
    const gone = once(theirs(), 'disconnect')
    const SYNCS = Array.from({ length: 6 }, (_, each) => `42${each}["sync"]`).join('\x1e')
    let isGone = false
    void gone.then(() => (isGone = true))
    let asked = 0
    for (; asked < 40 && !isGone; asked++) {
      app.advance(1_000)
      await post(SYNCS)
      await get().catch(() => undefined)
    }
    await gone
    expect(asked).toBeLessThan(40)
    for (const each of unread) each.destroy()
  })
})
