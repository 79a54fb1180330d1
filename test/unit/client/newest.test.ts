import { nextTick, ref } from 'vue'
import { expect, test } from 'vitest'
import { useNewest } from '../../../client/screen/parts/newest.ts'
import { openPictures } from '../../../client/stages/reveal/reveal-pictures.ts'

/** Makes a screen with these pages open, each with what it shows. */
function screen(...pages: [page: string, what?: string][]) {
  const open = ref(pages)
  const ask = ref('first')
  const newest = useNewest(
    () => open.value.map(([page]) => page),
    () => open.value.map(([page, what = '']) => ({ page, what })),
    () => ask.value,
  )
  const then = async (...next: [page: string, what?: string][]) => {
    open.value = next
    await nextTick()
    return newest.shown.value
  }
  return { ...newest, ask, then }
}

test('what was opened last is large, wherever it is; at first the last in order', async () => {
  const { shown, then, page, pages } = screen(['bars'], ['shift'])
  expect(shown.value).toBe('shift')
  expect(await then(['bars'], ['gap'], ['shift'])).toBe('gap')
  expect([page.value, pages.value]).toEqual([1, 3])
})

test('a page turned by hand stays until something else is opened', async () => {
  const { shown, then, page } = screen(['bars'], ['gap'])
  page.value = 0
  expect(shown.value).toBe('bars')
  expect(await then(['bars'], ['gap'], ['heat'])).toBe('heat')
})

test('what is closed makes room for the last one; other texts on the same page bring it back', async () => {
  const { then } = screen(['texts', 'a'], ['moves'], ['confusion'])
  expect(await then(['texts', 'a'], ['moves'])).toBe('moves')
  expect(await then(['texts', 'b'], ['moves'])).toBe('texts')
})

test('another ask begins again', async () => {
  const { shown, then, page, ask } = screen(['bars'], ['gap'])
  page.value = 0
  ask.value = 'second'
  expect(await then(['bars'], ['gap'], ['shift'])).toBe('shift')
  expect(shown.value).toBe('shift')
})

const CLOSED = { result: null, gap: null, again: null, shift: null, heat: null, reading: null, lens: false }
const tally = { choices: {}, unsure: {}, because: { lands: 0, 'accurate-no': 0 } }
const result = { tally, first: null, changed: null, fewChanged: false, small: false }
const reading = { versions: [], why: '', tells: [], hardens: {} }

test('the bars of both votes are one picture; beside the reading they are no page of their own', () => {
  const at = (slices: Partial<Parameters<typeof openPictures>[0]>, isCramped = false) =>
    openPictures({ ...CLOSED, ...slices }, isCramped)
  expect(at({})).toEqual([])
  expect(at({ result, gap: { withheld: true } })).toEqual(['bars', 'gap'])
  expect(at({ result, gap: { withheld: true }, again: tally })).toEqual(['gap', 'again'])
  expect(at({ result, again: { withheld: true } })).toEqual(['again'])
  expect(at({ result, again: tally, reading })).toEqual(['reading'])
  expect(at({ result, again: tally, reading }, true)).toEqual(['again', 'reading'])
  expect(at({ result, reading, lens: true })).toEqual(['reading', 'lens'])
})
