import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import * as v from 'valibot'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import { parseDeck } from '../../shared/deck/parse.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import { joinSchema, openRoomSchema, rehearseSchema, type RoomOpened } from '../../shared/http.ts'
import { COMMAND_BYTES, DECK_BYTES } from '../../shared/wire.ts'
import { LAST_DAY_MS } from '../../shared/room/ending/state.ts'
import { KEPT_HOURS, PRESET_DEFAULTS, type Settings } from '../../shared/room/settings.ts'
import { OPTIONAL_STAGES } from '../../shared/room/stages.ts'
import { PRETEND } from '../../shared/room/rehearsal/limits.ts'
import { copyFor } from '../../shared/room/rehearsal/copy.ts'
import type { Room } from '../../shared/room/state.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import type { Config } from '../config.ts'
import type { Journal } from '../journal.ts'
import { noteUse } from '../live/links.ts'
import type { Rooms } from '../live/rooms.ts'
import { hashKey, type Random } from '../secrets.ts'
import { stillOpens, type KeyRow, type Store } from '../store/store.ts'
import type { Attempts } from './attempts.ts'
import type { RoomDoor } from './door.ts'
import { bearer, hostsOnly } from './hosting.ts'
import { beginningsOf, refusalOf, type Beginning } from './beginnings.ts'
import { createOpenings } from './openings.ts'
import { orTryAgain, Problem } from './problem.ts'
import { addReports } from './reports.ts'
import { visitOf } from './visit.ts'

interface RoomsRouterDeps {
  config: Config
  store: Store
  rooms: Rooms
  door: RoomDoor
  /** Tries of the password for hosting. */
  passwords: Attempts
  random: Random
  clock: () => number
  journal: Journal
}

/** Answers calls about rooms: opening one, looking at it before joining, taking a seat, its report, deleting it. */
export function roomsRouter(deps: RoomsRouterDeps): Router {
  const { config, store, rooms, door, passwords, random, clock, journal } = deps
  const router = Router()
  const mayOpen = createOpenings({ budgets: config.budgets, store, clock })
  const mayHost = hostsOnly(config, passwords)

  // The body, which may be a large deck, is read only when the caller may host, and open one more room.
  router.post('/', mayHost, mayOpen, express.json({ limit: DECK_BYTES }), async (request, response) => {
    const wanted = parseBody(openRoomSchema, request.body)
    const preset = wanted.preset ?? 'training'
    const head: Omit<RoomHead, 'code'> = {
      roomId: random.id(),
      joinToken: random.key(),
      deck: chooseDeck(wanted),
      preset,
      ...PRESET_DEFAULTS[preset],
      ...chosen(wanted.settings),
      lots: true,
      // A host may keep a room for less time than the server does, never for longer.
      retentionHours: Math.min(
        wanted.settings?.retentionHours ?? KEPT_HOURS[preset] ?? Infinity,
        config.retentionHours,
      ),
      createdAt: clock(),
      openUntil: openUntil(wanted.settings, clock()),
      rehearsal: false,
    }
    const beginnings = beginningsOf(wanted)
    const opened = wanted.rehearsal
      ? await openRehearsal({ ...head, ...OF_REHEARSAL }, beginnings, wanted.rehearsal.people)
      : await openRoom(head, beginnings)
    journal('room.opened', { rehearsal: wanted.rehearsal !== undefined })
    response.status(201).json(opened)
  })

  /** Without the key the body is not read. */
  const withHostKey: RequestHandler = async (request, _response, next) => {
    await hostedRoom(request)
    next()
  }
  const mayCopy = [withHostKey, mayOpen, express.json({ limit: COMMAND_BYTES })]

  router.post('/:roomId/rehearsals', mayCopy, async (request: Request, response: Response) => {
    const room = await roomOfHost(request)
    const { people = PRETEND.usual, fromAskId } = parseBody(rehearseSchema, request.body)
    const copy = copyFor(room, fromAskId ?? null)
    if (!copy) throw new Problem('unknown-ask')
    const head = { ...copy.head, ...OF_REHEARSAL, roomId: random.id(), joinToken: random.key(), createdAt: clock() }
    const opened = await openRehearsal(head, copy.beginnings, people)
    journal('room.opened', { rehearsal: true })
    response.status(201).json(opened)
  })

  router.get('/:code', async (request, response) => {
    const joinToken = request.get('x-join-token')
    response.json(await door.preview(request.params.code, { joinToken }, visitOf(request, response)))
  })

  router.post('/:code/seats', express.json({ limit: COMMAND_BYTES }), async (request, response) => {
    const { seatKey = random.key(), ...wish } = parseBody(joinSchema, request.body)
    const visit = visitOf(request, response)
    response.status(201).json(await door.join(request.params.code, { ...wish, seatKey }, visit))
  })

  addReports(router, roomOfHost)

  router.delete('/:roomId', async (request, response) => {
    await orTryAgain(rooms.delete((await hostedRoom(request)).roomId, 'host'))
    response.status(204).end()
  })

  /** Returns the room whose host key a request has, as it is on disk. Throws a problem without such a key or room. */
  async function roomOfHost(request: Request): Promise<Room> {
    const key = await hostedRoom(request)
    const live = await orTryAgain(rooms.get(key.roomId))
    // A report has all that was given, wherever that was.
    await live?.refresh()
    const room = live && (await orTryAgain(live.settled()))
    if (!room) throw new Problem('not-found')
    await noteUse(live, key.hash)
    return room
  }

  /** Opens a room. Throws when it would refuse what it is to begin with. */
  async function openRoom(head: Omit<RoomHead, 'code'>, beginnings: readonly Beginning[]): Promise<RoomOpened> {
    const refused = refusalOf({ ...head, code: '' }, beginnings, clock())
    if (refused) throw new Problem(refused)
    const hostKey = random.key()
    const screenKey = random.key()
    const keys = [
      { hash: hashKey(hostKey), role: 'host' as const, seatId: null },
      { hash: hashKey(screenKey), role: 'screen' as const, seatId: null },
    ]
    let code = random.code()
    while (!(await orTryAgain(store.createRoom({ ...head, code }, keys)))) code = random.code()
    await begin(head.roomId, beginnings)
    return { roomId: head.roomId, code, hostKey, screenKey }
  }

  /** Opens a rehearsal, to which people come at once. One to which nobody can come is not left behind. */
  async function openRehearsal(
    head: Omit<RoomHead, 'code'>,
    beginnings: readonly Beginning[],
    people: number,
  ): Promise<RoomOpened> {
    const opened = await openRoom(head, beginnings)
    const live = await rooms.get(opened.roomId).catch(() => null)
    const room = live && (await live.settled().catch(() => null))
    const refused = room ? live.rehearsal.take(room, { type: 'rehearsal.start', people }) : 'try-again'
    if (refused === null) return opened
    await orTryAgain(rooms.delete(opened.roomId, 'opening'))
    throw new Problem(refused)
  }

  /** Sets what a room was opened with beside its head. A room of which that cannot be kept is not left behind. */
  async function begin(roomId: string, beginnings: readonly Beginning[]): Promise<void> {
    const live = beginnings.length ? await rooms.get(roomId).catch(() => null) : null
    for (const beginning of beginnings) {
      const outcome = await live?.submit(beginning, { role: 'host' })
      if (outcome?.ok) continue
      await orTryAgain(rooms.delete(roomId, 'opening'))
      throw new Problem(outcome?.code ?? 'try-again')
    }
  }

  /** The host key of the room that the path names. Throws `bad-key` or `link-changed` when the request has no such key. */
  async function hostedRoom(request: Request): Promise<KeyRow> {
    const roomId = String(request.params.roomId)
    const shown = bearer(request)
    const key = shown === null ? null : await orTryAgain(store.findKey(hashKey(shown)))
    if (key?.roomId !== roomId || key.role !== 'host') throw new Problem('bad-key')
    if (!stillOpens(key, clock())) throw new Problem('link-changed')
    return key
  }

  return router
}

