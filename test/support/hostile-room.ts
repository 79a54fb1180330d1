import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Range } from '../../shared/stats/tokens.ts'
import { hostClient, openRoom } from './clients.ts'
import type { House } from './house.ts'
import { arrive, type Person } from './seats.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, task } from './stage-hands.ts'
import { words } from './words.ts'

const [ask] = therapyAsk.asks
if (!ask) throw new Error('the deck is too small')
export const askId = ask.id

/** A room that shows names, and the people who bring these; every surface of it can be opened. */
export async function openWorkshop(house: House, names: readonly string[]) {
  const { origin } = house.server
  const room = await openRoom(origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
  const host = await hostClient(origin, room.hostKey)
  house.clients.push(host)
  const people: Person[] = []
  for (const name of names) people.push(await arrive(origin, room.code, { name }))
  house.clients.push(...people.map(({ client }) => client))

  async function open(path: string, device: object): Promise<Page> {
    const surface = await openSurface(house.browser, origin + path, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    return surface.page
  }
  async function phoneOf(name: string): Promise<Page> {
    const page = await open(`/join/${room.code}`, PHONE)
    await page.getByLabel(words['phone.door.name'], { exact: true }).fill(name)
    await page.getByRole('button', { name: words['phone.door.join'] }).click()
    await task(page, words['phone.lobby.title']).waitFor()
    return page
  }
  const screen = () => open(`/screen#k=${room.screenKey}`, PROJECTOR)
  const desk = () => open(`/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`, LAPTOP)
  /** Has one person for each of these write one, and underline these of its words if it has any. */
  async function write(texts: readonly string[], verb?: Range) {
    for (const [at, text] of texts.entries())
      expect(
        await people[at]?.insist({ type: 'rewrite.submit', askId, text, ...(/\p{L}/u.test(text) && { verb }) }),
      ).toMatchObject({ ok: true })
  }
  return { host, people, phoneOf, screen, desk, write }
}
