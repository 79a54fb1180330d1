import { describe, expect, test } from 'vitest'
import { DECK_LIMITS } from '../../../shared/deck/limits.ts'
import { LAST_DAY_MS } from '../../../shared/room/ending/state.ts'
import { AGENDA_ITEMS_MAX, TITLE_MAX } from '../../../shared/room/limits.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'
import {
  agenda,
  end,
  endAndForget,
  given,
  givenRoom,
  go,
  here,
  mark,
  nextPair,
  pairOf,
  pass,
  people,
  play,
  show,
  title,
  vote,
  warmUp,
  write,
  type Past,
  type Scene,
} from '../../support/given.ts'
import { ASKS, FIRST, sampleDeck, SECOND, THIRD } from '../../support/sample.ts'

const nobody = here([])
const ask = (askId: string, minutes: number | null = null) => ({ askId, minutes })
const block = (kind: 'talk' | 'break' | 'free', minutes: number, titleId: string | null = null) => ({
  block: kind,
  titleId,
  minutes,
})
const set = (...items: (ReturnType<typeof ask> | ReturnType<typeof block>)[]) =>
  ({ type: 'agenda.set', items, startsAt: null }) as const

const session = ({ room }: Scene) => viewForHost(room, nobody).session
const order = ({ room }: Scene) =>
  viewForHost(room, nobody).session.items.flatMap((item) => ('askId' in item ? [item.askId] : ['block']))
const number = ({ room }: Scene) => {
  const { place } = viewForPhones(room, nobody)
  return `${place.number} of ${place.asks}`
}

test('J1 without an agenda it is all asks in the deck’s order, and none of them has minutes', () => {
  const scene = given(go('show', SECOND))
  expect(session(scene)).toMatchObject({ isSet: false, startsAt: null, items: ASKS.map((askId) => ask(askId)) })
  expect(number(scene)).toBe('2 of 3')
})

test('J1 J2 an agenda is set in the lobby: “ask 1 of 2” counts its asks, on every surface', () => {
  const scene = given()
    .when(agenda([{ askId: THIRD, minutes: 20 }, { block: 'break', minutes: 10 }, { askId: FIRST }]))
    .then(set(ask(THIRD, 20), block('break', 10), ask(FIRST)))
  expect(session(scene)).toMatchObject({
    isSet: true,
    items: [ask(THIRD, 20), { block: 'break', title: '', minutes: 10 }, ask(FIRST)],
  })
  const there = given(agenda([{ askId: THIRD }, { askId: FIRST }]), go('show', FIRST))
  expect(number(there)).toBe('2 of 2')
  for (const view of [viewForScreen, viewForHost])
    expect(view(there.room, nobody).place).toMatchObject({ number: 2, asks: 2 })
  expect(number(given(agenda([{ askId: THIRD }])))).toBe('0 of 1')
})

describe('J2 nothing changes when', () => {
  const planned = [agenda([{ askId: SECOND }], 50_000)]
  test.each([
    ['an ask is not in the deck', [{ askId: SECOND }, { askId: 'nowhere' }], 'unknown-ask'],
    ['an ask has the name of a method', [{ askId: 'constructor' }], 'unknown-ask'],
    ['an ask is there twice', [{ askId: SECOND }, { askId: SECOND }], 'ask-twice'],
    ['there is no ask', [{ block: 'talk', minutes: 5 }], 'agenda-empty'],
    ['there is nothing', [], 'agenda-empty'],
  ] as const)('%s', (_, items, code) => {
    const scene = given(...planned)
    const before = session(scene)
    scene.when(agenda([...items])).then(code)
    expect(session(scene)).toEqual(before)
  })
})

test('J2 the same agenda again changes nothing; nor does the deck’s own order where none was set', () => {
  const same = [
    { askId: SECOND, minutes: 5 },
    { block: 'free' as const, title: 'Tea', minutes: 5 },
  ]
  given(agenda(same, 9_000)).when(agenda(same, 9_000)).then()
  given()
    .when(agenda(ASKS.map((askId) => ({ askId }))))
    .then()
  given(agenda(same))
    .when(
      agenda([
        { askId: SECOND, minutes: 5 },
        { block: 'free', title: 'Cake', minutes: 5 },
      ]),
    )
    .then(set(ask(SECOND, 5), block('free', 5, 'id-2')))
})

