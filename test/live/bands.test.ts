import { afterEach, expect, test } from 'vitest'
import type { FitBands } from '../../server/bands/fit.ts'
import { fitOffThread } from '../../server/bands/off-thread.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { arriveMany } from '../support/seats.ts'

/** More than are worked out at once, beside everything else. */
const TEXTS = 31

let app: TestApp
afterEach(() => app.stop())

/** A room that compares so many texts. */
async function comparing(texts: number) {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const people = await arriveMany(app.origin, room.code, texts)
  await goTo(host, 'rewrite', askId)
  await Promise.all(people.map(({ insist }, each) => insist({ type: 'rewrite.submit', askId, text: `Text ${each}` })))
  await goTo(host, 'compare', askId)
  for (const { client } of people) client.close()
  return { host, askId }
}

test('given a room that asks for its bands over and over, another room waits for two of its fits at most', async () => {
  // The fits that were made, by the number of texts, in this order.
  const done: number[] = []
  const line = fitOffThread(new URL('../../dist/server/bands-worker.js', import.meta.url))
  let bothDone = () => {}
  const both = new Promise<void>((resolve) => (bothDone = resolve))
  const fit: FitBands = async (request) => {
    let texts = 0
    const compared = await line(async () => {
      const input = await request()
      texts = input?.texts ?? 0
      return input
    })
    if (compared) done.push(texts)
    if (done.includes(TEXTS) && done.includes(TEXTS + 1)) bothDone()
    return compared
  }
  app = await startApp({}, fit)
  const loud = await comparing(TEXTS)
  const quiet = await comparing(TEXTS + 1)
  const askFor = ({ host, askId }: typeof loud) => host.send({ type: 'bands.fit', askId })
  app.advance(5_000)
  for (let asked = 0; asked < 30; asked++) expect(await askFor(loud)).toEqual({ ok: true })
  const before = done.length
  expect(await askFor(quiet)).toEqual({ ok: true })
  await both
  expect(done.slice(before).indexOf(TEXTS + 1)).toBeLessThanOrEqual(2)
  for (const { host } of [loud, quiet]) host.close()
})
