import { SMALL_GROUP } from '../limits.ts'
import { withNames } from './outcome.ts'
import type { RoomOutcome, RoundOutcome, TextOutcome } from './outcome-schema.ts'

/**
 * Returns what is left when these texts go, with all verdicts about them: nothing that is told of the others tells how
 * often they were compared with what is gone. Their bands stay.
 */
export const withoutTexts = (outcome: RoomOutcome, isGone: (textId: string) => boolean): RoomOutcome => ({
  ...outcome,
  rounds: outcome.rounds.map((round) =>
    round.texts.some(({ textId }) => isGone(textId)) ? left(round, isGone) : round,
  ),
})

function left(round: RoundOutcome, isGone: (textId: string) => boolean): RoundOutcome {
  const kept = round.items.flatMap((item, at) => (isGone(item) ? [] : [{ item, at }]))
  const placeOf = new Map(kept.map(({ at }, place) => [at, place]))
  const items = kept.map(({ item }) => item)
  const judgements = round.judgements.flatMap(({ first, second, ...said }) => {
    const [a, b] = [placeOf.get(first), placeOf.get(second)]
    return a === undefined || b === undefined ? [] : [{ first: a, second: b, ...said }]
  })
  const reasonsOf = (chosen: Judgements) =>
    Object.fromEntries(
      Object.keys(round.moves).flatMap((move) => {
        const times = chosen.filter(({ reason }) => reason === move).length
        return times ? [[move, times]] : []
      }),
    )
  return {
    ...round,
    moves: Object.fromEntries(
      Object.keys(round.moves).map((move) => [move, judgements.filter(({ reason }) => reason === move).length]),
    ),
    texts: round.texts
      .filter(({ textId }) => !isGone(textId))
      .map((text) => retold(text, judgedAs(items.indexOf(text.textId), judgements), reasonsOf)),
    items,
    judgements,
    bands: round.bands && withNames(round.bands, (id) => (isGone(id) ? undefined : id)),
    ...(round.opened && { opened: round.opened.filter((id) => !isGone(id)) }),
  }
}

type Judgements = RoundOutcome['judgements']

/** The verdicts about one text, as shares of it: 1 where it was preferred, ½ where both were alike. */
const judgedAs = (place: number, judgements: Judgements): Judgements =>
  judgements.flatMap((judged) => {
    if (judged.first === place) return [judged]
    return judged.second === place ? [{ ...judged, preferred: 1 - judged.preferred }] : []
  })

function retold(text: TextOutcome, judged: Judgements, reasonsOf: (chosen: Judgements) => Record<string, number>) {
  const reasons = reasonsOf(judged.filter(({ preferred }) => preferred > 0))
  const tally = {
    times: judged.length,
    preferred: judged.filter(({ preferred }) => preferred === 1).length,
    alike: judged.filter(({ preferred }) => preferred === 0.5).length,
  }
  return {
    ...text,
    entry: text.entry && { ...text.entry, tally: text.entry.tally && tally, reasons },
    outcome: text.outcome && {
      ...text.outcome,
      tally: text.outcome.tally && (tally.times < SMALL_GROUP ? null : tally),
      reasons: text.outcome.reasons && reasons,
    },
  }
}
