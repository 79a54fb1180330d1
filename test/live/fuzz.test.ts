import { expect, test } from 'vitest'
import { PRESETS } from '../../shared/room/settings.ts'
import { playOverSockets, type Played } from '../support/fuzz/play.ts'

// Random rooms over real sockets, against the pure rules. A seed that fails is played again alone with
// `REASK_SEED=<seed> npx vitest run test/live/fuzz.test.ts`.

const SEEDS = process.env.REASK_LONG ? 1_000 : 9
const AT_ONCE = 5

/** Under CI the same commit is always given the same rooms; elsewhere each run has new ones. */
const FIRST = process.env.CI ? 1 : 1 + (Date.now() % 1_000_000_000)

const seeds = process.env.REASK_SEED
  ? [Number(process.env.REASK_SEED)]
  : Array.from({ length: SEEDS }, (_, at) => FIRST + at)

test(`in ${seeds.length} random rooms every window holds what the rules make of the log, and every answer is theirs`, async () => {
  const left = [...seeds]
  const all: Played[] = []
  async function playOn() {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift())
      try {
        all.push(await playOverSockets(seed, PRESETS[seed % PRESETS.length] ?? 'training'))
      } catch (error) {
        left.length = 0
        const again = `REASK_SEED=${seed} npx vitest run test/live/fuzz.test.ts`
        throw new Error(`room ${seed} went wrong; to play it again: ${again}\n${String(error)}`, { cause: error })
      }
  }
  const playing = await Promise.allSettled(Array.from({ length: AT_ONCE }, playOn))
  for (const each of playing) if (each.status === 'rejected') throw each.reason
  expect(all).toHaveLength(seeds.length)
  if (process.env.REASK_TELL) process.stderr.write(`${JSON.stringify(all)}\n`)
}, 3_600_000)
