import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { hostedIn } from '../support/kept.ts'
import { createNetwork } from '../support/network.ts'
import {
  hostWorkshop,
  joinByCode,
  joinByLink,
  openSurface,
  PHONE,
  PROJECTOR,
  saved,
  task,
  vote,
} from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const LAN_NAME = 'workshop.test'

let browser: Browser
beforeAll(async () => {
  // A host name as on a LAN: plain HTTP and no secure context; the browser's own resolver maps it to loopback.
  browser = await launchBrowser({ args: [`--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`] })
})
afterAll(() => browser.close())

const [firstAsk, secondAsk] = therapyAsk.asks
const [decided, evidence] = therapyAsk.versions
if (!firstAsk || !secondAsk || !decided || !evidence) throw new Error('the deck is too small')

test.each([
  ['on this machine', '127.0.0.1', true],
  ['over plain HTTP under a host name of the LAN', LAN_NAME, false],
])(
  '%s: one facilitator, three phones and the screen play two asks through reload, lost network and a killed server',
  async (_, hostName, isSecure) => {
    const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
    const origin = server.origin.replace('127.0.0.1', hostName)
    const network = await createNetwork(origin)
    const desk = await hostWorkshop(browser, origin)
    expect(await desk.page.evaluate(() => window.isSecureContext)).toBe(isSecure)
    const screen = await openSurface(browser, desk.screenUrl, PROJECTOR)
    await screen.page
      .getByText(`${desk.code.slice(0, 4)} ${desk.code.slice(4)}`)
      .first()
      .waitFor()

    // Three people come in: by code, by link, and by link through a network that will fail.
    const one = await joinByCode(browser, origin, desk.code)
    const two = await joinByLink(browser, desk.joinUrl)
    const three = await joinByLink(browser, `${network.origin.replace('127.0.0.1', hostName)}/join/${desk.code}`)
    await screen.page.getByText('3 people are here').first().waitFor()

    // The first ask: shown, then voted on, with a phone reloaded in the middle of the vote.
    await desk.next(firstAsk.title, words['console.bar.next.vote'])
    await screen.page.getByText(firstAsk.text.slice(0, 40)).first().waitFor()
    await desk.next(words['console.bar.next.vote'], words['console.bar.next.reveal'])
    await vote(one.page, decided.name)
    await vote(two.page, decided.name)
    await two.page.reload()
    await task(two.page, words['phone.vote.title']).waitFor()
    expect(await two.page.getByRole('radio', { name: decided.name }).isChecked()).toBe(true)
    await vote(two.page, evidence.name)
    await three.page.getByRole('button', { name: words['phone.frame.pass'] }).click()
    await screen.page.getByText('3 of 3').first().waitFor()

    await desk.next(words['console.bar.next.reveal'], words['console.bar.next.bars'])
    expect(await screen.page.getByRole('table').count()).toBe(0)
    await desk.next(words['console.bar.next.bars'], words['console.bar.next.reading'])
    for (const { page } of [screen, one, two, three]) {
      const row = page.locator('tbody').filter({ hasText: decided.name }).first()
      await row.waitFor()
      expect(await row.innerText()).toMatch(/\b1\b/)
    }
    await desk.next(words['console.bar.next.reading'], words['console.bar.next.lens'])
    await three.page.getByText(firstAsk.reading.why.slice(0, 40)).waitFor()
    await desk.next(words['console.bar.next.lens'], words['console.bar.next.rewrite'])

    // Rewrites: one phone loses the network while its owner writes, and the room moves on mid-word.
    await desk.next(words['console.bar.next.rewrite'], words['console.bar.next.compare'])
    for (const [{ page }, text] of [
      [one, 'I’m stuck, and I don’t want to be stuck without you. 🙂'],
      [two, 'Would you look at this with me? I have no idea how.'],
    ] as const) {
      await page.getByRole('textbox').fill(text)
      await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
      await saved(page)
    }
    network.cut()
    const draft = 'I keep doing the same th'
    await three.page.getByRole('textbox').pressSequentially(draft)
    await three.page.getByText(words['common.frame.connection.offline']).first().waitFor()
    await desk.next(words['console.bar.next.compare'], words['console.bar.next.debrief'])
    expect(await three.page.getByRole('textbox').inputValue()).toBe(draft)
    await three.page.getByRole('textbox').pressSequentially('ing.')
    await three.page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
    network.mend()
    // The phone comes back by itself and the text arrives: a rewrite is taken through compare.
    await saved(three.page)
    await desk.page.getByText(`${draft}ing.`).first().waitFor()

    // Compare: the console is reloaded, then puts the ask and one rewrite side by side with one action.
    await desk.page.reload()
    await desk.page.getByRole('button', { name: /^Show beside the ask: I’m stuck/ }).click()
    for (const { page } of [screen, one, two, three])
      await page.getByText('I’m stuck, and I don’t want').first().waitFor()
    expect(await screen.page.getByText('Would you look at this with me?').count()).toBe(0)

    // The server dies and comes back; nobody does anything.
    await server.end('SIGKILL')
    await one.page
      .getByText(words['common.frame.connection.offline'])
      .or(one.page.getByText(words['common.frame.connection.connecting']))
      .first()
      .waitFor()
    await server.start()
    await one.page.getByText(words['common.frame.connection.online']).first().waitFor()
    await screen.page.getByText('I’m stuck, and I don’t want').first().waitFor()
    expect(await screen.page.getByText(/problem|error|wrong/i).count()).toBe(0)

    // A person takes their text back: it leaves every surface at once.
    await one.page.getByRole('button', { name: words['phone.frame.menu'] }).click()
    await one.page.getByRole('button', { name: words['phone.frame.menu.removeText'] }).click()
    await one.page.getByRole('button', { name: words['phone.texts.takeBack'] }).first().click()
    await one.page.getByRole('button', { name: words['phone.texts.takeBackYes'] }).first().click()
    for (const { page } of [screen, two, three])
      await page.getByText('I’m stuck, and I don’t want').waitFor({ state: 'detached' })

    // The second ask, to its debrief, with a late-comer who lands in the middle of it.
    await desk.next(words['console.bar.next.debrief'], secondAsk.title)
    await desk.next(secondAsk.title, words['console.bar.next.vote'])
    await desk.next(words['console.bar.next.vote'], words['console.bar.next.reveal'])
    const late = await openSurface(browser, desk.joinUrl, PHONE)
    await late.page.getByRole('button', { name: words['phone.door.join'] }).click()
    await task(late.page, words['phone.vote.title']).waitFor()
    for (const { page } of [one, two, three, late]) await vote(page, evidence.name)
    await screen.page.getByText('4 of 4').first().waitFor()
    await desk.next(words['console.bar.next.reveal'], words['console.bar.next.bars'])
    await desk.next(words['console.bar.next.bars'], words['console.bar.next.reading'])
    expect(await screen.page.getByRole('row', { name: new RegExp(evidence.name) }).innerText()).toMatch(/\b4\b/)

    // The end, and the room deleted at once: phones are told, nothing is left.
    await desk.page.getByRole('button', { name: words['console.end.delete'] }).click()
    await desk.page.getByRole('dialog').getByRole('button', { name: words['console.end.delete.go'] }).click()
    await task(two.page, words['phone.closed.gone']).waitFor()
    expect((await fetch(`${server.origin}/api/rooms/${desk.code}`)).status).toBe(404)

    for (const { errors } of [desk, screen, one, two, three, late]) expect(errors).toEqual([])
    await Promise.all([desk, screen, one, two, three, late].map(({ context }) => context.close()))
    await network.close()
    await server.dispose()
  },
)

