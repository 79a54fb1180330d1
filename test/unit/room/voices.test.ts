import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openedBy } from '../../../shared/room/ending/own-texts.ts'
import { decide, type Actor, type RoomCommand } from '../../../shared/room/decide.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import { REACHES, type Voice } from '../../../shared/room/lists.ts'
import { openPair } from '../../../shared/room/opened/state.ts'
import { inDrawnOrder, judgedOf, pairableTexts } from '../../../shared/room/pairs/comparing.ts'
import { currentPair } from '../../../shared/room/pairs/state.ts'
import { LOBBY } from '../../../shared/room/place.ts'
import { hash } from '../../../shared/stats/shuffle.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { voiceOfItem } from '../../../shared/room/rewrites/state.ts'
import { PRESETS, WRITES, OUTCOMES } from '../../../shared/room/settings.ts'
import { newRoom, type Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  anchors,
  endAndForget,
  given,
  givenRoom,
  go,
  here,
  HOST,
  judgeOwn,
  nextPair,
  open,
  pass,
  pause,
  people,
  present,
  seat,
  showLot,
  sort,
  withdraw,
  write,
  type Deed,
  type Past,
} from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'
import { FIRST, sampleHead } from '../../support/sample.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const supervision = (count: number, ...past: Past[]) =>
  givenRoom({ preset: 'supervision', lots: true, naming: 'none', reviewFirst: false }, people(count), ...past)
const toClient = (number: number, text: string) => write(number, text, { voice: 'to-client', reach: 'screen' })
const ofClient = (number: number, text: string) => write(number, text, { reach: 'screen' })
const both = (number: number) => [ofClient(number, `client ${number}`), toClient(number, `to client ${number}`)]
const desk = (room: Room, count = 9) => viewForHost(room, here(upTo(count)))
const phones = (room: Room, count: number) => viewForPhones(room, here(upTo(count)))
const queue = (room: Room) =>
  Object.values(desk(room).rewrites)
    .map(({ text, voice }) => [text, voice])
    .sort()
const round = (room: Room) => room.rounds.get(FIRST) ?? expect.fail('no round')
const idOf = (room: Room, number: number, voice: Voice) =>
  round(room).rewrites.get(`${voice} id-${number}`)?.rewriteId ?? expect.fail('no text')

const MINE = { state: 'in', reach: 'screen', keepPrivate: false, verb: null, like: null, given: false } as const

test('Q43 the texts of one voice that bands are made of are in the order drawn for them', () => {
  const { room } = supervision(4, go('rewrite'), ...upTo(4).flatMap(both), showLot(), go('compare'))
  for (const voice of ['client', 'to-client'] as const)
    expect(judgedOf(room, round(room), voice)).toEqual({
      texts: inDrawnOrder(upTo(4).map((number) => idOf(room, number, voice))),
      judged: [],
    })
})

