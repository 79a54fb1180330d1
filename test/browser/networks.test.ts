import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { patient } from '../support/progress.ts'
import { joinByLink, saved, task, vote } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// Networks as people have them at the places where workshops are, and a whole phone in them.

const house = useHouse()

const [ask] = therapyAsk.asks
const [version] = therapyAsk.versions
if (!ask || !version) throw new Error('the deck is too small')
const askId = ask.id
const TEXT = 'I do not know what to do next. Would you think with me?'

/** The longest pause between two tries to connect, and how long an answer is waited for (client/room/socket.ts). */
const PAUSE_MS = 2_000 * 1.5
const ANSWER_MS = 5_000

async function workshop() {
  const { code, hostKey } = await openRoom(house.server.origin)
  const host = await hostClient(house.server.origin, hostKey)
  house.clients.push(host)
  return { host, link: `${house.network.origin}/join/${code}` }
}

async function phoneAt(link: string) {
  const surface = await joinByLink(house.browser, link)
  house.surfaces.push(surface)
  return surface.page
}

/** One person is here, has voted once, and nobody else has a seat. */
async function votedOnce(host: Client<HostSlices>) {
  await host.until(({ common }) => common.count?.done === 1 && common.here === 1, 'the vote')
  await goTo(host, 'reveal', askId)
  await host.until(({ common }) => common.result !== null, 'the result')
  expect(host.common.result?.tally.choices).toMatchObject({ [version?.id ?? '']: 1 })
  expect(Object.keys(host.common.people)).toHaveLength(1)
}

const textsOf = ({ common }: Client<HostSlices>) => Object.values(common.rewrites).map(({ text }) => text)

/** One person has written this text, and it is there once. */
async function wroteOnce(host: Client<HostSlices>, text: string) {
  await host.send({ type: 'lot.show', askId })
  await host.until((client) => textsOf(client).length > 0, 'the text')
  expect(textsOf(host)).toEqual([text])
  expect(Object.keys(host.common.people)).toHaveLength(1)
}

const field = (page: Awaited<ReturnType<typeof phoneAt>>) =>
  page.getByRole('textbox', { name: words['phone.rewrite.label'] })
const submit = (page: Awaited<ReturnType<typeof phoneAt>>) =>
  page.getByRole('button', { name: words['phone.rewrite.submit'] })

test.each(['refused', 'swallowed'] as const)(
  'given a network in which WebSocket is %s, then a phone joins and votes, and comes back by the way that worked',
  async (how) => {
    const { host, link } = await workshop()
    house.network.block(how)
    const page = await phoneAt(link)
    await goTo(host, 'vote', askId)
    await vote(page, version.name)
    const ways: string[] = []
    page.on('websocket', () => ways.push('websocket'))
    page.on('request', (request) => {
      if (request.url().includes('transport=polling')) ways.push('polling')
    })
    await page.reload()
    await page.getByRole('radio', { name: version.name, checked: true }).waitFor()
    expect(ways[0]).toBe('polling')
    await votedOnce(host)
  },
)

test('given a network that takes 300 ms and loses every seventh piece, then a vote and a text arrive, once each', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  house.network.slow(300, 7)
  await goTo(host, 'vote', askId)
  await vote(page, version.name)
  await votedOnce(host)
  await goTo(host, 'rewrite', askId)
  await field(page).fill(TEXT)
  await submit(page).click()
  await saved(page)
  await wroteOnce(host, TEXT)
})

test('given a phone that sleeps while its connection dies without a sign, then it is where the room is when it wakes', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  const device = await page.context().newCDPSession(page)
  await device.send('Page.setWebLifecycleState', { state: 'frozen' })
  house.network.freeze()
  await goTo(host, 'vote', askId)
  await device.send('Page.setWebLifecycleState', { state: 'active' })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await vote(page, version.name)
  await votedOnce(host)
})

test('when the network changes in the middle of a sentence and again while it is sent, then it is kept and sent once', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await goTo(host, 'rewrite', askId)
  await field(page).pressSequentially(TEXT.slice(0, 20))
  house.network.change()
  await field(page).pressSequentially(TEXT.slice(20))
  expect(await field(page).inputValue()).toBe(TEXT)
  await submit(page).click()
  house.network.change()
  await saved(page)
  await wroteOnce(host, TEXT)
})

test('when answers are lost, then what arrived is sent again, counts once, and is said to be saved soon after the network is back', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await goTo(host, 'vote', askId)
  await page.getByRole('radio', { name: version.name }).waitFor()

  house.network.stall()
  await page.getByRole('radio', { name: version.name }).check()
  await host.until(({ common }) => common.count?.done === 1, 'the vote')
  expect(await page.getByText(words['phone.frame.saved.saved'], { exact: true }).count()).toBe(0)
  let since = Date.now()
  house.network.change()
  await saved(page)
  const took = [Date.now() - since]
  await votedOnce(host)

  await goTo(host, 'rewrite', askId)
  await field(page).fill(TEXT)
  house.network.stall()
  await submit(page).click()
  await host.until(({ common }) => common.count?.done === 1, 'the text')
  house.network.cut()
  await page.getByText(words['common.frame.connection.offline']).first().waitFor()
  since = Date.now()
  house.network.mend()
  await saved(page)
  took.push(Date.now() - since)
  await wroteOnce(host, TEXT)
  await task(page, words['phone.rewrite.in']).waitFor()
  if (process.env.REASK_TELL) process.stderr.write(`saved so long after the network was back: ${took.join(', ')} ms\n`)
  for (const ms of took) expect(ms).toBeLessThan(patient(PAUSE_MS + ANSWER_MS))
})
