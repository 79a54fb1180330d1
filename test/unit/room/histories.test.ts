import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { PROBLEMS } from '../../../shared/problems.ts'
import { decide } from '../../../shared/room/decide.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import { eventSchema, type Event } from '../../../shared/room/events.ts'
import { type Item } from '../../../shared/room/lists.ts'
import { REVEAL_STEPS, type RevealStep } from '../../../shared/room/stages.ts'
import { askOf, newRoom, type Room, type Round } from '../../../shared/room/state.ts'
import type { Rewrite } from '../../../shared/room/rewrites/state.ts'
import { affectedBy } from '../../../shared/room/affected.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import type { Presence } from '../../../shared/room/presence.ts'
import { emptyTally, type Vote } from '../../../shared/stats/tally.ts'
import { HOST, snapshot, type Deed } from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'
import { VERSIONS } from '../../support/sample.ts'

const check = <Values>(property: fc.IProperty<Values>, numRuns = 100) => {
  fc.assert(property, runs(numRuns))
}

const presenceOf = (room: Room): Presence => {
  const seats = [...room.seats.values()].filter(({ removed }) => !removed).map(({ seatId }) => seatId)
  return { now: new Set(seats.filter((_, index) => index % 3 !== 0)), recent: new Set(seats) }
}

const allViews = (room: Room) => {
  const presence = presenceOf(room)
  return JSON.stringify([
    viewForHost(room, presence),
    viewForScreen(room, presence),
    viewForPhones(room, presence),
    [...room.seats.keys()].map((seatId) => viewForSeat(room, seatId)),
  ])
}

test('the histories played here come through every event and every refusal of the rules', { timeout: PATIENCE }, () => {
  const events = new Set<string>()
  const refusals = new Set<string>()
  for (const each of fc.sample(history, { numRuns: 1_000, seed: 7 })) {
    const { log } = play(each, {
      after: (_play, _deed, decision) => 'rejected' in decision && refusals.add(decision.rejected),
    })
    for (const { type } of log) events.add(type)
  }
  // Only earlier versions wrote down that nothing had changed.
  const written = eventSchema.options
    .map(({ entries }) => entries.type.literal)
    .filter((type) => type !== 'command.noted')
  expect([...events].sort()).toEqual(written.sort())
  expect([...refusals].sort()).toEqual(
    [
      'bad-marks',
      'marks-closed',
      'moved-on',
      'no-more-pairs',
      'no-such-stage',
      'not-allowed',
      'not-comparing',
      'not-revealing',
      'nothing-to-show',
      'pair-gone',
      'pairs-closed',
      'rewrite-closed',
      'room-ended',
      'room-locked',
      'room-paused',
      'seat-removed',
      'text-compared',
      'text-empty',
      'text-is-private',
      'text-too-long',
      'two-or-three',
      'unknown-ask',
      'unknown-choice',
      'unknown-reason',
      'unknown-rewrite',
      'unknown-seat',
      'vote-closed',
      'warmup-closed',
    ].sort(),
  )
})

test('decide changes nothing, and refuses only with a known code', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      let before = ''
      play(each, {
        before: ({ room }, [command, actor]) => {
          before = snapshot(room)
          // Once to see that it changes nothing; the history decides again and goes on.
          decide(room, command, { actor, now: 1, newId: () => 'another-id' })
          expect(snapshot(room)).toBe(before)
        },
        after: ({ room }, _deed, decision) => {
          if (!('rejected' in decision)) return
          expect(Object.keys(decision)).toEqual(['rejected'])
          expect(PROBLEMS).toHaveProperty(decision.rejected)
          expect(snapshot(room)).toBe(before)
        },
      })
    }),
  )
})

test('the same command in the same state is decided the same way', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const decided: unknown[] = []
      const decidedAgain: unknown[] = []
      play(each, { after: (_play, _deed, decision) => decided.push(decision) })
      play(each, { after: (_play, _deed, decision) => decidedAgain.push(decision) })
      expect(decidedAgain).toEqual(decided)
    }),
  )
})

test('N2 only a numbered command that changes nothing is remembered unwritten', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: (_play, [command], decision) => {
          if (!('events' in decision) || !decision.noted) return
          expect(command).toHaveProperty('n', decision.noted.n)
          expect(decision).toMatchObject({ events: [], words: {} })
        },
      })
    }),
  )
})

