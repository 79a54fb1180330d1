import type { HostSlices } from '../../../shared/room/slices.ts'
import type { Step } from '../../../shared/room/course/steps.ts'
import { roundPlace, type Place } from '../../../shared/room/place.ts'
import { opens, ROUND_STAGES, rowOf, tells } from '../../../shared/room/stages.ts'

/**
 * Why a step asks for a second press: it shows what people wrote, opens a vote again whose bars were shown, or leaves the
 * reveal backwards.
 */
export type SecondPress = 'words' | 'vote' | 'reveal'

type Shown = Pick<HostSlices, 'place' | 'hold' | 'opened' | 'agenda'>

/**
 * Tells why this step needs a second press; null when it does not. A button is aimed at and a key is not: people's words
 * alone are asked about only at a key.
 */
export function secondPress(step: Step | null, shown: Shown, by: 'button' | 'key'): SecondPress | null {
  if (step?.kind !== 'go') return null
  return takesBack(step.to, shown) ?? (by === 'key' && showsWords(step, shown) ? 'words' : null)
}

/** Tells whether going there changes for everybody what was already shown: a vote after its bars, or the way back to it. */
export function takesBack(to: Place, { place, agenda }: Pick<Shown, 'place' | 'agenda'>): 'vote' | 'reveal' | null {
  const [at, target] = [roundPlace(place), roundPlace(to)]
  if (!target || (agenda.rounds[target.askId]?.revealed ?? 0) === 0) return null
  if (rowOf(target.stage).ballot !== null) return 'vote'
  const isBack = at?.askId === target.askId && ROUND_STAGES.indexOf(target.stage) < ROUND_STAGES.indexOf(at.stage)
  return isBack && opens(at.stage, 'reveal.show') ? 'reveal' : null
}

/**
 * Tells whether this step shows the room people's own words that were not shown a moment ago. Of another ask the
 * console knows only how many texts it has: if it has any, some may be open.
 */
export function showsWords(step: Step | null, { place, hold, opened, agenda }: Shown): boolean {
  if (step?.kind !== 'go' || hold.textsHidden) return false
  const { stage, askId } = step.to
  if (askId === null || !tells(stage, 'opened')) return false
  if (askId !== place.askId) return (agenda.rounds[askId]?.rewrites ?? 0) > 0
  return !tells(place.stage, 'opened') && opened.texts.some(({ kind }) => kind === 'rewrite')
}
