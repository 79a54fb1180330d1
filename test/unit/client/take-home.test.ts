import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { canTakeHome } from '../../../client/phone/card/workshop/can-take-home.ts'
import { keepCardDeck, keptCardDeck } from '../../../client/phone/card/workshop/kept-deck.ts'
import { keepCardNotes, readCardNotes } from '../../../client/phone/card/workshop/kept-notes.ts'
import {
  forgetWorkshopCard,
  keepWorkshopCard,
  keptWorkshopCards,
  noteOnWorkshopCard,
} from '../../../client/phone/card/workshop/kept-workshop-cards.ts'
import { deckNow, leftWorkshopCard, ownWorkshopCard } from '../../../client/phone/card/workshop/own-workshop-card.ts'
import { cardNotesIn, workshopCardIn } from '../../../client/phone/card/workshop/read-workshop-card.ts'
import {
  NO_CARD_NOTES,
  practiceRounds,
  writtenRounds,
  type CardNotes,
  type WorkshopCard,
} from '../../../client/phone/card/workshop/workshop-card.ts'
import { cardFile } from '../../../client/phone/card/workshop/write-file.ts'
import { cardSections, isToWriteOn } from '../../../client/phone/card/workshop/sections.ts'
import { cardText } from '../../../client/phone/card/workshop/write-text.ts'
import { CARD_DAYS } from '../../../client/phone/card/kept-cards.ts'
import type { CardSeat } from '../../../client/phone/card/own-cards.ts'
import { forgetSeat, keepSeat } from '../../../client/phone/seat/kept-seat.ts'
import { idsOfWords } from '../../../shared/room/brought/state.ts'
import type { AskSlice } from '../../../shared/room/course/view.ts'
import type { Presence } from '../../../shared/room/presence.ts'
import { viewForPhones, viewForSeat } from '../../../shared/room/view.ts'
import { fakeStorage } from './fake-storage.ts'
import { history, PATIENCE, play, runs, type Play } from '../../support/histories.ts'
import { NO_WINDOWS, sampleDeck } from '../../support/sample.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

/** A phone as it is in the room at this moment, with the asks that were read on it. */
function phoneAt({ room }: Play, seatId: string, asks: Record<string, AskSlice>): CardSeat {
  const presence: Presence = { now: new Set([seatId]), sinceStage: new Set([seatId]), windows: NO_WINDOWS }
  const common = viewForPhones(room, presence)
  const own = viewForSeat(room, seatId)
  return {
    seat: { code: '12345678', record: { seatKey: 'key', roomId: 'room', seatId, title: null, until: 0 } },
    common,
    own,
    asks,
    written: Object.keys(own.ownRewrites).filter((key) => own.ownRewrites[key]?.state !== 'passed'),
    rewriteOf: (key) => ({ rewrite: own.ownRewrites[key] ?? null, saved: 'saved' }),
    serverNow: () => 0,
  }
}

/** Plays histories, and looks at the card of every person after every command. */
function everyCard(look: (card: WorkshopCard, phone: CardSeat, state: Play, seatId: string) => void, numRuns = 40) {
  fc.assert(
    fc.property(history, (each) => {
      const asks: Record<string, AskSlice> = {}
      play(each, {
        after: (state) => {
          const { room } = state
          const { ask } = viewForPhones(room, { now: new Set(), sinceStage: new Set(), windows: NO_WINDOWS })
          if (ask) asks[ask.askId] = ask
          for (const { seatId, removed } of room.seats.values()) {
            if (removed) continue
            const phone = phoneAt(state, seatId, asks)
            const card = ownWorkshopCard(phone)
            if (card) look(card, phone, state, seatId)
          }
        },
      })
    }),
    runs(numRuns),
  )
}