describe('two texts of each person', () => {
  test('Q40 one for each ask, person and voice: sent, changed, passed on and taken back by itself', () => {
    const { room } = supervision(
      5,
      go('rewrite'),
      ofClient(1, 'lost'),
      toClient(1, 'a chair'),
      ofClient(1, 'still lost'),
    )
    expect(viewForSeat(room, 'id-1').ownRewrites).toEqual({
      [FIRST]: { ...MINE, text: 'still lost' },
      [`${FIRST} to-client`]: { ...MINE, text: 'a chair' },
    })
    expect([...room.words.values()].sort()).toEqual(['a chair', 'still lost'])
    const back = supervision(5, go('rewrite'), ...both(1), withdraw(1, FIRST, 'to-client'), pass(1, FIRST, 'to-client'))
    expect(viewForSeat(back.room, 'id-1').ownRewrites).toEqual({
      [FIRST]: { ...MINE, text: 'client 1' },
      [`${FIRST} to-client`]: { state: 'passed' },
    })
  })

  test('Q40 the second voice is refused where people write in one', () => {
    const training = given(people(2), go('rewrite'))
    training.when(toClient(1, 'words')).then('not-in-this-room')
    training.when(pass(1, FIRST, 'to-client')).then('not-in-this-room')
    training.when(withdraw(1, FIRST, 'to-client')).then()
    expect(PRESETS.filter((preset) => WRITES[preset].length > 1)).toEqual(['supervision'])
  })

  test('Q40 what a log says without a voice is what the client could say', () => {
    const room = newRoom(sampleHead({ preset: 'supervision', lots: true }))
    evolve(room, { type: 'seat.joined', at: 1, seatId: 'a', number: 1, keyHash: 'key' })
    evolve(room, { type: 'rewrite.submitted', at: 1, askId: FIRST, seatId: 'a', rewriteId: 't', keepPrivate: false })
    expect(round(room).rewrites.get('client a')).toMatchObject({ rewriteId: 't', seatId: 'a', voice: 'client' })
    evolve(room, { type: 'rewrite.withdrawn', at: 1, askId: FIRST, seatId: 'a' })
    expect(round(room).rewrites).toEqual(new Map())
    evolve(room, { type: 'rewrite.passed', at: 1, askId: FIRST, seatId: 'a' })
    expect(round(room).writing.given).toEqual(new Map([['a', { client: 'pass' }]]))
  })

  test('Q41 whoever answered in both has answered; the moves are told at the first', () => {
    const half = supervision(5, go('rewrite'), ofClient(1, 'words'))
    expect(phones(half.room, 5).count).toEqual({ done: 0, of: 5 })
    expect(viewForSeat(half.room, 'id-1').ownMoves).not.toBe(null)
    expect(viewForSeat(half.room, 'id-2').ownMoves).toBe(null)
    const whole = supervision(5, go('rewrite'), ofClient(1, 'words'), pass(1, FIRST, 'to-client'))
    expect(phones(whole.room, 5).count).toEqual({ done: 1, of: 5 })
    const passed = supervision(5, go('rewrite'), pass(1), pass(2), pass(2, FIRST, 'to-client'), go('compare'))
    expect(desk(passed.room).passed).toBe(1)
  })

  test('Q45 few who write must say how far a text may go, with more it may go to the screen', () => {
    supervision(3, go('rewrite')).when(write(1, 'words')).then('reach-needed')
    supervision(3, go('rewrite'))
      .when(write(1, 'words', { keepPrivate: true }))
      .then('reach-needed')
    supervision(4, present(4), go('rewrite')).when(write(1, 'words')).then('reach-needed')
    const { room } = supervision(4, go('rewrite'), write(1, 'words'), write(1, 'more', { voice: 'to-client' }))
    expect([...round(room).rewrites.values()].map(({ reach }) => reach)).toEqual(['screen', 'screen'])
    expect(supervision(3, go('rewrite'), ...both(1)).room.words.size).toBe(2)
  })
})

describe('lots', () => {
  test('Q41 what is written in one voice waits for the other, then both are in the same lot', () => {
    const scene = supervision(6, go('rewrite'), ...both(1), ...both(2), ofClient(3, 'half'))
    expect(queue(scene.room)).toEqual([])
    const { room } = scene.when(toClient(3, 'whole')).then(
      {
        type: 'rewrite.submitted',
        askId: FIRST,
        seatId: 'id-3',
        voice: 'to-client',
        rewriteId: 'id-12',
        keepPrivate: false,
      },
      { type: 'lot.released', askId: FIRST, ids: expect.any(Array) as string[] },
    )
    expect(queue(room)).toEqual([
      ['client 1', 'client'],
      ['client 2', 'client'],
      ['half', 'client'],
      ['to client 1', 'to-client'],
      ['to client 2', 'to-client'],
      ['whole', 'to-client'],
    ])
  })

  test('Q41 what somebody wrote in one voice alone stays out of the lot of those who are done', () => {
    const { room } = supervision(7, go('rewrite'), ofClient(4, 'half'), ...[1, 2, 3].flatMap(both))
    expect(queue(room)).toEqual([
      ...[1, 2, 3].map((number) => [`client ${number}`, 'client']),
      ...[1, 2, 3].map((number) => [`to client ${number}`, 'to-client']),
    ])
  })

  test('Q41 once all those here are done, also what somebody wrote in one voice alone and went', () => {
    const { room } = supervision(4, go('rewrite'), ofClient(4, 'half'), { here: [1, 2, 3] }, ...[1, 2, 3].flatMap(both))
    expect(queue(room)).toContainEqual(['half', 'client'])
  })

  test('Q41 two people with four texts are no lot, not when the stage ends either; the press shows them', () => {
    const scene = supervision(2, go('rewrite'), ...both(1), ...both(2), go('compare'))
    expect(queue(scene.room)).toEqual([])
    expect(desk(scene.room).waiting).toBe(4)
    const shown = supervision(2, go('rewrite'), ...both(1), ...both(2), go('compare'), showLot())
    expect(queue(shown.room)).toHaveLength(4)
  })

  test('Q41 with the stage all that waits goes, also of whoever answered in one voice alone', () => {
    const { room } = supervision(6, go('rewrite'), ofClient(1, 'a'), ofClient(2, 'b'), toClient(3, 'c'), go('compare'))
    expect(queue(room)).toEqual([
      ['a', 'client'],
      ['b', 'client'],
      ['c', 'to-client'],
    ])
  })
})

