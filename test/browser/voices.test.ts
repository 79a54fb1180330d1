import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { joinOn } from '../support/evening-phones.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { consoleUrl, joinPath, screenUrl, startPlay } from '../support/play.ts'
import { LAPTOP, openSurface, task } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// Two texts of each person in a supervision: on two tabs of a phone, in the list of the facilitator, in pairs, and side
// by side on the screen.

const house = useHouse()
const SIZES = [
  [320, 568],
  [390, 844],
  [700, 800],
] as const
const PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, reducedMotion: 'reduce' as const }

const LOST = 'I do not know what happens between us. Would you stay in it with me, for a minute?'
const CHAIR = 'Where would you like to begin, or is it enough to sit here for now?'

const SHOTS = process.env.REASK_SHOTS
/** Looks at a page at each size, light and dark. */
async function inspect(page: Page, name: string) {
  const before = page.viewportSize()
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([name, width, await layoutProblems(page)]).toEqual([name, width, []])
      expect([name, width, colorScheme, await accessProblems(page)]).toEqual([name, width, colorScheme, []])
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/voices-${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
  }
  if (before) await page.setViewportSize(before)
}

const tab = (page: Page, voice: 'client' | 'to-client') =>
  page.getByRole('tab', { name: words[`phone.rewrite.voices.${voice}`] })
const field = (page: Page) => page.getByLabel(words['phone.rewrite.label'])
const press = (page: Page, key: Key) => page.getByRole('button', { name: words[key], exact: true }).click()
const isChosen = (page: Page, voice: 'client' | 'to-client') => tab(page, voice).getAttribute('aria-selected')

async function supervision(count: number) {
  const play = await startPlay(house.server.origin, count, 'supervision')
  house.clients.push({ close: play.close })
  const phone = await joinOn(house, house.server.origin + joinPath(play), PHONE)
  return { ...play, phone, page: phone.page }
}

test('Q40 Q45 two tabs, by keyboard: each text has its draft, its submit, its pass and its undo', async () => {
  const { host, askId, page } = await supervision(1)
  await goTo(host, 'rewrite', askId)
  await task(page, words['phone.tasks.rewrite']).waitFor()
  expect(await isChosen(page, 'client')).toBe('true')
  await field(page).fill(LOST)
  await inspect(page, 'first')

  // Arrow keys go from tab to tab, and the focus with them; each keeps its own draft.
  await tab(page, 'client').focus()
  await page.keyboard.press('ArrowRight')
  expect(await isChosen(page, 'to-client')).toBe('true')
  await expect.poll(() => tab(page, 'to-client').evaluate((each) => each === document.activeElement)).toBe(true)
  await task(page, words['phone.rewrite.voices.title']).waitFor()
  expect(await field(page).inputValue()).toBe('')
  await field(page).fill(CHAIR)
  await tab(page, 'to-client').focus()
  await page.keyboard.press('Home')
  expect(await field(page).inputValue()).toBe(LOST)
  await tab(page, 'client').getByText(words['phone.rewrite.voices.state.draft']).waitFor()

  // Both drafts outlive a reload.
  await page.reload()
  await task(page, words['phone.tasks.rewrite']).waitFor()
  expect(await field(page).inputValue()).toBe(LOST)

  // So few write that it must be said how far a text may go: Submit waits and says so.
  await press(page, 'phone.rewrite.submit')
  await page.locator('.reach').getByText(words['common.room-problem.reach-needed']).waitFor()
  expect(host.common.count).toEqual({ done: 0, of: 2 })
  await page.getByLabel(words['phone.rewrite.reach.screen']).check()
  await press(page, 'phone.rewrite.submit')
  await task(page, words['phone.rewrite.in']).waitFor()
  await tab(page, 'client').getByText(words['phone.rewrite.voices.state.text']).waitFor()
  await page.getByText(words['phone.rewrite.moves']).waitFor()
  await inspect(page, 'sent')

  // The other text is one press away, with its draft; then this person has answered.
  await press(page, 'phone.rewrite.voices.next.to-client')
  expect(await field(page).inputValue()).toBe(CHAIR)
  expect(host.common.count).toEqual({ done: 0, of: 2 })
  await page.getByLabel(words['phone.rewrite.reach.host']).check()
  await inspect(page, 'second')
  await press(page, 'phone.rewrite.submit')
  await task(page, words['phone.rewrite.in']).waitFor()
  await host.until(({ common }) => common.count?.done === 1, 'both')
  expect(await page.getByRole('button', { name: words['phone.rewrite.voices.next.client'] }).count()).toBe(0)

  // Taken back and passed on by itself.
  await press(page, 'phone.texts.takeBack')
  await press(page, 'phone.texts.takeBackYes')
  await host.until(({ common }) => common.count?.done === 0, 'one taken back')
  await page.getByRole('button', { name: words['phone.frame.pass'] }).click()
  await task(page, words['phone.rewrite.passed']).waitFor()
  await host.until(({ common }) => common.count?.done === 1, 'passed')
  await tab(page, 'client').click()
  await page.getByText(LOST).waitFor()
})

