import { hasCouples, unitsAmong, type Links } from '../couples/state.ts'
import { inWords, withheldIn, type InWords } from '../couples/thresholds.ts'
import { BARS_FROM, SMALL_GROUP, type Withheld } from '../limits.ts'
import type { Room } from '../state.ts'
import { COUNTS_ONLY } from '../settings.ts'
import type { Side, Verdict } from '../lists.ts'

/** How many people chose each of two texts, and how many found both alike. */
export type Split = Record<Side, number> & {
  /** In couples where few units answered, and in a supervision always: a dot is drawn for each person. */
  dots?: true
}

/** Answers about two texts, and who was linked with whom when they were collected. */
interface Told {
  answers: ReadonlyMap<string, Verdict>
  links: Links
}

/** Counts the answers about two texts, and the units that gave them. A skip is no answer. */
function countAnswers({ answers, links }: Told): { split: Record<Side, number>; units: number } {
  const split = { first: 0, second: 0, alike: 0 }
  const answered: string[] = []
  for (const [seatId, choice] of answers) {
    if (choice === 'skip') continue
    split[choice]++
    answered.push(seatId)
  }
  return { split, units: unitsAmong({ everLinked: links }, answered) }
}

/** Counts the answers about two texts; withheld where fewer than this many answered. */
export function splitOf(room: Room, told: Told, fewest: number): Split | Withheld {
  const { split, units } = countAnswers(told)
  if (units < fewest) return withheldIn(room)
  return COUNTS_ONLY[room.head.preset] ? { ...split, dots: true } : split
}

/** Counts the same for phones and screen: in words where few units answered, in couples (D4). */
export function splitForRoom(room: Room, told: Told): Split | Withheld | InWords<Side> {
  if (!hasCouples(room.head)) return splitOf(room, told, SMALL_GROUP)
  const { split, units } = countAnswers(told)
  if (units < SMALL_GROUP) return inWords(split, told.answers.keys(), told.links)
  return units < BARS_FROM ? { ...split, dots: true } : split
}
