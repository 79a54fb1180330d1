import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RoundStage } from '../../shared/room/stages.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { deskProblems } from '../support/desk.ts'
import { goTo } from '../support/facilitate.ts'
import { consoleUrl, joinPath, screenUrl, startPlay, type Play } from '../support/play.ts'
import { joinByLink, LAPTOP, openSurface, PROJECTOR, type Surface } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// Rooms in which hardly anything comes: no surface is empty or untrue, and the console says what to do next.

let browser: Browser
let server: BuiltServer
let play: Play
let surfaces: Surface[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})
afterEach(async () => {
  for (const { context } of surfaces) await context.close()
  play.close()
  expect(surfaces.flatMap(({ errors }) => errors)).toEqual([])
  surfaces = []
})

interface Pages {
  desk: Page
  screen: Page
  phone: Page | null
}

/** Opens a room with so many people, and its surfaces; one more person holds the phone, where there is one. */
async function openRoom(people: number, hasPhone = true): Promise<Pages> {
  play = await startPlay(server.origin, people)
  const phone = hasPhone ? await joinByLink(browser, server.origin + joinPath(play)) : null
  const desk = await openSurface(browser, consoleUrl(play), LAPTOP)
  const screen = await openSurface(browser, screenUrl(play), PROJECTOR)
  surfaces = [desk, screen, ...(phone ? [phone] : [])]
  await desk.page.locator('.desk').waitFor()
  await screen.page.locator('main h1').first().waitFor()
  return { desk: desk.page, screen: screen.page, phone: phone?.page ?? null }
}

/** Takes the room to a stage and waits for the console. */
async function to({ desk }: Pages, stage: Exclude<RoundStage, never>) {
  await goTo(play.host, stage, play.askId)
  await desk.getByRole('heading', { level: 1, name: words[`console.stages.${stage}`], exact: true }).waitFor()
}

/** Expects these sentences under “Only you”, and none of those. */
async function says({ desk }: Pages, yes: readonly Key[], no: readonly Key[] = []) {
  const only = desk.locator('.only-you')
  for (const key of yes) await only.getByText(words[key], { exact: true }).waitFor()
  for (const key of no) expect(await only.getByText(words[key], { exact: true }).count(), key).toBe(0)
}

/** Expects that every surface has a heading and that nothing in it is out of place. */
async function sound({ desk, screen, phone }: Pages) {
  expect(await desk.evaluate(deskProblems)).toEqual([])
  for (const page of phone ? [desk, screen, phone] : [desk, screen]) {
    expect(await page.locator('h1').first().innerText()).not.toBe('')
    expect(await accessProblems(page)).toEqual([])
  }
}

async function everybody(send: (at: number) => Parameters<Play['people'][number]['insist']>[0]) {
  for (const [at, { insist }] of play.people.entries()) expect(await insist(send(at))).toMatchObject({ ok: true })
}

test('given a room with nobody in it, at every stage the console says what to do', async () => {
  const pages = await openRoom(0, false)
  await to(pages, 'vote')
  await says(pages, ['console.private.hint.nobody'])
  await sound(pages)
  await to(pages, 'talk')
  await says(pages, ['console.private.votesNone'])
  await pages.screen.getByRole('heading', { name: words['screen.stages.talk.few'] }).waitFor()
  await to(pages, 'reveal')
  await says(pages, ['console.private.votesNone'])
  await to(pages, 'rewrite')
  await says(pages, ['console.private.hint.nobody'])
  await to(pages, 'compare')
  await says(pages, ['pictures.coverage.none', 'console.compare.nothing.next'])
  await sound(pages)
  await to(pages, 'debrief')
  await says(
    pages,
    ['console.debrief.outcome.nothing'],
    ['console.debrief.outcome.few-texts', 'console.debrief.moves.title'],
  )
  await sound(pages)
})

