import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { REVEAL_STEPS } from '../../shared/room/stages.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { goToStage } from '../support/couple.ts'
import { deskProblems } from '../support/desk.ts'
import { everyEngine, titleOf } from '../support/every-engine.ts'
import { goTo } from '../support/facilitate.ts'
import { consoleUrl, joinPath, playRound, startPlay } from '../support/play.ts'
import { openSurface, PHONE } from '../support/stage-hands.ts'
import { outOfSight, scrollTo } from '../support/sight.ts'
import type { Driven } from '../support/webdriver.ts'
import { words } from '../support/words.ts'

const SMALL = [1280, 800] as const
const LARGE = [1440, 900] as const

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

const engines = everyEngine(() => browser)
const there = engines.filter(({ missing }) => missing === null)

// One round is played, and in each of its states the consoles of all engines are measured.
describe('given a console in every engine while a room of eighteen plays a round', () => {
  /** For each engine, what was wrong, and where it was seen first. */
  const problems = new Map(engines.map(({ name }) => [name, new Map<string, string>()]))

  beforeAll(async () => {
    const play = await startPlay(server.origin)
    const phone = await openSurface(browser, server.origin + joinPath(play), { ...PHONE, reducedMotion: 'reduce' })
    const desks = await Promise.all(there.map(async ({ name, start }) => ({ name, desk: await start() })))
    try {
      await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
      await Promise.all(desks.map(({ desk }) => desk.go(consoleUrl(play))))
      for await (const state of playRound(play, phone.page)) {
        const heading = words[`console.stages.${play.host.common.place.stage}`]
        await Promise.all(
          desks.map(async ({ name, desk }) => {
            const found = problems.get(name)
            // The phone may have a step of the reveal before the console has it.
            const page = REVEAL_STEPS.find((step) => step === state)
            if (page) await desk.until(showsPage, words[`console.sees.page.${page}`])
            await measure(
              desk,
              heading,
              (how, problem) => found?.has(problem) || found?.set(problem, `${state}, ${how}`),
            )
          }),
        )
        // A timer that runs from the talk on: its buttons take the place of the one that opens the lengths.
        if (state === 'talk') await play.host.send({ type: 'timer.set', seconds: 600 })
        if (state === 'reveal') await play.host.send({ type: 'timer.set', seconds: 0 })
      }
    } finally {
      play.close()
      await phone.context.close()
      await Promise.all(desks.map(({ desk }) => desk.close()))
    }
  }, 400_000)

  for (const engine of engines)
    test.skipIf(engine.missing !== null)(
      titleOf('the page never scrolls, and every region and control has its size', engine),
      () => expect(Object.fromEntries(problems.get(engine.name) ?? [])).toEqual({}),
    )
})

const showsPage = (page: string) =>
  [...document.querySelectorAll('.chips [aria-pressed=true]')].some((chip) => chip.textContent.trim() === page)
const SEES_PHONE = '.sees .toggle'
const TIMER = 'footer .timer .open'
/** What is to be measured need not be large enough to be pressed yet. */
const press = (desk: Driven, selector: string) =>
  desk.run((found) => document.querySelector<HTMLElement>(found)?.click(), selector)

