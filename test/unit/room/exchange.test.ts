import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import type { Event } from '../../../shared/room/events.ts'
import { REACHES } from '../../../shared/room/lists.ts'
import { optionalIn, planFor, planWith } from '../../../shared/room/course/plan.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  alone,
  end,
  given,
  givenRoom,
  go,
  here,
  hide,
  HOST,
  link,
  offerText,
  onOnePhone,
  openExchange,
  part,
  pass,
  pause,
  people,
  remove,
  reopen,
  sort,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND } from '../../support/sample.ts'

/** Two couples and somebody on their own, who all wrote: seats 1 and 2, 3 and 4, 5; then the exchange of their texts. */
const wrote: Past[] = [
  people(6),
  ...link(1, 2),
  ...link(3, 4),
  alone(5),
  onOnePhone(6),
  go('rewrite'),
  ...[1, 2, 3, 4, 5, 6].map((number) => write(number, `text of ${number}`, { reach: REACHES[number % 3] ?? 'host' })),
]
const atExchange = (...past: Past[]) =>
  givenRoom({ preset: 'couples', reviewFirst: true }, ...wrote, go('exchange'), ...past)
const own = (room: Room, number: number) => viewForSeat(room, `id-${number}`).ownExchange
/** Returns what each of these seats reads of its partner. */
const reads = (room: Room, ...numbers: number[]) => numbers.map((number) => own(room, number)?.partners ?? null)
const bothOffer = [offerText(1), offerText(2)]
const textOf = (room: Room, number: number) =>
  room.rounds.get(FIRST)?.rewrites.get(`client id-${number}`)?.rewriteId ?? ''
const sortOf = (number: number, as: 'waiting' | 'picked' | 'private' | 'removed') => (room: Room) =>
  sort(textOf(room, number), as)
const presence = here([1, 2, 3, 4, 5, 6])
const everybodyElse = (room: Room) =>
  JSON.stringify([
    viewForPhones(room, presence),
    viewForScreen(room, presence),
    viewForHost(room, presence),
    ...[3, 4, 5, 6].map((number) => viewForSeat(room, `id-${number}`)),
  ])

describe('Y1 who can offer what', () => {
  test('given two who are linked and wrote, then each can offer their text, whatever its reach and before it is read', () => {
    const scene = atExchange()
    scene.when(offerText(1)).then({ type: 'exchange.offered', askId: FIRST, seatId: 'id-1', on: true })
    scene.when(offerText(2)).then({ type: 'exchange.offered', askId: FIRST, seatId: 'id-2', on: true })
  })

  test('given somebody alone, two on one phone, or two who parted, then there is nobody to exchange with', () => {
    for (const number of [5, 6]) atExchange().when(offerText(number)).then('not-linked')
    for (const number of [1, 2]) atExchange(part(1)).when(offerText(number)).then('not-linked')
  })

  test('given no text, a pass, or a text that the facilitator removed, then there is nothing to exchange', () => {
    atExchange(withdraw(1)).when(offerText(1)).then('nothing-to-exchange')
    atExchange(sortOf(1, 'removed')).when(offerText(1)).then('nothing-to-exchange')
    const passed = givenRoom({ preset: 'couples' }, people(2), ...link(1, 2), go('rewrite'), pass(1), go('exchange'))
    passed.when(offerText(1)).then('nothing-to-exchange')
    passed.when(offerText(2)).then('nothing-to-exchange')
  })

  test('given another stage or another ask, then offers and the opening are refused; taking back changes nothing', () => {
    const scene = givenRoom({ preset: 'couples' }, ...wrote, go('compare'))
    scene.when(offerText(1)).then('exchange-closed')
    scene.when(openExchange()).then('exchange-closed')
    scene.when(offerText(1, false)).then()
    atExchange()
      .when(offerText(1, true, SECOND))
      .then('exchange-closed')
    atExchange().when(openExchange(SECOND)).then('exchange-closed')
    atExchange()
      .when(offerText(1, true, 'nowhere'))
      .then('unknown-ask')
    atExchange().when(openExchange('nowhere')).then('unknown-ask')
    atExchange().when({ type: 'exchange.offer', askId: FIRST, on: true }, HOST).then('not-allowed')
  })

  test('given other presets, then there is no such stage; in couples it is planned, after the compare', () => {
    for (const preset of ['training', 'supervision'] as const) {
      expect(optionalIn(preset)).not.toContain('exchange')
      givenRoom({ preset }, people(2))
        .when(go('exchange')(given(people(2)).room))
        .then('no-such-stage')
    }
    const stages = planWith(planFor('couples'))
    expect(stages.slice(-3)).toEqual(['compare', 'exchange', 'debrief'])
  })

  test('given the same offer again, then nothing changes', () => {
    atExchange(offerText(1)).when(offerText(1)).then()
    atExchange().when(offerText(1, false)).then()
    atExchange(...bothOffer, openExchange())
      .when(offerText(1))
      .then()
    atExchange(openExchange()).when(openExchange()).then()
  })
})

