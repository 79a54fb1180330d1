import * as fc from 'fast-check'
import { LICENCES } from '../../shared/deck/licences.ts'
import { DECK_LIMITS } from '../../shared/deck/limits.ts'
import type { Ask, Deck } from '../../shared/deck/schema.ts'

const { characters: CHARACTERS, items: ITEMS } = DECK_LIMITS

/** What texts of a deck may have in them that a table, a text or a spreadsheet would take for something else. */
const PIECES = [
  ...['a', 'found us', 'Thursdays', ' ', 'é', '𝄞', 'שלום', 'ß', '你好', '0', '20'],
  ...['\n', '\n\n', '\r\n', '\n \n', '\n  ', '\t', '\u2028', 'x\ufeffy', '\u00a0'],
  ...[
    '"',
    '""',
    "'",
    "''",
    '“',
    '”',
    '’',
    ',',
    ';',
    '|',
    '\\',
    '\\n',
    '&amp;',
    '<table>',
    '{=a}',
    '[',
    '//',
    '/*',
    '```',
  ],
  ...[
    '=1+1',
    '-',
    '+',
    '@',
    '＝',
    "'=",
    'From: ',
    'Ask: ',
    'text',
    'empty',
    '.',
    '..',
    '\n.\n',
    '• ',
    '1. ',
    '- ',
    '::',
  ],
]

const text = (path: keyof typeof CHARACTERS): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
    .map((pieces) => [...pieces.join('')].slice(0, CHARACTERS[path]).join('').trim() || 'x')

const id = fc
  .tuple(fc.constantFrom('a', 'b', 'ab', 'ask', 'move', 'x'), fc.constantFrom('', '-', '-b', '1', '-1', 'b'))
  .map((parts) => parts.join(''))

const texts = (path: keyof typeof CHARACTERS & keyof typeof ITEMS) =>
  fc.array(text(path), { minLength: ITEMS[path].least, maxLength: Math.min(3, ITEMS[path].most) })

/** Items with ids of their own. */
const pieces = <Piece extends { id: string }>(piece: fc.Arbitrary<Piece>, least: number, most: number) =>
  fc.uniqueArray(piece, { minLength: least, maxLength: most, selector: ({ id }) => id })

/** An object of which some fields may be left out. */
const some = <Piece extends object, Needed extends keyof Piece>(
  fields: { [Name in keyof Piece]-?: fc.Arbitrary<Exclude<Piece[Name], undefined>> },
  requiredKeys: Needed[],
) => fc.record(fields, { requiredKeys }) as unknown as fc.Arbitrary<Piece>

const licence = fc.constantFrom(...LICENCES)
const version = some<Deck['versions'][number], 'id' | 'name' | 'sounds' | 'hardens'>(
  {
    id,
    name: text('versions.name'),
    short: text('versions.short'),
    sounds: text('versions.sounds'),
    hardens: text('versions.hardens'),
  },
  ['id', 'name', 'sounds', 'hardens'],
)

function ask(versionIds: readonly string[], intentIds: readonly string[]): fc.Arbitrary<Ask> {
  const reading = fc.oneof(
    fc.record({
      versions: fc.subarray([...versionIds], { minLength: 1, maxLength: 2 }),
      why: text('asks.reading.why'),
    }),
    fc.record({
      versions: fc.constant<string[]>([]),
      because: fc.constantFrom('lands' as const, 'accurate-no' as const),
      why: text('asks.reading.why'),
    }),
  )
  const optional = some<Pick<Ask, 'kind' | 'warning' | 'level' | 'minutes' | 'pushBack' | 'meant' | 'samples'>, never>(
    {
      kind: fc.constantFrom('spoken' as const, 'written' as const),
      warning: text('asks.warning'),
      level: fc.constantFrom('easy' as const, 'middling' as const, 'hard' as const),
      minutes: fc.integer({ min: 1, max: 240 }),
      pushBack: fc.array(
        fc.record({ who: fc.constantFrom('hears' as const, 'asks' as const), text: text('asks.pushBack.text') }),
        { minLength: 1, maxLength: 4 },
      ),
      meant: intentIds.length ? fc.subarray([...intentIds], { minLength: 1, maxLength: 2 }) : fc.constant([]),
      samples: texts('asks.samples'),
    },
    [],
  )
  const needed = fc.record({
    ...{ id, title: text('asks.title'), from: text('asks.from'), to: text('asks.to'), when: text('asks.when') },
    ...{
      text: text('asks.text'),
      notes: texts('asks.notes'),
      debrief: text('asks.debrief'),
      reference: text('asks.reference'),
      reading,
    },
  })
  return fc.tuple(needed, optional, fc.nat(5)).map(([needed, optional, from]) => {
    const { meant, ...rest } = optional
    const signs = [...needed.text]
    const tell =
      signs
        .slice(from, from + 6)
        .join('')
        .trim() || needed.text
    return {
      ...needed,
      tells: [[...tell].slice(0, CHARACTERS['asks.tells']).join('').trim()],
      ...rest,
      ...(meant?.length && { meant }),
    }
  })
}

