import type { RoomLine } from './asked.ts'

export const USAGE = `Usage, where the server is installed and with its settings (DATA_DIR, DATABASE_URL):

  npx reask rooms             lists all rooms: code, when opened, seats, how long it is kept
  npx reask delete <code>     deletes a room and everything in it, at once and for good
  npx reask backup [folder]   copies what lives longer than rooms: decks and attendance`

export const ROOMS_STAY =
  'rooms.sqlite is not copied: a copy would keep what people take back, and rooms are gone a day after their end.\n' +
  'To move a server: stop it, copy DATA_DIR as a whole, and start it there.'

/** Local time, as 2026-11-29 17:45. */
const at = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(ms)

const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

function stateOf({ openUntil, endedAt, keptUntil }: RoomLine): string {
  if (endedAt !== null) return `ended ${at(endedAt)}, kept until ${at(keptUntil ?? endedAt)}`
  return openUntil === null ? 'open' : `open until ${at(openUntil)}`
}

/** Writes rooms as a table for a terminal. Who was in a room is forgotten once it is folded, and how many. */
export function roomsTable(rooms: readonly RoomLine[]): string {
  if (!rooms.length) return 'There are no rooms.'
  const rows = rooms.map((room) => [
    spaced(room.code),
    at(room.createdAt),
    room.seats === null ? '–' : String(room.seats),
    stateOf(room),
  ])
  const all = [['code', 'opened', 'seats', 'state'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
