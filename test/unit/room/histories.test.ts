import { hasCouples } from '../../../shared/room/couples/state.ts'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { PROBLEMS } from '../../../shared/problems.ts'
import { noteId } from '../../../shared/room/notes/state.ts'
import { ROOM_TITLE, titleIds } from '../../../shared/room/agenda/state.ts'
import { idsOfWords } from '../../../shared/room/brought/state.ts'
import { decide } from '../../../shared/room/decide.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import { eventSchema, type Event } from '../../../shared/room/events.ts'
import { REVEAL_STEPS, type RevealStep } from '../../../shared/room/stages.ts'
import { askOf, newRoom, type Room, type Round } from '../../../shared/room/state.ts'
import { inDrawnOrder } from '../../../shared/room/pairs/comparing.ts'
import { VOICES } from '../../../shared/room/lists.ts'
import { waitingTexts } from '../../../shared/room/rewrites/lots.ts'
import type { Rewrite } from '../../../shared/room/rewrites/state.ts'
import { hasVoices, isDone, spotOf } from '../../../shared/room/rewrites/voices.ts'
import { resultForConsole, resultForRoom } from '../../../shared/room/votes/result.ts'
import { affectedBy } from '../../../shared/room/affected.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import type { Presence } from '../../../shared/room/presence.ts'
import { emptyTally, type Vote } from '../../../shared/stats/tally.ts'
import { HOST, snapshot, type Deed } from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'
import { livingRewrites, livingSaid, recount, type Recount, type Sheet } from '../../support/recount.ts'
import { NO_WINDOWS, VERSIONS } from '../../support/sample.ts'

const check = <Values>(property: fc.IProperty<Values>, numRuns = 100) => {
  fc.assert(property, runs(numRuns))
}

const presenceOf = (room: Room): Presence => {
  const seats = [...room.seats.values()].filter(({ removed }) => !removed).map(({ seatId }) => seatId)
  return { now: new Set(seats.filter((_, index) => index % 3 !== 0)), sinceStage: new Set(seats), windows: NO_WINDOWS }
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
  for (const each of fc.sample(history, { numRuns: 8_000, seed: 7 })) {
    const { log } = play(each, {
      after: (_play, _deed, decision) => 'rejected' in decision && refusals.add(decision.rejected),
    })
    for (const { type } of log) events.add(type)
  }
  // Only earlier versions wrote down that nothing had changed; folded rooms are played in `fold-histories.test.ts`.
  const written = eventSchema.options
    .map(({ entries }) => entries.type.literal)
    .filter((type) => !['command.noted', 'room.folded'].includes(type))
  expect([...events].sort()).toEqual(written.sort())
  expect([...refusals].sort()).toEqual(
    [
      'agenda-empty',
      'ask-answered',
      'ask-too-long',
      'note-too-long',
      'enough-brought',
      'not-in-this-room',
      'already-linked',
      'ask-twice',
      'bad-marks',
      'bad-start',
      'couple-unsaid',
      'end-is-final',
      'exchange-closed',
      'exchange-opened',
      'floor-closed',
      'floor-elsewhere',
      'floor-for-two',
      'floor-moved',
      'gate-found',
      'key-taken',
      'link-changed',
      'marks-closed',
      'moved-on',
      'no-couples',
      'no-more-pairs',
      'no-pairs-yet',
      'no-presenter',
      'no-such-offer',
      'no-such-stage',
      'not-allowed',
      'not-comparing',
      'not-for-screen',
      'not-in-hand',
      'not-linked',
      'not-presenting',
      'not-revealing',
      'not-your-floor',
      'nothing-to-exchange',
      'nothing-to-show',
      'obstacle-closed',
      'offer-over',
      'opened-changed',
      'opened-closed',
      'pair-gone',
      'pairs-being-read',
      'pairs-closed',
      'pairs-held-back',
      'presenter-listens',
      'reach-differs',
      'reach-needed',
      'reflect-closed',
      'response-closed',
      'rewrite-closed',
      'room-ended',
      'said-full',
      'said-waits',
      'not-at-said',
      'unknown-said',
      'room-locked',
      'room-paused',
      'seat-removed',
      'text-compared',
      'text-empty',
      'text-is-private',
      'text-too-long',
      'title-too-long',
      'try-again',
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
        before: ({ room, here }, [command, actor]) => {
          before = snapshot(room)
          // Once to see that it changes nothing; the history decides again and goes on.
          decide(room, command, { actor, now: 1, newId: () => 'another-id', here })
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

const tallyOf = (votes: Iterable<Vote>) => {
  const tally = emptyTally(VERSIONS)
  for (const { choice, because, sure } of votes) {
    tally.choices[choice] = (tally.choices[choice] ?? 0) + 1
    if (sure === false) tally.unsure[choice] = (tally.unsure[choice] ?? 0) + 1
    if (because) tally.because[because]++
  }
  return tally
}

/** Returns what a log tells of answers; units are counted elsewhere. */
const sheetOf = ({ given, shown, fewChanged }: Sheet<unknown>) => ({ given, shown, fewChanged })

/** Checks every round against its recount (the oracle) after each command. */
const everyRound = (compare: (round: Round, counted: Recount, room: Room) => void) => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room, log }) => {
          for (const round of room.rounds.values()) compare(round, recount(log, round.askId, room.head.lots), room)
        },
      })
    }),
  )
}

