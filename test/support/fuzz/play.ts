import { isDeepStrictEqual } from 'node:util'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { SOCKETS_MAX } from '../../../server/live/keys.ts'
import type { Role } from '../../../shared/wire.ts'
import type { Preset } from '../../../shared/room/settings.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { startAppIn } from '../app.ts'
import { openRoom, takeSeat } from '../clients.ts'
import { HOST, type Deed } from '../given.ts'
import { beginning, deedOf, historyIn, inRoom } from '../histories.ts'
import { whileItMoves } from '../progress.ts'
import { createRandom } from '../random.ts'
import { sampleDeck } from '../sample.ts'
import { wholeRoom } from '../whole-room.ts'
import { createModel } from './model.ts'
import { onWire } from './on-wire.ts'
import { openPage, type Page } from './page.ts'

/** How often each is done, a step. */
const CHANCES = { lost: 0.05, deaf: 0.04, asleep: 0.02, another: 0.06, shut: 0.05, restart: 0.03, look: 0.12 }

/** Windows of one seat. */
const WINDOWS = 3

/** What was done in one room, for a report. */
export interface Played {
  commands: number
  events: number
  restarts: number
  drops: number
  windows: number
}

/** Slices that phones are told at most every two seconds. */
const LATER = ['count', 'here', 'names']

/**
 * Plays the history of a seed in a room of its own, with the client’s own modules over real sockets, while networks
 * fail, windows come and go, and the server is started again. At quiet moments compares what every window holds with
 * what the pure rules make of the log. Rejects where they differ.
 */