/** Nothing of a rehearsal is kept. */
const OF_REHEARSAL = { rehearsal: true, retentionHours: 0, openUntil: null } as const

type Wanted = NonNullable<v.InferOutput<typeof openRoomSchema>['settings']>

/** Parses a request's body. Throws `bad-request`. */
export function parseBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  // The answer does not name the wrong fields, so the first is enough.
  const parsed = v.safeParse(schema, body ?? {}, { abortEarly: true })
  if (!parsed.success) throw new Problem('bad-request')
  return parsed.output
}

/**
 * When the last day that the host chose is over, in ms since 1970; null where they chose none. Throws `bad-request` for
 * one that is past or more than a week ahead.
 */
function openUntil({ openUntil = null }: Wanted = {}, now: number): number | null {
  if (openUntil !== null && (openUntil <= now || openUntil > now + LAST_DAY_MS)) throw new Problem('bad-request')
  return openUntil
}

/** The settings a host chose, except how long the room is kept. What is not chosen comes from the preset. */
function chosen({ naming, stages, reviewFirst }: Wanted = {}): Partial<Settings> {
  return {
    ...(naming !== undefined && { naming }),
    ...(stages !== undefined && { stages: OPTIONAL_STAGES.filter((stage) => stages.includes(stage)) }),
    ...(reviewFirst !== undefined && { reviewFirst }),
  }
}

/**
 * The deck a room is opened on: a built-in one by its id, or the host's own, sent whole. Throws a problem for any
 * other.
 */
function chooseDeck({ deckId, deck }: { deckId?: string | undefined; deck?: unknown }): Deck {
  if (deck !== undefined) {
    if (deckId !== undefined) throw new Problem('bad-request')
    const parsed = parseDeck(deck)
    if ('problems' in parsed) throw new Problem('bad-deck', parsed)
    return parsed.deck
  }
  const builtIn = builtInDecks.find(({ id }) => id === deckId)
  if (!builtIn) throw new Problem('unknown-deck')
  return builtIn
}
