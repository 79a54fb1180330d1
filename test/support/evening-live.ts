import type { Command } from '../../shared/protocol.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'
import type { BuiltServer } from './built-server.ts'
import { hostClient, openRoom, seatClient, takeSeat, type Client } from './clients.ts'
import {
  actsOf,
  canariesIn,
  newBook,
  readsNow,
  seatsOf,
  type Act,
  type Book,
  type Evening,
  type Eyes,
} from './evening.ts'

/** One person’s phone, and how many of its frames were looked at. */
export interface Phone {
  seat: number
  seatId: string
  seatKey: string
  client: Client<CommonSlices>
  looked: number
  /** Words of a partner that this phone was ever to read in an exchange. */
  mayRead: Set<string>
}

/** What an observer may look at after each act. */
export interface Seen {
  act: Act
  book: Book
  phones: ReadonlyMap<number, Phone>
  /** The seats that were sent a message of their own since the act before, the acting one left out. */
  sentTo: ReadonlySet<number>
}

/** No command: the server answers that at once, and in the order in which it sends. */
const NOTHING = { type: 'nothing' } as unknown as Command

/** What somebody may notice who should not. */
const WATCHED = /^couple\.(confirm|part)$|^exchange\.|^seat\.remove$|^rewrite\.withdraw$/

/** A frame as a phone received it. */
type Frame = Client<CommonSlices>['frames'][number]
export type ReadFrame = (phone: Phone, frame: Frame) => unknown

const asItIs: ReadFrame = (_phone, { data }) => data

/**
 * Plays an evening over real sockets; the server is killed in the middle. Rejects when a phone is sent a word of its partner
 * that it may not read. In: what is looked at after each act, and how a frame is read: a test that plants a leak reads more.
 */
export async function playLive(
  server: BuiltServer,
  each: Evening,
  look: (seen: Seen) => void,
  read: ReadFrame = asItIs,
): Promise<Book> {
  const room = await openRoom(server.origin, {
    deckId: 'therapy-ask',
    preset: 'couples',
    settings: { reviewFirst: true, naming: 'none' },
  })
  const host = await hostClient(server.origin, room.hostKey)
  const phones = new Map<number, Phone>()
  await Promise.all(
    Array.from({ length: seatsOf(each) }, async (_, index) => {
      const { seatId, seatKey } = await takeSeat(server.origin, room.code)
      const client = await seatClient(server.origin, seatKey)
      phones.set(index + 1, { seat: index + 1, seatId, seatKey, client, looked: 0, mayRead: new Set() })
    }),
  )
  const book = newBook()
  const here = () => [...phones.values()].filter(({ seat }) => !book.gone.has(seat))
  const [first, second] = host.common.deck.asks.map(({ id }) => id)
  if (first === undefined || second === undefined) throw new Error('the deck has too few asks')

  const eyes: Eyes = {
    askIds: [first, second],
    code(seat) {
      const own = phones.get(seat)?.client.own.ownCouple
      return own?.state === 'offering' ? own.code : null
    },
    pair(seat) {
      const pair = phones.get(seat)?.client.own.ownPairs?.pair
      return pair ? { pairId: pair.pairId, isSaid: pair.choice !== null } : null
    },
    texts: () => Object.entries(host.common.rewrites).map(([id, { text }]) => ({ id, text })),
  }

  /**
   * What was sent to a phone before this is there when this resolves: an answer comes after it on the same socket. A seat
   * that is being removed may get no answer any more.
   */
  const settle = (removed?: number) =>
    Promise.all(
      here()
        .filter(({ seat }) => seat !== removed)
        .map(({ client }) => client.socket.emitWithAck('command', NOTHING)),
    )

  /** Looks at what came since: every word of somebody close has to be one that may be read. */
  function lookAtFrames() {
    for (const phone of phones.values()) {
      for (const frame of phone.client.frames.slice(phone.looked)) {
        const json = JSON.stringify(read(phone, frame)) ?? ''
        for (const { seat, words } of canariesIn(json))
          if (
            (book.ever.get(phone.seat)?.has(seat) || (seat !== phone.seat && book.reach.get(words) === 'host')) &&
            !book.onScreen.has(words) &&
            !phone.mayRead.has(words)
          )
            throw new Error(`seat ${phone.seat} was sent ${words} of seat ${seat}: ${json.slice(0, 500)}`)
      }
      phone.looked = phone.client.frames.length
    }
  }

  /** Returns which phones got a message of their own since these counts. */
  const ownFrames = ({ client }: Phone) =>
    client.frames.filter(({ event, data }) => event === 'update' && (data as { stream: string }).stream === 'own')
      .length

  async function send(who: number | 'host', command: Command): Promise<boolean> {
    const client = who === 'host' ? host : phones.get(who)?.client
    if (!client) throw new Error(`nobody has seat ${who}`)
    const real =
      command.type === 'seat.remove'
        ? { ...command, seatId: phones.get(Number(command.seatId))?.seatId ?? '' }
        : command
    for (;;) {
      const answer = await client.send(real)
      if (answer.ok) break
      if (answer.code !== 'too-fast') return false
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    // The facilitator’s queue comes with the place.
    if (command.type === 'stage.go')
      await host.until(
        ({ common }) => common.place.stage === command.to.stage && common.place.askId === command.to.askId,
      )
    return true
  }

  /** Connects again. A key that has just asked for much waits until it may, as a phone does. */
  async function comeBack(seatKey: string): Promise<Client<CommonSlices>> {
    for (;;) {
      const client = await seatClient(server.origin, seatKey).catch((error: unknown) => {
        if (error instanceof Error && error.message === 'too-fast') return null
        throw error
      })
      if (client) return client
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }

  async function perform(act: Act): Promise<boolean> {
    if ('kills' in act) {
      const views = ({ client }: Phone) => client.frames.filter(({ event }) => event === 'view').length
      const before = new Map(here().map((phone) => [phone, views(phone)]))
      await server.end('SIGKILL')
      await server.start()
      for (const [phone, count] of before) await phone.client.until(() => views(phone) > count, 'the phone to be back')
      await host.until(({ socket }) => socket.connected)
    } else if ('reloads' in act) {
      const phone = phones.get(act.who)
      if (!phone) return false
      phone.client.close()
      phone.client = await comeBack(phone.seatKey)
      phone.looked = 0
    } else return send(act.who, act.command)
    return true
  }

  const acts = actsOf(each, eyes, book)
  for (let step = acts.next(); !step.done;) {
    const act = step.value
    // Who is linked may read less than before, and what came before was for strangers.
    const isWatched = 'command' in act && WATCHED.test(act.command.type)
    if (isWatched) await settle()
    lookAtFrames()
    const before = new Map(here().map((phone) => [phone, ownFrames(phone)]))
    const isTaken = await perform(act)
    if (isWatched) await settle(act.command.type === 'seat.remove' ? Number(act.command.seatId) : undefined)
    step = acts.next(isTaken)
    for (const phone of here()) {
      const words = readsNow(book, phone.seat)
      if (words !== null) phone.mayRead.add(words)
    }
    lookAtFrames()
    if (isWatched || 'kills' in act)
      look({
        act,
        book,
        phones: new Map(here().map((phone) => [phone.seat, phone])),
        sentTo: new Set([...before].flatMap(([phone, count]) => (ownFrames(phone) > count ? [phone.seat] : []))),
      })
  }
  for (const { client } of phones.values()) client.close()
  host.close()
  return book
}
