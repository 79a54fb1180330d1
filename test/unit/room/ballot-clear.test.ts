import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  clear,
  ears,
  end,
  given,
  go,
  here,
  mark,
  numbered,
  people,
  show,
  vote,
  voteAgain,
  voteWith,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const six = [1, 2, 3, 4, 5, 6]
const everyone = here(six)
const cleared = (ballot: 1 | 2, askId: string = FIRST) => ({ type: 'ballot.cleared', askId, ballot }) as const

const firstVotes = six.map((number) => voteWith(number, 'none', { because: 'lands', sure: false, meant: 'help' }))
const secondVotes = six.map((number) => voteAgain(number, 'dodge', { movedBy: { from: 0, to: 1 } }))
const marks = six.map((number) => mark(number, [[0, 1]]))

/** Six people have voted twice and marked, and the reveal stands before its first step. */
const played = (first: Past[] = firstVotes, again: Past[] = secondVotes): Past[] => [
  people(6),
  ears(true),
  go('vote'),
  ...first,
  go('mark'),
  ...marks,
  go('vote-again'),
  ...again,
  go('reveal'),
]
const all = ['bars', 'gap', 'again', 'shift', 'heat', 'reading'] as const
const opening = (steps: readonly (typeof all)[number][]): Past[] => steps.map((step) => show(step))

/** What everybody is told, each seat of itself too, and what stands in the report. */
const toldOf = (room: Room) => ({
  host: viewForHost(room, everyone),
  phones: viewForPhones(room, everyone),
  screen: viewForScreen(room, everyone),
  seats: six.map((number) => viewForSeat(room, `id-${number}`)),
  report: reportOf(room),
})

