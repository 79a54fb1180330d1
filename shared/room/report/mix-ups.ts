import { confusionOf, type Confusion } from '../../stats/confusion.ts'
import { isBroughtId } from '../brought/ask.ts'
import { withheldIn } from '../couples/thresholds.ts'
import type { RoundOutcome } from '../ending/outcome-schema.ts'
import type { Withheld } from '../limits.ts'
import { askOf, type Room } from '../state.ts'

/**
 * Counts what the room mixed up over the asks of its deck, as the console is told it: of asks that too few answered it is
 * not. Brought asks go with the fold, and so does what was heard in them.
 */
export function mixUpsOf(room: Room, rounds: readonly RoundOutcome[]): Confusion | Withheld | null {
  const voted = rounds.filter(({ askId, votes }) => !isBroughtId(askId) && votesIn(votes.tally.choices).length > 0)
  if (!voted.length) return null
  const told = voted.filter(({ few }) => !few)
  if (!told.length) return withheldIn(room)
  return confusionOf(
    room.head.deck.versions.map(({ id }) => id),
    told.flatMap(({ askId, votes }) => {
      const reading = askOf(room, askId)?.reading
      return reading ? [{ reading: reading.versions, votes: votesIn(votes.tally.choices) }] : []
    }),
  )
}

const votesIn = (choices: Readonly<Record<string, number>>): string[] =>
  Object.entries(choices).flatMap(([choice, people]) => (choice === 'pass' ? [] : Array<string>(people).fill(choice)))