test('the log as stored, folded from scratch, gives the same room and the same views', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const { room, log, stored } = play(each)
      const again = newRoom(room.head)
      keepWords(again, Object.fromEntries(stored))
      for (const event of log) evolve(again, v.parse(eventSchema, JSON.parse(JSON.stringify(event))))
      // What changed nothing is remembered by the room in memory alone.
      const written = { ...room, applied: again.applied }
      expect(snapshot(again)).toBe(snapshot(written))
      expect(allViews(again)).toBe(allViews(room))
    }),
  )
})

test('an event folded twice in a row does no more than once', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const { room, log } = play(each)
      const twice = newRoom(room.head)
      keepWords(twice, Object.fromEntries(room.words))
      for (const event of log) {
        evolve(twice, event)
        evolve(twice, event)
      }
      expect(allViews(twice)).toBe(allViews(room))
    }),
  )
})

// The oracle reads the log as a person would: what was last said counts, as far as it was not taken back.

interface Recount {
  votes: Map<string, Vote>
  again: Map<string, Vote>
  first: Map<string, Vote> | null
  rewrites: Map<string, Rewrite>
  passed: Set<string>
  opened: Item[]
}

function recount(log: readonly Event[], askId: string): Recount {
  const at = log.findIndex((event) => event.type === 'reveal.shown' && event.askId === askId && event.step === 'bars')
  const rewrites = livingRewrites(log, askId)
  const lastOpened = log.findLastIndex((event) => event.type === 'compare.opened' && event.askId === askId)
  return {
    votes: lastVotes(log, askId, 1),
    again: lastVotes(log, askId, 2),
    first: at < 0 ? null : lastVotes(log.slice(0, at), askId, 1, removedSeats(log)),
    rewrites,
    passed: lastPasses(log, askId),
    opened: stillOpened(log, lastOpened, rewrites),
  }
}

const removedSeats = (log: readonly Event[]) =>
  new Set(log.flatMap((event) => (event.type === 'seat.removed' ? event.seatId : [])))

function lastVotes(
  log: readonly Event[],
  askId: string,
  ballot: 1 | 2,
  removed = removedSeats(log),
): Map<string, Vote> {
  return new Map(
    log.flatMap((event) => {
      if (event.type !== 'vote.cast' || event.askId !== askId || (event.ballot ?? 1) !== ballot) return []
      const { seatId, choice, because, meant, sure, movedBy } = event
      return removed.has(seatId) ? [] : [[seatId, { choice, because, meant, sure, movedBy }] as const]
    }),
  )
}

/** What each seat said last of this kind at this ask. */
function lastOf<Type extends 'marks.set' | 'warmup.judged'>(log: readonly Event[], askId: string, type: Type) {
  const removed = removedSeats(log)
  const last = new Map<string, Extract<Event, { type: Type }>>()
  for (const event of log)
    if (event.type === type && event.askId === askId && !removed.has(event.seatId))
      last.set(event.seatId, event as Extract<Event, { type: Type }>)
  return last
}

function lastPasses(log: readonly Event[], askId: string): Set<string> {
  const removed = removedSeats(log)
  const last = new Map<string, string>()
  for (const event of log)
    if ((event.type === 'rewrite.passed' || event.type === 'rewrite.submitted') && event.askId === askId)
      last.set(event.seatId, event.type)
  return new Set([...last].filter(([id, type]) => type === 'rewrite.passed' && !removed.has(id)).map(([id]) => id))
}

function livingRewrites(log: readonly Event[], askId: string): Map<string, Rewrite> {
  const removed = removedSeats(log)
  const living = new Map<string, Rewrite>()
  for (const event of log) {
    if (!('askId' in event) || event.askId !== askId) continue
    if (event.type === 'rewrite.submitted') {
      const { rewriteId, seatId, keepPrivate, verb = null, like = null } = event
      living.set(seatId, { rewriteId, seatId, keepPrivate, as: 'waiting', verb, like })
    }
    if (event.type === 'rewrite.withdrawn') living.delete(event.seatId)
    for (const [seatId, rewrite] of living) {
      if (event.type === 'rewrite.erased' && event.rewriteId === rewrite.rewriteId) living.delete(seatId)
      if (event.type === 'rewrite.sorted' && event.rewriteId === rewrite.rewriteId) rewrite.as = event.as
      if (event.type === 'compare.opened' && event.items.includes(rewrite.rewriteId)) rewrite.as = 'picked'
    }
  }
  for (const seatId of removed) living.delete(seatId)
  return living
}

