import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import type { NewEvent } from '../../../shared/room/events.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  admitSaid,
  bringSaid,
  end,
  endAndForget,
  givenRoom,
  go,
  here,
  hide,
  HOST,
  pause,
  people,
  remove,
  returnSaid,
  seat,
  showSaid,
  snapshot,
  takeSaid,
  type Past,
  type Scene,
} from '../../support/given.ts'

const REHEARSED = 'canary-rehearsed and so on.'
const SAID = 'canary-said and so on.'

/** Four people have the ids 1 to 4; what is brought first has id-5, and its rehearsed words id-6. */
const group = (...past: Past[]) => givenRoom({ preset: 'supervision' }, people(4), ...past)
const brought = bringSaid(1, REHEARSED, SAID, { chips: ['not-booked', 'flat-no'], saidVerb: { from: 0, to: 2 } })
const waiting = (...past: Past[]) => group(brought, ...past)
const shown = (...past: Past[]) => waiting(admitSaid('id-5'), go('said'), showSaid('id-5'), ...past)

const presence = here([1, 2, 3, 4])
const slice = {
  rehearsed: REHEARSED,
  said: SAID,
  chips: ['flat-no', 'not-booked'],
  rehearsedVerb: null,
  saidVerb: { from: 0, to: 2 },
}
const event: Extract<NewEvent, { type: 'said.brought' }> = {
  type: 'said.brought',
  saidId: 'id-5',
  rehearsedId: 'id-6',
  seatId: 'id-1',
  chips: ['flat-no', 'not-booked'],
  rehearsedVerb: null,
  saidVerb: { from: 0, to: 2 },
}

const own = ({ room }: { room: Room }, number: number) => viewForSeat(room, `id-${number}`).ownSaid

/** Who is told a word of it. */
function tellers({ room }: { room: Room }): string[] {
  const views = {
    console: viewForHost(room, presence),
    screen: viewForScreen(room, presence),
    phones: viewForPhones(room, presence),
    ...Object.fromEntries([1, 2, 3, 4].map((number) => [`seat ${number}`, viewForSeat(room, `id-${number}`)])),
  }
  return Object.entries(views).flatMap(([who, view]) => (JSON.stringify(view).includes('canary-') ? [who] : []))
}

describe('bringing', () => {
  test('Q32 words stand apart from the log, chips in one order', () => {
    const scene = group().when(brought).then(event)
    expect(scene.words).toEqual({ 'id-5': SAID, 'id-6': REHEARSED })
    expect(JSON.stringify(scene.log)).not.toContain('canary')
  })

  test('Q32 Q11 R9 what cannot be brought is refused, and says why', () => {
    const scene = group()
    for (const [rehearsed, said, code] of [
      ['', SAID, 'text-empty'],
      [REHEARSED, ' \n', 'text-empty'],
      ['x'.repeat(401), SAID, 'text-too-long'],
      [REHEARSED, 'x'.repeat(401), 'text-too-long'],
      ['Write to kim (at) mail (dot) com', SAID, 'gate-found'],
      [REHEARSED, 'Ring me: 07700 900 123', 'gate-found'],
    ] as const)
      scene.when(bringSaid(1, rehearsed, said)).then(code)
    scene.when(bringSaid(1, '🙂'.repeat(400), SAID)).then({ ...event, chips: [], saidVerb: null })
    for (const verb of [
      { from: 0, to: 4 },
      { from: 1, to: 1 },
      { from: 3, to: 5 },
    ]) {
      scene.when(bringSaid(2, REHEARSED, SAID, { saidVerb: verb })).then('bad-marks')
      scene.when(bringSaid(2, REHEARSED, SAID, { rehearsedVerb: verb })).then('bad-marks')
    }
  })

  test('Q32 one of each seat waits; the same again changes nothing', () => {
    const scene = waiting()
    scene.when(brought).then()
    for (const other of [
      bringSaid(1, 'other words', SAID, { chips: ['not-booked', 'flat-no'], saidVerb: { from: 0, to: 2 } }),
      bringSaid(1, REHEARSED, 'other words', { chips: ['not-booked', 'flat-no'], saidVerb: { from: 0, to: 2 } }),
      bringSaid(1, REHEARSED, SAID, { chips: ['not-booked'], saidVerb: { from: 0, to: 2 } }),
      bringSaid(1, REHEARSED, SAID, { chips: ['not-booked', 'flat-no'], saidVerb: { from: 1, to: 2 } }),
      bringSaid(1, REHEARSED, SAID, { chips: ['not-booked', 'flat-no'], saidVerb: { from: 0, to: 1 } }),
      bringSaid(1, REHEARSED, SAID, { chips: ['not-booked', 'flat-no'] }),
    ])
      scene.when(other).then('said-waits')
    expect(own(waiting(bringSaid(2, 'mine', 'too')), 2)?.entries).toHaveLength(1)
    expect(own(waiting(admitSaid('id-5'), bringSaid(1, 'next', 'one')), 1)?.entries).toHaveLength(2)
  })

  test('Q32 a room has twelve at most, until one goes', () => {
    const twelve = Array.from({ length: 12 }, (_, index): Past[] => [
      bringSaid(1, `rehearsed ${index}`, `said ${index}`),
      admitSaid(`id-${5 + 2 * index}`),
    ]).flat()
    group(...twelve)
      .when(bringSaid(2, 'one', 'more'))
      .then('said-full')
    expect(own(group(...twelve, takeSaid(1, 'id-5'), bringSaid(2, 'one', 'more')), 2)?.entries).toHaveLength(1)
  })

  test('Q32 other rooms do not have it; consoles bring nothing', () => {
    for (const preset of ['training', 'couples'] as const) {
      const scene = givenRoom({ preset }, people(4))
      scene.when(brought).then('not-in-this-room')
      expect(own(scene, 1)).toBeUndefined()
      scene.when(...goSaid(scene)).then('no-such-stage')
    }
    group().when(brought[0], HOST).then('not-allowed')
    group().when({ type: 'said.take', saidId: 'id-5' }, HOST).then('not-allowed')
  })

  test('Q32 also while the room is paused; not after the end', () => {
    expect(own(group(pause(true), brought), 1)?.entries).toHaveLength(1)
    group(end).when(brought).then('room-ended')
  })
})

