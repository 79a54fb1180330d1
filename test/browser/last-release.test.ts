import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { ROUND_STAGES, type RoomStage, type RoundStage, type Stage as AnyStage } from '../../shared/room/stages.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goTo, placeOf } from '../support/facilitate.ts'
import { buildLastRelease, missingRelease } from '../support/last-release.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, saved, task, type Surface } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// Pages of version 0.1.0 that were open while its server was replaced by this one: never blank, and nothing is lost.

/** What those pages say when the server is newer. They are out there and never change. */
const OLD = { title: 'This page is older than the server', reload: 'Reload' }
const DRAFT = 'I was about to arrange it all again.\n\nWhat would you want? 🙂 '
const PATIENCE = { timeout: 60_000 }
const SENT = 'I pressed Submit while the server was away.'

const TITLES = {
  lobby: 'phone.lobby.title',
  show: 'phone.tasks.show',
  vote: 'phone.vote.title',
  mark: 'phone.tasks.mark',
  'push-back': 'phone.tasks.push-back',
  talk: 'phone.tasks.talk',
  'vote-again': 'phone.tasks.vote-again',
  reveal: 'phone.tasks.reveal',
  'warm-up': 'phone.tasks.warm-up',
  rewrite: 'phone.tasks.rewrite',
  compare: 'phone.tasks.compare',
  debrief: 'phone.tasks.debrief',
  ended: 'phone.ended.title',
} satisfies Record<Stage, Key>
/** Tells whether a page of 0.1.0 knows nothing of a stage. */
const isNewer = (stage: RoundStage): stage is Newer => ['exchange', 'reflect', 'response'].includes(stage)
const STAGES: Stage[] = ['lobby', ...ROUND_STAGES.filter((stage) => !isNewer(stage)), 'ended']

/** A stage that a page of 0.1.0 can come to. */
type Newer = 'exchange' | 'reflect' | 'response'
type Stage = Exclude<AnyStage, RoomStage | Newer>

/** A page of 0.1.0, and the room it is in. */
interface OldPage extends Surface {
  room: RoomOpened
  askId: string
}

/** A phone of 0.1.0 with its seat in a room of its own. */
interface OldPhone extends OldPage {
  seatId: string
}

let browser: Browser
let server: BuiltServer
let discardRelease: () => Promise<void>
const opened: Surface[] = []

async function open(url: string, device: object): Promise<Surface> {
  const surface = await openSurface(browser, url, device)
  opened.push(surface)
  return surface
}

/** What a phone keeps under a key that begins and ends like this. */
const kept = (page: Page, begin: string, end: string) =>
  page.evaluate(
    ([first = '', last = '']) => {
      const key = Object.keys(localStorage).find((each) => each.includes(first) && each.endsWith(last))
      return key === undefined ? null : localStorage.getItem(key)
    },
    [begin, end],
  )
const seatOn = async (page: Page, code: string) =>
  (JSON.parse((await kept(page, `reask.seat.${code}`, '')) ?? '{}') as { seatId?: string }).seatId ?? ''

async function withHost<Result>(room: RoomOpened, use: (host: Client<HostSlices>) => Promise<Result>): Promise<Result> {
  const host = await hostClient(server.origin, room.hostKey)
  try {
    return await use(host)
  } finally {
    host.close()
  }
}

async function openDoor(): Promise<OldPage> {
  const room = await openRoom(server.origin)
  const askId = await withHost(room, ({ common }) => Promise.resolve(common.deck.asks[0]?.id ?? ''))
  const surface = await open(`${server.origin}/join/${room.code}`, PHONE)
  await surface.page.locator('form button').waitFor()
  return { ...surface, room, askId }
}

async function takeTheSeat(): Promise<OldPhone> {
  const door = await openDoor()
  await door.page.locator('form button').click()
  await door.page.locator('main.room').waitFor()
  return { ...door, seatId: await seatOn(door.page, door.room.code) }
}

