import { withRegion } from '../locales/rules.ts'
import { rulesSpoken } from '../t.ts'

/** Writes a time of today as the language of the page does: `14:32`. */
export const timeWords = (time: Date): string =>
  new Intl.DateTimeFormat(withRegion(rulesSpoken()), { timeStyle: 'short' }).format(time)

/** Writes a day with its weekday as the language of the page does: `Wednesday, 2 December`. */
export const dayWords = (day: Date): string =>
  new Intl.DateTimeFormat(withRegion(rulesSpoken()), { weekday: 'long', day: 'numeric', month: 'long' }).format(day)
