import type { ProblemBody, RoomOpened, RoomPreview, SeatGiven } from '../../shared/protocol.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { DeckProblems } from '../../shared/deck/problems.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { Naming, Preset } from '../../shared/room/settings.ts'
import type { Addresses } from './origin.ts'

/** What went amiss: the server's code, or `offline` when it was not reached. The problems are a deck's, with `bad-deck`. */
export interface CallRefused extends DeckProblems {
  ok: false
  code: ProblemCode | 'offline'
}

export type Answer<T> = { ok: true; value: T } | CallRefused

export interface Health extends Addresses {
  status: string
  version: string
}

/** A deck as the list of decks has it. */
export interface DeckEntry {
  id: string
  title: string
  about: string
  versions: string[]
  asks: number
}

export interface RoomWish {
  deckId?: string
  deck?: unknown
  preset?: Preset
  settings?: { naming?: Naming; retentionHours?: number }
}

interface Options {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  /** The host's key or the server's password. */
  bearer?: string
  headers?: Record<string, string>
}

/** A network that answers nothing is as good as none. */
const TIMEOUT_MS = 10_000

/** One call. Never throws: what goes amiss is an answer too. */
async function call<T>(path: string, { method = 'GET', body, bearer, headers = {} }: Options = {}): Promise<Answer<T>> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(`/api${path}`, {
      method,
      signal: stop.signal,
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (response.ok) return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T }
    return refused((await response.json().catch(() => null)) as Partial<ProblemBody> | null, response.status)
  } catch {
    return { ok: false, code: 'offline', problems: [], more: false }
  } finally {
    clearTimeout(timer)
  }
}

/** A proxy between may answer in words of its own: then the server was not reached. */
function refused(body: Partial<ProblemBody> | null, status: number): CallRefused {
  const code = body?.code ?? (status >= 502 && status <= 504 ? 'offline' : 'internal')
  return { ok: false, code, problems: body?.problems ?? [], more: body?.more ?? false }
}

const segment = encodeURIComponent

export const getHealth = () => call<Health>('/health')

export const listDecks = (password?: string) => call<{ decks: DeckEntry[] }>('/decks', { bearer: password })

export const getDeck = (deckId: string, password?: string) =>
  call<Deck>(`/decks/${segment(deckId)}`, { bearer: password })

export const openRoom = (wish: RoomWish, password?: string) =>
  call<RoomOpened>('/rooms', { method: 'POST', body: wish, bearer: password })

export const peekRoom = (code: string, joinToken?: string) =>
  call<RoomPreview>(`/rooms/${segment(code)}`, { headers: joinToken ? { 'x-join-token': joinToken } : {} })

export const takeSeat = (code: string, wish: { name?: string; seatKey: string; joinToken?: string }) =>
  call<SeatGiven>(`/rooms/${segment(code)}/seats`, { method: 'POST', body: wish })

export const deleteRoom = (roomId: string, hostKey: string) =>
  call<undefined>(`/rooms/${segment(roomId)}`, { method: 'DELETE', bearer: hostKey })