describe('Y2 both and the opening', () => {
  test('given both offered, when it is opened, then each reads the other’s text, and not before', () => {
    expect(reads(atExchange(...bothOffer).room, 1, 2)).toEqual([null, null])
    expect(reads(atExchange(...bothOffer, openExchange()).room, 1, 2)).toEqual(['text of 2', 'text of 1'])
  })

  test('given one offered, when it is opened, then nobody reads anything', () => {
    const { room } = atExchange(offerText(1), offerText(3), openExchange())
    expect(reads(room, 1, 2, 3, 4, 5, 6)).toEqual([null, null, null, null, null, null])
  })
})

describe('Y3 what a partner did is told to nobody', () => {
  test('given an offer, then no other seat, phone, screen or console is told a byte of it', () => {
    const before = everybodyElse(atExchange().room)
    for (const past of [[offerText(1)], [offerText(2)], bothOffer, [...bothOffer, offerText(1, false)]])
      expect(everybodyElse(atExchange(...past).room)).toBe(before)
    expect(own(atExchange(offerText(2)).room, 1)).toBeNull()
    expect(own(atExchange(...bothOffer).room, 1)).toEqual(own(atExchange(offerText(1)).room, 1))
  })

  test('given the opening, then those who exchange nothing are told the same as if nobody had offered', () => {
    const opened = (...past: Past[]) => atExchange(...past, openExchange()).room
    expect(everybodyElse(opened(...bothOffer))).toBe(everybodyElse(opened()))
    expect(own(opened(offerText(1)), 1)).toEqual({ askId: FIRST, partners: null })
    expect(own(opened(offerText(2)), 1)).toBeNull()
  })

  test('given any event, then only those are sent a message whose own part changes', () => {
    const told = (room: Room, event: Event) =>
      affectedBy(room, event)
        .filter(({ slices }) => slices.includes('ownExchange'))
        .map(({ seatId }) => seatId)
        .sort()
    const offered = (number: number, on = true): Event => ({
      type: 'exchange.offered',
      at: 1,
      askId: FIRST,
      seatId: `id-${number}`,
      on,
    })
    const opening: Event = { type: 'exchange.opened', at: 1, askId: FIRST }
    const hidden: Event = { type: 'texts.hidden', at: 1, on: true }
    const gone: Event = { type: 'stage.gone', at: 1, to: { stage: 'debrief', askId: FIRST } }
    const ended: Event = { type: 'room.ended', at: 1 }
    const taken: Event = { type: 'rewrite.withdrawn', at: 1, askId: FIRST, seatId: 'id-1' }
    const one = atExchange(offerText(1)).room
    expect(told(one, offered(2))).toEqual(['id-2'])
    expect(told(one, opening)).toEqual([])
    expect(told(one, hidden)).toEqual([])
    expect(told(one, taken)).toEqual(['id-1'])
    expect(told(one, gone)).toEqual(['id-1'])
    expect(told(one, ended)).toEqual(['id-1'])
    const both = atExchange(...bothOffer, offerText(3)).room
    expect(told(both, opening)).toEqual(['id-1', 'id-2'])
    expect(told(both, offered(1, false))).toEqual(['id-1'])
    expect(told(both, taken)).toEqual(['id-1'])
    const open = atExchange(...bothOffer, offerText(3), openExchange()).room
    expect(told(open, offered(1, false))).toEqual(['id-1', 'id-2'])
    expect(told(open, offered(3, false))).toEqual(['id-3'])
    expect(told(open, hidden)).toEqual(['id-1', 'id-2'])
    expect(told(open, taken)).toEqual(['id-1', 'id-2'])
    expect(told(open, gone)).toEqual(['id-1', 'id-2', 'id-3'])
    const left = atExchange(...bothOffer, offerText(3), openExchange(), go('debrief')).room
    for (const event of [ended, hidden]) expect(told(left, event)).toEqual([])
    // Removing a text and bringing it back change what its reader sees; sorting it otherwise does not.
    const sorted = (room: Room, as: 'waiting' | 'private' | 'removed', number = 1): Event => ({
      type: 'rewrite.sorted',
      at: 1,
      askId: FIRST,
      rewriteId: textOf(room, number),
      as,
    })
    const removed = atExchange(...bothOffer, openExchange(), sortOf(1, 'removed')).room
    expect(told(open, sorted(open, 'removed'))).toEqual(['id-1', 'id-2'])
    expect(told(open, sorted(open, 'private'))).toEqual(['id-1'])
    expect(told(removed, sorted(removed, 'waiting'))).toEqual(['id-1', 'id-2'])
    expect(told(removed, sorted(removed, 'removed'))).toEqual(['id-1'])
    expect(told(one, sorted(one, 'removed'))).toEqual(['id-1'])
    expect(told(both, sorted(both, 'removed'))).toEqual(['id-1'])
    expect(told(open, sorted(open, 'removed', 3))).toEqual(['id-3'])
    expect(told(open, sorted(open, 'removed', 5))).toEqual(['id-5'])
    expect(told(open, { ...sorted(open, 'removed'), rewriteId: 'no-text' } as Event)).toEqual([])
    const halfOpen = atExchange(offerText(1), openExchange()).room
    expect(told(halfOpen, sorted(halfOpen, 'removed'))).toEqual(['id-1'])
    expect(told(halfOpen, sorted(halfOpen, 'removed', 2))).toEqual(['id-2'])
    const bothRemoved = atExchange(...bothOffer, openExchange(), sortOf(1, 'removed'), sortOf(2, 'removed')).room
    expect(told(bothRemoved, sorted(bothRemoved, 'waiting'))).toEqual(['id-1'])
    const darkAndOpen = atExchange(...bothOffer, openExchange(), hide(true)).room
    expect(told(darkAndOpen, sorted(darkAndOpen, 'removed'))).toEqual(['id-1'])
    const dark = atExchange(...bothOffer, hide(true)).room
    expect(told(dark, opening)).toEqual([])
  })
})

