import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRoom } from '../../server/live/room-cache.ts'
import { noSnapshots } from '../../server/live/snapshots.ts'
import type { OwnTexts } from '../../shared/http.ts'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import { evolve } from '../../shared/room/evolve.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import type { Room } from '../../shared/room/state.ts'
import { viewForHost, viewForSeat } from '../../shared/room/view.ts'
import { startAppIn, type TestApp } from '../support/app.ts'
import { call, hostClient, screenClient, seatClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { folderOf010, golden, keys, phones } from '../support/kept-by-0.1.0.ts'
import { NO_WINDOWS } from '../support/sample.ts'

// A stored event never changes its meaning: rooms that version 0.1.0 kept are there, and go on.

let app: TestApp
let discard: () => Promise<void>
beforeEach(async () => {
  const folder = await folderOf010()
  discard = folder.discard
  app = await startAppIn(folder.dir)
  // Moments after that server was stopped: nothing is too old yet.
  app.advance(keys.at - Date.now())
})
afterEach(async () => {
  await app.stop()
  await discard()
})

const { live, ended } = keys

test('given a room in its compare, its people come back by their keys and find their votes and texts', async () => {
  const host = await hostClient(app.origin, live.hostKey)
  expect(host.common.place).toMatchObject({ stage: 'compare', askId: live.askId })
  expect(host.common.result).toEqual({ ...golden.live.host.result, fewChanged: false })
  // Every text is there at once, for there were no lots; while people compare, without what was said of it (P12).
  expect(host.common.rewrites).toEqual(
    Object.fromEntries(
      Object.entries(golden.live.host.rewrites).map(([id, text]) => [
        id,
        { ...text, reach: text.keepPrivate ? 'host' : 'screen', band: null, tally: null, reasons: {} },
      ]),
    ),
  )
  const screen = await screenClient(app.origin, live.screenKey)
  expect(screen.common.opened).toEqual(golden.live.host.opened.texts)
  for (const { seatId, seatKey, name } of live.seats) {
    const { own, close } = await seatClient(app.origin, seatKey)
    const before = golden.live.seats[seatId as keyof typeof golden.live.seats]
    expect(own).toMatchObject({
      seat: { name },
      ownVotes: before.ownVotes,
      ownAgain: before.ownAgain,
      ownMarks: before.ownMarks,
      ownRewrites: ownTextsNow(before.ownRewrites),
    })
    expect(Object.keys(own.ownVotes)).toEqual([live.askId])
    close()
  }
  expect(await call(app.origin, 'GET', `/api/rooms/${live.code}`)).toMatchObject({
    status: 200,
    body: { title: golden.live.host.room.title },
  })
  screen.close()
  host.close()
})

test('given a room in its compare, the round is finished: pairs, bands, the debrief, the next ask, the end', async () => {
  const { askId } = live
  const host = await hostClient(app.origin, live.hostKey)
  for (const { seatId, text } of phones) {
    const phone = await seatClient(app.origin, live.seats.find((seat) => seat.seatId === seatId)?.seatKey ?? '')
    expect(phone.own.ownRewrites[askId]).toMatchObject({ text })
    // The pair that was before this person when the server was stopped.
    const pairId = phone.own.ownPairs?.pair?.pairId ?? ''
    expect(await phone.send({ type: 'pair.judge', askId, pairId, choice: 'alike' })).toMatchObject({ ok: true })
    phone.close()
  }
  await goTo(host, 'debrief', askId)
  await host.until(({ common }) => ['banded', 'not-banded'].includes(common.outcome?.state ?? ''), 'the bands')
  const next = host.common.deck.asks[1]?.id ?? ''
  await goTo(host, 'show', next)
  await goTo(host, 'vote', next)
  const voter = await seatClient(app.origin, live.seats[0]?.seatKey ?? '')
  const choice = host.common.deck.versions[0]?.id ?? ''
  expect(await voter.send({ type: 'vote.cast', askId: next, choice })).toMatchObject({ ok: true })
  await host.until(({ common }) => common.count?.done === 1, 'the vote')
  expect(await host.send({ type: 'room.end' })).toMatchObject({ ok: true })
  await voter.until(({ common }) => common.place.stage === 'ended', 'the end')
  voter.close()
  host.close()
})

test('given a room that has ended, it is looked at, its report is there, and nobody gets in at the door', async () => {
  const host = await hostClient(app.origin, ended.hostKey)
  expect(host.common.place.stage).toBe('ended')
  const [ida, , , , mio] = ended.seats
  const seat = await seatClient(app.origin, ida?.seatKey ?? '')
  expect(seat.common.place.stage).toBe('ended')
  await expect(seatClient(app.origin, mio?.seatKey ?? '')).rejects.toThrow('seat-removed')
  expect(await call(app.origin, 'GET', `/api/rooms/${ended.code}`)).toMatchObject({ status: 410 })
  const bearer = { authorization: `Bearer ${ended.hostKey}` }
  const path = `/api/rooms/${ended.roomId}/report.json`
  const report = await call<object>(app.origin, 'GET', path, undefined, bearer)
  expect(report.status).toBe(200)
  expect(JSON.stringify(report.body)).toContain('A text of Ida, in words of their own, number 0.')
  seat.close()
  host.close()
})

test('E4 E8 given a room that has ended, a text is opened by the key of its seat until the room is folded at the first sweep', async () => {
  const [ida] = ended.seats
  const own = () =>
    call<OwnTexts>(app.origin, 'GET', '/api/texts', undefined, { authorization: `Bearer ${ida?.seatKey ?? ''}` })
  expect((await own()).body.texts).toMatchObject([{ untilFold: true }])
  const host = await hostClient(app.origin, ended.hostKey)
  const before = Object.values(host.common.rewrites).map(({ text }) => text)
  app.advance(REOPEN_MS)
  await app.retention.sweep()
  await host.until(({ common }) => common.seats === 0, 'the fold')
  expect(
    Object.values(host.common.rewrites)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(before.sort())
  expect((await own()).status).toBe(401)
  // The other room goes on.
  const going = await hostClient(app.origin, live.hostKey)
  expect(going.common.place.stage).toBe('compare')
  going.close()
  host.close()
})

const nobody = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }
const plain = (view: object) => JSON.parse(JSON.stringify(view)) as Record<string, unknown>

/** The slices of the first that the second has too. */
const inBoth = (view: object, other: object) =>
  Object.fromEntries(Object.entries(view).filter(([slice]) => Object.hasOwn(other, slice)))

/** What the console is told of verdicts: in the compare it now waits until the room has left it (P12). */
function aboutVerdicts(room: Room): Partial<HostSlices> {
  if (room.place.stage !== 'compare') return {}
  evolve(room, { type: 'stage.gone', at: 0, to: { stage: 'debrief', askId: room.place.askId } })
  const { rewrites, coverage, outcome } = viewForHost(room, nobody)
  return { rewrites, coverage, outcome }
}

/** That somebody was given a text was told as if they had compared it (P15). */
const ownTextsNow = (texts: object) =>
  Object.fromEntries(
    Object.entries(texts as Record<string, { compared: boolean }>).map(([askId, { compared: given, ...text }]) => [
      askId,
      'text' in text ? { ...text, given } : text,
    ]),
  )

/** y is no longer made of those who answered (W9), and a pass no longer stands beside what was meant. */
function asToldNow({ count: _, gap, reveal, ...told }: Record<string, unknown>): object {
  const { steps, open } = reveal as { steps: string[]; open: string[] }
  // Since then the telling words are a step of their own, the last one, unless they were opened as a picture.
  const wasPicture = (told.pictures as string[]).includes('lens')
  const others = { ...told, reveal: { steps: wasPicture ? steps : [...steps, 'lens'], open } }
  const rows = (gap as { rows: { choices: Record<string, number> }[] } | null | undefined)?.rows.map((row) => {
    const { pass: _pass, ...choices } = row.choices
    return { ...row, choices }
  })
  return rows ? { ...others, gap: { rows } } : others
}

test.each([
  ['in its compare', live.roomId, golden.live],
  ['that has ended', ended.roomId, golden.ended],
])('the log of a room %s means what it meant', async (_, roomId, before) => {
  const open = await readRoom(app.store, roomId, noSnapshots)
  if (!open) throw new Error('there is no room')
  // Its texts are told as they were written, and stay so.
  expect(open.room.head.lots).toBe(false)
  const view = { ...viewForHost(open.room, nobody), ...aboutVerdicts(structuredClone(open.room)) }
  // What the console is told of the screen is a record of slices too, to which later versions may have added some.
  const host = plain({ ...view, sees: inBoth(view.sees, before.host.sees) })
  expect(Object.keys(inBoth(host, before.host)).length).toBeGreaterThan(10)
  // A slice may have more fields by now.
  expect(host).toMatchObject(asToldNow(inBoth(before.host, host)))
  expect([...open.room.seats.keys()].sort()).toEqual(Object.keys(before.seats).sort())
  for (const [seatId, own] of Object.entries(before.seats)) {
    const seat = plain(viewForSeat(open.room, seatId))
    expect(seat).toMatchObject({ ...inBoth(own, seat), ownRewrites: ownTextsNow(own.ownRewrites) })
  }
})
