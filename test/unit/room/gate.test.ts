import { expect, test } from 'vitest'
import type { Preset } from '../../../shared/room/settings.ts'
import gate from '../../../client/locales/en/phone/gate.ts'
import { FIRST, sampleHead } from '../../support/sample.ts'
import { givenRoom, go, people, write } from '../../support/given.ts'

const submitted = {
  type: 'rewrite.submitted',
  askId: FIRST,
  seatId: 'id-1',
  rewriteId: 'id-4',
  keepPrivate: false,
} as const

const writingIn = (preset: Preset) => givenRoom({ ...sampleHead, preset }, people(3), go('rewrite'))

const CONTACT = {
  email: 'Write to ana (at) mail (dot) com.',
  phone: 'Ring me on oh double seven double oh nine double oh one two three.',
  url: 'It is all on ourhouse.example/letters.',
  handle: 'You know @lupe_b.',
}

test.each(Object.entries(CONTACT))('Q11 in supervision a rewrite with contact data is refused: %s', (_, text) => {
  writingIn('supervision').when(write(1, text)).then('gate-found')
})

test('Q11 in rooms of other presets it is taken', () => {
  for (const text of Object.values(CONTACT)) {
    writingIn('training').when(write(1, text)).then(submitted)
    writingIn('couples')
      .when(write(1, text, { reach: 'phones' }))
      .then({ ...submitted, reach: 'phones' })
  }
})

test('Q10 Q11 names, dates, ages and places are not for the server to judge', () => {
  const text = 'Marta is 7. On 3 March 2021 we moved to Grand Rapids, near St. Brigid’s Church.'
  const sent = writingIn('supervision').when(write(1, text, { reach: 'screen' }))
  expect(sent.then(submitted).words).toEqual({ 'id-4': text })
})

const formsOf = (message: string | Record<string, string>): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)

test('Q12 it says “checked”, never “de-identified”, and what it cannot know', () => {
  const said = Object.values(gate).flatMap(formsOf).join('\n')
  expect(said).not.toMatch(/identif|anonym|safe|sure|clean/i)
  for (const words of [...formsOf(gate['phone.gate.found']), gate['phone.gate.nothing']])
    expect(words).toMatch(/^Checked\. /)
  expect(gate['phone.gate.nothing']).toBe('Checked. It can’t know what your group knows.')
})
