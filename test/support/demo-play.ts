import type { Browser, Page } from 'playwright-core'
import type { HostSlices } from '../../shared/room/slices.ts'
import { opens, rowOf } from '../../shared/room/stages.ts'
import { hostClient, type Client } from './clients.ts'
import { hostedIn } from './kept.ts'
import { words } from './words.ts'

/** A rehearsal that plays a round by itself, and its links. */
export interface Demo {
  host: Client<HostSlices>
  console: Page
  links: { console: string; screen: string; phone: string }
}

const TRY = words['console.rooms.rehearse.try'].replace('{n}', '12')

/** Opens a rehearsal as a facilitator does, on the page to open rooms. */
export async function openDemo(browser: Browser, origin: string, device: object): Promise<Demo> {
  const page = await (await browser.newContext(device)).newPage()
  await page.goto(`${origin}/host`)
  await page.getByRole('button', { name: TRY, exact: true }).click()
  await page.getByRole('region', { name: words['common.tour.name'] }).waitFor()
  await page.keyboard.press('Escape')
  const [room] = await hostedIn(page)
  if (!room) throw new Error('the console did not keep its room')
  return {
    host: await hostClient(origin, room.hostKey),
    console: page,
    links: {
      console: `${origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`,
      screen: `${origin}/screen#k=${room.screenKey}`,
      phone: `${origin}/join/${room.code}`,
    },
  }
}

/** So long nobody waits for the last few (ms). */
const PATIENCE_MS = 45_000
const LOOK_MS = 5_000

/**
 * Plays one round: waits at each stage until most have answered, then presses Next on the console. Yields after each
 * press, and before each that closes what was answered; what is looked at is done before it goes on.
 */
export async function* playDemo({ host, console: page }: Demo): AsyncGenerator<string> {
  await host.until(({ common }) => common.here > 11, 'all to be here')
  yield 'lobby'
  const bar = page.getByRole('region', { name: words['console.bar.name'] })
  let first: string | null = null
  for (;;) {
    const before = JSON.stringify([host.common.place, host.common.sees])
    await bar.locator('[data-tour="next-step"]').click()
    await host.until(({ common }) => JSON.stringify([common.place, common.sees]) !== before, 'the room to move')
    const { stage, askId } = host.common.place
    first ??= askId
    // The round is over when the room comes to the next ask.
    if (askId !== first) return
    yield stage
    if (rowOf(stage).counts && !opens(stage, 'reveal.show')) await most(host)
    if (opens(stage, 'compare.open')) await openTwo(host)
    yield `${stage}, answered`
  }
}

/** Waits until most of those who are here have answered. */
async function most(host: Client<HostSlices>): Promise<void> {
  const enough = () => {
    const { done, of } = host.common.count ?? { done: 1, of: 1 }
    return done >= 0.9 * of
  }
  for (let waited = 0; !enough() && waited < PATIENCE_MS; waited += 500)
    await new Promise((resolve) => setTimeout(resolve, 500))
}

async function openTwo(host: Client<HostSlices>): Promise<void> {
  const { place, rewrites, opened } = host.common
  const items = Object.entries(rewrites)
    .filter(([, { reach }]) => reach === 'screen')
    .map(([id]) => id)
    .slice(0, 2)
  if (place.askId === null || items.length < 2 || opened.items.length) return
  await host.send({ type: 'compare.open', askId: place.askId, items })
  await host.until(({ common }) => common.opened.items.length === 2, 'two texts side by side')
}

/** Joins on a phone, and looks on. */
export async function joinDemo(browser: Browser, { links }: Demo, device: object): Promise<Page> {
  const page = await (await browser.newContext(device)).newPage()
  await page.goto(links.phone)
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
  return page
}

/** Votes on the phone as a person does, where it is asked. */
export async function voteOnPhone(page: Page): Promise<void> {
  const [choice] = await page.locator('main button[aria-pressed], main [role="radio"], main label').all()
  await choice?.click({ timeout: 2_000 }).catch(() => {})
}

export const pauseToLook = () => new Promise((resolve) => setTimeout(resolve, LOOK_MS))