/** What was opened last, less what was hidden or went since; nothing where fewer than two are left. */
function stillOpened(log: readonly Event[], at: number, living: Map<string, Rewrite>): Item[] {
  const event = log[at]
  if (event?.type !== 'compare.opened') return []
  const ids = new Set([...living.values()].map(({ rewriteId }) => rewriteId))
  const hidden = new Set(
    log
      .slice(at)
      .flatMap((each) =>
        each.type === 'rewrite.sorted' && (each.as === 'private' || each.as === 'removed') ? each.rewriteId : [],
      ),
  )
  const left = event.items.filter(
    (item) => item === 'original' || item === 'reference' || (ids.has(item) && !hidden.has(item)),
  )
  return left.length < 2 ? [] : left
}

const tallyOf = (votes: Iterable<Vote>) => {
  const tally = emptyTally(VERSIONS)
  for (const { choice, because, sure } of votes) {
    tally.choices[choice] = (tally.choices[choice] ?? 0) + 1
    if (sure === false) tally.unsure[choice] = (tally.unsure[choice] ?? 0) + 1
    if (because) tally.because[because]++
  }
  return tally
}

/** Checks every round against its recount after each command. */
const everyRound = (compare: (round: Round, counted: Recount, room: Room) => void) => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room, log }) => {
          for (const round of room.rounds.values()) compare(round, recount(log, round.askId), room)
        },
      })
    }),
  )
}

test(
  'V3 the votes are the last ones of the log, one a seat, and the tally is their count',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { votes }, room) => {
      expect(new Map([...round.votes].sort())).toEqual(new Map([...votes].sort()))
      expect(round.tally).toEqual(tallyOf(votes.values()))
      for (const seatId of round.votes.keys()) expect(room.seats.get(seatId)?.removed).toBe(false)
    })
  },
)

test(
  'V4 S4 the first count is that of the votes when the bars were shown first, less those of removed seats',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { first }) => {
      expect(round.first?.tally ?? null).toEqual(first && tallyOf(first.values()))
      expect(round.first?.votes ?? null).toEqual(first)
    })
  },
)

test(
  'V4 changed counts the seats that said something at the first reveal and say something else now',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { votes, first }) => {
      const changed = [...(first ?? [])].filter(([seatId, vote]) => {
        const now = votes.get(seatId)
        return now !== undefined && (now.choice !== vote.choice || now.because !== vote.because)
      })
      expect(round.changed).toBe(changed.length)
    })
  },
)

test(
  'V5 V6 the second votes are those of the log, and leave the first ones as they were',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { again }, room) => {
      expect(new Map([...round.again.votes].sort())).toEqual(new Map([...again].sort()))
      expect(round.again.tally).toEqual(tallyOf(again.values()))
      for (const [seatId, { choice, meant, sure }] of [...round.votes, ...round.again.votes]) {
        expect(room.seats.get(seatId)?.removed).toBe(false)
        if (choice === 'pass') expect(sure).toBeUndefined()
        if (round.again.votes.get(seatId)?.choice === choice && meant)
          expect(round.votes.get(seatId)?.meant).toBe(meant)
      }
    })
    check(
      fc.property(history, (each) => {
        const votes = new Map<string, string>()
        for (const event of play(each).log) {
          if (event.type !== 'vote.cast') continue
          const whose = `${event.askId} ${event.seatId}`
          if (event.ballot !== 2) votes.set(whose, event.choice)
          else if (event.movedBy) expect(votes.get(whose) ?? event.choice).not.toBe(event.choice)
        }
      }),
    )
  },
)

test('M2 U1 S4 marks and what was said of a warm-up are the last ones of who is here', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const { log, room } = play(each)
      for (const { askId, marks, warmUps } of room.rounds.values()) {
        const marked = [...lastOf(log, askId, 'marks.set')]
        expect(marks).toEqual(new Map(marked.map(([seatId, { brace, soften }]) => [seatId, { brace, soften }])))
        const judged = [...lastOf(log, askId, 'warmup.judged')]
        expect(warmUps).toEqual(new Map(judged.map(([seatId, { choice, reason }]) => [seatId, { choice, reason }])))
      }
    }),
  )
})

