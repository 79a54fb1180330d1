import express, { Router, type Request } from 'express'
import * as v from 'valibot'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import { parseDeck } from '../../shared/deck/parse.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import { joinSchema, openRoomSchema, type RoomOpened, type RoomPreview, type SeatCreated } from '../../shared/http.ts'
import { COMMAND_BYTES, DECK_BYTES, normalizeCode } from '../../shared/wire.ts'
import { LAST_DAY_MS } from '../../shared/room/ending/state.ts'
import { isSmallRoom, PRESET_DEFAULTS, type Settings } from '../../shared/room/settings.ts'
import { OPTIONAL_STAGES } from '../../shared/room/stages.ts'
import { reportOf } from '../../shared/room/report.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import type { Config } from '../config.ts'
import type { LiveRoom, Rooms } from '../live/rooms.ts'
import { hashKey, sameSecret, type Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import { compressed } from './compressed.ts'
import type { Attempts } from './attempts.ts'
import { bearer, hostsOnly } from './hosting.ts'
import { orTryAgain, Problem } from './problem.ts'

interface RoomsRouterDeps {
  config: Config
  store: Store
  rooms: Rooms
  attempts: Attempts
  random: Random
  clock: () => number
}

/** Answers calls about rooms: opening one, looking at it before joining, taking a seat, its report, deleting it. */
export function roomsRouter({ config, store, rooms, attempts, random, clock }: RoomsRouterDeps): Router {
  const router = Router()

  // The body, which may be a large deck, is read only when the caller may host.
  router.post('/', hostsOnly(config, attempts), express.json({ limit: DECK_BYTES }), async (request, response) => {
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
      retentionHours: Math.min(wanted.settings?.retentionHours ?? Infinity, config.retentionHours),
      createdAt: clock(),
      openUntil: openUntil(wanted.settings, clock()),
    }
    const hostKey = random.key()
    const screenKey = random.key()
    const keys = [
      { hash: hashKey(hostKey), role: 'host' as const, seatId: null },
      { hash: hashKey(screenKey), role: 'screen' as const, seatId: null },
    ]
    let code = random.code()
    while (!(await orTryAgain(store.createRoom({ ...head, code }, keys)))) code = random.code()
    const opened: RoomOpened = { roomId: head.roomId, code, hostKey, screenKey }
    response.status(201).json(opened)
  })

  router.get('/:code', async (request, response) => {
    const { live, room } = await atDoor(request, request.get('x-join-token'))
    const { head, locked, endedAt } = room
    if (endedAt !== null) throw new Problem('room-ended')
    const preview: RoomPreview = {
      title: head.deck.title,
      preset: head.preset,
      naming: head.naming,
      locked,
      retentionHours: head.retentionHours,
      small: isSmallRoom(head.preset, live.presence.now.size),
    }
    response.json(preview)
  })

  router.post('/:code/seats', express.json({ limit: COMMAND_BYTES }), async (request, response) => {
    const { name, seatKey = random.key(), joinToken } = parseBody(joinSchema, request.body)
    const { live, room } = await atDoor(request, joinToken)
    const keyHash = hashKey(seatKey)
    const outcome = await live.submit({ type: 'seat.join', keyHash, name }, { role: 'server' })
    if (!outcome.ok) throw new Problem(outcome.code)
    const seatId = live.room()?.seatOfKey.get(keyHash)
    if (seatId === undefined) throw new Problem('try-again')
    const created: SeatCreated = { roomId: room.head.roomId, seatId, seatKey }
    response.status(201).json(created)
  })

  router.get('/:roomId/report.json', compressed, async (request, response) => {
    const live = await orTryAgain(rooms.get(await hostedRoom(request)))
    const room = live && (await orTryAgain(live.settled()))
    if (!room) throw new Problem('not-found')
    response.json(reportOf(room))
  })

  router.delete('/:roomId', async (request, response) => {
    await orTryAgain(rooms.delete(await hostedRoom(request)))
    response.status(204).end()
  })

  /** The room that the path names. Throws `bad-key` unless the request has its host key. */
  async function hostedRoom(request: Request): Promise<string> {
    const roomId = String(request.params.roomId)
    const shown = bearer(request)
    const key = shown === null ? null : await orTryAgain(store.findKey(hashKey(shown)))
    if (key?.roomId !== roomId || key.role !== 'host') throw new Problem('bad-key')
    return roomId
  }

  /**
   * The room behind a typed code. A wrong code counts as a failed attempt; somebody with the room’s join token is let
   * in even when no more attempts are allowed. Throws `unknown-code` or `too-many-tries`.
   */
  async function atDoor(request: Request, token: string | undefined): Promise<{ live: LiveRoom; room: RoomOf }> {
    const address = () => request.ip ?? ''
    const code = normalizeCode(String(request.params.code))
    const found = await orTryAgain(store.findRoomByCode(code))
    const live = found && (await orTryAgain(rooms.get(found.roomId)))
    const room = live && (await orTryAgain(live.settled()))
    const byToken = room && token !== undefined && sameSecret(token, room.head.joinToken)
    if (!byToken && !attempts.allowed(address)) throw new Problem('too-many-tries')
    if (live && room) return { live, room }
    attempts.recordFailure(address())
    throw new Problem('unknown-code')
  }

  return router
}

type Wanted = NonNullable<v.InferOutput<typeof openRoomSchema>['settings']>
type RoomOf = NonNullable<ReturnType<LiveRoom['room']>>

/** Parses a request's body. Throws `bad-request`. */
function parseBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
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
