import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { smallAsks } from '../../shared/deck/built-in/small-asks/deck.ts'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { fitsOnPhones } from '../support/ink.ts'
import { heardSince, watchPage } from '../support/inspect.ts'
import { createNetwork, type Network } from '../support/network.ts'
import { LAPTOP, openSurface, PHONE, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// The page to open a room on, where the server asks for a password: it asks before anything is filled in, and says at
// once when the password is not the one.

let browser: Browser
let server: BuiltServer
let network: Network
let surface: Surface | undefined
const environment = { LOG_LEVEL: 'silent', HOST_PASSWORD: 'open sesame' }

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer(environment)
  network = await createNetwork(server.origin)
})
afterAll(async () => {
  await browser.close()
  await network.close()
  await server.dispose()
})
afterEach(async () => {
  network.mend()
  await surface?.context.close()
  expect(surface?.errors).toEqual([])
})

async function hostPage(device: object = LAPTOP): Promise<Page> {
  surface = await openSurface(browser, 'about:blank', device)
  await watchPage(surface.page)
  await surface.page.goto(`${network.origin}/host`)
  return surface.page
}

const field = (page: Page) => page.getByLabel(words['console.password.field'])
const openButton = (page: Page) => page.getByRole('button', { name: words['console.host.open'] })

const couples = (page: Page) =>
  page.getByRole('radio', { name: new RegExp(`^${words['console.host.preset.couples']}`) })

async function type(page: Page, password: string) {
  await field(page).fill(password)
  await field(page).press('Enter')
}

/** That this is said, and stands at the field, which has the focus again and describes itself with it. */
async function toldAtTheField(page: Page, sentence: string) {
  await page.getByRole('main').getByText(sentence).waitFor()
  await page.waitForFunction((said) => {
    const { activeElement } = document
    const describedBy = activeElement?.getAttribute('aria-describedby')?.split(' ') ?? []
    return (
      activeElement?.getAttribute('type') === 'password' &&
      describedBy.some((id) => document.getElementById(id)?.textContent === said)
    )
  }, sentence)
  const said: string[] = []
  await expect.poll(async () => said.push(...(await heardSince(page)).said) && said).toEqual([sentence])
}

test.each([
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
])('on %s: the password is asked for first; another one is told at once, the right one leads on', async (_, device) => {
  const page = await hostPage(device)
  await field(page).waitFor()
  expect(await openButton(page).count()).toBe(0)
  expect(await page.getByLabel(therapyAsk.title).count()).toBe(0)

  await type(page, 'open barley')
  await toldAtTheField(page, words['console.password.again'])
  expect(await field(page).inputValue()).toBe('open barley')
  expect(await field(page).getAttribute('aria-invalid')).toBe('true')
  // Blanks and signs that no call can carry are answered like any other.
  for (const password of ['   ', 'пароль', 'open barley']) {
    await page.getByRole('link').first().focus()
    await type(page, password)
    await toldAtTheField(page, words['console.password.again'])
  }
  expect(await openButton(page).count()).toBe(0)

  await type(page, ' open sesame ')
  await openButton(page).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(await field(page).count()).toBe(0)
  await page.getByText(`${therapyAsk.asks.length} asks`).waitFor()
  await openButton(page).click()
  await page.waitForURL(/\/host\/[\w-]+$/)
})

test('when the server cannot be reached, the field keeps what was typed and says so; then it can be sent again', async () => {
  const page = await hostPage()
  await field(page).waitFor()
  network.cut()
  await type(page, 'open sesame')
  await toldAtTheField(page, words['common.problem.offline'])
  expect(await field(page).inputValue()).toBe('open sesame')
  expect(await field(page).getAttribute('aria-invalid')).toBeNull()
  network.mend()
  await page.getByRole('button', { name: words['console.password.go'] }).click()
  await openButton(page).waitFor()
})

