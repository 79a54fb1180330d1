import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import { decide, type Decision, type RoomCommand } from '../../../shared/room/decide.ts'
import { openedBy } from '../../../shared/room/ending/own-texts.ts'
import { leftTexts } from '../../../shared/room/ending/state.ts'
import { eventSchema, type Event } from '../../../shared/room/events.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import { SMALL_GROUP } from '../../../shared/room/limits.ts'
import { toldPairs } from '../../../shared/room/pairs/told.ts'
import { notesIn } from '../../../shared/room/notes/state.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { newRoom, type Room } from '../../../shared/room/state.ts'
import { viewForHost } from '../../../shared/room/view.ts'
import { SERVER, snapshot } from '../../support/given.ts'
import { NO_WINDOWS } from '../../support/sample.ts'
import { ROOM_TITLE } from '../../../shared/room/agenda/state.ts'
import { history, PATIENCE, play, runs, type History } from '../../support/histories.ts'

const nobody = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }

/** Ends what was played, and then folds it a day later. */
function ended(each: History) {
  const { room, stored } = play(each)
  const day = Math.max(room.since, room.endedAt ?? 0) + 86_400_000
  let ids = 0
  const act = (command: RoomCommand, now: number): Decision & { events: Event[] } => {
    const decision = decide(room, command, { actor: SERVER, now, newId: () => `fresh-${ids++}`, here: new Set() })
    if ('rejected' in decision) throw new Error(`${command.type} is refused: ${decision.rejected}`)
    for (const event of decision.events) evolve(room, event)
    keepWords(room, decision.words)
    return decision
  }
  act({ type: 'room.end' }, day)
  const fold = () => act({ type: 'room.fold' }, 2 * day).events
  return { room, stored, act, fold, now: 2 * day }
}

/** The asks of the deck on the agenda, in order. */
function asksOf(room: Room) {
  const { session, deck } = viewForHost(room, nobody)
  const asks = session.items.flatMap((item) => ('askId' in item && !isBroughtId(item.askId) ? [item.askId] : []))
  // What was brought goes with the fold (Q18); where it was all there was, the agenda is the deck’s again.
  return asks.length ? asks : deck.asks.flatMap(({ id }) => (isBroughtId(id) ? [] : [id]))
}

/** What the console has of texts, in an order of its own, without their ids; without verdicts where few judged (E5). */
const texts = (room: Room, few: ReadonlySet<string>) =>
  Object.values(viewForHost(room, nobody).rewrites)
    .filter(({ as, askId }) => as !== 'removed' && !isBroughtId(askId))
    .map((entry) => (few.has(entry.askId) ? { ...entry, tally: null, reasons: {} } : entry))
    .map((entry) => JSON.stringify(entry))
    .sort()

test('E4 E5 Q18 whatever was played, only the outcome is left, and it names nobody', { timeout: PATIENCE }, () => {
  let folded = 0
  const property = fc.property(history, (each) => {
    const { room, fold } = ended(each)
    const names = [...room.seats.keys()].flatMap((seatId) => room.words.get(seatId) ?? [])
    const kept = [...room.rounds.values()]
      .filter(({ askId }) => !isBroughtId(askId))
      .flatMap(({ rewrites }) => [...rewrites.values()])
      .filter(({ as }) => as !== 'removed')
      .map(({ rewriteId }) => room.words.get(rewriteId))
    const title = room.words.get(ROOM_TITLE)
    const notes = Object.values(notesIn(room.words))
    const events = fold()
    // Seats, pairs and texts had such ids; so have the seeds of the bands.
    const json = JSON.stringify(events).replaceAll(/"seed":"id-\d+"/g, '')
    expect(json).not.toMatch(/"id-\d+"/)
    expect(json).not.toContain('«')
    expect([...room.words.values()].sort()).toEqual([...kept, ...notes, ...(title === undefined ? [] : [title])].sort())
    for (const name of names) expect([...room.words.values()]).not.toContain(name)
    expect(events.map(({ type, at }) => [type, at % 60_000])).toEqual([['room.folded', 0]])
    for (const { text } of leftTexts(room.outcome)) expect(room.words.has(text.textId)).toBe(true)
    folded += leftTexts(room.outcome).length
  })
  fc.assert(property, runs(100))
  expect(folded).toBeGreaterThan(100)
})

test(
  'E6 J8 Q18 the console and the report say what they said before, but of what was brought',
  { timeout: PATIENCE },
  () => {
    const property = fc.property(history, (each) => {
      const { room, fold } = ended(each)
      const few = new Set(
        [...room.rounds.values()].flatMap((round) =>
          new Set(toldPairs(round).map(({ seatId }) => seatId)).size < SMALL_GROUP ? round.askId : [],
        ),
      )
      const before = {
        report: JSON.stringify(reportOf(room)),
        texts: texts(room, few),
        agenda: viewForHost(room, nobody).agenda.rounds,
        title: viewForHost(room, nobody).room.title,
        asks: asksOf(room),
      }
      fold()
      const after = {
        report: JSON.stringify(reportOf(room)),
        texts: texts(room, few),
        agenda: viewForHost(room, nobody).agenda.rounds,
        title: viewForHost(room, nobody).room.title,
        asks: asksOf(room),
      }
      expect(after.report).toBe(before.report)
      expect(after.texts).toEqual(before.texts)
      expect([after.title, after.asks]).toEqual([before.title, before.asks])
      expect(Object.keys(after.agenda).sort()).toEqual(Object.keys(before.agenda).sort())
    })
    fc.assert(property, runs(100))
  },
)

test('E4 E7 the room is read back from the outcome alone, also after texts were deleted', { timeout: PATIENCE }, () => {
  const property = fc.property(history, fc.nat(), (each, pick) => {
    const { room, fold, act, now } = ended(each)
    const log = fold()
    const keys = leftTexts(room.outcome).flatMap(({ text }) => text.keyHash ?? [])
    const keyHash = keys[pick % (keys.length || 1)]
    if (keyHash !== undefined) {
      // The new outcome replaces the old one in the log.
      log.splice(0, log.length, ...act({ type: 'text.withdraw', keyHash, askId: null }, now).events)
      expect(openedBy(room, keyHash)).toEqual([])
    }
    const again = newRoom(room.head)
    for (const event of log) evolve(again, v.parse(eventSchema, JSON.parse(JSON.stringify(event))))
    keepWords(again, Object.fromEntries(room.words))
    expect(snapshot(again)).toBe(snapshot(room))
    expect(JSON.stringify(viewForHost(again, nobody))).toBe(JSON.stringify(viewForHost(room, nobody)))
    expect(JSON.stringify(reportOf(again))).toBe(JSON.stringify(reportOf(room)))
  })
  fc.assert(property, runs(100))
})
