import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellsAfterPress, tellsIn, toldTokens } from '../../../client/editor/tells.ts'
import { tokensOf } from '../../../shared/stats/tokens.ts'

const text = 'I counted, and it’s four cups again.'
const at = (word: string) => tokensOf(text).findIndex(({ text }) => text.startsWith(word))
const told = (tells: readonly string[]) =>
  toldTokens(text, tells)
    .filter(({ isTold, token }) => isTold && token.isWord)
    .map(({ token }) => token.text)

describe('a press on a word', () => {
  test('makes it tell, without the comma after it', () => {
    expect(tellsAfterPress(text, [], at('counted'))).toEqual(['counted'])
  })

  test('next to others joins them', () => {
    expect(tellsAfterPress(text, ['counted'], at('I'))).toEqual(['I counted'])
    expect(tellsAfterPress(text, ['I', 'and'], at('counted'))).toEqual(['I counted, and'])
  })

  test('in a stretch takes that word out', () => {
    expect(tellsAfterPress(text, ['four cups again'], at('cups'))).toEqual(['four', 'again'])
    expect(tellsAfterPress(text, ['counted'], at('counted'))).toEqual([])
  })

  test('drops what does not stand in the text', () => {
    expect(tellsAfterPress(text, ['five'], at('four'))).toEqual(['four'])
  })
})

test('a word that is told in part is told', () => {
  expect(told(['our cup'])).toEqual(['four', 'cups'])
})

test('after a change of the text those that stand in it stay', () => {
  expect(tellsIn('I counted five cups.', ['I counted', 'four'])).toEqual(['I counted'])
})

test('whatever is pressed in whatever text, telling words stand in it, and a second press takes the first back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(20)), fc.nat(20), (text, pressed, last) => {
      const words = tokensOf(text).flatMap(({ isWord }, at) => (isWord ? [at] : []))
      const press = (tells: string[], number: number) =>
        words.length ? tellsAfterPress(text, tells, words[number % words.length] ?? 0) : tells
      const tells = pressed.reduce(press, [])
      for (const tell of press(tells, last)) expect(text).toContain(tell)
    }),
  )
})
