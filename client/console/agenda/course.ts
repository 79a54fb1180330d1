import type { CommandOf } from '../../../shared/protocol.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { nextStep, previousStep, type Course, type Step } from '../../../shared/room/course/steps.ts'
import {
  hasEnded,
  isLobby,
  LOBBY,
  roundPlace,
  rowOf,
  OPTIONAL_STAGES,
  planWith,
  type Place,
  type RoundStage,
} from '../../../shared/room/stages.ts'
import { possibleStages } from '../../../shared/room/course/plan.ts'
import { consoleStage } from '../stages.ts'
import type { HostCommand } from '../store.ts'
import { t } from '../t.ts'

export type AskState = 'not-yet' | 'now' | 'played'

/** An ask as the agenda lists it. */
export interface AgendaEntry {
  askId: string
  number: number
  title: string
  state: AskState
  votes: number
  rewrites: number
}

/**
 * Lists the agenda in the deck's order. An ask that was only looked at, and got no answers, does not count as played.
 */
export function agendaOf({ deck, place, agenda }: Pick<HostSlices, 'deck' | 'place' | 'agenda'>): AgendaEntry[] {
  return deck.asks.map(({ id, title }, index) => {
    const { votes, rewrites, revealed } = agenda.rounds[id] ?? { votes: 0, rewrites: 0, revealed: 0 }
    const isNow = place.askId === id && !hasEnded(place)
    const state = isNow ? 'now' : votes + rewrites + revealed > 0 ? 'played' : 'not-yet'
    return { askId: id, number: index + 1, title, state, votes, rewrites }
  })
}

type Standing = Pick<HostSlices, 'deck' | 'place' | 'agenda' | 'reveal' | 'pushBack' | 'pages'>

/** Lists all stages an ask can have: those its deck has content for. */
export const stagesIn = (deck: HostSlices['deck'], askId: string): RoundStage[] =>
  planWith(possibleStages(deck, askId, OPTIONAL_STAGES))

/** Lists the stages of an ask by its own plan, or else by the room's. */
export const plannedStages = ({ deck, agenda }: Pick<HostSlices, 'deck' | 'agenda'>, askId: string): RoundStage[] =>
  planWith(possibleStages(deck, askId, agenda.stagesOfAsk[askId] ?? agenda.stages))

export function stepsOf(slices: Standing) {
  const entries = agendaOf(slices)
  const course: Course = {
    place: slices.place,
    asks: entries.map(({ askId }) => askId),
    played: new Set(entries.filter(({ state }) => state === 'played').map(({ askId }) => askId)),
    planOf: (askId) => plannedStages(slices, askId),
    toReveal: slices.reveal.next,
    lines: slices.pushBack,
    pages: slices.pages,
  }
  return {
    next: nextStep(course),
    previous: previousStep(course),
    isFirst: isLobby(slices.place) && course.played.size === 0,
  }
}

/** Words the Next button: exactly what it will do. */
export function nextWords(step: Step | null, { place, deck, pushBack }: Standing, isFirst: boolean): string {
  if (!step) return t('console.bar.next.none')
  if (step.kind === 'end') return t('console.bar.next.end')
  if (step.kind === 'reveal') return t(`console.bar.next.${step.step}`)
  if (step.kind === 'play') return t('console.bar.next.line', { n: step.lines, of: pushBack.of })
  if (step.kind === 'page') return t('console.bar.next.page', { page: t(`console.bar.page.${step.page}`) })
  const { stage, askId } = step.to
  const { title, next } = consoleStage(stage)
  if (!next) return t(title)
  const ask = deck.asks.find(({ id }) => id === askId)?.title ?? ''
  if (isFirst) return t('console.bar.next.first', { title: ask })
  // Whatever comes after a vote closes it.
  return t(rowOf(place.stage).ballot === null ? next.plain : next.closing, { title: ask })
}

/** Words the Previous button; when the step leads to another ask, it names that ask. */
export function previousWords(step: Step | null, { place, deck }: Pick<HostSlices, 'place' | 'deck'>): string {
  if (step?.kind === 'page') return t('console.bar.previousTo', { stage: t(`console.bar.page.${step.page}`) })
  if (step?.kind !== 'go') return t('console.bar.previous')
  const { stage, askId } = step.to
  const number = deck.asks.findIndex(({ id }) => id === askId) + 1
  const isElsewhere = number > 0 && askId !== place.askId
  return t(isElsewhere ? 'console.bar.previousAsk' : 'console.bar.previousTo', {
    stage: t(consoleStage(stage).title),
    number,
  })
}

/** Makes the command of a step, from the place where the room is. Null for the end, which is confirmed first. */
export function commandOf(step: Step, from: Place): HostCommand | null {
  if (step.kind === 'reveal') return { type: 'reveal.show', askId: step.askId, step: step.step }
  if (step.kind === 'play') return { type: 'pushback.play', askId: step.askId, lines: step.lines }
  if (step.kind === 'page') return { type: 'screen.page', askId: step.askId, page: step.page }
  return step.kind === 'go' ? goCommand(from, step.to) : null
}

/** Makes the command for going to any stage of any ask, or to the lobby. Null from or to the end. */
export function goCommand(from: Place, to: Place): HostCommand | null {
  const [leaving, target] = [onTheWire(from), onTheWire(to)]
  return leaving && target ? { type: 'stage.go', from: leaving, to: target } : null
}

/** Strips a place of what a slice adds to it. Null for the end, to which no command leads. */
function onTheWire(place: Place): CommandOf<'stage.go'>['to'] | null {
  if (hasEnded(place)) return null
  return roundPlace(place) ?? LOBBY
}
