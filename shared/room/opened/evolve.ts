import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'
import { endCollecting, forgetIn } from '../collected.ts'
import type { Round } from '../state.ts'
import { linksNow, type Links } from '../couples/state.ts'
import { pairOpenedAs, type OpenedPair } from './state.ts'

type OpenedEvent = 'opened.judged' | 'opened.shown'

/** Changes the answers about two open texts. */
export const openedChanges: Changes<OpenedEvent> = {
  'opened.judged': (room, { askId, seatId, opening, choice }) => {
    pairOpenedAs(roundOf(room, askId), opening)?.answers.given.set(seatId, choice)
  },

  'opened.shown': (room, { askId, opening }) => {
    const pair = pairOpenedAs(roundOf(room, askId), opening)
    if (!pair || pair.isShown) return
    endAnswers(pair, linksNow(room))
    pair.isShown = true
  },
}

const endAnswers = ({ answers }: OpenedPair, links: Links) => endCollecting(answers, (a, b) => a === b, links)

/** Ends the collecting of answers about every pair that was open. What was shown has ended before. */
export function endOpened({ openedPairs }: Round, links: Links): void {
  for (const pair of openedPairs.values()) if (!pair.isShown) endAnswers(pair, links)
}

/** Removes the answers of a removed seat. */
export const forgetOpened: Forget = (_room, { openedPairs }, seatId) => {
  for (const { answers } of openedPairs.values()) forgetIn(answers, seatId)
}

/** Lists the seats whose own part each event changes. */
export const openedAffects: Affects<OpenedEvent> = {
  'opened.judged': (_room, { seatId }) => [{ seatId, slices: ['ownOpened'] }],
  'opened.shown': () => [],
}
