import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import type { RoomPreview } from '../../shared/http.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

test('a workshop from the lobby to the end: the votes and rewrites of two seats, seen by console and screen', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const first = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  const second = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  const ask = host.common.deck.asks[0]
  if (!ask) throw new Error('the deck has no asks')
  const askId = ask.id
  const version = host.common.deck.versions[1]?.id ?? ''
  await host.until(({ common }) => common.here === 2)
  const { body } = await call<RoomPreview>(app.origin, 'GET', `/api/rooms/${room.code}`)
  expect(body).toEqual({
    title: host.common.deck.title,
    preset: 'training',
    naming: 'none',
    locked: false,
    retentionHours: 24,
    small: true,
  })

  const at = (stage: 'show' | 'vote' | 'reveal' | 'rewrite' | 'compare') => ({ stage, askId }) as const
  await host.send({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: at('show') })
  await first.until(({ common }) => common.ask?.text === ask.text)
  await host.send({ type: 'stage.go', from: at('show'), to: at('vote') })
  await first.until(({ common }) => common.place.stage === 'vote')
  expect(await first.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
  expect(first.own.ownVotes).toEqual({ [askId]: { choice: version, because: null } })
  expect(await second.send({ type: 'vote.cast', askId, choice: 'none', because: 'lands' })).toMatchObject({ ok: true })
  await screen.until(({ common }) => common.count?.done === 2)
  expect(screen.common).toMatchObject({ count: { done: 2, of: 2 }, result: null, reading: null })
  await host.until(({ common }) => common.count?.done === 2)
  expect(host.common).toMatchObject({ result: null, lean: null })

  await host.send({ type: 'stage.go', from: at('vote'), to: at('reveal') })
  await host.until(({ common }) => common.place.stage === 'reveal')
  expect(host.common.result).toMatchObject({ tally: { choices: { [version]: 1, none: 1 } } })
  await host.send({ type: 'reveal.show', askId, step: 'bars' })
  await first.until(({ common }) => common.result !== null)
  expect(first.common.result).toMatchObject({ small: true, tally: { choices: { [version]: 1, none: 1 } } })
  await host.send({ type: 'reveal.show', askId, step: 'reading' })
  await screen.until(({ common }) => common.reading?.why === ask.reading?.why)

  await host.send({ type: 'stage.go', from: at('reveal'), to: at('rewrite') })
  await first.until(({ common }) => common.place.stage === 'rewrite')
  expect(first.own.ownMoves).toBeNull()
  await first.send({ type: 'rewrite.submit', askId, text: 'I’m lost. Would you sit with me a minute? 🙂' })
  expect(first.own.ownMoves).toHaveLength(4)
  await second.send({ type: 'rewrite.pass', askId })
  await host.until(({ common }) => common.count?.done === 2)
  expect(host.common).toMatchObject({ rewrites: {}, passed: 0 })

  await host.send({ type: 'stage.go', from: at('rewrite'), to: at('compare') })
  await host.until(({ common }) => common.place.stage === 'compare')
  expect(host.common).toMatchObject({ rewrites: {}, passed: 1, count: { done: 0, of: 2 } })
  // One text alone waits until the facilitator has it shown.
  expect(await host.send({ type: 'lot.show', askId })).toEqual({ ok: true })
  await host.until(({ common }) => Object.keys(common.rewrites).length === 1)
  const [rewriteId = ''] = Object.keys(host.common.rewrites)
  expect(await host.send({ type: 'compare.open', askId, items: ['original', rewriteId] })).toEqual({ ok: true })
  await second.until(({ common }) => common.opened.length === 2)
  expect(second.common.opened).toEqual([
    { kind: 'original', text: ask.text, verb: null },
    { kind: 'rewrite', text: 'I’m lost. Would you sit with me a minute? 🙂', verb: null },
  ])

  expect(await first.send({ type: 'rewrite.withdraw', askId })).toMatchObject({ ok: true })
  await screen.until(({ common }) => common.opened.length === 0)
  await host.until(({ common }) => Object.keys(common.rewrites).length === 0)
  await host.send({ type: 'room.end' })
  await second.until(({ common }) => common.place.stage === 'ended')
  for (const client of [host, screen, first, second]) client.close()
})
