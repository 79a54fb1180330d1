import { describe, expect, test } from 'vitest'
import { cueOf } from '../../../client/console/private/cue.ts'
import { slowDownAt } from '../../../client/console/private/slow-down.ts'
import { sampleDeck } from '../../support/sample.ts'

test('seven in ten for one choice is agreement, anything less is a split', () => {
  expect(cueOf({ a: 7, b: 3, none: 0 }, false)).toMatchObject({ say: 'agreed', top: 0.7 })
  expect(cueOf({ a: 69, b: 31 }, false)?.say).toBe('split')
  expect(cueOf({ a: 5, b: 5 }, false)?.say).toBe('split')
})

test('none of these is a choice like the others, a pass is none', () => {
  expect(cueOf({ a: 1, none: 9 }, false)?.say).toBe('agreed')
  expect(cueOf({ a: 7, b: 3, pass: 40 }, false)).toMatchObject({ say: 'agreed', top: 0.7 })
})

test('the reason: how often two people agree', () => {
  expect(cueOf({ a: 2, b: 2 }, false)?.agree).toBeCloseTo(1 / 3)
  expect(cueOf({ a: 4, b: 0 }, false)).toEqual({ say: 'agreed', agree: 1, top: 1, most: 4, answers: 4 })
})

test('under three answers there is no cue, however many passed', () => {
  expect(cueOf({}, false)).toBeNull()
  expect(cueOf({ a: 2, pass: 9 }, false)).toBeNull()
  expect(cueOf({ a: 2 }, true)).toBeNull()
  expect(cueOf({ a: 2, b: 1 }, false)?.say).toBe('split')
})

describe('slowing down', () => {
  const deck = sampleDeck
  const [ask] = deck.asks
  const place = { stage: 'reveal', askId: ask?.id ?? '', number: 1, asks: deck.asks.length } as const
  const heard = (times: number) => ({ choices: {}, unsure: {}, because: { lands: 0, 'accurate-no': times } })
  const result = (times: number) => ({ tally: heard(times), first: null, changed: 0, fewChanged: false, small: false })
  const read = (because?: 'accurate-no') => ({
    ...deck,
    asks: deck.asks.map((each) => ({ ...each, reading: { versions: [], why: '', ...(because && { because }) } })),
  })
  const unread = read()

  test('goes before going on and before talking', () => {
    expect(cueOf({ a: 9, b: 1 }, true)?.say).toBe('slow')
    expect(cueOf({ a: 5, b: 5 }, true)?.say).toBe('slow')
  })

  test('is for an accurate no that people heard, in either vote', () => {
    expect(slowDownAt({ hearsAccurateNo: false, deck: unread, place, result: result(0), again: null })).toBeNull()
    expect(slowDownAt({ hearsAccurateNo: false, deck: unread, place, result: null, again: null })).toBeNull()
    expect(slowDownAt({ hearsAccurateNo: false, deck: unread, place, result: result(1), again: heard(2) })).toEqual({
      heard: 3,
      isRead: false,
    })
  })

  test('D5 is for an accurate no that somebody of few couples heard, without a number', () => {
    const few = { hearsAccurateNo: true, deck: unread, place, result: result(0), again: null }
    expect(slowDownAt(few)).toEqual({ heard: 'some', isRead: false })
  })

  test('is for an accurate no in the reading, whoever heard it', () => {
    expect(slowDownAt({ hearsAccurateNo: false, deck: read('accurate-no'), place, result: null, again: null })).toEqual(
      {
        heard: 0,
        isRead: true,
      },
    )
  })
})
