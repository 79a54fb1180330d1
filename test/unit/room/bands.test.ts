import { describe, expect, test } from 'vitest'
import { askAnew } from '../../../shared/room/pairs/comparing.ts'
import type { RoomBands } from '../../../shared/room/pairs/schemas.ts'
import type { RoomHead } from '../../../shared/room/head/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  alone,
  anchors,
  end,
  fit,
  given,
  givenRoom,
  go,
  here,
  HOST,
  judgeOwn,
  keepBands,
  nextPair,
  open,
  pass,
  people,
  picture,
  remove,
  SERVER,
  showLot,
  sort,
  withdraw,
  write,
  type Deed,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

const nobody = here([])
const asked = (seed: string, askId: string = FIRST) => ({ type: 'bands.asked', askId, seed }) as const

/** Six people at the compare; five have texts, `id-7` to `id-11`, the sixth kept theirs, `id-12`, private. */
const written: Past[] = [
  people(6),
  go('rewrite'),
  ...[1, 2, 3, 4, 5].map((number) => write(number, `text ${number}`, { reach: 'screen' })),
  write(6, 'text 6', { reach: 'host' }),
  go('compare'),
]
const comparing = (...past: Past[]) => given(...written, ...past)
const debriefing = (...past: Past[]) => comparing(go('debrief'), ...past)

/** These judge one pair each: they prefer the first, for this reason. */
const judging = (numbers: number[], reason: string | null = 'lower', choice: 'first' | 'alike' = 'first'): Past[] =>
  numbers.flatMap((number) => [nextPair(number), judgeOwn(number, choice, reason)])

const bands: RoomBands = {
  banded: true,
  early: true,
  texts: {
    'id-7': 'stands-out',
    'id-8': 'held-together',
    'id-9': 'another-pass',
    'id-10': 'held-together',
    'id-11': 'held-together',
  },
  suggested: [
    { items: ['id-7', 'id-9'], why: 'apart' },
    { items: ['id-8', 'id-10'], why: 'split' },
  ],
}
const notBanded: RoomBands = { banded: false, why: 'few-appearances' }
const keep = (seed: string, what: RoomBands = bands): Deed => [
  { type: 'bands.keep', askId: FIRST, seed, bands: what },
  SERVER,
]
const outcomeOf = (number: number, ...past: Past[]) =>
  viewForSeat(comparing(...past).room, `id-${number}`).ownOutcomes[FIRST]

