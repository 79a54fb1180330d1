import { expect, test } from 'vitest'
import { optionalIn } from '../../../shared/room/course/plan.ts'
import type { OptionalStage } from '../../../shared/room/stages.ts'
import { roundPlan } from '../../../shared/room/course/room-plan.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import {
  at,
  end,
  given,
  givenRoom,
  go,
  here,
  HOST,
  picture,
  plan,
  play,
  show,
  type Deed,
  type Past,
  type Standing,
} from '../../support/given.ts'
import { bareDeck, FIRST, sampleDeck, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'

const nobody = here([])
/** All optional stages of a training. */
const ALL = optionalIn('training')

const set = (askId: string | null, ...stages: OptionalStage[]) => ({ type: 'plan.set', askId, stages }) as const
const going = (from: Standing, to: Standing): Deed => [{ type: 'stage.go', from, to }, HOST]

/** The optional stages of an ask. */
const optional = (askId: string, ...past: Past[]) =>
  roundPlan(given(...past).room, askId).filter((stage) => (ALL as readonly string[]).includes(stage))

test('G6 a room starts with the plan it was opened with, in the order of the stages', () => {
  const { room } = givenRoom({ stages: ['talk', 'mark'] })
  expect(roundPlan(room, FIRST)).toEqual(['show', 'vote', 'mark', 'talk', 'reveal', 'rewrite', 'compare', 'debrief'])
})

test('G6 the plan of the room is changed, whatever the order it is given in; the same one again changes nothing', () => {
  const { room } = given()
    .when(plan(['talk', 'mark']))
    .then(set(null, 'mark', 'talk'))
    .when(plan(['mark', 'talk']))
    .then()
  expect(roundPlan(room, SECOND)).toEqual(['show', 'vote', 'mark', 'talk', 'reveal', 'rewrite', 'compare', 'debrief'])
})

test('G6 a single ask may differ, and keeps its own plan when that of the room changes', () => {
  const past = [plan(['talk']), plan(['mark'], SECOND), plan([])]
  expect([FIRST, SECOND, THIRD].map((askId) => optional(askId, ...past))).toEqual([[], ['mark'], []])
  given(plan(['talk']))
    .when(plan(['talk'], FIRST))
    .then(set(FIRST, 'talk'))
    .when(plan(['talk'], FIRST))
    .then()
  given()
    .when(plan(['talk'], 'nowhere'))
    .then('unknown-ask')
})

test('G6 it can be changed wherever the room stands, in that very stage too, and the room stays where it is', () => {
  for (const stage of TRAINING_STAGES) {
    const { room } = given(go(stage)).when(plan([])).then(set(null))
    expect(room.place).toEqual(at(stage))
  }
})

test('G6 it holds nobody back from going anywhere', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'debrief'))
    given(plan([]))
      .when(going({ stage: 'lobby', askId: null }, at(stage)))
      .then({ type: 'stage.gone', to: at(stage) })
})

test('G6 the console is told the plan', () => {
  const { room } = given(plan(['mark', 'talk']), plan([], THIRD))
  expect(viewForHost(room, nobody).agenda).toEqual({
    rounds: {},
    stages: ['mark', 'talk'],
    stagesOfAsk: { [THIRD]: [] },
  })
})

test('G7 a push-back the ask has not is in no plan and cannot be gone to', () => {
  const past = [plan([...ALL])]
  expect(optional(SECOND, ...past)).toEqual(ALL)
  expect(optional(THIRD, ...past)).toEqual(ALL.filter((stage) => stage !== 'push-back'))
  given(go('vote', THIRD))
    .when(going(at('vote', THIRD), at('push-back', THIRD)))
    .then('no-such-stage')
})

test('G7 neither can a warm-up in a deck without one', () => {
  for (const deck of [bareDeck, { ...sampleDeck, warmUps: [] }]) {
    const scene = givenRoom({ deck }, plan([...ALL]), go('vote'))
    expect(roundPlan(scene.room, FIRST)).not.toContain('warm-up')
    scene.when(going(at('vote'), at('warm-up'))).then('no-such-stage')
  }
})

test('G8 the push-back is played line by line, as far as it goes, and in its stage alone', () => {
  given(go('push-back'))
    .when(play(1))
    .then({ type: 'pushback.played', askId: FIRST, lines: 1 })
    .when(play(2))
    .then({ type: 'pushback.played', askId: FIRST, lines: 2 })
    .when(play(3))
    .then('nothing-to-show')
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'push-back'))
    given(go('push-back'), go(stage)).when(play(1)).then('nothing-to-show')
  given(go('push-back')).when(play(1, SECOND)).then('nothing-to-show')
  given(go('push-back')).when(play(1, 'nowhere')).then('nothing-to-show')
  given(go('push-back')).when(play(1, THIRD)).then('nothing-to-show')
})

