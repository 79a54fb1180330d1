import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../../shared/room/pairs/comparing.ts'
import { decide, type Actor, type RoomCommand } from '../../../shared/room/decide.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import { newRoom, type Room, type Round } from '../../../shared/room/state.ts'
import type { Pair } from '../../../shared/room/pairs/state.ts'
import { viewForHost } from '../../../shared/room/view.ts'
import { isConnected } from '../../../shared/stats/bands.ts'
import { seededRandom } from '../../../shared/stats/random.ts'
import { here, HOST, pairOf } from '../../support/given.ts'
import { FIRST, sampleHead } from '../../support/sample.ts'

const roundOf = (room: Room): Round => {
  const round = room.rounds.get(FIRST)
  if (!round) throw new Error('the room has not come to its first ask')
  return round
}
const pairsOf = (room: Room): Pair[] => [...roundOf(room).comparing.pairs.values()]
const timesSeen = (room: Room, id: string) => roundOf(room).comparing.ledger.seen.get(id)?.times ?? 0

/** A hall: everybody writes, and judges so many pairs at their own pace; some skip, some leave for good in between. */
function hall(size: number, each: number, { skips, leave, seed }: { skips: number; leave: number; seed: string }) {
  const random = seededRandom(seed)
  const room = newRoom(sampleHead({ roomId: seed }))
  let [clock, ids] = [0, 0]
  const give = (command: RoomCommand, actor: Actor) => {
    const decision = decide(room, command, {
      actor,
      now: clock,
      newId: () => `id-${++ids}`,
      here: new Set(room.seats.keys()),
    })
    if ('rejected' in decision) return false
    for (const event of decision.events) evolve(room, event)
    keepWords(room, decision.words)
    return true
  }
  const seats = Array.from({ length: size }, (_, index) => index + 1)
  const actorOf = (number: number): Actor => ({ role: 'seat', seatId: `id-${number}` })
  for (const number of seats) give({ type: 'seat.join', keyHash: `key-${number}` }, { role: 'server' })
  give({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'rewrite', askId: FIRST } }, HOST)
  for (const number of seats) give({ type: 'rewrite.submit', askId: FIRST, text: `text ${number}` }, actorOf(number))
  give({ type: 'stage.go', from: { stage: 'rewrite', askId: FIRST }, to: { stage: 'compare', askId: FIRST } }, HOST)

  const left = new Map(seats.map((number) => [number, each]))
  const dueAt = new Map(seats.map((number) => [number, random() * 5_000]))
  const said: Pair[] = []
  while (left.size) {
    const [number = 0] = [...left.keys()].sort((a, b) => (dueAt.get(a) ?? 0) - (dueAt.get(b) ?? 0))
    clock = dueAt.get(number) ?? clock
    dueAt.set(number, clock + 10_000 + random() * 30_000)
    const pair = pairOf(room, number)
    if (pair?.choice === null && !pair.expired) {
      const skip = random() < skips
      const choice = skip ? 'skip' : (['first', 'second', 'alike'] as const)[Math.floor(random() * 3)]
      give({ type: 'pair.judge', askId: FIRST, pairId: pair.pairId, choice: choice ?? 'alike' }, actorOf(number))
      if (!skip) left.set(number, (left.get(number) ?? 0) - 1)
      if (!skip) said.push({ ...pair })
    }
    if ((left.get(number) ?? 0) <= 0) left.delete(number)
    else if (!give({ type: 'pair.next', askId: FIRST }, actorOf(number))) left.delete(number)
    else if (random() < leave) left.delete(number)
  }
  give({ type: 'stage.go', from: { stage: 'compare', askId: FIRST }, to: { stage: 'debrief', askId: FIRST } }, HOST)
  return { room, said }
}

describe('a full room of 60 through the rules, six pairs each, one in five skipped', () => {
  test.each(['one', 'two', 'three', 'four'])('P4 exposures, sides and connection, with seed %s', (seed) => {
    const { room, said } = hall(60, 6, { skips: 0.2, leave: 0, seed })
    const round = roundOf(room)
    const texts = [...round.rewriteById.keys()]
    expect(said).toHaveLength(360)
    const exposures = texts.map((id) => timesSeen(room, id))
    expect(Math.max(...exposures) - Math.min(...exposures)).toBeLessThanOrEqual(2)
    for (const id of texts) {
      const { times, first } = round.comparing.ledger.seen.get(id) ?? { times: 0, first: 0 }
      expect(times).toBeGreaterThanOrEqual(10)
      expect(first / times).toBeGreaterThanOrEqual(0.4)
      expect(first / times).toBeLessThanOrEqual(0.6)
    }
    // The first pass: as many judgements as there are texts, and those that make up for what was skipped.
    const pass = said.slice(0, 60 / 0.8).map(({ first, second }) => ({
      first: texts.indexOf(first),
      second: texts.indexOf(second),
      preferred: 1 as const,
    }))
    expect(isConnected(60, pass)).toBe(true)
    expect(viewForHost(room, here([])).coverage).toMatchObject({ texts: 60, judged: 360, people: 60, enough: true })
  })

  test('P4 P7 when one in ten leaves at every pair, nobody’s text is left behind', () => {
    const { room } = hall(60, 6, { skips: 0.2, leave: 0.1, seed: 'leaving' })
    const { judged: said, texts } = judgedOf(room, roundOf(room))
    const times = texts.map((_, text) => said.filter(({ first, second }) => first === text || second === text).length)
    expect(Math.min(...times)).toBeGreaterThan(0)
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(4)
  })

  test('P4 the same log gives the same pairs', () => {
    const pairs = () => pairsOf(hall(20, 6, { skips: 0.2, leave: 0.05, seed: 'again' }).room)
    expect(pairs()).toEqual(pairs())
  })
})