describe('a ballot is cleared', () => {
  test('V9 while it is taken: nobody has voted in it, and everyone votes again', () => {
    const voting = given(people(6), ears(true), go('vote'))
    const { room } = given(people(6), ears(true), go('vote'), ...firstVotes)
      .when(clear(1))
      .then(cleared(1))
    expect(toldOf(room)).toEqual(toldOf(voting.room))
    expect(room.rounds.get(FIRST)).toEqual(voting.room.rounds.get(FIRST))
    const after = given(people(6), go('vote'), ...firstVotes, clear(1), vote(1, 'dodge'), go('reveal')).room
    expect(viewForHost(after, everyone).result?.tally.choices).toMatchObject({ dodge: 1, none: 0 })
  })

  test('V9 before the bars: every surface, each seat and the report show it as empty', () => {
    const again = six.map((number) => voteAgain(number, 'dodge'))
    const { room } = given(...played(firstVotes, again))
      .when(clear(1))
      .then(cleared(1))
    const empty = toldOf(given(...played([], again)).room)
    // A vote that nobody gave was left once; one that was cleared has not been left yet.
    expect(toldOf(room)).toEqual({ ...empty, host: { ...empty.host, result: null, gap: null } })
  })

  test('V9 after the bars, the first: its steps are closed, the others stay open; the bars are the next to open', () => {
    const scene = given(...played(), ...opening(all))
    const { room } = scene.when(clear(1)).then(cleared(1))
    expect(room.rounds.get(FIRST)?.revealed).toEqual(new Set(['again', 'heat', 'reading']))
    expect(room.rounds.get(FIRST)?.barsAtFirst).toBeNull()
    for (const view of [viewForPhones, viewForScreen])
      expect(view(room, everyone)).toMatchObject({
        result: null,
        gap: null,
        shift: null,
        heat: expect.anything() as object,
      })
    expect(viewForHost(room, everyone)).toMatchObject({ result: null, gap: null, again: expect.anything() as object })
    expect(six.map((number) => viewForSeat(room, `id-${number}`).ownVotes)).toEqual(six.map(() => ({})))
    expect(reportOf(room).asks[0]).toMatchObject({
      votes: { tally: { choices: { none: 0 }, because: { lands: 0 } } },
    })
  })

  test('V9 after the bars, the second: the first stays as it was', () => {
    const past = [...played(), ...opening(all)]
    const before = toldOf(given(...past).room)
    const { room } = given(...past)
      .when(clear(2))
      .then(cleared(2))
    expect(room.rounds.get(FIRST)?.revealed).toEqual(new Set(['bars', 'gap', 'heat', 'reading']))
    const after = toldOf(room)
    const left = ['bars', 'gap', 'heat', 'reading']
    expect(after.phones).toEqual({ ...before.phones, again: null, shift: null })
    expect(after.host).toEqual({
      ...before.host,
      again: null,
      pages: { open: left, shown: 'reading' },
      shift: null,
      reveal: { ...before.host.reveal, open: left, steps: [...left, 'lens'] },
      agenda: { ...before.host.agenda, rounds: { [FIRST]: { ...before.host.agenda.rounds[FIRST], revealed: 4 } } },
      sees: { ...before.host.sees, again: null, shift: null },
    })
    expect(after.seats).toEqual(before.seats.map((seat) => ({ ...seat, ownAgain: {} })))
    expect(after.report.asks[0]).toMatchObject({
      votes: before.report.asks[0]?.votes,
      again: { withheld: true },
    })
  })

  test('V9 after the bars, the second: the first count stays as it was told', () => {
    const firstCount = (...past: Past[]) =>
      given(...played(), show('bars'), ...past).room.rounds.get(FIRST)?.barsAtFirst ?? expect.fail('no first count')
    expect(firstCount(clear(2))).toEqual(firstCount())
  })

  test('V9 and what is voted then is a first vote: no first count, nothing that “few changed”', () => {
    const { room } = given(
      ...played(),
      ...opening(all),
      clear(1),
      go('vote'),
      ...six.map((number) => vote(number, 'evidence')),
      go('reveal'),
      show('bars'),
    )
    expect(viewForPhones(room, everyone).result).toMatchObject({
      tally: { choices: { evidence: 6, none: 0 } },
      first: null,
      changed: 0,
      fewChanged: false,
    })
  })

  test('A4 and the word is worked out anew, from the fifth vote on', () => {
    const lean = (...past: Past[]) =>
      viewForHost(given(people(6), go('vote'), ...firstVotes, clear(1), ...past).room, everyone).lean
    const four = [1, 2, 3, 4].map((number) => vote(number, 'dodge'))
    expect([lean(), lean(...four), lean(...four, vote(5, 'dodge'))]).toEqual([null, null, 'mostly-one'])
  })

  test('V9 in any stage, in the lobby, and of an ask that was left', () => {
    for (const place of [...TRAINING_STAGES, 'lobby'] as const) {
      if (place !== 'reveal')
        given(...played(), go(place))
          .when(clear(1))
          .then(cleared(1))
    }
    given(...played(), go('vote', SECOND))
      .when(clear(2))
      .then(cleared(2))
  })

  test('V9 one that is empty is not cleared; an ask the room never came to is not known; after the end it is over', () => {
    given(people(6), go('vote')).when(clear(1)).then()
    given(...played([]))
      .when(clear(1))
      .then()
    given(...played(), clear(1))
      .when(clear(1))
      .then()
    given(...played())
      .when(clear(1, SECOND))
      .then('unknown-ask')
    given(...played(), end)
      .when(clear(1))
      .then('room-ended')
  })

  test('V9 it cannot be undone: nothing of it is kept, and no late retry brings it back', () => {
    const { room } = given(...played(), clear(1), clear(2))
    const round = room.rounds.get(FIRST)
    for (const box of [round?.first, round?.again])
      expect(box).toMatchObject({ given: new Map(), shown: null, fewChanged: false, lean: null })
    const late = numbered(vote(1, 'dodge'), 1)
    const scene = given(people(6), go('vote'), late, clear(1)).when(late).then()
    expect(scene.room.rounds.get(FIRST)?.first.given).toEqual(new Map())
  })
})
