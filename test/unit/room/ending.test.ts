import { describe, expect, test } from 'vitest'
import { openedBy } from '../../../shared/room/ending/own-texts.ts'
import type { RoomOutcome } from '../../../shared/room/ending/outcome-schema.ts'
import { REOPEN_MS } from '../../../shared/room/ending/state.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { viewForHost, viewForScreen } from '../../../shared/room/view.ts'
import type { WithdrawCommand } from '../../../shared/room/rule.ts'
import {
  end,
  endAndForget,
  fold,
  given,
  go,
  here,
  HOST,
  join,
  judgeOwn,
  keepBands,
  nextPair,
  people,
  remove,
  reopen,
  seat,
  SERVER,
  show,
  sort,
  START,
  vote,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const LATER = { later: REOPEN_MS }
const withdraw = (keyHash: string, askId: string | null = null): WithdrawCommand => ({
  type: 'text.withdraw',
  keyHash,
  askId,
})

/** Five people vote and write, one of them privately; they compare, and the room debriefs. */
const round: Past[] = [
  join('Ann'), // id-1
  people(4), // id-2 … id-5
  go('vote'),
  ...[1, 2, 3].map((number) => vote(number, 'decided')),
  vote(4, 'dodge'),
  go('reveal'),
  show('bars'),
  go('rewrite'),
  ...[1, 2, 3].map((number) => write(number, `text ${number}`, { keyHash: `text-key-${number}` })), // id-6 … id-8
  write(4, 'private', { keyHash: 'text-key-4', keepPrivate: true }),
  write(5, 'without a key'),
  go('compare'),
  nextPair(1),
  judgeOwn(1, 'first', 'lower'),
  nextPair(2),
  judgeOwn(2, 'alike'),
  nextPair(3),
  judgeOwn(3, 'second', 'none'),
  nextPair(4),
  judgeOwn(4, 'first', 'lower'),
  nextPair(5),
  judgeOwn(5, 'first', 'lower'),
]

describe('for ten minutes the end can be undone', () => {
  test('E3 a reopened room is where it was, with everything in it', () => {
    const before = given(...round).room
    const { room } = given(...round, end, { later: REOPEN_MS - 1_001 })
      .when(reopen)
      .then({ type: 'room.reopened' })
    expect(room.place).toEqual(before.place)
    expect(room.endedAt).toBe(null)
    expect(room.rounds.get(FIRST)?.rewrites).toEqual(before.rounds.get(FIRST)?.rewrites)
    expect(room.words).toEqual(before.words)
    expect([...room.seats.keys()]).toEqual([...before.seats.keys()])
  })

  test('E3 a room that never ended is as it was; a second time is no other', () => {
    given(...round)
      .when(reopen)
      .then()
    given(...round, end, reopen)
      .when(reopen)
      .then()
  })

  test('E3 later it is refused, folded or not', () => {
    given(...round, end, LATER)
      .when(reopen)
      .then('end-is-final')
    given(...round, end, LATER, fold)
      .when(reopen)
      .then('end-is-final')
    given(...round, endAndForget)
      .when(reopen)
      .then('end-is-final')
  })

  test('E3 it can end and be reopened again and again, each time for ten minutes', () => {
    given(...round, end, { later: 500_000 }, reopen, { later: 500_000 }, end, { later: 500_000 })
      .when(reopen)
      .then({ type: 'room.reopened' })
  })

  test('E4 within that time nothing is folded', () => {
    given(...round, end, { later: REOPEN_MS - 1_001 })
      .when(fold)
      .then()
    given(...round)
      .when(fold)
      .then()
  })
})

describe('then it is folded', () => {
  const folded = given(...round, end, LATER, fold)

  test('E4 nobody has a seat, a name, or anything they gave', () => {
    const { seats, seatOfKey, rounds, applied, place } = folded.room
    expect([seats.size, seatOfKey.size, rounds.size, applied.size]).toEqual([0, 0, 0, 0])
    expect(place).toEqual({ stage: 'ended', askId: null })
    expect([...folded.room.words.values()].sort()).toEqual(['private', 'text 1', 'text 2', 'text 3', 'without a key'])
  })

  test('E4 at once, when the facilitator ends the room with forget, also a room that has ended', () => {
    for (const past of [round, [...round, end]]) {
      const { room } = given(...past, endAndForget)
      expect(room.outcome?.rounds).toEqual(
        folded.room.outcome?.rounds.map((each) => ({ ...each, texts: expect.anything() as unknown })),
      )
    }
  })

  test('E1 E4 folding twice, and ending what is folded, change nothing', () => {
    given(...round, endAndForget)
      .when(fold)
      .then()
    given(...round, endAndForget)
      .when({ type: 'room.end', forget: true }, HOST)
      .then()
    given(...round, endAndForget)
      .when(end)
      .then()
  })

  test('E5 the outcome says what the console was told, and of no one what they gave', () => {
    const event = folded.log.at(-1)
    if (event?.type !== 'room.folded') throw new Error('the room was not folded')
    const [first, ...others] = event.outcome.rounds
    expect(others).toEqual([])
    expect(first).toMatchObject({
      askId: FIRST,
      revealed: 1,
      votes: { tally: { choices: { decided: 3, dodge: 1 } }, small: true },
      again: { withheld: true },
      moves: { lower: 3, none: 1 },
    })
    const byKey = Object.fromEntries(first?.texts.map(({ keyHash, ...text }) => [keyHash ?? 'none', text]) ?? [])
    expect(Object.keys(byKey).sort()).toEqual(['none', 'text-key-1', 'text-key-2', 'text-key-3', 'text-key-4'])
    expect(byKey['text-key-4']).toMatchObject({ keepPrivate: true, entry: { as: 'waiting' } })
    for (const secret of ['id-', 'key-1', 'Ann']) {
      const json = JSON.stringify(event).replaceAll(/"text-key-\d"|"textId":"[^"]*"/g, '')
      const named = first?.texts.map(({ textId }) => textId) ?? []
      expect(named.reduce((rest, id) => rest.replaceAll(`"${id}"`, ''), json)).not.toContain(secret)
    }
  })

  test('E5 no time is finer than a minute', () => {
    const { room, log } = folded
    expect(log.at(-1)).toMatchObject({ at: START + REOPEN_MS - ((START + REOPEN_MS) % 60_000) })
    for (const time of [room.head.createdAt, room.endedAt, log.at(-1)?.at]) expect((time ?? 1) % 60_000).toBe(0)
    expect(log.at(-1)).not.toHaveProperty('by')
  })

  test('E5 the minutes that the room was at each stage', () => {
    const { room } = given(go('vote'), { later: 150_000 }, go('reveal'), { later: 40_000 }, go('vote'), endAndForget)
    expect(room.outcome?.rounds[0]?.minutes).toEqual({ vote: 3, reveal: 1 })
  })

  test('E6 the console has the counts and the texts it had, and the report is the same', () => {
    const ended = given(...round, end)
    const before = viewForHost(ended.room, here([]))
    const after = viewForHost(folded.room, here([]))
    const withoutIds = (rewrites: typeof after.rewrites) =>
      Object.values(rewrites).sort((a, b) => ((a.text ?? '') < (b.text ?? '') ? -1 : 1))
    expect(withoutIds(after.rewrites)).toEqual(withoutIds(before.rewrites))
    expect(after.agenda.rounds).toEqual(before.agenda.rounds)
    expect(reportOf(folded.room)).toEqual(reportOf(ended.room))
    expect(after.people).toEqual({})
  })

  test('E5 with fewer than five judges no verdict is in it: who is left when two texts are compared wrote the third', () => {
    const few = given(...round.slice(0, -4), endAndForget).room
    const [asked] = few.outcome?.rounds ?? []
    expect(asked).toMatchObject({ judgements: [], moves: { lower: 1, none: 1 } })
    expect(asked?.texts.map(({ entry }) => [entry?.tally, entry?.reasons])).toEqual(asked?.texts.map(() => [null, {}]))
    expect(reportOf(given(...round.slice(0, -4), end).room)).toEqual(reportOf(few))
  })

  test('E6 everything else is refused, as after any end', () => {
    folded.when({ type: 'seat.join', keyHash: 'key-1' }, SERVER).then('room-ended')
    folded.when({ type: 'rewrite.withdraw', askId: FIRST }, seat(1)).then('room-ended')
    folded
      .when({ type: 'bands.keep', askId: FIRST, seed: 'x', bands: { banded: false, why: 'alike' } }, SERVER)
      .then('room-ended')
    folded.when(go('vote')(folded.room)).then('room-ended')
  })

  test('E6 the screen says that the workshop has ended', () => {
    expect(viewForScreen(folded.room, here([])).place).toMatchObject({ stage: 'ended' })
  })

  test('G3 R7 a text that the facilitator removed is not in it', () => {
    const { room } = given(...round, sort('id-6', 'removed'), endAndForget)
    expect([...room.words.values()]).not.toContain('text 1')
    expect(openedBy(room, 'text-key-1')).toEqual([])
  })
})

/** The event that replaces the outcome by one without a text. */
const foldedAgain = {
  type: 'room.folded' as const,
  at: expect.any(Number) as number,
  endedAt: expect.any(Number) as number,
  outcome: expect.anything() as RoomOutcome,
}

describe('one’s own texts, by their keys', () => {
  const opened = (past: Past[], keyHash: string) =>
    openedBy(given(...past).room, keyHash).map(({ askId, text, reach, untilFold }) => ({
      askId,
      text,
      reach,
      untilFold,
    }))
  const first = { askId: FIRST, text: 'text 1', reach: 'screen' as const, untilFold: false }

  test.each<[string, Past[]]>([
    ['in the room', []],
    ['removed', [remove(1)]],
    ['after the end', [end]],
    ['removed and after the end', [remove(1), end]],
    ['after it was folded', [remove(1), endAndForget]],
  ])('E8 a key opens its text alone: %s', (_when, then) => {
    expect(opened([...round, ...then], 'text-key-1')).toEqual([first])
    const { room } = given(...round, ...then)
      .when(withdraw('text-key-1'), SERVER)
      .then(
        given(...round, ...then).room.outcome
          ? foldedAgain
          : { type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-1' },
      )
    expect([...room.words.values()]).not.toContain('text 1')
    expect(openedBy(room, 'text-key-1')).toEqual([])
    expect(openedBy(room, 'text-key-2')).toHaveLength(1)
  })

  test('E8 a text without a key is opened by the key of its seat, until the room is folded', () => {
    const old = { askId: FIRST, text: 'without a key', reach: 'screen' as const, untilFold: true }
    expect(opened(round, 'key-5')).toEqual([old])
    expect(opened([...round, remove(5), end], 'key-5')).toEqual([old])
    expect(opened([...round, endAndForget], 'key-5')).toEqual([])
    given(...round, remove(5), end)
      .when(withdraw('key-5'), SERVER)
      .then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-5' })
  })

  test('E8 the key of a seat does not open a text that has its own key', () => {
    expect(opened(round, 'key-1')).toEqual([])
    given(...round)
      .when(withdraw('key-1'), SERVER)
      .then()
  })

  test('E8 of a seat’s texts without keys one can be deleted alone', () => {
    const both: Past[] = [
      people(1),
      go('rewrite'),
      write(1, 'one'),
      go('rewrite', SECOND),
      write(1, 'two', { askId: SECOND }),
    ]
    given(...both)
      .when(withdraw('key-1', SECOND), SERVER)
      .then({ type: 'rewrite.withdrawn', askId: SECOND, seatId: 'id-1' })
  })

  test('E8 an unknown key opens and deletes nothing', () => {
    expect(opened(round, 'nobody’s')).toEqual([])
    given(...round)
      .when(withdraw('nobody’s'), SERVER)
      .then()
  })

  test('E8 after the debrief its outcome is there, before and after the fold', () => {
    const debriefed: Past[] = [...round, go('debrief'), keepBands({ banded: false, why: 'few-texts' })]
    const outcome = { band: null, why: 'few-texts', early: false, reasons: null }
    for (const past of [debriefed, [...debriefed, endAndForget]])
      expect(openedBy(given(...past).room, 'text-key-1')).toMatchObject([{ outcome }])
  })

  test('E7 a text that is deleted after the fold leaves with its verdicts, and the others keep their bands', () => {
    const texts = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, 'held-together' as const]))
    const banded: Past[] = [
      ...round,
      go('debrief'),
      (room) =>
        keepBands({
          banded: true,
          early: true,
          texts: texts([...(room.rounds.get(FIRST)?.released ?? [])]),
          suggested: [],
        })(room),
    ]
    const before = reportOf(given(...banded, endAndForget).room)
    const scene = given(...banded, endAndForget)
    const { room } = scene.when(withdraw('text-key-1'), SERVER).then(foldedAgain)
    expect(JSON.stringify(room.outcome)).not.toContain('text-key-1')
    const [was, is] = [before.asks[0], reportOf(room).asks[0]]
    expect(is?.texts).toEqual(was?.texts.filter(({ text }) => text !== 'text 1'))
    const gone = was?.texts.findIndex(({ text }) => text === 'text 1')
    const others = was?.judgements.filter(({ first, second }) => first !== gone && second !== gone) ?? []
    expect(is?.judgements).toHaveLength(others.length)
    expect(others.length).toBeLessThan(was?.judgements.length ?? 0)
    // Nor can they be worked out from what is told of the others.
    const times = (place: number) => others.filter(({ first, second }) => first === place || second === place).length
    expect(
      Object.values(viewForHost(room, here([])).rewrites)
        .filter(({ keepPrivate }) => !keepPrivate)
        .map(({ text, tally }) => [text, tally?.times])
        .sort(),
    ).toEqual(was?.texts.flatMap(({ text }, place) => (place === gone ? [] : [[text, times(place)]])).sort())
    expect(Object.values(viewForHost(room, here([])).rewrites).map(({ band }) => band)).toContain('held-together')
  })

  test('R11 a key that opens another text is refused: of another person, or for another ask', () => {
    given(...round, go('rewrite'))
      .when(write(2, 'changed', { keyHash: 'text-key-1' }))
      .then('key-taken')
    given(people(1), go('rewrite'), write(1, 'one', { keyHash: 'k' }), go('rewrite', SECOND))
      .when(write(1, 'two', { keyHash: 'k', askId: SECOND }))
      .then('key-taken')
  })

  test('R3 R11 a text that is sent again with its key changes nothing; with another key it is a change', () => {
    const written: Past[] = [people(2), go('rewrite'), write(1, 'words', { keyHash: 'one' })]
    given(...written)
      .when(write(1, 'words', { keyHash: 'one' }))
      .then()
    given(...written)
      .when(write(1, 'words'))
      .then()
    const { room } = given(...written)
      .when(write(1, 'words', { keyHash: 'two' }))
      .then({
        type: 'rewrite.submitted',
        askId: FIRST,
        seatId: 'id-1',
        rewriteId: 'id-4',
        keyHash: 'two',
        keepPrivate: false,
      })
    expect(openedBy(room, 'one')).toEqual([])
    expect(openedBy(room, 'two')).toHaveLength(1)
  })
})
