import { describe, expect, test } from 'vitest'
import { shortenKeys, shortPrefixes } from '../../build/short-keys.ts'

const prefixes = shortPrefixes(['phone/vote', 'phone/door', 'common/problem'])

describe('given the names of catalogues', () => {
  test('when they come in another order, then the letters are the same', () => {
    expect([...prefixes]).toEqual([
      ['common.problem.', 'a.'],
      ['phone.door.', 'b.'],
      ['phone.vote.', 'c.'],
    ])
    expect(shortPrefixes(['common/problem', 'phone/door', 'phone/vote'])).toEqual(prefixes)
  })

  test('when there are more than letters, then each still has its own', () => {
    const many = shortPrefixes(Array.from({ length: 800 }, (_, index) => `phone/page-${index}`))
    expect(new Set(many.values()).size).toBe(800)
  })
})

describe('given a module', () => {
  const short = (code: string) => shortenKeys(code, prefixes)

  test.each([
    ['a catalogue', `export default { 'phone.door.join': 'Join' }`, `export default { 'b.join': 'Join' }`],
    ['code that says a message', `t("phone.vote.ears.title")`, `t("c.ears.title")`],
    ['a template', 't(`common.problem.${code}`)', 't(`a.${code}`)'],
    ['a whole key in a template', 't(`phone.door.join`)', 't(`b.join`)'],
    ['several', `f('phone.door.a', x ? 'phone.vote.b' : 'phone.door.c')`, `f('b.a', x ? 'c.b' : 'b.c')`],
  ])('when it is %s, then the keys are short', (_, code, expected) => {
    expect(short(code)).toBe(expected)
  })

  test.each([
    ['a key in the middle of a text', `say('it is phone.door.join')`],
    ['a text that quotes a key', `say("as 'phone.door.join' is")`],
    ['a part of a template that is not its head', 'say(`${a}phone.door.join`)'],
    ['a key of no catalogue', `t('phone.doors.join')`],
    ['a comment', `// 'phone.door.join'\nf()`],
    ['a regular expression', `f(/'phone.door.join'/)`],
    ['a path of properties', `phone.door.join(phone.door.name)`],
  ])('when it has %s, then it stays as it is', (_, code) => {
    expect(short(code)).toBeNull()
  })
})
