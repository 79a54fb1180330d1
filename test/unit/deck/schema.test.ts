import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDeck, PROBLEMS_TOLD } from '../../../shared/deck/parse.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { bareDeck, sampleDeck } from '../../support/sample.ts'

/** The sample deck with everything a deck may have besides. */
const fullDeck = {
  ...sampleDeck,
  intents: [
    { id: 'open', name: 'open/name' },
    { id: 'settle', name: 'settle/name' },
    { id: 'be-heard', name: 'be-heard/name' },
  ],
  slowDown: 'deck/slow-down',
  warmUps: [
    { id: 'stairs', scene: 'stairs/scene', first: 'stairs/first', second: 'stairs/second', notes: ['stairs/note'] },
    { id: 'ferry', scene: 'ferry/scene', first: 'ferry/first', second: 'ferry/second', notes: ['ferry/note'] },
  ],
  asks: sampleDeck.asks.map((each, at) => ({ ...each, meant: ['open', ...(at ? ['settle'] : [])] })),
} satisfies Deck

/** The full deck with something changed in it. */
function broken(change: (deck: typeof fullDeck) => void): unknown {
  const deck = structuredClone(fullDeck)
  change(deck)
  return deck
}

const problemsOf = (input: unknown) => {
  const parsed = parseDeck(input)
  return 'problems' in parsed ? parsed.problems : []
}
const pathsOf = (input: unknown) => problemsOf(input).map(({ path }) => path)

/** The ask at this place, which there is. */
const ask = (deck: Deck, at: number): Deck['asks'][number] => {
  const found = deck.asks[at]
  if (!found) throw new Error(`there is no ask ${at}`)
  return found
}

const warmUp = (deck: Deck, at: number) => {
  const found = deck.warmUps?.[at]
  if (!found) throw new Error(`there is no warm-up ${at}`)
  return found
}

test('a sound deck is taken as it is', () => {
  expect(parseDeck(structuredClone(fullDeck))).toEqual({ deck: fullDeck })
})

test('intents, warm-ups and the words for slowing down may be left out, and stay out', () => {
  expect(parseDeck(structuredClone(bareDeck))).toEqual({ deck: bareDeck })
})

test.each<[string, string, (deck: typeof fullDeck) => void]>([
  [
    'asks.0.reading.versions.0',
    '"nonsense" is not a version of this deck',
    (deck) => (ask(deck, 0).reading.versions = ['nonsense']),
  ],
  [
    'asks.2.reading.versions.1',
    '"no" is not a version of this deck',
    (deck) => (ask(deck, 2).reading.versions[1] = 'no'),
  ],
  ['asks.1.reading', 'must say why when it names no version', (deck) => delete ask(deck, 1).reading.because],
  ['asks.0.reading.because', 'goes only with no versions', (deck) => (ask(deck, 0).reading.because = 'lands')],
  [
    'asks.2.reading.versions',
    'must name at most two versions',
    (deck) => ask(deck, 2).reading.versions.push('decided'),
  ],
  ['asks.0.tells.1', 'must stand in the text, letter for letter', (deck) => ask(deck, 0).tells.push('Found us')],
  ['asks.1.tells', 'must name at least one', (deck) => (ask(deck, 1).tells = [])],
  ['asks.1.id', '"first" stands twice', (deck) => (ask(deck, 1).id = 'first')],
  ['asks.0.text', 'must be at most 60 words', (deck) => (ask(deck, 0).text = `found us ${'word '.repeat(59)}`)],
  ['asks.0.text', 'must be at most 600 characters', (deck) => (ask(deck, 0).text = `found us ${'x'.repeat(600)}`)],
  ['asks.0.title', 'must not be empty', (deck) => (ask(deck, 0).title = ' \n')],
  ['asks.0.notes', 'must have at least one', (deck) => (ask(deck, 0).notes = [])],
  ['asks', 'must have at least one', (deck) => (deck.asks = [])],
  ['versions.1.id', '"decided" stands twice', (deck) => (deck.versions[1] = { ...sampleDeck.versions[0] } as never)],
  ['moves.2.id', '"lower" stands twice', (deck) => deck.moves.push(structuredClone(sampleDeck.moves[0]) as never)],
  ['asks.2.reading.versions.1', '"evidence" stands twice', (deck) => (ask(deck, 2).reading.versions[1] = 'evidence')],
  ['asks.1.meant.0', '"decided" is not an intent of this deck', (deck) => (ask(deck, 1).meant = ['decided', 'open'])],
  ['asks.1.meant.1', '"open" stands twice', (deck) => (ask(deck, 1).meant = ['open', 'open'])],
  ['asks.0.meant', 'must name at least one', (deck) => (ask(deck, 0).meant = [])],
  ['asks.1.meant', 'must name at most two intents', (deck) => ask(deck, 1).meant?.push('be-heard')],
  ['asks.0.meant.0', '"open" is not an intent of this deck', (deck) => Reflect.deleteProperty(deck, 'intents')],
  ['intents.2.id', '"open" stands twice', (deck) => (deck.intents[2] = { id: 'open', name: 'x' })],
  ['warmUps.1.id', '"stairs" stands twice', (deck) => (deck.warmUps[1] = structuredClone(deck.warmUps[0]) as never)],
  ['warmUps.0.notes', 'must have at least one', (deck) => (warmUp(deck, 0).notes = [])],
  ['warmUps.0.notes', 'must have at most four', (deck) => (warmUp(deck, 0).notes = ['1', '2', '3', '4', '5'])],
  ['warmUps.1.scene', 'must be at most 200 characters', (deck) => (warmUp(deck, 1).scene = 'x'.repeat(201))],
  ['warmUps.1.second', 'must be at most 400 characters', (deck) => (warmUp(deck, 1).second = 'x'.repeat(401))],
  ['slowDown', 'must be at most 400 characters', (deck) => (deck.slowDown = 'x'.repeat(401))],
  ['slowDown', 'must not be empty', (deck) => (deck.slowDown = '')],
  ['id', 'must be at most 40 lower-case letters, digits and dashes', (deck) => (deck.id = 'My Deck')],
  ['language', 'must be a language tag', (deck) => (deck.language = 'english please')],
  [
    'versions.3.id',
    '"pass" is kept for the vote itself',
    (deck) => deck.versions.push({ id: 'pass', name: 'x', sounds: 'x', hardens: 'x' }),
  ],
  [
    'versions.3.id',
    '"none" is kept for the vote itself',
    (deck) => deck.versions.push({ id: 'none', name: 'x', sounds: 'x', hardens: 'x' }),
  ],
])('a broken deck says where and why: %s %s', (path, reason, change) => {
  expect(problemsOf(broken(change))).toContainEqual({ path, reason })
})

