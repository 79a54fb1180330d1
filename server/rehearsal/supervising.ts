import { OBSTACLE, OBSTACLE_QUESTIONS, type ObstacleAnswer } from '../../shared/room/obstacle/lists.ts'
import { CHIPS } from '../../shared/room/said/chips.ts'
import { isLobby } from '../../shared/room/place.ts'
import { rowOf, takes } from '../../shared/room/stages.ts'
import { byWeight, oneOf } from './draw.ts'
import { askedOf, drawsOf, isSoOf, taskOf, type Doing, type Person, type Phone } from './person.ts'
import { textOfPerson, verbIn } from './texts.ts'

/** Tells whether this is the person with this part; in a small room the last one has it. */
const isThe = ({ number, of }: Person, part: number): boolean => number === Math.min(part, of)
const PRESENTS = 1
const BRINGS_ASK = 2
const BRINGS_SAID = 3

/** Whether people are still before the asks. */
const isBefore = ({ common: { place } }: Phone): boolean => isLobby(place) || rowOf(place.stage).isBeforeAsks

/** Agrees to what stays in the room. */
export const agrees: Doing = (person, { own }) =>
  own.ownAgreed === false ? taskOf(person, 'agree', 8, { type: 'agreement.agree', on: true }) : null

/** One would present. */
export const offersToPresent: Doing = (person, phone) => {
  const { ownOffer, ownRole } = phone.own
  const isAsked = isThe(person, PRESENTS) && isBefore(phone) && ownOffer === null && ownRole !== 'presents'
  return isAsked ? taskOf(person, 'present', 12, { type: 'presenter.offer', on: true }) : null
}

/** One brings an ask: the deck’s last one as its first sample says it. */
export const bringsAsk: Doing = (person, phone, { deck }) => {
  const { ownBrought } = phone.own
  const ask = deck.asks.filter(({ kind }) => kind !== 'brought').at(-1)
  if (!isThe(person, BRINGS_ASK) || !isBefore(phone) || ownBrought?.length !== 0 || !ask) return null
  const { from, to, when, samples } = ask
  const text = samples?.[0] ?? ask.text
  return taskOf(person, 'bring-ask', 25, { type: 'ask.bring', from, to, when, text })
}

/** One brings what was rehearsed and what was said then. */
export const bringsSaid: Doing = (person, phone, script) => {
  const { ownSaid } = phone.own
  const ask = script.deck.asks[0]
  if (!isThe(person, BRINGS_SAID) || !isBefore(phone) || !ask) return null
  if (!ownSaid || ownSaid.entries.length > 0 || ownSaid.isReturned) return null
  const random = drawsOf(person, 'said')
  const rehearsed = textOfPerson(person, script, ask)
  const said = textOfPerson({ ...person, number: person.number + 1 }, script, ask)
  return taskOf(person, 'bring-said', 20, {
    type: 'said.bring',
    rehearsed,
    said,
    chips: CHIPS.filter(() => random() < 0.4),
    rehearsedVerb: verbIn(rehearsed, random()),
    saidVerb: verbIn(said, random()),
  })
}

/** Marks in what was said where the old way of asking came back: one stretch, or none. */
export const marksSaid: Doing = (person, { common, own }) => {
  const { said, saidMarks } = common
  if (!said || !saidMarks || saidMarks.heat !== null || own.ownSaidMarks?.[saidMarks.saidId]) return null
  const random = drawsOf(person, 'marks said', saidMarks.saidId)
  const stretch = random() < 0.7 ? verbIn(said.said, random()) : null
  const { saidId } = saidMarks
  return taskOf(person, `said-marks/${saidId}`, 14, { type: 'said.mark', saidId, marks: stretch ? [stretch] : [] })
}

/** Says what they wondered; a few say nothing. */
export const speaks: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  if (!ask || !takes(phone.common.place.stage, 'reflect.speak')) return null
  if (phone.own.ownSpoken?.[ask.id] || isSoOf(person, 0.1, 'silent', ask.id)) return null
  return taskOf(person, `speak/${ask.id}`, 18, { type: 'reflect.speak', askId: ask.id, on: true })
}

/** Who presents shows what fits and what they will try. */
export const responds: Doing = (person, { common, own }, script) => {
  const { ask } = script
  if (!ask || own.ownRole !== 'presents' || !takes(common.place.stage, 'response.show') || common.response) return null
  const willTry = textOfPerson(person, script, ask)
  const fits = textOfPerson({ ...person, number: person.number + 1 }, script, ask)
  return taskOf(person, `respond/${ask.id}`, 20, {
    type: 'response.show',
    askId: ask.id,
    lines: { fits, doesNot: '', willTry },
  })
}

/** Answers both questions about the obstacle. */
export const answersObstacle: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  const { obstacle, place } = phone.common
  if (!ask || !takes(place.stage, 'obstacle.answer') || !obstacle || obstacle.counts) return null
  const own = phone.own.ownObstacle?.[ask.id]
  const question = OBSTACLE_QUESTIONS.find((each) => own?.[each] === undefined)
  if (!question) return null
  const random = drawsOf(person, 'obstacle', ask.id, question)
  const [first, ...others] = OBSTACLE[question]
  const choice = byWeight<ObstacleAnswer>(
    [
      [first, 5],
      [oneOf(others, random) ?? first, 5],
    ],
    random,
  )
  const key = `obstacle/${ask.id}/${question}`
  return taskOf(person, key, 9, { type: 'obstacle.answer', askId: ask.id, question, choice })
}
