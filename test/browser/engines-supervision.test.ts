import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { goToStage } from '../support/couple.ts'
import { handsOn } from '../support/engine-hands.ts'
import { engineOrAll, titleOf } from '../support/every-engine.ts'
import { goTo, seatIdOf } from '../support/facilitate.ts'
import { consoleUrl, joinPath, screenUrl, startPlay, type Play } from '../support/play.ts'
import type { Driven } from '../support/webdriver.ts'
import { words } from '../support/words.ts'

// A supervision in every engine (here in Chromium; in all with `npm run test:long`). The phone presents the sentence it brought, and is one of the group at the next ask;
// then it comes to the next session with its card. Whoever else is there sends commands.

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

const SENTENCE = 'Could you ask Marisol whether we can talk on Sunday?'
const CHECKED = 'Could you ask a friend whether we can talk on Sunday?'
const OWN = ['Would you sit with me on Sunday?', 'Where would you like to begin?'] as const
const SAID = 'Will you sit with me after supper?'
const PHONE = [390, 844] as const
const SHARED = [1280, 720] as const

for (const engine of engineOrAll(() => browser))
  test.skipIf(engine.missing !== null)(
    titleOf(
      'Q1 Q2 Q13 Q20 Q21 Q22 Q30 Q34 Q38 a supervision is played, and its card comes to the next session',
      engine,
    ),
    async () => {
      const phone = await engine.start()
      const desk = await engine.start()
      const play = await startPlay(server.origin, 3, 'supervision')
      const later = await startPlay(server.origin, 1, 'supervision')
      try {
        await phone.resize(...PHONE)
        expect(await desk.resize(...SHARED)).toEqual({ width: SHARED[0], height: SHARED[1] })
        const path = await session(play, phone, desk)
        await nextSession(later, phone, path)
        expect([...(await phone.errors()), ...(await desk.errors())]).toEqual([])
      } finally {
        play.close()
        later.close()
        await phone.close()
        await desk.close()
      }
    },
  )

/** Enters a room, and returns the hands on that phone. */
async function enter(play: Play, phone: Driven) {
  const hands = handsOn(phone)
  await phone.go(server.origin + joinPath(play))
  await hands.press('phone.door.join')
  await hands.at(words['phone.lobby.title'])
  return hands
}

/** Looks at console and screen as they are now: they read this, nothing leaves the window, nothing is in percent. */
async function surfaces(play: Play, desk: Driven, onConsole: string, onScreen: string) {
  const { reads } = handsOn(desk)
  for (const [url, text] of [
    [consoleUrl(play), onConsole],
    [screenUrl(play), onScreen],
  ] as const) {
    // Another room or key is only another fragment, for which a page would not be loaded again.
    await desk.go('about:blank')
    await desk.go(url)
    await reads(text)
    expect(await desk.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await desk.run(() => document.body.innerText)).not.toMatch(/[%٪]|per ?cent/)
  }
}

