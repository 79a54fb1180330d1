import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { playCouple } from '../support/play-couple.ts'
import { consoleUrl, joinPath, playRound, screenUrl, startPlay, type Play } from '../support/play.ts'
import { patient } from '../support/progress.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'
import { readUntranslated, translateFrom, untranslated } from '../support/translator.ts'

// Every surface in a browser that translates it, beside one of the same seat that is opened anew at every state.

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

/** A page that is translated, and one of the same seat that is not. */
interface Both extends Surface {
  fresh: Page
}

async function openBoth(url: string, device: object): Promise<Both> {
  const surface = await openSurface(browser, 'about:blank', { ...device, ...STILL })
  const fresh = await surface.context.newPage()
  await translateFrom(surface.page)
  await surface.page.goto(url)
  return { ...surface, fresh }
}

/** What the two read differently, once they have had their time. */
async function differing({ page, fresh }: Both): Promise<object | null> {
  let read = {}
  const same = async () => {
    const all = await Promise.all([readUntranslated(page), readUntranslated(fresh)])
    const [here = '', there] = all.map((text) => text.replace(NEWS, ''))
    read = { translated: here, fresh: there }
    if (here === '' || here !== there) throw new Error('they differ')
  }
  return vi.waitFor(same, { timeout: patient(20_000), interval: 50 }).then(
    () => null,
    () => read,
  )
}

/** A page that was there says what has come further down; one that is opened anew does not. */
const NEWS = new RegExp(` ?${words['phone.reveal.see'].replace('{what}', '.*')}$`)

/** The states at which fresh pages are opened; in the long run that is done at all. What freezes stays frozen, so these show it. */
const COMPARED = new Set<string>([
  ...['show', 'voted', 'line', 'voted-again', 'shift', 'lens'],
  ...['warmed-up', 'draft', 'saved', 'opened', 'confusion', 'ended'],
])

const ROUNDS = [
  ['a round of a training', (play: Play, phone: Page) => playRound(play, phone), 'training', 5],
  ['what couples have', (play: Play, phone: Page) => playCouple(play, phone), 'couples', 4],
] as const

test.each(process.env.REASK_LONG ? ROUNDS : ROUNDS.slice(0, 1))(
  'given phone, screen and console in a browser that translates, when %s is played, then they say at every state what fresh ones say',
  async (_, round, preset, people) => {
    const play = await startPlay(server.origin, people, preset)
    const surfaces = {
      phone: await openBoth(server.origin + joinPath(play), PHONE),
      screen: await openBoth(screenUrl(play), PROJECTOR),
      console: await openBoth(consoleUrl(play), LAPTOP),
    }
    const wrong: Record<string, object> = {}
    try {
      await surfaces.phone.page.locator('.door-actions .button-primary').click()
      await surfaces.phone.page.locator('header.bar').waitFor()
      const urls = { phone: server.origin + joinPath(play), screen: screenUrl(play), console: consoleUrl(play) }
      for await (const state of round(play, surfaces.phone.page)) {
        if (!process.env.REASK_LONG && !COMPARED.has(state)) continue
        await Promise.all(
          (['phone', 'screen', 'console'] as const).map(async (role) => {
            const both = surfaces[role]
            await both.fresh.goto('about:blank')
            await both.fresh.goto(urls[role])
            const found = await differing(both)
            if (found) wrong[`${state}, ${role}`] = found
            for (const text of await untranslated(both.page)) wrong[`${state}, ${role}: “${text}”`] = ['not translated']
          }),
        )
      }
      expect(wrong).toEqual({})
      expect(Object.values(surfaces).flatMap(({ errors }) => errors)).toEqual([])
      for (const { page } of Object.values(surfaces)) expect(await page.locator('font').count()).toBeGreaterThan(5)
    } finally {
      play.close()
      await Promise.all(Object.values(surfaces).map(({ context }) => context.close()))
    }
  },
)
