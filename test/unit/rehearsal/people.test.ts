import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { sideOf } from '../../../server/rehearsal/comparing.ts'
import { companionOf, hereWith } from '../../../server/rehearsal/couples.ts'
import { nextTask } from '../../../server/rehearsal/doing.ts'
import { nameOf } from '../../../server/rehearsal/names.ts'
import type { Person, Phone, Script } from '../../../server/rehearsal/person.ts'
import { outingOf } from '../../../server/rehearsal/scene.ts'
import { tellingRanges } from '../../../server/rehearsal/tells.ts'
import { textOfPerson, verbIn } from '../../../server/rehearsal/texts.ts'
import { weightsFor } from '../../../server/rehearsal/voting.ts'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { COMMANDS } from '../../../shared/protocol.ts'
import { codePoints, REWRITE_MAX } from '../../../shared/room/limits.ts'
import { STAGES, type RoundStage } from '../../../shared/room/stages.ts'
import { SENDERS } from '../../../shared/senders.ts'
import { viewForSeat } from '../../../shared/room/view.ts'
import { tokensOf, wordsIn } from '../../../shared/stats/tokens.ts'
import { rehearsedRoom } from '../../support/rehearsed.ts'

const [deck] = builtInDecks
if (!deck) throw new Error('there is no built-in deck')
const [ask] = deck.asks
if (!ask) throw new Error('the deck has no ask')
const script: Script = { deck, ask }

const person = fc.record({ number: fc.integer({ min: 1, max: 300 }), of: fc.constant(300), seed: fc.string() })
const asks = fc.constantFrom(...builtInDecks.flatMap((each) => each.asks.map((one) => ({ deck: each, ask: one }))))

describe('what a person does', () => {
  /** A room at a stage of the first ask, and what a phone shows there. */
  function phoneAt(stage: RoundStage): Phone {
    const { room, host, door, phones, close } = rehearsedRoom('training')
    void door.submit({ type: 'seat.join', keyHash: 'key' }, { role: 'server' })
    host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage, askId: ask?.id ?? '' } })
    close()
    return { common: phones(), own: viewForSeat(room, 'id-1'), heard: null }
  }
  const phonesAt = new Map(
    (['vote', 'mark', 'vote-again', 'warm-up', 'rewrite', 'compare'] as const).map((stage) => [stage, phoneAt(stage)]),
  )

  test('is the same whenever the same person sees the same', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...phonesAt.values()), (who, phone) => {
        expect(nextTask(who, phone, script)).toEqual(nextTask({ ...who }, phone, script))
      }),
    )
  })

  test('is what a phone may send, well formed, and takes between one second and two minutes', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...phonesAt.values()), (who, phone) => {
        const task = nextTask(who, phone, script)
        if (!task) return
        const { command, after } = task
        expect([SENDERS[command.type], v.is(COMMANDS[command.type], command)]).toEqual(['seat', true])
        expect(after).toBeGreaterThan(500)
        expect(after).toBeLessThan(120_000)
      }),
    )
  })

  test('is nothing while the room is paused, and at a stage that asks for nothing', () => {
    const [[, phone] = []] = phonesAt
    if (!phone) throw new Error('there is no phone')
    const paused = { ...phone, common: { ...phone.common, hold: { paused: true, textsHidden: false } } }
    const one: Person = { number: 1, of: 12, seed: 'seed' }
    expect(nextTask(one, phone, script)).not.toBeNull()
    expect(nextTask(one, paused, script)).toBeNull()
    expect(nextTask(one, phoneAt('show'), script)).toBeNull()
  })

  test('a stage at which people can send something is one at which pretend people know what to do', () => {
    const known = new Set(
      ['vote.cast', 'marks.set', 'warmup.judge', 'rewrite.submit', 'rewrite.pass', 'pair.next', 'pair.judge'].concat([
        'opened.judge',
        'exchange.offer',
        'floor.begin',
        'reflect.speak',
        'response.show',
        'obstacle.answer',
        'said.mark',
      ]),
    )
    const taken = Object.values(STAGES).flatMap(({ takes }): readonly string[] => takes)
    expect([...new Set(taken)].filter((type) => !known.has(type))).toEqual([])
  })
})