test('when the password changes while the page is filled in, it is asked for again and nothing chosen is lost', async () => {
  const page = await hostPage()
  await type(page, 'open sesame')
  await couples(page).check()
  await server.end('SIGTERM')
  environment.HOST_PASSWORD = 'new words'
  await server.start()
  await openButton(page).click()
  await toldAtTheField(page, words['console.password.signedOut'])
  await type(page, 'new words')
  await openButton(page).waitFor()
  expect(await couples(page).isChecked()).toBe(true)
  await openButton(page).click()
  await page.waitForURL(/\/host\/[\w-]+$/)
})

test('whoever typed the password is not asked again after a reload, nor in another window, until they sign out', async () => {
  const page = await hostPage()
  await field(page).waitFor()
  // What a password manager looks for; the name is not in anybody’s way.
  const form = page.locator('form')
  expect(await form.locator('input[autocomplete="username"]').getAttribute('tabindex')).toBe('-1')
  expect(await form.locator('input[autocomplete="current-password"]').count()).toBe(1)
  expect(await accessProblems(page)).toEqual([])
  await type(page, environment.HOST_PASSWORD ?? '')
  await openButton(page).waitFor()
  await page.reload()
  await openButton(page).waitFor()
  const other = await page.context().newPage()
  await watchPage(other)
  await other.goto(page.url())
  await openButton(other).waitFor()
  await page.getByRole('button', { name: words['console.host.signOut'] }).click()
  await field(page).waitFor()
  // The other window learns of it with its next call, and keeps what was chosen.
  await couples(other).check()
  await openButton(other).click()
  await toldAtTheField(other, words['console.password.signedOut'])
  await type(other, environment.HOST_PASSWORD ?? '')
  await openButton(other).waitFor()
  expect(await couples(other).isChecked()).toBe(true)
})

test('choosing couples says with whom to speak beforehand, and offers the deck for couples until one is chosen', async () => {
  const page = await hostPage(PHONE)
  await type(page, environment.HOST_PASSWORD ?? '')
  await openButton(page).waitFor()
  const deck = (title: string) => page.getByRole('radio', { name: new RegExp(`^${title}`) })
  const training = page.getByRole('radio', { name: new RegExp(`^${words['console.host.preset.training']}`) })
  const said = page.getByText(words['console.host.couples.before'])
  const now = page.getByText(words['console.host.couples.deck'].replace('{deck}', smallAsks.title))
  expect(await deck(therapyAsk.title).isChecked()).toBe(true)
  expect(await said.count()).toBe(0)

  await page.setViewportSize({ width: 320, height: 568 })
  await couples(page).check()
  await now.waitFor()
  expect(await deck(smallAsks.title).isChecked()).toBe(true)
  // It is in sight at once, above the bar with the button, also on the smallest phone.
  const bar = (await page.locator('footer').boundingBox())?.y ?? 0
  const { y = bar, height = 0 } = (await said.boundingBox()) ?? {}
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(bar)
  // Whoever cannot see it hears it.
  expect(await said.evaluate((element) => element.closest('[aria-live]')?.getAttribute('aria-live'))).toBe('polite')
  expect(await accessProblems(page)).toEqual([])
  await fitsOnPhones(page)

  await training.check()
  expect(await said.count()).toBe(0)
  expect(await deck(therapyAsk.title).isChecked()).toBe(true)

  // A deck that the host chose stays, and so does one for which they began a plan.
  await couples(page).check()
  await deck(therapyAsk.title).check()
  expect(await now.count()).toBe(0)
  await said.waitFor()
  await page.getByRole('button', { name: words['console.plan.begin'] }).click()
  await page.getByRole('button', { name: words['console.plan.drop'] }).waitFor()
  // W12 What one may hear in an ask is named as the room will read it.
  const heard = (name: string | undefined) => page.locator('option', { hasText: name ?? '' })
  const [version] = therapyAsk.versions
  const face = therapyAsk.faces?.couples?.[version?.id ?? '']
  await heard(face?.name).waitFor({ state: 'attached' })
  expect(await heard(version?.name).count()).toBe(0)
  await training.check()
  await heard(version?.name).waitFor({ state: 'attached' })
  await couples(page).check()
  expect(await deck(therapyAsk.title).isChecked()).toBe(true)
})