/** The words that are this person’s own: their texts, their name, and what they brought. */
function ownWords({ room, everWritten }: Play, seatId: string): Set<string> {
  const rewrites = [...room.rounds.values()].flatMap((round) => [...round.rewrites.values()])
  const texts = rewrites.filter((each) => each.seatId === seatId).map(({ rewriteId }) => rewriteId)
  const brought = [...room.brought.values()].filter((each) => each.seatId === seatId).flatMap(idsOfWords)
  return new Set([...texts, ...brought].flatMap((id) => everWritten.get(id) ?? []))
}

const TITLE = 'A workshop'
const ASK = { from: 'Kim', to: 'Lou', when: 'at breakfast', text: 'Would you call your mother today?' }
const card: WorkshopCard = {
  title: TITLE,
  language: 'en',
  credits: {
    by: 'Kim',
    licence: 'CC-BY-4.0',
    source: 'A book of asks',
    basedOn: { title: 'Old asks', by: 'Lou', licence: 'CC0-1.0' },
  },
  question: 'Which goes further?',
  versions: [{ name: 'A version', sounds: 'How it sounds' }],
  moves: [{ name: 'A move', frame: 'What it does', example: 'An example of it' }],
  covers: false,
  date: '2026-11-29',
  rounds: [
    {
      ask: ASK,
      texts: [
        {
          voice: 'client',
          text: 'Will you call her at six?',
          verb: { from: 2, to: 3 },
          said: 'People chose it.',
          named: ['A move'],
        },
      ],
    },
    { ask: { ...ASK, text: 'Only to practise' }, texts: [] },
  ],
}
const notes: CardNotes = {
  reflection: { heard: 'That I rush', try: '', where: 'On Thursday' },
  practice: { [ASK.text]: 'Could we sit down?' },
}

describe('what is on a card', () => {
  test(
    'T10 of all that people wrote and brought, one’s own alone, in every preset and at every moment',
    { timeout: PATIENCE },
    () => {
      let withTexts = 0
      everyCard((made, _phone, state, seatId) => {
        const own = ownWords(state, seatId)
        const json = JSON.stringify(made)
        for (const [, text] of state.everWritten) {
          if (own.has(text) || !(text.startsWith('«') || text.includes('/'))) continue
          expect(json.includes(JSON.stringify(text).slice(1, -1)), text).toBe(false)
        }
        withTexts += writtenRounds(made).length
      })
      expect(withTexts).toBeGreaterThan(100)
    },
  )

  test('T10 no figure in any, and no band in couples', { timeout: PATIENCE }, () => {
    let texts = 0
    everyCard((made, { common }) => {
      for (const text of made.rounds.flatMap(({ texts }) => texts)) {
        expect(JSON.stringify([text.said, text.named])).not.toMatch(/\d/)
        if (common?.room.preset === 'couples') expect(text.said).toBe('')
        texts += 1
      }
    })
    expect(texts).toBeGreaterThan(100)
  })

  test('T10 the moves only for whoever was told them', { timeout: PATIENCE }, () => {
    const seen = new Set<boolean>()
    everyCard((made, { common, own }) => {
      const told = Boolean(own?.ownMoves ?? common?.moves)
      seen.add(made.moves.length > 0)
      if (!told) expect(made.moves).toEqual([])
      for (const { frame } of sampleDeck.moves) if (!told) expect(JSON.stringify(made)).not.toContain(frame)
    })
    expect(seen).toEqual(new Set([true, false]))
  })

  test('T12 where phones are covered, it is offered to everybody or nobody', { timeout: PATIENCE }, () => {
    const offered = new Set<boolean>()
    fc.assert(
      fc.property(history, (each) => {
        play(
          { ...each, preset: 'couples' },
          {
            after: (state) => {
              const seats = [...state.room.seats.values()].filter(({ removed }) => !removed)
              const all = new Set(seats.map(({ seatId }) => canTakeHome(phoneAt(state, seatId, {}))))
              expect(all.size).toBeLessThanOrEqual(1)
              for (const now of all) offered.add(now)
            },
          },
        )
      }),
      runs(40),
    )
    expect(offered).toEqual(new Set([true, false]))
  })
})

