import { describe, expect, test } from 'vitest'
import {
  agendaOf,
  goCommand,
  nextWords,
  othersOf,
  plannedStages,
  previousWords,
  stagesIn,
  stepsOf,
} from '../../../client/console/agenda/course.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import type { Place } from '../../../shared/room/place.ts'
import type { RevealStep, RoundStage } from '../../../shared/room/stages.ts'
import { bareDeck, FIRST, sampleDeck, SECOND, THIRD } from '../../support/sample.ts'

type Standing = Pick<HostSlices, 'deck' | 'place' | 'agenda' | 'session' | 'reveal' | 'pushBack' | 'pages'>
type Items = HostSlices['session']['items']

const TRAINING = ['push-back', 'talk', 'vote-again', 'warm-up'] as const

const session = (items: Items): HostSlices['session'] => ({
  items,
  isSet: true,
  startsAt: null,
  staying: [],
  askSince: 0,
  warmUpId: null,
})

const training = { preset: 'training' } as HostSlices['room']

/** Makes a room that is here, with the optional stages of a training unless a test wants others. */
const room = (place: Place, more: Partial<Standing> = {}): Standing => ({
  deck: sampleDeck,
  place: { ...place, number: 1, asks: 3 },
  agenda: { rounds: {}, stages: [...TRAINING], stagesOfAsk: {} },
  session: session(sampleDeck.asks.map(({ id }) => ({ askId: id, minutes: null }))),
  reveal: { steps: [], open: [], next: null },
  pushBack: { played: 0, of: 2 },
  pages: { open: [], shown: null },
  ...more,
})

/** What Next says there. */
function says(place: Place, more: Partial<Standing> = {}): string {
  const standing = room(place, more)
  const { next, isFirst } = stepsOf(standing)
  return nextWords(next, standing, isFirst)
}

const at = (stage: RoundStage, askId: string = FIRST): Place => ({ stage, askId })
const next = (step: RevealStep | null): Partial<Standing> => ({ reveal: { steps: [], open: [], next: step } })

test('X3 between open pictures both say to which one they turn', () => {
  const standing = room(at('reveal'), { pages: { open: ['bars', 'gap', 'reading'], shown: 'gap' } })
  const { next, previous, isFirst } = stepsOf(standing)
  expect(nextWords(next, standing, isFirst)).toBe('Turn on: Reading')
  expect(previousWords(previous, standing)).toBe('Previous: Bars')
})

describe('Next says exactly what it will do', () => {
  test('from the lobby through a round of the training preset', () => {
    expect(says({ stage: 'lobby', askId: null })).toBe('Start with: first/title')
    expect(says(at('show'))).toBe('Open the vote')
    expect(says(at('vote'))).toBe('Close the vote, go to the push-back')
    expect(says(at('push-back'))).toBe('Play line 1 of 2')
    expect(says(at('push-back'), { pushBack: { played: 1, of: 2 } })).toBe('Play line 2 of 2')
    expect(says(at('push-back'), { pushBack: { played: 2, of: 2 } })).toBe('Let people talk')
    expect(says(at('talk'))).toBe('Open the second vote')
    expect(says(at('vote-again'))).toBe('Close the vote')
    expect(says(at('reveal'), next('bars'))).toBe('Show the bars')
    expect(says(at('reveal'), next('gap'))).toBe('Show what was meant and heard')
    expect(says(at('reveal'), next('again'))).toBe('Show the second bars')
    expect(says(at('reveal'), next('shift'))).toBe('Show who changed')
    expect(says(at('reveal'), next('heat'))).toBe('Show which words people marked')
    expect(says(at('reveal'), next('reading'))).toBe('Show a reading')
    expect(says(at('reveal'))).toBe('Show a pair to warm up on')
    expect(says(at('warm-up'))).toBe('Ask for rewrites')
    expect(says(at('rewrite'))).toBe('Let people compare')
    expect(says(at('compare'))).toBe('Begin the debrief')
    expect(says(at('debrief'))).toBe('Next ask: second/title')
  })

  test('without optional stages the vote is followed by the reveal', () => {
    const agenda = { rounds: {}, stages: [], stagesOfAsk: {} }
    expect(says(at('vote'), { agenda })).toBe('Close the vote')
    expect(says(at('reveal'), { agenda })).toBe('Ask for rewrites')
  })

  test('from a stage that is not in the plan it goes on with the plan', () => {
    const agenda = { rounds: {}, stages: [], stagesOfAsk: {} }
    expect(says(at('mark'), { agenda })).toBe('Go to the reveal')
    expect(says(at('warm-up'), { agenda })).toBe('Ask for rewrites')
  })

  test('once every ask was played it ends the workshop, and then nothing is left', () => {
    const played = { votes: 1, rewrites: 0, revealed: 0 }
    const agenda = { rounds: { [FIRST]: played, [SECOND]: played, [THIRD]: played }, stages: [], stagesOfAsk: {} }
    expect(says(at('debrief', THIRD), { agenda })).toBe('End the workshop')
    expect(says({ stage: 'ended', askId: THIRD })).toBe('The workshop has ended')
  })
})

