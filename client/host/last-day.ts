/** How many days ahead the last day may be. */
const DAYS = 7

/** A day on which a room may stay open until midnight: its end, in ms since 1970. */
export interface LastDay {
  until: number
  day: Date
}

/** Lists the days a host can choose as the last one, today first, by the host's own calendar. In: now. */
export function lastDays(now: Date): LastDay[] {
  return Array.from({ length: DAYS + 1 }, (_, ahead) => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead)
    return { day, until: new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead + 1).getTime() }
  })
}