test('fewer than two versions, or more than six', () => {
  const versions = (count: number) =>
    problemsOf(
      broken((deck) => {
        deck.versions = Array.from({ length: count }, (_, at) => ({
          id: `v-${at}`,
          name: 'x',
          sounds: 'x',
          hardens: 'x',
        }))
        for (const each of deck.asks) each.reading = { versions: ['v-0'], why: 'x' }
      }),
    )
  expect(versions(1)).toEqual([{ path: 'versions', reason: 'must have at least two' }])
  expect(versions(2)).toEqual([])
  expect(versions(6)).toEqual([])
  expect(versions(7)).toEqual([{ path: 'versions', reason: 'must have at most six' }])
})

test('two to six intents, or none at all; up to twelve warm-ups', () => {
  const problems = (intents: number, warmUps: number) =>
    problemsOf(
      broken((deck) => {
        deck.intents = Array.from({ length: intents }, (_, at) => ({ id: `i-${at}`, name: 'x' }))
        deck.warmUps = Array.from({ length: warmUps }, (_, at) => ({ ...warmUp(fullDeck, 0), id: `w-${at}` }))
        for (const each of deck.asks) Reflect.deleteProperty(each, 'meant')
      }),
    )
  expect(problems(1, 0)).toEqual([{ path: 'intents', reason: 'must have at least two' }])
  expect(problems(2, 12)).toEqual([])
  expect(problems(6, 0)).toEqual([])
  expect(problems(7, 13)).toEqual([
    { path: 'intents', reason: 'must have at most six' },
    { path: 'warmUps', reason: 'must have at most twelve' },
  ])
})

test('intents that cannot be read are told once, and not again at every ask', () => {
  expect(pathsOf({ ...fullDeck, intents: 'open' })).toEqual(['intents'])
})

test.each(['title', 'versions', 'none', 'moves', 'asks', 'listenFor'])('a deck without %s is none', (field) => {
  expect(pathsOf(broken((deck) => Reflect.deleteProperty(deck, field)))).toEqual([field])
})

test.each(['text', 'reading', 'tells', 'notes', 'debrief', 'reference', 'from'])(
  'an ask without %s is none',
  (field) => {
    expect(pathsOf(broken((deck) => Reflect.deleteProperty(ask(deck, 1), field)))).toEqual([`asks.1.${field}`])
  },
)

test('what a deck does not know is told, so that a slip of the pen does not get lost', () => {
  expect(pathsOf({ ...sampleDeck, verions: [] })).toEqual(['verions'])
  expect(pathsOf(broken((deck) => Object.assign(ask(deck, 2).reading, { reason: 'x' })))).toEqual([
    'asks.2.reading.reason',
  ])
})

test('all that is amiss is told at once, each with its place', () => {
  const paths = pathsOf(
    broken((deck) => {
      deck.title = ''
      ask(deck, 0).reading.versions = ['nonsense']
      ask(deck, 0).tells = ['not there', 'found us', 'nor this']
      ask(deck, 1).id = 'third'
      ask(deck, 2).notes = ['']
    }),
  )
  expect(paths.sort()).toEqual(
    ['title', 'asks.0.reading.versions.0', 'asks.0.tells.0', 'asks.0.tells.2', 'asks.2.id', 'asks.2.notes.0'].sort(),
  )
})

