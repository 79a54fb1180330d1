import { ASKS_REACH } from '../../shared/room/settings.ts'
import { rowOf, takes } from '../../shared/room/stages.ts'
import { byWeight } from './draw.ts'
import { askedOf, drawsOf, taskOf, type Doing } from './person.ts'
import { textOfPerson, verbIn } from './texts.ts'

const PASSES = 0.07

/** Writes, or passes, while the room writes. */
export const writes: Doing = (person, phone, script) => {
  const ask = askedOf(phone, script)
  const { stage } = phone.common.place
  if (!ask || !takes(stage, 'rewrite.submit') || rowOf(stage).counts !== 'texts') return null
  if (phone.own.ownRewrites[ask.id]) return null
  const random = drawsOf(person, 'writes', ask.id)
  const key = `text/${ask.id}`
  if (random() < PASSES) return taskOf(person, key, 10, { type: 'rewrite.pass', askId: ask.id })
  const text = textOfPerson(person, script, ask)
  const verb = random() < 0.6 ? verbIn(text, random()) : null
  const reach = ASKS_REACH[phone.common.room.preset]
    ? byWeight([['screen', 6] as const, ['phones', 2] as const, ['host', 1] as const], random)
    : random() < 0.06
      ? ('host' as const)
      : null
  return taskOf(person, key, 22, {
    type: 'rewrite.submit',
    askId: ask.id,
    text,
    ...(reach && { reach }),
    ...(verb && { verb }),
  })
}
