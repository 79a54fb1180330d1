import { expect, test } from 'vitest'
import { parseDeck } from '../../../shared/deck/parse.ts'
import { PROBLEMS_TOLD } from '../../../shared/deck/problems.ts'
import { cheapest } from '../../support/cost.ts'
import { hostileDecks } from '../../support/hostile-decks.ts'

/** The time it takes to read a list of as many zeros as a body can hold, in ms. */
const LARGEST = cheapest(() => JSON.parse(`[${'0,'.repeat(490_000)}0]`))

test.each(hostileDecks)(
  'given a deck %s, it is refused shortly, at a cost of the order of reading it as JSON',
  (_, deck) => {
    const text = JSON.stringify(deck)
    const answer = parseDeck(deck)
    if (!('problems' in answer)) throw new Error('the deck was taken')
    expect(answer.problems.length).toBeGreaterThan(0)
    expect(answer.problems.length).toBeLessThanOrEqual(PROBLEMS_TOLD)
    expect(JSON.stringify(answer).length).toBeLessThan(20_000)
    const reading = cheapest(() => JSON.parse(text))
    // Not below what reading the largest body takes: the short ones are over before anything can be measured.
    expect(cheapest(() => parseDeck(deck))).toBeLessThan(10 * Math.max(reading, LARGEST))
  },
)