async function session(play: Play, phone: Driven, desk: Driven): Promise<string> {
  const { host, people, askId: second } = play
  const [one, two, three] = people
  if (!one || !two || !three) throw new Error('there is nobody in the group')
  const hands = await enter(play, phone)
  const { at, reads, press, pressAt, tick, write, isSound } = hands
  const isSaved = () => reads(words['phone.frame.saved.saved'])

  // The lobby: all agree, and this phone presents.
  await press('phone.said.agreement.agree')
  for (const { insist } of people) await insist({ type: 'agreement.agree', on: true })
  await host.until(({ common }) => common.agreement?.done === 4, 'all agree')
  await press('phone.supervision.present')
  await reads(words['phone.supervision.offered'])
  const seatId = await seatIdOf(host, 4)
  await host.send({ type: 'presenter.set', seatId })
  await reads(words['phone.supervision.presents'])
  await surfaces(play, desk, '4 of 4 agree', '4 of 4 agree')

  // They bring a sentence; the gate finds a name.
  await press('phone.supervision.brought.open')
  await write(words['phone.supervision.brought.from'], 'A woman in her forties')
  await write(words['phone.supervision.brought.to'], 'the one she lives with')
  await write(words['phone.supervision.brought.when'], 'one evening')
  await write(words['phone.supervision.brought.text'], SENTENCE)
  await reads('“Marisol”')
  await isSound('the gate')
  await press('phone.gate.for.friend')
  await tick(words['phone.supervision.brought.tick.nobody'])
  await tick(words['phone.supervision.brought.tick.may'])
  await press('phone.supervision.brought.send')
  await reads(words['phone.supervision.brought.as.waits'])
  await host.until(({ common }) => common.brought.waiting.length === 1, 'the sentence')
  expect(host.common.brought.waiting).toMatchObject([{ text: CHECKED }])
  const first = host.common.brought.waiting[0]?.askId ?? ''
  await host.send({ type: 'ask.admit', askId: first })
  await reads(words['phone.supervision.brought.as.admitted'])

  // Their vote is sealed; the group is heard in dots.
  await goTo(host, 'vote', first)
  await at(words['phone.tasks.guess'])
  const [heard, guessed] = host.common.deck.versions
  if (!heard || !guessed) throw new Error('the deck is too small')
  await tick(guessed.name)
  await isSaved()
  expect(host.common.count).toEqual({ done: 0, of: 3 })
  for (const { insist } of people) await insist({ type: 'vote.cast', askId: first, choice: heard.id })
  await host.until(({ common }) => common.count?.done === 3, 'the votes of the group')
  await isSound('the guess')
  await goTo(host, 'reveal', first)
  await host.send({ type: 'reveal.show', askId: first, step: 'bars' })
  await phone.until(() => document.querySelectorAll('table .dot').length === 3)
  await isSound('the dots')
  await surfaces(play, desk, heard.name, heard.name)

  // They listen, and speak last.
  await goTo(host, 'reflect', first)
  await at(words['phone.tasks.listen'])
  await write(words['phone.supervision.notes'], 'The second one fits.')
  await goTo(host, 'response', first)
  await at(words['phone.tasks.respond'])
  await write(words['phone.supervision.line.willTry'], OWN[1])
  await press('phone.supervision.show')
  await reads(words['phone.supervision.isShown'])
  await host.until(({ common }) => common.sees.response?.willTry === OWN[1], 'the line')
  await isSound('the response')

  // At the next ask somebody else presents, and this phone is one of the group.
  await host.send({ type: 'presenter.set', seatId: await seatIdOf(host, 1) })
  await goTo(host, 'vote', second)
  await at(words['phone.vote.title'])
  await tick(heard.name)
  await isSaved()
  await goTo(host, 'rewrite', second)
  for (const [index, voice] of (['client', 'to-client'] as const).entries()) {
    await write(words['phone.rewrite.label'], OWN[index] ?? '')
    await reads(words['phone.gate.nothing'])
    await isSound(`the text ${voice}`)
    // So few write that each says how far a text may go.
    await tick(words['phone.rewrite.reach.screen'])
    await press('phone.rewrite.submit')
    await at(words['phone.rewrite.in'])
    if (voice === 'client') await press('phone.rewrite.voices.next.to-client')
    for (const { insist } of [two, three])
      await insist({ type: 'rewrite.submit', askId: second, voice, text: `${voice} of another`, reach: 'screen' })
  }
  await host.until(({ common }) => common.count?.done === 3, 'both texts of all')
  await goTo(host, 'compare', second)
  await reads(words['phone.compare.out.tooFew'])
  await goTo(host, 'reflect', second)
  await press('phone.supervision.spoken')
  await host.until(({ common }) => common.count?.done === 1, 'who has spoken')
  await isSound('reflect')
  await goTo(host, 'response', second)
  await host.send({ type: 'obstacle.open', askId: second, on: true })
  await tick(words['pictures.obstacle.no.stay'])
  await tick(words['pictures.obstacle.lost.yes'])
  await host.until(({ common }) => common.obstacleAnswers?.count.lost.done === 1, 'the answers')
  await isSound('the obstacle')
  for (const { insist } of [two, three])
    for (const [question, choice] of [
      ['no', 'soften'],
      ['lost', 'slid-back'],
    ] as const)
      await insist({ type: 'obstacle.answer', askId: second, question, choice })
  await host.send({ type: 'obstacle.show', askId: second })
  await phone.until(() => document.querySelectorAll('table .dot').length === 6)
  await isSound('the obstacle, shown')
  const shown = words['pictures.obstacle.no.stay']
  await surfaces(play, desk, shown, shown)

  // The card goes home as a file.
  await host.send({ type: 'room.end' })
  await at(words['phone.ended.title'])
  await reads(words['phone.said.card.title'])
  await isSound('the end')
  const path = await phone.download(() =>
    pressAt(`//article[contains(., "${CHECKED}")]//button[normalize-space()="${words['phone.said.card.save']}"]`),
  )
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ kind: 'reask-card', ask: { text: CHECKED } })
  return path
}

async function nextSession(play: Play, phone: Driven, path: string) {
  const { host } = play
  const { reads, press, write, attach, tick, isSound, pressAt } = await enter(play, phone)
  await press('phone.said.open')
  await attach(words['phone.said.file'], path)
  await phone.until((text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text), OWN[1])
  await write(words['phone.said.said'], SAID)
  await tick(words['common.texts.chip.not-booked'])
  await isSound('the card')
  await press('phone.said.bring')
  await reads(words['phone.said.waits'])
  await host.until(({ common }) => common.saidBrought.entries.length === 1, 'what was said')
  const saidId = host.common.saidBrought.entries[0]?.saidId ?? ''
  await host.send({ type: 'said.admit', saidId })
  await goToStage(host, 'said')
  await host.send({ type: 'said.show', saidId })
  await reads(words['pictures.said.question'])
  await pressAt(`//*[@role="group"]//*[normalize-space()="supper?"]`)
  await reads(words['phone.frame.saved.saved'])
  await host.until(({ common }) => common.saidAnswers?.count.done === 1, 'the marks')
  await isSound('what was said')
}