test('G8 a line once played stays: playing fewer changes nothing', () => {
  given(go('push-back'), play(2)).when(play(1)).then().when(play(0)).then().when(play(2)).then()
})

test('G8 it is told from its stage on, as far as it was played, and on no earlier stage', () => {
  const lines = (...past: Past[]) => {
    const { room } = given(...past)
    expect(viewForScreen(room, nobody).pushBack).toEqual(viewForPhones(room, nobody).pushBack)
    return viewForPhones(room, nobody).pushBack
  }
  const first = { who: 'hears', text: 'first/push-back 1' }
  const second = { who: 'asks', text: 'first/push-back 2' }
  expect(lines(go('push-back'))).toEqual([])
  expect(lines(go('push-back'), play(1))).toEqual([first])
  expect(lines(go('push-back'), play(2))).toEqual([first, second])
  for (const [index, stage] of TRAINING_STAGES.entries())
    expect(lines(go('push-back'), play(1), go(stage))).toEqual(
      index < TRAINING_STAGES.indexOf('push-back') ? [] : [first],
    )
  for (const place of ['lobby', at('compare', SECOND)] as const)
    expect(lines(go('push-back'), play(1), go(place))).toEqual([])
  expect(lines(go('push-back'), play(1), end)).toEqual([])
  expect(viewForHost(given(go('push-back'), play(1)).room, nobody).pushBack).toEqual({ played: 1, of: 2 })
})

test('C4 the move map and what the room mixes up are opened in the debrief alone', () => {
  for (const name of ['moves', 'confusion'] as const) {
    given(go('debrief'))
      .when(picture(name))
      .then({ type: 'picture.shown', askId: FIRST, picture: name, on: true })
      .when(picture(name))
      .then()
      .when(picture(name, false))
      .then({ type: 'picture.shown', askId: FIRST, picture: name, on: false })
      .when(picture(name, false))
      .then()
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'debrief'))
      given(go('debrief'), go(stage)).when(picture(name)).then('nothing-to-show')
    given(go('debrief'))
      .when(picture(name, true, SECOND))
      .then('nothing-to-show')
  }
})

test('G4 the telling words are shown alone by the last step, after the reading', () => {
  given(go('reveal'), show('bars')).when(show('lens')).then('not-revealing')
  const { room } = given(go('reveal'), show('bars'), show('reading'))
    .when(show('lens'))
    .then({ type: 'reveal.shown', askId: FIRST, step: 'lens' })
  expect(viewForPhones(room, nobody).lens).toBe(true)
  expect(viewForHost(room, nobody).reveal).toEqual({
    steps: ['bars', 'reading', 'lens'],
    open: ['bars', 'reading', 'lens'],
    next: null,
  })
})

test('G4 in a log of before, where the lens is a picture, it is open and no step', () => {
  const lens = (on: boolean): Past => ({ type: 'picture.shown', at: 20_000, askId: FIRST, picture: 'lens', on })
  const read = [go('reveal'), show('bars'), show('reading')]
  const { room } = given(...read, lens(true))
  expect(viewForPhones(room, nobody).lens).toBe(true)
  expect(viewForHost(room, nobody).reveal).toMatchObject({ steps: ['bars', 'reading'], next: null })
  const closed = given(...read, lens(true), lens(false))
  expect(viewForPhones(closed.room, nobody).lens).toBe(false)
  expect(viewForHost(closed.room, nobody).reveal.next).toBe('lens')
})

test('C4 each picture is shown in its place and no other, and is there again on coming back', () => {
  const pictures = (...past: Past[]) => {
    const { lens, moveMap, confusion } = viewForPhones(given(...past).room, nobody)
    return { lens, moveMap: moveMap !== null, confusion: confusion !== null }
  }
  const opened = [
    go('reveal'),
    show('bars'),
    show('reading'),
    show('lens'),
    go('debrief'),
    picture('moves'),
    picture('confusion'),
  ]
  expect(pictures(...opened)).toEqual({ lens: false, moveMap: true, confusion: true })
  expect(pictures(...opened, go('reveal'))).toEqual({ lens: true, moveMap: false, confusion: false })
  expect(pictures(...opened, go('compare'))).toEqual({ lens: false, moveMap: false, confusion: false })
  expect(pictures(...opened, go('debrief', SECOND))).toEqual({ lens: false, moveMap: false, confusion: false })
  expect(pictures(...opened, go('vote'), go('debrief'))).toEqual({ lens: false, moveMap: true, confusion: true })
})
