import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { read } from '@e965/xlsx'
import type { Browser } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { handsOn } from '../support/engine-hands.ts'
import { engineOrAll, titleOf } from '../support/every-engine.ts'
import { goTo } from '../support/facilitate.ts'
import { joinPath, judgePairs, OWN_TEXT, startPlay } from '../support/play.ts'
import { playReported } from '../support/reported.ts'
import type { Driven } from '../support/webdriver.ts'
import { words } from '../support/words.ts'

// What people take home, in every engine: a participant’s card, by each way there is, and the report.

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

/** Typed key by key, so of letters that keyboards have. */
const own = OWN_TEXT.replaceAll('’', "'")
const HEARD = 'That I come with the answer'
const TITLE = 'Week three'

/** Reads what would be on paper; null where the browser does not say. */
async function paper(driven: Driven): Promise<string | null> {
  const bytes = await driven.print()
  if (!bytes) return null
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getTextContent()),
  )
  await document.destroy()
  return pages
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')))
    .join('')
    .replace(/\s+/g, ' ')
}

/** A dialog for printing would wait for somebody: the page is told that there was one. */
const catchPrint = ({ run }: Driven) =>
  run(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
const isPrinted = ({ until }: Driven) => until(() => document.documentElement.hasAttribute('data-printed'))

for (const engine of engineOrAll(() => browser)) {
  test.skipIf(engine.missing !== null)(
    titleOf('T10 T11 the card is written on and taken as a file, copied, printed, kept and deleted', engine),
    async () => {
      const play = await startPlay(server.origin, 5)
      const phone = await engine.start()
      const { press, pressWords, at, reads, write, paste, isSound, isRead } = handsOn(phone)
      const { host, people, askId } = play
      try {
        await phone.resize(390, 844)
        await phone.go(server.origin + joinPath(play))
        await press('phone.door.join')
        await at(words['phone.lobby.title'])
        await goTo(host, 'rewrite', askId)
        await write(words['phone.rewrite.label'], own)
        await press('phone.rewrite.submit')
        await Promise.all(
          people.map(({ insist }, index) =>
            insist({ type: 'rewrite.submit', askId, text: `What somebody else wrote, ${index}`, reach: 'screen' }),
          ),
        )
        await host.until(({ common }) => common.count?.done === 6, 'all texts')
        await goTo(host, 'compare', askId)
        await Promise.all(people.map((person, index) => judgePairs(play, person, index)))
        await goTo(host, 'debrief', askId)
        await at(words['phone.tasks.debrief'])
        await host.send({ type: 'room.end' })
        await at(words['phone.ended.title'])
        await press('phone.frame.menu.card')
        await reads(own)
        await write(words['phone.take-home.reflection.heard'], HEARD)
        await isSound('the card')

        // Shared only where the engine can.
        const canShare = await phone.run(() => typeof navigator.share === 'function')
        expect(await isRead(words['phone.take-home.share'])).toBe(canShare)

        await press('phone.take-home.copy')
        await reads(words['phone.take-home.copied'])
        await paste(words['phone.take-home.reflection.try'])
        await phone.until(
          (text) => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(text)),
          own,
        )

        await catchPrint(phone)
        await press('phone.take-home.print')
        await isPrinted(phone)
        const printed = await paper(phone)
        if (printed !== null) {
          expect(printed).toContain(HEARD)
          expect(printed).not.toContain(words['phone.take-home.save'])
        }
        await phone.run(() => dispatchEvent(new Event('afterprint')))
        await phone.until(() => document.querySelector('.card-sheet') === null)

        const file = await phone.download(() => press('phone.take-home.save'))
        expect(file).toMatch(/reask-card-\d{4}-\d\d-\d\d\.html$/)
        expect(await readFile(file, 'utf8')).toContain(HEARD)
        await press('phone.take-home.keep')
        await reads(words['phone.take-home.forget'])

        // An engine that copies nothing shows the text.
        await phone.run(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined })
          document.execCommand = () => false
        })
        await press('phone.take-home.copy')
        await reads(words['phone.take-home.copy.refused'])
        await reads(words['phone.take-home.copy.text'])
        await isSound('copied by hand')

        // It is on the first page, is practised with there, and deleted.
        await phone.go(server.origin)
        await press('phone.door.home.cards')
        await reads(own)
        await press('phone.take-home.practice')
        await write(words['phone.take-home.practice.label'], 'Could we sit down?')
        await press('phone.take-home.practice.ready')
        await reads(words['phone.take-home.practice.before'])
        await press('phone.take-home.forget')
        await pressWords(words['phone.take-home.forget.yes'])
        await reads(words['phone.take-home.cards.none'])
        expect(await phone.errors()).toEqual([])

        // The file is read and practised with by itself.
        await phone.go(pathToFileURL(file).href)
        await reads(own)
        await write(words['phone.take-home.practice.label'], 'Could we sit down?')
        expect(await phone.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      } finally {
        play.close()
        await phone.close()
      }
    },
  )

  test.skipIf(engine.missing !== null)(
    titleOf(
      'the report is reached from the console of an ended room, printed in both prints, and saved as files',
      engine,
    ),
    async () => {
      const room = await playReported(server.origin, { preset: 'training', people: 7, asks: 1, title: TITLE })
      const desk = await engine.start()
      const { press, reads, tick, isSound } = handsOn(desk)
      try {
        await desk.resize(1280, 720)
        await desk.go(`${server.origin}/host/${room.roomId}#k=${room.hostKey}`)
        await reads(words['console.end.report'])
        await room.host.send({ type: 'room.end' })
        await press('console.end.report.take')
        await reads(words['report.page.files'])
        const written = room.host.common.deck.asks[0]?.text ?? ''
        for (const print of ['handout', 'own'] as const) {
          await tick(words[`report.page.${print}`])
          await desk.until((text) => document.title.endsWith(text), print === 'own' ? '-for-me' : '-handout')
          await isSound(print)
          const printed = await paper(desk)
          if (printed === null) continue
          expect(printed).toContain(TITLE)
          expect(printed).toContain(written)
          expect(printed).not.toContain(words['report.page.xlsx'])
        }
        await catchPrint(desk)
        await press('report.page.print')
        await isPrinted(desk)
        const workbook = await desk.download(() => press('report.page.xlsx'))
        expect(workbook).toMatch(/reask-week-three-\d{4}-\d\d-\d\d-report\.xlsx$/)
        expect(read(await readFile(workbook)).SheetNames).toContain('Texts')
        await press('report.page.csv')
        const table = await desk.download(() => press('report.page.csv.votes'))
        expect(await readFile(table, 'utf8')).toContain('"')
        const whole = await desk.download(() => press('report.page.json'))
        expect(JSON.parse(await readFile(whole, 'utf8'))).toMatchObject({ title: TITLE })
        expect(await desk.errors()).toEqual([])
      } finally {
        room.close()
        await desk.close()
      }
    },
  )
}
