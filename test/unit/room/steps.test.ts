import { expect, test } from 'vitest'
import {
  LOBBY,
  nextStep,
  previousStep,
  REVEAL_STEPS,
  ROUND_STAGES,
  samePlace,
  type Place,
  type Step,
} from '../../../shared/room/stages.ts'
import { currentRound, type Room } from '../../../shared/room/state.ts'
import { at, given, go, HOST, show, type Deed, type Standing } from '../../support/given.ts'
import { ASKS, FIRST, SECOND, THIRD } from '../../support/sample.ts'

const course = (place: Place, played: readonly string[] = [], revealed = 0) => ({
  place,
  asks: ASKS,
  played: new Set(played),
  revealed,
})

const courseOf = (room: Room) => course(room.place, [...room.rounds.keys()], currentRound(room)?.revealed)

const deedOf = (room: Room, step: Step): Deed => {
  if (step.kind === 'reveal') return [{ type: 'reveal.show', askId: step.askId, step: step.step }, HOST]
  if (step.kind === 'end') return [{ type: 'room.end' }, HOST]
  return [{ type: 'stage.go', from: room.place as Standing, to: step.to as Standing }, HOST]
}

/** Presses Next until there is none; says where it came through. */
function walk() {
  const came: string[] = []
  const past: Deed[] = []
  for (;;) {
    const { room, log } = given(...past)
    const step = nextStep(courseOf(room))
    if (!step) return { came, log }
    came.push(step.kind === 'go' ? `${step.to.askId} ${step.to.stage}` : step.kind === 'end' ? 'end' : step.step)
    past.push(deedOf(room, step))
    if (came.length > 1_000) throw new Error('there is no end to it')
  }
}

test('Next walks from the lobby through every ask, every stage and every step of the reveal, and ends', () => {
  const { came, log } = walk()
  expect(came).toEqual([
    ...ASKS.flatMap((askId) => [
      `${askId} show`,
      `${askId} vote`,
      `${askId} reveal`,
      ...REVEAL_STEPS,
      `${askId} rewrite`,
      `${askId} compare`,
      `${askId} debrief`,
    ]),
    'end',
  ])
  expect(log).toHaveLength(came.length)
})

test('Previous undoes Next, back to the lobby', () => {
  const back: string[] = []
  let place: Place = { stage: 'debrief', askId: THIRD }
  for (let step; (step = previousStep(course(place, ASKS)));) {
    if (step.kind !== 'go') throw new Error(`Previous may only go, not ${step.kind}`)
    const onward = nextStep(course(step.to, ASKS.slice(0, ASKS.indexOf(place.askId ?? '')), REVEAL_STEPS.length))
    expect(onward).toEqual({ kind: 'go', to: place })
    place = step.to
    back.push(`${place.askId} ${place.stage}`)
  }
  expect(samePlace(place, LOBBY)).toBe(true)
  expect(back).toHaveLength(ASKS.length * ROUND_STAGES.length)
})

test('there is nothing before the lobby, and nothing after the end', () => {
  expect(previousStep(course(LOBBY))).toBeNull()
  const ended: Place = { stage: 'ended', askId: FIRST }
  expect(previousStep(course(ended))).toBeNull()
  expect(nextStep(course(ended))).toBeNull()
})

test('Next opens what the reveal has not opened yet, then goes on', () => {
  expect(nextStep(course(at('reveal'), [FIRST], 0))).toEqual({ kind: 'reveal', askId: FIRST, step: 'bars' })
  expect(nextStep(course(at('reveal'), [FIRST], 1))).toEqual({ kind: 'reveal', askId: FIRST, step: 'reading' })
  expect(nextStep(course(at('reveal'), [FIRST], 2))).toEqual({ kind: 'go', to: at('rewrite') })
})

test('after an ask comes the next one not played, from there on first, then from the top', () => {
  expect(nextStep(course(at('debrief', SECOND), [SECOND]))).toEqual({ kind: 'go', to: at('show', THIRD) })
  expect(nextStep(course(at('debrief', FIRST), [FIRST, SECOND]))).toEqual({ kind: 'go', to: at('show', THIRD) })
  expect(nextStep(course(at('debrief', THIRD), [SECOND, THIRD]))).toEqual({ kind: 'go', to: at('show', FIRST) })
  expect(nextStep(course(at('debrief', SECOND), ASKS))).toEqual({ kind: 'end' })
})

test('an ask that was only looked at never comes after itself', () => {
  expect(nextStep(course(at('debrief', THIRD), [FIRST, SECOND]))).toEqual({ kind: 'end' })
})

test('back in the lobby Next goes to the first ask not played, or ends', () => {
  expect(nextStep(course(LOBBY, [FIRST, THIRD]))).toEqual({ kind: 'go', to: at('show', SECOND) })
  expect(nextStep(course(LOBBY, ASKS))).toEqual({ kind: 'end' })
})

test('what was revealed before stays revealed, so that Next goes on after coming back', () => {
  const { room } = given(go('reveal'), show('bars'), show('reading'), go('vote'), go('reveal'))
  expect(nextStep(courseOf(room))).toEqual({ kind: 'go', to: at('rewrite') })
})