describe('pairs', () => {
  /** Everybody wrote in both voices, and the room compares. */
  const comparing = (count: number, ...past: Past[]) =>
    supervision(count, go('rewrite'), ...upTo(count).flatMap(both), go('compare'), ...past)

  const pairOf = (room: Room, number: number) => {
    const pair = currentPair(round(room), `id-${number}`)
    const writerOf = (id = '') => round(room).rewriteById.get(id)
    return pair && { voice: pair.voice, texts: [writerOf(pair.first)?.voice, writerOf(pair.second)?.voice] }
  }

  test('Q43 half of a share is of one voice, then half of the other', () => {
    const voices: (Voice | undefined)[] = []
    const note = (room: Room): Deed => {
      voices.push(viewForSeat(room, 'id-1').ownPairs?.pair?.voice)
      return pause(false)
    }
    comparing(6, ...upTo(8).flatMap(() => [nextPair(1), note, judgeOwn(1, 'first')]))
    const [c, t] = ['client', 'to-client']
    expect(voices).toEqual([c, c, c, t, t, t, c, c])
  })

  test('Q43 the ask and its reference are compared with what the client could say', () => {
    const { room } = comparing(6, anchors(true))
    const groups = pairableTexts(room, round(room)).map((texts) => texts.map(({ id }) => voiceOfItem(round(room), id)))
    expect(groups.map((voices) => new Set(voices))).toEqual([new Set(['client']), new Set(['to-client'])])
    expect(groups.map(({ length }) => length)).toEqual([8, 6])
  })

  test('Q44 pairs of a voice are given from four texts on, and are the same for everybody', () => {
    comparing(3).when(nextPair(1)).then('no-pairs-yet')
    expect(pairOf(comparing(4, nextPair(1)).room, 1)).toEqual({ voice: 'client', texts: ['client', 'client'] })
    // Three wrote in the first voice: who did not could be given pairs of three others, and whoever did only of two.
    const three = [1, 2, 3].map((number) => ofClient(number, `client ${number}`))
    const four = [1, 2, 3, 4].map((number) => toClient(number, `to client ${number}`))
    const scene = supervision(
      6,
      go('rewrite'),
      ...three,
      ...four,
      showLot(),
      go('compare'),
      ...upTo(6).map((each) => nextPair(each)),
    )
    expect(upTo(6).map((number) => pairOf(scene.room, number)?.voice)).toEqual(upTo(6).map(() => 'to-client'))
  })

  test('Q44 P13 texts of a voice that are kept back so that fewer than four are left are told to everybody alike', () => {
    const keepBack = (room: Room, voice: Voice) => [1, 2].map((number) => sort(idOf(room, number, voice), 'private'))
    const one = comparing(5, (room) => keepBack(room, 'client'), nextPair(5))
    expect(pairOf(one.room, 5)?.voice).toBe('to-client')
    comparing(5, (room) => [...keepBack(room, 'client'), ...keepBack(room, 'to-client')])
      .when(nextPair(5))
      .then('pairs-held-back')
  })

  test('Q43 how the comparing goes is counted by voice, too', () => {
    const { room } = comparing(4, ...[1, 2, 3].flatMap((number) => [nextPair(number), judgeOwn(number, 'alike')]))
    const { voices, ...all } = desk(room).coverage ?? {}
    expect(all).toMatchObject({ texts: 8, judged: 3, alike: 3, people: 3 })
    expect(voices).toMatchObject([
      { voice: 'client', texts: 4, judged: 3, alike: 3 },
      { voice: 'to-client', texts: 4, judged: 0, alike: 0 },
    ])
    expect(PRESETS.filter((preset) => WRITES[preset].length > 1 && OUTCOMES[preset] === 'bands')).toEqual([])
  })

  test(
    'Q43 Q44 whatever was played, a pair is of one voice, and of one from which four texts may be given',
    {
      timeout: PATIENCE,
    },
    () => {
      let served = 0
      fc.assert(
        fc.property(history, (each) => {
          play(
            { ...each, preset: 'supervision' },
            {
              after: ({ room }, _deed, decision) => {
                for (const event of 'events' in decision ? decision.events : []) {
                  if (event.type !== 'pair.served') continue
                  served++
                  const at = room.rounds.get(event.askId) ?? expect.fail('no round')
                  const [first, second] = [event.first, event.second].map((item) => voiceOfItem(at, item))
                  expect(first).toBe(second)
                  const written = [...at.rewriteById.values()].filter(({ voice }) => voice === first)
                  expect(written.length).toBeGreaterThanOrEqual(4)
                }
              },
            },
          )
        }),
        runs(60),
      )
      expect(served).toBeGreaterThan(0)
    },
  )
})