test('Y4 given it was opened, then a new offer is refused, also one that was taken back, and nobody reads anything', () => {
  const late = atExchange(offerText(1), openExchange())
  late.when(offerText(2)).then('exchange-opened')
  late.when(offerText(1, false)).then({ type: 'exchange.offered', askId: FIRST, seatId: 'id-1', on: false })
  atExchange(...bothOffer, openExchange(), offerText(1, false))
    .when(offerText(1))
    .then('exchange-opened')
  // Whatever the partner did, the answer is the same.
  for (const past of [[], [offerText(1)]])
    atExchange(...past, openExchange())
      .when(offerText(2))
      .then('exchange-opened')
})

describe('Y5 what takes an offer back', () => {
  const open = [...bothOffer, openExchange()]
  test.each<[string, Past[]]>([
    ['one takes the offer back', [offerText(1, false)]],
    ['one deletes the text', [withdraw(1)]],
    ['the two part', [part(2)]],
    ['one is removed', [remove(1)]],
    ['one is removed as in 0.1.0', [{ type: 'seat.removed', at: 1, seatId: 'id-1' }]],
    ['the facilitator removes a text', [sortOf(1, 'removed')]],
  ])('given an exchange that is open, when %s, then both phones have nothing of the other', (_, past) => {
    expect(reads(atExchange(...open).room, 1, 2)).toEqual(['text of 2', 'text of 1'])
    expect(reads(atExchange(...open, ...past).room, 1, 2)).toEqual([null, null])
    expect(reads(atExchange(...bothOffer, ...past, openExchange()).room, 1, 2)).toEqual([null, null])
  })

  test('given a removed text, when it is brought back, then it is exchanged again; sorting it otherwise changes nothing', () => {
    expect(reads(atExchange(...open, sortOf(1, 'removed'), sortOf(1, 'waiting')).room, 1, 2)).toEqual([
      'text of 2',
      'text of 1',
    ])
    expect(reads(atExchange(...open, sortOf(1, 'private')).room, 1, 2)).toEqual(['text of 2', 'text of 1'])
  })

  test('given two who offered and parted, when one is linked with another who offered, then nothing is exchanged', () => {
    const past = [part(1), part(3), ...link(1, 3)]
    expect(
      reads(atExchange(...bothOffer, offerText(3), offerText(4), ...past, openExchange()).room, 1, 2, 3, 4),
    ).toEqual([null, null, null, null])
    expect(reads(atExchange(...bothOffer, offerText(3), offerText(4), openExchange(), ...past).room, 1, 3)).toEqual([
      null,
      null,
    ])
  })
})

