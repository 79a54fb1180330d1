import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'
import type { Ask, Deck } from '../../../shared/deck/schema.ts'
import { GROUND_RULES } from '../../../shared/deck/built-in/ground-rules.ts'
import { smallAsks } from '../../../shared/deck/built-in/small-asks/deck.ts'
import { therapyAsk } from '../../../shared/deck/built-in/therapy-ask/deck.ts'
import { toTheClient } from '../../../shared/deck/built-in/to-the-client/deck.ts'
import { whatDidYouSay } from '../../../shared/deck/built-in/what-did-you-say/deck.ts'
import { whichNo } from '../../../shared/deck/built-in/which-no/deck.ts'
import { REWRITE_MAX } from '../../../shared/room/limits.ts'

const words = (text: string) => text.split(/\s+/u).filter(Boolean)
const heardAs = ({ reading }: Ask) => reading.because ?? reading.versions.join(' ')
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const sentences = (text: string) => text.split(/[.?!]+/u).filter((part) => part.trim()).length

test('the decks that come with a server have ids of their own', () => {
  expect(builtInDecks[0]).toBe(therapyAsk)
  expect(new Set(builtInDecks.map(({ id }) => id)).size).toBe(builtInDecks.length)
})

describe.each(builtInDecks)('$title', (deck) => {
  test('is a sound deck and is kept as it stands', () => {
    expect(parseDeck(JSON.parse(JSON.stringify(deck)))).toEqual({ deck })
  })

  test.each(deck.asks)('$id has at most 60 words, and what tells stands in it letter for letter', (ask) => {
    expect(words(ask.text).length).toBeLessThanOrEqual(60)
    expect(ask.tells.length).toBeGreaterThan(0)
    for (const tell of ask.tells) expect(ask.text).toContain(tell)
  })

  test.each(deck.asks)('$id shows a way that a person could have written', ({ reference }) => {
    expect([...reference].length).toBeLessThanOrEqual(REWRITE_MAX)
  })

  test('no ask says its own name of a version: the room is to hear it', () => {
    for (const { name } of [...deck.versions, ...Object.values(deck.faces?.couples ?? {})])
      for (const { title, text } of deck.asks)
        expect(`${title} ${text}`.toLowerCase()).not.toContain(name.replace(/^The /, '').toLowerCase())
  })

  test('nobody reads of wrong, failed, score, winner or correct', () => {
    const read = [
      deck.none,
      deck.moves,
      ...deck.versions.map(({ name, sounds, hardens }) => [name, sounds, hardens]),
      ...deck.asks.map(({ when, reading, debrief }) => [when, reading.why, debrief]),
      deck.intents,
      ...deck.asks.map(({ warning }) => warning),
      deck.questions,
      deck.method,
      deck.methodCouples,
      deck.faces,
      ...(deck.warmUps ?? []).map(({ scene, first, second }) => [scene, first, second]),
    ]
    expect(JSON.stringify(read)).not.toMatch(/\b(wrong|failed|score|winner|correct)\b/i)
  })

  test('no six words running stand in two asks, or in two of whatever else there is to read', () => {
    const where = new Map<string, string>()
    const twice: string[] = []
    for (const [piece, parts] of piecesOf(deck))
      for (const part of parts) {
        const said = words(part.toLowerCase().replace(/[^\p{L}\p{N}\s’'-]/gu, ''))
        for (let at = 0; at + 6 <= said.length; at++) {
          const run = said.slice(at, at + 6).join(' ')
          const before = where.get(run)
          if (before !== undefined && before !== piece) twice.push(`${before}, ${piece}: ${run}`)
          where.set(run, piece)
        }
      }
    expect(twice).toEqual([])
  })
})

/** Lists the parts of a deck that are complete in themselves, each with a name and the texts it is made of. */
const piecesOf = (deck: Deck): [string, string[]][] => [
  ...deck.asks.map((ask): [string, string[]] => [ask.id, partsOf(ask)]),
  ...deck.versions.map(({ id, sounds, hardens }): [string, string[]] => [id, [sounds, hardens]]),
  ...deck.moves.map(({ id, frame, example }): [string, string[]] => [id, [frame, example]]),
  ...deck.listenFor.map((cue, at): [string, string[]] => [`listenFor.${at}`, [cue]]),
  ['slowDown', [deck.slowDown ?? '']],
  ...(deck.method ?? []).map(({ title, text }): [string, string[]] => [`method/${title}`, [text]]),
  // A version has its own words for everybody and its face for couples: nobody reads both.
  ...Object.entries(deck.faces?.couples ?? {}).map(([id, { sounds }]): [string, string[]] => [`face/${id}`, [sounds]]),
  ...(deck.warmUps ?? []).flatMap(({ id, scene, first, second, notes }): [string, string[]][] => [
    [id, [scene, ...notes]],
    [`${id}/first`, [first]],
    [`${id}/second`, [second]],
  ]),
]

const partsOf = (ask: Ask) => [
  ask.title,
  ask.from,
  ask.when,
  ask.text,
  ask.reading.why,
  ...(ask.pushBack ?? []).map(({ text }) => text),
  ...ask.notes,
  ask.debrief,
  ask.reference,
  ask.warning ?? '',
]

/** What a built-in deck has at least, and what is in it by name. */
const EXPECTED = [
  {
    deck: therapyAsk,
    least: { asks: 20, written: 3, ofVersion: 3, ofLevel: 4 },
    warned: ['back-porch', 'his-brothers-place'],
  },
  { deck: smallAsks, least: { asks: 12, written: 2, ofVersion: 2, ofLevel: 3 }, warned: ['both-accounts', 'soup'] },
  { deck: whatDidYouSay, least: { asks: 12, written: 2, ofVersion: 2, ofLevel: 3 }, warned: ['a-separate-matter'] },
  { deck: whichNo, least: { asks: 12, written: 2, ofVersion: 2, ofLevel: 3 }, warned: ['what-i-told-you-at-easter'] },
  { deck: toTheClient, least: { asks: 12, written: 2, ofVersion: 2, ofLevel: 3 }, warned: ['only-to-sit-with-you'] },
]

/** The decks of asks at home: a partner answers in them. */
const AT_HOME = EXPECTED.slice(0, 2)

test('what every built-in deck is held to is said of each', () => {
  expect(EXPECTED.map(({ deck }) => deck)).toEqual(builtInDecks)
})

describe.each(EXPECTED)('$deck.title, to one standard', ({ deck, least, warned: theseWarned }) => {
  const { asks, intents = [], warmUps = [] } = deck
  const readAs = (version: string) => asks.filter(({ reading }) => reading.versions.includes(version))
  const because = (why: string) => asks.filter(({ reading }) => reading.because === why)
  const noneOfThese = asks.filter(({ reading }) => reading.versions.length === 0)

  test('has as many asks as it should, in four versions, and a third or more are none of these', () => {
    expect(asks.length).toBeGreaterThanOrEqual(least.asks)
    expect(deck.versions).toHaveLength(4)
    expect(noneOfThese.length).toBeGreaterThanOrEqual(asks.length / 3)
  })

  test('some asks are written, and that one is written tells nothing of its reading', () => {
    const written = asks.filter(({ kind }) => kind === 'written')
    expect(written.length).toBeGreaterThanOrEqual(least.written)
    expect(new Set(written.map(heardAs)).size).toBe(written.length)
  })

  test.each(deck.versions)('has several asks of $name', ({ id }) => {
    expect(readAs(id).length).toBeGreaterThanOrEqual(least.ofVersion)
  })

  test.each(['lands', 'accurate-no'])('has two asks or more of none of these: %s', (why) => {
    expect(because(why).length).toBeGreaterThanOrEqual(2)
  })

  test('every ask has a second turn: that there is one tells nothing of how the first was read', () => {
    expect(asks.filter(({ pushBack }) => pushBack?.[0]?.who !== 'hears')).toEqual([])
  })

  test('every speaker has an account of what they meant, and no account tells the version', () => {
    expect(asks.filter(({ meant }) => !meant)).toEqual([])
    for (const { id, name } of intents) {
      expect(words(name).length, id).toBeLessThanOrEqual(5)
      const readings = asks.filter(({ meant }) => meant?.includes(id)).map(({ reading }) => reading)
      const heard = readings.flatMap(({ versions, because }) => (because ? [because] : versions))
      expect(new Set(heard).size, id).toBeGreaterThanOrEqual(2)
    }
  })

  test('every ask has a level, and a level tells nothing of the reading', () => {
    for (const level of ['easy', 'middling', 'hard'] as const) {
      const asksOfLevel = asks.filter((ask) => ask.level === level)
      expect(asksOfLevel.length, level).toBeGreaterThanOrEqual(least.ofLevel)
      expect(new Set(asksOfLevel.map(heardAs)).size, level).toBeGreaterThanOrEqual(3)
      expect(
        asksOfLevel.some((ask) => noneOfThese.includes(ask)),
        level,
      ).toBe(true)
    }
    expect(asks.filter(({ level }) => level === undefined)).toEqual([])
    expect(asks[0]?.level).toBe('easy')
  })

  test('length tells nothing of the reading: the mean lengths of all readings are within a quarter', () => {
    const means = [...deck.versions.map(({ id }) => readAs(id)), because('lands'), because('accurate-no')].map(
      (group) => mean(group.map(({ text }) => [...text].length)),
    )
    expect(Math.max(...means) / Math.min(...means)).toBeLessThanOrEqual(1.25)
  })

  test.each([
    ['a question', /\?/],
    ['“we”', /\b(we|us|our)\b/i],
    ['“would you” or “could”', /\b(would you|could)\b/i],
    ['not knowing', /don’t know|do not know|no idea|no clue|not even sure/i],
  ])('%s tells nothing of the reading: some of either kind have it and some do not', (_, cue) => {
    for (const group of [asks.filter(({ reading }) => reading.versions.length > 0), noneOfThese]) {
      const having = group.filter(({ text }) => cue.test(text)).length
      expect(having).toBeGreaterThanOrEqual(2)
      expect(group.length - having).toBeGreaterThanOrEqual(2)
    }
  })

  test('references are of many shapes, down to two short sentences, so that none looks like the one to copy', () => {
    const lengths = asks.map(({ reference }) => [...reference].length).sort((a, b) => a - b)
    expect(asks.filter(({ reference }) => sentences(reference) <= 2 && reference.length <= 120)).not.toEqual([])
    expect(lengths[0]).toBeLessThanOrEqual(120)
    expect(lengths.at(-1)).toBeGreaterThanOrEqual(3 * (lengths[0] ?? Infinity))
    // In no band of forty characters is there more than a quarter of them, and no more than two fifths have the same
    // number of sentences.
    for (const from of lengths)
      expect(lengths.filter((length) => from <= length && length <= from + 40).length).toBeLessThanOrEqual(
        asks.length / 4,
      )
    const counts = asks.map(({ reference }) => sentences(reference))
    for (const count of counts)
      expect(counts.filter((other) => other === count).length, `${count} sentences`).toBeLessThanOrEqual(
        (asks.length * 2) / 5,
      )
  })

  test('every ask has samples for rehearsals, and they are as uneven as what people write', () => {
    for (const { id, samples = [] } of asks) {
      expect(samples.length, id).toBeGreaterThanOrEqual(3)
      expect(new Set(samples).size, id).toBe(samples.length)
      const lengths = samples.map((sample) => [...sample].length)
      expect(Math.max(...lengths), id).toBeLessThanOrEqual(REWRITE_MAX)
      expect(Math.max(...lengths) / Math.min(...lengths), id).toBeGreaterThanOrEqual(1.5)
    }
  })

  test('a word of warning comes before what may frighten, says that one may pass, and tells nothing of the reading', () => {
    const warned = asks.filter(({ warning }) => warning !== undefined)
    expect(warned.map(({ id }) => id)).toEqual(expect.arrayContaining(theseWarned))
    for (const { id, warning } of warned) expect(warning, id).toMatch(/\bpass\b|\bsit it out\b/)
    expect(new Set(warned.map(heardAs)).size).toBeGreaterThanOrEqual(2)
  })

  test('has a pair to warm up on for each move', () => {
    expect(warmUps).toHaveLength(deck.moves.length)
  })

  test.each(warmUps)('$id is a pair of one length, so that length tells nothing', ({ first, second }) => {
    const [shorter = 0, longer = 0] = [first, second].map((text) => words(text).length).sort((a, b) => a - b)
    expect(longer).toBeLessThanOrEqual(60)
    expect(shorter / longer).toBeGreaterThanOrEqual(0.8)
  })

  test.each(warmUps)('$id is about people whom no ask is about', (warmUp) => {
    const known = asks.flatMap(({ from, to }) => [from, to].map((who) => who.replace(/,.*/, '')))
    expect(words(JSON.stringify(warmUp).replace(/\P{L}+/gu, ' ')).filter((word) => known.includes(word))).toEqual([])
  })

  test('every version and one that lands come among the first five', () => {
    const first = asks.slice(0, 5)
    for (const { id } of deck.versions)
      expect(
        first.filter((ask) => readAs(id).includes(ask)),
        id,
      ).not.toEqual([])
    expect(first.filter((ask) => because('lands').includes(ask))).not.toEqual([])
  })

  test('never the same version twice running', () => {
    asks.forEach(({ id, reading }, at) => {
      for (const version of asks[at + 1]?.reading.versions ?? []) expect(reading.versions, id).not.toContain(version)
    })
  })

  test('those in which the no may be accurate come late, apart and not at the very end', () => {
    const at = because('accurate-no').map((ask) => asks.indexOf(ask))
    for (const place of at) {
      expect(place).toBeGreaterThanOrEqual(asks.length / 2)
      expect(place).toBeLessThan(asks.length - 1)
      expect(at).not.toContain(place + 1)
    }
  })
})

describe.each(AT_HOME)('$deck.title, where a partner answers', ({ deck: { asks } }) => {
  test('one partner says yes at once to an ask that corners, and one says no to an ask that corners nobody', () => {
    const first = (ask: Ask) => ask.pushBack?.[0]?.text
    expect(asks.filter((ask) => /^(Yes|Okay|Fine)\.$/.test(first(ask) ?? '')).map(heardAs)).toEqual([
      'disguised-ultimatum',
    ])
    expect(asks.filter((ask) => first(ask) === 'No.').map(heardAs)).toEqual(['lands'])
  })

  test('the dodge shows when the partner pushes back: whoever asks has a second turn as well', () => {
    const dodges = asks.filter(({ reading }) => reading.versions.includes('communication-dodge'))
    expect(dodges.length).toBeGreaterThanOrEqual(2)
    for (const { id, pushBack } of dodges)
      expect(pushBack?.map(({ who }) => who).slice(0, 2), id).toEqual(['hears', 'asks'])
  })
})

describe('what the decks are made from', () => {
  const table = readFileSync(join(import.meta.dirname, '../../../shared/deck/built-in/elements.md'), 'utf8')
  const rows = table.split('\n').filter((line) => /^\| [^-]/.test(line) && !line.includes('| where it is'))
  const namedIn = (text: string) => [...text.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, named]) => named)
  const known = builtInDecks.flatMap(({ id, asks, warmUps = [] }) =>
    [...asks, ...warmUps].map((each) => `${id}/${each.id}`),
  )

  test('each element has an ask, and every ask that is named exists', () => {
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([])
    expect(rows.flatMap(namedIn).filter((named) => !known.includes(named ?? ''))).toEqual([])
  })

  test.each([whatDidYouSay, whichNo, toTheClient])(
    '$title is about it throughout: each of its asks is named',
    ({ id, asks }) => {
      const named = new Set(rows.flatMap(namedIn))
      expect(asks.filter((ask) => !named.has(`${id}/${ask.id}`))).toEqual([])
    },
  )
})

test('the deck about therapy teaches what a version, a round and the bench are, and says what will be asked', () => {
  const { method = [], questions = {}, terms } = therapyAsk
  expect(method.map(({ title }) => title)).toEqual(['What is a version?', 'What is a round?', 'What is the bench?'])
  const taught = method.map(({ text }) => text).join(' ')
  for (const word of ['four', 'vote', 'write', 'compare', 'judge', 'partner']) expect(taught).toContain(word)
  expect(questions.compare).toContain('bench')
  expect(terms?.hearer).toBe('the partner')
  expect(questions.rewrite).toBeDefined()
  expect(questions.pushBack).toBeDefined()
})

describe.each(AT_HOME)('$deck.title, in a room of couples', ({ deck }) => {
  const faces = Object.entries(deck.faces?.couples ?? {})

  test('every version has a face, with a short name that fits beside a picture', () => {
    expect(faces.map(([id]) => id)).toEqual(deck.versions.map(({ id }) => id))
    for (const [id, { name, short }] of faces) expect([...(short ?? name)].length, id).toBeLessThanOrEqual(18)
  })

  test('a face is told from the side of the hearer, so that no label says what somebody does to another', () => {
    for (const [id, { name, sounds }] of faces) {
      expect(`${name} ${sounds}`, id).toMatch(/\b(I|me|my)\b/)
      expect(`${name} ${sounds}`, id).not.toMatch(/\b(you|your|he|she|his|her|they|speaker|partner)\b/i)
    }
  })

  test('the ground rules come first: nothing has to be said, one can pass, the phone is tilted, strangers first', () => {
    const [first, ...others] = deck.methodCouples ?? []
    expect(first).toBe(GROUND_RULES)
    expect(others.length).toBeGreaterThan(0)
    for (const rule of [/nobody has to/i, /pass/, /tilt your phone/i, /strangers/, /stays in this room/])
      expect(first?.text).toMatch(rule)
  })
})
