import { expect, test } from 'vitest'
import { summarySentence } from '../../../client/pictures/result/summary-sentence.ts'
import { summarise } from '../../../client/pictures/result/result-summary.ts'
import type { RoomSlice } from '../../../shared/room/head/view.ts'
import type { Tally } from '../../../shared/stats/tally.ts'

const names = ['The decided presentation', 'The evidence file', 'The disguised ultimatum', 'The dodge']
const versions = names.map((name, at) => ({ id: `v${at}`, name, sounds: '' }))
const room: Pick<RoomSlice, 'versions' | 'none'> = {
  versions,
  none: { name: 'None of these', lands: 'it corners nobody', accurateNo: 'the no may be accurate' },
}

/** Counts of the four versions, none of these, passed. */
const tally = (...counts: number[]): Tally => ({
  choices: Object.fromEntries([...versions.map(({ id }) => id), 'none', 'pass'].map((id, at) => [id, counts[at] ?? 0])),
  unsure: {},
  because: { lands: 0, 'accurate-no': 0 },
})

const summary = (...counts: number[]) =>
  summarise(
    tally(...counts),
    versions.map(({ id }) => id),
  )
const sentence = (...counts: number[]) => summarySentence(tally(...counts), room)

test('more than half of all who answered is most, passes counted too; fewer is the largest group', () => {
  expect(summary(2, 10, 3, 1, 0, 2)).toEqual({ kind: 'most', choice: 'v1', count: 10, of: 18, passed: 2 })
  expect(summary(2, 9, 3, 2, 0, 2)).toMatchObject({ kind: 'largest', choice: 'v1' })
  expect(summary(2, 7, 4, 3, 0, 2)).toMatchObject({ kind: 'largest', choice: 'v1' })
  expect(summary(0, 5, 0, 0, 0, 3)).toMatchObject({ kind: 'everyone', choice: 'v1', count: 5, of: 8 })
})

test('no lead is made out of a tie', () => {
  expect(summary(5, 5, 1)).toMatchObject({ kind: 'tie', choices: ['v0', 'v1'], count: 5, of: 11 })
  expect(summary(2, 2, 0, 0, 2)).toMatchObject({ kind: 'tie', choices: ['v0', 'v1', 'none'] })
})

test('nobody, and all passed', () => {
  expect(summary()).toEqual({ kind: 'nobody' })
  expect(summary(0, 0, 0, 0, 0, 4)).toEqual({ kind: 'all-passed', passed: 4 })
})

test.each([
  [[2, 10, 3, 1, 0, 2], 'Most heard B, The evidence file: 10 of 18. 2 passed.'],
  [[2, 9, 3, 2, 1, 0], 'Most heard B, The evidence file: 9 of 17.'],
  [[2, 9, 3, 2, 2, 0], 'The largest group heard B, The evidence file: 9 of 18.'],
  [[2, 7, 4, 3, 0, 1], 'The largest group heard B, The evidence file: 7 of 17. 1 passed.'],
  [[0, 5, 0, 0, 0, 3], 'All who answered heard B, The evidence file: 5 of 8. 3 passed.'],
  [[0, 0, 0, 1, 0, 0], 'One answer, D, The dodge.'],
  [[0, 0, 0, 1, 0, 2], 'One answer, D, The dodge. 2 passed.'],
  [[1, 2, 0, 0, 6, 0], 'Most chose “None of these”: 6 of 9.'],
  [[2, 2, 1, 1, 3, 0], 'The largest group chose “None of these”: 3 of 9.'],
  [[0, 0, 0, 0, 3, 0], 'All who answered chose “None of these”: 3 of 3.'],
  [
    [5, 5, 1, 0, 0, 2],
    'Equal numbers heard A, The decided presentation and B, The evidence file: 5 each, of 13. 2 passed.',
  ],
  [[5, 0, 1, 0, 5, 0], 'Equal numbers heard A, The decided presentation and chose “None of these”: 5 each, of 11.'],
  [[2, 2, 2, 0, 0, 1], 'Nothing stands out: A, B, and C were chosen equally often, 2 each of 7. 1 passed.'],
  [[2, 2, 1, 0, 2, 0], 'Nothing stands out: A, B, and “None of these” were chosen equally often, 2 each of 7.'],
  [[], 'Nobody has answered.'],
  [[0, 0, 0, 0, 0, 1], 'One person passed; nobody answered.'],
  [[0, 0, 0, 0, 0, 6], 'All 6 passed.'],
])('%j reads: %s', (counts, text) => {
  expect(sentence(...counts)).toBe(text)
})
