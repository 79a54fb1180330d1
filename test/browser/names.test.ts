import { expect, test } from 'vitest'
import { openRoom } from '../support/clients.ts'
import { deskProblems } from '../support/desk.ts'
import { goTo } from '../support/facilitate.ts'
import { askId, openWorkshop } from '../support/hostile-room.ts'
import { HOSTILE_NAMES, UNSEEN } from '../support/hostile-texts.ts'
import { useHouse } from '../support/house.ts'
import { areInRows, asSeen, bare, eachSeen, fits, fitsOnPhones, stayInTheirPlaces } from '../support/ink.ts'
import { openSurface, PHONE, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()

const { override, isolates, hebrew, arabic, mark, accents, stacked, emoji, joiners, long, markup, braces } =
  HOSTILE_NAMES
const sorted = (letters: string) => [...letters].sort().join('')
/** What the eye meets from the left in a name that is read from the right. */
const turned = [...bare(hebrew)].reverse().join('')

test.each([
  ['turn', [override, 'Ann', isolates, hebrew, 'Bo', arabic, mark, 'Cleo'], 0],
  ['are stacked or drawn of many', ['Ann', accents, 'Bo', stacked, emoji, joiners], 2],
  ['are long or look like code', [long, 'Ann', markup, braces, 'Bo'], 1],
])('when names %s, then they and their neighbours are read everywhere as they are', async (_, names, reaching) => {
  const { phoneOf, screen, desk } = await openWorkshop(house, names)
  const [phone, projector, laptop] = [await phoneOf(hebrew), await screen(), await desk()]
  const lists = [
    [phone, phone.locator('.names li')],
    [projector, projector.locator('.names li')],
    [laptop, laptop.locator('.mirror .names li')],
  ] as const
  const all = [...names, hebrew]
  let order: string[] = []
  for (const [page, list] of lists) {
    await list.nth(names.length).waitFor()
    const seen = await eachSeen(list)
    expect(seen.map(sorted).sort()).toEqual(all.map((name) => sorted(bare(name))).sort())
    // A name from the right begins at the right, and a plain one is not turned by it; all surfaces agree.
    expect(seen).toEqual(expect.arrayContaining([turned]))
    for (const plain of names.map(bare).filter((name) => /^\w+$/.test(name))) expect(seen).toContain(plain)
    if (order.length) expect(seen).toEqual(order)
    order = seen
    expect(await areInRows(list)).toBe(true)
    expect(await stayInTheirPlaces(page, list)).toBe(reaching)
  }

  const people = laptop.locator('.who')
  await people.nth(names.length).waitFor()
  const inList = new Map(order.map((name) => [sorted(name), name]))
  expect(await eachSeen(people)).toEqual(all.map((name, at) => `Seat${at + 1}·${inList.get(sorted(bare(name)))}`))
  expect(await stayInTheirPlaces(laptop, people)).toBe(reaching)
  await laptop
    .getByRole('button', { name: /^Remove Seat/ })
    .last()
    .click()
  const title = laptop.getByRole('dialog').getByRole('heading')
  expect(await asSeen(title)).toBe(`RemoveSeat${all.length}·${turned}?`)
  expect(await laptop.evaluate(deskProblems)).toEqual([])

  await phone.getByRole('button', { name: words['phone.frame.menu'] }).click()
  const menu = phone.getByText(`Seat ${all.length} · ${hebrew}`)
  expect(await asSeen(menu)).toBe(`Seat${all.length}·${turned}`)
  await fitsOnPhones(phone)
  for (const page of [projector, laptop]) await fits(page)
})

test('when nothing of a name or a text can be seen, then the name is left out, and the text is refused with what to do', async () => {
  const { host, people, phoneOf, desk } = await openWorkshop(house, ['Ann', UNSEEN])
  expect(people[1]?.client.own.seat).toEqual({ number: 2, name: null })
  const [phone, laptop] = [await phoneOf(UNSEEN), await desk()]
  await laptop.locator('.who').nth(2).waitFor()
  expect(await eachSeen(laptop.locator('.who'))).toEqual(['Seat1·Ann', 'Seat2', 'Seat3'])
  await phone.getByText('Ann', { exact: true }).waitFor()
  expect(await phone.locator('.names li').allInnerTexts()).toEqual(['Ann'])

  await goTo(host, 'rewrite', askId)
  expect(await people[0]?.insist({ type: 'rewrite.submit', askId, text: UNSEEN })).toMatchObject({
    ok: false,
    code: 'text-empty',
  })
  const field = phone.getByRole('textbox', { name: words['phone.rewrite.label'] })
  const submit = phone.getByRole('button', { name: words['phone.rewrite.submit'] })
  await field.fill(UNSEEN)
  await submit.click()
  await phone.getByRole('main').getByText(words['common.room-problem.text-empty']).waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(host.common.count?.done).toBe(0)
  await field.fill(`${UNSEEN}Would you?`)
  await submit.click()
  await task(phone, words['phone.rewrite.in']).waitFor()
})

test.each([
  ['Arabic-Indic', 0x660],
  ['Devanagari', 0x966],
  ['full-width', 0xff10],
])('a code typed in %s digits joins', async (_, zero) => {
  const { origin } = house.server
  const { code } = await openRoom(origin)
  const typed = [...code].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')
  const surface = await openSurface(house.browser, origin, PHONE)
  house.surfaces.push(surface)
  await surface.page.getByLabel(words['phone.door.home.code']).fill(`${typed.slice(0, 4)} ${typed.slice(4)}`)
  await surface.page.getByRole('button', { name: words['phone.door.home.continue'] }).click()
  await surface.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(surface.page, words['phone.lobby.title']).waitFor()
  expect(new URL(surface.page.url()).pathname).toContain(code)
})
