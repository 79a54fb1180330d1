import type { AgendaItemSlice } from './view.ts'

/** What the clock of a session is worked out from. Times are in ms since 1970. */
export interface SessionNow {
  items: readonly AgendaItemSlice[]
  startsAt: number | null
  /** The ask the room is at; null in the lobby. */
  askId: string | null
  /** The asks that were played. */
  played: ReadonlySet<string>
  /** From when on the time at this ask counts, or in the lobby. */
  since: number
  now: number
}

/** When a session will end if the rest takes as long as planned, and what that means. It is advice only. */
export interface SessionClock {
  endsAt: number
  /** How much later than planned that is, in ms; below 0 it is earlier. Null without a start. */
  behind: number | null
  /** An ask whose time would make up for it; null while little is to be made up for. */
  couldGo: string | null
}

const MINUTE_MS = 60_000

/** So many minutes behind are worth a word about which ask could go. */
const WORTH_A_WORD = 5

/**
 * Works out when the session will end. The blocks right behind an ask belong to its time, for the room stays at the ask
 * meanwhile; so do those before the first ask to the lobby. Out: null while an ask to come has no minutes.
 */
export function clockOf(session: SessionNow): SessionClock | null {
  const { items, startsAt, now } = session
  const at = placeIn(session)
  const behindIt = items.slice(at + 1)
  const firstAsk = behindIt.findIndex((item) => 'askId' in item)
  const blocksHere = firstAsk < 0 ? behindIt : behindIt.slice(0, firstAsk)
  const toCome = [...items.slice(0, at + 1), ...behindIt].filter((item) => isToCome(session, item))
  const blocksLater = behindIt.slice(blocksHere.length).filter((item) => 'block' in item)
  if (toCome.some(({ minutes }) => minutes === null)) return null

  const here = items.filter((item) => 'askId' in item && item.askId === session.askId)
  const left = Math.max(0, total([...here, ...blocksHere]) - spentHere(session, at))
  const endsAt = now + left + total([...toCome, ...blocksLater])
  const behind = startsAt === null ? null : endsAt - (startsAt + total(items))
  return { endsAt, behind, couldGo: behind === null ? null : askToLeaveOut(toCome, behind / MINUTE_MS) }
}

/** Finds where the session is among the items: at the ask the room is at, else at the last one played. */
function placeIn({ items, askId, played }: SessionNow): number {
  return items.reduce(
    (last, item, index) =>
      'askId' in item && (askId === null ? played.has(item.askId) : item.askId === askId) ? index : last,
    -1,
  )
}

const isToCome = ({ askId, played }: SessionNow, item: AgendaItemSlice): boolean =>
  'askId' in item && item.askId !== askId && !played.has(item.askId)

/** How long the session is at this place; before its start that is below 0, so that what is left reaches from then. */
function spentHere({ startsAt, since, now }: SessionNow, at: number): number {
  if (at >= 0) return now - since
  return startsAt === null ? 0 : now - startsAt
}

const total = (items: readonly AgendaItemSlice[]): number =>
  items.reduce((sum, { minutes }) => sum + (minutes ?? 0) * MINUTE_MS, 0)

/** Chooses the shortest ask that makes up for these minutes, else the longest there is; of two alike the later one. */
function askToLeaveOut(toCome: readonly AgendaItemSlice[], minutes: number): string | null {
  if (minutes < WORTH_A_WORD) return null
  const asks = toCome.flatMap((item) => ('askId' in item ? [{ ...item, minutes: item.minutes ?? 0 }] : []))
  const enough = asks.filter((ask) => ask.minutes >= minutes)
  const best = enough.length
    ? Math.min(...enough.map((ask) => ask.minutes))
    : Math.max(...asks.map((ask) => ask.minutes))
  return asks.filter((ask) => ask.minutes === best).at(-1)?.askId ?? null
}
