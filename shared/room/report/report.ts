import { questionsOf } from '../../deck/questions.ts'
import { versionsFor } from '../../deck/as-read.ts'
import { creditsOf } from '../../deck/credits.ts'
import { titleOf } from '../agenda/state.ts'
import { outcomeOf } from '../ending/outcome.ts'
import type { RoundOutcome } from '../ending/outcome-schema.ts'
import { MINUTE_MS, toMinute } from '../ending/state.ts'
import { notesIn } from '../notes/state.ts'
import type { Room } from '../state.ts'
import { askReport } from './ask-report.ts'
import { REPORT_FORM, type Report, type ReportDeck } from './form.ts'
import { mixUpsOf } from './mix-ups.ts'
import { isReported } from './reported.ts'

/** Makes the report of a room. It is the same before and after the room is folded, but for texts that were deleted. */
export function reportOf(room: Room): Report {
  const { preset, createdAt, retentionHours } = room.head
  const { rounds, words } = room.outcome ? { ...room.outcome, words: room.words } : asFolded(room)
  const played = rounds.filter(isReported)
  const endedAt = room.endedAt === null ? null : toMinute(room.endedAt)
  return {
    form: REPORT_FORM,
    title: titleOf(room),
    preset,
    deck: deckOf(room),
    createdAt: toMinute(createdAt),
    endedAt,
    keptUntil: endedAt === null ? null : endedAt + retentionHours * 60 * MINUTE_MS,
    notes: notesIn(room.words),
    asks: played.map((round) => askReport(room, round, words)),
    mixUps: mixUpsOf(room, played),
  }
}

/** Returns what would be left of the room if it were folded now. */
function asFolded(room: Room): { rounds: RoundOutcome[]; words: ReadonlyMap<string, string> } {
  let ids = 0
  const { outcome, words } = outcomeOf(room, () => `text ${ids++}`)
  return {
    rounds: outcome.rounds,
    words: new Map(Object.entries(words).flatMap(([id, text]) => (text === null ? [] : [[id, text]]))),
  }
}

function deckOf({ head: { deck, preset } }: Room): ReportDeck {
  return {
    title: deck.title,
    about: deck.about,
    language: deck.language ?? 'en',
    versions: versionsFor(deck, preset).map(({ id, name, sounds, short }) => ({
      id,
      name,
      sounds,
      ...(short && { short }),
    })),
    none: deck.none,
    moves: deck.moves.map(({ id, name }) => ({ id, name })),
    intents: deck.intents ?? [],
    questions: questionsOf(deck, preset),
    terms: deck.terms ?? null,
    ...creditsOf(deck),
  }
}
