import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import {
  consoleUrl,
  joinPath,
  playRound,
  screenUrl,
  startPlay,
  STATES,
  type Play,
  type State,
} from '../support/play.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

let browser: Browser
let server: BuiltServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

const STILL = { reducedMotion: 'reduce' } as const
/** So high that all of the phone's page is in sight, as it is on the console. */
const HIGH_PHONE = { ...PHONE, ...STILL, viewport: { width: 390, height: 6000 } }

/** What the console says of each thing that is held back. */
const HELD = {
  'screen.blank': words['console.sees.blank'],
  'room.pause': words['console.sees.paused'],
  'texts.hide': words['console.sees.hidden'],
  'room.lock': words['console.sees.locked'],
} as const

/** What is written here, without what no two seats have in common: their number, and the texts of a pair drawn for one. */
async function wordsIn(page: Page, selector: string, hides = false): Promise<string> {
  const found = await page.evaluate(
    ({ selector, hides }) => {
      const place = document.querySelector<HTMLElement>(selector)
      const own = hides ? [...(place?.querySelectorAll<HTMLElement>('.pair-cards p') ?? [])] : []
      return own.reduce((all, { innerText }) => all.replace(innerText, '…'), place?.innerText ?? '')
    },
    { selector, hides },
  )
  const seat = new RegExp(words['phone.frame.seat'].replace('{number}', String.raw`\d+`))
  return found.replace(/\s+/g, ' ').trim().replace(seat, '…')
}

/** What is wrong with the box of the mirror: not 16:9, wider than its region, or with something in it that reaches out. */
const boxProblems = (page: Page) =>
  page.evaluate(() => {
    const mirror = document.querySelector('.mirror')
    const region = mirror?.closest('section')
    if (!mirror || !region) return ['there is no mirror']
    const box = mirror.getBoundingClientRect()
    const found: string[] = []
    if (box.width < 200) found.push(`only ${box.width} px wide`)
    if (Math.abs(box.height - (box.width * 9) / 16) > 1) found.push(`${box.width} × ${box.height} is not 16:9`)
    if (region.scrollWidth > region.clientWidth) found.push('wider than its region')
    const reachesOut = (element: Element) => {
      if (element.closest('.visually-hidden, [style*="--page-shift"]:not([style*="--page-shift: 0px"])')) return false
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
    }
    for (const element of mirror.querySelectorAll('*'))
      if (reachesOut(element))
        found.push(`${element.tagName} “${element.textContent?.trim().slice(0, 40)}” reaches out`)
    return found
  })

/** The page and its files as they came over the wire, in bytes. Runs in the page. */
const filesFetched = () =>
  Object.fromEntries(
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap((entry) => {
      const isFile = entry.entryType === 'navigation' || entry.name.includes('/assets/')
      return isFile ? [[entry.name, (entry as PerformanceResourceTiming).encodedBodySize]] : []
    }),
  )

