import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { PRESETS, type Preset } from '../../shared/room/settings.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { joinByLink } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()
const askId = therapyAsk.asks[0]?.id ?? ''

/** A phone at the rewrite of a room, and its console. */
async function writing(preset: Preset) {
  const room = await openRoom(house.server.origin, { deckId: 'therapy-ask', preset })
  const host = await hostClient(house.server.origin, room.hostKey)
  house.clients.push(host)
  const phone = await joinByLink(house.browser, `${house.server.origin}/join/${room.code}`)
  house.surfaces.push(phone)
  await goTo(host, 'rewrite', askId)
  await field(phone.page).waitFor()
  return { host, page: phone.page }
}

const field = (page: Page) => page.getByLabel(words['phone.rewrite.label'])
async function submit(page: Page) {
  // With so few here it must be said how far a text may go.
  await page.getByLabel(words['phone.rewrite.reach.screen']).check()
  await page.getByRole('button', { name: words['phone.rewrite.submit'], exact: true }).click()
}
const line = (page: Page) => page.locator('.gate')
const problem = (page: Page) => page.locator('#words-problem').getByText(words['common.room-problem.gate-found'])
const button = (page: Page, name: string) => line(page).getByRole('button', { name, exact: true })
const hasFocus = (of: Locator) =>
  expect.poll(() => of.evaluate((element) => element === document.activeElement)).toBe(true)

describe('Q10 the gate beneath a rewrite of a room for supervision', () => {
  test('lists what may point to a person; a tap puts other words there, and these arrive', async () => {
    const { host, page } = await writing('supervision')
    await field(page).fill('Would you come, if Marisol drove us? Marisol is in Aldeburgh until May.')
    await line(page).getByText('Checked. 2 things may point to a person.').click()
    await line(page).getByText('“Marisol”').waitFor()
    expect(await line(page).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^“Marisol”\s*name\s+a friend\s+someone$/),
      expect.stringMatching(/^“Aldeburgh”\s*place\s+a town$/),
    ])
    await button(page, 'a friend').click()
    await button(page, 'a friend').waitFor({ state: 'detached' })
    expect(await field(page).inputValue()).toBe(
      'Would you come, if a friend drove us? A friend is in Aldeburgh until May.',
    )
    await hasFocus(button(page, 'a town'))
    await button(page, 'a town').click()
    await line(page).getByText(words['phone.gate.nothing']).waitFor()
    await submit(page)
    await page.getByText(words['phone.rewrite.in']).waitFor()
    expect(await host.send({ type: 'lot.show', askId })).toMatchObject({ ok: true })
    const said = 'Would you come, if a friend drove us? A friend is in a town until May.'
    await host.until(({ common }) => JSON.stringify(common).includes(said), said)
  })

  test('is in nobody’s way: a text with findings is sent as it is', async () => {
    const { page } = await writing('supervision')
    await field(page).fill('Would you come, if Marisol drove us?')
    await submit(page)
    await page.getByText(words['phone.rewrite.in']).waitFor()
  })

  test('Q11 a text with contact data stays on the phone, which says what to do', async () => {
    const { page } = await writing('supervision')
    const text = 'Would you write to ana (at) mail (dot) com?'
    await field(page).fill(text)
    await line(page).getByText('Checked. 1 thing may point to a person.').waitFor()
    await submit(page)
    await problem(page).waitFor()
    expect(await field(page).inputValue()).toBe(text)
    await hasFocus(field(page))
  })

  test('Q11 where the gate could not be fetched, the server refuses it, and the text is still there', async () => {
    const room = await openRoom(house.server.origin, { deckId: 'therapy-ask', preset: 'supervision' })
    const host = await hostClient(house.server.origin, room.hostKey)
    house.clients.push(host)
    const phone = await joinByLink(house.browser, `${house.server.origin}/join/${room.code}`)
    house.surfaces.push(phone)
    await phone.context.route(/gate-part/, (route) => route.abort())
    await goTo(host, 'rewrite', askId)
    await field(phone.page).fill('Ring me on 07700 900123.')
    await submit(phone.page)
    await problem(phone.page).waitFor()
    expect(await field(phone.page).inputValue()).toBe('Ring me on 07700 900123.')
    expect(await line(phone.page).count()).toBe(0)
  })

  test('Q12 it says what it cannot see, in a text without capital letters', async () => {
    const { page } = await writing('supervision')
    await field(page).fill('سألت فاطمة إن كانت ستأتي معي')
    await line(page).getByText(words['phone.gate.noCapitals']).waitFor()
    await line(page).getByText(words['phone.gate.nothing']).waitFor()
  })

  test.each([
    [320, 568],
    [390, 844],
  ])('fits on a phone of %i × %i, light and dark, and has no problem that axe finds', async (width, height) => {
    const { page } = await writing('supervision')
    await page.setViewportSize({ width, height })
    await field(page).fill(
      'Ask Wilhelmina-Constance Featherstonehaugh-Llewellyn on 3 March 2021, at 48 Larch Street, or ring 07700 900123.',
    )
    await line(page).locator('summary').click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await accessProblems(page)).toEqual([])
      expect(await layoutProblems(page)).toEqual([])
    }
  })
})

test.each(PRESETS.filter((preset) => preset !== 'supervision'))(
  'in a room for %s there is no such line',
  async (preset) => {
    const { page } = await writing(preset)
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await field(page).fill('Would you come, if Marisol drove us?')
    await page.getByText(words['phone.rewrite.verb.title']).waitFor()
    expect(await line(page).count()).toBe(0)
    expect(fetched.filter((url) => url.includes('gate-part'))).toEqual([])
  },
)
