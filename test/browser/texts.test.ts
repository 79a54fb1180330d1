import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { cleanText } from '../../shared/room/typed.ts'
import { deskProblems } from '../support/desk.ts'
import { goTo } from '../support/facilitate.ts'
import { askId, openWorkshop } from '../support/hostile-room.ts'
import { HOSTILE_TEXTS, REACHING } from '../support/hostile-texts.ts'
import { useHouse } from '../support/house.ts'
import { areInRows, bare, eachSeen, fits, fitsOnPhones, stayInTheirPlaces } from '../support/ink.ts'
import { pastDoubleTap, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()

test('when a person writes with stacked accents, then they stay in the field, in its words, in the own text and in pairs', async () => {
  const { host, phoneOf, write } = await openWorkshop(house, ['Ann', 'Bo', 'Cleo'])
  const page = await phoneOf('Dee')
  await goTo(host, 'rewrite', askId)
  const field = page.getByRole('textbox', { name: words['phone.rewrite.label'] })
  await field.fill(HOSTILE_TEXTS.accents)
  await page.getByText(words['phone.rewrite.verb.title']).click()
  const letters = page.locator('.markable .ink')
  expect(await stayInTheirPlaces(page, letters)).toBe(1)
  await letters.filter({ hasText: REACHING }).first().click()
  expect(await stayInTheirPlaces(page, page.locator('summary [dir=auto]'))).toBe(1)
  await fitsOnPhones(page)
  await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
  await task(page, words['phone.rewrite.in']).waitFor()
  expect(await stayInTheirPlaces(page, page.locator('.own .words'))).toBe(1)
  await fitsOnPhones(page)

  await write([HOSTILE_TEXTS.accents, HOSTILE_TEXTS.stacked, HOSTILE_TEXTS.hebrew])
  await goTo(host, 'compare', askId)
  let stacks = 0
  for (const number of [1, 2, 3]) {
    await page.getByRole('heading', { name: `Pair ${number} of 6` }).waitFor()
    expect(await eachSeen(page.locator('.pair-cards .label'))).toEqual(['First', 'Second'])
    stacks += await stayInTheirPlaces(page, page.locator('.pair-cards .text'))
    await fitsOnPhones(page)
    // A tap right after a pair has come is taken for a double tap.
    await pastDoubleTap(page)
    await page.getByRole('button', { name: words['common.texts.skip'] }).click()
  }
  expect(stacks).toBe(4)
})

/** A multiple of three, so that no text waits for its lot. */
const TEXTS = [...Object.values(HOSTILE_TEXTS), `${HOSTILE_TEXTS.hebrew} Soon?`]
const directionOf = (text: string) => (/^[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? 'rtl' : 'ltr')

/** The texts in these, in one order everywhere, without what is said for the ear only. */
const asWritten = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all
      .map((each) => {
        const copy = each.cloneNode(true) as HTMLElement
        for (const said of copy.querySelectorAll('.visually-hidden')) said.remove()
        return (copy.textContent ?? '').trim()
      })
      .sort(),
  )
const directionsOf = (elements: Locator) =>
  elements.evaluateAll((all) => all.map((each) => getComputedStyle(each).direction).sort())

test('when all of these are put side by side, then each is shown as it was written and reaches nothing beside it', async () => {
  const { host, phoneOf, screen, desk, write } = await openWorkshop(
    house,
    TEXTS.map((_, at) => `Person ${at}`),
  )
  const [phone, projector, laptop] = [await phoneOf('Ann'), await screen(), await desk()]
  await goTo(host, 'rewrite', askId)
  await write(TEXTS, { from: 0, to: 1 })
  await goTo(host, 'compare', askId)
  const cards = laptop.locator('.rewrite .text')
  // Those out of sight are not drawn.
  await cards.nth(TEXTS.length - 1).waitFor({ state: 'attached' })
  expect(await asWritten(cards)).toEqual(TEXTS.map(cleanText).sort())
  expect(await directionsOf(cards)).toEqual(TEXTS.map(directionOf).sort())
  expect(await stayInTheirPlaces(laptop, cards)).toBe(4)
  expect(await laptop.evaluate(deskProblems)).toEqual([])

  const idOf = (text: string) =>
    Object.entries(host.common.rewrites).find(([, entry]) => entry.text === cleanText(text))?.[0] ?? ''
  const { accents, stacked, hebrew, arabic, override, solid, lines, markup, emoji, joiners } = HOSTILE_TEXTS
  for (const [texts, reaching] of [
    [[accents, stacked, hebrew], 2],
    [[arabic, override, markup], 0],
    [[solid, lines, HOSTILE_TEXTS.words], 2],
    [[joiners, emoji], 0],
  ] as const) {
    const items = texts.map(idOf)
    expect(await host.send({ type: 'compare.open', askId, items })).toMatchObject({ ok: true })
    for (const [page, where] of [
      [phone, ''],
      [projector, ''],
      [laptop, '.mirror '],
    ] as const) {
      const shown = page.locator(`${where}.columns .words`)
      const isOpen = async () => (await asWritten(shown)).join() === texts.map(cleanText).sort().join()
      await expect.poll(isOpen).toBe(true)
      expect(await directionsOf(shown)).toEqual(texts.map(directionOf).sort())
      const plain = texts.filter((text) => directionOf(text) === 'ltr').map(bare)
      expect(await eachSeen(shown)).toEqual(expect.arrayContaining(plain))
      expect(await eachSeen(page.locator(`${where}.columns .label`))).toEqual(
        ['First', 'Second', 'Third'].slice(0, texts.length),
      )
      expect(await areInRows(page.locator(`${where}.columns .column`))).toBe(true)
      expect(await stayInTheirPlaces(page, page.locator(`${where}.columns .body`))).toBe(reaching)
      expect(await page.locator('img').count()).toBe(0)
    }
    await fitsOnPhones(phone)
    await fits(projector)
    expect(await laptop.evaluate(deskProblems)).toEqual([])
  }

  // Also with what is said for the ear about their difference.
  await host.send({ type: 'compare.open', askId, items: [hebrew, `${hebrew} Soon?`].map(idOf) })
  await phone.getByLabel(words['common.texts.diff']).check()
  await phone.locator('.columns .only').first().waitFor()
  expect(await directionsOf(phone.locator('.columns .words'))).toEqual(['rtl', 'rtl'])
  await fitsOnPhones(phone)
})

const { hebrew, arabic, solid, accents, words: wordy } = HOSTILE_TEXTS
test.each([
  ['from the right', [hebrew, arabic, `שלום ${hebrew}`], 0],
  ['without end or with stacked accents', [solid, accents, wordy], 3],
])('when words %s are underlined, then none reaches the others in the list', async (_, texts, reaching) => {
  const { host, desk, write } = await openWorkshop(house, ['Ann', 'Bo', 'Cleo'])
  const laptop = await desk()
  await goTo(host, 'rewrite', askId)
  await write(texts, { from: 0, to: 1 })
  await goTo(host, 'debrief', askId)
  const phrases = laptop.locator('li:has(> u)')
  await phrases.nth(2).waitFor()
  // The list itself is read as the page is, whatever comes first in it.
  expect(
    await phrases
      .locator('..')
      .first()
      .evaluate((list) => getComputedStyle(list).direction),
  ).toBe('ltr')
  expect(await areInRows(phrases)).toBe(true)
  expect(await stayInTheirPlaces(laptop, phrases)).toBe(reaching)
  await fits(laptop)
  expect(await laptop.evaluate(deskProblems)).toEqual([])
})
