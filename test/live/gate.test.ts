import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { SPELLINGS } from '../support/contact-spellings.ts'
import { goTo } from '../support/facilitate.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

test('Q11 contact data never passes the server, in none of sixty spellings, and is in none of its files', async () => {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', preset: 'supervision' })
  const host = await hostClient(app.origin, room.hostKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'rewrite', askId)
  const spellings = Object.values(SPELLINGS).flat()
  expect(spellings.length).toBeGreaterThanOrEqual(60)
  // A phone for each kind: one alone would be too fast.
  for (const kind of Object.values(SPELLINGS)) {
    const { seatKey } = await takeSeat(app.origin, room.code)
    const phone = await seatClient(app.origin, seatKey)
    for (const spelling of kind) {
      const answer = await phone.send({ type: 'rewrite.submit', askId, text: `Would you come with me? ${spelling}` })
      expect([spelling, answer]).toMatchObject([spelling, { ok: false, code: 'gate-found' }])
    }
  }
  const { seatKey } = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seatKey)
  const said = { type: 'rewrite.submit', askId, text: 'Would you come with me, once?' } as const
  expect(await phone.send(said)).toMatchObject({ ok: true })

  // What was taken is on disk by now, and with it everything that came before.
  const files = await readdir(app.dataDir, { recursive: true, withFileTypes: true })
  const disk = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name)))
  const bytes = Buffer.concat(await Promise.all(disk))
  expect(bytes.includes(said.text)).toBe(true)
  for (const spelling of spellings) expect([spelling, bytes.includes(`me? ${spelling}`)]).toEqual([spelling, false])
})
