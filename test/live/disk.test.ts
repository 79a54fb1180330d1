import { copyFile, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, seatClient } from '../support/clients.ts'
import { goTo, seatIdOf } from '../support/facilitate.ts'
import { arriveMany } from '../support/seats.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await app.stop()
})

/** Watches every file: how the disk keeps what is written can be told each time. */
async function theDisk() {
  const name = join(tmpdir(), `reask-any-${process.pid}`)
  const any = await open(name, 'w')
  const files = Object.getPrototypeOf(any) as FileHandle
  await any.close()
  await rm(name)
  return vi.spyOn(files, 'datasync')
}

/** The next sync fails as on a broken disk, while another program reads the database so that nothing makes up for it. */
async function diskFails() {
  const syncs = await theDisk()
  syncs.mockRejectedValueOnce(new Error('EIO'))
  const reader = new DatabaseSync(join(app.dataDir, 'rooms.sqlite'))
  reader.exec('begin; select count(*) from events')
  return {
    worksAgain() {
      reader.exec('commit')
      reader.close()
    },
  }
}

async function voting() {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const [voter, other] = await arriveMany(app.origin, room.code, 2)
  if (!voter || !other) throw new Error('nobody came')
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  await voter.client.until(({ common }) => common.place.stage === 'vote')
  const leave = () => {
    for (const { client } of [voter, other]) client.close()
    host.close()
  }
  return { room, host, voter, other, askId, leave }
}

test('a vote the disk did not keep is refused; sent again it counts once, and everyone sees it', async () => {
  const { host, voter, other, askId, leave } = await voting()
  const disk = await diskFails()
  const vote = { type: 'vote.cast', askId, choice: 'none', client: 'phone', n: 1 } as const
  expect(await voter.client.send(vote)).toMatchObject({ ok: false, code: 'try-again' })
  expect(await voter.client.send(vote)).toMatchObject({ ok: false, code: 'try-again' })

  disk.worksAgain()
  expect(await voter.client.send(vote)).toMatchObject({ ok: true })
  await voter.client.until(({ own }) => own.ownVotes[askId]?.choice === 'none', 'the own vote')
  await host.until(({ common }) => common.count?.done === 1, 'one vote')

  expect(await other.client.send({ ...vote, choice: 'pass' })).toMatchObject({ ok: true })
  await host.until(({ common }) => common.count?.done === 2, 'both votes')
  await goTo(host, 'reveal', askId)
  expect(host.common.result?.tally.choices).toMatchObject({ none: 1, pass: 1 })
  leave()
})

test('what was refused and is there after all is followed up, though nobody asks again', async () => {
  const { host, other, leave } = await voting()
  const seatId = await seatIdOf(host, 2)
  const disk = await diskFails()
  expect(await host.send({ type: 'seat.remove', seatId })).toMatchObject({ code: 'try-again' })
  disk.worksAgain()
  await host.until(({ common }) => common.seats === 1, 'the seat gone')
  await other.client.until(({ bye }) => bye?.code === 'removed', 'a bye')
  leave()
})

test('on a disk slower than the votes come, everyone is told and newcomers get in meanwhile', async () => {
  const { room, host, askId, leave } = await voting()
  const live = await app.rooms.get(room.roomId)
  const seatId = await seatIdOf(host, 1)
  let isOver = false
  let votes = 0
  const voteOnce = () =>
    live?.submit({ type: 'vote.cast', askId, choice: votes++ % 2 ? 'none' : 'pass' }, { role: 'seat', seatId })
  // Whenever the disk is at work the next vote comes in: something is always waiting.
  const syncs = await theDisk()
  syncs.mockImplementation(async () => {
    await Promise.resolve()
    if (!isOver) void voteOnce()
  })
  await voteOnce()
  await host.until(({ common }) => common.count?.done === 1, 'the vote')
  const [newcomer] = await arriveMany(app.origin, room.code, 1)
  await host.until(({ common }) => common.here === 3, 'the newcomer')
  expect(votes).toBeGreaterThan(3)
  isOver = true
  newcomer?.client.close()
  leave()
})

