import { unitsAmong } from '../couples/state.ts'
import { withheldIn } from '../couples/thresholds.ts'
import { FEW_ON_CONSOLE, SMALL_GROUP, type Withheld } from '../limits.ts'
import type { Room, Round } from '../state.ts'
import { shownIn } from './state.ts'

/** What was meant compared with what was heard: the number of people by intent (row) and choice. */
export interface GapSlice {
  rows: { intent: string; choices: Record<string, number> }[]
}

/** Compares what was meant with what was heard, for those who said both. */
function gapSlice({ head }: Room, { first }: Round): GapSlice {
  const choices = [...head.deck.versions.map(({ id }) => id), 'none']
  const rows = (head.deck.intents ?? []).map(({ id }) => ({
    intent: id,
    choices: Object.fromEntries(choices.map((choice) => [choice, 0])),
  }))
  for (const { meant, choice } of shownIn(first).values()) {
    if (choice === 'pass') continue
    const row = rows.find(({ intent }) => intent === meant)
    if (row) row.choices[choice] = (row.choices[choice] ?? 0) + 1
  }
  return { rows }
}

/** Returns the same for the room: withheld where few people said both what was meant and what they heard. */
export const gapForRoom = (room: Room, round: Round): GapSlice | Withheld =>
  saidBoth(round) < SMALL_GROUP ? withheldIn(room) : gapSlice(room, round)

/** Returns the same for the console. */
export const gapForConsole = (room: Room, round: Round): GapSlice | Withheld =>
  saidBoth(round) < FEW_ON_CONSOLE ? withheldIn(room) : gapSlice(room, round)

/** Counts the units of those who said both. A pass is no answer. */
export const saidBoth = ({ first }: Round): number =>
  unitsAmong(
    { everLinked: first.links },
    [...shownIn(first)].flatMap(([seatId, { meant, choice }]) =>
      meant === undefined || choice === 'pass' ? [] : [seatId],
    ),
  )