describe('Previous', () => {
  test('says where it goes; of another ask, to which', () => {
    const here = room(at('vote'))
    expect(previousWords(stepsOf(here).previous, here)).toBe('Previous: Show')
    const agenda = { rounds: { [FIRST]: { votes: 2, rewrites: 0, revealed: 0 } }, stages: [], stagesOfAsk: {} }
    const there = room(at('show', SECOND), { agenda })
    expect(previousWords(stepsOf(there).previous, there)).toBe('Previous: Debrief, ask 1')
  })
})

describe('the plan of an ask', () => {
  test('is the room’s, until it has one of its own', () => {
    expect(plannedStages(room(at('show')), FIRST)).toContain('talk')
    const agenda = { rounds: {}, stages: [...TRAINING], stagesOfAsk: { [FIRST]: ['mark' as const] } }
    const own = plannedStages(room(at('show'), { agenda }), FIRST)
    expect(own).toContain('mark')
    expect(own).not.toContain('talk')
    expect(plannedStages(room(at('show'), { agenda }), SECOND)).toContain('talk')
  })

  test('holds nothing the deck has nothing for; all the rest can be gone to', () => {
    expect(plannedStages(room(at('show')), THIRD)).not.toContain('push-back')
    expect(stagesIn({ deck: sampleDeck, room: training }, FIRST)).toContain('mark')
    expect(stagesIn({ deck: sampleDeck, room: training }, THIRD)).not.toContain('push-back')
    expect(stagesIn({ deck: bareDeck, room: training }, FIRST)).not.toContain('warm-up')
  })
})

test('an ask that was only looked at is not yet played', () => {
  const rounds = {
    [FIRST]: { votes: 0, rewrites: 0, revealed: 0 },
    [SECOND]: { votes: 0, rewrites: 1, revealed: 0 },
  }
  const agenda = { rounds, stages: [], stagesOfAsk: {} }
  expect(agendaOf(room(at('show', THIRD), { agenda })).map(({ state }) => state)).toEqual(['not-yet', 'played', 'now'])
})

test('nothing is gone to from the end', () => {
  expect(goCommand({ stage: 'ended', askId: FIRST }, at('show'))).toBeNull()
})

describe('the agenda', () => {
  const rest = { block: 'break' as const, title: '', minutes: 10 }
  const talk = { block: 'talk' as const, title: 'On listening', minutes: 15 }
  const planned = (...items: Items): Partial<Standing> => ({ session: session(items) })
  const ask = (askId: string, minutes: number | null = null) => ({ askId, minutes })

  test('J1 lists its asks in its order, and apart from them those of the deck that it does not have', () => {
    const standing = room({ stage: 'lobby', askId: null }, planned(ask(THIRD, 20), rest, ask(FIRST)))
    expect(agendaOf(standing).map(({ askId, number, minutes }) => [askId, number, minutes])).toEqual([
      [THIRD, 1, 20],
      [FIRST, 2, null],
    ])
    expect(othersOf(standing).map(({ askId, number }) => [askId, number])).toEqual([[SECOND, null]])
  })

  test('J1 Next goes through its asks alone, and then to the end', () => {
    const two = planned(ask(THIRD), ask(FIRST))
    expect(says({ stage: 'lobby', askId: null }, two)).toBe('Start with: third/title')
    expect(says(at('debrief', THIRD), two)).toBe('Next ask: first/title')
    const played = { rounds: { [THIRD]: { votes: 3, rewrites: 0, revealed: 1 } }, stages: [], stagesOfAsk: {} }
    expect(says(at('debrief', FIRST), { ...two, agenda: played })).toBe('End the workshop')
  })

  test('J5 Next says which blocks lie between, and within an ask nothing of them', () => {
    const with2 = planned(talk, ask(FIRST), rest, talk, ask(SECOND), rest)
    expect(says({ stage: 'lobby', askId: null }, with2)).toBe('On listening, 15 min, then: Start with: first/title')
    expect(says(at('show'), with2)).toBe('Open the vote')
    expect(says(at('debrief'), with2)).toBe('Break, 10 min, On listening, 15 min, then: Next ask: second/title')
    const played = { rounds: { [FIRST]: { votes: 3, rewrites: 0, revealed: 1 } }, stages: [], stagesOfAsk: {} }
    expect(says(at('debrief', SECOND), { ...with2, agenda: played })).toBe('Break, 10 min, then: End the workshop')
    expect(says({ stage: 'lobby', askId: null }, { ...with2, agenda: played })).toBe(
      'Break, 10 min, On listening, 15 min, then: Next ask: second/title',
    )
  })

  test('J5 going back to an ask that was left out, nothing lies between', () => {
    const left = planned(ask(FIRST), rest, ask(SECOND))
    expect(says(at('debrief', SECOND), left)).toBe('Next ask: first/title')
  })
})
