import { expect, test } from 'vitest'
import { draftFault } from '../../../shared/deck/draft.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'
import { PROBLEMS_TOLD } from '../../../shared/deck/problems.ts'
import { deckSchema } from '../../../shared/deck/schema.ts'
import { COMMAND_BYTES, DECK_BYTES } from '../../../shared/wire.ts'
import { cheapest, paidFor, tooDear } from '../../support/cost.ts'
import { dearest } from '../../support/dearest.ts'
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
    expect(cheapest(() => draftFault(deck))).toBeLessThan(10 * Math.max(reading, LARGEST))
  },
)

test('given a deck that is dear in any one place, it is refused as cheaply, however large', () => {
  const isRefused = (input: unknown) => 'problems' in parseDeck(input)
  const paid = paidFor(dearest(deckSchema, COMMAND_BYTES), isRefused)
  expect(paid.length).toBeGreaterThan(1_000)
  expect(tooDear(paid)).toEqual([])
  const dear = new Set(paid.slice(0, 8).map(({ what }) => what))
  const full = [...dearest(deckSchema, DECK_BYTES)].filter(({ what }) => dear.has(what))
  expect(tooDear(paidFor(full, isRefused))).toEqual([])
})
