import type { HostSlices } from '../../../shared/room/slices.ts'
import { t } from '../t.ts'

/** A seat, and how the console calls whoever has it. */
interface NamedSeat {
  seatId: string
  who: string
}

/** Lists who is in the room as the console calls them: by number, and by name where the room has names. */
export const seatsWithNames = ({ people }: Pick<HostSlices, 'people'>): NamedSeat[] =>
  Object.entries(people)
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([seatId, { number, name }]) => {
      const seat = t('console.people.seat', { number })
      return { seatId, who: name ? `${seat} · ${name}` : seat }
    })

/** Returns what the console calls this seat; null without one. */
export const whoIs = (slices: Pick<HostSlices, 'people'>, seatId: string | null): string | null =>
  seatsWithNames(slices).find((each) => each.seatId === seatId)?.who ?? null