describe('J3 on every agenda stays', () => {
  const asked = [people(3)]
  const without: readonly [what: string, past: Past[]][] = [
    ['the ask the room is at, also before anything is given', [go('show')]],
    ['an ask that was voted on', [go('vote'), vote(1, 'pass'), go('show', SECOND)]],
    ['an ask in which the bars were opened', [go('reveal'), show('bars'), go('show', SECOND)]],
    ['an ask in which a line was played', [go('push-back'), play(1), go('show', SECOND)]],
    ['an ask that was marked', [go('mark'), mark(1, [[0, 1]]), go('show', SECOND)]],
    ['an ask whose pair was answered', [go('warm-up'), warmUp(1, 'first'), go('show', SECOND)]],
    ['an ask in which somebody passed', [go('rewrite'), pass(1), go('show', SECOND)]],
    ['an ask in which somebody wrote', [go('rewrite'), write(1, 'x'), go('show', SECOND)]],
  ]
  test.each(without)('%s', (_, past) => {
    const scene = given(...asked, ...past)
    expect(session(scene).staying[0]).toBe(FIRST)
    const left = given(...asked, ...past, agenda([{ askId: THIRD }]))
    expect(order(left).slice(0, 1)).toEqual([FIRST])
    expect(order(left).at(-1)).toBe(THIRD)
  })

  test('but not one that was only looked at', () => {
    const scene = given(go('show'), go('vote'), go('show', SECOND), agenda([{ askId: THIRD }]))
    expect(session(scene).staying).toEqual([SECOND])
    expect(order(scene)).toEqual([SECOND, THIRD])
  })
})

test('J3 an ask that is left out is put behind the one that came before it, with its minutes', () => {
  const played = [
    people(1),
    agenda([{ askId: SECOND, minutes: 7 }, { askId: FIRST, minutes: 8 }, { askId: THIRD }]),
    go('vote', SECOND),
    vote(1, 'pass', undefined, SECOND),
    go('vote', FIRST),
  ]
  given(...played)
    .when(agenda([{ askId: SECOND, minutes: 7 }, { block: 'break', minutes: 5 }, { askId: THIRD }]))
    .then(set(ask(SECOND, 7), ask(FIRST, 8), block('break', 5), ask(THIRD)))
  given(...played)
    .when(agenda([{ askId: THIRD }, { askId: FIRST }]))
    .then(set(ask(SECOND, 7), ask(THIRD), ask(FIRST)))
  const all = given(...played, agenda([]))
  expect(order(all)).toEqual([SECOND, FIRST])
  expect(number(all)).toBe('2 of 2')
})

test('J4 going to an ask that is not on the agenda puts it behind the one the room comes from', () => {
  const planned = agenda([{ askId: SECOND }, { askId: THIRD }])
  expect(order(given(planned, go('show', SECOND), go('show', FIRST)))).toEqual([SECOND, FIRST, THIRD])
  expect(order(given(planned, go('show', FIRST)))).toEqual([FIRST, SECOND, THIRD])
  const fromLobby = given(planned, go('show', SECOND), go('lobby'), go('show', FIRST))
  expect(order(fromLobby)).toEqual([SECOND, FIRST, THIRD])
  expect(number(fromLobby)).toBe('2 of 3')
})

test('J4 U1 an ask that comes between takes no pair from one the room has been at', () => {
  const shown = (...past: Past[]) => viewForPhones(given(...past).room, nobody).warmUp?.id
  const planned = agenda([{ askId: SECOND }, { askId: THIRD }])
  expect(shown(planned, go('warm-up', THIRD))).toBe('ferry')
  expect(shown(planned, go('show', THIRD), go('lobby'), go('show', SECOND), go('warm-up', FIRST))).toBe('ferry')
  expect(shown(planned, go('show', THIRD), go('show', SECOND), go('show', FIRST), go('warm-up', THIRD))).toBe('ferry')
})