export async function playOverSockets(seed: number, preset: Preset): Promise<Played> {
  const [history] = fc.sample(historyIn(preset), { numRuns: 1, seed })
  if (!history) throw new Error('there is no history')
  const random = createRandom(seed)
  const chance = (share: number) => random() < share
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  const { naming, reviewFirst, stages } = history
  const dataDir = await mkdtemp(join(tmpdir(), 'reask-fuzz-'))
  let server = await startAppIn(dataDir)
  let ahead = 0
  const port = () => Number(new URL(server.origin).port)
  const opened = await openRoom(server.origin, { deck: sampleDeck, preset, settings: { naming, reviewFirst, stages } })
  const { roomId } = opened
  const model = await createModel(server.store, roomId)
  const keys = new Map<string, string>()
  const pages: Page[] = []
  const played: Played = { commands: 0, events: 0, restarts: 0, drops: 0, windows: 0 }
  let number = 0

  const isOpen = (page: Page) => page.bye() === null
  const pagesOf = (role: Role, seatId: string | null = null) =>
    pages.filter((page) => page.role === role && page.seatId === seatId && isOpen(page))
  const liveRoom = async () => (await server.rooms.get(roomId)) ?? null

  async function open(role: Role, key: string, seatId: string | null = null) {
    // A name of its own, also where one before it is gone: the room takes what has the same name and number once.
    pages.push(await openPage({ role, key, seatId }, `browser-${played.windows}`, port))
    played.windows++
  }

  function pass(ms: number) {
    ahead += ms
    server.advance(ms)
  }

  async function takeIn() {
    const live = await liveRoom()
    await model.fold(server.store, new Set(live?.presence.sinceStage), Date.now() + ahead)
  }

  /** Resolves once all that was sent is answered, and in the model. */
  async function answered() {
    await whileItMoves({
      is: () => pages.every((page) => !isOpen(page) || page.isAnswered()),
      moved: () => pages.map((page) => `${page.isOnline()} ${page.sendings()}`).join(),
      what: () =>
        `answers to ${JSON.stringify(pages.filter((page) => !page.isAnswered()).map(({ role, seatId }) => [role, seatId]))}`,
    })
    await takeIn()
  }

  async function give(deed: Deed) {
    const wire = onWire(deed, `room-${seed}`)
    if (!wire) return
    if ('joins' in wire) {
      // The way in of this moment, as the console shows it; a room that is locked or over lets nobody in.
      const given = await takeSeat(server.origin, model.room.head.code, wire.joins).catch(() => null)
      if (!given) return
      keys.set(given.seatId, given.seatKey)
      if (pagesOf('seat', given.seatId).length < WINDOWS) await open('seat', given.seatKey, given.seatId)
      return
    }
    const { by, sends } = wire
    const seatId = by.role === 'seat' ? seatOf(by.seatId) : null
    const page = pick(pagesOf(by.role, seatId))
    if (!page) return
    played.commands++
    const sending = page.send(sends)
    model.watch(sending, by.role === 'seat' ? { role: 'seat', seatId: seatId ?? '' } : HOST)
  }

  /** The seat that a history means: one of the room, or one of those in its order. */
  function seatOf(seatId: string): string | null {
    if (model.room.seats.has(seatId)) return seatId
    const seats = [...model.room.seats.keys()]
    return seats[(Number(seatId.replaceAll(/\D/g, '')) || 0) % (seats.length || 1)] ?? null
  }

  async function restart() {
    played.restarts++
    await server.stop()
    server = await startAppIn(dataDir)
    server.advance(ahead)
  }

  /** Does something to the network of somebody, or to their windows. Out: what mends it. */
  async function disturb(): Promise<() => Promise<void>> {
    const page = pick(pages.filter(isOpen))
    const mend: (() => void)[] = []
    if (page && chance(CHANCES.lost)) {
      page.network.cut()
      mend.push(() => page.network.mend())
      played.drops++
    } else if (page && chance(CHANCES.deaf)) {
      // What it says arrives; what it is answered does not.
      page.network.stall()
      mend.push(() => {
        page.network.cut()
        page.network.mend()
      })
      played.drops++
    } else if (page?.role === 'seat' && chance(CHANCES.asleep)) {
      // Of a console the server would count the window that nobody has closed.
      page.network.freeze()
      mend.push(() => page.wake())
      played.drops++
    }
    if (chance(CHANCES.another)) {
      const [seatId, key] = pick([...keys]) ?? []
      const windows = pagesOf('seat', seatId ?? null).length
      if (key !== undefined && seatId !== undefined && windows > 0 && windows < Math.min(WINDOWS, SOCKETS_MAX))
        await open('seat', key, seatId)
    }
    const shut = pick(pages.filter((each) => isOpen(each) && each.isAnswered() && each.role === 'seat'))
    if (shut && chance(CHANCES.shut)) {
      pages.splice(pages.indexOf(shut), 1)
      await shut.close()
    }
    const isRestarted = chance(CHANCES.restart)
    return async () => {
      if (isRestarted) await restart()
      for (const each of mend) each()
    }
  }

  /** Returns what is held otherwise than the rules say; nothing once all windows are up to date. */
  async function differences(isLast: boolean): Promise<string[]> {
    await takeIn()
    const live = await liveRoom()
    const found: string[] = []
    if (!live) return ['there is no room']
    const { presence } = live
    const connected = new Set(pages.flatMap((page) => (isOpen(page) && page.seatId !== null ? page.seatId : [])))
    if (!isDeepStrictEqual(new Set(presence.now), connected))
      found.push(`here: ${presence.now.size}, not ${connected.size}`)
    for (const kind of ['host', 'screen'] as const)
      if (presence.windows[kind] !== pagesOf(kind).length) found.push(`windows of ${kind}: ${presence.windows[kind]}`)
    const common = {
      host: viewForHost(model.room, presence),
      screen: viewForScreen(model.room, presence),
      seat: viewForPhones(model.room, presence),
    }
    for (const page of pages) {
      if (!isOpen(page)) continue
      const but = page.role === 'seat' && !isLast ? LATER : []
      found.push(...differing(`${page.role}`, page.common(), common[page.role], but))
      if (page.seatId !== null)
        found.push(...differing(`seat ${page.seatId}`, page.own(), viewForSeat(model.room, page.seatId)))
    }
    return found
  }

  /** Resolves once every window holds what the rules say. */
  async function agreed(isLast = false) {
    let found: string[] = []
    await whileItMoves({
      is: async () => (found = await differences(isLast)).length === 0,
      moved: () => found.join(),
      what: () => `what the rules say:\n${found.slice(0, 5).join('\n')}`,
      everyMs: 50,
    })
  }

  try {
    await open('host', opened.hostKey)
    await open('host', opened.hostKey)
    await open('screen', opened.screenKey)
    for (const deed of beginning(history, model.room, () => number++)) {
      await give(deed)
      await answered()
    }
    await agreed()
    const steps = [...history.intents]
    while (steps.length) {
      const mend = await disturb()
      for (const { intent, after } of steps.splice(0, 1 + Math.floor(random() * 4))) {
        pass(after)
        await give(inRoom(deedOf(intent, model.room, number++), model.room))
      }
      await mend()
      await answered()
      // A room that has ended goes on: else nothing more would happen in it.
      if (model.room.endedAt !== null && chance(0.5)) await give([{ type: 'room.reopen' }, HOST])
      pass(1_000)
      if (chance(CHANCES.look)) await agreed()
    }
    await give([{ type: 'room.reopen' }, HOST])
    await give([{ type: 'room.pause', on: false }, HOST])
    await answered()
    await agreed(true)
    const whole = await wholeRoom(server.store, roomId)
    if (whole?.events.length !== model.length()) throw new Error('the log is not as long as what was read of it')
    return { ...played, events: model.length() }
  } finally {
    for (const page of pages) await page.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Names the parts that are held otherwise than they should be. */
function differing(who: string, held: object | null, right: object, but: readonly string[] = []): string[] {
  const asSent = JSON.parse(JSON.stringify(right)) as Record<string, unknown>
  return Object.keys({ ...asSent, ...held }).flatMap((name) => {
    if (but.includes(name)) return []
    const is = (held as Record<string, unknown> | null)?.[name]
    return isDeepStrictEqual(is, asSent[name])
      ? []
      : [`${who} ${name}: ${JSON.stringify(is)} and not ${JSON.stringify(asSent[name])}`.slice(0, 600)]
  })
}