test('Q42 Q43 Q46 Q47 the list says which voice, pairs ask its question, both may stand side by side', async () => {
  const play = await supervision(5)
  const { host, people, askId, page } = play
  const open = async (url: string, device: object) => {
    const surface = await openSurface(house.browser, url, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    return surface.page
  }
  const screen = await open(screenUrl(play), LAPTOP)
  const desk = await open(consoleUrl(play), LAPTOP)
  await goTo(host, 'rewrite', askId)
  await screen.getByText(words['screen.stages.rewrite.hint.two']).waitFor()
  await task(page, words['phone.tasks.rewrite']).waitFor()
  // With six who write, nothing has to be said of it.
  await page.getByLabel(words['phone.rewrite.private']).waitFor()
  for (const [at, { insist }] of people.entries()) {
    await insist({ type: 'rewrite.submit', askId, text: `What she could say, ${at}` })
    await insist({ type: 'rewrite.submit', askId, voice: 'to-client', text: `What I say to her, ${at}` })
  }
  await host.send({ type: 'lot.show', askId })
  await goTo(host, 'compare', askId)
  await host.until(({ common }) => Object.keys(common.rewrites).length === 10, 'all texts')
  const queue = desk.getByRole('complementary', { name: words['console.frame.side'] })
  await queue.getByText(words['console.queue.voice.to-client'], { exact: true }).nth(4).waitFor()
  expect(await queue.getByText(words['console.queue.voice.client'], { exact: true }).count()).toBe(5)
  expect(await accessProblems(desk)).toEqual([])
  for (const rewriteId of Object.keys(host.common.rewrites))
    await host.send({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })

  // Three pairs of the first voice, then of the second, each with its own question.
  const compare = async (key: Key, times: number, named: string) => {
    for (let pair = 0; pair < times; pair++) {
      const group = page.getByRole('group', { name: words[key] })
      await group.waitFor()
      if (pair === 0) await inspect(page, named)
      expect(new Set(await page.locator('.pair-cards article').allInnerTexts()).size).toBe(2)
      for (const text of await page.locator('.pair-cards article').allInnerTexts())
        expect(text).toContain(named === 'pair' ? 'What she could say' : 'What I say to her')
      const before = await page.locator('.pair-cards').innerText()
      // A press right after the pair has come is taken for the second of a double tap.
      await expect
        .poll(async () => {
          await group.getByRole('button', { name: words['common.texts.alike'] }).click()
          return page.getByRole('main').getByText(words['phone.frame.saved.saved'], { exact: true }).count()
        })
        .toBe(1)
      await page
        .getByRole('button', { name: words['phone.compare.next'] })
        .or(page.getByRole('button', { name: words['phone.compare.done'] }))
        .click()
      await expect.poll(() => page.locator('main').innerText()).not.toContain(before)
    }
  }
  await compare('common.texts.question.client', 3, 'pair')
  await compare('common.texts.question.to-client', 3, 'pair-to-client')

  // One of each voice side by side: named, and nothing is asked.
  const of = (voice: string) =>
    Object.entries(host.common.rewrites).find(([, entry]) => entry.voice === voice)?.[0] ?? ''
  await host.send({ type: 'compare.open', askId, items: [of('client'), of('to-client')] })
  for (const voice of ['client', 'to-client'] as const)
    await screen.locator('.side-by-side').getByText(words[`common.texts.voice.${voice}`]).waitFor()
  expect(host.common.sees.openedQuestion).toBe(null)
  await screen.getByRole('heading', { name: words['common.texts.question.mixed'] }).waitFor()
  expect(await accessProblems(screen)).toEqual([])
  await page.locator('.side-by-side').getByText(words['common.texts.voice.to-client']).waitFor()
  await inspect(page, 'side-by-side')
  if (SHOTS) {
    await screen.screenshot({ path: `${SHOTS}/voices-screen.png` })
    await desk.screenshot({ path: `${SHOTS}/voices-desk.png` })
  }
})
