import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideOf, TOUR } from '../../../client/console/rehearsal/tour.ts'

const console_ = resolve('client/console')
const marked = readdirSync(console_, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.vue'))
  .flatMap((path) => [...readFileSync(join(console_, path), 'utf8').matchAll(/ data-tour="([\w-]+)"/g)])
  .map(([, stop]) => stop)

test('every stop of the tour is a part of the console, and each part is one stop', () => {
  expect(TOUR).toHaveLength(7)
  expect([...marked].sort()).toEqual([...TOUR].sort())
})

test('the card stands away from the middle of what it speaks of', () => {
  const size = fc.integer({ min: 0, max: 2_000 })
  fc.assert(
    fc.property(fc.record({ left: size, top: size, width: size, height: size }), (box) => {
      const { isBelow, isRight } = besideOf(box, { width: 1_000, height: 800 })
      expect([isBelow, isRight]).toEqual([box.top + box.height / 2 < 400, box.left + box.width / 2 < 500])
    }),
  )
})
