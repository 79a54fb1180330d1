import type { Side } from '../../shared/room/lists.ts'
import { takes } from '../../shared/room/stages.ts'
import { seededNormal } from '../../shared/stats/random.ts'
import { oneOf } from './draw.ts'
import { askedOf, drawsOf, isSoOf, taskOf, type Doing, type Person, type Script } from './person.ts'

/** Answers a pair to warm up on. */
export const warmsUp: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  const { warmUp, place } = phone.common
  if (!ask || !takes(place.stage, 'warmup.judge') || !warmUp || warmUp.closed) return null
  if (phone.own.ownWarmUps[ask.id]) return null
  const choice = sideOf(person, warmUp.first, warmUp.second)
  const reason = reasonOf(person, warmUp.id, script)
  return taskOf(person, `warmup/${ask.id}`, 12, { type: 'warmup.judge', askId: ask.id, choice, reason })
}

const SKIPS = 0.04

/** Asks for pairs and says which text goes further, by a strength of each text that nobody sees. */
export const compares: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  const { place, hold } = phone.common
  if (!ask || !takes(place.stage, 'pair.judge') || hold.textsHidden) return null
  const { ownPairs } = phone.own
  const { pair, done, of } = ownPairs ?? { pair: null, done: 0, of: 1 }
  if (!pair || pair.choice !== null) {
    const share = Math.ceil(of * (0.5 + 0.5 * drawsOf(person, 'share', ask.id)()))
    return done >= share ? null : taskOf(person, `next/${ask.id}/${done}`, 2, { type: 'pair.next', askId: ask.id })
  }
  const { pairId, first, second } = pair
  const skips = isSoOf(person, SKIPS, 'skips', pairId)
  const choice = skips ? 'skip' : sideOf(person, first, second)
  const reason = skips ? null : reasonOf(person, pairId, script)
  return taskOf(person, `pair/${pairId}`, 10, { type: 'pair.judge', askId: ask.id, pairId, choice, reason })
}

/** Answers the question about two open texts. */
export const judgesOpened: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  const { openedQuestion, opened, place, hold } = phone.common
  const [first, second] = opened
  if (!ask || !takes(place.stage, 'opened.judge') || hold.textsHidden || !first || !second) return null
  if (!openedQuestion || openedQuestion.split !== null) return null
  const { opening } = openedQuestion
  if (phone.own.ownOpened[ask.id]?.[opening] || isSoOf(person, 0.06, 'leaves', ask.id, opening)) return null
  const choice = sideOf(person, first.text, second.text)
  return taskOf(person, `opened/${ask.id}/${opening}`, 9, { type: 'opened.judge', askId: ask.id, opening, choice })
}

/** How far a text goes, which nobody is told: people differ in what they say of it, not in what it is. */
const strengthOf = ({ seed }: Person, text: string): number => seededNormal(`${seed}/strength/${text}`)()

/** Says which text goes further: the stronger one more often, and both alike where they are close. */
export function sideOf(person: Person, first: string, second: string): Side {
  const random = drawsOf(person, 'compares', first, second)
  const difference = 1.4 * (strengthOf(person, first) - strengthOf(person, second))
  if (random() < 0.3 * Math.exp(-Math.abs(difference))) return 'alike'
  return random() < 1 / (1 + Math.exp(-difference)) ? 'first' : 'second'
}

/** The move that a person names as the reason; `none`, or nothing. */
function reasonOf(person: Person, about: string, { deck }: Script): string | null {
  const random = drawsOf(person, 'reason', about)
  if (random() < 0.25) return null
  return random() < 0.12 ? 'none' : (oneOf(deck.moves, random)?.id ?? null)
}
