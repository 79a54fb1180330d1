import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { REPORT_PARTS } from '../../../shared/room/report/form.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { PRESETS } from '../../../shared/room/settings.ts'
import { fullDeck } from '../../support/full-deck.ts'
import { ears, end, given, givenRoom, go, mark, open, people, pass, show, sort } from '../../support/given.ts'
import { judgeOwn, nextPair, vote, voteAgain, voteWith, write, type Past } from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const schema = JSON.parse(readFileSync('shared/room/report/report.schema.json', 'utf8')) as object
const fits = new Ajv2020({ allErrors: true }).compile(schema)

test('E9 whatever was played, the report fits its published schema', { timeout: PATIENCE }, () => {
  const missing = new Set<string>()
  const property = fc.property(history, (each) => {
    const report = reportOf(play(each).room)
    fits(JSON.parse(JSON.stringify(report)))
    expect(fits.errors).toBeNull()
    for (const { withheld } of report.asks) for (const { part } of withheld) missing.add(part)
  })
  fc.assert(property, runs(150))
  // What is described was there to be looked at.
  expect(missing.size).toBeGreaterThan(REPORT_PARTS.length / 2)
})

test('E9 the report says whose the deck is, as far as the deck does', () => {
  const { by, licence, source, basedOn } = fullDeck
  const report = reportOf(givenRoom({ deck: fullDeck }, people(2)).room)
  expect(report.deck).toMatchObject({ by, licence, source, basedOn })
  expect(fits(report)).toBe(true)
  const { deck } = reportOf(given(people(2)).room)
  expect(Object.keys(deck)).not.toEqual(expect.arrayContaining(['by']))
})

test(
  'E9 E10 whatever was played, no report has a seat, a name, or a text that was held back',
  { timeout: PATIENCE },
  () => {
    let held = 0
    const presets = new Set<string>()
    const property = fc.property(history, (each) => {
      const { room } = play(each)
      presets.add(room.head.preset)
      const report = JSON.stringify(reportOf(room).asks.map((ask) => ({ ...ask, seed: null })))
      expect(report).not.toMatch(/"id-\d+"/)
      expect(report).not.toContain('«name')
      for (const round of room.rounds.values()) {
        const texts = [...round.rewrites.values()]
        const told = new Set(
          texts.flatMap(({ rewriteId, as, reach }) =>
            round.released.has(rewriteId) && (as === 'picked' || as === 'waiting') && reach !== 'host'
              ? [room.words.get(rewriteId)]
              : [],
          ),
        )
        for (const { rewriteId } of texts) {
          const words = room.words.get(rewriteId) ?? ''
          if (!words.startsWith('«') || (told.has(words) && !isBroughtId(round.askId))) continue
          held++
          expect(report).not.toContain(JSON.stringify(words).slice(1, -1))
        }
      }
    })
    fc.assert(property, runs(150))
    expect(held).toBeGreaterThan(20)
    expect([...presets].sort()).toEqual([...PRESETS].sort())
  },
)

const votes = (...choices: string[]) => choices.map((choice, index) => vote(index + 1, choice))
const again = (...choices: string[]) => choices.map((choice, index) => voteAgain(index + 1, choice))
const five = ['decided', 'decided', 'evidence', 'none', 'decided']
const asked = (...past: Past[]) => reportOf(given(people(6), ...past).room).asks

