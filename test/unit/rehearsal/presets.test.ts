import { expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { currentRound, type Room } from '../../../shared/room/state.ts'
import { PRESETS, type Preset } from '../../../shared/room/settings.ts'
import { opens, rowOf, takes } from '../../../shared/room/stages.ts'
import { rehearsedRoom, type RehearsedRoom } from '../../support/rehearsed.ts'

// Each preset from the lobby to the end, by Next alone and what else a facilitator does at a stage. Who comes is pretend.

/** Long enough for everybody at one stage. */
const STAGE_MS = 150_000

/** What cannot be known before it is asked for. */
const ASKED_AGAIN = ['no-pairs-yet', 'no-more-pairs', 'pairs-being-read']

/** What a facilitator does at a stage besides Next. */
async function facilitate({ room, host, timing, console: sees }: RehearsedRoom) {
  const round = currentRound(room)
  for (const askId of [...room.brought.values()].filter(({ as }) => as === 'waits').map((ask) => ask.askId))
    host({ type: 'ask.admit', askId })
  const [offering] = sees().presenter?.offers ?? []
  if (offering !== undefined && sees().presenter?.next === null) host({ type: 'presenter.set', seatId: offering })
  for (const { saidId } of [...room.said.values()]) host({ type: 'said.admit', saidId })
  if (opens(room.place.stage, 'said.show')) host({ type: 'said.show', saidId: [...room.said.keys()][0] ?? null })
  if (!round) return
  const { askId } = round
  for (const [rewriteId, { as, reach }] of Object.entries(sees().rewrites))
    if (as === 'waiting' && reach !== 'host') host({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })
  if (opens(room.place.stage, 'compare.open')) {
    const items = Object.entries(sees().rewrites)
      // Nothing is asked of two texts of different voices.
      .filter(([, { reach, voice = 'client' }]) => reach === 'screen' && voice === 'client')
      .map(([id]) => id)
      .slice(0, 2)
    host({ type: 'compare.open', askId, items })
  }
  if (opens(room.place.stage, 'exchange.open')) {
    await timing.run(STAGE_MS)
    host({ type: 'exchange.open', askId })
  }
  if (opens(room.place.stage, 'obstacle.open')) host({ type: 'obstacle.open', askId, on: true })
  await timing.run(STAGE_MS)
}

/** What is left unanswered at this stage; nothing, when it looks as with real people. */
function missingIn({ room, phones, console: sees }: RehearsedRoom): string[] {
  const { stage } = room.place
  const { count, presenting, opened } = phones()
  const { counts } = rowOf(stage)
  const missing: string[] = []
  const enough = (what: string, done: number, of: number) => {
    if (done < of) missing.push(`${stage}: ${what} ${done} of ${of}`)
  }
  if (counts && count) enough(counts, count.done, counts === 'pairs' || counts === 'spoken' ? 0.7 * count.of : count.of)
  const round = currentRound(room)
  if (opened.length === 2) enough('opened', sees().openedAnswers?.count.done ?? 0, 0.6 * (count?.of ?? 10))
  if (takes(stage, 'exchange.offer')) enough('offers', round?.offering.size ?? 0, 4)
  if (takes(stage, 'floor.begin')) {
    const { talking, done } = { talking: 0, done: 0, ...sees().floors }
    enough('floors', talking + done, 6)
  }
  if (takes(stage, 'response.show') && presenting) enough('response', phones().response ? 1 : 0, 1)
  if (takes(stage, 'obstacle.answer')) enough('obstacle', sees().obstacleAnswers?.count.no.done ?? 0, 11)
  if (opens(stage, 'said.show')) enough('said', phones().said ? 1 : 0, 1)
  if (takes(stage, 'said.mark')) enough('marks in what was said', sees().saidAnswers?.count.done ?? 0, 12)
  return missing
}

/** The first ask of a deck, and one in which the no may be accurate. */
const asksOf = ({ head }: Room) => {
  const { asks } = head.deck
  const accurate = asks.filter(({ reading }) => reading.because === 'accurate-no')
  return [...asks.slice(0, 1), ...accurate.slice(0, 1)].map(({ id }) => ({ askId: id }))
}

const roomOn = (preset: Preset, deck: Deck) => ({ preset, title: deck.title, deck })
const [first, ...others] = builtInDecks
if (!first) throw new Error('there is no built-in deck')
const rooms = [
  ...PRESETS.map((preset) => roomOn(preset, first)),
  ...others.map((deck) => roomOn('training', deck)),
  // Here the line of the deck is the clinician’s, and people write what the client could say as well.
  ...others.filter(({ questions }) => questions?.rewriteSupervision).map((deck) => roomOn('supervision', deck)),
]

test.each(rooms)('every stage of a room for $preset on $title is answered, from the lobby to the end', async (of) => {
  const { preset, deck } = of
  const rehearsed = rehearsedRoom(preset, { deck })
  const { room, host, timing, sent } = rehearsed
  host({ type: 'agenda.set', items: asksOf(room) })
  if (preset !== 'supervision') host({ type: 'ears.set', on: true })
  rehearsed.call(12)
  await timing.run(60_000)
  const visited: string[] = []
  const missing: string[] = []
  do {
    await facilitate(rehearsed)
    await timing.run(STAGE_MS)
    visited.push(room.place.stage)
    missing.push(...missingIn(rehearsed))
  } while (rehearsed.next() && room.endedAt === null)
  rehearsed.close()
  expect(missing).toEqual([])
  expect(sent.filter(({ refused }) => refused !== null && !ASKED_AGAIN.includes(refused))).toEqual([])
  expect(new Set(visited)).toEqual(new Set([...STAGES_OF(room), 'lobby']))
  expect({ seats: room.seats.size, timers: timing.waiting }).toEqual({ seats: 12, timers: 0 })
})

/** All stages of the plan that the deck has something for. */
const STAGES_OF = (room: Room): string[] => [
  ...room.stages,
  ...(['show', 'vote', 'reveal', 'rewrite', 'compare', 'debrief'] as const),
]
