import { GATES } from '../../stats/bands.ts'
import type { Judged } from '../../stats/compared.ts'
import type { Voice } from '../lists.ts'
import { hasVoices, voicesIn } from '../rewrites/voices.ts'
import type { Room, Round } from '../state.ts'
import { isComparing, judgedAmong, judgedOf } from './comparing.ts'

/** The progress of the comparison, in counts alone. */
export interface CoverageSlice {
  /** Texts that can be in a pair. */
  texts: number
  /** Judgements, ties among them, and how often the first text was preferred in those that are no ties. */
  judged: number
  alike: number
  first: number
  /** How often the least-seen text was judged. */
  least: number
  /** People who answered a pair, those who skipped too: who skipped is not to be seen. */
  people: number
  /** Whether each text was judged ten times. */
  enough: boolean
  /** The same of each voice, without people, where people write in two. */
  voices?: ({ voice: Voice } & Omit<CoverageSlice, 'people' | 'voices'>)[]
}

/** Counts how far the comparison is, by the verdicts that may be told. */
export function coverageSlice(room: Room, round: Round): CoverageSlice {
  // While people compare, all verdicts count: with texts set aside, what is left would tell what each pair got.
  const { texts, judged } = judgedOf(room, round)
  const counted = isComparing(room, round) ? judgedAmong(round, texts) : judged
  const coverage = coverageOf(texts.length, counted, round.comparing.toldPeople)
  return hasVoices(room)
    ? { ...coverage, voices: voicesIn(room).map((voice) => ofVoice(room, round, voice)) }
    : coverage
}

/** Counts the same of one voice. */
function ofVoice(room: Room, round: Round, voice: Voice) {
  const { texts, judged } = judgedOf(room, round, voice)
  const counted = isComparing(room, round) ? judgedAmong(round, texts, voice) : judged
  const { people: _people, ...coverage } = coverageOf(texts.length, counted, 0)
  return { voice, ...coverage }
}

/** Counts the same. In: how many texts there are, the judgements (of texts with a higher
 * number, too, which are counted in all but `least`), and how many people took part; no seat. */
export function coverageOf(texts: number, judged: readonly Judged[], people: number): CoverageSlice {
  const times = new Array<number>(texts).fill(0)
  for (const { first, second } of judged)
    for (const text of [first, second]) if (text < texts) times[text] = (times[text] ?? 0) + 1
  const least = texts ? Math.min(...times) : 0
  return {
    texts,
    judged: judged.length,
    alike: judged.filter(({ preferred }) => preferred === 0.5).length,
    first: judged.filter(({ preferred }) => preferred === 1).length,
    least,
    people,
    enough: texts > 1 && least >= GATES.settled,
  }
}
