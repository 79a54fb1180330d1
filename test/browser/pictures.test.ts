import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortName } from '../../client/pictures/short-name.ts'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { launchBrowser } from '../support/browser.ts'
import { CROWD_PICTURES, crowdAt, CROWDS, type CrowdPicture } from '../support/crowd.ts'
import { smallLetters } from '../support/access/letters.ts'
import { axeProblems, layoutProblems } from '../support/inspect.ts'
import { openPicturePage, type PicturePage } from '../support/picture-page/open.ts'
import { PHONE, PROJECTOR } from '../support/stage-hands.ts'

type AxeLibrary = typeof axe

// Every picture, drawn by the components themselves from what rooms of these sizes are told.

const SQUARER = { viewport: { width: 1024, height: 768 } }
const WIDE = { viewport: { width: 1280, height: 800 } }

const [FIRST] = therapyAsk.versions
/** The first version as sentences name it: no line ends after its letter. */
const NAME = FIRST && `A\u00a0${shortName(FIRST)}`
const HELP = therapyAsk.intents?.[1]?.name

let browser: Browser
const pages: PicturePage[] = []
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  for (const { close } of pages) await close()
  await browser?.close()
})

async function open(device: object): Promise<PicturePage> {
  const page = await openPicturePage(browser, device)
  pages.push(page)
  return page
}

/** Collects what is too small, cut off, or reaches out of the stage. */
const problemsOf = async (page: Page) => [...(await smallLetters(page, '.stage')), ...(await outOfStage(page))]

const outOfStage = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage')
    if (!stage) return ['there is no picture']
    const found: string[] = []
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    let letters = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const said = node.textContent?.trim() ?? ''
      if (!element || !said || element.closest('.visually-hidden')) continue
      letters += said.length
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const around = stage.getBoundingClientRect()
      if (box.left < around.left - 1 || box.right > around.right + 1 || box.bottom > around.bottom + 1)
        found.push(`“${said.slice(0, 30)}” reaches out of the stage`)
    }
    for (const box of stage.querySelectorAll<HTMLElement>('.fitted'))
      if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) found.push('cut off')
    return letters > 20 ? found : [...found, 'hardly a word']
  })