test('R3 the rewrites are the last ones of the log, one a seat, never of who passed', { timeout: PATIENCE }, () => {
  everyRound((round, { rewrites, passed }) => {
    expect(round.rewrites).toEqual(rewrites)
    expect(round.passed).toEqual(passed)
    expect(round.writerOf).toEqual(new Map([...rewrites].map(([seatId, { rewriteId }]) => [rewriteId, seatId])))
    for (const seatId of passed) expect(rewrites.has(seatId)).toBe(false)
  })
})

test(
  'C1 C2 C3 what is opened is there, may be seen, is nothing or two or three, the ask first',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { opened }) => {
      expect(round.opened).toEqual(opened)
      expect([0, 2, 3]).toContain(round.opened.length)
      expect(new Set(round.opened).size).toBe(round.opened.length)
      expect(round.opened.indexOf('original')).toBeLessThanOrEqual(0)
      for (const item of round.opened) {
        if (item === 'original' || item === 'reference') continue
        const rewrite = round.rewrites.get(round.writerOf.get(item) ?? '')
        expect(rewrite?.keepPrivate).toBe(false)
        expect(['picked', 'waiting']).toContain(rewrite?.as)
      }
    })
  },
)

/** What there is something for, besides the bars and the reading. */
const hasStep = ({ votes, again, marks }: Round, step: RevealStep): boolean =>
  step === 'gap'
    ? [...votes.values()].some(({ meant }) => meant !== undefined)
    : step === 'again'
      ? again.votes.size > 0
      : step === 'shift'
        ? again.votes.size > 0 && votes.size > 0
        : step === 'heat'
          ? marks.size > 0
          : true

test(
  'G4 the steps of a reveal are opened in their order, none left out that there is something for',
  { timeout: PATIENCE },
  () => {
    everyRound((round) => {
      expect(round.revealed.size > 0).toBe(round.first !== null)
    })
    check(
      fc.property(history, (each) => {
        const open = new Map<string, Set<RevealStep>>()
        play(each, {
          after: ({ room }, _deed, decision) => {
            for (const event of 'events' in decision ? decision.events : []) {
              if (event.type !== 'reveal.shown') continue
              const { askId, step } = event
              const round = room.rounds.get(askId)
              const before = open.get(askId) ?? new Set<RevealStep>()
              for (const earlier of REVEAL_STEPS.slice(0, REVEAL_STEPS.indexOf(step)))
                expect(before.has(earlier) || !round || !hasStep(round, earlier), `${earlier} before ${step}`).toBe(
                  true,
                )
              expect(before).not.toContain(step)
              expect(round && hasStep(round, step)).toBe(true)
              open.set(askId, before.add(step))
            }
            for (const [askId, steps] of open) expect(room.rounds.get(askId)?.revealed).toEqual(steps)
          },
        })
      }),
    )
  },
)

test(
  'G7 G8 the room stands in no stage the deck has nothing for, and no line is unplayed',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        const most = new Map<string, number>()
        play(each, {
          after: ({ room }) => {
            const { stage, askId } = room.place
            if (stage === 'push-back') expect(askOf(room, askId)?.pushBack).toBeDefined()
            for (const round of room.rounds.values()) {
              expect(round.played).toBeGreaterThanOrEqual(most.get(round.askId) ?? 0)
              expect(round.played).toBeLessThanOrEqual(askOf(room, round.askId)?.pushBack?.length ?? 0)
              most.set(round.askId, round.played)
            }
          },
        })
      }),
    )
  },
)

test('G5 a room has ended when its log says so, and not else', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room, log }) => {
          const ends = log.filter(({ type }) => type === 'room.ended')
          expect(ends.length).toBeLessThanOrEqual(1)
          expect(room.endedAt).toBe(ends[0]?.at ?? null)
          expect(room.place.stage === 'ended').toBe(ends.length === 1)
        },
      })
    }),
  )
})