describe('when they are worked out', () => {
  test('B1 on entering the debrief, each time, and when the facilitator asks, at any time', () => {
    comparing()
      .when([
        { type: 'stage.go', from: { stage: 'compare', askId: FIRST }, to: { stage: 'debrief', askId: FIRST } },
        HOST,
      ])
      .then({ type: 'stage.gone', to: { stage: 'debrief', askId: FIRST } }, asked('id-13'))
    debriefing().when(fit()).then(asked('id-14')).when(fit()).then(asked('id-15'))
    comparing().when(fit()).then(asked('id-13'))
    comparing(go('lobby')).when(fit()).then(asked('id-13'))
    comparing().when(fit(SECOND)).then('nothing-to-show')
  })

  test.each<[string, Partial<RoomHead>]>([
    ['couples', { preset: 'couples' }],
    ['supervision', { preset: 'supervision' }],
  ])('B1 only where the preset has them: not in %s', (_what, head) => {
    const scene = givenRoom(head, ...written, go('debrief'))
    expect(scene.log.at(-1)?.type).toBe('stage.gone')
    scene.when(fit()).then('nothing-to-show')
    expect(viewForHost(scene.room, nobody).outcome).toMatchObject({ state: 'off' })
  })

  test.each<[string, Past]>([
    ['is deleted', withdraw(1)],
    ['is set private', sort('id-7', 'private')],
    ['is removed', sort('id-7', 'removed')],
    ['is the ask’s or the reference', anchors(true)],
  ])('B1 again when a text leaves or returns afterwards: one that %s', (_how, deed) => {
    const last = debriefing(deed).log.slice(-1)
    expect(last).toMatchObject([asked('id-14')])
    expect(comparing(deed).log.at(-1)?.type).not.toBe('bands.asked')
  })

  test('B1 S4 not when a person is removed: their text stays', () => {
    debriefing().when(remove(1)).then({ type: 'seat.closed', seatId: 'id-1' })
  })

  test('B1 L1 one whose lot is released late, or that is brought back; its seed is new each time', () => {
    const past = [
      people(3),
      go('rewrite'),
      ...[1, 2].map((number) => write(number, `text ${number}`)),
      showLot(),
      go('debrief'),
      go('compare'),
    ]
    const submitted = {
      type: 'rewrite.submitted',
      askId: FIRST,
      seatId: 'id-3',
      rewriteId: 'id-7',
      keepPrivate: false,
    } as const
    // Where there are no lots, it is told as it is written.
    givenRoom({ lots: false }, ...past)
      .when(write(3, 'late'))
      .then(submitted, asked('id-8'))
    given(...past)
      .when(write(3, 'late'))
      .then(submitted)
      .when(showLot())
      .then({ type: 'lot.released', askId: FIRST, ids: ['id-7'] }, asked('id-8'))
      .when(sort('id-7', 'removed'))
      .then({ type: 'rewrite.sorted', askId: FIRST, rewriteId: 'id-7', as: 'removed' }, asked('id-9'))
      .when(sort('id-7', 'waiting'))
      .then({ type: 'rewrite.sorted', askId: FIRST, rewriteId: 'id-7', as: 'waiting' }, asked('id-10'))
  })

  test('B1 one command may do several things: it is enough that one of them moves a text', () => {
    const { room } = debriefing(keep('id-13'))
    const meta = { actor: HOST, now: 0, newId: () => 'seed', here: new Set<string>() }
    const locked = { type: 'room.locked', on: true } as const
    const sorted = (rewriteId: string) => ({ type: 'rewrite.sorted', askId: FIRST, rewriteId, as: 'removed' }) as const
    expect(askAnew(room, [locked, sorted('id-7')], meta)).toEqual([asked('seed')])
    expect(askAnew(room, [locked, { ...sorted('no-text'), as: 'picked' }], meta)).toEqual([])
    expect(askAnew(room, [], meta)).toEqual([])
  })

  test('B1 not for what changes nothing: opening texts, picking one, one kept private, one hidden already', () => {
    debriefing()
      .when(open(['original', 'id-7']))
      .then({ type: 'compare.opened', askId: FIRST, items: ['original', 'id-7'] })
    debriefing()
      .when(sort('id-7', 'picked'))
      .then({ type: 'rewrite.sorted', askId: FIRST, rewriteId: 'id-7', as: 'picked' })
    debriefing(sort('id-7', 'private'))
      .when(sort('id-7', 'removed'))
      .then({ type: 'rewrite.sorted', askId: FIRST, rewriteId: 'id-7', as: 'removed' })
    debriefing().when(withdraw(6)).then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-6' })
    debriefing(go('compare'), withdraw(6)).when(pass(6)).then({ type: 'rewrite.passed', askId: FIRST, seatId: 'id-6' })
    debriefing(go('compare'), withdraw(6))
      .when(write(6, 'mine alone', { keepPrivate: true }))
      .then({ type: 'rewrite.submitted', askId: FIRST, seatId: 'id-6', rewriteId: 'id-14', keepPrivate: true })
  })

  test('B1 where review comes first a text comes by being picked or opened, and not by being written', () => {
    const reviewing = (...past: Past[]) => givenRoom({ reviewFirst: true }, ...written, go('debrief'), ...past)
    reviewing()
      .when(sort('id-7', 'picked'))
      .then({ type: 'rewrite.sorted', askId: FIRST, rewriteId: 'id-7', as: 'picked' }, asked('id-14'))
    reviewing()
      .when(open(['original', 'id-7']))
      .then({ type: 'compare.opened', askId: FIRST, items: ['original', 'id-7'] }, asked('id-14'))
      .when(open(['original', 'reference']))
      .then({ type: 'compare.opened', askId: FIRST, items: ['original', 'reference'] })
    reviewing().when(withdraw(1)).then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-1' })
  })

  test('B1 only those of the ask whose texts come or go', () => {
    debriefing(go('rewrite', SECOND))
      .when(write(1, 'elsewhere', { askId: SECOND }))
      .then({ type: 'rewrite.submitted', askId: SECOND, seatId: 'id-1', rewriteId: 'id-14', keepPrivate: false })
    const { log } = debriefing(go('debrief', SECOND), anchors(true))
    expect(log.slice(-3)).toMatchObject([{ type: 'anchors.set' }, asked('id-15'), asked('id-16', SECOND)])
  })

  test('B1 E2 a text taken back after the end goes from the bands too', () => {
    debriefing(end)
      .when(withdraw(1))
      .then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: 'id-1' }, asked('id-14'))
      .when(keep('id-14'))
      .then({ type: 'bands.fitted', askId: FIRST, seed: 'id-14', bands })
    debriefing(end).when(fit()).then('room-ended')
  })
})

