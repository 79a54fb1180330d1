import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { handsOn } from '../support/engine-hands.ts'
import { everyEngine, titleOf } from '../support/every-engine.ts'
import { useHouse } from '../support/house.ts'
import { words } from '../support/words.ts'

// One's own decks, in every engine: made, changed, kept, tried, taken away and brought back.

const house = useHouse()

const [firstAsk] = therapyAsk.asks
if (!firstAsk) throw new Error('the deck is too small')
const TITLE = 'Cups at night'
const COPY = words['deck.list.copyTitle'].replace('{title}', therapyAsk.title)

for (const engine of everyEngine(() => house.browser)) {
  test.skipIf(engine.missing !== null)(
    titleOf('a deck is begun, a copy is changed and tried, and both come and go as files', engine),
    async () => {
      const desk = await engine.start()
      const { press, pressAt, pressWords, reads, at, write, attach, isSound } = handsOn(desk)
      const called = (name: string) => pressAt(`//*[self::button or self::summary][@aria-label="${name}"]`)
      const of = (
        key: 'deck.list.copyOf' | 'deck.list.saveOf' | 'deck.list.save.json.of' | 'deck.list.deleteOf',
        title: string,
      ) => called(words[key].replace('{title}', title))
      /** Presses a part of the deck in the outline: its words, and how much is left in it. */
      const part = (name: string) =>
        pressAt(
          `//nav[@aria-label="${words['editor.frame.parts']}"]//button[starts-with(normalize-space(), "${name}")]`,
        )
      const isSaved = () =>
        desk.until(
          (saved) => document.querySelector('[role=status].saving')?.textContent === saved,
          words['editor.frame.saved'],
        )
      const isTold = (word: string) =>
        desk.until(
          (told) =>
            [...document.querySelectorAll('[aria-pressed=true]')].some((each) => each.textContent.trim() === told),
          word,
        )
      const isNotTold = () => desk.until(() => document.querySelector('.piece [aria-pressed=true]') === null)
      try {
        await desk.resize(1280, 720)
        await desk.go(`${house.server.origin}/host/decks`)
        await reads(therapyAsk.title)
        await isSound('decks')

        // An empty one is begun; what is typed is there after the page is loaded again.
        await press('deck.list.new')
        await at(words['editor.frame.untitled'])
        await write(words['editor.field.deck.title'], TITLE)
        await at(TITLE)
        await part(words['editor.frame.piece.ask'].replace('{n}', '1'))
        await write(words['editor.field.ask.text'], 'I counted the cups')
        await pressWords('counted')
        await isTold('counted')
        await press('editor.frame.undo')
        await isNotTold()
        await press('editor.frame.redo')
        await isTold('counted')
        await isSaved()
        await isSound('editor')
        await desk.go(`${house.server.origin}/host/decks`)
        await reads(TITLE)
        await reads(words['deck.list.notPlayable'])

        // A copy is whole: its asks are seen as phones and screen show them, and it is tried.
        await of('deck.list.copyOf', therapyAsk.title)
        await at(COPY)
        await part(firstAsk.title)
        await reads(words['editor.frame.preview'])
        await desk.until(
          (text) => document.querySelector('aside')?.textContent.includes(text) ?? false,
          firstAsk.text.slice(0, 40),
        )
        await isSaved()
        await isSound('a whole deck')
        await press('editor.frame.try')
        await reads(words['console.rooms.pretend.toDeck'])
        await press('console.rooms.pretend.toDeck')
        await at(COPY)

        // It is saved as a file, deleted, brought back by Undo, and added from the file.
        await press('editor.frame.decks')
        await of('deck.list.saveOf', COPY)
        const file = await desk.download(() => of('deck.list.save.json.of', COPY))
        expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ title: COPY })
        await of('deck.list.deleteOf', COPY)
        await reads(words['deck.list.deleted'].replace('{title}', COPY))
        await press('deck.list.undo')
        await desk.until(() => document.querySelector('.undo') === null)
        await of('deck.list.deleteOf', COPY)
        await reads(words['deck.list.deleted'].replace('{title}', COPY))
        await attach(words['deck.list.add'], file)
        await desk.until(
          (name) => document.querySelector(`[aria-label="${name}"]`) !== null,
          words['deck.list.deleteOf'].replace('{title}', COPY),
        )
        expect(await desk.errors()).toEqual([])
      } finally {
        await desk.close()
      }
    },
  )
}
