import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isConnected } from '../../../shared/stats/bands.ts'
import { seededRandom } from '../../../shared/stats/random.ts'
import {
  expirePair,
  newPairLedger,
  nextPair,
  servePair,
  skipPair,
  type Candidate,
  type PairLedger,
} from '../../../shared/stats/pairing.ts'

const room = (people: number): Candidate[] =>
  Array.from({ length: people }, (_, n) => ({ id: `text-${n}`, author: `seat-${n}` }))

type Pair = readonly [first: string, second: string]

/** Everyone judges so many pairs, in a random order of people, skipping this share of what they are served. */
function judgeAll(people: number, each: number, skips: number, seed: string) {
  const random = seededRandom(seed)
  const texts = room(people)
  const ledger = newPairLedger()
  const judged: (Pair & { judge?: string })[] = []
  const served: { judge: string; pair: Pair }[] = []
  const left = new Map(texts.map(({ author }) => [author ?? '', each]))
  while (left.size) {
    const judges = [...left.keys()]
    const judge = judges[Math.floor(random() * judges.length)] ?? ''
    const pair = nextPair(ledger, judge, texts, seed)
    if (!pair) {
      left.delete(judge)
      continue
    }
    servePair(ledger, judge, ...pair)
    served.push({ judge, pair })
    if (random() < skips) {
      skipPair(ledger, judge, ...pair)
      continue
    }
    judged.push(pair)
    const more = (left.get(judge) ?? 0) - 1
    if (more > 0) left.set(judge, more)
    else left.delete(judge)
  }
  return { ledger, judged, served, texts }
}

const times = (ledger: PairLedger, texts: readonly Candidate[]) =>
  texts.map(({ id }) => ledger.seen.get(id)?.times ?? 0)
const index = (id: string) => Number(id.slice('text-'.length))

describe('a full room of 60, six pairs each, one in five skipped', () => {
  test.each(['one', 'two', 'three'])('exposures, sides and connection, with seed %s', (seed) => {
    const { ledger, judged, texts } = judgeAll(60, 6, 0.2, seed)
    const exposures = times(ledger, texts)
    expect(Math.max(...exposures) - Math.min(...exposures)).toBeLessThanOrEqual(2)
    for (const { id } of texts) {
      const { times: all, first } = ledger.seen.get(id) ?? { times: 0, first: 0 }
      expect(all).toBeGreaterThanOrEqual(10)
      expect(first / all).toBeGreaterThanOrEqual(0.4)
      expect(first / all).toBeLessThanOrEqual(0.6)
    }
    // The first pass: as many pairs as there are texts.
    const pass = judged.slice(0, 60).map(([a, b]) => ({ first: index(a), second: index(b), preferred: 1 as const }))
    expect(isConnected(60, pass)).toBe(true)
  })
})

test('nobody is served their own text, nor of somebody close to them, nor the same pair twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9 }), fc.string(), (people, seed) => {
      const { served } = judgeAll(people, 99, 0.3, seed)
      const seen = new Set<string>()
      for (const { judge, pair } of served) {
        expect(pair.map(index)).not.toContain(Number(judge.slice('seat-'.length)))
        const key = `${judge} ${[...pair].sort().join(' ')}`
        expect(seen.has(key)).toBe(false)
        seen.add(key)
      }
      // All legal pairs were served before nothing was left.
      expect(served).toHaveLength((people * (people - 1) * (people - 2)) / 2)
    }),
  )
  const ledger = newPairLedger()
  const isClose = (author: string) => author === 'seat-1'
  expect(nextPair(ledger, 'seat-0', room(4), 'seed', isClose)?.toSorted()).toEqual(['text-2', 'text-3'])
  expect(nextPair(ledger, 'seat-0', room(3), 'seed', isClose)).toBeNull()
})