test('what may be heard adds up to one, and what the reading says is heard most', () => {
  fc.assert(
    fc.property(asks, (each) => {
      const weights = weightsFor(each, each.ask)
      expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1)
      const wanted = each.ask.reading.versions.length ? each.ask.reading.versions : ['none']
      const read = weights.filter(([id]) => wanted.includes(id)).reduce((sum, [, weight]) => sum + weight, 0)
      const others = weights.filter(([id]) => !wanted.includes(id)).map(([, weight]) => weight)
      expect(read).toBeGreaterThan(Math.max(...others))
    }),
  )
})

test('telling words are found where the ask has them', () => {
  fc.assert(
    fc.property(asks, ({ ask: { text, tells } }) => {
      const words = tokensOf(text).filter(({ isWord }) => isWord)
      const found = tellingRanges({ text, tells }).map(({ from, to }) =>
        text.slice(words[from]?.start, words[to - 1]?.end),
      )
      expect(found).toHaveLength(tells.length)
      for (const [index, tell] of tells.entries()) expect(found[index]).toContain(tell)
    }),
  )
})

test('forty people write forty texts, none too long, and the deck’s samples come first', () => {
  fc.assert(
    fc.property(asks, fc.string(), (each, seed) => {
      const texts = Array.from({ length: 40 }, (_, index) =>
        textOfPerson({ number: index + 1, of: 40, seed }, each, each.ask),
      )
      expect(texts.filter((text) => codePoints(text) > REWRITE_MAX || text.trim() === '')).toEqual([])
      const samples = each.ask.samples ?? []
      if (samples.length) expect(new Set(texts.slice(0, samples.length))).toEqual(new Set(samples))
      expect(new Set(texts).size).toBe(40)
    }),
    { numRuns: 30 },
  )
})

test('what is underlined is one to three words of the text', () => {
  fc.assert(
    fc.property(fc.lorem(), fc.double({ min: 0, max: 0.999, noNaN: true }), (text, at) => {
      const { from, to } = verbIn(text, at) ?? { from: 0, to: 0 }
      expect(to - from >= 1 && to - from <= 3 && from >= 0 && to <= wordsIn(text)).toBe(true)
    }),
  )
  expect(verbIn('', 0.5)).toBeNull()
})

test('a hidden strength is the same for everybody: of two texts most prefer the same one, whichever comes first', () => {
  const preferred = (first: string, second: string) =>
    Array.from({ length: 300 }, (_, index) => sideOf({ number: index, of: 300, seed: 'a' }, first, second)).filter(
      (side) => side === 'first',
    ).length
  const [one, other] = [preferred('I am lost.', 'Do as I say.'), preferred('Do as I say.', 'I am lost.')]
  expect(Math.abs(one - other)).toBeGreaterThan(60)
  expect(one + other).toBeLessThanOrEqual(300)
  // Two equal texts are often alike.
  expect(preferred('I am lost.', 'I am lost.')).toBeLessThan(160)
})

test('in couples everybody is with somebody, who is with them, or says how they are here', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (of) => {
      const all = Array.from({ length: of }, (_, index): Person => ({ number: index + 1, of, seed: '' }))
      for (const one of all) {
        const companion = all[(companionOf(one) ?? 0) - 1]
        if (companion) expect(companionOf(companion)).toBe(one.number)
        else expect(['alone', 'both']).toContain(hereWith(one))
      }
      if (of >= 6) expect(all.filter((one) => hereWith(one) === 'both')).toHaveLength(1)
    }),
  )
})

test('few are away at a place, and they come back', () => {
  const out = Array.from({ length: 300 }, (_, index) => outingOf({ number: index, of: 300, seed: 's' }, 'vote'))
  const away = out.flatMap((each) => each ?? [])
  expect(away.length).toBeGreaterThan(3)
  expect(away.length).toBeLessThan(40)
  for (const { out: from, back } of away) expect(back).toBeGreaterThan(from)
})

test('names are given where the room asks for them, and a few people give none', () => {
  const named = (naming: 'none' | 'visible') =>
    Array.from({ length: 100 }, (_, index) => nameOf({ number: index, of: 100, seed: 's' }, naming)).filter(Boolean)
  expect(named('none')).toEqual([])
  expect(named('visible').length).toBeGreaterThan(70)
  expect(named('visible').length).toBeLessThan(100)
})
