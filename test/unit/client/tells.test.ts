import { expect, test } from 'vitest'
import { markTells } from '../../../client/texts/tells.ts'

const marked = (text: string, tells: string[]) =>
  markTells(text, tells)
    .map((stretch) => (stretch.tells ? `[${stretch.text}]` : stretch.text))
    .join('')

test('the telling words are marked, the text stays whole', () => {
  expect(marked('I found us someone, Thursdays at six.', ['Thursdays at six', 'found us'])).toBe(
    'I [found us] someone, [Thursdays at six].',
  )
})

test('the same words twice mark two places, once marks one', () => {
  expect(marked('no, no, no', ['no'])).toBe('[no], no, no')
  expect(marked('no, no, no', ['no', 'no'])).toBe('[no], [no], no')
})

test('overlapping, missing and empty tells break nothing', () => {
  expect(marked('a long word here', ['long word', 'word here'])).toBe('a [long word here]')
  expect(marked('a text', ['not there', ''])).toBe('a text')
  expect(markTells('', ['x'])).toEqual([])
})
