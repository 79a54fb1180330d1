import { expect, test } from 'vitest'
import { holdCommand, isHeld } from '../../../client/console/bar/holds.ts'
import { secondPress, showsWords } from '../../../client/console/bar/second-press.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import type { Step } from '../../../shared/room/course/steps.ts'
import type { Place } from '../../../shared/room/place.ts'
import type { RoundStage } from '../../../shared/room/stages.ts'

const at = (stage: RoundStage, askId = 'a'): Place => ({ stage, askId })
const go = (stage: RoundStage, askId = 'a'): Step => ({ kind: 'go', to: at(stage, askId) })
const opened = (...kinds: ('original' | 'rewrite')[]): HostSlices['opened'] => ({
  items: [],
  texts: kinds.map((kind) => ({ kind, text: 'x', verb: null })),
})

const room = (stage: RoundStage, more: Partial<Parameters<typeof showsWords>[1]> = {}) => ({
  place: { ...at(stage), number: 1, asks: 2 },
  hold: { paused: false, textsHidden: false },
  opened: opened('original', 'rewrite'),
  agenda: { rounds: { b: { votes: 3, rewrites: 2, revealed: 2 } }, stages: [], stagesOfAsk: {} },
  ...more,
})

test('going where opened texts are shown shows words; where they are shown already, it shows no new ones', () => {
  expect(showsWords(go('compare'), room('rewrite'))).toBe(true)
  expect(showsWords(go('debrief'), room('compare'))).toBe(false)
  expect(showsWords(go('compare'), room('debrief'))).toBe(false)
})

test('the deck’s own texts, hidden ones and other stages show none', () => {
  expect(showsWords(go('compare'), room('rewrite', { opened: opened('original') }))).toBe(false)
  expect(showsWords(go('compare'), room('rewrite', { hold: { paused: false, textsHidden: true } }))).toBe(false)
  expect(showsWords(go('vote'), room('show'))).toBe(false)
  expect(showsWords({ kind: 'reveal', askId: 'a', step: 'bars' }, room('reveal'))).toBe(false)
  expect(showsWords(null, room('show'))).toBe(false)
})

test('of another ask only the number of its texts is known: with any, some may be open', () => {
  expect(showsWords(go('debrief', 'b'), room('show'))).toBe(true)
  expect(showsWords(go('debrief', 'c'), room('show'))).toBe(false)
})

test('G2 X3 a vote whose bars were shown, and the way back out of the reveal, ask for a second press, at a button too', () => {
  const shown = { agenda: { rounds: { a: { votes: 3, rewrites: 0, revealed: 1 } }, stages: [], stagesOfAsk: {} } }
  expect(secondPress(go('vote'), room('reveal', shown), 'button')).toBe('vote')
  expect(secondPress(go('vote-again'), room('debrief', shown), 'key')).toBe('vote')
  expect(secondPress(go('talk'), room('reveal', shown), 'button')).toBe('reveal')
  expect(secondPress(go('rewrite'), room('reveal', shown), 'button')).toBeNull()
  expect(secondPress(go('talk'), room('reveal'), 'button')).toBeNull()
  expect(secondPress(go('vote'), room('show'), 'button')).toBeNull()
  expect(secondPress({ kind: 'page', askId: 'a', page: 'bars' }, room('reveal', shown), 'key')).toBeNull()
})

test('people’s words ask for a second press at a key alone', () => {
  expect(secondPress(go('compare'), room('rewrite'), 'key')).toBe('words')
  expect(secondPress(go('compare'), room('rewrite'), 'button')).toBeNull()
})

const held = (on: boolean) => ({
  blank: on,
  hold: { paused: on, textsHidden: on },
  join: { code: '12345678', token: '', locked: on },
})

test('each hold is turned over by its own command', () => {
  for (const name of ['blank', 'texts', 'pause', 'lock'] as const)
    for (const on of [true, false]) {
      expect(isHeld(name, held(on))).toBe(on)
      expect(holdCommand(name, held(on))).toMatchObject({ on: !on })
    }
  expect(holdCommand('texts', held(false)).type).toBe('texts.hide')
})
