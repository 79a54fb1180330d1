import { takes } from '../../shared/room/stages.ts'
import { isSoOf, taskOf, type Doing, type Person } from './person.ts'

/** How a pretend person is here: with the one after them, with the one before them, alone, or two on one phone. */
export function hereWith({ number, of }: Person): 'next' | 'previous' | 'alone' | 'both' {
  // The last two are of no couple, where there are enough people; of an odd number, the last one.
  const linked = of >= 6 ? of - 2 - (of % 2) : of - (of % 2)
  if (number > linked) return number % 2 === 1 && number < of ? 'both' : 'alone'
  return number % 2 === 1 ? 'next' : 'previous'
}

/** Returns the number of the person that somebody came with; null for whoever came with nobody. */
export function companionOf(person: Person): number | null {
  const with_ = hereWith(person)
  return with_ === 'next' ? person.number + 1 : with_ === 'previous' ? person.number - 1 : null
}

/** Says whom they are here with: reads out digits, types those they hear, confirms. */
export const linksUp: Doing = (person, { own: { ownCouple }, heard }) => {
  if (!ownCouple) return null
  const as = hereWith(person)
  if (ownCouple.state === 'asked') return taskOf(person, 'confirm', 3, { type: 'couple.confirm', yes: true })
  if (ownCouple.state !== 'unsaid') return null
  if (as === 'next') return taskOf(person, 'offer', 6, { type: 'couple.offer' })
  if (as !== 'previous') return taskOf(person, 'solo', 7, { type: 'couple.solo', on: true, both: as === 'both' })
  return heard === null ? null : taskOf(person, `accept/${heard}`, 6, { type: 'couple.accept', code: heard })
}

/** Offers what they wrote to the person they are linked with. Some rather not. */
export const exchanges: Doing = (person, { common, own }, { ask }) => {
  if (!ask || !takes(common.place.stage, 'exchange.offer') || !common.exchange || common.exchange.isOpen) return null
  const mayOffer = own.ownCouple?.state === 'linked' && own.ownRewrites[ask.id]?.state === 'in'
  if (own.ownExchange || !mayOffer || !isSoOf(person, 0.8, 'offers', ask.id)) return null
  return taskOf(person, `exchange/${ask.id}`, 8, { type: 'exchange.offer', askId: ask.id, on: true })
}

/** So often a couple passes the floor before it is done. */
const TURNS = 3

/** Begins, says, is heard, and passes the floor. */
export const talks: Doing = (person, { common, own: { ownFloor } }) => {
  if (!ownFloor) return null
  const { phase, you, holder, heard, turns, turnId, pressed, isAway } = ownFloor
  if (isAway) return null
  if (phase === 'waiting') {
    const mayBegin = takes(common.place.stage, 'floor.begin') && !pressed
    return mayBegin ? taskOf(person, 'begin', 7, { type: 'floor.begin', window: `pretend-${person.number}` }) : null
  }
  if (you !== 'both' && you !== holder) return null
  const key = `floor/${turnId}/${phase}/${heard}`
  const turn = turnId
  switch (phase) {
    case 'saying':
      if (heard === null) return taskOf(person, key, 20, { type: 'floor.said', turn })
      return turns < TURNS
        ? taskOf(person, key, 5, { type: 'floor.pass', turn })
        : taskOf(person, key, 8, { type: 'floor.done' })
    case 'saying-back':
      return taskOf(person, key, 14, { type: 'floor.heard', turn, yes: isSoOf(person, 0.85, 'heard', turnId) })
    case 'break':
    case 'done':
      return null
  }
}
