import { expect, test } from 'vitest'
import { createSync } from '../../../server/store/sqlite/sync.ts'

/** A disk on which a sync ends when it is told to, or fails. */
function disk() {
  const begun: { ends: () => void; fails: () => void }[] = []
  let checkpoints = 0
  const works = { checkpoint: true }
  const sync = createSync(
    () =>
      new Promise<void>((resolve, reject) => {
        begun.push({
          ends: resolve,
          fails: () => {
            reject(new Error('disk failed'))
          },
        })
      }),
    () => {
      checkpoints++
      return works.checkpoint
    },
  )
  return { ...sync, works, begun, checkpoints: () => checkpoints }
}

/** What became of a promise by the time that everything that could happen has happened. */
async function outcomeOf(work: Promise<void>): Promise<string> {
  const turn = new Promise<string>((resolve) => setImmediate(resolve, 'waits'))
  const kept = work.then(
    () => 'kept',
    (error: unknown) => (error as Error).message,
  )
  return Promise.race([kept, turn])
}

test('with nothing written there is nothing to wait for', async () => {
  const { durable, begun } = disk()
  expect(await outcomeOf(durable())).toBe('kept')
  expect(begun).toHaveLength(0)
})

test('what was written is kept when the disk has it, and not before', async () => {
  const { written, durable, begun } = disk()
  written()
  const kept = durable()
  expect(await outcomeOf(kept)).toBe('waits')
  begun[0]?.ends()
  expect(await outcomeOf(kept)).toBe('kept')
  expect(await outcomeOf(durable())).toBe('kept')
  expect(begun).toHaveLength(1)
})

test('a sync that is under way does not answer for what is written after it began; one more does for all of it', async () => {
  const { written, durable, begun } = disk()
  written()
  const first = durable()
  written()
  const second = durable()
  written()
  const third = durable()
  begun[0]?.ends()
  expect(await Promise.all([first, second, third].map(outcomeOf))).toEqual(['kept', 'waits', 'waits'])
  begun[1]?.ends()
  expect(await Promise.all([second, third].map(outcomeOf))).toEqual(['kept', 'kept'])
  expect(begun).toHaveLength(2)
})

test('a sync that failed is made up for by a checkpoint at once', async () => {
  const { written, durable, inDoubt, begun, checkpoints } = disk()
  written()
  const first = durable()
  begun[0]?.fails()
  expect(await outcomeOf(first)).toBe('kept')
  expect({ inDoubt: inDoubt(), checkpoints: checkpoints() }).toEqual({ inDoubt: false, checkpoints: 1 })
})

test('after a sync that failed only a checkpoint is believed, until there is one', async () => {
  const { written, durable, inDoubt, begun, works, checkpoints } = disk()
  works.checkpoint = false
  written()
  const first = durable()
  begun[0]?.fails()
  expect(await outcomeOf(first)).toBe('disk failed')
  expect(await outcomeOf(durable())).toBe('disk failed')
  expect(inDoubt()).toBe(true)
  works.checkpoint = true
  expect(await outcomeOf(durable())).toBe('kept')
  expect({ syncs: begun.length, checkpoints: checkpoints(), inDoubt: inDoubt() }).toEqual({
    syncs: 1,
    checkpoints: 3,
    inDoubt: false,
  })

  written()
  const next = durable()
  begun[1]?.ends()
  expect(await outcomeOf(next)).toBe('kept')
  expect({ syncs: begun.length, checkpoints: checkpoints() }).toEqual({ syncs: 2, checkpoints: 3 })
})

test('all who wait for a sync that fails are told', async () => {
  const { written, durable, begun, works } = disk()
  works.checkpoint = false
  written()
  const all = [durable(), durable()]
  begun[0]?.fails()
  expect(await Promise.all(all.map(outcomeOf))).toEqual(['disk failed', 'disk failed'])
})