/** Notes everything that is wrong at this stage: in both sizes, and in the smaller one also with everything opened. */
async function measure(desk: Driven, heading: string, note: (how: string, problem: string) => unknown) {
  await desk.until((text) => document.querySelector('.centre h1')?.textContent === text, heading)
  const look = async (how: string) => {
    await desk.run(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    for (const problem of await desk.run(deskProblems)) note(how, problem)
  }
  const resize = async ([width, height]: typeof SMALL | typeof LARGE) =>
    expect(await desk.resize(width, height)).toEqual({ width, height })
  await resize(LARGE)
  await look('large')
  await resize(SMALL)
  await look('small')
  await desk.run(() => document.querySelectorAll('details').forEach((part) => (part.open = true)))
  await look('unfolded')
  await press(desk, SEES_PHONE)
  await look('as a participant sees')
  await press(desk, SEES_PHONE)
  if (await desk.run((found) => document.querySelector(found) !== null, TIMER)) {
    await press(desk, TIMER)
    await look('lengths of the timer')
    await press(desk, TIMER)
  }
}

/** The ask of the built-in deck that takes the most space, with when it is said. */
const longest = therapyAsk.asks.toSorted((a, b) => b.text.length + b.when.length - a.text.length - a.when.length)[0]
const IN_SIGHT = ['.choice', '.ask-card .when', 'main .actions .button']

for (const engine of engines)
  test.skipIf(engine.missing !== null)(
    titleOf(
      'all choices of a vote are in sight at once, in one step and in two, and at 320 × 568 after one scroll',
      engine,
    ),
    async () => {
      const play = await startPlay(server.origin, 6)
      const phone = await engine.start()
      const askId = longest?.id ?? ''
      const at = (text: string) => phone.until((heading) => document.querySelector('h1')?.textContent === heading, text)
      try {
        await phone.resize(390, 844)
        await phone.go(server.origin + joinPath(play))
        await phone.until((text) => document.body.textContent?.includes(text) ?? false, words['phone.door.join'])
        await phone.click(`//button[normalize-space()="${words['phone.door.join']}"]`)
        await at(words['phone.lobby.title'])
        await goTo(play.host, 'vote', askId)
        await at(words['phone.vote.title'])
        await phone.until(() => document.querySelector('.choice') !== null)
        expect(await phone.run(outOfSight, IN_SIGHT)).toEqual([])
        await goTo(play.host, 'show', askId)
        // A phone that was told of both at once would still be in the vote it began, where nothing moves.
        await phone.until(() => document.querySelector('.choice') === null)
        await play.host.send({ type: 'ears.set', on: true })
        await goTo(play.host, 'vote', askId)
        await at(words['phone.vote.ears.title'])
        expect(await phone.run(outOfSight, ['.chip', ...IN_SIGHT.slice(1)])).toEqual([])
        await phone.click(`//button[normalize-space()="${words['phone.vote.ears.next']}"]`)
        await at(words['phone.vote.title'])
        expect(await phone.run(outOfSight, IN_SIGHT)).toEqual([])
        await phone.resize(320, 568)
        const { by, seen } = await phone.run(scrollTo, '.choice')
        expect(by).toBeLessThanOrEqual(seen)
        expect(await phone.run(outOfSight, ['.choice'])).toEqual([])
        expect(await phone.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        await goTo(play.host, 'rewrite', askId)
        await phone.until(() => document.querySelector('#private') !== null)
        expect(await phone.run(outOfSight, ['#private', 'main .actions .button'])).toEqual([])
      } finally {
        play.close()
        await phone.close()
      }
    },
  )

for (const engine of engines)
  test.skipIf(engine.missing !== null)(titleOf('every page opens, fits and logs no error', engine), async () => {
    const play = await startPlay(server.origin, 1)
    const { code, roomId, hostKey, screenKey } = play.room
    const tab = await engine.start()
    try {
      for (const [path, says, width] of [
        ['/', words['phone.door.home.title'], 390],
        [`/join/${code}`, words['phone.door.join'], 390],
        ['/prepare', words['phone.said.prepare.title'], 390],
        ['/nothing/at/all', words['common.problem.not-found'], 390],
        ['/#cards', words['phone.take-home.cards.none'], 390],
        ['/host', words['console.host.open'], 1280],
        [`/host/${roomId}#k=${hostKey}`, words['console.stages.lobby'], 1280],
        [`/host/${roomId}/report`, words['report.page.files'], 1280],
        [`/screen#k=${screenKey}`, words['common.join.goTo'], 1280],
      ] as const) {
        await tab.resize(width, 800)
        await tab.go(server.origin + path)
        await tab.until((text) => document.body.innerText.includes(text), says)
        expect([path, await tab.run(() => document.documentElement.scrollWidth - innerWidth <= 0)]).toEqual([
          path,
          true,
        ])
      }
      expect(await tab.errors()).toEqual([])
    } finally {
      play.close()
      await tab.close()
    }
  })

for (const engine of engines)
  test.skipIf(engine.missing !== null)(titleOf('a phone joins, votes and reads “Saved”', engine), async () => {
    const play = await startPlay(server.origin, 2)
    const phone = await engine.start()
    try {
      await phone.resize(390, 844)
      await phone.go(server.origin + joinPath(play))
      await phone.until((text) => document.body.textContent?.includes(text) ?? false, words['phone.door.join'])
      await phone.click(`//button[normalize-space()="${words['phone.door.join']}"]`)
      await phone.until((text) => document.querySelector('h1')?.textContent === text, words['phone.lobby.title'])
      await goTo(play.host, 'vote', play.askId)
      await phone.until((text) => document.querySelector('h1')?.textContent === text, words['phone.vote.title'])
      await phone.click("(//*[contains(@class, 'choices')]//label)[2]")
      await phone.until(
        (text) => document.querySelector('main')?.innerText.includes(text) ?? false,
        words['phone.frame.saved.saved'],
      )
      await play.host.until(({ common }) => common.count?.done === 1, 'the vote')
      expect(await phone.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    } finally {
      play.close()
      await phone.close()
    }
  })

for (const engine of engines)
  test.skipIf(engine.missing !== null)(
    titleOf('D7 D9 O1 O2 Y2 two phones are linked, answers are covered, texts exchanged, the floor passed', engine),
    async () => {
      const play = await startPlay(server.origin, 3, 'couples')
      const [partner] = play.people
      if (!partner) throw new Error('there is nobody to be linked with')
      const { host, askId } = play
      const phone = await engine.start()
      const press = (text: string) => phone.click(`//button[normalize-space()="${text}"]`)
      const reads = (text: string) => phone.until((part) => document.body.innerText.includes(part), text)
      const isRead = (text: string) => phone.run((part) => document.body.innerText.includes(part), text)
      const at = (text: string) => phone.until((heading) => document.querySelector('h1')?.textContent === heading, text)
      const fits = async () =>
        expect(await phone.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      try {
        await phone.resize(390, 844)
        await phone.go(server.origin + joinPath(play))
        await reads(words['phone.door.join'])
        await press(words['phone.door.join'])
        await reads(words['phone.couples.title'])
        await press(words['phone.couples.partner'])
        await press(words['phone.couples.show'])
        await reads(words['phone.couples.say'])
        const code = await phone.run(() => document.querySelector('.digits > [aria-hidden]')?.textContent?.trim() ?? '')
        await partner.insist({ type: 'couple.accept', code })
        await reads(words['phone.couples.asked'])
        await press(words['phone.couples.yes'])
        await reads(words['phone.couples.linked'])
        await fits()

        // What was answered is covered, shown for a while, and covered again.
        await goTo(host, 'vote', askId)
        await phone.until(() => document.querySelector('.choices label') !== null)
        await phone.click("(//*[contains(@class, 'choices')]//label)[2]")
        await host.until(({ common }) => common.count?.done === 1, 'the vote')
        await goTo(host, 'reveal', askId)
        await at(words['phone.tasks.reveal'])
        const heard = words['phone.reveal.mine'].split('{')[0] ?? ''
        await reads(words['phone.cover.path'])
        expect(await isRead(heard)).toBe(false)
        await press(words['phone.cover.show'].replace('{n}', '10'))
        await reads(heard)
        await press(words['phone.cover.shut'])
        expect(await isRead(heard)).toBe(false)
        await fits()

        await goTo(host, 'rewrite', askId)
        await phone.until(() => document.querySelector('textarea') !== null)
        await phone.run((text) => {
          const field = document.querySelector('textarea')
          if (!field) return
          field.value = text
          field.dispatchEvent(new Event('input', { bubbles: true }))
        }, 'What I wrote.')
        await phone.click('//label[@for="reach-host"]')
        await press(words['phone.rewrite.submit'])
        await partner.insist({ type: 'rewrite.submit', askId, text: 'What my partner wrote.', reach: 'host' })
        await host.until(({ common }) => common.count?.done === 2, 'both texts')
        await goTo(host, 'exchange', askId)
        await at(words['phone.tasks.exchange'])
        await press(words['phone.exchange.offer'])
        await partner.insist({ type: 'exchange.offer', askId, on: true })
        expect(await isRead('What my partner wrote.')).toBe(false)
        await phone.until(
          (...unsent) => !unsent.some((text) => document.querySelector('main')?.innerText.includes(text)),
          words['phone.frame.saved.saving'],
          words['phone.frame.saved.waiting'],
        )
        await host.send({ type: 'exchange.open', askId })
        await reads('What my partner wrote.')
        await fits()

        await goToStage(host, 'floor')
        await at(words['phone.tasks.floor'])
        expect(await isRead('What my partner wrote.')).toBe(false)
        await partner.client.send({ type: 'floor.begin', window: 'beside' })
        await press(words['phone.floor.begin'])
        await partner.client.until(({ own }) => own.ownFloor?.phase === 'saying')
        await phone.until(
          (yours, listen) => [yours, listen].includes(document.querySelector('h1')?.textContent ?? ''),
          words['phone.floor.yours'],
          words['phone.floor.listen'],
        )
        const turn = partner.client.own.ownFloor?.turnId ?? ''
        if (await isRead(words['phone.floor.listen.about'])) await partner.client.send({ type: 'floor.pass', turn })
        await at(words['phone.floor.yours'])
        await fits()
        await press(words['phone.floor.pass'])
        await at(words['phone.floor.listen'])
      } finally {
        play.close()
        await phone.close()
      }
    },
  )
