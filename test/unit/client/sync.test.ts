import { expect, test } from 'vitest'
import { createViewSync } from '../../../client/room/sync.ts'
import type { Refused } from '../../../shared/protocol.ts'

const VIEW = { role: 'seat', roomId: 'r', now: 0, common: { at: 1, slices: {} } }
const TOO_FAST: Refused = { ok: false, code: 'too-fast', message: '' }

/** A room that answers what the test says, one answer after another; null for none at all. */
function askingOf(answers: (typeof VIEW | Refused | null)[]) {
  const seen: (typeof VIEW)[] = []
  const pauses: { run: () => void; ms: number }[] = []
  let asked = 0
  const sync = createViewSync({
    ask: () => {
      asked++
      const answer = answers.shift()
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('nobody answered'))
    },
    view: (view) => seen.push(view),
    again: () => void sync(5_000),
    later: (run, ms) => pauses.push({ run, ms }),
    random: () => 0,
  })
  const settled = () => new Promise(setImmediate)
  return { sync, seen, pauses, asked: () => asked, settled }
}

test('given a room that answers, then its view is taken', async () => {
  const { sync, seen, pauses } = askingOf([VIEW])
  await sync(5_000)
  expect(seen).toEqual([VIEW])
  expect(pauses).toEqual([])
})

test('given a refusal, then no view is taken and it is asked again after a pause that grows, until there is one', async () => {
  const { sync, seen, pauses, settled } = askingOf([TOO_FAST, TOO_FAST, TOO_FAST, VIEW, TOO_FAST])
  await sync(5_000)
  for (let each = 0; each < 3; each++) {
    expect(seen).toEqual([])
    pauses[each]?.run()
    await settled()
  }
  expect(seen).toEqual([VIEW])
  await sync(5_000)
  expect(pauses.map(({ ms }) => ms)).toEqual([1_000, 2_000, 4_000, 1_000])
})

test('given a refusal, whoever asks during the pause costs nothing', async () => {
  const { sync, pauses, asked } = askingOf([TOO_FAST, VIEW])
  await sync(5_000)
  await sync(5_000)
  await sync(1_000)
  expect(asked()).toBe(1)
  expect(pauses).toHaveLength(1)
})

test('given nobody who answers, then it rejects, and can be asked again at once', async () => {
  const { sync, seen } = askingOf([null, VIEW])
  await expect(sync(5_000)).rejects.toThrow('nobody answered')
  await sync(5_000)
  expect(seen).toEqual([VIEW])
})