test(
  'V3 V5 V9 A1 A2 A3 the votes of both ballots are the last ones of the log, one a seat; the tally counts the copy',
  { timeout: PATIENCE },
  () => {
    everyRound((round, counted) => {
      for (const ballot of ['first', 'again'] as const) {
        const { given, shown, fewChanged, tally } = round[ballot]
        expect({ given, shown, fewChanged }).toEqual(counted[ballot])
        expect(tally).toEqual(tallyOf(counted[ballot].shown?.values() ?? []))
      }
    })
  },
)

test(
  'V4 V9 the first count is that of the copy when the bars were opened first, until the ballot is cleared',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { barsAtFirst }) => {
      expect(round.barsAtFirst?.votes ?? null).toEqual(barsAtFirst)
      expect(round.barsAtFirst?.tally ?? null).toEqual(barsAtFirst && tallyOf(barsAtFirst.values()))
    })
  },
)

test(
  'V4 W8 changed counts who said something at the first reveal and says something else in the newer bars',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { first, barsAtFirst }, room) => {
      const now = first.shown ?? new Map<string, Vote>()
      const answers = (votes: ReadonlyMap<string, Vote> | null) =>
        [...(votes ?? [])].filter(([, { choice }]) => choice !== 'pass').length
      const changed = [...(barsAtFirst ?? [])].filter(([seatId, vote]) => {
        const newer = now.get(seatId)
        return newer !== undefined && (newer.choice !== vote.choice || newer.because !== vote.because)
      }).length
      // In couples units are counted (D4), and the room is never told who changed (D5).
      const isCouples = hasCouples(room.head)
      const counts = isCouples
        ? [round.barsAtFirst?.units ?? 0, round.first.units]
        : [answers(barsAtFirst), answers(now)]
      const fewest = barsAtFirst ? Math.min(...counts) : Infinity
      expect(resultForConsole(round).changed).toBe(fewest < 3 ? null : changed)
      const inRoom = resultForRoom(room, round)
      const told = isCouples ? (barsAtFirst ? null : 0) : fewest < 5 ? null : changed
      if ('words' in inRoom) expect(isCouples).toBe(true)
      else expect(inRoom.changed).toBe(told)
    })
  },
)

test('V5 V6 V7 what goes with a vote is stored where it belongs', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      const votes = new Map<string, string>()
      for (const event of play(each).log) {
        if (event.type === 'ballot.cleared' && event.ballot === 1)
          for (const whose of votes.keys()) if (whose.startsWith(`${event.askId} `)) votes.delete(whose)
        if (event.type !== 'vote.cast') continue
        const whose = `${event.askId} ${event.seatId}`
        if (event.choice === 'pass') expect(event.sure).toBeUndefined()
        if (event.ballot !== 2) votes.set(whose, event.choice)
        else {
          expect(event.meant).toBeUndefined()
          if (event.movedBy) expect(votes.get(whose) ?? event.choice).not.toBe(event.choice)
        }
      }
    }),
  )
})

test(
  'M2 U1 U2 A1 A2 marks and what was said of a warm-up are the last ones, and their copies those of the log',
  { timeout: PATIENCE },
  () => {
    everyRound(({ marks, warmUps }, counted) => {
      expect(sheetOf(marks)).toEqual(counted.marks)
      expect(sheetOf(warmUps)).toEqual(counted.warmUps)
    })
  },
)

test(
  'C5 C8 C9 A1 A2 what was answered about two open texts is the last of each person, and its copy that of the log',
  { timeout: PATIENCE },
  () => {
    everyRound(({ openedPairs }, { openedAnswers }) => {
      for (const { opening, answers } of openedPairs.values()) {
        const counted = openedAnswers.get(opening)
        // A copy without any answer has told nothing (A3); the log has none before the first answer.
        const toldOf = (sheet: Sheet<unknown>) => ({
          ...sheetOf(sheet),
          shown: sheet.shown?.size ? sheet.shown : null,
        })
        if (counted) expect(toldOf(answers)).toEqual(toldOf(counted))
        else expect(answers.given.size).toBe(0)
      }
    })
  },
)

