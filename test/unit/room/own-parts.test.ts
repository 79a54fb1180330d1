import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import type { Event } from '../../../shared/room/events.ts'
import { currentPair } from '../../../shared/room/pairs/state.ts'
import type { Room } from '../../../shared/room/state.ts'
import {
  accept,
  addAsk,
  admit,
  anchors,
  bring,
  end,
  endAndForget,
  fit,
  given,
  givenRoom,
  go,
  judgeOwn,
  link,
  keepBands,
  nextPair,
  offer,
  people,
  present,
  sort,
  vote,
  voteAgain,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

// That nobody is left out is what random histories test (histories.test.ts); here also that nobody is told for nothing.

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/**
 * Lets this many people write and takes the room to compare. Texts are numbered after seats: of four people, `id-5` to
 * `id-8`.
 */
const writers = (count: number): Past[] => [
  people(count),
  go('rewrite'),
  ...upTo(count).map((number) => write(number, `text ${number}`)),
  go('compare'),
]
const pairFor = (...numbers: number[]): Past[] => numbers.map((number) => nextPair(number))

/** Four people wrote; two of them have a pair before them, `id-9` and `id-10`. */
const few = (...past: Past[]) => given(...writers(4), ...pairFor(1, 2), ...past).room
/** Eight people wrote, so many that one text more changes nothing for the others; six have a pair. */
const many = (...past: Past[]) => given(...writers(8), ...pairFor(1, 2, 3, 4, 5, 6), ...past).room

const BANDS = { banded: false, why: 'few-appearances' } as const
const debriefed = [go('debrief'), keepBands(BANDS)]

/** What this event affects, a line for each slice of a seat, each once. */
function told(room: Room, event: Event): string[] {
  const lines = affectedBy(room, event).flatMap(({ seatId, slices }) => slices.map((slice) => `${seatId} ${slice}`))
  return [...new Set(lines)].sort()
}
const each = (slice: string, ...numbers: number[]) => numbers.map((number) => `id-${number} ${slice}`).sort()
const written = (number: number) =>
  ['ownExchange', 'ownMoves', 'ownOutcomes', 'ownPairs', 'ownRewrites'].map((slice) => `id-${number} ${slice}`)
const together = (...lines: string[][]) => [...new Set(lines.flat())].sort()

/** Who has this text before them. */
const readers = (room: Room, text: string): number[] =>
  [...room.seats.values()].flatMap(({ seatId, number }) => {
    const pair = currentPair(room.rounds.get(FIRST) ?? expect.fail('no round'), seatId)
    return pair && [pair.first, pair.second].includes(text) ? [number] : []
  })

const here = { askId: FIRST, at: 1 } as const

test.each<Event>([
  { type: 'link.renewed', which: 'screen', keyHash: 'hash', at: 1 },
  { type: 'link.used', which: 'screen', keyHash: 'hash', at: 1 },
  { type: 'join.renewed', code: '12345678', token: 'token', at: 1 },
  { type: 'end.finalized', at: 1 },
  given(...endAndForget()).log.at(-1) ?? expect.fail('nothing happened'),
  { type: 'seat.joined', seatId: 'id-99', number: 99, keyHash: 'key-99', at: 1 },
  { type: 'seat.closed', seatId: 'id-1', at: 1 },
  { type: 'warmup.shown', ...here },
  { type: 'opened.shown', opening: 1, ...here },
  { type: 'exchange.opened', ...here },
  { type: 'ballot.cleared', ballot: 1, ...here },
  { type: 'plan.set', askId: null, stages: [], at: 1 },
  { type: 'agenda.set', items: [{ askId: SECOND, minutes: null }], startsAt: null, at: 1 },
  { type: 'title.set', at: 1 },
  { type: 'command.noted', at: 1 },
  { type: 'ears.set', on: true, at: 1 },
  { type: 'pushback.played', lines: 1, ...here },
  { type: 'reveal.shown', step: 'bars', ...here },
  { type: 'picture.shown', picture: 'moves', on: true, ...here },
  { type: 'pair.expired', pairId: 'id-9', ...here },
  { type: 'bands.asked', seed: 'seed', ...here },
  { type: 'screen.blanked', on: true, at: 1 },
  { type: 'room.paused', on: true, at: 1 },
  { type: 'timer.set', endsAt: null, at: 1 },
  { type: 'room.locked', on: true, at: 1 },
  { type: 'screen.turned', page: 'bars', ...here },
  { type: 'hand.taken', client: 'desk', at: 1 },
  { type: 'call.recorded', recorded: true, at: 1 },
  { type: 'note.set', askId: 'first', at: 1 },
  { type: 'said.shown', saidId: null, at: 1 },
  { type: 'said.revealed', saidId: 'said', at: 1 },
  { type: 'presenter.left-out', on: true, ...here },
  { type: 'response.shown', seatId: 'id-1', responseId: 'r', ...here },
  { type: 'response.withdrawn', seatId: 'id-1', ...here },
  { type: 'obstacle.opened', on: true, ...here },
  { type: 'obstacle.shown', ...here },
  { type: 'ask.brought', askId: 'brought_x', seatId: null, wordsId: 'w', pushBack: [], at: 1 },
  { type: 'ask.admitted', askId: 'brought_x', at: 1 },
  { type: 'ask.edited', askId: 'brought_x', wordsId: 'w', pushBack: [], reading: null, at: 1 },
  { type: 'ask.returned', askId: 'brought_x', at: 1 },
  { type: 'ask.forgotten', askId: 'brought_x', who: 'host', at: 1 },
  { type: 'ask.shown', askId: 'brought_x', onScreen: true, at: 1 },
])('W5 $type affects nobody’s own part', (event) => {
  expect(told(few(...debriefed, go('compare')), event)).toEqual([])
})

test('W5 an answer affects the part of its own seat only', () => {
  const room = few()
  const own = { seatId: 'id-1', ...here }
  expect(told(room, { type: 'vote.cast', choice: 'pass', because: null, ...own })).toEqual(['id-1 ownVotes'])
  expect(told(room, { type: 'vote.cast', ballot: 2, choice: 'pass', because: null, ...own })).toEqual(['id-1 ownAgain'])
  expect(told(room, { type: 'marks.set', brace: [], soften: [], ...own })).toEqual(['id-1 ownMarks'])
  expect(told(room, { type: 'opened.judged', opening: 1, choice: 'first', ...own })).toEqual(['id-1 ownOpened'])
  expect(told(room, { type: 'warmup.judged', choice: 'alike', reason: null, ...own })).toEqual(['id-1 ownWarmUps'])
})

test('W5 V9 clearing a ballot affects those who have voted in it', () => {
  const both = [
    go('vote'),
    vote(1, 'dodge'),
    vote(2, 'pass'),
    go('vote-again'),
    voteAgain(2, 'dodge'),
    voteAgain(3, 'pass'),
  ]
  const room = few(...both)
  const cleared = (ballot: 1 | 2) => ({ type: 'ballot.cleared', ballot, ...here }) as const
  expect(told(room, cleared(1))).toEqual(each('ownVotes', 1, 2))
  expect(told(room, cleared(2))).toEqual(each('ownAgain', 2, 3))
  expect(told(room, { ...cleared(1), askId: SECOND })).toEqual([])
})

describe('texts', () => {
  const submitted = (number: number) =>
    ({ type: 'rewrite.submitted', seatId: `id-${number}`, rewriteId: 'new', keepPrivate: false, ...here }) as const
  const passed = (number: number) => ({ type: 'rewrite.passed', seatId: `id-${number}`, ...here }) as const
  const withdrawn = (number: number) => ({ type: 'rewrite.withdrawn', seatId: `id-${number}`, ...here }) as const
  const sorted = (rewriteId: string) => ({ type: 'rewrite.sorted', rewriteId, as: 'private', ...here }) as const
  const erased = (rewriteId: string) => ({ type: 'rewrite.erased', rewriteId, ...here }) as const

  test('W5 P14 writing, passing and deleting affect the writer and those who have the text before them', () => {
    const room = few()
    const read = each('ownPairs', ...readers(room, 'id-7'))
    expect(read.length).toBeGreaterThan(0)
    for (const event of [submitted(3), passed(3), withdrawn(3)])
      expect(told(room, event)).toEqual(together(written(3), read))
  })

  test('W5 with many texts, too', () => {
    const room = many()
    for (const number of upTo(8)) {
      const text = `id-${number + 8}`
      const read = each('ownPairs', ...readers(room, text))
      for (const event of [submitted(number), passed(number), withdrawn(number)])
        expect(told(room, event)).toEqual(together(written(number), read))
      for (const event of [sorted(text), erased(text)])
        expect(told(room, event)).toEqual(together(written(number), read))
    }
    expect(new Set(upTo(8).map((number) => readers(room, `id-${number + 8}`).length)).size).toBeGreaterThan(1)
  })

  test('W5 after the debrief deleting or sorting a text affects the outcomes of all texts', () => {
    const room = few(...debriefed, go('compare'))
    const all = each('ownOutcomes', 1, 2, 3, 4)
    const read = each('ownPairs', ...readers(room, 'id-7'))
    for (const event of [withdrawn(3), sorted('id-7'), erased('id-7')])
      expect(told(room, event)).toEqual(together(written(3), all, read))
    expect(told(room, submitted(3))).toEqual(together(written(3), read))
  })

  test('W5 L1 a lot affects nobody, and after the debrief all outcomes', () => {
    const lot = { type: 'lot.released' as const, ids: ['new'], ...here }
    expect(told(few(), lot)).toEqual([])
    expect(told(many(), lot)).toEqual([])
    expect(told(few(...debriefed, go('compare')), lot)).toEqual(each('ownOutcomes', 1, 2, 3, 4))
    expect(told(few(), { ...lot, askId: SECOND })).toEqual([])
  })

  test('W5 a first text affects its writer alone, and so does a pass', () => {
    const { room } = given(people(2), go('rewrite'))
    for (const event of [submitted(1), passed(1), withdrawn(1)]) expect(told(room, event)).toEqual(written(1))
    expect(told(room, { type: 'seat.removed', seatId: 'id-1', at: 1 })).toEqual(
      told(few(), { type: 'seat.removed', seatId: 'id-1', at: 1 }).filter((line) => line.startsWith('id-1 ')),
    )
  })

  test('W5 a text that nobody wrote affects nobody; at an ask the room never came to, nobody else', () => {
    expect(told(few(), sorted('no-text'))).toEqual([])
    expect(told(few(), { ...passed(3), askId: SECOND })).toEqual(written(3))
    expect(told(few(), { ...withdrawn(3), askId: SECOND })).toEqual(written(3))
    expect(told(few(), { ...sorted('id-7'), askId: SECOND })).toEqual([])
  })

  test('W5 where review comes first, opening a text that was not picked affects those who had it before them', () => {
    const reviewed = (...past: Past[]) =>
      givenRoom({ reviewFirst: true }, ...writers(4), ...[5, 6, 7].map((id) => sort(`id-${id}`, 'picked')), ...past)
        .room
    const opened = (...items: string[]) => ({ type: 'compare.opened', items, ...here }) as const
    const room = reviewed(...pairFor(1, 2))
    expect(told(room, opened('id-5', 'id-8'))).toEqual([])
    const back = reviewed(...pairFor(1, 2), sort('id-7', 'waiting'))
    expect(readers(back, 'id-7').length).toBeGreaterThan(0)
    expect(told(back, opened('id-5', 'id-7'))).toEqual(each('ownPairs', ...readers(back, 'id-7')))
    expect(told(room, opened('id-5', 'id-6'))).toEqual([])
    expect(told(room, opened('original', 'reference'))).toEqual([])
    expect(told(room, { ...opened('id-5', 'id-8'), askId: SECOND })).toEqual([])
    expect(told(reviewed(...pairFor(1, 2), ...debriefed), opened('id-5', 'id-8'))).toEqual(
      each('ownOutcomes', 1, 2, 3, 4),
    )
  })
})

describe('pairs', () => {
  const served = (number: number, first: string, second: string) =>
    ({ type: 'pair.served', seatId: `id-${number}`, pairId: 'new', first, second, ...here }) as const
  const judged = (pairId: string) => ({ type: 'pair.judged', pairId, choice: 'first', reason: null, ...here }) as const

  test('W5 R8 a served pair affects its seat, and the writers of texts that were never compared before', () => {
    const { room } = given(...writers(4))
    expect(told(room, served(1, 'id-6', 'original'))).toEqual(['id-1 ownPairs', 'id-2 ownRewrites'])
    expect(told(room, served(1, 'id-6', 'id-7'))).toEqual(['id-1 ownPairs', 'id-2 ownRewrites', 'id-3 ownRewrites'])
    expect(told(room, { ...served(1, 'id-6', 'id-7'), askId: SECOND })).toEqual(['id-1 ownPairs'])
    const compared = given(...writers(4), { ...served(1, 'id-6', 'id-7') }).room
    expect(told(compared, served(4, 'id-6', 'id-5'))).toEqual(['id-1 ownRewrites', 'id-4 ownPairs'])
  })

  test('W5 a verdict affects its seat, and nobody if there is no such pair', () => {
    expect(told(few(), judged('id-9'))).toEqual(['id-1 ownPairs'])
    expect(told(few(), judged('no-pair'))).toEqual([])
    expect(told(few(), { ...judged('id-9'), askId: SECOND })).toEqual([])
  })

  test('W5 B4 P12 after the debrief a verdict affects the outcomes of all texts when it is that of a third person since', () => {
    const after = (...judges: number[]) => {
      const room = many(...debriefed, go('compare'), ...judges.map((number) => judgeOwn(number, 'first', 'lower')))
      const [pairId] = [...(room.rounds.get(FIRST)?.comparing.pairs ?? [])][0] ?? expect.fail('no pair')
      return told(room, judged(pairId))
    }
    for (const judges of [[], [2], [1, 2], [2, 3, 4]]) expect(after(...judges)).toEqual(['id-1 ownPairs'])
    for (const judges of [
      [2, 3],
      [2, 3, 4, 5, 6],
    ])
      expect(after(...judges)).toEqual(together(['id-1 ownPairs'], each('ownOutcomes', ...upTo(8))))
  })

  test('W5 P12 leaving the compare tells the verdicts: after the debrief it affects the outcomes of all texts', () => {
    const room = few(go('debrief'), go('compare'))
    const lines = together(each('ownPairs', 1, 2), each('ownOutcomes', 1, 2, 3, 4))
    expect(told(room, { type: 'stage.gone', to: { stage: 'show', askId: FIRST }, at: 1 })).toEqual(lines)
    expect(told(room, { type: 'room.ended', at: 1 })).toEqual(lines)
  })
})

describe('where the room stands', () => {
  const gone = (stage: 'compare' | 'debrief' | 'show', askId: string = FIRST) =>
    ({ type: 'stage.gone', to: { stage, askId }, at: 1 }) as const

  test('W5 P1 leaving compare, coming to it, ending the room in it and hiding texts in it affect those who have pairs', () => {
    const hidden = { type: 'texts.hidden', on: true, at: 1 } as const
    const ended = { type: 'room.ended', at: 1 } as const
    const pairs = each('ownPairs', 1, 2)
    for (const event of [hidden, ended, gone('show'), gone('show', SECOND)]) expect(told(few(), event)).toEqual(pairs)
    for (const elsewhere of [few(go('show')), few(go('lobby'))]) {
      for (const event of [hidden, ended, gone('show')]) expect(told(elsewhere, event)).toEqual([])
      expect(told(elsewhere, gone('compare'))).toEqual(pairs)
      expect(told(elsewhere, gone('compare', SECOND))).toEqual([])
    }
    expect(told(few(end), hidden)).toEqual([])
    // A reopened room is where it was: who has a pair is told it again.
    expect(told(few(end), { type: 'room.reopened', at: 1 })).toEqual(pairs)
    expect(told(few(), { type: 'room.reopened', at: 1 })).toEqual([])
    const toLobby = { type: 'stage.gone', to: { stage: 'lobby', askId: null }, at: 1 } as const
    expect(told(few(), toLobby)).toEqual(pairs)
  })

  test('W5 B3 the first debrief affects the outcomes of all texts, where there are bands only if they are computed', () => {
    const at = (preset: 'training' | 'supervision', ...past: Past[]) =>
      givenRoom({ preset }, ...writers(4), ...past, go('rewrite')).room
    const all = each('ownOutcomes', 1, 2, 3, 4)
    expect(told(at('supervision'), gone('debrief'))).toEqual(all)
    expect(told(at('supervision'), gone('debrief', SECOND))).toEqual([])
    expect(told(at('supervision', go('debrief')), gone('debrief'))).toEqual([])
    expect(told(at('training'), gone('debrief'))).toEqual([])
    expect(told(at('training', fit()), gone('debrief'))).toEqual([])
    expect(told(at('training', fit(), keepBands(BANDS)), gone('debrief'))).toEqual(all)
    expect(told(at('training', fit(), keepBands(BANDS)), gone('show'))).toEqual([])
  })

  test('W5 B3 computed bands affect the outcomes of all texts of an ask that was debriefed', () => {
    const fitted = { type: 'bands.fitted', seed: 'seed', bands: BANDS, ...here } as const
    expect(told(few(go('debrief')), fitted)).toEqual(each('ownOutcomes', 1, 2, 3, 4))
    expect(told(few(), fitted)).toEqual([])
    expect(told(few(go('debrief')), { ...fitted, askId: SECOND })).toEqual([])
  })

  test('W5 P3 taking the ask and the reference into pairs affects those who compare, and after the debrief all outcomes', () => {
    const set = { type: 'anchors.set', on: true, at: 1 } as const
    expect(told(few(), set)).toEqual(each('ownPairs', 1, 2))
    expect(told(few(anchors(true), go('show')), { ...set, on: false })).toEqual([])
    expect(told(few(...debriefed), set)).toEqual(each('ownOutcomes', 1, 2, 3, 4))
    expect(told(few(...debriefed, go('show', SECOND)), set)).toEqual(each('ownOutcomes', 1, 2, 3, 4))
  })

  test('W5 S4 taking away what a seat gave, as version 0.1.0 did, affects those who have its text before them, and after the debrief all outcomes', () => {
    const removed = (number: number) => ({ type: 'seat.removed', seatId: `id-${number}`, at: 1 }) as const
    const room = many()
    for (const number of upTo(8))
      expect(told(room, removed(number))).toEqual(each('ownPairs', ...readers(room, `id-${number + 8}`)))
    const after = few(...debriefed)
    expect(told(after, removed(3))).toEqual(
      together(each('ownPairs', ...readers(after, 'id-7')), each('ownOutcomes', 1, 2, 3, 4)),
    )
  })
})

test('W5 D10 what one of a couple does affects both, and who has or waits for an offer; a removed seat leaves its partner', () => {
  const couples = (...past: Past[]) => givenRoom({ preset: 'couples' }, people(4), ...past).room
  const both = (...numbers: number[]) =>
    together(...(['ownCouple', 'ownPairs', 'ownExchange', 'ownFloor'] as const).map((slice) => each(slice, ...numbers)))
  const linked = couples(...link(1, 2))
  const asked = couples(offer(1), accept(2, 1))
  expect(told(linked, { type: 'couple.parted', seatId: 'id-1', at: 1 })).toEqual(both(1, 2))
  for (const type of ['seat.closed', 'seat.removed'] as const)
    expect(told(linked, { type, seatId: 'id-1', at: 1 })).toEqual(both(2))
  expect(told(asked, { type: 'couple.linked', seatIds: ['id-1', 'id-2'], at: 1 })).toEqual(both(1, 2))
  expect(told(asked, { type: 'couple.dropped', seatId: 'id-2', at: 1 })).toEqual(both(1, 2))
  expect(told(asked, { type: 'couple.said', seatId: 'id-1', as: 'alone', at: 1 })).toEqual(both(1, 2))
  expect(told(asked, { type: 'couple.offered', seatId: 'id-2', code: '0000', until: 9, at: 1 })).toEqual(both(1, 2))
  const open = couples(offer(1))
  expect(told(open, { type: 'couple.accepted', seatId: 'id-1', acceptedBy: 'id-3', at: 1 })).toEqual(both(1, 3))
})

test('W5 D10 when one of a couple is removed, then the other is told that they are in none', () => {
  const { room } = givenRoom({ preset: 'couples' }, people(3), ...link(1, 2))
  const lines = told(room, { type: 'seat.closed', seatId: 'id-1', at: 1 })
  expect(lines.filter((line) => line.startsWith('id-2 '))).toEqual(
    ['ownCouple', 'ownExchange', 'ownFloor', 'ownPairs'].map((slice) => `id-2 ${slice}`),
  )
  expect(lines.filter((line) => line.startsWith('id-3 '))).toEqual([])
})

describe('in a supervision', () => {
  const supervision = (...past: Past[]) => givenRoom({ preset: 'supervision', naming: 'none' }, people(5), ...past).room
  const role = (number: number) => ['ownOffer', 'ownRole', 'ownVotes'].map((slice) => `id-${number} ${slice}`)
  /** The first ask is presented by 1, because 2 has answered it, and the next ones by 3. */
  const answered: Past[] = [present(1), go('vote'), vote(2, 'dodge'), present(3)]
  const gone = (askId: string) => ({ type: 'stage.gone', to: { stage: 'show', askId }, at: 1 }) as const
  const toLobby = { type: 'stage.gone', to: { stage: 'lobby', askId: null }, at: 1 } as const

  test('W5 Q2 choosing who presents affects who did and who does', () => {
    const set = (seatId: string | null) => ({ type: 'presenter.set', seatId, at: 1 }) as const
    expect(told(supervision(), set('id-2'))).toEqual(role(2))
    expect(told(supervision(present(1)), set('id-2'))).toEqual(together(role(1), role(2)))
    expect(told(supervision(present(1)), set(null))).toEqual(role(1))
  })

  test('W5 Q1 Q2 Q20 Q22 what one person says of themselves affects their own part only', () => {
    const room = supervision(present(1), go('vote'))
    const own = { seatId: 'id-2', ...here }
    expect(told(room, { type: 'presenter.offered', seatId: 'id-2', on: true, at: 1 })).toEqual(['id-2 ownOffer'])
    expect(told(room, { type: 'vote.sealed', choice: 'pass', because: null, ...own })).toEqual(['id-2 ownVotes'])
    expect(told(room, { type: 'reflect.spoken', on: true, ...own })).toEqual(['id-2 ownSpoken'])
    expect(told(room, { type: 'obstacle.answered', question: 'no', choice: 'stay', ...own })).toEqual([
      'id-2 ownObstacle',
    ])
  })

  test('W5 Q2 where the room goes affects who presents here or there, and nobody who presents at both', () => {
    const room = supervision(...answered)
    for (const event of [gone(SECOND), toLobby]) expect(told(room, event)).toEqual(together(role(1), role(3)))
    expect(told(room, gone(FIRST))).toEqual([])
    const back = supervision(...answered, go('lobby'))
    expect(told(back, gone(FIRST))).toEqual(together(role(1), role(3)))
    expect(told(back, gone(SECOND))).toEqual([])
    const nobody = supervision(go('vote'), vote(2, 'dodge'), present(3))
    expect(told(nobody, gone(SECOND))).toEqual(role(3))
    expect(told(supervision(go('vote')), gone(SECOND))).toEqual([])
  })

  test('W5 Q14 an ask that was brought affects who brought it, and forgotten who gave anything to it', () => {
    // Of five people the next ids are drawn for what is brought: the ask, then its words.
    const askId = 'brought_id-6'
    const of = { askId, at: 1 } as const
    const forgotten = { type: 'ask.forgotten', who: 'host', ...of } as const
    const given = [
      ...['ownAgain', 'ownExchange', 'ownForgotten', 'ownMarks', 'ownMoves', 'ownObstacle', 'ownOpened'],
      ...['ownOutcomes', 'ownPairs', 'ownRewrites', 'ownSpoken', 'ownVotes', 'ownWarmUps'],
    ].map((slice) => `id-2 ${slice}`)
    const mine = ['id-4 ownBrought']
    const waits = supervision(bring(4, 'mine'))
    expect(told(supervision(), { type: 'ask.brought', seatId: 'id-4', wordsId: 'id-7', pushBack: [], ...of })).toEqual(
      mine,
    )
    expect(told(waits, { type: 'ask.admitted', ...of })).toEqual(mine)
    expect(told(waits, { type: 'ask.edited', wordsId: 'w', pushBack: [], reading: null, ...of })).toEqual(mine)
    expect(told(waits, { type: 'ask.returned', ...of })).toEqual(mine)
    expect(told(waits, forgotten)).toEqual(mine)
    expect(told(supervision(addAsk('ours')), forgotten)).toEqual([])

    const played: Past[] = [
      bring(4, 'mine'),
      admit(askId),
      present(1),
      go('vote', askId),
      vote(2, 'dodge', undefined, askId),
    ]
    expect(told(supervision(...played, go('show', SECOND)), forgotten)).toEqual(together(mine, given))
    // After the end the room can still be at it: then nobody presents it any more, but whoever is next.
    expect(told(supervision(...played, present(3), end), forgotten)).toEqual(together(mine, given, role(1), role(3)))
    expect(told(supervision(bring(4, 'mine'), admit(askId), ...answered), forgotten)).toEqual(mine)
  })
})
