import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { openRoom } from '../support/clients.ts'
import { layoutProblems } from '../support/inspect.ts'
import { LAPTOP, openSurface, PHONE } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What a browser makes of addresses: the door that comes with its page, links as mail gateways leave them, and nothing.

const TITLE = 'Tuesday </script><b>'

let browser: Browser
let server: BuiltServer
let room: RoomOpened
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  room = await openRoom(server.origin, { deckId: 'therapy-ask', settings: { title: TITLE } })
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

/** Opens a page and notes the codes it asks for. */
async function open(path: string, device: object = PHONE) {
  const { page, context, errors } = await openSurface(browser, 'about:blank', device)
  const asked: string[] = []
  page.on('request', (request) => {
    const code = /\/api\/rooms\/(\d+)$/.exec(request.url())?.[1]
    if (code !== undefined) asked.push(code)
  })
  await page.goto(server.origin + path)
  return { page, asked, errors, close: () => context.close() }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

test('the door is there with its page, without a request; another code is asked for', async () => {
  const { page, asked, errors, close } = await open(`/join/${room.code}`)
  await heading(page, TITLE)
  expect(asked).toEqual([])
  const other = await openRoom(server.origin, { deckId: 'therapy-ask', settings: { title: 'Wednesday' } })
  await page.goto(server.origin)
  await page.getByLabel(words['phone.door.home.code']).fill(other.code)
  await page.getByRole('button', { name: words['phone.door.home.continue'] }).click()
  await heading(page, 'Wednesday')
  expect(asked).toEqual([other.code])
  expect(errors).toEqual([])
  await close()
})

test('where the page has nothing of its door in it, its phone asks', async () => {
  const { page, asked, close } = await open('/prepare')
  await page.route('**/join/*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/<script type="application.*?<\/script>/, ''),
    })
  })
  await page.goto(`${server.origin}/join/${room.code}`)
  await heading(page, TITLE)
  expect(asked).toEqual([room.code])
  await close()
})

test('a code alone is the door, in the digits of any script; a wrong one is said to be at the field', async () => {
  const arabic = [...room.code].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('')
  const { page, asked, close } = await open(`/${arabic}`)
  await heading(page, TITLE)
  await page.goto(`${server.origin}/JOIN/${room.code}`)
  await heading(page, TITLE)
  await page.goto(`${server.origin}/${room.code === '00000000' ? '11111111' : '00000000'}`)
  await page.getByRole('main').getByText(words['common.problem.unknown-code']).waitFor()
  expect(asked).toEqual([])
  await close()
})

test.each(['/nothing/at/all', '/host/x/y/z', '/%E0%A4%A'])(
  'at %s a person reads that there is nothing, and can go on',
  async (path) => {
    const { page, close } = await open(path)
    await page.getByRole('main').getByText(words['common.problem.not-found']).waitFor()
    await page.getByLabel(words['phone.door.home.code']).waitFor()
    expect([...(await accessProblems(page)), ...(await layoutProblems(page))]).toEqual([])
    await close()
  },
)

test('links whose # was written as %23 open console, screen and door, and no key stays in the address of a screen', async () => {
  const desk = await open(`/host/${room.roomId}%23k=${room.hostKey}&s=${room.screenKey}`, LAPTOP)
  await desk.page.locator('.desk').waitFor()
  const screen = await open(`/screen%23k%3D${room.screenKey}%26r%3D${room.code}`, LAPTOP)
  await screen.page
    .getByText(`${room.code.slice(0, 4)} ${room.code.slice(4)}`)
    .first()
    .waitFor()
  expect(screen.page.url()).toBe(`${server.origin}/screen`)
  const phone = await open(`/join/${room.code}%23t=1234567890`)
  await heading(phone.page, TITLE)
  expect(phone.page.url()).toBe(`${server.origin}/join/${room.code}`)
  for (const { errors, close } of [desk, screen, phone]) {
    expect(errors).toEqual([])
    await close()
  }
})