test('a second window of a seat hears of the first one’s command, also when the first is gone before it is on disk', async () => {
  const { voter, other, askId, leave } = await voting()
  const { key } = voter.client.socket.auth as { key: string }
  const second = await seatClient(app.origin, key)
  const syncs = await theDisk()
  let onDisk = () => {}
  const isOnDisk = new Promise<void>((resolve) => (onDisk = resolve))
  const isAsked = new Promise<void>((resolve) => {
    syncs.mockImplementationOnce(async function (this: FileHandle) {
      resolve()
      await isOnDisk
      await this.sync()
    })
  })
  const before = app.io.of('/').sockets.size
  voter.client.socket.emit('command', { type: 'vote.cast', askId, choice: 'none' }, () => {})
  await isAsked
  voter.client.close()
  while (app.io.of('/').sockets.size >= before) await new Promise((resolve) => setImmediate(resolve))
  onDisk()
  await second.until(({ own }) => own.ownVotes[askId]?.choice === 'none', 'the vote of the window that is gone')
  expect(other.client.own.ownVotes).toEqual({})
  second.close()
  leave()
})

describe('given a data folder that is not the one any more', () => {
  const health = () => call(app.origin, 'GET', '/api/health')
  const away = () => `${app.dataDir}-away`
  afterEach(() => rm(away(), { recursive: true, force: true }))

  /** Takes something away. Out: puts it back. */
  const LOSSES: Record<string, () => Promise<() => Promise<void>>> = {
    'the folder was moved': async () => {
      await rename(app.dataDir, away())
      return () => rename(away(), app.dataDir)
    },
    'another folder is in its place': async () => {
      await rename(app.dataDir, away())
      await mkdir(app.dataDir)
      await copyFile(join(away(), 'rooms.sqlite'), join(app.dataDir, 'rooms.sqlite'))
      await copyFile(join(away(), 'rooms.sqlite-wal'), join(app.dataDir, 'rooms.sqlite-wal'))
      return async () => {
        await rm(app.dataDir, { recursive: true })
        await rename(away(), app.dataDir)
      }
    },
    'the database was replaced by a copy': async () => {
      const file = join(app.dataDir, 'rooms.sqlite')
      await rename(file, away())
      await copyFile(away(), file)
      return () => rename(away(), file)
    },
    'its log was taken away': async () => {
      const file = join(app.dataDir, 'rooms.sqlite-wal')
      await rename(file, away())
      return () => rename(away(), file)
    },
  }

  test.each(Object.entries(LOSSES))(
    'when %s, then nothing is said to be saved and health says why; when it is back, all goes on',
    async (_, lose) => {
      const { room, host, voter, askId, leave } = await voting()
      expect(await health()).toMatchObject({ status: 200, body: { status: 'ok' } })
      const vote = { type: 'vote.cast', askId, choice: 'none', client: 'phone', n: 1 } as const
      const putBack = await lose()
      expect(await health()).toMatchObject({ status: 503, body: { status: 'failing', code: 'data-gone' } })
      const tryAgain = { status: 503, body: { code: 'try-again' } }
      expect(await voter.client.send(vote)).toMatchObject({ ok: false, code: 'try-again' })
      expect(await call(app.origin, 'POST', '/api/rooms', { deckId: 'therapy-ask' })).toMatchObject(tryAgain)
      expect(await call(app.origin, 'POST', `/api/rooms/${room.code}/seats`, {})).toMatchObject(tryAgain)

      await putBack()
      expect(await health()).toMatchObject({ status: 200, body: { status: 'ok' } })
      expect(await voter.client.send(vote)).toMatchObject({ ok: true })
      await host.until(({ common }) => common.count?.done === 1, 'the vote')
      leave()
    },
  )
})

test('a disk that does not take what is written shows in health, until it does', async () => {
  const { voter, askId, leave } = await voting()
  const disk = await diskFails()
  const vote = { type: 'vote.cast', askId, choice: 'none', client: 'phone', n: 1 } as const
  expect(await voter.client.send(vote)).toMatchObject({ code: 'try-again' })
  const failing = { status: 503, body: { status: 'failing', code: 'data-not-kept' } }
  expect(await call(app.origin, 'GET', '/api/health')).toMatchObject(failing)
  disk.worksAgain()
  expect(await voter.client.send(vote)).toMatchObject({ ok: true })
  expect(await call(app.origin, 'GET', '/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  leave()
})
