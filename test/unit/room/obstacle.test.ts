import { describe, expect, test } from 'vitest'
import { cardsFor } from '../../../shared/room/obstacle/lists.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  answerObstacle,
  endAndForget,
  givenRoom,
  go,
  here,
  HOST,
  openObstacle,
  pause,
  people,
  present,
  seat,
  showObstacle,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const responding = (...past: Past[]) =>
  givenRoom({ preset: 'supervision' }, people(5), present(1), go('response'), ...past)
const asked = (...past: Past[]) => responding(openObstacle(), ...past)
const everybody = here([1, 2, 3, 4, 5])
const phones = (room: Room) => viewForPhones(room, everybody)
const desk = (room: Room) => viewForHost(room, everybody).obstacleAnswers

const NONE = { no: { soften: 0, stay: 0, unclear: 0 }, lost: { yes: 0, 'slid-back': 0, unclear: 0 } }

describe('the question about the obstacle', () => {
  test('Q22 is there while it is open, in the response of a supervision', () => {
    expect(phones(responding().room).obstacle).toBe(null)
    expect(phones(asked().room).obstacle).toEqual({ counts: null })
    expect(phones(asked(openObstacle(false)).room).obstacle).toBe(null)
    expect(phones(asked(go('debrief')).room).obstacle).toBe(null)
    expect(desk(asked(go('debrief')).room)).toBe(null)
  })

  test('Q22 an answer to one half can be changed; each is told its own', () => {
    const { room } = asked(answerObstacle(2, 'no', 'stay'), answerObstacle(2, 'no', 'soften'))
    expect(viewForSeat(room, 'id-2').ownObstacle).toEqual({ [FIRST]: { no: 'soften' } })
    expect(viewForSeat(room, 'id-3').ownObstacle).toEqual({})
  })

  test('A1 Q23 until the answers are shown nobody is told more than how many there are', () => {
    const told = (choice: 'stay' | 'soften') => {
      const { room } = asked(answerObstacle(2, 'no', choice), answerObstacle(3, 'lost', 'yes'))
      expect(desk(room)).toEqual({
        isOpen: true,
        isShown: false,
        count: { no: { done: 1, of: 4 }, lost: { done: 1, of: 4 } },
        counts: null,
        older: false,
      })
      return JSON.stringify([viewForHost(room, everybody), viewForScreen(room, everybody), viewForSeat(room, 'id-4')])
    }
    expect(told('stay')).toBe(told('soften'))
  })

  test('Q23 shown, everybody is told the counts at any number, and no more answers are taken', () => {
    const scene = asked(answerObstacle(2, 'no', 'stay'))
      .when(showObstacle())
      .then({ type: 'obstacle.shown', askId: FIRST })
    const counts = { ...NONE, no: { soften: 0, stay: 1, unclear: 0 } }
    expect(phones(scene.room).obstacle).toEqual({ counts })
    expect(desk(scene.room)).toMatchObject({ isShown: true, counts })
    scene.when(answerObstacle(3, 'no', 'stay')).then('obstacle-closed')
    scene.when(showObstacle()).then()
  })

  test('A1 A2 what is left unshown is told to the console when the stage is left; a newer copy needs three', () => {
    const once = [answerObstacle(2, 'no', 'stay'), go('debrief'), go('response')]
    expect(desk(asked(...once).room)?.counts?.no.stay).toBe(1)
    expect(phones(asked(...once).room).obstacle).toEqual({ counts: null })
    const again = asked(...once, answerObstacle(3, 'no', 'stay'), go('debrief'), go('response')).room
    expect(desk(again)).toMatchObject({ counts: { no: { stay: 1 } }, older: true })
  })

  test('A2 Q23 three who answer something else make a newer copy, one among those who stay does not', () => {
    const all = (choice: 'stay' | 'soften', ...numbers: number[]) =>
      numbers.map((number) => answerObstacle(number, 'no', choice))
    const after = (...changed: Past[]) =>
      desk(
        asked(...all('stay', 2, 3, 4, 5), go('debrief'), go('response'), ...changed, go('debrief'), go('response'))
          .room,
      )
    const rest = { isOpen: true, isShown: false, count: { no: { done: 4, of: 4 }, lost: { done: 0, of: 4 } } }
    const counts = (soften: number) => ({ ...NONE, no: { soften, stay: 4 - soften, unclear: 0 } })
    expect(after(...all('soften', 2, 3, 4))).toEqual({ ...rest, counts: counts(3), older: false })
    expect(after(...all('soften', 2))).toEqual({ ...rest, counts: counts(0), older: true })
  })

  test('A2 Q23 what was shown has ended: leaving the stage changes nothing of it', () => {
    const shown = [answerObstacle(2, 'no', 'stay'), showObstacle()]
    const told = desk(asked(...shown).room)
    expect(told).toMatchObject({ isShown: true, counts: { no: { stay: 1 } }, older: false })
    expect(desk(asked(...shown, go('debrief'), go('response')).room)).toEqual(told)
  })

  test('S4 Q22 what a seat answered that was removed as version 0.1.0 did is gone, and of nobody else', () => {
    const { room } = asked(answerObstacle(2, 'no', 'stay'), answerObstacle(3, 'lost', 'yes'), {
      type: 'seat.removed',
      seatId: 'id-2',
      at: 1,
    })
    expect(viewForSeat(room, 'id-2').ownObstacle).toEqual({})
    expect(viewForSeat(room, 'id-3').ownObstacle).toEqual({ [FIRST]: { lost: 'yes' } })
  })

  test('Q22 it is refused to the presenter, elsewhere, closed, and with the answer of the other half', () => {
    const scene = asked()
    scene.when(answerObstacle(1, 'no', 'stay')).then('presenter-listens')
    scene
      .when({ type: 'obstacle.answer', askId: FIRST, question: 'no', choice: 'slid-back' }, seat(2))
      .then('unknown-choice')
    scene.when(answerObstacle(2, 'no', 'stay', 'nowhere')).then('unknown-ask')
    scene.when(answerObstacle(2, 'no', 'stay', SECOND)).then('obstacle-closed')
    scene.when(answerObstacle(2, 'no', 'stay')[0], HOST).then('not-allowed')
    scene.when(openObstacle()).then()
    scene.when(openObstacle(true, 'nowhere')).then('unknown-ask')
    scene.when(showObstacle('nowhere')).then('unknown-ask')
    asked(pause(true))
      .when(answerObstacle(2, 'no', 'stay'))
      .then('room-paused')
    responding()
      .when(answerObstacle(2, 'no', 'stay'))
      .then('obstacle-closed')
    responding().when(showObstacle()).then('obstacle-closed')
    responding(go('debrief')).when(openObstacle()).then('obstacle-closed')
    asked(answerObstacle(2, 'no', 'stay'))
      .when(answerObstacle(2, 'no', 'stay'))
      .then()
  })

  test('Q23 E5 nothing of it is in the report or the outcome', () => {
    const past = (choice: 'stay' | 'soften') => [answerObstacle(2, 'no', choice), showObstacle()]
    expect(reportOf(asked(...past('stay')).room)).toEqual(reportOf(asked(...past('soften')).room))
    const outcome = (choice: 'stay' | 'soften') => asked(...past(choice), ...endAndForget()).room.outcome
    expect(outcome('stay')).toEqual(outcome('soften'))
  })
})

test('Q24 one answer that it stayed slows down; most that slid back ask for individual work', () => {
  expect(cardsFor(NONE)).toEqual({ slowDown: false, alone: false })
  expect(cardsFor({ ...NONE, no: { soften: 3, stay: 1, unclear: 0 } })).toEqual({ slowDown: true, alone: false })
  expect(cardsFor({ ...NONE, lost: { yes: 1, 'slid-back': 2, unclear: 1 } }).alone).toBe(false)
  expect(cardsFor({ ...NONE, lost: { yes: 1, 'slid-back': 2, unclear: 0 } }).alone).toBe(true)
})