/** Takes the phone's room to a stage. What is being written stays open then; a page that comes in is where the room is. */
async function takeTo({ room, askId, page }: OldPhone, stage: Stage) {
  await withHost(room, async (host) => {
    if (stage === 'lobby') await host.send({ type: 'stage.go', from: placeOf(host), to: { stage, askId: null } })
    else if (stage === 'ended') await host.send({ type: 'room.end' })
    else await goTo(host, stage satisfies RoundStage, askId)
  })
  await page.reload()
  await page.locator('main.room').waitFor()
}

/** A phone on which a text was begun, in a room that is at this stage now. */
async function phoneAt(stage: Stage): Promise<OldPhone> {
  const phone = await takeTheSeat()
  await takeTo(phone, 'rewrite')
  await phone.page.locator('textarea').fill(DRAFT)
  await vi.waitUntil(() => kept(phone.page, 'reask.of.', `.draft.${phone.askId}`), PATIENCE)
  await takeTo(phone, stage)
  return phone
}

/** The old page says what to do, and shows what was begun; after the reload it is the new page. */
async function reload({ page }: OldPage) {
  await task(page, OLD.title).waitFor()
  await page.getByRole('button', { name: OLD.reload }).click()
  await task(page, OLD.title).waitFor({ state: 'detached' })
}

/** The one seat of the room is that of this phone, and it is connected. */
const expectSameSeat = async ({ room, page }: OldPage, seatId: string) => {
  expect(await seatOn(page, room.code)).toBe(seatId)
  await withHost(room, async (host) => {
    await host.until(({ common }) => common.people[seatId]?.here === true, 'the seat')
    expect(Object.keys(host.common.people)).toEqual([seatId])
  })
}

/** What stands in the field for a text, or in a text that can no longer be changed. */
const textOn = (page: Page) =>
  page
    .locator('main')
    .locator('textarea, blockquote.words')
    .first()
    .evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : field.textContent))

/** What has to be pressed at a stage to find a draft again. */
function wayToDraft(stage: Stage): Key | null {
  if (stage === 'rewrite' || stage === 'ended') return null
  return stage === 'compare' ? 'phone.compare.write' : 'phone.frame.openDraft'
}