test('given a public address, a console and a screen that were opened by another give that one to everybody', async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://reask.example/' })
  const desk = await hostWorkshop(browser, `http://${LAN_NAME}:${new URL(server.origin).port}`)
  const screen = await openSurface(browser, desk.screenUrl, PROJECTOR)
  for (const page of [desk.page, screen.page])
    await page
      .getByRole('img', { name: `reask.example/join/${desk.code}` })
      .first()
      .waitFor()
  const links = await desk.page
    .locator('aside input[readonly]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value.replace(/#.*/, '')))
  expect(links).toEqual([
    `https://reask.example/join/${desk.code}`,
    'https://reask.example/screen',
    `Join here: https://reask.example/join/${desk.code}`,
    expect.stringMatching(/^https:\/\/reask\.example\/host\/[\w-]+$/),
  ])
  for (const page of [desk.page, screen.page]) expect(await page.getByText(LAN_NAME).count()).toBe(0)
  await desk.context.close()
  await screen.context.close()
  await server.dispose()
})

test('a deck file with problems lists every place and opens nothing; mended, it opens', async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const { page, context, errors } = await openSurface(browser, `${server.origin}/host`, {})
  const file = (deck: object) => ({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(deck)),
  })
  const mine = { ...therapyAsk, id: 'mine', title: 'A deck of my own', asks: therapyAsk.asks.slice(0, 2) }
  await page.locator('input[type=file]').setInputFiles(file({ ...mine, title: '', moves: [] }))
  await page.getByText('2 problems to fix').waitFor()
  expect(page.url()).toBe(`${server.origin}/host`)
  const many = Array.from({ length: 60 }, () => ({}))
  await page.locator('input[type=file]').setInputFiles(file({ ...mine, asks: many }))
  // A hundred that are listed, and an id for each ask that can be made.
  await page.getByText('more than 160 problems to fix').waitFor()
  await page.getByRole('button', { name: 'Mend 60 of 160' }).click()
  await page.getByText('more than 100 problems to fix').waitFor()
  await page.getByText('Only the first 100 are listed').waitFor()
  await page.locator('input[type=file]').setInputFiles(file(mine))
  await page.getByText('A deck of my own').first().waitFor()
  await page.getByRole('button', { name: words['console.host.open'] }).click()
  await page.waitForURL(/\/host\/[\w-]+$/)
  await page.getByText('A deck of my own').first().waitFor()
  expect(errors).toEqual([])
  await context.close()
  await server.dispose()
})

