import { describe, expect, test } from 'vitest'
import { nextStep, previousStep, type Course, type Step } from '../../../shared/room/course/steps.ts'
import { planWith } from '../../../shared/room/course/plan.ts'
import { LOBBY, samePlace, type Place } from '../../../shared/room/place.ts'
import { OPTIONAL_STAGES, REVEAL_STEPS, type OptionalStage } from '../../../shared/room/stages.ts'
import type { Room } from '../../../shared/room/state.ts'
import {
  at,
  courseOf,
  given,
  givenRoom,
  go,
  HOST,
  mark,
  people,
  plan,
  play,
  show,
  vote,
  voteAgain,
  voteWith,
  type Deed,
  type Past,
  type Standing,
} from '../../support/given.ts'
import { ASKS, bareDeck, FIRST, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'

const course = (
  place: Place,
  played: readonly string[] = [],
  { optional = [], ...more }: Partial<Course> & { optional?: readonly OptionalStage[] } = {},
): Course => ({
  place,
  asks: ASKS,
  played: new Set(played),
  planOf: () => planWith(optional),
  ofRoom: [],
  toReveal: null,
  lines: { played: 0, of: 0 },
  pages: { open: [], shown: null },
  ...more,
})

const deedOf = (room: Room, step: Step): Deed => {
  if (step.kind === 'reveal') return [{ type: 'reveal.show', askId: step.askId, step: step.step }, HOST]
  if (step.kind === 'play') return [{ type: 'pushback.play', askId: step.askId, lines: step.lines }, HOST]
  if (step.kind === 'page') return [{ type: 'screen.page', askId: step.askId, page: step.page }, HOST]
  if (step.kind === 'end') return [{ type: 'room.end' }, HOST]
  return [{ type: 'stage.go', from: room.place as Standing, to: step.to as Standing }, HOST]
}

const nameOf = (step: Step): string =>
  step.kind === 'go'
    ? `${step.to.askId} ${step.to.stage}`
    : step.kind === 'reveal'
      ? step.step
      : step.kind === 'play'
        ? `line ${step.lines}`
        : 'end'

/** Presses Next until there is none; says where it came through. What people do in a stage comes between. */
function walk(before: readonly Past[] = [], inStage: (place: Place) => Past[] = () => []) {
  const came: string[] = []
  const past: Past[] = [...before]
  for (;;) {
    const { room } = given(...past)
    const step = nextStep(courseOf(room))
    if (!step) return came
    came.push(nameOf(step))
    past.push(deedOf(room, step))
    if (step.kind === 'go') past.push(...inStage(step.to))
    if (came.length > 1_000) throw new Error('there is no end to it')
  }
}

test('Next walks from the lobby through every ask, every stage it has in its plan and every step of the reveal', () => {
  expect(walk()).toEqual([
    ...['first show', 'first vote', 'first push-back', 'line 1', 'line 2', 'first talk', 'first vote-again'],
    ...['first reveal', 'bars', 'reading', 'lens', 'first warm-up', 'first rewrite', 'first compare', 'first debrief'],
    ...['second show', 'second vote', 'second push-back', 'line 1', 'second talk', 'second vote-again'],
    ...[
      'second reveal',
      'bars',
      'reading',
      'lens',
      'second warm-up',
      'second rewrite',
      'second compare',
      'second debrief',
    ],
    ...['third show', 'third vote', 'third talk', 'third vote-again'],
    ...['third reveal', 'bars', 'reading', 'lens', 'third warm-up', 'third rewrite', 'third compare', 'third debrief'],
    'end',
  ])
})

test('Next opens every step of the reveal there is something for', () => {
  const answers: Record<string, Deed[]> = {
    vote: [voteWith(1, 'decided', { meant: 'help' })],
    mark: [mark(1, [[0, 1]])],
    'vote-again': [voteAgain(1, 'dodge')],
  }
  const came = walk([people(1), plan([...OPTIONAL_STAGES])], ({ stage, askId }) =>
    askId === FIRST ? (answers[stage] ?? []) : [],
  )
  expect(came.slice(0, came.indexOf('second show'))).toEqual([
    ...['first show', 'first vote', 'first mark', 'first push-back', 'line 1', 'line 2', 'first talk'],
    ...['first vote-again', 'first reveal', ...REVEAL_STEPS],
    ...['first warm-up', 'first rewrite', 'first compare', 'first debrief'],
  ])
})

test('G6 Next leaves out what the plan leaves out, of all asks or of one', () => {
  const stagesOf = (...past: Past[]) =>
    walk(past).filter((each) => / (mark|push-back|talk|vote-again|warm-up)$/.test(each))
  expect(stagesOf(plan([]))).toEqual([])
  expect(stagesOf(plan(['mark']))).toEqual(['first mark', 'second mark', 'third mark'])
  expect(stagesOf(plan([]), plan(['talk', 'push-back'], SECOND))).toEqual(['second push-back', 'second talk'])
  expect(stagesOf(plan(['talk']), plan([], FIRST))).toEqual(['second talk', 'third talk'])
})

test('G7 Next goes to no push-back and no warm-up the deck has not', () => {
  const { room } = givenRoom({ deck: bareDeck }, plan([...OPTIONAL_STAGES]), go('show'))
  expect(courseOf(room).planOf(FIRST)).toEqual(
    TRAINING_STAGES.filter((stage) => stage !== 'push-back' && stage !== 'warm-up'),
  )
})

test('from a stage that is not in the plan Next and Previous go to the nearest one that is', () => {
  const { room } = given(plan([]), go('talk'))
  expect(nextStep(courseOf(room))).toEqual({ kind: 'go', to: at('reveal') })
  expect(previousStep(courseOf(room))).toEqual({ kind: 'go', to: at('vote') })
})

test('Next plays what was not played of the push-back, then goes on', () => {
  const next = (...past: Past[]) => nextStep(courseOf(given(...past, go('push-back')).room))
  expect(next()).toEqual({ kind: 'play', askId: FIRST, lines: 1 })
  expect(next(go('push-back'), play(1), go('vote'))).toEqual({ kind: 'play', askId: FIRST, lines: 2 })
  expect(next(go('push-back'), play(2), go('vote'))).toEqual({ kind: 'go', to: at('talk') })
})

test.each<[string, readonly OptionalStage[]]>([
  ['every stage there is', OPTIONAL_STAGES],
  ['marks and talk', ['mark', 'talk']],
  ['nothing optional', []],
])('Previous undoes Next, back to the lobby, with %s', (_what, optional) => {
  const back: string[] = []
  let place: Place = { stage: 'debrief', askId: THIRD }
  for (let step; (step = previousStep(course(place, ASKS, { optional })));) {
    if (step.kind !== 'go') throw new Error(`Previous may only go, not ${step.kind}`)
    const onward = nextStep(course(step.to, ASKS.slice(0, ASKS.indexOf(place.askId ?? '')), { optional }))
    expect(onward).toEqual({ kind: 'go', to: place })
    place = step.to
    back.push(`${place.askId} ${place.stage}`)
  }
  expect(samePlace(place, LOBBY)).toBe(true)
  expect(back).toHaveLength(ASKS.length * planWith(optional).length)
})

test('Previous passes over the asks that were not played', () => {
  const { room } = given(go('vote', FIRST), go('show', THIRD))
  expect(previousStep(courseOf(room))).toEqual({ kind: 'go', to: at('debrief') })
  expect(previousStep(courseOf(given(go('show', SECOND)).room))).toEqual({ kind: 'go', to: LOBBY })
})

test('there is nothing before the lobby, and nothing after the end', () => {
  expect(previousStep(course(LOBBY))).toBeNull()
  const ended: Place = { stage: 'ended', askId: FIRST }
  expect(previousStep(course(ended))).toBeNull()
  expect(nextStep(course(ended))).toBeNull()
})

test('Next opens what the reveal has not opened yet, then goes on', () => {
  for (const step of REVEAL_STEPS)
    expect(nextStep(course(at('reveal'), [FIRST], { toReveal: step }))).toEqual({ kind: 'reveal', askId: FIRST, step })
  expect(nextStep(course(at('reveal'), [FIRST]))).toEqual({ kind: 'go', to: at('rewrite') })
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
  const { room } = given(go('reveal'), show('bars'), show('reading'), show('lens'), go('vote'), go('reveal'))
  expect(nextStep(courseOf(room))).toEqual({ kind: 'go', to: at('warm-up') })
})

test('what comes in after the reading was opened is opened by the next Next', () => {
  const { room } = given(
    people(1),
    go('vote'),
    vote(1, 'decided'),
    go('reveal'),
    show('bars'),
    show('reading'),
    go('vote-again'),
    voteAgain(1, 'dodge'),
    go('reveal'),
  )
  expect(nextStep(courseOf(room))).toEqual({ kind: 'reveal', askId: FIRST, step: 'again' })
})

describe('G9 stages of the whole room', () => {
  const ofRoom = ['own-words'] as const
  const ownWords = { stage: 'own-words', askId: null } as const

  test('G9 come after the last ask, and then the end; whoever is past the asks is not sent back to one', () => {
    expect(nextStep(course(at('debrief', THIRD), ASKS, { ofRoom }))).toEqual({ kind: 'go', to: ownWords })
    expect(nextStep(course(at('debrief', FIRST), [FIRST], { ofRoom }))).toEqual({ kind: 'go', to: at('show', SECOND) })
    expect(nextStep(course(ownWords, [FIRST], { ofRoom }))).toEqual({ kind: 'end' })
    expect(nextStep(course(LOBBY, ASKS, { ofRoom }))).toEqual({ kind: 'go', to: ownWords })
  })

  test('G9 have the last stage of the last ask before them, or the lobby', () => {
    expect(previousStep(course(ownWords, [FIRST, SECOND], { ofRoom }))).toEqual({
      kind: 'go',
      to: at('debrief', SECOND),
    })
    expect(previousStep(course(ownWords, [], { ofRoom }))).toEqual({ kind: 'go', to: LOBBY })
  })

  describe('those before the asks', () => {
    const both = { ofRoom: ['said', 'own-words'] as const }
    const said = { stage: 'said', askId: null } as const

    test('G9 come first; Next goes from there to the first ask, and from the last one to those after', () => {
      expect(nextStep(course(LOBBY, [], both))).toEqual({ kind: 'go', to: said })
      expect(nextStep(course(said, [], both))).toEqual({ kind: 'go', to: at('show', FIRST) })
      expect(nextStep(course(said, [FIRST], both))).toEqual({ kind: 'go', to: at('show', SECOND) })
      expect(nextStep(course(said, ASKS, both))).toEqual({ kind: 'go', to: ownWords })
      expect(nextStep(course(at('debrief', THIRD), ASKS, both))).toEqual({ kind: 'go', to: ownWords })
      expect(nextStep(course(at('debrief', THIRD), ASKS, { ofRoom: ['said'] }))).toEqual({ kind: 'end' })
    })

    test('G9 whoever comes back to the lobby after an ask goes on with the asks', () => {
      expect(nextStep(course(LOBBY, [FIRST], both))).toEqual({ kind: 'go', to: at('show', SECOND) })
    })

    test('G9 Previous goes from the first ask to them, and from them to the lobby', () => {
      expect(previousStep(course(at('show', FIRST), [], both))).toEqual({ kind: 'go', to: said })
      expect(previousStep(course(said, [FIRST], both))).toEqual({ kind: 'go', to: LOBBY })
      expect(previousStep(course(ownWords, [], both))).toEqual({ kind: 'go', to: said })
      expect(previousStep(course(ownWords, [FIRST], both))).toEqual({ kind: 'go', to: at('debrief', FIRST) })
    })
  })

  test('G9 are there in couples alone, and a plan has them for the whole room, never for one ask', () => {
    const couples = givenRoom({ preset: 'couples' }, plan(['own-words', 'mark']), plan(['own-words'], FIRST))
    expect([couples.room.stages, couples.room.stagesOfAsk.get(FIRST)]).toEqual([['mark', 'own-words'], []])
    couples
      .when({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: ownWords }, HOST)
      .then({ type: 'stage.gone', to: ownWords })
    given()
      .when({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: ownWords }, HOST)
      .then('no-such-stage')
    expect(given(plan(['own-words'])).room.stages).toEqual([])
  })
})