test('given more than a hundred problems, the first hundred are told, and that there are more', () => {
  // Twenty asks with five empty notes each, and perhaps an empty title.
  const amiss = (title: string) =>
    parseDeck(
      broken((deck) => {
        const notes = ['', '', '', '', '']
        deck.asks = Array.from({ length: 20 }, (_, at) => ({ ...ask(fullDeck, 0), id: `ask-${at}`, notes }) as never)
        deck.title = title
      }),
    )
  expect(amiss('Sample')).toMatchObject({ problems: { length: PROBLEMS_TOLD }, more: false })
  expect(amiss('')).toMatchObject({ problems: { length: PROBLEMS_TOLD }, more: true })
})

test('a list that is too long is told once, and nothing in it is looked at', () => {
  expect(problemsOf({ ...fullDeck, asks: new Array(61).fill({}) })).toEqual([
    { path: 'asks', reason: 'must have at most 60' },
  ])
  expect(problemsOf(broken((deck) => (ask(deck, 0).tells = new Array<string>(7).fill('not there'))))).toEqual([
    { path: 'asks.0.tells', reason: 'must name at most six' },
  ])
})

test('pieces are held against each other when they have the right form by themselves', () => {
  const text = 'word '.repeat(61)
  expect(pathsOf(broken((deck) => Object.assign(ask(deck, 0), { text, tells: ['not there'] })))).toEqual([
    'asks.0.text',
  ])
  expect(pathsOf(broken((deck) => (ask(deck, 0).reading.versions = ['No Id'])))).toEqual(['asks.0.reading.versions.0'])
})

test('a list where an object belongs is told as that', () => {
  const reason = 'must be an object, not a list'
  expect(problemsOf([])).toEqual([{ path: '', reason }])
  expect(problemsOf(broken((deck) => Object.assign(ask(deck, 1), { reading: [] })))).toEqual([
    { path: 'asks.1.reading', reason },
  ])
})

test.each(Object.getOwnPropertyNames(Object.prototype))(
  '%s is no id of anything, for every object has something of that name already',
  (name) => {
    const named: Record<string, (deck: typeof fullDeck) => void> = {
      id: (deck) => (deck.id = name),
      'versions.0.id': (deck) => Object.assign(deck.versions[0] ?? {}, { id: name }),
      'moves.1.id': (deck) => Object.assign(deck.moves[1] ?? {}, { id: name }),
      'intents.2.id': (deck) => Object.assign(deck.intents[2] ?? {}, { id: name }),
      'warmUps.1.id': (deck) => Object.assign(warmUp(deck, 1), { id: name }),
      'asks.2.id': (deck) => (ask(deck, 2).id = name),
      'asks.0.meant.0': (deck) => (ask(deck, 0).meant = [name]),
      'asks.0.reading.versions.0': (deck) => (ask(deck, 0).reading.versions = [name]),
    }
    for (const [path, change] of Object.entries(named)) {
      const told = problemsOf(broken(change)).filter((problem) => problem.path === path)
      expect(told).toHaveLength(1)
      expect(told[0]?.reason).toMatch(/^must be at most 40 lower-case|^is kept for the program itself/)
    }
  },
)

test('a name that every object has is no kind of value either: nothing of the program is told as a reason', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    for (const { reason } of problemsOf({ ...fullDeck, title: name, none: name, asks: name, id: name, [name]: name }))
      expect(reason).not.toMatch(/function|native/)
})

test('a field that is missing hides nothing else that is amiss', () => {
  const paths = pathsOf(
    broken((deck) => {
      Reflect.deleteProperty(ask(deck, 2), 'debrief')
      ask(deck, 0).reading.versions = ['nonsense']
      ask(deck, 1).tells = ['not there']
    }),
  )
  expect(paths.sort()).toEqual(['asks.0.reading.versions.0', 'asks.1.tells.0', 'asks.2.debrief'])
})

test('blanks at the ends are taken off, in tells too', () => {
  const parsed = parseDeck(
    broken((deck) => {
      deck.title = '  Sample\n'
      ask(deck, 0).text = ` ${ask(deck, 0).text}\n`
      ask(deck, 0).tells = [' found us ']
    }),
  )
  expect(parsed).toEqual({ deck: fullDeck })
})

test('characters are counted as people see them in every script: an emoji of one code point is one', () => {
  const named = (name: string) => pathsOf(broken((deck) => (deck.title = name)))
  expect(named('🙂'.repeat(80))).toEqual([])
  expect(named('🙂'.repeat(81))).toEqual(['title'])
})

test('whatever is no deck is refused with a reason, and nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const problems = problemsOf(input)
      expect(problems.length).toBeGreaterThan(0)
      for (const { reason } of problems) expect(reason).not.toBe('')
    }),
  )
})

test('nothing in the place of any value is told with that very place', () => {
  for (const path of pathsIn(fullDeck)) {
    const input = structuredClone(fullDeck) as unknown as Record<string, unknown>
    put(input, path, null)
    expect(pathsOf(input)).toContain(path.join('.'))
  }
})

type Path = (string | number)[]

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const step = Array.isArray(value) ? Number(key) : key
    return [[step], ...pathsIn(inner).map((path) => [step, ...path])]
  })
}

function put(into: Record<string, unknown>, path: Path, value: unknown): void {
  let at: Record<string | number, unknown> = into
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = value
}
