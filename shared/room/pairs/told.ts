import { RENEWED_FROM } from '../collected.ts'
import { unitsAmong, type Links } from '../couples/state.ts'
import type { Round } from '../state.ts'
import type { Comparing, Pair, ToldVerdict } from './state.ts'

// What is told of verdicts: never one at a time, beside people who are seen to answer.

/** Notes that a seat gave a verdict. What is told is renewed after verdicts of three more units. */
export function noteVerdict(round: Round, links: Links, seatId: string): void {
  const isRenewed = renewsTold(round, links, seatId)
  round.comparing.sinceTold.add(seatId)
  if (isRenewed) renewTold(round.comparing, links)
}

/** Tells whether a verdict of this seat renews what is told. In: also who is linked with whom. */
export const renewsTold = ({ comparing: { sinceTold } }: Round, everLinked: Links, seatId: string): boolean =>
  unitsAmong({ everLinked }, [...sinceTold, seatId]) >= RENEWED_FROM

/**
 * Tells all verdicts when the compare is left with any. Later only those of three more units, as while it runs.
 */
export function endVerdicts({ comparing }: Round, links: Links): void {
  if (!comparing.wasLeft) renewTold(comparing, links)
  comparing.wasLeft = comparing.toldPeople > 0
}

/** Makes everything told of verdicts of those given until now. */
function renewTold(comparing: Comparing, links: Links): void {
  comparing.links = links
  comparing.told = new Map()
  comparing.toldPeople = answeredBy(comparing).size
  for (const { pairId, choice, reason } of comparing.pairs.values())
    if (choice !== null && choice !== 'skip') comparing.told.set(pairId, { choice, reason })
  comparing.sinceTold.clear()
}

/** Returns the seats that have answered a pair, be it with a skip: nobody can tell from this count who skipped. */
export const answeredBy = ({ pairs }: Comparing): ReadonlySet<string> =>
  new Set([...pairs.values()].flatMap(({ seatId, choice }) => (choice === null ? [] : [seatId])))

/** Counts the units among these people, as they were when the verdicts were told last. */
export const unitsOf = ({ comparing: { links } }: Round, seatIds: Iterable<string>): number =>
  unitsAmong({ everLinked: links }, seatIds)

/** A pair with the verdict that may be told of it. */
export type ToldPair = Pick<Pair, 'seatId' | 'voice' | 'first' | 'second'> & ToldVerdict

/** Lists the pairs whose verdict may be told, in the order in which they were given out. */
export function toldPairs({ comparing: { pairs, told } }: Round): ToldPair[] {
  const found: ToldPair[] = []
  for (const { pairId, seatId, voice, first, second } of pairs.values()) {
    const verdict = told.get(pairId)
    if (verdict) found.push({ seatId, voice, first, second, ...verdict })
  }
  return found
}