describe('what is in it', () => {
  test('E9 only asks that were played are in it', () => {
    expect(asked(go('show', SECOND), go('vote'), ...votes(...five), end).map(({ askId }) => askId)).toEqual([FIRST])
    expect(asked(go('show'), end)).toEqual([])
  })

  test('E9 what people are answering is not in it, and it says so', () => {
    const [ask] = asked(go('vote'), ...votes('decided'), go('talk'), go('vote'), ...votes(...five))
    expect([ask?.votes.tally.choices.evidence, ask?.withheld]).toEqual([
      0,
      [
        { part: 'votes', why: 'answering' },
        { part: 'breakdowns', why: 'few-people' },
      ],
    ])
  })

  test('E9 of two people it has the counts, and says that all else is withheld for that', () => {
    const past = [...votes('decided', 'none'), go('mark'), mark(1, [[0, 1]]), mark(2, [[0, 1]])]
    const report = reportOf(
      given(
        people(2),
        ears(true),
        go('vote'),
        voteWith(1, 'decided', { meant: 'help' }),
        ...past,
        go('vote-again'),
        ...again('none', 'none'),
        end,
      ).room,
    )
    expect(report.asks[0]).toMatchObject({
      votes: { tally: { choices: { decided: 1, none: 1 }, because: { lands: 0, 'accurate-no': 0 } }, small: true },
      again: { withheld: true },
      shift: { withheld: true },
      heat: { words: null },
      withheld: (['breakdowns', 'again', 'shift', 'heat'] as const).map((part) => ({ part, why: 'few-people' })),
    })
    expect(report.mixUps).toEqual({ withheld: true })
  })

  test('E9 it counts what the room mixed up, and names the moves that nobody reached for', () => {
    const { mixUps, asks } = reportOf(given(people(6), go('vote'), ...votes(...five), end).room)
    expect(mixUps).toMatchObject({ asks: 1, rows: [{ reading: 'decided', votes: 5 }, {}, {}, {}] })
    expect(asks[0]).toMatchObject({ moves: null, unreached: [] })
    const [compared] = asked(
      go('rewrite'),
      ...[1, 2, 3, 4, 5, 6].map((number) => write(number, `text ${number}`)),
      go('compare'),
      ...[1, 2, 3, 4, 5].flatMap((number) => [nextPair(number), judgeOwn(number, 'first', 'lower')]),
      end,
    )
    expect([compared?.moves, compared?.unreached]).toEqual([{ lower: 5, 'own-part': 0, none: 0 }, ['own-part']])
  })

  test('E9 it says when it will be deleted, once the room has ended', () => {
    expect(reportOf(given(people(1)).room).keptUntil).toBeNull()
    expect(reportOf(given(people(1), end).room).keptUntil).toBe(24 * 3_600_000)
  })
})

describe('the handout', () => {
  const written = [go('rewrite'), ...[1, 2, 3, 4].map((number) => write(number, `text ${number}`)), pass(5), pass(6)]
  const [one, two, three] = ['id-7', 'id-8', 'id-9']

  test('E10 has the bars once the room was shown them, and of few people nothing but how many chose what', () => {
    const handout = (preset: 'training' | 'couples' | 'supervision', ...past: Past[]) =>
      reportOf(givenRoom({ preset }, people(5), go('vote'), ...past).room).asks[0]?.handout.votes
    const shown = [go('reveal'), show('bars'), end]
    expect(handout('training', ...votes(...five), go('reveal'), end)).toBeNull()
    expect(handout('training', ...votes('decided', 'none'), vote(3, 'none', 'lands'), ...shown)).toMatchObject({
      tally: { choices: { decided: 1, none: 2 }, because: { lands: 0 } },
      small: true,
    })
    const many = [...votes(...five), vote(4, 'none', 'lands'), ...shown]
    expect(handout('training', ...many)).toMatchObject({ tally: { because: { lands: 1 } }, small: false })
    expect(handout('couples', ...many)).toBeNull()
  })

  test('E10 has the texts that were shown side by side, also when they were closed, and none that were not', () => {
    const handout = (...past: Past[]) => asked(...written, go('compare'), ...past, end)[0]?.handout.opened
    expect(handout()).toEqual([])
    const texts = handout(open(['original', one]), open(['reference', two]), open([]))
    expect(texts?.map(({ kind, text }) => [kind, text]).sort()).toEqual([
      ['reference', `${FIRST}/reference`],
      ['rewrite', 'text 1'],
      ['rewrite', 'text 2'],
    ])
  })

  test('E10 has no text that was set aside, removed or taken back afterwards', () => {
    const handout = (...past: Past[]) =>
      asked(...written, go('compare'), open([one, two, three]), ...past, end)[0]?.handout.opened.map(({ text }) => text)
    expect(handout(sort(one, 'private'), sort(two, 'removed'))).toEqual(['text 3'])
    expect(
      handout([
        { type: 'rewrite.withdraw', askId: FIRST },
        { role: 'seat', seatId: 'id-3' },
      ]),
    ).not.toContain('text 3')
  })
})
