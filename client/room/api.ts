import type {
  DeckChanged,
  DeckList,
  DeckRead,
  Health,
  OpenRoomRequest,
  ProblemBody,
  RoomOpened,
  RoomPreview,
} from '../../shared/http.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { Report } from '../../shared/room/report/form.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { DeckProblems } from '../../shared/deck/problems.ts'
import { BASE } from './path.ts'

/**
 * Why a call failed: the server's code, or `offline` when the server was not reached. `bad-deck` carries the deck's
 * problems.
 */
export interface CallRefused extends DeckProblems {
  ok: false
  code: ProblemCode | 'offline'
  /** With `changed`: what stands there now. */
  there?: DeckChanged
}

export type Answer<T> = { ok: true; value: T } | CallRefused

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** The host's key or the server's password. */
  bearer?: string
  headers?: Record<string, string>
}

/** A server that has not answered for this long counts as not reached. */
const TIMEOUT_MS = 10_000

/** Makes one call. Never throws: a failure is returned as an answer too. */
export const call = <T>(path: string, options: Options = {}): Promise<Answer<T>> =>
  callFor((response) => response.json() as Promise<T>, path, options)

/** Makes a call whose answer is read in another way. */
async function callFor<T>(
  read: (response: Response) => Promise<T>,
  path: string,
  { method = 'GET', body, bearer, headers = {} }: Options,
): Promise<Answer<T>> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(`${BASE}/api${path}`, {
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
    if (response.ok) return { ok: true, value: response.status === 204 ? (undefined as T) : await read(response) }
    return refused((await response.json().catch(() => null)) as Partial<ProblemBody> | null, response.status)
  } catch {
    return { ok: false, code: 'offline', problems: [], more: false }
  } finally {
    clearTimeout(timer)
  }
}

/** Reads why a call failed. A proxy may answer in another form: then the server counts as not reached. */
function refused(body: Partial<ProblemBody> | null, status: number): CallRefused {
  const code = body?.code ?? (status >= 502 && status <= 504 ? 'offline' : 'internal')
  const refusal: CallRefused = { ok: false, code, problems: body?.problems ?? [], more: body?.more ?? false }
  const { revision, deck, shared } = body ?? {}
  if (code === 'changed' && revision !== undefined) refusal.there = { revision, deck, shared: shared ?? false }
  return refusal
}

const segment = encodeURIComponent

export const getHealth = () => call<Health>('/health')

/** Whether the server answers a call. */
export const isServerThere = async (): Promise<boolean> => (await getHealth()).ok

/** Asks for the decks; with a password also whether it is the server's. */
export const listDecks = (password?: string) => call<DeckList>('/decks', { bearer: password })

/** Gets a deck that can be played: one that comes with the server, or one that is shared on it. */
export async function getDeck(deckId: string, password?: string): Promise<Answer<Deck>> {
  const answer = await call<Deck | DeckRead>(`/decks/${segment(deckId)}`, { bearer: password })
  if (!answer.ok) return answer
  const { value } = answer
  if (!('revision' in value)) return { ok: true, value }
  const { deck, problems, more } = value
  return problems.length ? { ok: false, code: 'bad-deck', problems, more } : { ok: true, value: deck as Deck }
}

/** Signs this browser in as a host: from then on its calls need no password, also after a reload. */
export const signIn = (password: string) => call<undefined>('/host-session', { method: 'POST', body: { password } })

export const signOut = () => call<undefined>('/host-session', { method: 'DELETE' })

export const openRoom = (wish: OpenRoomRequest, password?: string) =>
  call<RoomOpened>('/rooms', { method: 'POST', body: wish, bearer: password })

/**
 * Repeats a call a few times while too many codes are tried, as others may from the same network: a place to
 * wait may be free then. Five seconds is what the server answers as `retry-after`; not all phones come back at the same moment.
 */
async function patiently<T>(ask: () => Promise<Answer<T>>, more = 3): Promise<Answer<T>> {
  const answer = await ask()
  if (answer.ok || answer.code !== 'too-many-tries' || !more) return answer
  await new Promise((resolve) => setTimeout(resolve, 5_000 + Math.random() * 3_000))
  return patiently(ask, more - 1)
}

export const peekRoom = (code: string, joinToken?: string) =>
  patiently(() =>
    call<RoomPreview>(`/rooms/${segment(code)}`, { headers: joinToken ? { 'x-join-token': joinToken } : {} }),
  )

export const getReport = (roomId: string, hostKey: string) =>
  call<Report>(`/rooms/${segment(roomId)}/report.json`, { bearer: hostKey })

/** Gets a file of the report. In: `report.xlsx`, or `report.csv` with its query. */
export const getReportFile = (roomId: string, file: string, hostKey: string) =>
  callFor((response) => response.blob(), `/rooms/${segment(roomId)}/${file}`, { bearer: hostKey })

/** Opens a rehearsal of a room, which does not change. In: the ask its plan begins at; null for the first. */
export const rehearse = (roomId: string, hostKey: string, fromAskId: string | null) =>
  call<RoomOpened>(`/rooms/${segment(roomId)}/rehearsals`, {
    method: 'POST',
    bearer: hostKey,
    body: fromAskId === null ? {} : { fromAskId },
  })

export const deleteRoom = (roomId: string, hostKey: string) =>
  call<undefined>(`/rooms/${segment(roomId)}`, { method: 'DELETE', bearer: hostKey })
