import { expect, test } from 'vitest'
import { pageOf } from '../../../client/screen/parts/page.ts'
import { openPictures } from '../../../client/stages/reveal/reveal-pictures.ts'

const CLOSED = { result: null, gap: null, again: null, shift: null, heat: null, reading: null, lens: false }
const tally = { choices: {}, unsure: {}, because: { lands: 0, 'accurate-no': 0 } }
const result = { tally, first: null, changed: null, fewChanged: false, small: false }
const reading = { versions: [], why: '', tells: [], hardens: {} }

test('the bars of both votes are one picture', () => {
  const at = (slices: Partial<Parameters<typeof openPictures>[0]>) => openPictures({ ...CLOSED, ...slices })
  expect(at({})).toEqual([])
  expect(at({ result, gap: { withheld: true } })).toEqual(['bars', 'gap'])
  expect(at({ result, gap: { withheld: true }, again: tally })).toEqual(['gap', 'again'])
  expect(at({ result, again: { withheld: true } })).toEqual(['again'])
  expect(at({ result, again: tally, reading })).toEqual(['again', 'reading'])
  expect(at({ result, reading, lens: true })).toEqual(['bars', 'reading', 'lens'])
})

test('X1 the page is the one the room is told, as far as it is there, else the last', () => {
  expect(pageOf(['bars', 'gap'], { open: ['bars', 'gap'], shown: 'bars' })).toBe('bars')
  expect(pageOf(['bars', 'gap'], { open: ['heat'], shown: 'heat' })).toBe('gap')
  expect(pageOf([], { open: [], shown: null })).toBeNull()
})
