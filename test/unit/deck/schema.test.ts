import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDeck } from '../../../shared/deck/parse.ts'
import { DECK_PROBLEMS, PROBLEMS_TOLD, type DeckFault } from '../../../shared/deck/problems.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { fullDeck } from '../../support/full-deck.ts'
import { bareDeck, sampleDeck } from '../../support/sample.ts'

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

test('intents, warm-ups, the words of the theme and the words for slowing down may be left out, and stay out', () => {
  expect(parseDeck(structuredClone(bareDeck))).toEqual({ deck: bareDeck })
})

test.each<[string, DeckFault, (deck: typeof fullDeck) => void]>([
  [
    'asks.0.reading.versions.0',
    { code: 'unknown-version', params: { id: 'nonsense' } },
    (deck) => (ask(deck, 0).reading.versions = ['nonsense']),
  ],
  [
    'asks.2.reading.versions.1',
    { code: 'unknown-version', params: { id: 'no' } },
    (deck) => (ask(deck, 2).reading.versions[1] = 'no'),
  ],
  ['asks.1.reading', { code: 'because-missing', params: {} }, (deck) => delete ask(deck, 1).reading.because],
  ['asks.0.reading.because', { code: 'because-extra', params: {} }, (deck) => (ask(deck, 0).reading.because = 'lands')],
  [
    'asks.2.reading.versions',
    { code: 'too-many', params: { most: 2 } },
    (deck) => ask(deck, 2).reading.versions.push('decided'),
  ],
  ['asks.0.tells.1', { code: 'not-in-text', params: {} }, (deck) => ask(deck, 0).tells.push('Found us')],
  ['asks.1.tells', { code: 'too-few', params: { least: 1 } }, (deck) => (ask(deck, 1).tells = [])],
  ['asks.1.id', { code: 'used-twice', params: { id: 'first' } }, (deck) => (ask(deck, 1).id = 'first')],
  [
    'asks.0.text',
    { code: 'too-many-words', params: { most: 60 } },
    (deck) => (ask(deck, 0).text = `found us ${'word '.repeat(59)}`),
  ],
  [
    'asks.0.text',
    { code: 'too-long', params: { most: 600 } },
    (deck) => (ask(deck, 0).text = `found us ${'x'.repeat(600)}`),
  ],
  ['asks.0.title', { code: 'empty', params: {} }, (deck) => (ask(deck, 0).title = ' \n')],
  ['asks.0.notes', { code: 'too-few', params: { least: 1 } }, (deck) => (ask(deck, 0).notes = [])],
  ['asks', { code: 'too-few', params: { least: 1 } }, (deck) => (deck.asks = [])],
  [
    'versions.1.id',
    { code: 'used-twice', params: { id: 'decided' } },
    (deck) => (deck.versions[1] = { ...sampleDeck.versions[0] } as never),
  ],
  [
    'moves.2.id',
    { code: 'used-twice', params: { id: 'lower' } },
    (deck) => deck.moves.push(structuredClone(sampleDeck.moves[0]) as never),
  ],
  [
    'asks.2.reading.versions.1',
    { code: 'used-twice', params: { id: 'evidence' } },
    (deck) => (ask(deck, 2).reading.versions[1] = 'evidence'),
  ],
  [
    'asks.1.meant.0',
    { code: 'unknown-intent', params: { id: 'decided' } },
    (deck) => (ask(deck, 1).meant = ['decided', 'open']),
  ],
  ['asks.1.meant.1', { code: 'used-twice', params: { id: 'open' } }, (deck) => (ask(deck, 1).meant = ['open', 'open'])],
  ['asks.0.meant', { code: 'too-few', params: { least: 1 } }, (deck) => (ask(deck, 0).meant = [])],
  ['asks.1.meant', { code: 'too-many', params: { most: 2 } }, (deck) => ask(deck, 1).meant?.push('be-heard')],
  [
    'asks.0.meant.0',
    { code: 'unknown-intent', params: { id: 'open' } },
    (deck) => Reflect.deleteProperty(deck, 'intents'),
  ],
  [
    'intents.2.id',
    { code: 'used-twice', params: { id: 'open' } },
    (deck) => (deck.intents[2] = { id: 'open', name: 'x' }),
  ],
  [
    'warmUps.1.id',
    { code: 'used-twice', params: { id: 'stairs' } },
    (deck) => (deck.warmUps[1] = structuredClone(deck.warmUps[0]) as never),
  ],
  ['warmUps.0.notes', { code: 'too-few', params: { least: 1 } }, (deck) => (warmUp(deck, 0).notes = [])],
  [
    'warmUps.0.notes',
    { code: 'too-many', params: { most: 4 } },
    (deck) => (warmUp(deck, 0).notes = ['1', '2', '3', '4', '5']),
  ],
  ['warmUps.1.scene', { code: 'too-long', params: { most: 200 } }, (deck) => (warmUp(deck, 1).scene = 'x'.repeat(201))],
  [
    'warmUps.1.second',
    { code: 'too-long', params: { most: 400 } },
    (deck) => (warmUp(deck, 1).second = 'x'.repeat(401)),
  ],
  ['slowDown', { code: 'too-long', params: { most: 400 } }, (deck) => (deck.slowDown = 'x'.repeat(401))],
  ['slowDown', { code: 'empty', params: {} }, (deck) => (deck.slowDown = '')],
  ['method', { code: 'too-few', params: { least: 2 } }, (deck) => deck.method.pop()],
  [
    'method.0.text',
    { code: 'too-long', params: { most: 200 } },
    (deck) => (deck.method[0] = { title: 'x', text: 'x'.repeat(201) }),
  ],
  [
    'versions.0.short',
    { code: 'too-long', params: { most: 18 } },
    (deck) => put(deck, ['versions', 0, 'short'], 'x'.repeat(19)),
  ],
  ['terms.hearer', { code: 'missing', params: {} }, (deck) => Reflect.deleteProperty(deck.terms, 'hearer')],
  ['questions.rewrite', { code: 'empty', params: {} }, (deck) => (deck.questions.rewrite = ' ')],
  [
    'faces.couples.nobody',
    { code: 'unknown-version', params: { id: 'nobody' } },
    (deck) => put(deck, ['faces', 'couples', 'nobody'], { name: 'x', sounds: 'x' }),
  ],
  [
    'faces.couples.No Id',
    { code: 'unknown-field', params: {} },
    (deck) => put(deck, ['faces', 'couples', 'No Id'], { name: 'x', sounds: 'x' }),
  ],
  [
    'faces.couples.dodge.short',
    { code: 'too-long', params: { most: 18 } },
    (deck) => (deck.faces.couples.dodge.short = 'x'.repeat(19)),
  ],
  ['methodCouples', { code: 'too-few', params: { least: 2 } }, (deck) => deck.methodCouples.pop()],
  [
    'methodCouples.1.text',
    { code: 'too-long', params: { most: 200 } },
    (deck) => (deck.methodCouples[1] = { title: 'x', text: 'x'.repeat(201) }),
  ],
  [
    'faces.couples.dodge.sounds',
    { code: 'missing', params: {} },
    (deck) => Reflect.deleteProperty(deck.faces.couples.dodge, 'sounds'),
  ],
  [
    'asks.0.kind',
    { code: 'not-one-of', params: { choices: ['spoken', 'written'] } },
    (deck) => put(deck, ['asks', 0, 'kind'], 'sung'),
  ],
  [
    'asks.1.level',
    { code: 'not-one-of', params: { choices: ['easy', 'middling', 'hard'] } },
    (deck) => put(deck, ['asks', 1, 'level'], 'very'),
  ],
  ...[0, 241, 2.5, '20', NaN].map((minutes): [string, DeckFault, (deck: typeof fullDeck) => void] => [
    'asks.2.minutes',
    { code: 'not-whole', params: { least: 1, most: 240 } },
    (deck) => put(deck, ['asks', 2, 'minutes'], minutes),
  ]),
  ['asks.0.warning', { code: 'too-long', params: { most: 200 } }, (deck) => (ask(deck, 0).warning = 'x'.repeat(201))],
  ['asks.0.samples', { code: 'too-few', params: { least: 1 } }, (deck) => (ask(deck, 0).samples = [])],
  ['id', { code: 'bad-id', params: { most: 40 } }, (deck) => (deck.id = 'My Deck')],
  ['language', { code: 'bad-language', params: {} }, (deck) => (deck.language = 'english please')],
  [
    'versions.3.id',
    { code: 'reserved-id', params: {} },
    (deck) => deck.versions.push({ id: 'pass', name: 'x', sounds: 'x', hardens: 'x' }),
  ],
  [
    'versions.3.id',
    { code: 'reserved-id', params: {} },
    (deck) => deck.versions.push({ id: 'none', name: 'x', sounds: 'x', hardens: 'x' }),
  ],
])('a broken deck says where and what is wrong: %s %o', (path, fault, change) => {
  expect(problemsOf(broken(change))).toContainEqual({ path, ...fault })
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
        Reflect.deleteProperty(deck, 'faces')
      }),
    )
  expect(versions(1)).toEqual([{ path: 'versions', code: 'too-few', params: { least: 2 } }])
  expect(versions(2)).toEqual([])
  expect(versions(6)).toEqual([])
  expect(versions(7)).toEqual([{ path: 'versions', code: 'too-many', params: { most: 6 } }])
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
  expect(problems(1, 0)).toEqual([{ path: 'intents', code: 'too-few', params: { least: 2 } }])
  expect(problems(2, 12)).toEqual([])
  expect(problems(6, 0)).toEqual([])
  expect(problems(7, 13)).toEqual([
    { path: 'intents', code: 'too-many', params: { most: 6 } },
    { path: 'warmUps', code: 'too-many', params: { most: 12 } },
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

test('everything that is wrong is told at once, each with its place', () => {
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
  const told = (title: string) =>
    parseDeck(
      broken((deck) => {
        const notes = ['', '', '', '', '']
        deck.asks = Array.from({ length: 20 }, (_, at) => ({ ...ask(fullDeck, 0), id: `ask-${at}`, notes }) as never)
        deck.title = title
      }),
    )
  expect(told('Sample')).toMatchObject({ problems: { length: PROBLEMS_TOLD }, more: false })
  expect(told('')).toMatchObject({ problems: { length: PROBLEMS_TOLD }, more: true })
})

test('a list that is too long is told once, and nothing in it is looked at', () => {
  expect(problemsOf({ ...fullDeck, asks: new Array(61).fill({}) })).toEqual([
    { path: 'asks', code: 'too-many', params: { most: 60 } },
  ])
  expect(problemsOf(broken((deck) => (ask(deck, 0).tells = new Array<string>(7).fill('not there'))))).toEqual([
    { path: 'asks.0.tells', code: 'too-many', params: { most: 6 } },
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
  const fault = { code: 'not-object', params: {} }
  expect(problemsOf([])).toEqual([{ path: '', ...fault }])
  expect(problemsOf(broken((deck) => Object.assign(ask(deck, 1), { reading: [] })))).toEqual([
    { path: 'asks.1.reading', ...fault },
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
      expect(told[0]?.code).toMatch(/^(bad|reserved)-id$/)
    }
  },
)

test.each(Object.getOwnPropertyNames(Object.prototype))('%s is no version to have a face', (name) => {
  const deck = broken(({ faces }) => {
    const value = { name: 'x', sounds: 'x' }
    Object.defineProperty(faces.couples, name, { value, enumerable: true, configurable: true, writable: true })
  })
  expect(problemsOf(deck)).toContainEqual({
    path: `faces.couples.${name}`,
    code: 'unknown-field',
    params: {},
  })
})

test('a name that every object has is no kind of value either: nothing of the program is told as a problem', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const problems = problemsOf({ ...fullDeck, title: name, none: name, asks: name, id: name, [name]: name })
    expect(problems.length).toBeGreaterThan(2)
    for (const { code, params } of problems) {
      expect(Object.hasOwn(DECK_PROBLEMS, code)).toBe(true)
      expect(JSON.stringify(params)).not.toMatch(/function|native/)
    }
  }
})

test.each<[string, unknown, DeckFault]>([
  ['title', 1, { code: 'not-text', params: {} }],
  ['asks.0.tells', 'found us', { code: 'not-list', params: {} }],
  ['none', 'none', { code: 'not-object', params: {} }],
  ['asks.1.reading.because', 'tired', { code: 'not-one-of', params: { choices: ['lands', 'accurate-no'] } }],
  ['asks.1.pushBack', [{ who: 'both', text: 'x' }], { code: 'not-one-of', params: { choices: ['hears', 'asks'] } }],
])('a value of another kind is told with what belongs there: %s', (path, value, fault) => {
  const deck = structuredClone(fullDeck) as unknown as Record<string, unknown>
  put(deck, path.split('.'), value)
  const place = fault.code === 'not-one-of' && Array.isArray(value) ? `${path}.0.who` : path
  expect(problemsOf(deck)).toEqual([{ path: place, ...fault }])
})

test('of what a deck says, a problem repeats only ids and names of fields', () => {
  const secret = 'Words Of A Person'
  const deck = broken((each) => {
    Object.assign(ask(each, 0), { title: [secret], tells: [secret], text: `${secret} `.repeat(200) })
    Object.assign(ask(each, 1), { reading: { versions: [secret], because: secret, why: { secret } } })
    each.id = secret
  })
  expect(problemsOf(deck).length).toBeGreaterThan(5)
  expect(JSON.stringify(problemsOf(deck))).not.toContain(secret)
})

test('a field that is missing hides nothing else that is wrong', () => {
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

test('whatever is not a deck is refused with problems that have a code and its parameters, and nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const problems = problemsOf(input)
      expect(problems.length).toBeGreaterThan(0)
      for (const { code, params } of problems) expect(Object.keys(params)).toEqual(DECK_PROBLEMS[code])
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

function put(into: object, path: Path, value: unknown): void {
  let at = into as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = value
}