describe('after the end', () => {
  const NO_MOVES = { ...card, moves: [] }

  test('T10 the moves that were told once stay for the card, and go with the seat', () => {
    keepSeat('12345678', { seatKey: 'key', roomId: 'room', seatId: 'seat', title: TITLE }, 24)
    keepCardDeck('seat', card)
    keepCardDeck('seat', NO_MOVES)
    expect(keptCardDeck('seat')?.moves).toEqual(card.moves)
    keepCardNotes('seat', notes)
    forgetSeat('12345678')
    expect([keptCardDeck('seat'), readCardNotes('seat'), localStorage.length]).toEqual([null, NO_CARD_NOTES, 0])
  })

  test('T10 given what keys open, then the card has the texts with what came of them, and the other asks to practise', () => {
    const outcome = {
      band: 'stands-out',
      why: null,
      early: false,
      tally: { times: 7, preferred: 6, alike: 0 },
      reasons: { grow: 3, none: 1 },
    } as const
    const text = {
      askId: 'one',
      ask: ASK.text,
      text: 'Mine',
      reach: 'host',
      keepPrivate: true,
      untilFold: false,
    } as const
    const toClient = { ...text, voice: 'to-client', text: 'What I say', outcome: null } as const
    const from = { texts: [{ ...text, outcome }, toClient], moves: [{ id: 'grow', name: 'Grow' }], language: 'en' }
    const asks = { one: { askId: 'one', ...ASK }, two: { askId: 'two', ...ASK, text: 'Another' } }
    const left = leftWorkshopCard(card, '2026-11-30', asks, [from])
    expect(left).toEqual({
      ...card,
      date: '2026-11-30',
      rounds: [
        {
          ask: ASK,
          texts: [
            {
              voice: 'client',
              text: 'Mine',
              verb: null,
              said: 'People chose it over the others more often than not.',
              named: ['Grow', 'None of the moves'],
            },
            { voice: 'to-client', text: 'What I say', verb: null, said: '', named: [] },
          ],
        },
        { ask: { ...ASK, text: 'Another' }, texts: [] },
      ],
    })
    const covered = leftWorkshopCard({ ...card, covers: true }, '2026-11-30', asks, [from])
    expect(covered.rounds[0]?.texts[0]).toMatchObject({ said: '', named: ['Grow', 'None of the moves'] })
  })

  test('T10 nothing is made of a room of which nothing is known', () => {
    const seat = { seat: null, common: null, own: null, asks: {}, written: [], serverNow: () => 0 }
    const nobody: CardSeat = { ...seat, rewriteOf: () => ({ rewrite: null, saved: 'nothing' }) }
    expect([deckNow(nobody), ownWorkshopCard(nobody), canTakeHome(nobody)]).toEqual([null, null, false])
  })
})

describe('on this phone', () => {
  const NOW = Date.UTC(2026, 10, 29)
  const DAY = 24 * 3_600_000

  test('T11 a kept card is there for sixty days with what was written on it, and goes by one press', () => {
    expect(keepWorkshopCard({ id: 'one', card, notes: NO_CARD_NOTES }, NOW)).toBe(true)
    keepWorkshopCard({ id: 'two', card, notes }, NOW)
    noteOnWorkshopCard('one', notes, NOW + DAY)
    const kept = (now: number) => keptWorkshopCards(now).map(({ id, notes }) => [id, notes])
    expect(kept(NOW + CARD_DAYS * DAY - 1)).toEqual([
      ['two', notes],
      ['one', notes],
    ])
    forgetWorkshopCard('two', NOW)
    expect(keptWorkshopCards(NOW)).toEqual([{ id: 'one', card, notes, until: NOW + CARD_DAYS * DAY }])
    expect([keptWorkshopCards(NOW + CARD_DAYS * DAY), localStorage.length]).toEqual([[], 0])
  })

  test('T11 where the browser keeps nothing, that is said and the page still has it', () => {
    vi.stubGlobal('localStorage', fakeStorage({ refuses: true }))
    expect(keepWorkshopCard({ id: 'memory', card, notes }, NOW)).toBe(false)
    expect(keepCardNotes('memory', notes)).toBe(false)
    expect(readCardNotes('memory')).toEqual(notes)
    forgetWorkshopCard('memory', NOW)
  })

  test('T11 what is read is what was written, and anything else is no card', () => {
    expect(workshopCardIn(JSON.parse(JSON.stringify(card)))).toEqual(card)
    expect(cardNotesIn(JSON.parse(JSON.stringify(notes)))).toEqual(notes)
    const fields = fc.constantFrom(...(Object.keys(card) as (keyof WorkshopCard)[]))
    fc.assert(
      fc.property(fields, fc.jsonValue(), (field, value) => {
        const read = workshopCardIn({ ...card, [field]: value })
        if (read) expect(workshopCardIn(JSON.parse(JSON.stringify(read)))).toEqual(read)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Object.keys(cardNotesIn(value).reflection)).toEqual(['heard', 'try', 'where'])
        expect(workshopCardIn({ ...card, rounds: [value] })).toBeNull()
      }),
    )
  })
})

