import { describe, expect, test } from 'vitest'
import { openedBy } from '../../../shared/room/ending/own-texts.ts'
import type { Reach } from '../../../shared/room/lists.ts'
import { candidatesOf } from '../../../shared/room/pairs/comparing.ts'
import { outcomeSlice } from '../../../shared/room/pairs/outcome.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { ASKS_REACH, COVERS_OWN, PRESETS } from '../../../shared/room/settings.ts'
import { viewForHost, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  endAndForget,
  fit,
  given,
  givenRoom,
  go,
  here,
  judgeOwn,
  keepBands,
  nextPair,
  open,
  people,
  showLot,
  sort,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'

const submitted = (number: number, rewriteId: string, stored: { keepPrivate: boolean; reach?: Reach }) =>
  ({ type: 'rewrite.submitted', askId: FIRST, seatId: `id-${number}`, rewriteId, ...stored }) as const

/** Three people at the rewrite: their seats are `id-1` to `id-3`, the first text is `id-4`. */
const writing = (...past: Past[]) => given(people(3), go('rewrite'), ...past)
const inCouples = (...past: Past[]) => givenRoom({ preset: 'couples' }, people(3), go('rewrite'), ...past)

describe('what is sent', () => {
  test('D6 how far a text may go is stored as it was chosen', () => {
    writing()
      .when(write(1, 'words', { reach: 'host' }))
      .then(submitted(1, 'id-4', { keepPrivate: true }))
    writing()
      .when(write(1, 'words', { reach: 'phones' }))
      .then(submitted(1, 'id-4', { keepPrivate: false, reach: 'phones' }))
    writing()
      .when(write(1, 'words', { reach: 'screen' }))
      .then(submitted(1, 'id-4', { keepPrivate: false }))
  })

  test('D6 where nothing is said it may go to the screen, or only to the facilitator where it is kept private', () => {
    const chosen = (...past: Past[]) =>
      writing(...past)
        .room.rounds.get(FIRST)
        ?.rewrites.get('client id-1')?.reach
    expect(chosen(write(1, 'words'))).toBe('screen')
    expect(chosen(write(1, 'words', { keepPrivate: false }))).toBe('screen')
    expect(chosen(write(1, 'words', { keepPrivate: true }))).toBe('host')
  })

  test('D6 two answers that contradict each other are refused; two that say the same are one', () => {
    for (const [reach, keepPrivate] of [
      ['host', false],
      ['phones', true],
      ['screen', true],
    ] as const)
      writing()
        .when(write(1, 'words', { reach, keepPrivate }))
        .then('reach-differs')
    writing()
      .when(write(1, 'words', { reach: 'host', keepPrivate: true }))
      .then(submitted(1, 'id-4', { keepPrivate: true }))
    writing()
      .when(write(1, 'words', { reach: 'phones', keepPrivate: false }))
      .then(submitted(1, 'id-4', { keepPrivate: false, reach: 'phones' }))
  })

  test('D6 in couples it must be said, also where the text is kept private', () => {
    inCouples().when(write(1, 'words')).then('reach-needed')
    for (const keepPrivate of [true, false])
      inCouples()
        .when(write(1, 'words', { keepPrivate }))
        .then('reach-needed')
    for (const reach of ['host', 'phones', 'screen'] as const)
      expect(inCouples(write(1, 'words', { reach })).room.words.size).toBe(1)
  })

  test('D6 R3 another answer makes it a new text; the same one changes nothing', () => {
    const scene = writing(write(1, 'words', { reach: 'phones' }))
    scene.when(write(1, 'words', { reach: 'phones' })).then()
    const { words } = scene
      .when(write(1, 'words', { reach: 'screen' }))
      .then(submitted(1, 'id-5', { keepPrivate: false }))
    expect(words).toEqual({ 'id-4': null, 'id-5': 'words' })
  })

  test('D6 texts from before there were three answers are read as they were meant', () => {
    const old = (number: number, keepPrivate: boolean) =>
      ({ ...submitted(number, `text-${number}`, { keepPrivate }), at: 1 }) as const
    const { rewrites } = writing(old(1, true), old(2, false)).room.rounds.get(FIRST) ?? {}
    expect(rewrites?.get('client id-1')?.reach).toBe('host')
    expect(rewrites?.get('client id-2')?.reach).toBe('screen')
  })
})

/** Six people at the compare, whose texts are `id-7` to `id-12`: one for the facilitator, two for phones, three for all. */
const REACHED = ['host', 'phones', 'phones', 'screen', 'screen', 'screen'] as const
const written: Past[] = [
  people(6),
  go('rewrite'),
  ...REACHED.map((reach, index) => write(index + 1, `text ${index + 1}`, { reach, keyHash: `text-key-${index + 1}` })),
  showLot(),
  go('compare'),
]
const comparing = (...past: Past[]) => given(...written, ...past)

describe('where it goes', () => {
  test('D6 P2 one for the facilitator is in no pair; one for phones is', () => {
    const { room } = comparing()
    const round = room.rounds.get(FIRST)
    expect(round && candidatesOf(room, round).map(({ id }) => id)).toEqual(['id-8', 'id-9', 'id-10', 'id-11', 'id-12'])
  })

  test('D6 R6 one for the facilitator cannot be picked; one for phones can', () => {
    comparing().when(sort('id-7', 'picked')).then('text-is-private')
    comparing()
      .when(sort('id-8', 'picked'))
      .then({ type: 'rewrite.sorted', askId: FIRST, rewriteId: 'id-8', as: 'picked' })
  })

  test('D6 C2 only one that may go to the screen is opened', () => {
    for (const past of [[], [sort('id-8', 'picked')], [go('debrief')]] as Past[][]) {
      comparing(...past)
        .when(open(['original', 'id-7']))
        .then('text-is-private')
      comparing(...past)
        .when(open(['original', 'id-8']))
        .then('not-for-screen')
      comparing(...past)
        .when(open(['id-10', 'id-8']))
        .then('not-for-screen')
      comparing(...past)
        .when(open(['original', 'id-10']))
        .then({ type: 'compare.opened', askId: FIRST, items: ['original', 'id-10'] })
    }
  })

  test('D6 pairs of texts are suggested only where both may be opened', () => {
    const bands = {
      banded: true,
      early: false,
      texts: {},
      suggested: [
        { items: ['id-8', 'id-10'], why: 'apart' },
        { items: ['id-10', 'id-11'], why: 'split' },
      ],
    } as const
    const { room } = comparing(
      nextPair(1),
      judgeOwn(1, 'first'),
      go('debrief'),
      fit(),
      keepBands({ ...bands, suggested: bands.suggested.map(({ items, why }) => ({ items: [...items], why })) }),
    )
    const round = room.rounds.get(FIRST)
    expect(round && outcomeSlice(room, round).suggested).toEqual([{ items: ['id-10', 'id-11'], why: 'split' }])
  })
})

describe('who is told', () => {
  test('D6 W4 W5 the console and the writer are told how far a text may go, and nobody else', () => {
    const { room } = comparing()
    const reached = Object.entries(viewForHost(room, here([1])).rewrites).map(([id, { reach }]) => [id, reach])
    expect(reached.toSorted()).toEqual(REACHED.map((reach, index) => [`id-${index + 7}`, reach]).toSorted())
    for (const [index, reach] of REACHED.entries())
      expect(viewForSeat(room, `id-${index + 1}`).ownRewrites[FIRST]).toMatchObject({
        reach,
        keepPrivate: reach === 'host',
      })
    expect(JSON.stringify(viewForScreen(room, here([1])))).not.toMatch(/reach|"host"|"phones"/)
  })

  test('D6 E5 E8 after the end it is known of each text as before, by the key and at the console', () => {
    const { room } = comparing(...endAndForget())
    for (const [index, reach] of REACHED.entries())
      expect(openedBy(room, `text-key-${index + 1}`)).toMatchObject([{ text: `text ${index + 1}`, reach }])
    const told = Object.values(viewForHost(room, here([])).rewrites).map(({ text, reach }) => [text, reach])
    expect(told.toSorted()).toEqual(REACHED.map((reach, index) => [`text ${index + 1}`, reach]))
  })

  test('D6 E6 the report has what could be in pairs, one for the facilitator not among it, before the fold and after', () => {
    for (const past of [[], endAndForget()] as Past[][]) {
      const [ask] = reportOf(comparing(...past).room).asks
      expect(ask?.texts.map(({ text }) => text).toSorted()).toEqual(['text 2', 'text 3', 'text 4', 'text 5', 'text 6'])
    }
  })
})

test('D6 D7 only in couples must it be said how far a text may go, and are phones covered', () => {
  expect(PRESETS.filter((preset) => ASKS_REACH[preset])).toEqual(['couples'])
  expect(PRESETS.filter((preset) => COVERS_OWN[preset])).toEqual(['couples'])
})
