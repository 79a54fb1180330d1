import type { CommandOf } from '../../../shared/protocol.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { nextStep, previousStep, type Course, type Step } from '../../../shared/room/course/steps.ts'
import { optionalIn, planWith, roomStagesIn } from '../../../shared/room/course/plan.ts'
import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { hasEnded, isLobby, LOBBY, roundPlace, isRoomStage, type Place } from '../../../shared/room/place.ts'
import { rowOf, type RoundStage } from '../../../shared/room/stages.ts'
import { possibleStages } from '../../../shared/room/course/plan.ts'
import { consoleStage } from '../stages.ts'
import { blockName } from '../../plan/words.ts'
import type { HostCommand } from '../store.ts'
import { t } from '../t.ts'

export type AskState = 'not-yet' | 'now' | 'played'

/** An ask as the agenda lists it. */
export interface AgendaEntry {
  askId: string
  /** Its number among the asks of the agenda, from 1; null for one that is not on it. */
  number: number | null
  minutes: number | null
  title: string
  /** Whether it was brought into the room, and is none of its deck. */
  isBrought: boolean
  state: AskState
  votes: number
  rewrites: number
}

type Planned = Pick<HostSlices, 'deck' | 'place' | 'agenda' | 'session'>

/**
 * Lists the asks of the agenda, in its order. An ask that was only looked at, and got no answers, does not count as
 * played.
 */
export const agendaOf = (slices: Planned): AgendaEntry[] =>
  slices.session.items
    .flatMap((item) => ('askId' in item ? [item] : []))
    .map(({ askId, minutes }, index) => entryOf(slices, askId, index + 1, minutes))

/** Lists the asks of the deck that are not on the agenda. */
export function othersOf(slices: Planned): AgendaEntry[] {
  const listed = new Set(agendaOf(slices).map(({ askId }) => askId))
  return slices.deck.asks.filter(({ id }) => !listed.has(id)).map(({ id }) => entryOf(slices, id, null, null))
}

/** Finds an ask of the room by its id. */
export const askWithId = ({ asks }: Pick<HostSlices['deck'], 'asks'>, askId: string | null) =>
  asks.find(({ id }) => id === askId)

function entryOf({ deck, place, agenda }: Planned, askId: string, number: number | null, minutes: number | null) {
  const ask = askWithId(deck, askId)
  const title = ask?.title ?? ''
  const { votes, rewrites, revealed } = agenda.rounds[askId] ?? { votes: 0, rewrites: 0, revealed: 0 }
  const isNow = place.askId === askId && !hasEnded(place)
  const state: AskState = isNow ? 'now' : votes + rewrites + revealed > 0 ? 'played' : 'not-yet'
  return { askId, number, minutes, title, isBrought: isBroughtId(askId), state, votes, rewrites }
}

type Standing = Planned & Pick<HostSlices, 'reveal' | 'pushBack' | 'pages'>

/** Lists the blocks that stand on the agenda between the ask the room is at and this one; null is the end. */
export function blocksBefore(askId: string | null, { place, session: { items } }: Pick<Standing, 'place' | 'session'>) {
  const indexOf = (wanted: string | null) => items.findIndex((item) => 'askId' in item && item.askId === wanted)
  const [from, to] = [indexOf(place.askId), askId === null ? items.length : indexOf(askId)]
  // From the lobby only what stands right before the ask.
  const before = items.slice(0, Math.max(0, to))
  const after = from < 0 ? before.reduce((last, item, index) => ('askId' in item ? index : last), -1) : from
  return items.slice(after + 1, Math.max(0, to)).flatMap((item) => ('block' in item ? [item] : []))
}

/** Lists all stages an ask can have: those that its preset has, and its deck has content for. */
export const stagesIn = ({ deck, room }: Pick<HostSlices, 'deck' | 'room'>, askId: string): RoundStage[] =>
  planWith(possibleStages(deck, askWithId(deck, askId), optionalIn(room.preset)))

/** Lists the stages of an ask by its own plan, or else by the room's. */
export const plannedStages = ({ deck, agenda }: Pick<HostSlices, 'deck' | 'agenda'>, askId: string): RoundStage[] =>
  planWith(possibleStages(deck, askWithId(deck, askId), agenda.stagesOfAsk[askId] ?? agenda.stages))

export function stepsOf(slices: Standing) {
  const entries = agendaOf(slices)
  const course: Course = {
    place: slices.place,
    asks: entries.map(({ askId }) => askId),
    played: new Set(entries.filter(({ state }) => state === 'played').map(({ askId }) => askId)),
    planOf: (askId) => plannedStages(slices, askId),
    ofRoom: roomStagesIn(slices.agenda.stages),
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
export function nextWords(step: Step | null, standing: Standing, isFirst: boolean): string {
  const { place, deck, pushBack } = standing
  if (!step) return t('console.bar.next.none')
  if (step.kind === 'end') return passing(null, t('console.bar.next.end'), standing)
  if (step.kind === 'reveal') return t(`console.bar.next.${step.step}`)
  if (step.kind === 'play') return t('console.bar.next.line', { n: step.lines, of: pushBack.of })
  if (step.kind === 'page') return t('console.bar.next.page', { page: t(`console.sees.page.${step.page}`) })
  const { stage, askId } = step.to
  const { title, next } = consoleStage(stage)
  if (!next) return t(title)
  const ask = askWithId(deck, askId)?.title ?? ''
  if (isFirst && askId !== null) return passing(askId, t('console.bar.next.first', { title: ask }), standing)
  // Whatever comes after a vote closes it.
  const words = t(rowOf(place.stage).ballot === null ? next.plain : next.closing, { title: ask })
  return askId === place.askId ? words : passing(askId, words, standing)
}

/** Says what stands between before what comes next: the room is at no stage of a block. */
function passing(askId: string | null, next: string, standing: Standing): string {
  const blocks = blocksBefore(askId, standing).map((block) =>
    t('console.agenda.block', { name: blockName(block), n: block.minutes }),
  )
  return blocks.length ? t('console.bar.next.passing', { blocks: blocks.join(', '), next }) : next
}

/** Words the Previous button; when the step leads to another ask, it names that ask. */
export function previousWords(step: Step | null, slices: Planned): string {
  const { place } = slices
  if (step?.kind === 'page') return t('console.bar.previousTo', { stage: t(`console.sees.page.${step.page}`) })
  if (step?.kind !== 'go') return t('console.bar.previous')
  const { stage, askId } = step.to
  const number = agendaOf(slices).find((entry) => entry.askId === askId)?.number ?? 0
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

/** Makes the command for going to any stage of any ask or of the room. Null from or to the end. */
export function goCommand(from: Place, to: Place): HostCommand | null {
  const [leaving, target] = [onTheWire(from), onTheWire(to)]
  return leaving && target ? { type: 'stage.go', from: leaving, to: target } : null
}

/** Strips a place of what a slice adds to it. Null for the end, to which no command leads. */
function onTheWire(place: Place): CommandOf<'stage.go'>['to'] | null {
  const { stage } = place
  if (hasEnded(place)) return null
  return isRoomStage(stage) ? { stage, askId: null } : (roundPlace(place) ?? LOBBY)
}
