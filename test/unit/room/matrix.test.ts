import { expect, test } from 'vitest'
import { forRules, type ForRules } from '../../../server/live/links.ts'
import { secureRandom } from '../../../server/secrets.ts'
import { PROBLEMS } from '../../../shared/problems.ts'
import type { RoomCommand } from '../../../shared/room/decide.ts'
import { toReveal } from '../../../shared/room/reveal/state.ts'
import { rowOf, STAGES, type Giving, type Opening } from '../../../shared/room/stages.ts'
import { currentRound, type Room } from '../../../shared/room/state.ts'
import { fittingInput } from '../../support/dearest.ts'
import { HOST, pairOf, seat, snapshot } from '../../support/given.ts'
import { DECIDED, decided, PLACES, PRESENTER, roomAt, saidIn } from '../../support/room-at.ts'
import { FIRST } from '../../support/sample.ts'

// What people can send, and what the facilitator can open, at every stage of every kind of room: what the rules take is
// what the table of stages says, no more and no less.

/** Made in a room that has come so far: one that would be taken wherever the stage takes it. */
const TRIED = {
  'vote.cast': (room) => ({
    type: 'vote.cast',
    askId: FIRST,
    ballot: rowOf(room.place.stage).ballot ?? 1,
    choice: 'pass',
  }),
  'marks.set': () => ({ type: 'marks.set', askId: FIRST, brace: [{ from: 0, to: 1 }], soften: [] }),
  'warmup.judge': () => ({ type: 'warmup.judge', askId: FIRST, choice: 'first' }),
  'rewrite.submit': () => ({ type: 'rewrite.submit', askId: FIRST, text: 'something else', reach: 'screen' }),
  'rewrite.pass': () => ({ type: 'rewrite.pass', askId: FIRST }),
  'pair.next': () => ({ type: 'pair.next', askId: FIRST }),
  'pair.judge': (room) => ({
    type: 'pair.judge',
    askId: FIRST,
    pairId: pairOf(room, 1)?.pairId ?? 'none',
    choice: 'first',
  }),
  'opened.judge': () => ({ type: 'opened.judge', askId: FIRST, opening: 1, choice: 'first' }),
  'exchange.offer': () => ({ type: 'exchange.offer', askId: FIRST, on: true }),
  'floor.begin': () => ({ type: 'floor.begin', window: 'window' }),
  'reflect.speak': () => ({ type: 'reflect.speak', askId: FIRST, on: true }),
  'response.show': () => ({
    type: 'response.show',
    askId: FIRST,
    lines: { fits: 'a line', doesNot: '', willTry: '' },
  }),
  'obstacle.answer': () => ({ type: 'obstacle.answer', askId: FIRST, question: 'no', choice: 'unclear' }),
  'said.mark': (room) => ({ type: 'said.mark', saidId: saidIn(room), marks: [] }),
  'reveal.show': (room) => {
    const round = currentRound(room)
    return { type: 'reveal.show', askId: FIRST, step: (round && toReveal(room, round)) ?? 'bars' }
  },
  'pushback.play': () => ({ type: 'pushback.play', askId: FIRST, lines: 1 }),
  'compare.open': () => ({ type: 'compare.open', askId: FIRST, items: ['original', 'reference'] }),
  'exchange.open': () => ({ type: 'exchange.open', askId: FIRST }),
  'obstacle.open': () => ({ type: 'obstacle.open', askId: FIRST, on: true }),
  'said.show': (room) => ({ type: 'said.show', saidId: saidIn(room) }),
  'said.reveal': (room) => ({ type: 'said.reveal', saidId: saidIn(room) }),
} satisfies Record<Giving | Opening, (room: Room) => RoomCommand>

const OPENINGS: ReadonlySet<string> = new Set(Object.values(STAGES).flatMap(({ opens }): readonly string[] => opens))
test.each(PLACES)('in %s, at %s: what is taken is what the table of stages says', (preset, stage) => {
  const room = roomAt(preset, stage)
  expect(room.place.stage).toBe(stage)
  const taken = Object.entries(TRIED).filter(([type, make]) => {
    const who = OPENINGS.has(type) ? HOST : seat(type === 'response.show' ? PRESENTER : 1)
    return 'events' in decided(room, make(room), who)
  })
  expect(taken.map(([type]) => type).sort()).toEqual([...rowOf(stage).takes, ...rowOf(stage).opens].sort())
})

test.each(PLACES)(
  'in %s, at %s: every command from everybody is decided or refused, and deciding changes nothing',
  (preset, stage) => {
    const room = roomAt(preset, stage)
    const before = snapshot(room)
    for (const schema of DECIDED) {
      const { client: _, n: __, ...sent } = fittingInput(schema) as Record<string, unknown>
      for (const askId of [FIRST, 'nowhere'])
        for (const who of [HOST, seat(1), seat(PRESENTER), seat(99)]) {
          const command = forRules({ ...sent, ...('askId' in sent && { askId }) } as ForRules, secureRandom)
          const decision = decided(room, command, who)
          if ('rejected' in decision) expect(PROBLEMS).toHaveProperty([decision.rejected])
          expect('rejected' in decision && decision.rejected).not.toBe('internal')
        }
    }
    expect(snapshot(room)).toBe(before)
  },
)
