import { describe, expect, test } from 'vitest'
import { inDrawnOrder, isActive, judgedOf } from '../../../shared/room/pairs/comparing.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  at,
  end,
  given,
  givenRoom,
  go,
  here,
  HOST,
  nextPair,
  open,
  pass,
  people,
  picture,
  showLot,
  sort,
  withdraw,
  write,
  type Deed,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const submitted = (number: number, rewriteId: string, keepPrivate = false) =>
  ({ type: 'rewrite.submitted', askId: FIRST, seatId: `id-${number}`, rewriteId, keepPrivate }) as const
const passed = (number: number) => ({ type: 'rewrite.passed', askId: FIRST, seatId: `id-${number}` }) as const
const released = (...ids: string[]) => ({ type: 'lot.released', askId: FIRST, ids: inDrawnOrder(ids) }) as const

/** Nine people at the rewrite. Their texts are numbered from `id-10` on. */
const writing = (...past: Past[]) => given(people(9), go('rewrite'), ...past)
const texts = (...numbers: number[]) => numbers.map((number) => write(number, `text ${number}`))
const queueOf = (room: Room) => Object.keys(viewForHost(room, here(upTo(9))).rewrites)

describe('a text that waits', () => {
  const waiting = () => writing(...texts(1, 2)).room
  const everyone = here(upTo(9))
  const silent = () => writing().room

  test('L1 is in no queue, report, count of texts or view of anybody but its writer; x of y counts it', () => {
    const count = { done: 2, of: 9 }
    for (const view of [viewForHost, viewForPhones, viewForScreen])
      expect(view(waiting(), everyone)).toEqual({ ...view(silent(), everyone), count })
    expect(reportOf(waiting())).toEqual(reportOf(silent()))
    expect(viewForSeat(waiting(), 'id-1').ownRewrites[FIRST]).toMatchObject({ state: 'in', text: 'text 1' })
    expect(viewForSeat(waiting(), 'id-3')).toEqual(viewForSeat(silent(), 'id-3'))
  })

  test('L1 is in no pair and no fit', () => {
    const { room } = writing(...texts(1, 2), go('compare'))
    const round = room.rounds.get(FIRST)
    if (!round) throw new Error('there is no round')
    expect(['id-10', 'id-11'].map((id) => isActive(room, round, id))).toEqual([false, false])
    expect(judgedOf(room, round)).toEqual({ texts: [], judged: [] })
    writing(...texts(1, 2), go('compare'))
      .when(nextPair(3))
      .then('no-pairs-yet')
  })

  test('L1 cannot be sorted or opened; its writer can take it back', () => {
    writing(...texts(1))
      .when(sort('id-10', 'picked'))
      .then('unknown-rewrite')
    writing(...texts(1), go('compare'))
      .when(open(['original', 'id-10']))
      .then('unknown-rewrite')
    const { room, words } = writing(...texts(1))
      .when(withdraw(1))
      .then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-1' })
    expect(words).toEqual({ 'id-10': null })
    expect(room.rounds.get(FIRST)?.released).toEqual(new Set())
  })

  test('L1 how many wait is told once the room has left the writing, for it would tell who passes', () => {
    const told = (...past: Past[]) => viewForHost(writing(...texts(1, 2), ...past).room, everyone).waiting
    expect(told()).toBeNull()
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'rewrite')) expect(told(go(stage))).toBe(2)
    expect(told(go('debrief'), showLot())).toBe(0)
    expect(told(go('show', SECOND))).toBe(0)
    expect(told(go('lobby'))).toBeNull()
  })
})

