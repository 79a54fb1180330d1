import { compares, judgesOpened, warmsUp } from './comparing.ts'
import { exchanges, linksUp, talks } from './couples.ts'
import { marksWords } from './marking.ts'
import type { Doing } from './person.ts'
import {
  agrees,
  answersObstacle,
  bringsAsk,
  bringsSaid,
  marksSaid,
  offersToPresent,
  responds,
  speaks,
} from './supervising.ts'
import { castsVote } from './voting.ts'
import { writes } from './writing.ts'

/** All that pretend people do, in the order in which they come to it. */
const ALL: readonly Doing[] = [
  linksUp,
  agrees,
  offersToPresent,
  castsVote,
  marksWords,
  marksSaid,
  warmsUp,
  writes,
  judgesOpened,
  compares,
  exchanges,
  talks,
  speaks,
  responds,
  answersObstacle,
  bringsSaid,
  bringsAsk,
]

/**
 * Finds what this person would do now, given what their phone shows; null when nothing. Pure: the same person with the
 * same phone does the same.
 */
export const nextTask: Doing = (person, phone, script) => {
  if (phone.common.hold.paused) return null
  for (const doing of ALL) {
    const task = doing(person, phone, script)
    if (task) return task
  }
  return null
}
