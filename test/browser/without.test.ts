import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { openRoom, hostClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { axeProblems, layoutProblems } from '../support/inspect.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, task, vote } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What a browser may keep from a page: its storage, its script, its sockets.

const house = useHouse()

const [ask] = therapyAsk.asks
const [version, other] = therapyAsk.versions
if (!ask || !version || !other) throw new Error('the deck is too small')

async function workshop() {
  const room = await openRoom(house.server.origin)
  const host = await hostClient(house.server.origin, room.hostKey)
  house.clients.push(host)
  return { ...room, host, link: `${house.server.origin}/join/${room.code}` }
}

async function open(device: object, prepare: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
  const surface = await openSurface(house.browser, 'about:blank', device)
  house.surfaces.push(surface)
  await prepare(surface.context)
  return surface.page
}

const button = (page: Page, key: keyof typeof words) => page.getByRole('button', { name: words[key], exact: true })
const isSound = async (page: Page) =>
  expect([...(await axeProblems(page)), ...(await layoutProblems(page))]).toEqual([])

/** What browsers do where their storage is off (as where cookies are refused), has no place, or is not there. */
const STORAGE = {
  off: () => {
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('off', 'SecurityError')
        },
      })
  },
  full: () =>
    (Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }),
  missing: () => Object.defineProperty(window, 'localStorage', { get: () => null }),
} as const

describe.each(Object.keys(STORAGE) as (keyof typeof STORAGE)[])('given a browser whose storage is %s', (how) => {
  const without = (device: object) => open(device, (context) => context.addInitScript(STORAGE[how]))

  test('when a phone loads its page again, then it has its seat and its vote, is told so, and counts once', async () => {
    const { host, link } = await workshop()
    const page = await without(PHONE)
    await page.goto(link)
    await button(page, 'phone.door.join').click()
    await task(page, words['phone.lobby.title']).waitFor()
    await page.getByText(words['common.trouble.unkept.phone']).waitFor()
    await isSound(page)
    await goTo(host, 'vote', ask.id)
    await vote(page, version.name)
    await page.reload()
    await page.getByRole('radio', { name: version.name, checked: true }).waitFor()
    await page.getByText(words['common.trouble.unkept.phone']).waitFor()
    await vote(page, other.name)
    await host.until(({ common }) => common.count?.done === 1, 'the vote')
    expect([host.common.seats, Object.keys(host.common.people).length]).toEqual([1, 1])

    // A link that somebody passes on brings nobody’s seat: there is only the door.
    expect(new URL(page.url()).hash).toMatch(/^#s=/)
    const friend = await without(PHONE)
    await friend.goto(page.url())
    await button(friend, 'phone.door.join').waitFor()
    await button(friend, 'phone.door.join').click()
    await host.until(({ common }) => common.seats === 2, 'a seat of its own')

    // Whoever leaves takes the key along.
    await button(page, 'phone.frame.menu').click()
    await button(page, 'phone.frame.menu.leave').click()
    await button(page, 'phone.frame.menu.leaveYes').click()
    await task(page, words['phone.ended.left.title']).waitFor()
    expect(page.url()).toBe(`${house.server.origin}/`)
  })

  test('when a console loads its page again, then it has its room, and its report too; its facilitator is told', async () => {
    const desk = await without(LAPTOP)
    await desk.goto(`${house.server.origin}/host`)
    await button(desk, 'console.host.open').click()
    await desk.getByText(words['common.trouble.unkept.console']).waitFor()
    await isSound(desk)
    await desk.reload()
    await desk.getByText(words['common.trouble.unkept.console']).waitFor()
    expect(new URL(desk.url()).hash).toMatch(/^#k=[\w-]+&s=[\w-]+$/)
    const opened = desk.waitForEvent('popup')
    await desk.getByRole('link', { name: words['console.end.report'] }).click()
    await (await opened).getByText(words['report.page.files']).waitFor()
    await desk.locator('.unkept button').click()
    await desk.getByText(words['common.trouble.unkept.console']).waitFor({ state: 'detached' })
  })
})

test('given a screen whose storage is off, when it loads its page again, then it shows its room, and says where its key is', async () => {
  const { screenKey } = await workshop()
  const screen = await open(PROJECTOR, (context) => context.addInitScript(STORAGE.off))
  await screen.goto(`${house.server.origin}/screen#k=${screenKey}`)
  await screen.getByText(words['common.join.goTo']).waitFor()
  await screen.reload()
  await screen.getByText(words['common.join.goTo']).waitFor()
  await screen.mouse.move(10, 10)
  await screen.getByText(words['common.trouble.unkept.screen']).waitFor()
  await isSound(screen)
})

test.each(['/', '/join/12345678', '/host', '/screen', '/nothing'])(
  'given a browser that runs no script, then %s says what to do',
  async (path) => {
    const page = await open({ ...PHONE, javaScriptEnabled: false }, () => Promise.resolve())
    await page.goto(house.server.origin + path)
    expect(await page.locator('body').innerText()).toMatch(/JavaScript.*Switch it on/)
  },
)

describe('given something that stops all that goes to the path of the sockets', () => {
  const at = (url: string) => url.replace(house.server.origin, house.network.origin)

  /** Opens a page, does what makes it connect, and lets ten seconds pass. */
  async function stopped(url: string, device: object, connect: (page: Page) => Promise<unknown>): Promise<Page> {
    house.network.block('by path')
    const page = await open(device, (context) => context.clock.install())
    await page.goto(at(url))
    await connect(page)
    await page.clock.fastForward(10_000)
    await page.locator('.trouble').getByText(words['common.trouble.blocked']).waitFor()
    await isSound(page)
    return page
  }

  test('when a phone knocks at a door, then after ten seconds it reads why, and goes on when the way is free', async () => {
    const { link } = await workshop()
    const page = await stopped(link, PHONE, (phone) => button(phone, 'phone.door.join').click())
    house.network.mend()
    await page.getByText(words['common.problem.offline']).or(task(page, words['phone.lobby.title'])).first().waitFor()
    if (await button(page, 'phone.door.join').isVisible()) await button(page, 'phone.door.join').click()
    await task(page, words['phone.lobby.title']).waitFor()
    await page.locator('.trouble').waitFor({ state: 'detached' })
  })

  test('when a console opens its room, then its facilitator reads why, and the desk comes when the way is free', async () => {
    const { roomId, hostKey } = await workshop()
    const url = `${house.server.origin}/host/${roomId}#k=${hostKey}`
    const page = await stopped(url, LAPTOP, (desk) => desk.getByText(words['console.frame.coming']).waitFor())
    house.network.mend()
    await page.locator('.desk').waitFor()
  })

  test('when a screen is opened, then whoever stands before it reads why, and the room comes when the way is free', async () => {
    const { screenKey } = await workshop()
    const url = `${house.server.origin}/screen#k=${screenKey}`
    const page = await stopped(url, PROJECTOR, (screen) => screen.locator('main').waitFor())
    house.network.mend()
    await page.getByText(words['common.join.goTo']).waitFor()
  })
})
