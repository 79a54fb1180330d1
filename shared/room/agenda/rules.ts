import { LAST_DAY_MS } from '../ending/state.ts'
import { codePoints, TITLE_MAX } from '../limits.ts'
import { NOTHING, refuse, type Meta, type Of, type Rules } from '../rule.ts'
import { askOf, type Room } from '../state.ts'
import { cleanName } from '../typed.ts'
import { agendaItems, asksAmong, ROOM_TITLE, staying, titleIds, type AgendaItem } from './state.ts'

/** How long before its room was opened a session may have started (ms). */
const EARLY_MS = 24 * 3_600_000

/** Rules for the agenda and for the title of the room (J1–J9). */
export const agenda = {
  'agenda.set': (room, { items: sent, startsAt = null }, meta) => {
    const { items, words } = taken(sent, meta)
    const asks = asksAmong(items)
    if (asks.some((askId) => !askOf(room, askId))) return refuse('unknown-ask')
    if (new Set(asks).size < asks.length) return refuse('ask-twice')
    if (Object.values(words).some((title) => codePoints(title) > TITLE_MAX)) return refuse('title-too-long')
    if (startsAt !== null && startsAt !== room.startsAt && !isNear(startsAt, room, meta)) return refuse('bad-start')
    const whole = withStaying(room, items)
    if (!asksAmong(whole).length) return refuse('agenda-empty')
    if (startsAt === room.startsAt && isAsBefore(room, whole, words)) return NOTHING
    return {
      happened: [{ type: 'agenda.set', items: whole, startsAt }],
      words: { ...Object.fromEntries(titleIds(room.agenda ?? []).map((id) => [id, null])), ...words },
    }
  },

  'title.set': (room, { title }) => {
    const kept = cleanName(title)
    if (codePoints(kept) > TITLE_MAX) return refuse('title-too-long')
    if (kept === (room.words.get(ROOM_TITLE) ?? '')) return NOTHING
    return { happened: [{ type: 'title.set' }], words: { [ROOM_TITLE]: kept || null } }
  },
} satisfies Partial<Rules>

/** Turns what was sent into items, and gives each title of a block an id of its own. */
function taken(sent: Of<'agenda.set'>['items'], { newId }: Meta) {
  const words: Record<string, string> = {}
  const items = sent.map((item): AgendaItem => {
    if ('askId' in item) return { askId: item.askId, minutes: item.minutes ?? null }
    const title = cleanName(item.title ?? '')
    const titleId = title ? newId() : null
    if (titleId) words[titleId] = title
    return { block: item.block, titleId, minutes: item.minutes }
  })
  return { items, words }
}

/** Puts an ask that stays and was left out behind the one that came before it; the first of them in front. */
function withStaying(room: Room, items: readonly AgendaItem[]): AgendaItem[] {
  const whole = [...items]
  const minutesOf = (askId: string) =>
    room.agenda?.find((item) => 'askId' in item && item.askId === askId)?.minutes ?? null
  let after = -1
  for (const askId of staying(room)) {
    const there = asksAmong(items).includes(askId)
    if (!there) whole.splice(after + 1, 0, { askId, minutes: minutesOf(askId) })
    after = whole.findIndex((item) => 'askId' in item && item.askId === askId)
  }
  return whole
}

const isNear = (startsAt: number, { head }: Room, { now }: Meta): boolean =>
  startsAt >= head.createdAt - EARLY_MS && startsAt <= now + LAST_DAY_MS

/** Tells whether an agenda says what the room’s own says; the ids of titles do not matter. */
function isAsBefore(room: Room, items: readonly AgendaItem[], words: Readonly<Record<string, string>>): boolean {
  const said = (all: readonly AgendaItem[], titleAt: (id: string) => string | undefined) =>
    JSON.stringify(
      all.map((item) =>
        'askId' in item
          ? [item.askId, item.minutes]
          : [item.block, item.minutes, item.titleId === null ? null : titleAt(item.titleId)],
      ),
    )
  return said(items, (id) => words[id]) === said(agendaItems(room), (id) => room.words.get(id))
}