describe('as text and as a file', () => {
  test('T10 the text has all of it in its order, with room for what was not written', () => {
    const text = cardText(card, notes)
    const parts = [
      TITLE,
      ASK.text,
      'Will you call her at six?',
      'People chose it.',
      'What others named: A move',
      'Which goes further?',
      'A version\nHow it sounds',
      'A move\nWhat it does\nAn example of it',
      'What I heard:\nThat I rush',
      'What I will try:\n…',
      'Where I will see it:\nOn Thursday',
      'By Kim',
      'To be shared with the name of who made it (CC BY 4.0)',
      'Source: A book of asks',
      'Based on “Old asks” by Lou · Free to use (CC0 1.0)',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).not.toContain('Only to practise')
    // The page has a form in place of the half to write on, and all the rest.
    const toRead = cardSections(card, notes).filter((section) => !isToWriteOn(section))
    expect(JSON.stringify(toRead)).toContain('A book of asks')
    expect(JSON.stringify(toRead)).not.toContain('That I rush')
    const { credits: _, ...ofNobody } = card
    expect(cardText(ofNobody, notes).trimEnd().endsWith('On Thursday')).toBe(true)
  })

  test('T13 the file has no script, no address, and a policy that lets nothing in or out', () => {
    const file = cardFile(card, notes)
    expect(file).toContain(
      "content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\"",
    )
    expect(file).not.toMatch(/<script|<link|<img|<form|<iframe|<a |src=|href=|url\(|http:|https:|javascript:/i)
    expect(file.indexOf('Content-Security-Policy')).toBeLessThan(file.indexOf('<style'))
    expect(file).toContain('Will you <u>call</u> her at six?')
    expect(practiceRounds(card)).toHaveLength(2)
    expect(file.match(/<textarea/g)).toHaveLength(2)
  })

  test('T13 whatever is in a card, no text of it becomes part of the page', () => {
    const tagsOf = (file: string) => file.match(/<[^>]*>/g)
    const filled = (words: string): [WorkshopCard, CardNotes] => [
      {
        ...card,
        title: words,
        credits: { by: words, source: words, basedOn: { title: words, by: words } },
        question: words,
        versions: [{ name: words, sounds: words }],
        moves: [{ name: words, frame: words, example: words }],
        rounds: [
          {
            ask: { from: words, to: words, when: words, text: words },
            texts: [{ voice: 'client', text: words, verb: null, said: words, named: [words] }],
          },
        ],
      },
      { reflection: { heard: words, try: words, where: words }, practice: {} },
    ]
    const plain = tagsOf(cardFile(...filled('words')))
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('</textarea><script>alert(1)</script>', '"><img src=x onerror=y>', '<!--', '&lt;', '</style>'),
    )
    fc.assert(
      fc.property(hostile, (words) => {
        const text = words.trim() === '' ? 'words' : words
        expect(tagsOf(cardFile(...filled(text)))).toEqual(plain)
      }),
    )
  })
})
