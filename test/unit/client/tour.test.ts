import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideOf, ringAround, seenOf, TOUR } from '../../../client/console/rehearsal/tour.ts'

const console_ = resolve('client/console')
const marked = readdirSync(console_, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.vue'))
  .flatMap((path) => [...readFileSync(join(console_, path), 'utf8').matchAll(/ data-tour="([\w-]+)"/g)])
  .map(([, stop]) => stop)

test('every stop of the tour is a part of the console, and each part is one stop', () => {
  expect(TOUR).toHaveLength(7)
  expect([...marked].sort()).toEqual([...TOUR].sort())
})

const WINDOW = { width: 1_280, height: 720 }
const CARD = { width: 352, height: 200 }
const px = (max: number, min = 0) => fc.integer({ min, max })
const part = fc.record({ left: px(1_200), top: px(700), width: px(1_280, 1), height: px(720, 1) }).map((box) => ({
  ...box,
  width: Math.min(box.width, WINDOW.width - box.left),
  height: Math.min(box.height, WINDOW.height - box.top),
}))

test('the card is whole in the window, and covers nothing of what it speaks of where there is room beside it', () => {
  fc.assert(
    fc.property(part, (box) => {
      const { left, top } = besideOf(box, CARD, WINDOW)
      expect(left >= 0 && left + CARD.width <= WINDOW.width && top >= 0 && top + CARD.height <= WINDOW.height).toBe(
        true,
      )
      const hasRoom =
        Math.max(box.top, WINDOW.height - box.top - box.height) >= CARD.height + 12 ||
        Math.max(box.left, WINDOW.width - box.left - box.width) >= CARD.width + 12
      const isApart =
        left >= box.left + box.width ||
        left + CARD.width <= box.left ||
        top >= box.top + box.height ||
        top + CARD.height <= box.top
      if (hasRoom) expect(isApart).toBe(true)
    }),
  )
})

test.each([
  ['a bar at the top', { left: 0, top: 0, width: 1_280, height: 48 }, { left: 0, top: 60 }],
  ['a button at the bottom', { left: 184, top: 656, width: 504, height: 56 }, { left: 184, top: 444 }],
  ['a column at the left', { left: 0, top: 48, width: 224, height: 600 }, { left: 236, top: 48 }],
  ['a column at the right', { left: 900, top: 48, width: 380, height: 600 }, { left: 536, top: 48 }],
])('the card stands close to %s', (_what, box, place) => {
  expect(besideOf(box, CARD, WINDOW)).toEqual(place)
})

test('the ring is around a part, and inside of the window', () => {
  expect(ringAround({ left: 100, top: 50, width: 10, height: 20 }, WINDOW)).toEqual({
    left: 94,
    top: 44,
    width: 22,
    height: 32,
  })
  expect(ringAround({ left: 0, top: 0, width: 1_280, height: 48 }, WINDOW)).toEqual({
    left: 0,
    top: 0,
    width: 1_280,
    height: 54,
  })
})

test('of a part that is longer than the area it scrolls in, what is seen counts', () => {
  const area = { left: 224, top: 48, width: 766, height: 600 }
  expect(seenOf({ left: 248, top: 10, width: 718, height: 900 }, area)).toEqual({
    left: 248,
    top: 48,
    width: 718,
    height: 600,
  })
})
