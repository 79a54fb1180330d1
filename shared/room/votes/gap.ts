import { SMALL_GROUP, WITHHELD, type Withheld } from '../limits.ts'
import type { Room, Round } from '../state.ts'

/** What was meant compared with what was heard: the number of people by intent (row) and choice. */
export interface GapSlice {
  rows: { intent: string; choices: Record<string, number> }[]
}

/** Compares what was meant with what was heard, for those who said both. */
export function gapSlice({ head }: Room, { votes }: Round): GapSlice {
  const choices = [...head.deck.versions.map(({ id }) => id), 'none', 'pass']
  const rows = (head.deck.intents ?? []).map(({ id }) => ({
    intent: id,
    choices: Object.fromEntries(choices.map((choice) => [choice, 0])),
  }))
  for (const { meant, choice } of votes.values()) {
    const row = rows.find(({ intent }) => intent === meant)
    if (row) row.choices[choice] = (row.choices[choice] ?? 0) + 1
  }
  return { rows }
}

/** Returns the same for the room: withheld where few people said both what was meant and what they heard. */
export function gapForRoom(room: Room, round: Round): GapSlice | Withheld {
  const people = [...round.votes.values()].filter(
    ({ meant, choice }) => meant !== undefined && choice !== 'pass',
  ).length
  return people < SMALL_GROUP ? WITHHELD : gapSlice(room, round)
}
