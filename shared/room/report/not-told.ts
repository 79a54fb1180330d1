import { isBroughtId } from '../brought/ask.ts'
import { hasCouples } from '../couples/state.ts'
import type { RoundOutcome } from '../ending/outcome-schema.ts'
import type { Withheld } from '../limits.ts'
import { rowOf } from '../stages.ts'
import type { Room } from '../state.ts'
import type { NotTold, Part } from './form.ts'

/** Lists what the report does not tell of an ask though there may be something, and why. In: also its moves. */
export function notTold(room: Room, round: RoundOutcome, moves: Record<string, number> | Withheld | null): NotTold[] {
  const few = hasCouples(room.head) ? 'few-units' : 'few-people'
  const isWithheld = (told: object | null) => told !== null && (told as Partial<Withheld>).withheld === true
  const answered = Object.values(round.votes.tally.choices).some((people) => people > 0)
  const parts: Partial<Record<Part, boolean>> = {
    breakdowns: answered && round.few === true,
    again: round.shift !== null && isWithheld(round.again),
    gap: isWithheld(round.gap),
    shift: isWithheld(round.shift),
    heat: round.heat?.words === null,
    moves: isWithheld(moves),
    judgements: isWithheld(moves),
  }
  const small = (Object.keys(parts) as Part[]).flatMap((part): NotTold[] => (parts[part] ? [{ part, why: few }] : []))
  const words: NotTold[] = isBroughtId(round.askId) ? [{ part: 'words', why: 'brought' }] : []
  return [...answering(room, round), ...small, ...words]
}

/** What people are answering at this moment: it is told once the room has left the stage (A1, P12). */
function answering({ place }: Room, { askId }: RoundOutcome): NotTold[] {
  if (place.askId !== askId) return []
  const { ballot, takes } = rowOf(place.stage)
  return [
    ...(ballot ? [{ part: ballot === 1 ? ('votes' as const) : ('again' as const), why: 'answering' as const }] : []),
    ...(takes.includes('marks.set') ? [{ part: 'heat' as const, why: 'answering' as const }] : []),
    ...(takes.includes('pair.judge') ? [{ part: 'judgements' as const, why: 'answering' as const }] : []),
  ]
}