test('Y6 given a pause, then no offer is taken and one can be taken back; given hidden texts, then none is told', () => {
  atExchange(pause(true)).when(offerText(1)).then('room-paused')
  atExchange(offerText(1), pause(true))
    .when(offerText(1, false))
    .then({ type: 'exchange.offered', askId: FIRST, seatId: 'id-1', on: false })
  const hidden = [...bothOffer, openExchange(), hide(true)]
  expect(reads(atExchange(...hidden).room, 1, 2)).toEqual([null, null])
  expect(reads(atExchange(...bothOffer, hide(true), openExchange()).room, 1, 2)).toEqual([null, null])
  expect(reads(atExchange(...hidden, hide(false)).room, 1, 2)).toEqual(['text of 2', 'text of 1'])
})

test('Y7 given the stage or the room is left, then it is over, and nobody offers when the room comes back', () => {
  const open = [...bothOffer, openExchange()]
  for (const away of [go('debrief'), go('lobby'), go('exchange', SECOND), end]) {
    const left = atExchange(...open, away).room
    expect([1, 2].map((number) => own(left, number))).toEqual([null, null])
  }
  for (const back of [
    [go('debrief'), go('exchange')],
    [end, reopen],
  ]) {
    const { room } = atExchange(...open, ...back)
    expect([1, 2].map((number) => own(room, number))).toEqual([null, null])
    expect(viewForPhones(room, presence).exchange).toEqual({ isOpen: false })
    expect(reads(atExchange(...open, ...back, offerText(1), openExchange()).room, 1, 2)).toEqual([null, null])
  }
})

test('Y8 given offers, then console and screen are told that it was opened and not how many offer, nor is the outcome', () => {
  const told = (...past: Past[]) => {
    const { room } = atExchange(...past)
    return [viewForHost(room, presence), viewForScreen(room, presence), viewForPhones(room, presence)].map((view) =>
      JSON.stringify(view),
    )
  }
  expect(told(...bothOffer, offerText(3))).toEqual(told())
  expect(told(...bothOffer, offerText(3), openExchange())).toEqual(told(openExchange()))
  expect(viewForScreen(atExchange(openExchange()).room, presence).exchange).toEqual({ isOpen: true })
  expect(viewForScreen(atExchange(openExchange(), go('compare')).room, presence).exchange).toBeNull()
  expect(viewForHost(atExchange(openExchange()).room, presence).sees.exchange).toEqual({ isOpen: true })
})