describe('what is kept of them', () => {
  test('B2 what was worked out for the question that stands is kept, once', () => {
    debriefing()
      .when(keep('id-13'))
      .then({ type: 'bands.fitted', askId: FIRST, seed: 'id-13', bands })
      .when(keep('id-13'))
      .then()
  })

  test('B2 what was worked out for an earlier question is not kept', () => {
    debriefing(fit()).when(keep('id-13')).then()
    debriefing(withdraw(1)).when(keep('id-13')).then().when(keep('id-14')).then({
      type: 'bands.fitted',
      askId: FIRST,
      seed: 'id-14',
      bands,
    })
    comparing().when(keep('id-13')).then()
    debriefing()
      .when([{ type: 'bands.keep', askId: SECOND, seed: 'id-13', bands }, SERVER])
      .then()
  })

  test('B2 only the server works them out', () => {
    for (const actor of [HOST, { role: 'seat', seatId: 'id-1' }] as const)
      debriefing().when({ type: 'bands.keep', askId: FIRST, seed: 'id-13', bands }, actor).then('not-allowed')
  })

  test('B2 until the next ones are there, the last ones stand', () => {
    const state = (...past: Past[]) => viewForHost(debriefing(...past).room, nobody).outcome
    expect(state()).toMatchObject({ state: 'working', suggested: [] })
    expect(state(keepBands(bands))).toMatchObject({ state: 'banded', early: true, suggested: [{}, {}] })
    expect(state(keepBands(bands), fit())).toMatchObject({ state: 'working', early: true, suggested: [{}, {}] })
    expect(state(keepBands(notBanded))).toMatchObject({ state: 'not-banded', why: 'few-appearances', suggested: [] })
    expect(viewForHost(comparing().room, nobody).outcome).toMatchObject({ state: 'not-asked', why: null })
  })
})

