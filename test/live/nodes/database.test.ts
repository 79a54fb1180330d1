import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { startStorm } from '../../support/nodes/storm.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'
import { createRandom } from '../../support/random.ts'

// Nodes whose database fails, or whose line to it does, while people vote.

const canRun = await isPostgresPackaged()
if (!canRun) saySkipped('nodes whose database fails, for there is no PostgreSQL for this machine')

let all: TestNodes
beforeAll(async () => {
  if (canRun) all = await startNodes('notify')
}, 300_000)
afterAll(() => all?.close())

const EACH = 6
const TIMES = process.env.REASK_LONG ? 30 : 3

/** So many people at each of three nodes; the room was opened at the first, and its console is at the last. */
async function stormAt(seed: number) {
  const origins = all.nodes.map(({ origin }) => origin)
  const storm = await startStorm(all, origins, EACH, createRandom(seed))
  await storm.open()
  return storm
}

describe.skipIf(!canRun)('given people of one room who vote at three nodes', () => {
  test('when a node is cut off from the database with the room locked, then the others go on, and it does when the line is back', async () => {
    const storm = await stormAt(1)
    const [here = [], ...elsewhere] = storm.people
    const held = all.line.holdAfter('for update')
    const waiting = storm.vote(3, here)
    await held
    // The database ends what the node has begun, and with it the lock.
    await storm.vote(3, elsewhere.flat()).done
    const answered = waiting.answered()
    expect(answered).toBeLessThan(3 * EACH)
    all.line.mend()
    await waiting.done
    await storm.expectAllKept()
    storm.leave()
  })

  test(`when the answer to COMMIT is lost, ${TIMES} times, then what was kept counts once`, async () => {
    const storm = await stormAt(2)
    for (let time = 0; time < TIMES; time++) {
      const lost = all.line.loseAnswer('COMMIT')
      const { done } = storm.vote(3)
      await lost
      await done
    }
    await storm.expectAllKept()
    storm.leave()
  })

  test.each([
    ['stops in order', 'SIGINT'],
    ['crashes', 'SIGQUIT'],
  ] as const)(`when the database %s and comes back, ${TIMES} times, then they go on by themselves`, async (_, how) => {
    const storm = await stormAt(3)
    for (let time = 0; time < TIMES; time++) {
      const { answered, done } = storm.vote(6)
      await expect.poll(answered, { interval: 1 }).toBeGreaterThanOrEqual(EACH)
      await all.database.end(how)
      await all.database.start()
      await done
    }
    await storm.expectAllKept()
    storm.leave()
  })
})
