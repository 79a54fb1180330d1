import { keptVoice } from '../../shared/room/lists.ts'
import { ownKey } from '../../shared/room/rewrites/voices.ts'
import { asksReach, WRITES } from '../../shared/room/settings.ts'
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
  const { room, count } = phone.common
  const voice = WRITES[room.preset].find((each) => !phone.own.ownRewrites[ownKey(ask.id, each)])
  if (!voice) return null
  const own = ownKey(ask.id, voice)
  const random = drawsOf(person, 'writes', own)
  const key = `text/${own}`
  if (random() < PASSES) return taskOf(person, key, 10, { type: 'rewrite.pass', askId: ask.id, ...keptVoice(voice) })
  const text = textOfPerson(person, script, ask, voice)
  const verb = random() < 0.6 ? verbIn(text, random()) : null
  const reach = asksReach(room.preset, count?.of ?? 0)
    ? byWeight([['screen', 6] as const, ['phones', 2] as const, ['host', 1] as const], random)
    : random() < 0.06
      ? ('host' as const)
      : null
  return taskOf(person, key, 22, {
    type: 'rewrite.submit',
    askId: ask.id,
    ...keptVoice(voice),
    text,
    ...(reach && { reach }),
    ...(verb && { verb }),
  })
}
