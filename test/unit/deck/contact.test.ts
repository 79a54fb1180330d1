import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { contactIn } from '../../../shared/deck/gate.ts'
import { sentencesOf } from '../../support/gate.ts'

/** Contact data in sixty spellings. The words before and behind belong to the sentence, not to it. */
const SPELLINGS = {
  email: [
    'ana@mail.example',
    'ana.b+x@mail.co.uk',
    'ANA_B@MAIL.EXAMPLE',
    'ana @ mail.com',
    'ana @ mail . com',
    'ana (at) mail (dot) com',
    'ana(at)mail.com',
    'ana [at] mail [dot] com',
    'ana{at}mail{dot}com',
    'ana <at> mail <dot> com',
    'ana at mail dot com',
    'ANA AT MAIL DOT CO DOT UK',
    'ana.b at mail.com',
    'ana_at_mail_dot_com',
    'ana-at-mail-dot-com',
    'ana "at" mail "dot" com',
    'ana＠mail．com',
    'ana@mail。com',
    'ａｎａ@ｍａｉｌ.ｃｏｍ',
    'an\u200ba@ma\u00adil.com',
    'ana arroba mail punto com',
    'ana (at) mail punkt de',
    'ana(@)mail(.)com',
    'ана@почта.рф',
    'ana@mail',
  ],
  phone: [
    '07700 900123',
    '+44 7700 900 123',
    '+44 (0)20 7946 0958',
    '(555) 013-4477',
    '555.013.4477',
    '555-0134',
    '06/12/34/56/78',
    '5550134477',
    '0 7 7 0 0 9 0 0 1 2 3',
    '0-7-7-0-0-9-0-0-1-2-3',
    '0, 7, 7, 0, 0, 9, 0, 0, 1, 2, 3',
    '0_7_7_0_0_9_0_0_1_2_3',
    '０７７００ ９００１２３',
    '٠٧٧٠٠ ٩٠٠١٢٣',
    '०७७०० ९००१२३',
    '𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑',
    '0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣',
    'O77OO 9OO l23',
    'zero seven seven zero zero nine zero zero one two three',
    'oh double seven double oh nine double oh one two three',
    '07700 nine zero zero one two three',
    '555–013–4477',
  ],
  url: [
    'https://ourhouse.example/letters?a=1',
    'hxxp://ourhouse.example',
    'https : // ourhouse . example',
    '//ourhouse.example/letters',
    'www.ourhouse.example',
    'ourhouse.com',
    'ourhouse.co.uk/letters',
    'ourhouse (dot) com',
    'ourhouse[.]com',
    'ourhouse dot com',
    'wa.me/447700900123',
    'youtu.be/x7Yz',
    'http://10.0.0.12/camera',
    '192.168.0.12',
  ],
  handle: ['@lupe_and_the_dog', '＠lupe', '@lupe.b', 'insta: lupe_b', 'Telegram: @lupe', 'lupe#1234', 'u/lupe_b'],
} as const

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
