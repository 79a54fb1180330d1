import { open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { arriveMany } from '../support/seats.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await app.stop()
})

/** The next sync of a file fails, as on a disk that is full or broken. */
async function diskFailsOnce() {
  const name = join(tmpdir(), `reask-any-${process.pid}`)
  const any = await open(name, 'w')
  const files = Object.getPrototypeOf(any) as FileHandle
  await any.close()
  await rm(name)
  return vi.spyOn(files, 'datasync').mockRejectedValueOnce(new Error('EIO'))
}

test('a vote the disk did not keep is refused; sent again it counts once, and everyone sees it', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const [voter, other] = await arriveMany(app.origin, room.code, 2)
  if (!voter || !other) throw new Error('nobody came')
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  await voter.client.until(({ common }) => common.place.stage === 'vote')

  const syncs = await diskFailsOnce()
  const vote = { type: 'vote.cast', askId, choice: 'none', client: 'phone', n: 1 } as const
  expect(await voter.client.send(vote)).toMatchObject({ ok: false, code: 'try-again' })
  expect(syncs).toHaveBeenCalledTimes(1)

  expect(await voter.client.send(vote)).toMatchObject({ ok: true })
  await voter.client.until(({ own }) => own.ownVotes[askId]?.choice === 'none', 'the own vote')
  await host.until(({ common }) => common.count?.done === 1 && common.result?.tally.choices.none === 1, 'one vote')

  expect(await other.client.send({ ...vote, choice: 'pass' })).toMatchObject({ ok: true })
  await host.until(({ common }) => common.count?.done === 2, 'both votes')
  for (const { client } of [voter, other]) client.close()
  host.close()
})
