import type { Page } from 'playwright-core'
import type { CommonSlices } from '../../shared/room/slices.ts'
import type { Command } from '../../shared/protocol.ts'
import { seatClient, type Client } from './clients.ts'
import type { House } from './house.ts'
import { seatKeyIn } from './kept.ts'
import { createKeyboard } from './keyboard.ts'
import type { Person } from './seats.ts'
import { openSurface, PHONE, task, type Surface } from './stage-hands.ts'
import { words, type Key } from './words.ts'

// The phones of an evening for couples, as pages: by touch, or by keyboard alone.

const SMALL_PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }
const DARK_PHONE = { ...PHONE, colorScheme: 'dark' as const }
export const PHONES = [SMALL_PHONE, PHONE, DARK_PHONE] as const

/** A person whose phone is a page here; `insist` sends for its seat what is tried by hand elsewhere. */
export type OnPage = Surface & Pick<Person, 'client' | 'insist'>

/** Opens a page on which nobody has joined yet. */
export async function openPhone(house: House, link: string, device: object): Promise<Surface> {
  const surface = await openSurface(house.browser, link, { ...device, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  return surface
}

/** Takes the person on this page, who has joined, beside it: what a test sends for them is sent from their seat. */
export async function besidePage(house: House, surface: Surface): Promise<OnPage> {
  await task(surface.page, words['phone.lobby.title']).waitFor()
  const key = await seatKeyIn(surface.page)
  const client: Client<CommonSlices> = await seatClient(house.server.origin, key)
  house.clients.push(client)
  let n = Date.now()
  return {
    ...surface,
    client,
    insist: (command: Command) => client.send({ ...command, client: 'evening', n: n++ } as Command),
  }
}

/** Lets somebody join on a page with a finger. */
export async function joinOn(house: House, link: string, device: object): Promise<OnPage> {
  const surface = await openPhone(house, link, device)
  await surface.page.getByRole('button', { name: words['phone.door.join'] }).tap()
  return besidePage(house, surface)
}

/** The part of a page in which two link their phones: the card of the lobby, or the menu at any other stage. */
export const coupleCard = (page: Page) => page.locator('.menu .couple').or(page.locator('main .couple')).first()

/** The digits that a phone shows to be said aloud. */
export const digitsOn = async (page: Page): Promise<string> =>
  (await coupleCard(page).locator('.digits > [aria-hidden]').innerText()).trim()

const tap = (page: Page, key: Key) => coupleCard(page).getByRole('button', { name: words[key], exact: true }).tap()

/** Opens in the menu whom one is here with. */
export async function openCouple(page: Page): Promise<void> {
  await page.getByRole('button', { name: words['phone.frame.menu'], exact: true }).tap()
  await page.getByRole('button', { name: words['phone.frame.menu.couple'] }).tap()
}

/** Types with a finger the digits that a partner’s phone shows. */
export async function typeDigits(page: Page, digits: string): Promise<void> {
  await tap(page, 'phone.couples.partner')
  await tap(page, 'phone.couples.type')
  await coupleCard(page).getByLabel(words['phone.couples.field']).fill(digits)
  await tap(page, 'phone.couples.link')
  await coupleCard(page).getByText(words['phone.couples.waiting']).waitFor()
}

/** Shows digits with a finger; `confirm` says yes once they were typed. */
export async function showDigits(page: Page): Promise<{ digits: string; confirm: () => Promise<void> }> {
  await tap(page, 'phone.couples.partner')
  await tap(page, 'phone.couples.show')
  const digits = await digitsOn(page)
  return {
    digits,
    async confirm() {
      await tap(page, 'phone.couples.yes')
      await coupleCard(page).getByText(words['phone.couples.linked']).waitFor()
    },
  }
}

/**
 * A phone that is used by keyboard alone, as with a switch or a keyboard that is connected to it. Every place at which the
 * focus is not visible is noted in `problems`.
 */
export function byKeyboard({ page }: Surface, problems: string[]) {
  const keys = createKeyboard(page, problems)
  const main = page.getByRole('main')
  const press = (key: Key) => keys.choose(words[key])
  const says = (key: Key) => main.getByText(words[key], { exact: true }).waitFor()

  return {
    join: () => press('phone.door.join'),
    /** Shows digits; `confirm` says yes once they were typed. */
    async showDigits() {
      await press('phone.couples.partner')
      await press('phone.couples.show')
      await says('phone.couples.say')
      const digits = await digitsOn(page)
      return {
        digits,
        async confirm() {
          await says('phone.couples.asked')
          await press('phone.couples.yes')
          await says('phone.couples.linked')
        },
      }
    },
    /** Asks for a word at the door; the menu is gone soon, and the focus is where it was. */
    async askForWord() {
      await press('phone.frame.menu')
      await press('phone.frame.menu.word')
      await press('phone.couples.word.door')
      await page.locator('#menu').waitFor({ state: 'detached' })
      if ((await keys.focused()) !== words['phone.frame.menu']) problems.push(`after a word: ${await keys.focused()}`)
    },
    /** Offers what was written, looks under the cover whether it is offered, and covers it again. */
    async offer() {
      await press('phone.exchange.offer')
      await keys.tabBackTo(words['phone.cover.show'].replace('{n}', '10'))
      await keys.press('Enter')
      await says('phone.exchange.offered')
      await press('phone.cover.shut')
    },
    /** Writes something for home. */
    async writeForHome(text: string) {
      await keys.tabTo(words['phone.own-words.label'])
      await keys.type(text)
      await press('phone.own-words.delete')
      await keys.tabTo(words['phone.own-words.label'])
      await keys.type(text)
    },
    begin: () => press('phone.floor.begin'),
    /** Speaks, is heard and passes the floor. */
    async takeTurn() {
      await press('phone.floor.said')
      await says('phone.floor.yours.back')
      await press('phone.floor.heardYes')
      await says('phone.floor.yours.heard')
      await press('phone.floor.pass')
      await task(page, words['phone.floor.listen']).waitFor()
    },
    /** Ends the talk. */
    async stop() {
      await press('phone.floor.more')
      await press('phone.floor.stop')
      await press('phone.floor.stop.sure')
      await task(page, words['phone.floor.done']).waitFor()
    },
  }
}
