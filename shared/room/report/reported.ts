import type { RoundOutcome } from '../ending/outcome-schema.ts'

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, each) => all + each, 0)

/**
 * Tells whether an ask was played: the room spent a minute on it, or something that may be told was given or opened. An ask
 * that was only passed by is in no report.
 */
export const isReported = ({
  minutes,
  revealed,
  votes,
  again,
  heat,
  warmUp,
  passed,
  texts,
  judgements,
}: RoundOutcome) =>
  sum(minutes) + revealed + sum(votes.tally.choices) + passed + judgements.length > 0 ||
  ('choices' in again && sum(again.choices) > 0) ||
  heat !== null ||
  warmUp !== null ||
  texts.some(({ entry }) => entry !== null)
