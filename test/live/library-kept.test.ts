import { afterEach, expect, test } from 'vitest'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { addDeck, deckOf, readDeck, saveDeck } from '../support/library.ts'
import { createRandom } from '../support/random.ts'

// The built server is killed while somebody writes a deck: what was answered is there, and what was not may be sent again.

const KILLS = process.env.REASK_LONG ? 50 : 4

let server: BuiltServer
afterEach(() => server.dispose())

let coming = Promise.resolve()
const restart = () => {
  coming = server.end('SIGKILL').then(() => server.start())
  return coming
}

/** Sends until there is an answer, as a page does. */
async function insist<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (;;)
    try {
      return await send()
    } catch {
      await coming
    }
}

test(`${KILLS} kills while a deck is saved: each change counts once, in its order, and none that was acknowledged is lost`, async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const random = createRandom(20_261_129)
  const mine = await addDeck(server.origin)
  const { deckId, deckKey } = mine
  let revision = 1
  for (let kill = 0; kill < KILLS; kill++) {
    let isOver = false
    const saving = (async () => {
      while (!isOver) {
        const deck = deckOf(`Version ${revision + 1}`)
        const answer = await insist(() => saveDeck(server.origin, mine, revision, { deck }))
        if (answer.body.code === 'too-fast') continue
        expect(answer).toMatchObject({ status: 200, body: { revision: revision + 1 } })
        revision++
      }
    })()
    await new Promise((resolve) => setTimeout(resolve, random() * 100))
    const isBack = restart()
    isOver = true
    await isBack
    await saving
    const { body } = await readDeck(server.origin, deckId, deckKey)
    expect(body).toMatchObject({ revision, deck: { title: revision === 1 ? 'Mine' : `Version ${revision}` } })
  }
  expect(revision).toBeGreaterThan(1)
})