test('U1 the pair belongs to the place in the agenda, and once the room was at the ask it stays, whatever is planned', () => {
  const pairAt = (askId: string, ...past: Past[]) =>
    viewForHost(given(...past, go('warm-up', askId)).room, nobody).session.warmUpId
  expect(pairAt(SECOND)).toBe('ferry')
  expect(pairAt(SECOND, agenda([{ askId: SECOND }, { askId: FIRST }]))).toBe('stairs')
  const changed = agenda([{ askId: SECOND }, { askId: FIRST }, { askId: THIRD }])
  expect(pairAt(SECOND, go('show', SECOND), changed)).toBe('ferry')
  expect(pairAt(FIRST, go('show', SECOND), changed)).toBe('ferry')
  expect(given(go('show', SECOND)).room.rounds.get(SECOND)?.warmUpId).toBe('ferry')
})

test('P10 U1 in couples the pair that an ask is warmed up on comes last, wherever the ask stands', () => {
  const first = (...past: Past[]) => {
    const { room } = givenRoom({ preset: 'couples' }, people(2), ...past, go('compare', SECOND), nextPair(1, SECOND))
    return pairOf(room, 1, SECOND)?.first.split('/')[0]
  }
  expect(first()).toBe('stairs')
  expect(first(agenda([{ askId: SECOND }]))).toBe('ferry')
})

test('J5 the room is at no stage of a block: what it is at and what phones are told is the same with one', () => {
  const told = (...items: Parameters<typeof agenda>[0]) =>
    viewForPhones(given(agenda(items), go('debrief', FIRST)).room, nobody)
  expect(told({ askId: FIRST }, { block: 'break', minutes: 10 }, { askId: SECOND })).toEqual(
    told({ askId: FIRST }, { askId: SECOND }),
  )
})

describe('J6 the session starts', () => {
  const HOUR = 3_600_000
  const start = (startsAt: number) => agenda([{ askId: FIRST }], startsAt)
  const opened = { createdAt: 100 * HOUR }
  const wait = { later: 100 * HOUR }

  test('J6 from one day before the room was opened to eight days ahead, to the millisecond', () => {
    const { room } = givenRoom(opened, wait)
    const first = opened.createdAt - 24 * HOUR
    givenRoom(opened, wait)
      .when(start(first))
      .then({ type: 'agenda.set', items: [ask(FIRST)], startsAt: first })
    givenRoom(opened, wait)
      .when(start(first - 1))
      .then('bad-start')
    expect(room.startsAt).toBeNull()
    const scene = givenRoom(opened, wait)
    const now = scene
      .when(start(first))
      .then({ type: 'agenda.set', items: [ask(FIRST)], startsAt: first })
      .log.at(-1)?.at
    const last = (now ?? 0) + LAST_DAY_MS
    givenRoom(opened, wait)
      .when(start(last))
      .then({ type: 'agenda.set', items: [ask(FIRST)], startsAt: last })
    givenRoom(opened, wait)
      .when(start(last + 1))
      .then('bad-start')
  })

  test('J6 and one that was set stays valid as the days go by', () => {
    const scene = givenRoom(opened, wait, start(opened.createdAt - 24 * HOUR), { later: 20 * 24 * HOUR })
    scene
      .when(agenda([{ askId: SECOND }], opened.createdAt - 24 * HOUR))
      .then({ type: 'agenda.set', items: [ask(SECOND)], startsAt: opened.createdAt - 24 * HOUR })
    scene.when(agenda([{ askId: SECOND }])).then({ type: 'agenda.set', items: [ask(SECOND)], startsAt: null })
  })
})