describe.skipIf(missingRelease !== null)('given pages of 0.1.0 that were open while its server was replaced', () => {
  const phones = new Map<Stage, OldPhone>()
  let atDoor: OldPage
  let voting: OldPhone
  let sending: OldPhone
  let longEnded: OldPhone
  let screen: Surface
  let desk: Surface
  const blank: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    const release = await buildLastRelease()
    discardRelease = release.discard
    // It could be under no path.
    server = await startBuiltServer({ LOG_LEVEL: 'silent', REASK_DIST: release.dist, REASK_UNDER: '' })
    for (const stage of STAGES) phones.set(stage, await phoneAt(stage))
    atDoor = await openDoor()
    voting = await takeTheSeat()
    await takeTo(voting, 'vote')
    sending = await phoneAt('rewrite')
    longEnded = await phoneAt('ended')
    const { roomId, hostKey, screenKey } = (phones.get('talk') ?? voting).room
    screen = await open(`${server.origin}/screen#k=${screenKey}`, PROJECTOR)
    desk = await open(`${server.origin}/host/${roomId}#k=${hostKey}&s=${screenKey}`, LAPTOP)
    for (const { page } of [screen, desk]) await page.locator('h1, h2').first().waitFor()

    await server.end('SIGTERM')
    for (const { page } of opened)
      if ((await page.locator('#app').innerText()).trim() === '') blank.push(page.url().replace(/#.*/, ''))
    // Both are given while there is no server.
    await voting.page.locator('.choices').getByRole('radio').first().check({ force: true })
    await sending.page.locator('textarea').fill(SENT)
    await sending.page.locator('main .actions .button-primary').click()
    for (const { page, askId } of [voting, sending])
      await vi.waitUntil(async () => (await kept(page, 'reask.of.', '.outbox'))?.includes(askId), PATIENCE)
    endLongAgo(longEnded.room)
    await server.start({ REASK_DIST: process.env.REASK_DIST ?? 'dist' })
  }, 500_000)
  afterAll(async () => {
    await browser?.close()
    await server?.dispose()
    await discardRelease?.()
  })

  /** All that happened in the room happened an hour earlier. */
  function endLongAgo({ roomId }: RoomOpened) {
    const HOUR = 3_600_000
    const database = new DatabaseSync(join(server.dataDir, 'reask.sqlite'))
    database.prepare('update rooms set ended_at = ended_at - ? where room_id = ?').run(HOUR, roomId)
    const move = database.prepare('update events set data = ? where room_id = ? and version = ?')
    for (const row of database.prepare('select version, data from events where room_id = ?').all(roomId)) {
      const events = JSON.parse(String(row.data)) as { at: number }[]
      move.run(JSON.stringify(events.map((event) => ({ ...event, at: event.at - HOUR }))), roomId, Number(row.version))
    }
    database.close()
  }

  test('then none was blank while there was no server', () => {
    expect(opened.length).toBeGreaterThan(STAGES.length)
    expect(blank).toEqual([])
  })

  test.each(STAGES)('at %s the phone says to reload, and then has the stage, its seat and its draft', async (stage) => {
    const phone = phones.get(stage)
    if (!phone) throw new Error('there is no phone')
    const { page, errors } = phone
    await task(page, OLD.title).waitFor()
    await page.locator('blockquote').waitFor()
    expect(await textOn(page)).toBe(DRAFT)
    await reload(phone)
    await task(page, words[TITLES[stage]]).waitFor()
    await expectSameSeat(phone, phone.seatId)
    const way = wayToDraft(stage)
    if (way) await page.getByRole('button', { name: words[way] }).click()
    await page.locator('main').locator('textarea, blockquote.words').first().waitFor()
    expect(await textOn(page)).toBe(DRAFT)
    expect(errors).toEqual([])
  })

  test('when a person joins on a page that was open at the door, then it says to reload, and they are in once', async () => {
    const { page, room, errors } = atDoor
    await page.locator('form button').click()
    await reload(atDoor)
    await task(page, words[TITLES.lobby]).waitFor()
    await expectSameSeat(atDoor, await seatOn(page, room.code))
    expect(errors).toEqual([])
  })

  test('when a vote was given while there was no server, then it arrives after the reload', async () => {
    const { page, room, askId } = voting
    await reload(voting)
    await saved(page)
    await withHost(room, async (host) => {
      await host.until(({ common }) => common.count?.done === 1, 'the vote')
      await goTo(host, 'reveal', askId)
      await host.until(({ common }) => common.result !== null)
      expect(Object.values(host.common.result?.tally.choices ?? {})).toContain(1)
    })
  })

  test('when a text was sent while there was no server, then it arrives after the reload, and its draft is gone', async () => {
    const { page, room, askId } = sending
    await reload(sending)
    await task(page, words['phone.rewrite.in']).waitFor()
    await vi.waitUntil(async () => (await kept(page, 'reask.of.', `.draft.${askId}`)) === null, PATIENCE)
    await withHost(room, async (host) => {
      await host.send({ type: 'lot.show', askId })
      await host.until(({ common }) => Object.keys(common.rewrites).length > 0, 'the text')
      expect(Object.values(host.common.rewrites).map(({ text }) => text)).toEqual([SENT])
    })
  })

  test('E4 when the room had ended long before, then it is folded, and the phone still has what was never sent', async () => {
    const { page, room, errors } = longEnded
    await withHost(room, (host) => host.until(({ common }) => common.ending?.folded === true, 'the fold'))
    await reload(longEnded)
    await page.locator('blockquote').waitFor()
    expect(await textOn(page)).toBe(DRAFT)
    expect(await page.locator('h1').innerText()).not.toBe('')
    expect(errors).toEqual([])
  })

  test('then the screen comes back by itself, and the console says to reload and does', async () => {
    await screen.page.locator('.stage.talk h1').waitFor()
    await task(desk.page, OLD.title).waitFor()
    await desk.page.reload()
    await desk.page.locator('.desk').waitFor()
    expect([...screen.errors, ...desk.errors]).toEqual([])
  })
})
