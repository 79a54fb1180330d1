import { withRegion } from '../../locales/rules.ts'
import { rulesSpoken } from '../../t.ts'

/** Words a day of a card, `2026-11-29`, as the language does. */
export function cardDay(day: string): string {
  const time = new Date(`${day}T12:00:00`)
  if (Number.isNaN(time.getTime())) return day
  return new Intl.DateTimeFormat(withRegion(rulesSpoken()), { dateStyle: 'medium' }).format(time)
}