describe('J7 a title', () => {
  test('J7 of the room is cleaned like a name, and is in no event', () => {
    const scene = given().when(title(' Tuesday \n\u202e group\0 ')).then({ type: 'title.set' })
    expect(scene.words).toEqual({ 'room-title': 'Tuesday group' })
    expect(viewForPhones(scene.room, nobody).room.title).toBe('Tuesday group')
    expect(JSON.stringify(scene.log)).not.toContain('Tuesday')
    scene.when(title('Tuesday group')).then()
  })

  test('J7 of a block is cleaned and kept the same way; a new agenda erases it', () => {
    const scene = given()
      .when(agenda([{ askId: FIRST }, { block: 'break', title: ' Soup\tand bread ', minutes: 30 }]))
      .then(set(ask(FIRST), block('break', 30, 'id-1')))
    expect(scene.words).toEqual({ 'id-1': 'Soup and bread' })
    expect(session(scene).items[1]).toEqual({ block: 'break', title: 'Soup and bread', minutes: 30 })
    const next = scene.when(agenda([{ askId: FIRST }])).then(set(ask(FIRST)))
    expect(next.words).toEqual({ 'id-1': null })
    given()
      .when(agenda([{ askId: FIRST }, { block: 'break', title: ' \u200b ', minutes: 30 }]))
      .then(set(ask(FIRST), block('break', 30)))
  })

  test('J7 has at most 80 code points', () => {
    const [most, more] = ['🙂'.repeat(TITLE_MAX), '🙂'.repeat(TITLE_MAX + 1)]
    given().when(title(most)).then({ type: 'title.set' }).when(title(more)).then('title-too-long')
    const around = (words: string) => agenda([{ askId: FIRST }, { block: 'free', title: words, minutes: 1 }])
    given()
      .when(around(most))
      .then(set(ask(FIRST), block('free', 1, 'id-1')))
    given().when(around(more)).then('title-too-long')
  })
})

test('J8 the title of the room is told wherever the deck’s was; an empty one brings that back', () => {
  const scene = given(title('Tuesday'))
  for (const view of [viewForPhones, viewForScreen, viewForHost])
    expect(view(scene.room, nobody).room.title).toBe('Tuesday')
  expect(reportOf(scene.room)).toMatchObject({ title: 'Tuesday', deck: { title: sampleDeck.title } })
  const back = scene.when(title('  ')).then({ type: 'title.set' })
  expect(back.words).toEqual({ 'room-title': null })
  expect(viewForPhones(back.room, nobody).room.title).toBe(sampleDeck.title)
  back.when(title('')).then()
})

test('J8 E4 after the fold the title and the order of the asks are there, and nothing else of the plan', () => {
  const past: Past[] = [
    people(2),
    title('Tuesday'),
    agenda([{ askId: THIRD, minutes: 20 }, { block: 'break', title: 'Soup', minutes: 30 }, { askId: FIRST }], 60_000),
    go('vote', THIRD),
    vote(1, 'pass', undefined, THIRD),
    go('vote', FIRST),
    vote(1, 'pass'),
  ]
  const before = reportOf(given(...past, end).room)
  const scene = given(...past, ...endAndForget())
  expect(session(scene)).toMatchObject({ isSet: true, startsAt: null, items: [ask(THIRD), ask(FIRST)], staying: [] })
  expect([...scene.room.words.values()]).toEqual(['Tuesday'])
  const after = reportOf(scene.room)
  expect(after.asks.map(({ askId }) => askId)).toEqual([THIRD, FIRST])
  expect({ ...after, endedAt: 0 }).toEqual({ ...before, endedAt: 0 })
  expect(session(given(people(1), go('vote'), vote(1, 'pass'), ...endAndForget()))).toMatchObject({
    isSet: false,
    items: ASKS.map((askId) => ask(askId)),
  })
})

test('J9 of the plan phones and screen are told nothing but the number of the ask and the title', () => {
  const told = (...past: Past[]) => [viewForPhones, viewForScreen].map((view) => view(given(...past).room, nobody))
  const there = [go('vote', FIRST)]
  const plain = agenda([{ askId: FIRST }, { askId: THIRD }])
  const full = agenda(
    [
      { block: 'talk', title: 'Hello', minutes: 3 },
      { askId: FIRST, minutes: 9 },
      { askId: THIRD, minutes: 8 },
    ],
    60_000,
  )
  expect(told(full, ...there)).toEqual(told(plain, ...there))
})

test('an agenda holds every ask of the longest deck and blocks between them', () => {
  expect(AGENDA_ITEMS_MAX).toBeGreaterThan(DECK_LIMITS.items.asks.most)
})