/** Any deck that is whole, with texts that are hard to keep apart from what stands around them. */
export const someDeck: fc.Arbitrary<Deck> = fc
  .tuple(
    pieces(version, 2, 4),
    fc.option(pieces(fc.record({ id, name: text('intents.name') }), 2, 3), { nil: undefined }),
  )
  .chain(([versions, intents]) => {
    const face = some<{ name: string; short?: string; sounds: string }, 'name' | 'sounds'>(
      { name: text('faces.couples.name'), short: text('faces.couples.short'), sounds: text('faces.couples.sounds') },
      ['name', 'sounds'],
    )
    const optional = some<
      Omit<Deck, 'id' | 'title' | 'about' | 'versions' | 'none' | 'moves' | 'listenFor' | 'asks' | 'intents'>,
      never
    >(
      {
        ...{
          madeFor: text('madeFor'),
          language: fc.constantFrom('en', 'pt-BR', 'de'),
          by: text('by'),
          licence,
          source: text('source'),
        },
        basedOn: some<NonNullable<Deck['basedOn']>, 'title'>(
          { title: text('basedOn.title'), by: text('basedOn.by'), licence },
          ['title'],
        ),
        slowDown: text('slowDown'),
        questions: some<NonNullable<Deck['questions']>, never>(
          {
            ...{
              vote: text('questions.vote'),
              compare: text('questions.compare'),
              compareCouples: text('questions.compareCouples'),
            },
            ...{
              pushBack: text('questions.pushBack'),
              rewrite: text('questions.rewrite'),
              rewriteSupervision: text('questions.rewriteSupervision'),
            },
          },
          [],
        ),
        terms: fc.record({ speaker: text('terms.speaker'), hearer: text('terms.hearer'), ask: text('terms.ask') }),
        method: fc.array(fc.record({ title: text('method.title'), text: text('method.text') }), {
          minLength: 2,
          maxLength: 3,
        }),
        methodCouples: fc.array(fc.record({ title: text('methodCouples.title'), text: text('methodCouples.text') }), {
          minLength: 2,
          maxLength: 3,
        }),
        faces: fc.oneof(
          fc.constant({}),
          fc.array(face, { maxLength: versions.length }).map((faces) => ({
            couples: Object.fromEntries(faces.map((face, at) => [versions[at]?.id ?? '', face])),
          })),
        ),
        warmUps: pieces(
          fc.record({
            id,
            scene: text('warmUps.scene'),
            first: text('warmUps.first'),
            second: text('warmUps.second'),
            notes: texts('warmUps.notes'),
          }),
          0,
          2,
        ),
      },
      [],
    )
    const needed = fc.record({
      ...{ id, title: text('title'), about: text('about'), versions: fc.constant(versions) },
      none: fc.record({ name: text('none.name'), lands: text('none.lands'), accurateNo: text('none.accurateNo') }),
      moves: pieces(
        fc.record({ id, name: text('moves.name'), frame: text('moves.frame'), example: text('moves.example') }),
        1,
        3,
      ),
      listenFor: texts('listenFor'),
      asks: pieces(
        ask(
          versions.map(({ id }) => id),
          (intents ?? []).map(({ id }) => id),
        ),
        1,
        3,
      ),
    })
    return fc
      .tuple(needed, optional)
      .map(([needed, optional]) => ({ ...needed, ...optional, ...(intents && { intents }) }))
  })
