import type { Move } from '../../../shared/deck/schema.ts'
import { SMALL_GROUP } from '../../../shared/room/limits.ts'
import type { OwnOutcome } from '../../../shared/room/pairs/own-outcome.ts'
import { t } from '../../phone/later-t.ts'

/** What came of one’s own text, as its writer reads it. */
export interface OutcomeWords {
  /** The band in words, or why there is none; empty where neither is told. */
  words: string
  /** What others said of it, in figures. Where they preferred others, this is all that is said. */
  facts: string
  /** Whether it is an early impression. */
  early: boolean
  /** The moves others named, in the deck’s order; none of these comes last. */
  named: { id: string; name: string; people: number }[]
  /** Why figures or reasons are missing: they would tell too much of too few people. */
  withheld: string
}

/** Words an outcome. In: the moves that its reasons name. */
export function outcomeWords(outcome: OwnOutcome, moves: readonly Pick<Move, 'id' | 'name'>[]): OutcomeWords {
  const none = { id: 'none', name: t('phone.debrief.outcome.none') }
  const named = [...moves, none].flatMap(({ id, name }) => {
    const people = outcome.reasons?.[id] ?? 0
    return people ? [{ id, name, people }] : []
  })
  return {
    words: bandWords(outcome),
    facts: factsOf(outcome),
    early: outcome.early,
    named,
    withheld: named.length ? '' : withheldIn(outcome),
  }
}

function bandWords({ band, why }: OwnOutcome): string {
  if (band) return t(`phone.debrief.outcome.${band}`)
  return why ? t(`phone.debrief.outcome.why.${why}`) : ''
}

function factsOf({ tally, band }: OwnOutcome): string {
  if (!tally) return ''
  const { times, preferred, alike } = tally
  const params = { n: times, preferred, alike, others: times - preferred - alike }
  return t(`phone.debrief.outcome.tally.${band ?? 'none'}`, params)
}

function withheldIn({ reasons, why, tally }: OwnOutcome): string {
  if (reasons !== null || why === 'not-here') return ''
  return tally ? t('phone.debrief.outcome.fewNamed', { few: SMALL_GROUP }) : t('phone.debrief.outcome.held')
}