describe('who is told', () => {
  test('B3 the console is told the band of each text, by what it says and not by whom', () => {
    const { room } = debriefing(keepBands(bands))
    const { rewrites, outcome } = viewForHost(room, nobody)
    expect(Object.fromEntries(Object.entries(rewrites).map(([id, { band }]) => [id, band]))).toEqual({
      ...(bands.banded ? bands.texts : {}),
      'id-12': null,
    })
    expect(outcome).toEqual({
      state: 'banded',
      why: null,
      early: true,
      suggested: bands.banded ? bands.suggested : [],
      moves: { lower: 0, 'own-part': 0, none: 0 },
      named: 0,
    })
  })

  test('B3 B8 the writer is told once its ask was debriefed, not before, and from then on wherever the room goes', () => {
    const told = { band: 'stands-out', why: null, early: true, tally: null, reasons: null }
    expect(outcomeOf(1, fit(), keepBands(bands))).toBeUndefined()
    expect(outcomeOf(1, go('debrief'))).toBeUndefined()
    expect(outcomeOf(1, go('debrief'), keepBands(bands))).toEqual(told)
    expect(outcomeOf(1, fit(), keepBands(bands), go('debrief'))).toEqual(told)
    for (const place of ['lobby', 'compare', 'vote'] as const)
      expect(outcomeOf(1, go('debrief'), keepBands(bands), go(place))).toEqual(told)
    expect(outcomeOf(1, go('debrief'), keepBands(bands), end)).toEqual(told)
    expect(outcomeOf(3, go('debrief'), keepBands(bands))).toEqual({ ...told, band: null })
  })

  test('B3 nobody else is: not phones, not the screen, no other seat', () => {
    const past = [...judging([1, 2, 3, 4, 5, 6]), go('debrief'), keepBands(bands), picture('moves')]
    const { room } = comparing(...past, open(['original', 'id-7']))
    const telling = /stands-out|held-together|another-pass|"band"|"early"/
    for (const view of [viewForPhones(room, nobody), viewForScreen(room, nobody)])
      expect(JSON.stringify(view)).not.toMatch(telling)
    expect(JSON.stringify(viewForSeat(room, 'id-1')).match(new RegExp(telling, 'g'))).toEqual([
      '"band"',
      'stands-out',
      '"early"',
    ])
    const { room: late } = comparing(people(1), ...past)
    expect(JSON.stringify(viewForSeat(late, 'id-13'))).not.toMatch(telling)
  })

  test('B3 a text that is not there for the others has no band, and its writer is told so', () => {
    const gone = { band: null, why: 'not-here', early: false, tally: null, reasons: null }
    const banded = [go('debrief'), keepBands(bands)]
    expect(outcomeOf(6, ...banded)).toEqual(gone)
    expect(outcomeOf(1, ...banded, sort('id-7', 'private'))).toEqual(gone)
    expect(outcomeOf(1, ...banded, withdraw(1))).toBeUndefined()
    const { room } = comparing(...banded, sort('id-7', 'private'))
    expect(viewForHost(room, nobody).rewrites['id-7']?.band).toBeNull()
    expect(viewForHost(room, nobody).outcome?.suggested).toEqual([{ items: ['id-8', 'id-10'], why: 'split' }])
  })

  test('B3 where there is too little to say, the writer is told why', () => {
    expect(outcomeOf(1, go('debrief'), keepBands(notBanded))).toEqual({
      band: null,
      why: 'few-appearances',
      early: false,
      tally: null,
      reasons: null,
    })
  })

  test('B3 a text written after the bands were worked out has none yet', () => {
    expect(
      viewForSeat(
        given(
          people(2),
          go('rewrite'),
          write(1, 'one'),
          showLot(),
          go('debrief'),
          keepBands(notBanded),
          go('compare'),
          write(2, 'two'),
          showLot(),
        ).room,
        'id-2',
      ).ownOutcomes,
    ).toEqual({ [FIRST]: { band: null, why: 'few-appearances', early: false, tally: null, reasons: null } })
  })
})

