import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isActive, judgedOf } from '../../../shared/room/pairs/comparing.ts'
import { PAIRS_MOST } from '../../../shared/room/limits.ts'
import { currentPair, type Pair } from '../../../shared/room/pairs/state.ts'
import { viewForSeat } from '../../../shared/room/view.ts'
import type { PairLedger } from '../../../shared/stats/pairing.ts'
import { areClose, standingOf } from '../../../shared/room/couples/state.ts'
import { groups } from '../../support/groups.ts'
import { history, PATIENCE, play, runs, type History } from '../../support/histories.ts'

test(
  'P10 D2 in couples no history puts before somebody their own words, or those of whom they were linked with',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(history, (each) => {
        const couples: History = { ...each, preset: 'couples' }
        play(couples, {
          after: ({ room }) => {
            for (const { seatId } of room.seats.values()) {
              const pair = viewForSeat(room, seatId).ownPairs?.pair
              for (const { rewrites } of room.rounds.values())
                for (const { rewriteId, seatId: writer } of rewrites.values())
                  if (pair && [pair.first, pair.second].includes(room.words.get(rewriteId) ?? ''))
                    expect(writer === seatId || areClose(room, seatId, writer)).toBe(false)
            }
          },
        })
      }),
      runs(60),
    )
  },
)

// What the pairs say, counted from the pairs alone.

const keyOf = ({ first, second }: Pick<Pair, 'first' | 'second'>) => [first, second].sort().join(' ')
const isCounted = ({ expired: isLate, choice }: Pair) => !isLate && choice !== 'skip'

function recount(pairs: readonly Pair[]) {
  const seen: Record<string, { times: number; first: number }> = {}
  const meetings: Record<string, number> = {}
  const met: Record<string, string[]> = {}
  const lean: Record<string, number> = {}
  for (const pair of pairs) {
    if (!pair.expired) met[pair.seatId] = [...(met[pair.seatId] ?? []), keyOf(pair)].sort()
    if (!isCounted(pair)) continue
    meetings[keyOf(pair)] = (meetings[keyOf(pair)] ?? 0) + 1
    for (const [id, by] of [
      [pair.first, 1],
      [pair.second, -1],
    ] as const) {
      const before = seen[id] ?? { times: 0, first: 0 }
      seen[id] = { times: before.times + 1, first: before.first + (by === 1 ? 1 : 0) }
      lean[`${pair.seatId} ${id}`] = (lean[`${pair.seatId} ${id}`] ?? 0) + by
    }
  }
  return { seen, meetings, met, lean: withoutZeros(lean) }
}

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))

/** The same of the ledger, less what came to nothing. */
const told = ({ seen, meetings, judges }: PairLedger) => ({
  seen: Object.fromEntries([...seen].filter(([, { times, first }]) => times !== 0 || first !== 0)),
  meetings: withoutZeros(Object.fromEntries(meetings)),
  met: Object.fromEntries([...judges].filter(([, { met }]) => met.size).map(([id, { met }]) => [id, [...met].sort()])),
  lean: withoutZeros(
    Object.fromEntries(
      [...judges].flatMap(([judgeId, { lean }]) => [...lean].map(([id, by]) => [`${judgeId} ${id}`, by])),
    ),
  ),
})
test('P4 P6 P7 P8 S4 what the ledger counts is what the pairs say, at every moment', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room }) => {
          for (const round of room.rounds.values()) {
            const { pairs, waiting, ofSeat, ledger } = round.comparing
            const all = [...pairs.values()]
            expect(told(ledger)).toEqual(recount(all))
            const ids = [...ledger.seen.keys()]
            const isHere = ({ first, second }: Pair) => isActive(room, round, first) && isActive(room, round, second)
            const ties = all.filter((pair) => isCounted(pair) && isHere(pair))
            expect(groups(ids, [...ledger.tied])).toEqual(
              groups(
                ids,
                ties.map(({ first, second }) => [first, second]),
              ),
            )
            expect([...waiting].sort()).toEqual(
              all
                .filter((pair) => pair.choice === null && !pair.expired)
                .map(({ pairId }) => pairId)
                .sort(),
            )
            expect([...ofSeat.values()].flat().sort()).toEqual([...pairs.keys()].sort())
          }
        },
      })
    }),
    runs(100),
  )
})

test(
  'P1 P2 P3 P6 P9 P10 D2 D3 D6 what is served may be read, is not one’s own, and is no pair this seat had and kept',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(history, (each) => {
        const had = new Map<string, string>()
        play(each, {
          after: ({ room }, _deed, decision) => {
            for (const event of 'events' in decision ? decision.events : []) {
              if (event.type !== 'pair.served') continue
              const { askId, seatId, first, second } = event
              const round = room.rounds.get(askId)
              expect(room.place).toEqual({ stage: 'compare', askId })
              expect(first).not.toBe(second)
              for (const item of [first, second]) {
                if (item === 'original' || item === 'reference') {
                  expect(room.anchors).toBe(true)
                  continue
                }
                if (room.head.preset === 'couples' && /^(stairs|ferry)\/(first|second)$/.test(item)) continue
                const rewrite = [...(round?.rewrites.values() ?? [])].find(({ rewriteId }) => rewriteId === item)
                expect(rewrite?.reach).toMatch(/^(phones|screen)$/)
                expect(rewrite?.seatId).not.toBe(seatId)
                expect(areClose(room, seatId, rewrite?.seatId ?? '')).toBe(false)
                if (room.head.preset === 'couples') expect(standingOf(room, seatId)).not.toBe('unsaid')
                expect(room.head.reviewFirst ? ['picked'] : ['picked', 'waiting']).toContain(rewrite?.as)
              }
              const earlier = round?.comparing.pairs.get(had.get(`${askId} ${seatId} ${keyOf(event)}`) ?? '')
              expect(earlier?.expired ?? true).toBe(true)
              had.set(`${askId} ${seatId} ${keyOf(event)}`, event.pairId)
            }
            for (const {
              comparing: { ofSeat, waiting, pairs },
            } of room.rounds.values()) {
              for (const own of ofSeat.values()) {
                expect(own.length).toBeLessThanOrEqual(PAIRS_MOST)
                expect(own.filter((pairId) => waiting.has(pairId)).length).toBeLessThanOrEqual(1)
              }
              for (const { choice, reason } of pairs.values())
                if (choice === null || choice === 'skip') expect(reason).toBeNull()
            }
          },
        })
      }),
      runs(100),
    )
  },
)

test(
  'P8 R4 a text that was taken back or hidden stands in no pair before anybody, and in no judgement',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(history, (each) => {
        play(each, {
          after: ({ room }) => {
            for (const round of room.rounds.values()) {
              for (const seatId of room.seats.keys()) {
                const pair = currentPair(round, seatId)
                const isRead = pair && [pair.first, pair.second].every((item) => isActive(room, round, item))
                if (room.place.stage !== 'compare' || room.place.askId !== round.askId) continue
                expect(viewForSeat(room, seatId).ownPairs?.pair?.pairId ?? null).toBe(
                  isRead && !room.textsHidden ? pair.pairId : null,
                )
              }
              const { texts, judged: said } = judgedOf(room, round)
              for (const id of texts) expect(isActive(room, round, id)).toBe(true)
              for (const { first, second } of said) {
                expect(texts[first]).toBeDefined()
                expect(texts[second]).toBeDefined()
              }
            }
          },
        })
      }),
      runs(60),
    )
  },
)
