import { expect, test } from 'vitest'
import { nextStep, previousStep } from '../../../shared/room/course/steps.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import {
  courseOf,
  given,
  go,
  here,
  open,
  people,
  picture,
  show,
  turn,
  vote,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const pages = (room: Room) => viewForScreen(room, here([1, 2])).pages
/** The bars and the reading are open. */
const revealed = [
  people(2),
  go('vote'),
  vote(1, 'dodge'),
  vote(2, 'decided'),
  go('reveal'),
  show('bars'),
  show('reading'),
]

test('X1 what was opened last is on the screen, and a press turns to another open one', () => {
  const scene = given(...revealed)
  expect(pages(scene.room)).toEqual({ open: ['bars', 'reading'], shown: 'reading' })
  const turned = scene.when(turn('bars')).then({ type: 'screen.turned', askId: FIRST, page: 'bars' })
  expect(pages(turned.room)).toEqual({ open: ['bars', 'reading'], shown: 'bars' })
  turned.when(turn('bars')).then()
})

test('X1 console and screen are told the same page, and phones are told none', () => {
  const { room } = given(...revealed, turn('bars'))
  expect(viewForHost(room, here([1, 2])).pages).toEqual(pages(room))
  expect(viewForPhones(room, here([1, 2]))).not.toHaveProperty('pages')
})

test('X1 whatever is opened next is on the screen, whichever page was turned to', () => {
  const vague = given(people(2), go('vote'), vote(1, 'dodge'), go('reveal'), show('bars'))
  expect(pages(vague.room)).toEqual({ open: ['bars'], shown: 'bars' })
  expect(pages(given(...revealed.slice(0, -1), show('reading')).room).shown).toBe('reading')
  const { room } = given(...revealed, go('debrief'), picture('moves'), turn('texts'), picture('confusion'))
  expect(pages(room)).toEqual({ open: ['texts', 'moves', 'confusion'], shown: 'confusion' })
  const opened = given(...revealed, go('debrief'), picture('moves'), open(['original', 'reference']))
  expect(pages(opened.room).shown).toBe('texts')
})

test('X1 given the page that is shown is closed, then the last of the open ones is', () => {
  const { room } = given(...revealed, go('debrief'), picture('moves'), picture('moves', false))
  expect(pages(room)).toEqual({ open: ['texts'], shown: 'texts' })
})

test('X1 a stage that was left begins with its last page again', () => {
  const { room } = given(...revealed, turn('bars'), go('rewrite'), go('reveal'))
  expect(pages(room)).toEqual({ open: ['bars', 'reading'], shown: 'reading' })
  expect(pages(given(...revealed, go('rewrite')).room)).toEqual({ open: [], shown: null })
})

test('X2 a page that is not open, or of another ask or stage, is refused', () => {
  given(...revealed)
    .when(turn('heat'))
    .then('nothing-to-show')
  given(...revealed)
    .when(turn('texts'))
    .then('nothing-to-show')
  given(...revealed)
    .when(turn('bars', SECOND))
    .then('nothing-to-show')
  given(...revealed, go('rewrite'))
    .when(turn('bars'))
    .then('nothing-to-show')
  given().when(turn('bars')).then('nothing-to-show')
})

test('X3 Previous goes one picture back and Next one on, until the edge', () => {
  const scene = given(...revealed)
  expect(previousStep(courseOf(scene.room))).toEqual({ kind: 'page', askId: FIRST, page: 'bars' })
  const { room } = given(...revealed, turn('bars'))
  expect(nextStep(courseOf(room))).toEqual({ kind: 'page', askId: FIRST, page: 'reading' })
  expect(previousStep(courseOf(room))?.kind).toBe('go')
  expect(nextStep(courseOf(scene.room))).toEqual({ kind: 'reveal', askId: FIRST, step: 'lens' })
})

test('X1 X2 given pictures of an ask, then closing texts turns to none, the log of 0.1.0 turns to no lens, and another ask has none', () => {
  const debriefed = [people(2), go('rewrite'), write(1, 'one'), write(2, 'two'), go('debrief')]
  const page = (...past: Past[]) => given(...debriefed, ...past).room.rounds.get(FIRST)?.page
  expect(page(open(['original', 'reference']), picture('moves'))).toBe('moves')
  expect(page(open(['original', 'reference']), picture('moves'), open([]))).toBe('moves')
  const lens = { type: 'picture.shown', askId: FIRST, picture: 'lens', on: true, at: 1 } as const
  expect(page(picture('moves'), lens)).toBe('moves')
  given(people(2), go('vote'), vote(1, 'decided'), go('reveal'), show('bars'), go('reveal', SECOND))
    .when(turn('bars'))
    .then('nothing-to-show')
})