const goSaid = ({ room }: Scene) => {
  const deed = go('said')(room)
  return [deed[0], deed[1]] as const
}

describe('admitting and giving back', () => {
  test('Q33 what is admitted is so once', () => {
    const scene = waiting().when(admitSaid('id-5')).then({ type: 'said.admitted', saidId: 'id-5' })
    scene.when(admitSaid('id-5')).then()
    expect(own(scene, 1)).toEqual({ entries: [{ saidId: 'id-5', isAdmitted: true, ...slice }], isReturned: false })
  })

  test('Q33 Q37 what is given back is erased, waiting or admitted, and its bringer is told so until the next', () => {
    for (const scene of [waiting(), waiting(admitSaid('id-5'))]) {
      const back = scene.when(returnSaid('id-5')).then({ type: 'said.returned', saidId: 'id-5' })
      expect(back.words).toEqual({ 'id-5': null, 'id-6': null })
      expect([own(back, 1), own(back, 2)]).toEqual([
        { entries: [], isReturned: true },
        { entries: [], isReturned: false },
      ])
      expect(tellers(back)).toEqual([])
    }
    expect(own(waiting(returnSaid('id-5'), bringSaid(1, 'again', 'once')), 1)).toMatchObject({ isReturned: false })
  })

  test('Q33 what is not there any more is refused', () => {
    const scene = waiting(takeSaid(1, 'id-5'))
    for (const deed of [admitSaid('id-5'), returnSaid('id-5'), showSaid('id-5')]) scene.when(deed).then('unknown-said')
  })
})

describe('showing', () => {
  test('Q34 in its stage, one that was admitted, or none', () => {
    waiting(go('said')).when(showSaid('id-5')).then('unknown-said')
    waiting(admitSaid('id-5')).when(showSaid('id-5')).then('not-at-said')
    const scene = shown()
    scene.when(showSaid('id-5')).then()
    expect([viewForPhones(scene.room, presence).said, viewForScreen(scene.room, presence).said]).toEqual([slice, slice])
    const none = scene.when(showSaid(null)).then({ type: 'said.shown', saidId: null })
    expect(viewForPhones(none.room, presence).said).toBeNull()
  })

  test('Q34 H2 while texts are hidden, and at other stages, phones and screen are told nothing of it', () => {
    for (const scene of [shown(hide(true)), shown(go('lobby')), shown(end)])
      expect([viewForPhones(scene.room, presence).said, viewForScreen(scene.room, presence).said]).toEqual([null, null])
    expect(viewForPhones(shown(go('lobby'), go('said')).room, presence).said).toEqual(slice)
  })

  test('Q34 Q35 nobody is told who brought it', () => {
    const { room } = shown(bringSaid(2, 'canary-other', 'words'))
    for (const view of [
      viewForHost(room, presence).saidBrought,
      viewForPhones(room, presence),
      viewForScreen(room, presence),
    ])
      expect(JSON.stringify(view)).not.toMatch(/"id-[1-4]"/)
  })
})

