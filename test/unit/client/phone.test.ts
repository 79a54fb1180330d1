import { describe, expect, test } from 'vitest'
import { codeIn, grouped } from '../../../client/room/code.ts'
import { pinnedText, isTyping } from '../../../client/stages/rewrite/pinned-text.ts'
import { keptSentences } from '../../../client/join/kept.ts'
import { savedState } from '../../../client/phone/seat/saved.ts'
import { t } from '../../../client/phone/t.ts'
import { filled, type Message } from '../../../client/t.ts'
import german from '../../../client/locales/de/phone/door.ts'
import english from '../../../client/locales/en/phone/door.ts'
import { leftOver, problemWith } from '../../../client/stages/rewrite/text.ts'
import { PROBLEMS, type ProblemCode } from '../../../shared/problems.ts'
import { problemKey } from '../../../client/texts/problem-key.ts'
import { NAMINGS, PRESETS } from '../../../shared/room/settings.ts'
import type { Place } from '../../../shared/room/place.ts'
import { cataloguesOf, formsOf, words } from '../../support/words.ts'

const catalogues = await cataloguesOf('en')

describe('given a typed code', () => {
  test.each([
    ['48217306'],
    ['4821 7306'],
    ['4821-7306'],
    [' 48 21 73 06 '],
    ['４８２１７３０６'],
    ['4821\u20097306\n'],
    ['http://192.168.1.20:3000/join/48217306#t=abc123'],
  ])('when it is %j, then it is the code', (typed) => {
    expect(codeIn(typed)).toBe('48217306')
  })

  test.each([[''], ['4821 730'], ['4821 7306 1'], ['hello'], ['http://10.0.0.1/join/1234']])(
    'when it is %j, then it is none',
    (typed) => {
      expect(codeIn(typed)).toBeNull()
    },
  )

  test('when it is being typed, then it is grouped by four and never cut', () => {
    expect(['4', '4821', '48217', '4821-7306', '482173061'].map(grouped)).toEqual([
      '4',
      '4821',
      '4821 7',
      '4821 7306',
      '482173061',
    ])
  })
})

describe('given what is kept', () => {
  const rooms = PRESETS.flatMap((preset) =>
    NAMINGS.flatMap((naming) => [0, 1, 24, 36, 48, 720].map((retentionHours) => ({ preset, naming, retentionHours }))),
  )

  describe.each([
    ['English', english],
    ['German', german],
  ])('in %s', (_, catalogue) => {
    test.each(rooms)(
      'when the room is $preset and $naming for $retentionHours h, then it is told in 60 words at most',
      (room) => {
        const sentences = keptSentences(room).map(([key, params]) => filled(catalogue[key], params, 'en'))
        expect(sentences.join(' ').split(/\s+/).length).toBeLessThanOrEqual(60)
        expect(sentences.join(' ')).not.toMatch(/[{}]/)
      },
    )
  })

  test('when the room outlives its end, then it is told that names go first, and when the rest goes', () => {
    const until = (retentionHours: number) =>
      keptSentences({ preset: 'training', naming: 'none', retentionHours })
        .map(([key, params]) => t(key, params))
        .filter((sentence) => /erased|deleted/.test(sentence))
    expect(until(24)).toEqual([
      'Ten minutes after the end, names and who gave what are erased; the rest after 24 hours.',
    ])
    expect(until(0)).toEqual(['Everything is deleted when the workshop ends.'])
  })
})

describe('given a person at a text of ask a1', () => {
  const at = (stage: 'vote' | 'rewrite' | 'compare', askId = 'a1'): Place => ({ stage, askId })

  test('when the room moves on while they type, then the text stays open', () => {
    expect(pinnedText(null, at('rewrite'), at('compare'), true)).toBe('a1')
    expect(pinnedText(null, at('rewrite'), at('rewrite', 'a2'), true)).toBe('a1')
  })

  test('when they do not type, then they go with the room', () => {
    expect(pinnedText(null, at('rewrite'), at('compare'), false)).toBeNull()
    expect(pinnedText(null, at('vote'), at('rewrite'), true)).toBeNull()
  })

  test('when the room goes on further, then it stays open; when the room comes back, nothing needs holding', () => {
    expect(pinnedText('a1', at('compare'), at('vote', 'a2'), false)).toBe('a1')
    expect(pinnedText('a1', at('vote', 'a2'), at('rewrite'), false)).toBeNull()
  })

  test('when they paused for a moment, then they still type; after a while they do not', () => {
    expect(isTyping({ hasFocus: false, at: 100_000 }, 115_000)).toBe(true)
    expect(isTyping({ hasFocus: false, at: 100_000 }, 125_000)).toBe(false)
    expect(isTyping({ hasFocus: true, at: 0 }, 125_000)).toBe(true)
  })
})

describe('given something a person gave', () => {
  test('when the room has not acknowledged it, then it is not called saved', () => {
    expect(savedState(true, true, 'online')).toBe('saving')
    expect(savedState(true, false, 'connecting')).toBe('saving')
    expect(savedState(true, true, 'offline')).toBe('waiting')
  })

  test('when it waits for a paused room, then that is said, and the network first', () => {
    expect(savedState(true, false, 'online', true)).toBe('held')
    expect(savedState(true, false, 'offline', true)).toBe('waiting')
    expect(savedState(false, true, 'online', true)).toBe('saved')
  })

  test('when the room has it, then it is saved, online or not', () => {
    expect(savedState(false, true, 'online')).toBe('saved')
    expect(savedState(false, true, 'offline')).toBe('saved')
    expect(savedState(false, false, 'online')).toBe('nothing')
  })
})

describe('given a text', () => {
  test('when it has 400 code points, then it can be sent, emoji counting once', () => {
    expect(problemWith('🙂'.repeat(400))).toBeNull()
    expect(problemWith('🙂'.repeat(401))).toBe('text-too-long')
    expect(problemWith(' \n ')).toBe('text-empty')
  })

  test('T2 what the room takes out of it does not count', () => {
    const text = `e${'\u0301'.repeat(450)}${'x'.repeat(340)}\u202e`
    expect(problemWith(text)).toBeNull()
    expect(leftOver(text)).toBe(53)
  })

  test('when fewer than 60 are left, then it is said, below zero too', () => {
    expect(leftOver('x'.repeat(340))).toBeNull()
    expect(leftOver('x'.repeat(341))).toBe(59)
    expect(leftOver('x'.repeat(403))).toBe(-3)
  })
})

describe('given the words that participants read', () => {
  const sentences = [...catalogues]
    .filter(([name]) => /^(common|phone)/.test(name))
    .flatMap(([, messages]) => Object.entries<Message>(messages))
    .flatMap(([key, message]) => formsOf(message).map((form) => [key, form]))

  test('when one looks for a verdict, then there is none', () => {
    const verdicts = sentences.filter(([, words]) =>
      /\b(wrong|fail|failed|score|winner|correct|anonymous)\b/i.test(words ?? ''),
    )
    expect(verdicts).toEqual([])
  })

  test('when something is refused, then there is a sentence for its code', () => {
    const codes = Object.keys(PROBLEMS) as ProblemCode[]
    const missing = codes.filter((code) => !(problemKey(code) in words))
    expect(missing).toEqual([])
  })

  test('when it is the task of a stage, then it has eight words at most', () => {
    const tasks = Object.entries(words).filter(([key]) => /^phone\.(\w+\.title|tasks\.[a-z-]+)$/.test(key))
    expect(tasks.length).toBeGreaterThan(12)
    const long = tasks.filter(([, task]) => task.split(' ').length > 8)
    expect(long).toEqual([])
  })
})