describe('what is told', () => {
  test('Q42 W4 L7 which two texts of a lot are of one person is told to nobody', { timeout: PATIENCE }, () => {
    const scene = fc.nat({ max: 5 }).chain((more) =>
      fc.record({
        count: fc.constant(more + 3),
        // The first three to answer in both voices are in one lot, or everybody is where there are few.
        order: fc.shuffledSubarray(upTo(more < 3 ? more + 3 : 3), { minLength: more < 3 ? more + 3 : 3 }),
        reaches: fc.array(fc.constantFrom(...REACHES), { minLength: 16, maxLength: 16 }),
        passes: fc.nat({ max: 8 }),
      }),
    )
    fc.assert(
      fc.property(scene, ({ count, order, reaches, passes }) => {
        /** Plays it. In: whose text to the client each person sends. Ids are drawn, so they come from the words here. */
        const tellAll = (giver: (number: number) => number): string[] => {
          const room = newRoom(sampleHead({ preset: 'supervision', lots: true, naming: 'none' }))
          const presence = here(upTo(count))
          const told: string[] = []
          let ids = 0
          const run = (command: RoomCommand, actor: Actor = HOST) => {
            let text = command.type === 'rewrite.submit' ? `text-${hash(command.text)}` : null
            const newId = () => {
              const id = text ?? `id-${++ids}`
              text = null
              return id
            }
            const decision = decide(room, command, { actor, now: 1, newId, here: presence.sinceStage })
            if ('rejected' in decision) return
            for (const event of decision.events) evolve(room, event)
            keepWords(room, decision.words)
            told.push(
              JSON.stringify([
                viewForHost(room, presence),
                viewForPhones(room, presence),
                viewForScreen(room, presence),
                reportOf(room),
              ]),
            )
          }
          for (const number of upTo(count))
            evolve(room, { type: 'seat.joined', at: 1, seatId: `id-${number}`, number, keyHash: `key-${number}` })
          run({ type: 'stage.go', from: LOBBY, to: { stage: 'rewrite', askId: FIRST } })
          const say = (number: number, of: number, voice: Voice) => {
            const reach = reaches[2 * of + (voice === 'client' ? 0 : 1) - 2] ?? 'screen'
            const command: RoomCommand =
              voice === 'client' && number === passes
                ? { type: 'rewrite.pass', askId: FIRST, voice }
                : { type: 'rewrite.submit', askId: FIRST, voice, text: `${voice} by ${of}`, reach }
            run(command, seat(number))
          }
          for (const number of upTo(count)) {
            say(number, number, 'client')
            say(number, giver(number), 'to-client')
          }
          run({ type: 'stage.go', from: { stage: 'rewrite', askId: FIRST }, to: { stage: 'debrief', askId: FIRST } })
          for (const [rewriteId] of [...round(room).rewriteById].sort())
            run({ type: 'rewrite.sort', askId: FIRST, rewriteId, as: 'picked' })
          return told
        }
        const exchanged = tellAll((number) => order[number - 1] ?? number)
        const own = tellAll((number) => number)
        expect(own.at(-1)).toContain('to-client by 1')
        expect(exchanged).toEqual(own)
      }),
      runs(60),
    )
  })

  const opened = (...of: [number, Voice][]) =>
    supervision(4, go('rewrite'), ...upTo(4).flatMap(both), go('compare'), (room) =>
      open(of.map(([number, voice]) => idOf(room, number, voice))),
    ).room

  test('Q46 texts of both voices may be side by side, and nothing is asked about two of different voices', () => {
    const mixed = opened([1, 'client'], [2, 'to-client'])
    expect(openPair(round(mixed))).toBe(undefined)
    expect(phones(mixed, 4).openedQuestion).toBe(null)
    expect(
      phones(mixed, 4)
        .opened.map(({ voice, text }) => [text, voice])
        .sort(),
    ).toEqual([
      ['client 1', 'client'],
      ['to client 2', 'to-client'],
    ])
    expect(phones(opened([1, 'to-client'], [2, 'to-client']), 4).openedQuestion).toEqual({ opening: 1, split: null })
    const { room } = given(
      people(3),
      go('rewrite'),
      write(1, 'a'),
      write(2, 'b'),
      write(3, 'c'),
      go('compare'),
      (each) => open([1, 2].map((number) => idOf(each, number, 'client'))),
    )
    expect(phones(room, 3).opened.map((text) => 'voice' in text)).toEqual([false, false])
  })

  test('Q47 queue, report and outcome say in which voice each text is, where there are two', () => {
    const past = [go('rewrite'), ...upTo(4).flatMap(both), go('debrief')] as const
    const { room } = supervision(4, ...past)
    const reported = () =>
      reportOf(room)
        .asks.flatMap(({ texts }) => texts.map(({ text, voice }) => [text, voice]))
        .sort()
    const told = queue(room)
    expect(told).toHaveLength(8)
    expect(reported()).toEqual(told)
    const folded = supervision(4, ...past, ...endAndForget()).room
    expect(queue(folded)).toEqual(told)
    expect(folded.outcome?.rounds.flatMap(({ texts }) => texts.map(({ voice }) => voice ?? 'client')).sort()).toEqual([
      ...upTo(4).map(() => 'client'),
      ...upTo(4).map(() => 'to-client'),
    ])
    expect(
      reportOf(
        given(people(3), go('rewrite'), ...upTo(3).map((each) => write(each, `text ${each}`)), go('debrief')).room,
      ).asks[0]?.texts[0],
    ).not.toHaveProperty('voice')
  })

  test('Q40 E8 the key of a text opens that text alone, in whichever voice it is', () => {
    const { room } = supervision(
      4,
      go('rewrite'),
      write(1, 'lost', { reach: 'screen', keyHash: 'key of one' }),
      write(1, 'a chair', { reach: 'screen', keyHash: 'key of two', voice: 'to-client' }),
    )
    expect(openedBy(room, 'key of two').map(({ text, voice }) => [text, voice])).toEqual([['a chair', 'to-client']])
    expect(openedBy(room, 'key of one').map(({ text, voice }) => [text, voice])).toEqual([['lost', 'client']])
  })

  test('Q40 what a removed person gave goes in both voices where the log is of before, and stays else', () => {
    const { room } = supervision(4, go('rewrite'), ...both(1), ...both(2), {
      type: 'seat.removed',
      seatId: 'id-1',
      at: 1,
    })
    expect([...round(room).rewrites.keys()]).toEqual(['client id-2', 'to-client id-2'])
  })
})