test(
  'P12 the verdicts that are told are those of the log, never those of one or two more people',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { told }) => {
      expect(round.comparing.told).toEqual(told)
    })
  },
)

test(
  'L1 L2 L7 Q41 a lot of its own accord holds three people or more, and all that waits of whoever answered in every voice',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        let before = new Map<string, Rewrite[]>()
        play(each, {
          before: ({ room }) => {
            before = new Map([...room.rounds.values()].map((round) => [round.askId, waitingTexts(round)]))
          },
          after: ({ room, log }, [command], decision) => {
            for (const event of 'events' in decision ? decision.events : []) {
              if (event.type !== 'lot.released') continue
              expect(room.head.lots).toBe(true)
              const writers = new Set(
                log.flatMap((each) =>
                  each.type === 'rewrite.submitted' && event.ids.includes(each.rewriteId) ? each.seatId : [],
                ),
              )
              if (!hasVoices(room)) expect(writers.size).toBe(event.ids.length)
              if (command.type !== 'lot.show') expect(writers.size).toBeGreaterThanOrEqual(3)
              expect(event.ids).toEqual(inDrawnOrder(event.ids))
              const round = room.rounds.get(event.askId) ?? expect.fail('no round')
              const waited = (before.get(event.askId) ?? []).filter(({ rewriteId }) => round.rewriteById.has(rewriteId))
              // Who has still to answer in one voice waits with what they wrote in the other.
              const isHalf = (seatId: string) => !isDone(room, round.writing.given.get(seatId))
              for (const { rewriteId, seatId } of waited) if (!isHalf(seatId)) expect(event.ids).toContain(rewriteId)
              expect(waitingTexts(round).filter(({ seatId }) => !isHalf(seatId))).toEqual([])
            }
          },
        })
      }),
    )
  },
)

test(
  'R3 Q40 L1 the rewrites are the last ones of the log, one a seat and voice, never of who passed',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { rewrites, released, writing }) => {
      expect(round.rewrites).toEqual(rewrites)
      expect(round.released).toEqual(released)
      expect(sheetOf(round.writing)).toEqual(writing)
      expect(round.rewriteById).toEqual(new Map([...rewrites.values()].map((rewrite) => [rewrite.rewriteId, rewrite])))
      for (const [seatId, written] of writing.given)
        for (const voice of VOICES) expect(rewrites.has(spotOf(seatId, voice))).toBe(written[voice] === 'text')
    })
  },
)

test(
  'C1 C2 C3 D6 what is opened is there, may be seen, is nothing or two or three, the ask first',
  { timeout: PATIENCE },
  () => {
    everyRound((round, { opened }) => {
      expect(round.opened).toEqual(opened)
      expect([0, 2, 3]).toContain(round.opened.length)
      expect(new Set(round.opened).size).toBe(round.opened.length)
      expect(round.opened.indexOf('original')).toBeLessThanOrEqual(0)
      for (const item of round.opened) {
        if (item === 'original' || item === 'reference') continue
        const rewrite = round.rewriteById.get(item)
        expect(rewrite?.reach).toBe('screen')
        expect(['picked', 'waiting']).toContain(rewrite?.as)
      }
    })
  },
)

/**
 * What there is something for, besides the bars: a brought ask has no telling words, and a reading once there is one; in
 * couples nobody is shown who changed.
 */
function hasStep({ first, again, marks }: Recount, step: RevealStep, room: Room, askId: string): boolean {
  const ask = askOf(room, askId)
  const hasAgain = room.head.preset !== 'couples' && !!again.shown?.size
  const has: Partial<Record<RevealStep, boolean>> = {
    reading: ask?.reading !== null,
    lens: ask?.kind !== 'brought',
    gap: [...(first.shown?.values() ?? [])].some(({ meant, choice }) => meant !== undefined && choice !== 'pass'),
    again: hasAgain,
    shift: hasAgain && !!first.shown?.size,
    heat: !!marks.shown?.size,
  }
  return has[step] ?? true
}

/** The steps that show a ballot: they close when it is cleared. */
const STEPS_OF = { 1: ['bars', 'gap', 'shift'], 2: ['again', 'shift'] } as const