describe('when it is released', () => {
  test('L2 L3 with the third text, while at least three have neither written nor passed: all that waits', () => {
    const { room } = writing(...texts(1, 2))
      .when(write(3, 'text 3'))
      .then(submitted(3, 'id-12'), released('id-10', 'id-11', 'id-12'))
    expect(queueOf(room)).toEqual(inDrawnOrder(['id-10', 'id-11', 'id-12']))
  })

  test('L2 a seat enters a lot once: one that changes its text is not two', () => {
    writing(...texts(1, 2))
      .when(write(2, 'another'))
      .then(submitted(2, 'id-12'))
      .when(write(3, 'text 3'))
      .then(submitted(3, 'id-13'), released('id-10', 'id-12', 'id-13'))
  })

  test('L2 texts that are kept private are in lots like others', () => {
    writing(...texts(1, 2))
      .when(write(3, 'mine', { keepPrivate: true }))
      .then(submitted(3, 'id-12', true), released('id-10', 'id-11', 'id-12'))
  })

  test('L3 not while one or two are left: who they are would tell whose text came; when nobody is left, what waits', () => {
    writing(...texts(1, 2, 3, 4, 5))
      .when(write(6, 'text 6'))
      .then(submitted(6, 'id-15'), released('id-13', 'id-14', 'id-15'))
      .when(write(7, 'text 7'))
      .then(submitted(7, 'id-16'))
      .when(write(8, 'text 8'))
      .then(submitted(8, 'id-17'))
      .when(write(9, 'text 9'))
      .then(submitted(9, 'id-18'), released('id-16', 'id-17', 'id-18'))
    given(people(4), go('rewrite'), ...texts(1, 2))
      .when(write(3, 'text 3'))
      .then(submitted(3, 'id-7'))
      .when(pass(4))
      .then(passed(4), released('id-5', 'id-6', 'id-7'))
  })

  test('L3 a pass is as good as a text where it leaves nobody; two texts wait all the same', () => {
    given(people(4), go('rewrite'), ...texts(1, 2), pass(3))
      .when(pass(4))
      .then(passed(4))
  })

  test('L3 those count who were here since the stage began, also when they went', () => {
    const scene = (...numbers: number[]) => writing({ here: numbers }, ...texts(1, 2))
    scene(1, 2, 3, 4, 5, 6)
      .when(write(3, 'text 3'))
      .then(submitted(3, 'id-12'), released('id-10', 'id-11', 'id-12'))
    scene(1, 2, 3, 4, 5).when(write(3, 'text 3')).then(submitted(3, 'id-12'))
    scene(1, 2, 3, 4).when(write(3, 'text 3')).then(submitted(3, 'id-12'))
    scene(1, 2, 3)
      .when(write(3, 'text 3'))
      .then(submitted(3, 'id-12'), released('id-10', 'id-11', 'id-12'))
    // Who writes is here, whatever the server has heard of their connection.
    scene(4, 5, 6)
      .when(write(3, 'text 3'))
      .then(submitted(3, 'id-12'), released('id-10', 'id-11', 'id-12'))
  })

  const leaving = (to: 'compare' | 'show'): Deed => [{ type: 'stage.go', from: at('rewrite'), to: at(to) }, HOST]

  test('L4 when the stage is left, what waits is released if it is three texts or more', () => {
    const four = (...past: Past[]) => given(people(4), go('rewrite'), ...past)
    for (const to of ['compare', 'show'] as const) {
      const gone = { type: 'stage.gone', to: at(to) } as const
      four(...texts(1, 2, 3))
        .when(leaving(to))
        .then(released('id-5', 'id-6', 'id-7'), gone)
      four(...texts(1, 2))
        .when(leaving(to))
        .then(gone)
    }
    four(...texts(1, 2, 3))
      .when(end)
      .then(released('id-5', 'id-6', 'id-7'), { type: 'room.ended' })
    four(...texts(1, 2))
      .when(end)
      .then({ type: 'room.ended' })
  })

  test('L4 the compare is such a stage: what is written in it waits likewise', () => {
    const compare = (...past: Past[]) => writing(...texts(1, 2, 3), go('compare'), ...past)
    compare().when(write(4, 'late')).then(submitted(4, 'id-13'))
    compare(...texts(4, 5))
      .when(write(6, 'late'))
      .then(submitted(6, 'id-15'), released('id-13', 'id-14', 'id-15'))
    const { log } = compare(...texts(4, 5, 6, 7, 8), { here: [1, 2, 3, 4, 5, 6, 7, 8] }, go('debrief'))
    expect(log.filter(({ type }) => type === 'lot.released')).toHaveLength(2)
    const { room } = compare(...texts(4, 5, 6, 7, 8), go('debrief'))
    expect(queueOf(room)).toHaveLength(6)
    expect(viewForHost(room, here([])).waiting).toBe(2)
  })

  test('L4 leaving any other stage releases nothing', () => {
    const { log } = writing(...texts(1, 2), go('lobby'), go('vote'), go('debrief'), go('lobby'))
    expect(log.filter(({ type }) => type === 'lot.released')).toEqual([])
  })

  test('L5 the facilitator has one or two shown, at any time', () => {
    for (const place of [...TRAINING_STAGES, 'lobby'] as const) {
      const scene = place === 'rewrite' ? writing(...texts(1, 2)) : writing(...texts(1, 2), go(place))
      const asked = place === 'debrief' ? [{ type: 'bands.asked', askId: FIRST, seed: 'id-13' } as const] : []
      const { room } = scene.when(showLot()).then(released('id-10', 'id-11'), ...asked)
      expect([...(room.rounds.get(FIRST)?.released ?? [])].sort()).toEqual(['id-10', 'id-11'])
    }
    writing(...texts(1))
      .when(showLot())
      .then(released('id-10'))
      .when(showLot())
      .then()
  })

  test('L5 nothing where nothing waits; none at an ask the room never came to, none after the end', () => {
    writing().when(showLot()).then()
    writing(...texts(1, 2, 3))
      .when(showLot())
      .then()
    writing(...texts(1, 2))
      .when(showLot(SECOND))
      .then('unknown-ask')
    writing(...texts(1, 2))
      .when(showLot('nowhere'))
      .then('unknown-ask')
    writing(...texts(1, 2), end)
      .when(showLot())
      .then('room-ended')
  })

  test('L5 only those of this ask', () => {
    const { room } = writing(...texts(1, 2), go('rewrite', SECOND), write(1, 'elsewhere', { askId: SECOND }), showLot())
    expect([...(room.rounds.get(FIRST)?.released ?? [])].sort()).toEqual(['id-10', 'id-11'])
    expect(room.rounds.get(SECOND)?.released).toEqual(new Set())
  })
})