test('random joins, withdrawals and drop-outs: what is served may be shown, and what is seen least comes first', () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('serve' as const), judge: fc.nat(11) }),
    fc.record({ does: fc.constant('skip' as const), judge: fc.nat(11) }),
    fc.record({ does: fc.constant('abandon' as const), judge: fc.nat(11) }),
    fc.record({ does: fc.constant('write' as const), judge: fc.nat(11) }),
    fc.record({ does: fc.constant('withdraw' as const), judge: fc.nat(11) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const ledger = newPairLedger()
      const texts = new Map(room(6).map((text) => [text.id, text]))
      const open = new Map<string, Pair>()
      for (const { does, judge: n } of steps) {
        const judge = `seat-${n}`
        const pair = open.get(judge)
        if (does === 'write') texts.set(`text-${n}`, { id: `text-${n}`, author: judge })
        if (does === 'withdraw') texts.delete(`text-${n}`)
        if (does === 'skip' && pair) skipPair(ledger, judge, ...pair)
        if (does === 'abandon' && pair) expirePair(ledger, judge, ...pair)
        if (does === 'skip' || does === 'abandon') open.delete(judge)
        if (does !== 'serve') continue
        const next = nextPair(ledger, judge, [...texts.values()], 'seed')
        expect(next).toEqual(nextPair(ledger, judge, [...texts.values()].toReversed(), 'seed'))
        if (!next) continue
        const legal = [...texts.values()].filter(({ author }) => author !== judge)
        for (const id of next) expect(legal.map((text) => text.id)).toContain(id)
        servePair(ledger, judge, ...next)
        open.set(judge, next)
      }
      for (const { times: all, first } of ledger.seen.values()) {
        expect(all).toBeGreaterThanOrEqual(0)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThanOrEqual(all)
      }
    }),
  )
})

test('an abandoned pair may come again to the same judge, a skipped one never', () => {
  const texts = room(3)
  const serve = (take: typeof skipPair) => {
    const ledger = newPairLedger()
    const pair = nextPair(ledger, 'seat-0', texts, 'seed')
    if (!pair) throw new Error('nothing was served')
    servePair(ledger, 'seat-0', ...pair)
    take(ledger, 'seat-0', ...pair)
    return nextPair(ledger, 'seat-0', texts, 'seed')
  }
  expect(serve(expirePair)?.toSorted()).toEqual(['text-1', 'text-2'])
  expect(serve(skipPair)).toBeNull()
})

test('a late text is served first', () => {
  const { ledger, texts } = judgeAll(8, 3, 0, 'seed')
  const late = [...texts, { id: 'text-late', author: 'seat-late' }]
  expect(nextPair(ledger, 'seat-0', late, 'seed')).toContain('text-late')
})

describe('of texts that are equal otherwise, a judge gets those they met least', () => {
  test('whatever the seed', () => {
    const texts = room(7).slice(0, 6)
    const ledger = newPairLedger()
    servePair(ledger, 'seat-6', 'text-0', 'text-1')
    servePair(ledger, 'seat-7', 'text-2', 'text-3')
    servePair(ledger, 'seat-8', 'text-4', 'text-5')
    const pairs = Array.from({ length: 40 }, (_, seed) => nextPair(ledger, 'seat-6', texts, `seed ${seed}`)?.join())
    expect(pairs.join()).not.toMatch(/text-[01]/)
    // Which of the others is still drawn, and the same seed draws the same.
    expect(new Set(pairs).size).toBeGreaterThan(1)
    expect(pairs[0]).toBe(nextPair(ledger, 'seat-6', texts.toReversed(), 'seed 0')?.join())
  })

  test('so in a room of twelve each text is judged by nearly everybody else', () => {
    const judges = ['one', 'two', 'three'].map((seed) => {
      const seen = new Map<string, Set<string>>()
      for (const { judge, pair } of judgeAll(12, 6, 0, seed).served)
        for (const id of pair) seen.set(id, (seen.get(id) ?? new Set()).add(judge))
      return [...seen.values()].reduce((sum, each) => sum + each.size, 0) / 12
    })
    for (const each of judges) expect(each).toBeGreaterThanOrEqual(9)
  })
})
