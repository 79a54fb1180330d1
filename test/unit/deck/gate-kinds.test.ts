import { describe, expect, test } from 'vitest'
import { findingsIn } from '../../../shared/deck/gate.ts'

const foundIn = (text: string) => findingsIn(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)

// How the gate tells things apart. How well it does is measured in gate-figures.test.ts.

describe('a weekday or an hour', () => {
  test.each([
    ['I could do Thursdays at six, or Friday.', []],
    ['Thursdays at six in Aldeburgh. I could do Friday.', ['time: Thursdays at six', 'place: Aldeburgh']],
    ['My uncle is the undertaker, he is free on Mondays.', ['trade: the undertaker', 'time: on Mondays']],
  ])('points to somebody only with a place or a trade: %s', (text, found) => {
    expect(foundIn(text)).toEqual(found)
  })
})

describe('a capital letter', () => {
  test.each([
    ['Would you come? Maybe later. “Not now,” you said. ‘Never.’'],
    ['I wore a T-shirt for the X-ray. That was plan B, at 7:30.'],
    ['Happy New Year, I said to Mum, in English, on Boxing Day.'],
    ['I AM SO TIRED OF THIS. The NHS said no.'],
  ])('is no name where it stands anyway: %s', (text) => {
    expect(foundIn(text)).toEqual([])
  })

  test.each([
    ['I asked Jean-Luc O’Brien van der Meer.', ['name: Jean-Luc O’Brien van der Meer']],
    ['I asked Dr. Okafor. Then I left.', ['name: Dr. Okafor']],
    ['I told M. about it, and J.R., at 9 a.m. in the U.S. embassy.', ['initials: M', 'initials: J.R.']],
    [
      'He is at St. Brigid’s Church, in Ward 6B, at Halvorsen & Sons.',
      ['work: St. Brigid’s Church', 'work: Ward 6B', 'work: Halvorsen & Sons'],
    ],
  ])('is a name inside a sentence: %s', (text, found) => {
    expect(foundIn(text)).toEqual(found)
  })
})

describe('a number', () => {
  test.each([
    ['She is 34, we waited 22 years, for 10 minutes, at 80 an hour.', []],
    ['Our nine-year-old knows. My son, 7, too. She is 91.', ['age: nine-year-old', 'age: 7', 'age: 91']],
    ['In May it was a year; in 2019 too. We may 3 times.', []],
    [
      'On 3 May, or the third of June 2020, or 2024-11-08.',
      ['date: 3 May', 'date: the third of June 2020', 'date: 2024-11-08'],
    ],
    ['It is 10 minutes down the road. It is 10 Downing Street.', ['address: 10 Downing Street']],
    ['It costs 12000, case 22-CV-104473, plate 7XKT204.', ['number: 22-CV-104473', 'number: 7XKT204']],
    ['1.1.2019 07700 900123, then 2.2.2020.', ['date: 1.1.2019', 'phone: 07700 900123', 'date: 2.2.2020']],
  ])('is a date, an age, an address or nothing: %s', (text, found) => {
    expect(foundIn(text)).toEqual(found)
  })
})