describe('the reasons', () => {
  /** The reasons every writer is told, added up. */
  const toldToWriters = (...past: Past[]) => {
    const { room } = comparing(...past, go('debrief'), keepBands(bands))
    return [1, 2, 3, 4, 5].map((number) => viewForSeat(room, `id-${number}`).ownOutcomes[FIRST]?.reasons ?? null)
  }
  const sum = (reasons: (Record<string, number> | null)[], move: string) =>
    reasons.reduce((total, each) => total + (each?.[move] ?? 0), 0)

  test('B4 the writer is told them only where five people gave any', () => {
    expect(toldToWriters(...judging([1, 2, 3, 4]))).toEqual([null, null, null, null, null])
    expect(toldToWriters(...judging([1, 2, 3, 4]), ...judging([5], null))).toEqual([null, null, null, null, null])
    const told = toldToWriters(...judging([1, 2, 3, 4, 5]))
    expect(told).not.toContain(null)
    expect(sum(told, 'lower')).toBe(5)
  })

  test('B4 a reason is told to the writer whose text was preferred, to both where they were alike', () => {
    expect(sum(toldToWriters(...judging([1, 2, 3, 4, 5], 'own-part', 'alike')), 'own-part')).toBe(10)
    expect(sum(toldToWriters(...judging([1, 2, 3, 4], 'lower'), ...judging([5], 'none')), 'none')).toBe(1)
  })

  test('B4 the move map is told to the room only where five people gave any', () => {
    const map = (...past: Past[]) => {
      const { room } = comparing(...past, go('debrief'), picture('moves'))
      expect(viewForScreen(room, nobody).moveMap).toEqual(viewForPhones(room, nobody).moveMap)
      return viewForPhones(room, nobody).moveMap
    }
    expect(map(...judging([1, 2, 3, 4]), ...judging([1, 2, 3, 4], 'own-part'))).toEqual({ withheld: true })
    expect(map(...judging([1, 2, 3, 4]), ...judging([5], 'none'), ...judging([6], null))).toEqual({
      moves: { lower: 4, 'own-part': 0, none: 1 },
      people: 5,
    })
  })

  test('B4 P8 those of a text that went are no longer among them, and the group may be too small then', () => {
    const past = judging([1, 2, 3, 4, 5])
    const { room } = comparing(...past, go('debrief'), picture('moves'), withdraw(1))
    expect(viewForPhones(room, nobody).moveMap).toEqual({ withheld: true })
    expect(viewForSeat(room, 'id-2').ownOutcomes[FIRST]?.reasons ?? null).toBeNull()
  })

  test('P12 the console sees them, by move and by text, when the compare is left', () => {
    const during = viewForHost(comparing(...judging([1, 2, 3, 4, 5, 6], 'own-part')).room, nobody)
    expect(during.outcome?.moves).toEqual({})
    expect(Object.values(during.rewrites).filter(({ tally, reasons }) => tally || Object.keys(reasons).length)).toEqual(
      [],
    )
    const { room } = comparing(...judging([1], 'own-part'), go('debrief'))
    const { outcome, rewrites } = viewForHost(room, nobody)
    expect(outcome?.moves).toEqual({ lower: 0, 'own-part': 1, none: 0 })
    const said = Object.values(rewrites).filter(({ tally }) => tally && tally.times > 0)
    expect(said.map(({ tally, reasons }) => ({ tally, reasons }))).toEqual(
      expect.arrayContaining([
        { tally: { times: 1, preferred: 1, alike: 0 }, reasons: { 'own-part': 1 } },
        { tally: { times: 1, preferred: 0, alike: 0 }, reasons: {} },
      ]),
    )
    expect(said).toHaveLength(2)
  })

  test('in couples the console is told the moves and no counts of a text; in supervision counts and no bands', () => {
    const entries = (preset: 'couples' | 'supervision', own: object) => {
      const said = preset === 'couples' ? [alone(1)] : []
      const { room } = givenRoom({ preset }, ...written, ...said, ...judging([1]), go('debrief'))
      expect(viewForSeat(room, 'id-1').ownOutcomes).toEqual(own)
      expect(viewForHost(room, nobody).outcome?.moves).toMatchObject({ lower: 1 })
      return Object.values(viewForHost(room, nobody).rewrites)
    }
    const supervision = entries('supervision', {
      [FIRST]: { band: null, why: null, early: false, tally: null, reasons: null },
    })
    expect(entries('couples', {}).every(({ tally, band }) => tally === null && band === null)).toBe(true)
    expect(supervision.filter(({ tally }) => tally?.times === 1)).toHaveLength(2)
    expect(supervision.every(({ band }) => band === null)).toBe(true)
  })
})