describe('who is told', () => {
  test('Q35 what waits: the console and who brought it', () => {
    expect(tellers(waiting())).toEqual(['console', 'seat 1'])
    expect(tellers(waiting(go('said')))).toEqual(['console', 'seat 1'])
    expect(tellers(waiting(admitSaid('id-5'), go('said')))).toEqual(['console', 'seat 1'])
    expect(tellers(shown())).toEqual(['console', 'screen', 'phones', 'seat 1'])
    expect(tellers(shown(end))).toEqual(['seat 1'])
  })

  test('Q35 the console is told all in an order that says nothing of when they came', () => {
    const entries = (...past: Past[]) => viewForHost(group(...past).room, presence).saidBrought.entries
    const many = [1, 2, 3, 4].map((number) => bringSaid(number, `rehearsed ${number}`, `said ${number}`))
    const orders = [0, 1, 2, 3].map((turn) =>
      entries(...many.slice(turn), ...many.slice(0, turn))
        .map(({ saidId }) => saidId)
        .join(),
    )
    expect(new Set(orders).size).toBe(1)
    expect(orders[0]).not.toBe('id-5,id-7,id-9,id-11')
  })

  test('W5 Q35 each event affects the part of who brought it, showing nobody’s', () => {
    const { room } = waiting()
    const mine = [{ seatId: 'id-1', slices: ['ownSaid'] }]
    expect(affectedBy(room, { ...event, chips: [], at: 1 })).toEqual(mine)
    for (const type of ['said.admitted', 'said.returned', 'said.taken'] as const) {
      expect(affectedBy(room, { type, saidId: 'id-5', at: 1 })).toEqual(mine)
      expect(affectedBy(room, { type, saidId: 'nothing', at: 1 })).toEqual([])
    }
  })
})

describe('taking back', () => {
  test('Q36 waiting, admitted, shown or after the end, it is erased and gone from every page', () => {
    for (const scene of [waiting(), waiting(admitSaid('id-5')), shown(), shown(end), waiting(pause(true))]) {
      const taken = scene.when(takeSaid(1, 'id-5')).then({ type: 'said.taken', saidId: 'id-5' })
      expect(taken.words).toEqual({ 'id-5': null, 'id-6': null })
      expect(tellers(taken)).toEqual([])
      expect(taken.room.saidShown).toBeNull()
      taken.when(takeSaid(1, 'id-5')).then()
    }
  })

  test('Q36 nobody takes back what another person brought', () => {
    const scene = shown().when(takeSaid(2, 'id-5')).then()
    expect(own(scene, 1)?.entries).toHaveLength(1)
  })

  test('Q33 Q36 what is taken back that was not shown leaves what is; what happens to what is gone changes nothing', () => {
    const { room } = shown(bringSaid(2, 'other', 'other'), takeSaid(2, 'id-7'))
    expect(room.saidShown).toBe('id-5')
    const gone = { saidId: 'gone', at: 1 } as const
    const before = snapshot(room)
    for (const type of ['said.admitted', 'said.returned', 'said.taken'] as const) evolve(room, { type, ...gone })
    expect(snapshot(room)).toBe(before)
  })

  test('Q37 what a removed seat brought stays, and can be given back', () => {
    const scene = shown(remove(1))
    expect(tellers(scene)).toContain('phones')
    scene.when(takeSaid(1, 'id-5')).then('seat-removed')
    expect(tellers(scene.when(returnSaid('id-5')).then({ type: 'said.returned', saidId: 'id-5' }))).toEqual([])
  })
})

test('Q37 E4 it goes with the room: no words, no outcome, no report', () => {
  expect(JSON.stringify(reportOf(shown().room))).not.toContain('canary')
  const { room } = shown(...endAndForget())
  expect([...room.words.values()].join()).not.toContain('canary')
  expect(JSON.stringify([room.outcome, reportOf(room)])).not.toMatch(/canary|id-5/)
  expect([room.said.size, room.saidShown, room.saidReturned.size]).toEqual([0, null, 0])
  shown(...endAndForget())
    .when({ type: 'said.take', saidId: 'id-5' }, seat(1))
    .then('room-ended')
})
