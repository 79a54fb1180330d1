import { describe, expect, test } from 'vitest'
import { nextStep, previousStep, type Course } from '../../../shared/room/course/steps.ts'
import { LOBBY, type Place } from '../../../shared/room/place.ts'
import { ROOM_STAGES, rowOf, type RoomStage } from '../../../shared/room/stages.ts'
import {
  at,
  courseOf,
  given,
  givenRoom,
  go,
  HOST,
  people,
  showLot,
  sort,
  write,
  type Past,
} from '../../support/given.ts'
import { ASKS, FIRST, SECOND, THIRD } from '../../support/sample.ts'

// Next and Previous among the stages that come after the asks; and what a move to an ask leaves behind.

const planned = (place: Place, ofRoom: readonly RoomStage[], played: readonly string[] = ASKS): Course => ({
  place,
  asks: ASKS,
  played: new Set(played),
  planOf: () => ['show', 'debrief'],
  ofRoom,
  toReveal: null,
  lines: { played: 0, of: 0 },
  pages: { open: [], shown: null },
})
const atRoom = (stage: RoomStage): Place => ({ stage, askId: null })
const AFTER_ASKS = ROOM_STAGES.filter((stage) => !rowOf(stage).isBeforeAsks)
const to = (place: Place) => ({ kind: 'go', to: place })

describe('G9 several stages of the whole room', () => {
  test('given all of them, then Next goes from each to the one behind it, and from the last to the end', () => {
    expect(AFTER_ASKS).toEqual(['own-words', 'floor'])
    expect(nextStep(planned(at('debrief', THIRD), AFTER_ASKS))).toEqual(to(atRoom('own-words')))
    expect(nextStep(planned(atRoom('own-words'), AFTER_ASKS))).toEqual(to(atRoom('floor')))
    expect(nextStep(planned(atRoom('floor'), AFTER_ASKS))).toEqual({ kind: 'end' })
  })

  test('given all of them, then Previous goes from each to the one before it, and from the first to the last ask played', () => {
    expect(previousStep(planned(atRoom('floor'), AFTER_ASKS))).toEqual(to(atRoom('own-words')))
    const first = (...played: string[]) => previousStep(planned(atRoom('own-words'), AFTER_ASKS, played))
    expect(first(...ASKS)).toEqual(to(at('debrief', THIRD)))
    expect(first(FIRST, SECOND)).toEqual(to(at('debrief', SECOND)))
    expect(first(FIRST)).toEqual(to(at('debrief', FIRST)))
    expect(first()).toEqual(to(LOBBY))
  })

  test('given one that is not in the plan, then Next and Previous go to the nearest one that is', () => {
    expect(nextStep(planned(atRoom('own-words'), ['floor']))).toEqual(to(atRoom('floor')))
    expect(previousStep(planned(atRoom('floor'), ['own-words']))).toEqual(to(atRoom('own-words')))
    expect(nextStep(planned(atRoom('own-words'), []))).toEqual({ kind: 'end' })
    expect(nextStep(planned(atRoom('floor'), ['own-words']))).toEqual({ kind: 'end' })
    expect(previousStep(planned(atRoom('own-words'), ['floor']))).toEqual(to(at('debrief', THIRD)))
  })

  test('given a room for couples, then Previous undoes Next through all of them', () => {
    const steps = (...past: Past[]) => {
      const course = courseOf(givenRoom({ preset: 'couples' }, go('debrief', FIRST), ...past).room)
      return [previousStep(course), nextStep({ ...course, played: new Set(ASKS) })]
    }
    expect(steps(go('own-words'))).toEqual([to(at('debrief', FIRST)), { kind: 'end' }])
    expect(steps({ type: 'plan.set', askId: null, stages: ['own-words', 'floor'], at: 1 }, go('own-words'))).toEqual([
      to(at('debrief', FIRST)),
      to(atRoom('floor')),
    ])
    expect(steps({ type: 'plan.set', askId: null, stages: ['own-words', 'floor'], at: 1 }, go('floor'))).toEqual([
      to(atRoom('own-words')),
      { kind: 'end' },
    ])
  })
})

test('X3 given open pictures of which the screen shows none, then neither Next nor Previous turns to one', () => {
  const course: Course = { ...planned(at('show'), []), pages: { open: ['bars', 'reading'], shown: null } }
  expect(nextStep(course)).toEqual(to(at('debrief')))
  expect(previousStep(course)).toEqual(to(LOBBY))
})

test('G3 given a text that was removed at another ask, when the room goes to that ask, then it is erased', () => {
  const { room, words } = given(
    people(1),
    go('rewrite', SECOND),
    write(1, 'removed', { askId: SECOND }), // id-2
    showLot(SECOND),
    go('show', FIRST),
    sort('id-2', 'removed', SECOND),
  )
    .when({ type: 'stage.go', from: at('show', FIRST), to: at('rewrite', SECOND) }, HOST)
    .then(
      { type: 'stage.gone', to: at('rewrite', SECOND) },
      { type: 'rewrite.erased', askId: SECOND, rewriteId: 'id-2' },
    )
  expect(words).toEqual({ 'id-2': null })
  expect(room.words).toEqual(new Map())
})
