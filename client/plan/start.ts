/** Writes the time of day of a moment as a time field does: `19:30`. Empty without a moment. */
export function timeOf(startsAt: number | null): string {
  if (startsAt === null) return ''
  const start = new Date(startsAt)
  return [start.getHours(), start.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Returns that time of a day, in ms since 1970; null for an empty one. In: any moment of the day, and `19:30`. */
export function startOn(day: Date, time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return null
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), Number(hours), Number(minutes)).getTime()
}