/** Collects letters and bars that can hardly be seen on white paper, where only grounds that ask for it are printed. */
const palePrint = (page: Page) =>
  page.evaluate(() => {
    const [seen, canvas] = [[] as string[], document.createElement('canvas').getContext('2d')]
    const luminance = (colour: string) => {
      if (!canvas) return 0
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((each) =>
        each <= 10 ? each / 3294 : ((each / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (a: string, b: string) => {
      const [x, y] = [luminance(a), luminance(b)]
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
    }
    const groundOf = (element: Element | null): string => {
      if (!element) return 'white'
      const { backgroundColor, printColorAdjust } = getComputedStyle(element)
      const isPrinted = printColorAdjust === 'exact' && !/^rgba.*, 0\)$/.test(backgroundColor)
      return isPrinted ? backgroundColor : groundOf(element.parentElement)
    }
    const walker = document.createTreeWalker(document.querySelector('.stage') ?? document.body, NodeFilter.SHOW_TEXT)
    let letters = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const said = node.textContent?.trim() ?? ''
      if (!element || !said || element.closest('.visually-hidden, svg')) continue
      letters += said.length
      const { color, printColorAdjust } = getComputedStyle(element)
      const ground = groundOf(element.matches('.within') ? element.previousElementSibling : element)
      const found = contrast(color, ground)
      if (found < 4.5) seen.push(`“${said.slice(0, 30)}” ${found.toFixed(1)}`)
      if (ground !== 'white' && printColorAdjust !== 'exact') seen.push(`“${said.slice(0, 30)}” may be darkened`)
    }
    for (const bar of document.querySelectorAll('.stage .bar:not(.hollow)'))
      if (contrast(groundOf(bar), 'white') < 3) seen.push(`a bar of ${groundOf(bar)}`)
    return letters > 20 ? seen : [...seen, 'hardly a word']
  })

/** What stands above a picture in one sentence, and what stands in its table, by rows. */
const toldBy = (page: Page) =>
  page.evaluate(() => ({
    sentence: document.querySelector('.stage .sentence')?.textContent?.trim() ?? null,
    rows: [...document.querySelectorAll('.stage table tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    ),
  }))

describe.each([
  ['1920 × 1080', PROJECTOR],
  ['1280 × 800', WIDE],
  ['1024 × 768', SQUARER],
])('given a screen of %s', (_name, device) => {
  test.each(CROWDS)(
    'when a room of %i sees each picture, its letters are at least a fiftieth of the height',
    async (people) => {
      const { page, draw } = pages.find(({ device: of }) => of === device) ?? (await open(device))
      const found: Record<string, string[]> = {}
      for (const picture of CROWD_PICTURES) {
        await draw('screen', crowdAt(people, picture))
        const problems = await problemsOf(page)
        if (problems.length) found[picture] = problems
      }
      expect(found).toEqual({})
    },
  )
})

/** Rooms for couples: one couple, two of them, three and one alone, five, nine, thirteen and thirty. */
const COUPLES = [2, 4, 7, 10, 18, 26, 60] as const
/** The reveal there has no second vote, and never says who changed. */
const IN_COUPLES = ['bars', 'gap', 'heat', 'reading', 'moves', 'confusion'] as const satisfies CrowdPicture[]

test('D4 given rooms for couples of every size, each picture can be read on a screen and a phone, light and dark', async () => {
  const [screen, phone] = [await open(PROJECTOR), await open({ ...PHONE, viewport: { width: 320, height: 568 } })]
  const found: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await screen.page.emulateMedia({ colorScheme })
    await phone.page.emulateMedia({ colorScheme })
    for (const people of COUPLES)
      for (const picture of IN_COUPLES) {
        const crowd = crowdAt(people, picture, 'couples')
        await screen.draw('screen', crowd)
        await phone.draw('phone', crowd)
        const shots = process.env.SHOTS
        if (shots && ['bars', 'heat', 'moves'].includes(picture)) {
          await screen.page.screenshot({ path: `${shots}/${picture}-${people}-${colorScheme}-screen.png` })
          await phone.page.screenshot({
            path: `${shots}/${picture}-${people}-${colorScheme}-phone.png`,
            fullPage: true,
          })
        }
        const problems = [...(await problemsOf(screen.page)), ...(await axeProblems(screen.page))]
        problems.push(...(await axeProblems(phone.page)), ...(await layoutProblems(phone.page)))
        if (problems.length) found[`${picture}, ${people}, ${colorScheme}`] = problems
      }
  }
  expect(found).toEqual({})
})

test('D4 D5 given rooms for couples, the bars are words, dots or bars, by how many couples answered', async () => {
  const { page, draw } = await open(PROJECTOR)
  const words = async (people: number) => {
    await draw('screen', crowdAt(people, 'bars', 'couples'))
    return page.locator('.stage .opened').innerText()
  }
  expect(await words(2)).toContain('Ask each other.')
  const few = await words(7)
  expect(few).toContain('some')
  expect(few).toContain('nobody')
  expect(few.replace('Fewer than 5', '')).not.toMatch(/\d/)
  for (const [people, dots] of [
    [10, 10],
    [18, 18],
    [26, 0],
  ] as const) {
    await words(people)
    expect(await page.locator('.stage .dot').count(), `${people}`).toBe(dots)
    expect(await page.locator('.stage .dot.open, .stage .striped').count(), `${people}`).toBe(0)
    expect((await page.locator('.stage .percent').count()) > 0).toBe(dots === 0)
  }
})

test('given rooms of every size, each picture of counts has a sentence as its head and is a table', async () => {
  const { page, draw } = await open(PROJECTOR)
  const TABLES: readonly CrowdPicture[] = ['bars', 'gap', 'again', 'shift', 'heat', 'moves', 'confusion']
  for (const people of [7, 18, 60, 300])
    for (const picture of TABLES) {
      await draw('screen', crowdAt(people, picture))
      const { sentence, rows } = await toldBy(page)
      expect(sentence, `${picture}, ${people}`).toMatch(/^\p{Lu}|^\d/u)
      expect(rows.length, `${picture}, ${people}`).toBeGreaterThan(0)
    }
})

test('given eighteen people, what the sentences say stands in the tables', async () => {
  const { page, draw } = await open(PROJECTOR)
  const told = async (picture: CrowdPicture) => {
    await draw('screen', crowdAt(18, picture))
    return toldBy(page)
  }
  const again = await told('again')
  expect(again.sentence).toBe(`Heard most after talking: ${NAME}, 11 of 18. At first: 9 of 18.`)
  expect(again.rows[0]?.slice(1)).toEqual([expect.stringMatching(/^9 50%/), expect.stringMatching(/^11 61%/)])
  const shift = await told('shift')
  expect(shift.sentence).toBe(`5 of 18 changed. 3 of them changed to ${NAME}.`)
  expect(shift.rows[1]?.slice(1)).toEqual(['1', `A ${FIRST && shortName(FIRST)} 2`])
  const gap = await told('gap')
  expect(gap.sentence).toMatch(/^Most heard A, The decided presentation: \d+ of \d+\. /)
  expect(gap.sentence).toContain(`5 of the 8 people who thought “${HELP}” was meant heard ${NAME}.`)
  expect(gap.rows[1]?.[1]).toBe('5')
})

test('given seven people, an open dot is a person who was unsure and nothing else', async () => {
  const { page, draw } = await open(PROJECTOR)
  for (const picture of ['bars', 'again', 'shift', 'moves'] as const) {
    const crowd = crowdAt(7, picture)
    await draw('screen', crowd)
    const { result, again } = crowd.screen
    const tallies = [result && 'tally' in result ? result.tally : null, again && !('withheld' in again) ? again : null]
    const unsure = tallies.flatMap((tally) => Object.values(tally?.unsure ?? {})).reduce((sum, n) => sum + n, 0)
    const open = await page.locator('.stage .dot.open').count()
    expect(open, picture).toBe(picture === 'bars' || picture === 'again' ? unsure : 0)
    expect(await page.locator('.stage .dot').count(), picture).toBeGreaterThan(0)
  }
})

test.each([
  ['light', 390],
  ['dark', 320],
] as const)(
  'given a phone, %s and %i px wide, no picture is wider than the page and axe finds nothing',
  async (look, width) => {
    const { page, draw } = await open({ ...PHONE, viewport: { width, height: 800 }, colorScheme: look })
    await page.addScriptTag({ content: axe.source })
    for (const picture of ['lens', 'moves', 'confusion'] as const)
      for (const people of [7, 300]) {
        await draw('phone', crowdAt(people, picture))
        // On the console, where it is shown too, nothing in it can be pressed or is read out.
        const found = await page.evaluate(async () => {
          const phone = document.querySelector('.participant')
          phone?.removeAttribute('inert')
          phone?.removeAttribute('aria-hidden')
          const wide = document.documentElement.scrollWidth - innerWidth
          const { axe } = window as unknown as { axe: Pick<AxeLibrary, 'run'> }
          const { violations } = await axe.run('.stage')
          return { wide, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`) }
        })
        expect(found, `${picture}, ${people}`).toEqual({ wide: 0, violations: [] })
      }
  },
)

test.each([
  ['screen', { viewport: { width: 1123, height: 794 } }],
  ['phone', { viewport: { width: 794, height: 1123 } }],
] as const)(
  'given a dark %s, each picture on paper is dark on white, in its shades and bars, and nothing is cut off',
  async (surface, device) => {
    const { page, draw } = await open(device)
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
    const found: Record<string, string[]> = {}
    for (const picture of CROWD_PICTURES)
      for (const people of [7, 18, 60]) {
        await draw(surface, crowdAt(people, picture))
        const problems = await palePrint(page)
        problems.push(...(surface === 'screen' ? await problemsOf(page) : await layoutProblems(page)))
        if (problems.length) found[`${picture}, ${people}`] = problems
      }
    expect(found).toEqual({})
  },
)
