import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { openRoom, takeSeat } from '../support/clients.ts'
import { useHouse } from '../support/house.ts'
import { storedAt } from '../support/kept.ts'
import { LAPTOP, openSurface, PHONE, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// A page of today, once its server is a newer one: it says so and is reloaded with one press.

const house = useHouse()

/** A page that tells the server, until it is reloaded, that it speaks an older protocol. */
async function olderPage(path: string, device: object, storage: Record<string, string> = {}): Promise<Page> {
  const surface = await openSurface(house.browser, `${house.server.origin}/api/health`, device)
  house.surfaces.push(surface)
  const { page } = surface
  await page.evaluate((kept) => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
  }, storage)
  let isOld = true
  await page.routeWebSocket(/socket\.io/, (phone) => {
    const server = phone.connectToServer()
    phone.onMessage((said) => {
      server.send(isOld ? String(said).replace(/"protocol":\d+/, '"protocol":1') : said)
    })
  })
  await page.goto(house.server.origin + path)
  await page.getByRole('button', { name: words['common.frame.reload.action'] }).waitFor()
  isOld = false
  return page
}

const reload = (page: Page) => page.getByRole('button', { name: words['common.frame.reload.action'] }).click()

test('given a phone in its room, then it is reloaded with one press and has its seat', async () => {
  const { code } = await openRoom(house.server.origin)
  const seat = await takeSeat(house.server.origin, code)
  const kept = { ...seat, title: 'A room', until: Date.now() + 3_600_000 }
  const page = await olderPage(`/join/${code}`, PHONE, {
    [storedAt(house.server.origin, `reask.seat.${code}`)]: JSON.stringify(kept),
  })
  await task(page, words['phone.ended.old']).waitFor()
  expect(await accessProblems(page)).toEqual([])
  await reload(page)
  await task(page, words['phone.lobby.title']).waitFor()
})

test('given a console, then it is reloaded with one press, and nothing offers to forget its room', async () => {
  const { roomId, hostKey, screenKey } = await openRoom(house.server.origin)
  const page = await olderPage(`/host/${roomId}#k=${hostKey}&s=${screenKey}`, LAPTOP)
  await task(page, words['common.room-problem.too-old']).waitFor()
  expect(await page.getByRole('button').count()).toBe(1)
  expect(await accessProblems(page)).toEqual([])
  await reload(page)
  await page.locator('.desk').waitFor()
})