test('given one person who answers, and one who does not, then nothing is said of answers that are not there', async () => {
  const pages = await openRoom(1)
  const { askId } = play
  const [first = ''] = play.host.common.deck.versions.map(({ id }) => id)
  await to(pages, 'vote')
  await says(pages, ['console.private.hint.none.answered'], ['console.private.hint.nobody'])
  await everybody(() => ({ type: 'vote.cast', askId, choice: first }))
  await pages.desk.getByText('1 of 2 have answered').first().waitFor()
  await says(pages, [], ['console.private.hint.none.answered', 'console.private.hint.all.answered'])
  await to(pages, 'talk')
  // The phone gave no answer, so it is not sent to look for another.
  await pages.phone?.getByText(words['phone.talk.promptNone']).waitFor()
  await sound(pages)
  await to(pages, 'rewrite')
  await says(pages, ['console.private.hint.none.written'])
  await everybody(() => ({ type: 'rewrite.submit', askId, text: 'I made a plan again. Would you look at it with me?' }))
  await to(pages, 'compare')
  await says(pages, ['pictures.coverage.none', 'console.compare.nothing.next'])
  await pages.desk.getByText(/^1 text is not shown yet/).waitFor()
  await pages.phone?.getByText(words['phone.compare.out.no-pairs-yet']).first().waitFor()
  await pages.screen.getByText(words['screen.stages.compare.hint']).waitFor()
  await sound(pages)
  await to(pages, 'debrief')
  await says(pages, ['console.debrief.outcome.nothing'])
})

test('given two people who both answer, then the console says that all have', async () => {
  const pages = await openRoom(2, false)
  const { askId } = play
  const versions = play.host.common.deck.versions.map(({ id }) => id)
  await to(pages, 'vote')
  await everybody((at) => ({ type: 'vote.cast', askId, choice: versions[at] ?? 'none' }))
  await says(pages, ['console.private.hint.all.answered'])
  await to(pages, 'rewrite')
  await everybody((at) => ({ type: 'rewrite.submit', askId, text: `Would you look at it with me, ${at}?` }))
  await says(pages, ['console.private.hint.all.written'])
  await to(pages, 'compare')
  await pages.desk.getByText(/^2 texts are not shown yet/).waitFor()
  expect((await play.host.send({ type: 'lot.show', askId })).ok).toBe(true)
  await says(pages, ['console.private.hint.none.compared'], ['console.compare.nothing.next'])
  await sound(pages)
})

test('given that everyone passes, then no picture counts a pass as an answer, and the console says what to ask', async () => {
  const pages = await openRoom(3, false)
  const { askId } = play
  await to(pages, 'vote')
  await everybody(() => ({ type: 'vote.cast', askId, choice: 'pass' }))
  await to(pages, 'talk')
  await says(pages, ['console.private.allPassed'], ['pictures.any.small'])
  await to(pages, 'reveal')
  expect((await play.host.send({ type: 'reveal.show', askId, step: 'bars' })).ok).toBe(true)
  await pages.screen.getByText('All 3 passed.').waitFor()
  expect(await pages.screen.locator('caption').first().innerText()).toBe('What people heard: 0 answers')
  expect(await pages.screen.getByText(/Others may guess/).count()).toBe(0)
  await sound(pages)
  await to(pages, 'rewrite')
  await everybody(() => ({ type: 'rewrite.pass', askId }))
  await to(pages, 'compare')
  await says(pages, ['console.compare.nothing.next'])
  await pages.desk.getByText(words['console.queue.allPassed']).waitFor()
})

test('given that every text is kept private, then the console says why there is nothing to compare', async () => {
  const pages = await openRoom(3, false)
  const { askId } = play
  await to(pages, 'rewrite')
  await everybody((at) => ({
    type: 'rewrite.submit',
    askId,
    text: `Would you look with me, ${at}?`,
    keepPrivate: true,
  }))
  await to(pages, 'compare')
  await pages.desk.getByText('3 texts are kept private and are not compared.').waitFor()
  await says(pages, ['console.compare.nothing.next'])
  expect((await play.host.send({ type: 'anchors.set', on: true })).ok).toBe(true)
  await says(pages, ['console.private.hint.none.compared'])
  await to(pages, 'debrief')
  await says(pages, ['console.debrief.outcome.nothing'], ['console.debrief.outcome.few-texts'])
  await sound(pages)
})