test(
  'G4 V9 the steps of a reveal are opened in their order, none left out that there is something for',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        const open = new Map<string, Set<RevealStep>>()
        play(each, {
          after: ({ room, log }, _deed, decision) => {
            for (const event of 'events' in decision ? decision.events : []) {
              if (event.type === 'ballot.cleared')
                for (const step of STEPS_OF[event.ballot]) open.get(event.askId)?.delete(step)
              if (event.type === 'ask.forgotten') open.delete(event.askId)
              if (event.type !== 'reveal.shown') continue
              const { askId, step } = event
              const counted = recount(log, askId, room.head.lots)
              const before = open.get(askId) ?? new Set<RevealStep>()
              for (const earlier of REVEAL_STEPS.slice(0, REVEAL_STEPS.indexOf(step)))
                expect(
                  before.has(earlier) || !hasStep(counted, earlier, room, askId),
                  `${earlier} before ${step}`,
                ).toBe(true)
              expect(before).not.toContain(step)
              expect(hasStep(counted, step, room, askId)).toBe(true)
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

test('G5 E3 a room has ended when its log says so, and not else', { timeout: PATIENCE }, () => {
  check(
    fc.property(history, (each) => {
      play(each, {
        after: ({ room, log }) => {
          const last = log.findLast(({ type }) => type === 'room.ended' || type === 'room.reopened')
          const end = last?.type === 'room.ended' ? last : null
          expect(room.endedAt).toBe(end?.at ?? null)
          expect(room.place.stage === 'ended').toBe(end !== null)
        },
      })
    }),
  )
})

test(
  'W9 Q1 y is who was here in this stage but for whoever presents, whoever has answered; neither x nor y is more than the seats',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        play(each, {
          after: ({ room }) => {
            const presence = presenceOf(room)
            for (const who of [
              presence,
              { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS },
            ]) {
              const { count } = viewForPhones(room, who)
              expect(viewForHost(room, who).count).toEqual(count)
              expect(viewForScreen(room, who).count).toEqual(count)
              if (!count) continue
              const group = [...who.sinceStage].filter(
                (seatId) => viewForSeat(room, seatId, ['ownRole']).ownRole !== 'presents' && !room.leftOut.has(seatId),
              )
              expect(count.of).toBe(group.length)
              expect(count.done).toBeLessThanOrEqual(room.seats.size)
              expect(count.done).toBeGreaterThanOrEqual(0)
            }
          },
        })
      }),
    )
  },
)

/** The response that is shown at an ask, by its log: none after it was taken back, or its presenter removed. */
function livingResponse(log: readonly Event[], askId: string): string[] {
  let living: { responseId: string; seatId: string } | null = null
  for (const event of log) {
    if (event.type === 'response.shown' && event.askId === askId) living = event
    const isOver =
      (event.type === 'response.withdrawn' && event.askId === askId) ||
      ((event.type === 'seat.closed' || event.type === 'seat.removed') && event.seatId === living?.seatId)
    if (isOver) living = null
  }
  return living ? [living.responseId] : []
}

test(
  'S4 R3 R4 G3 J7 Q5 Q14 Q17 Q21 Q36 E11 the words kept are those of living rewrites and responses, of seats that were not removed, of what was said and of brought asks, and the titles and notes of now',
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
            const titles = [ROOM_TITLE, ...titleIds(room.agenda ?? [])].filter((id) => stored.has(id))
            const notes = room.head.deck.asks.map(({ id }) => noteId(id)).filter((id) => stored.has(id))
            const responses = [...room.rounds.keys()].flatMap((askId) => livingResponse(log, askId))
            const brought = [...room.brought.values()].flatMap((ask) => idsOfWords(ask).filter((id) => stored.has(id)))
            for (const { as, wordsId } of room.brought.values())
              expect(stored.has(`${wordsId}/text`)).toBe(as !== 'returned')
            expect([...stored.keys()].sort()).toEqual(
              [...living, ...responses, ...named, ...titles, ...notes, ...livingSaid(log), ...brought].sort(),
            )
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

test(
  'N1 a numbered command that was applied changes nothing when it comes again, however late',
  { timeout: PATIENCE },
  () => {
    check(
      fc.property(history, (each) => {
        const applied: Deed[] = []
        play(each, {
          after: ({ room, here }, deed, decision) => {
            if ('events' in decision && 'n' in deed[0]) applied.push(deed)
            for (const [command, actor] of applied) {
              const isRemoved = actor.role === 'seat' && room.seats.get(actor.seatId)?.removed !== false
              expect(decide(room, command, { actor, now: 0, newId: () => 'another-id', here })).toEqual(
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
        after: ({ room, here }) => {
          for (const [actor, clients] of room.applied)
            for (const [client, n] of clients) {
              if (actor !== 'host') {
                const late = { type: 'rewrite.withdraw', askId: 'nowhere', client, n } as const
                const meta = {
                  actor: { role: 'seat', seatId: actor } as const,
                  now: 0,
                  newId: () => 'another-id',
                  here,
                }
                expect(decide(room, late, meta)).toEqual({ events: [], words: {} })
                continue
              }
              const late = { type: 'seat.remove', seatId: 'nobody', client, n } as const
              expect(decide(room, late, { actor: HOST, now: 0, newId: () => 'another-id', here })).toEqual({
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
