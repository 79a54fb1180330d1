import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { contactIn } from '../../../shared/deck/gate.ts'
import { SPELLINGS } from '../../support/contact-spellings.ts'
import { sentencesOf } from '../../support/gate.ts'

const all = Object.entries(SPELLINGS).flatMap(([kind, list]) => list.map((spelling) => ({ kind, spelling })))

describe('Q11 contact data', () => {
  test('is known in at least sixty spellings', () => {
    expect(all.length).toBeGreaterThanOrEqual(60)
  })

  test.each(all)('$spelling is found, alone and in a sentence', ({ kind, spelling }) => {
    // The network before a handle is no part of it.
    const handle = /^(?:insta|Telegram): /.exec(spelling)?.[0].length ?? 0
    for (const [before, behind] of [
      ['', ''],
      ['Here it is: ', ', if he asks.'],
      ['You know (', ').'],
    ] as const) {
      const from = before.length + handle
      const text = `${before}${spelling}${behind}`
      expect(contactIn(text)).toEqual([{ kind, from, to: before.length + spelling.length }])
    }
  })

  test('is nothing people say every day: times, dates, sums, years, counting', () => {
    for (const text of [
      'On 04/17/2026 or on 12.03.2019, at 19:30-20:15.',
      'It has been like this from 2019-2021, and 2022, 2023.',
      'It costs 1.000.000 or 10 000 000, or 2500000 in all.',
      'I count 1 2 3 4 5 6 7 8 and one two three four five six seven eight, back nine eight seven six five four three.',
      'I came home at 7.30. You were gone. At 8.15 I ate.',
      'She said yes/no. And/or maybe. He/she/they, e.g. tonight, i.e. 24/7.',
      'We are at this point in it. Look at the dot in the corner.',
      'I said no.He left (again). Live with it. "No". Net of all that: …',
      'He wrote on WhatsApp: he would not come.',
      'Seven or eight times, nine at most, two of them loud.',
    ])
      expect(contactIn(text)).toEqual([])
  })

  test('is found in none of the sentences of every day, and of the decks', () => {
    const clean = (['development', 'held-out'] as const).flatMap((half) => sentencesOf(half).get('clean') ?? [])
    expect(clean.length).toBeGreaterThanOrEqual(150)
    for (const { text } of clean) expect([text, contactIn(text)]).toEqual([text, []])
    for (const text of JSON.stringify(builtInDecks).split('"')) expect([text, contactIn(text)]).toEqual([text, []])
  })

  test('is never words alone, without digits, signs, and words for them', () => {
    const spelt =
      /^(?:dot|pun[kt]t?o?|point|ponto|kropka|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)$/
    const word = fc.stringMatching(/^\p{L}{1,12}$/u).filter((word) => !spelt.test(word.toLowerCase()))
    const between = fc.constantFrom(' ', ', ', '. ', ' – ', '? ', '; ', '\n', ' (', ') ', ' “', '” ', '’')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { maxLength: 40 }), (parts) => {
        expect(contactIn(parts.flat().join(''))).toEqual([])
      }),
    )
  })
})