test('a file that is nearly a deck is mended when somebody says so, and what is no deck is said', async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const { page, context, errors } = await openSurface(browser, `${server.origin}/host`, {})
  const choose = (name: string, content: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await choose('mine.docx', 'PK\u0003\u0004word/document.xml')
  await page.getByText(words['deck.not.word']).waitFor()

  const { about, ...rest } = { ...therapyAsk, id: 'mine', title: 'A deck of my own', asks: therapyAsk.asks.slice(0, 2) }
  await choose('mine.json', JSON.stringify({ ...rest, description: about, colour: 'blue' }))
  await page.getByText('mine.json is nearly a deck.').waitFor()
  await page.getByRole('button', { name: 'Mend 1 of 1' }).click()
  await page.getByText('1 thing in it does not come over.').waitFor()
  expect(await page.getByRole('radio', { name: 'A deck of my own' }).count()).toBe(0)
  await page.getByRole('button', { name: words['deck.reading.use'] }).click()
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === '#file')

  const bad = rest.asks.map((ask, at) => (at ? { ...ask, debrief: '' } : ask))
  await choose('part.json', JSON.stringify({ ...rest, about, asks: bad }))
  await page.getByText('1 of 2 came over whole.').waitFor()
  await page.getByRole('button', { name: 'Use the 1 without the others' }).click()
  await page.getByRole('radio', { name: 'A deck of my own', checked: true }).waitFor()
  await page.getByRole('button', { name: words['console.host.open'] }).click()
  await page.waitForURL(/\/host\/[\w-]+$/)
  expect(errors).toEqual([])
  await context.close()
  await server.dispose()
})

test('the host link runs the room from another device, and its own rooms are found again on the first', async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const desk = await hostWorkshop(browser, server.origin)
  const [room] = await hostedIn(desk.page)
  const link = `/host/${room?.roomId}#k=${room?.hostKey}&s=${room?.screenKey}`
  const other = await openSurface(browser, server.origin + link, {})
  await other.page.getByRole('button', { name: firstAsk.title }).first().waitFor()
  expect(other.page.url()).not.toContain('#')
  await desk.next(firstAsk.title, words['console.bar.next.vote'])
  await other.page.getByRole('button', { name: words['console.bar.next.vote'] }).click()
  await desk.page.getByRole('button', { name: words['console.bar.next.reveal'] }).waitFor()

  await desk.page.goto(`${server.origin}/host`)
  await desk.page
    .getByRole('link', { name: /^Open the console/ })
    .or(desk.page.getByRole('button', { name: /^Open the console/ }))
    .first()
    .click()
  await desk.page.getByRole('button', { name: words['console.bar.next.reveal'] }).waitFor()
  for (const { errors } of [desk, other]) expect(errors).toEqual([])
  await Promise.all([desk, other].map(({ context }) => context.close()))
  await server.dispose()
})