test('W9 x is never more than y, and neither more than the seats', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room }) => {
          const presence = presenceOf(room)
          for (const who of [presence, { now: new Set<string>(), recent: new Set<string>() }]) {
            const { count } = viewForPhones(room, who)
            expect(viewForHost(room, who).count).toEqual(count)
            expect(viewForScreen(room, who).count).toEqual(count)
            if (!count) continue
            expect(count.done).toBeLessThanOrEqual(count.of)
            expect(count.of).toBeLessThanOrEqual(presence.recent.size)
            expect(count.done).toBeGreaterThanOrEqual(0)
          }
        },
      })
    }),
  )
})

test(
  'S4 R3 R4 G3 the words kept are those of living rewrites and of seats that were not removed',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        play(each, {
          after: ({ room, log, stored, everWritten }) => {
            const living = [...room.rounds.keys()].flatMap((askId) =>
              [...livingRewrites(log, askId).values()].map(({ rewriteId }) => rewriteId),
            )
            const named = [...room.seats.values()]
              .filter(({ seatId, removed }) => !removed && everWritten.has(seatId))
              .map(({ seatId }) => seatId)
            expect([...stored.keys()].sort()).toEqual([...living, ...named].sort())
            for (const [id, text] of stored) expect(text).toBe(everWritten.get(id))
            expect(new Map([...room.words].sort())).toEqual(new Map([...stored].sort()))
          },
        })
      }),
      60,
    )
  },
)

test('R2 S3 no words of anybody stand in the log', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const { log, everWritten } = play(each)
      const json = JSON.stringify(log)
      for (const text of everWritten.values()) if (text.startsWith('«')) expect(json).not.toContain(text)
      expect(json).not.toContain('«')
    }),
  )
})

test('G3 R7 once a room has ended no removed text is left', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const { room } = play({
        ...each,
        intents: [...each.intents, { intent: { does: 'end' }, numbering: null, after: 1 }],
      })
      for (const { rewrites } of room.rounds.values())
        for (const { as } of rewrites.values()) expect(as).not.toBe('removed')
    }),
  )
})

test(
  'N1 a numbered command that was applied changes nothing when it comes again, however late',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        const applied: Deed[] = []
        play(each, {
          after: ({ room }, deed, decision) => {
            if ('events' in decision && 'n' in deed[0]) applied.push(deed)
            for (const [command, actor] of applied) {
              const isRemoved = actor.role === 'seat' && room.seats.get(actor.seatId)?.removed !== false
              expect(decide(room, command, { actor, now: 0, newId: () => 'another-id' })).toEqual(
                isRemoved ? { rejected: 'seat-removed' } : { events: [], words: {} },
              )
            }
          },
        })
      }),
      60,
    )
  },
)

test('N1 N2 whatever comes late with a number below changes nothing', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room }) => {
          for (const [actor, clients] of room.applied)
            for (const [client, n] of clients) {
              if (actor !== 'host') {
                const late = { type: 'rewrite.withdraw', askId: 'nowhere', client, n } as const
                const meta = { actor: { role: 'seat', seatId: actor } as const, now: 0, newId: () => 'another-id' }
                expect(decide(room, late, meta)).toEqual({ events: [], words: {} })
                continue
              }
              const late = { type: 'seat.remove', seatId: 'nobody', client, n } as const
              expect(decide(room, late, { actor: HOST, now: 0, newId: () => 'another-id' })).toEqual({
                events: [],
                words: {},
              })
            }
        },
      })
    }),
    60,
  )
})

const ownParts = (room: Room) =>
  new Map(
    [...room.seats.keys()].map((seatId): [string, Record<string, string>] => [
      seatId,
      Object.fromEntries(
        Object.entries(viewForSeat(room, seatId)).map(([slice, value]) => [slice, JSON.stringify(value)]),
      ),
    ]),
  )

test('W5 a seat whose own part changes is told so by the event that changes it', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const { room, log, everWritten } = play(each)
      const again = newRoom(room.head)
      keepWords(again, Object.fromEntries(everWritten))
      for (const event of log) {
        const before = ownParts(again)
        const affected = affectedBy(again, event)
        evolve(again, event)
        for (const [seatId, own] of ownParts(again)) {
          const old = before.get(seatId)
          if (!old || again.seats.get(seatId)?.removed) continue
          const changed = Object.keys(own).filter((slice) => own[slice] !== old[slice])
          const named = affected.flatMap((each) => (each.seatId === seatId ? each.slices : []))
          expect(named, event.type).toEqual(expect.arrayContaining(changed))
        }
      }
    }),
    60,
  )
})