// One round is played; at every state of it each pair of windows is read, and what differs is kept for the tests below.
describe('given a round played before a screen, a phone that answers nothing, and two consoles', () => {
  type Read = { here: string; there: string }
  const screens = new Map<string, Read>()
  const phones = new Map<string, Read>()
  const boxes = new Map<string, string[]>()
  const heard = new Map<State, string>()
  let answered: Read
  let fetched: Record<string, number>

  /** Reads two places until they say the same, or have had their time. */
  async function compare(here: () => Promise<string>, there: () => Promise<string>): Promise<Read> {
    let both = { here: '', there: '' }
    const settled = vi.waitFor(
      async () => {
        both = { here: await here(), there: await there() }
        if (both.here === '' || both.here !== both.there) throw new Error('they differ')
      },
      { timeout: 20_000, interval: 100 },
    )
    await settled.catch(() => {})
    return both
  }

  beforeAll(async () => {
    const play = await startPlay(server.origin)
    const [screen, mirror, participant] = await Promise.all([
      openSurface(browser, screenUrl(play), { ...PROJECTOR, ...STILL }),
      openSurface(browser, consoleUrl(play), { ...LAPTOP, ...STILL }),
      openSurface(browser, consoleUrl(play), { ...LAPTOP, ...STILL }),
    ])
    // Both so high that nothing is left out for want of space.
    const player = await join(play, HIGH_PHONE)
    const idle = await join(play, HIGH_PHONE)
    await participant.page.getByRole('button', { name: words['console.sees.phone'] }).click()

    const likeScreen = async (state: string) => {
      const read = await compare(
        () => wordsIn(mirror.page, '.mirror .screen'),
        () => wordsIn(screen.page, 'main.screen'),
      )
      screens.set(state, read)
      boxes.set(state, await boxProblems(mirror.page))
    }
    const likePhone = async (state: string) => {
      const isPair = play.host.common.place.stage === 'compare'
      const read = await compare(
        () => wordsIn(participant.page, '.participant .stage', isPair),
        () => wordsIn(idle.page, 'main .stage', isPair),
      )
      phones.set(state, read)
    }
    const look = async (state: string) => {
      const heading = words[`console.stages.${play.host.common.place.stage}`]
      for (const { page } of [mirror, participant])
        await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
      await likeScreen(state)
      await likePhone(state)
    }

    /** Holds something back, looks, and lets it go. */
    async function held(state: string, hold: keyof typeof HELD) {
      const said = mirror.page
        .getByRole('region', { name: words['console.sees.title'] })
        .getByText(HELD[hold], { exact: true })
      await play.host.send({ type: hold, on: true })
      await said.waitFor()
      await look(state)
      await play.host.send({ type: hold, on: false })
      await said.waitFor({ state: 'detached' })
    }

    try {
      for await (const state of playRound(play, player.page)) {
        await look(state)
        heard.set(state, await mirror.page.getByRole('region', { name: words['console.sees.title'] }).ariaSnapshot())
        if (state === 'show') await held('show, locked', 'room.lock')
        if (state === 'vote') await held('vote, blank', 'screen.blank')
        if (state === 'vote-again') await held('vote again, paused', 'room.pause')
        if (state === 'opened') await held('opened, texts hidden', 'texts.hide')
        if (state === 'talk') {
          await play.host.send({ type: 'timer.set', seconds: 3_600 })
          await look('talk, with a timer')
          await play.host.send({ type: 'timer.set', seconds: 0 })
        }
        if (state === 'voted') {
          await participant.page.getByRole('button', { name: words['console.sees.answered'], exact: true }).click()
          answered = await compare(
            () => wordsIn(participant.page, '.participant .stage'),
            () => wordsIn(player.page, 'main .stage'),
          )
          await participant.page.getByRole('button', { name: words['console.sees.notAnswered'], exact: true }).click()
        }
        if (state === 'lens') fetched = await mirror.page.evaluate(filesFetched)
        if (state === 'reading')
          for (const [width, height] of [
            [390, 844],
            [900, 700],
            [1920, 1080],
          ] as const) {
            await mirror.page.setViewportSize({ width, height })
            await likeScreen(`${state}, on a console ${width} px wide`)
          }
      }
    } finally {
      play.close()
      await Promise.all([screen, mirror, participant, player, idle].map(({ context }) => context.close()))
    }
  }, 300_000)

  async function join(play: Play, device: object) {
    const phone = await openSurface(browser, server.origin + joinPath(play), device)
    await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
    await phone.page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
    return phone
  }

  const differing = (read: Map<string, Read>) =>
    Object.fromEntries([...read].filter(([, { here, there }]) => here === '' || here !== there))

  test('the mirror says the words of the screen at every stage, at every step of the reveal, and held back', () => {
    expect([...screens.keys()]).toEqual(expect.arrayContaining([...STATES]))
    expect(differing(screens)).toEqual({})
  })

  test('the participant’s view says the words of a phone that has answered nothing', () => {
    expect([...phones.keys()]).toEqual(expect.arrayContaining([...STATES]))
    // A phone that was there keeps the moves it was told, and can take them home; the made-up one has come just now.
    const { ended, ...others } = differing(phones)
    expect(others).toEqual({})
    expect(ended?.there.replace(`${words['phone.frame.menu.card']} `, '')).toBe(ended?.here)
  })

  test('and of one that has answered, when that is asked for', () => {
    expect(answered.here).toBe(answered.there)
    expect(answered.here).toContain(words['phone.frame.saved.saved'])
  })

  test('the mirror is a box of 16:9, and nothing reaches out of it', () =>
    expect(Object.fromEntries([...boxes].filter(([, problems]) => problems.length))).toEqual({}))

  test('until the desk of a reveal is complete its console fetches at most 200 KB, and nothing of the participant’s view', () => {
    const all = Object.values(fetched).reduce((sum, bytes) => sum + bytes, 0)
    expect(all).toBeGreaterThan(100_000)
    expect(all).toBeLessThanOrEqual(200_000)
    expect(Object.keys(fetched).filter((name) => name.includes('Participant'))).toEqual([])
  })

  test('to a screen reader it is one line that says where the room is', () => {
    for (const state of ['vote', 'reading', 'debrief'] as const) {
      const stage = words[`console.stages.${state === 'reading' ? 'reveal' : state}`]
      expect(heard.get(state)).toContain(words['console.sees.where'].replace('{stage}', stage).split('{')[0])
      expect(heard.get(state)).not.toContain(screens.get(state)?.there.slice(0, 30))
    }
  })
})