describe('a changed text', () => {
  const before = writing(...texts(1, 2, 3), sort('id-10', 'picked'))

  test('L6 leaves the queue at once, and waits again under a new id, unsorted', () => {
    const scene = before.when(write(1, 'changed')).then(submitted(1, 'id-13'))
    expect(queueOf(scene.room)).toEqual(inDrawnOrder(['id-11', 'id-12']))
    const { room } = scene.when(showLot()).then(released('id-13'))
    expect(viewForHost(room, here([])).rewrites['id-13']).toMatchObject({ text: 'changed', as: 'waiting' })
  })

  test('L6 leaves pairs and the texts side by side at once', () => {
    const { room } = writing(
      ...texts(1, 2, 3, 4),
      showLot(),
      go('compare'),
      open(['original', 'id-10']),
      write(1, 'changed'),
    )
    expect(viewForPhones(room, here([])).opened).toEqual([])
    const round = room.rounds.get(FIRST)
    expect(round && ['id-10', 'id-11', 'id-14'].map((id) => isActive(room, round, id))).toEqual([false, true, false])
  })

  test('L6 is in the lot that goes with it, and what it was before is not', () => {
    given(people(5), go('rewrite'), ...texts(1, 2, 3), people(1))
      .when(write(3, 'changed'))
      .then(submitted(3, 'id-10'), released('id-6', 'id-7', 'id-10'))
  })

  test('L6 is in the next lot', () => {
    writing(...texts(1, 2, 3), write(1, 'changed'), write(4, 'text 4'))
      .when(write(5, 'text 5'))
      .then(submitted(5, 'id-15'), released('id-13', 'id-14', 'id-15'))
  })
})

describe('what is told of a lot', () => {
  test('L7 the log says which texts it holds, in a drawn order and without their writers', () => {
    const { log } = writing(...texts(1, 2, 3))
    expect(log.filter(({ type }) => type === 'lot.released')).toEqual([
      {
        type: 'lot.released',
        at: expect.any(Number) as number,
        askId: FIRST,
        ids: inDrawnOrder(['id-10', 'id-11', 'id-12']),
      },
    ])
    // In another order the same lot is the same, but for who wrote it.
    const idsOf = (...order: number[]) =>
      writing(...texts(...order)).log.flatMap((each) => (each.type === 'lot.released' ? each.ids : []))
    expect(idsOf(3, 1, 2)).toEqual(idsOf(1, 2, 3))
  })

  test('L7 all of it comes with one update, in an order that tells nothing of who came first', () => {
    const steps = upTo(9).map((count) => queueOf(writing(...texts(...upTo(count))).room).length)
    expect(steps).toEqual([0, 0, 3, 3, 3, 6, 6, 6, 9])
  })

  test('P11 L2 private texts raise the number that tells phones to ask again like others', () => {
    const letIn = (keepPrivate: boolean) => {
      const past = [1, 2, 3].map((number) => write(number, `text ${number}`, { keepPrivate }))
      return viewForPhones(writing(...past, go('compare')).room, here([])).letIn
    }
    expect([letIn(false), letIn(true)]).toEqual([1, 1])
  })
})

describe('a room that was opened before there were lots', () => {
  const old = (...past: Past[]) => givenRoom({ lots: false }, people(9), go('rewrite'), ...past)

  test('L1 its texts are told as they are written, and there are no lots', () => {
    const scene = old().when(write(1, 'text 1')).then(submitted(1, 'id-10'))
    expect(queueOf(scene.room)).toEqual(['id-10'])
    scene.when(write(2, 'text 2')).then(submitted(2, 'id-11')).when(write(3, 'text 3')).then(submitted(3, 'id-12'))
    expect(old(...texts(1, 2, 3, 4), go('compare'), end).log.filter(({ type }) => type === 'lot.released')).toEqual([])
    old(...texts(1))
      .when(showLot())
      .then()
  })

  test('L1 nothing waits in it', () => {
    expect(viewForHost(old(...texts(1, 2), go('show')).room, here([])).waiting).toBe(0)
    const { room } = old(...texts(1, 2), go('compare'), open(['id-10', 'id-11']), go('debrief'), picture('moves'))
    expect(viewForPhones(room, here([])).opened).toHaveLength(2)
  })

  test('L3 passing releases none', () => {
    old(...texts(1, 2, 3, 4, 5, 6), pass(7), pass(8))
      .when(pass(9))
      .then(passed(9))
  })
})
