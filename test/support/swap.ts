import * as fc from 'fast-check'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { Event } from '../../shared/room/events.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { keptVoice, REACHES, VOICES, type Voice } from '../../shared/room/lists.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { OBSTACLE } from '../../shared/room/obstacle/lists.ts'
import { presenterOf } from '../../shared/room/presenter/state.ts'
import { openPair } from '../../shared/room/opened/state.ts'
import { toReveal } from '../../shared/room/reveal/state.ts'
import { LEAN_FROM } from '../../shared/room/votes/lean.ts'
import type { Place } from '../../shared/room/place.ts'
import { spotOf } from '../../shared/room/rewrites/voices.ts'
import { takes, type Giving, type RoundStage } from '../../shared/room/stages.ts'
import { currentRound, newRoom, type Room, type Round } from '../../shared/room/state.ts'
import { hash } from '../../shared/stats/shuffle.ts'
import { ASK_WORDS, FIRST, INTENTS, MOVES, NO_WINDOWS, SECOND, sampleHead, VERSIONS } from './sample.ts'

// Plays a workshop in which two people may have given each other's answers: what the facilitator is told of it must be
// the same. When people act is part of a workshop; what they give is drawn from its seed and from who they are.

/** A workshop up to the compare, described so that it can be played twice and shrunk. */
export interface Workshop {
  seed: number
  seats: number
  /** Whether it is a supervision, in which somebody may present and listen. */
  supervision: boolean
  visits: { stage: RoundStage | 'said'; askId: string; acts: number[] }[]
  /** After how many commands the server is killed; then everybody connects again. */
  killedAfter: number
}

const STAGES = [
  'vote',
  'vote',
  'mark',
  'vote-again',
  'reveal',
  'warm-up',
  'rewrite',
  'rewrite',
  'talk',
  'debrief',
  'reflect',
  'response',
  'said',
] as const

export const workshop: fc.Arbitrary<Workshop> = fc.nat({ max: 38 }).chain((more) =>
  fc.record({
    seed: fc.nat(),
    seats: fc.constant(more + 2),
    supervision: fc.boolean(),
    visits: fc.array(
      fc.record({
        stage: fc.constantFrom(...STAGES),
        askId: fc.constantFrom(FIRST, FIRST, SECOND),
        acts: fc.array(fc.nat({ max: 9_999 }), { minLength: more, maxLength: 2 * (more + 2) }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    killedAfter: fc.nat({ max: 200 }),
  }),
)

/** What is told at one moment, to be compared as it is. */
export interface Told {
  (room: Room, presence: Presence): string
  /** Is told each command, and with which code it was refused. */
  heard?: (command: RoomCommand, actor: Actor, code: ProblemCode | null) => void
}

export interface Played {
  /** What was told after each command. */
  told: string[]
  /** By seat: when it gave what to the first ask, and in which lot. Two seats with the same can give each other's. */
  standing: Map<string, string>
}

const seatId = (number: number) => `seat-${number}`

/** Plays a workshop. In: what is told, and whose answers each seat gives to the first ask; by itself its own. */
export function playWorkshop(
  { seed, seats, supervision, visits, killedAfter }: Workshop,
  tell: Told,
  giverOf: (seat: string) => string = (seat) => seat,
): Played {
  const head = sampleHead({ lots: true, naming: 'none', preset: supervision ? 'supervision' : 'training' })
  let room = newRoom(head)
  const log: Event[] = []
  const presence = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }
  const told: string[] = []
  const standing = new Map<string, string[]>()
  let [now, ids, commands, epoch, turns] = [10_000, 0, 0, 0, 0]
  const given = new Map<string, number>()
  const draw = (...of: (string | number)[]) => hash([seed, ...of].join(' '))

  /** A text's id comes from its words: ids are random, so they may not tell the two runs apart. */
  const newId = (command: RoomCommand) => {
    let text = command.type === 'rewrite.submit' ? `text-${hash(command.text)}` : null
    return () => {
      const id = text ?? `id-${++ids}`
      text = null
      return id
    }
  }

  function run(command: RoomCommand, actor: Actor): Event[] | null {
    now += 1_000
    const decision = decide(room, command, { actor, now, newId: newId(command), here: presence.sinceStage })
    tell.heard?.(command, actor, 'rejected' in decision ? decision.rejected : null)
    if ('rejected' in decision) return null
    for (const event of decision.events) {
      // What the console learns from is in the log in the order in which it is told.
      log.push(JSON.parse(JSON.stringify(event)) as Event)
      evolve(room, event)
    }
    keepWords(room, decision.words)
    if (decision.events.some(({ type }) => type === 'stage.gone')) presence.sinceStage = new Set(presence.now)
    if (++commands === killedAfter) restart()
    told.push(tell(room, presence))
    return decision.events
  }

  function restart() {
    const { words } = room
    room = newRoom(head)
    for (const event of log) evolve(room, event)
    room.words = words
    presence.sinceStage = new Set(presence.now)
  }

  const stand = (seat: string, as: string) => {
    if (room.place.askId === FIRST) standing.get(seat)?.push(as)
  }

  function give(seat: string, what: Giving) {
    const { askId } = room.place
    const round = currentRound(room)
    if (askId === null || !round) return
    const voice = what === 'rewrite.submit' ? voiceOfNext(round, seat) : 'client'
    const giver = askId === FIRST ? giverOf(seat) : seat
    const key = `${giver} ${askId} ${what} ${voice}`
    const times = given.get(key) ?? 0
    given.set(key, times + 1)
    const before = round.rewrites.get(spotOf(seat, voice))?.rewriteId
    const ballot = room.place.stage === 'vote-again' ? 2 : 1
    const sent = (ballot === 2 ? round.again : round.first).given.size
    const command = commandOf(what, askId, voice, ballot, (...of) => draw(key, times, ...of))
    const events = run(command, { role: 'seat', seatId: seat })
    // A text that leaves the queue may be noticed (L6): such a seat is like no other.
    const leaves =
      before !== undefined && log.some((event) => event.type === 'lot.released' && event.ids.includes(before))
    if (leaves && events?.length && command.type !== 'rewrite.pass') stand(seat, `leaves ${seat}`)
    // A vote is told in steps; how many have answered is told of each of the two questions about the obstacle.
    const step =
      command.type === 'vote.cast' ? stepAfter(sent) : command.type === 'obstacle.answer' ? command.question : ''
    // Whoever presents is like no other: what they give is sealed, or refused.
    if (presenterOf(room, round) === seat) stand(seat, `presents ${seat}`)
    stand(seat, [command.type, voice, epoch, step, events === null ? 'refused' : ''].join(' '))
  }

  /** Marks something that was said, which two who stand alike may do as each other. */
  function markSaid(seat: string, saidId: string) {
    const key = `${giverOf(seat)} said`
    const times = given.get(key) ?? 0
    given.set(key, times + 1)
    const from = draw(key, times, 'from') % SAID_WORDS
    const marks = draw(key, times, 'none') % 4 ? [{ from, to: from + 1 }] : []
    const events = run({ type: 'said.mark', saidId, marks }, { role: 'seat', seatId: seat })
    standing.get(seat)?.push(['said.mark', epoch, events === null ? 'refused' : ''].join(' '))
  }

  /** The voice in which a seat writes next: the one that is missing, or any. */
  function voiceOfNext({ writing }: Round, seat: string): Voice {
    if (!supervision) return 'client'
    const missing = VOICES.filter((voice) => !writing.given.get(seat)?.[voice])
    const among = missing.length ? missing : VOICES
    return among[draw('voice', ++turns) % among.length] ?? 'client'
  }

  function act(pick: number) {
    const what = GIVEN.filter((each) => takes(room.place.stage, each))
    const seat = seatId(1 + (Math.floor(pick / 10) % seats))
    const saidId = takes(room.place.stage, 'said.mark') ? [...room.said.keys()][0] : undefined
    if (saidId !== undefined) {
      if (pick % 10 < 7) return markSaid(seat, saidId)
      const shows = { type: 'said.show', saidId } as const
      if (run(pick % 3 ? shows : { type: 'said.reveal', saidId }, { role: 'host' })?.length) epoch++
      return
    }
    const round = currentRound(room)
    if (pick % 10 < 7 && what.length) {
      give(seat, what[Math.floor(pick / 1_000) % what.length] ?? 'vote.cast')
      return
    }
    const { askId } = room.place
    if (!round || askId === null) return
    const [text] = [...round.released].sort()
    const step = toReveal(room, round)
    const deeds: (RoomCommand | null)[] = [
      step && room.place.stage === 'reveal' ? { type: 'reveal.show', askId, step } : null,
      text === undefined ? null : { type: 'rewrite.sort', askId, rewriteId: text, as: 'picked' },
      { type: 'room.pause', on: !room.paused },
      { type: 'ballot.clear', askId, ballot: pick % 2 ? 1 : 2 },
      { type: 'warmup.show', askId },
      { type: 'lot.show', askId },
      { type: 'compare.open', askId, items: pick % 3 ? ['original', 'reference'] : [] },
      { type: 'opened.show', askId, opening: openPair(round)?.opening ?? 1 },
      { type: 'seat.remove', seatId: seat },
      ...(supervision
        ? ([
            { type: 'presenter.set', seatId: pick % 4 ? seat : null },
            { type: 'presenter.set', seatId: seat },
            { type: 'obstacle.open', askId, on: true },
            { type: 'obstacle.open', askId, on: pick % 8 !== 0 },
            { type: 'obstacle.show', askId },
          ] satisfies RoomCommand[])
        : []),
    ]
    if (pick % 10 === 9) {
      // People come and go.
      if (!presence.now.delete(seat)) presence.now.add(seat).forEach((each) => presence.sinceStage.add(each))
      return
    }
    const deed = deeds[Math.floor(pick / 100) % deeds.length]
    if (!deed) return
    if (run(deed, { role: 'host' })?.length && deed.type !== 'room.pause') epoch++
  }

  for (let number = 1; number <= seats; number++) {
    evolve(room, { type: 'seat.joined', at: now, seatId: seatId(number), number, keyHash: `key-${number}` })
    log.push({ type: 'seat.joined', at: now, seatId: seatId(number), number, keyHash: `key-${number}` })
    presence.now.add(seatId(number))
    standing.set(seatId(number), [])
  }
  // Something that was said is there from the start, whoever brought it.
  const words = { rehearsed: 'what was rehearsed', said: 'the words that were said' }
  const bring: RoomCommand = { type: 'said.bring', ...words, chips: [], rehearsedVerb: null, saidVerb: null }
  for (const event of run(bring, { role: 'seat', seatId: seatId(1) }) ?? [])
    if (event.type === 'said.brought') run({ type: 'said.admit', saidId: event.saidId }, { role: 'host' })
  for (const { stage, askId, acts } of visits) {
    const from = room.place as Exclude<Place, { stage: 'ended' }>
    run({ type: 'stage.go', from, to: stage === 'said' ? { stage, askId: null } : { stage, askId } }, { role: 'host' })
    for (const saidId of takes(room.place.stage, 'said.mark') ? room.said.keys() : [])
      run({ type: 'said.show', saidId }, { role: 'host' })
    epoch++
    for (const pick of acts) act(pick)
  }
  // With everything told once more at the end.
  run({ type: 'room.end' }, { role: 'host' })
  return { told, standing: new Map([...standing].map(([seat, all]) => [seat, [...all, ...lotsOf(seat)].join(', ')])) }

  /** The lots in which the texts of a seat were released. */
  function lotsOf(seat: string): string[] {
    const lots = log.filter((event) => event.type === 'lot.released')
    return log.flatMap((event) =>
      event.type === 'rewrite.submitted' && event.seatId === seat && event.askId === FIRST
        ? [`lot ${lots.findIndex(({ ids }) => ids.includes(event.rewriteId))}`]
        : [],
    )
  }
}

/** How many words there are in what was said. */
const SAID_WORDS = 5

const GIVEN = [
  'vote.cast',
  'marks.set',
  'warmup.judge',
  'rewrite.submit',
  'opened.judge',
  'reflect.speak',
  'obstacle.answer',
] as const

/** The step of the word that takes in a vote, when this many seats had sent theirs before it. */
const stepAfter = (sent: number) => (sent < LEAN_FROM ? 0 : Math.floor((sent - LEAN_FROM) / 3) + 1)

/** Draws what a person gives. */
function commandOf(
  what: (typeof GIVEN)[number] | Giving,
  askId: string,
  voice: Voice,
  ballot: 1 | 2,
  draw: (...of: (string | number)[]) => number,
): RoomCommand {
  const one = <Item>(items: readonly Item[], ...of: (string | number)[]): Item =>
    items[draw(...of) % items.length] as Item
  const range = (of: string) => {
    const from = draw(of) % (ASK_WORDS - 1)
    return { from, to: from + 1 }
  }
  switch (what) {
    case 'vote.cast': {
      const choice = one([...VERSIONS, 'none', 'pass'], 'choice')
      return {
        type: what,
        askId,
        ballot,
        choice,
        ...(choice === 'none' && { because: one(['lands', 'accurate-no', undefined] as const, 'because') }),
        meant: one([...INTENTS, null], 'meant'),
        sure: one([true, false, null], 'sure'),
        ...(ballot === 2 && { movedBy: range('moved') }),
      }
    }
    case 'marks.set':
      return { type: what, askId, brace: [range('brace')], soften: draw('soften') % 2 ? [range('soft')] : [] }
    case 'warmup.judge':
      return { type: what, askId, choice: one(['first', 'second', 'alike', 'skip'], 'warm'), reason: one(MOVES, 'why') }
    case 'opened.judge':
      return { type: what, askId, opening: 1, choice: one(['first', 'second', 'alike'], 'opened') }
    case 'reflect.speak':
      return { type: what, askId, on: true }
    case 'obstacle.answer': {
      const question = one(['no', 'lost'] as const, 'question')
      return { type: what, askId, question, choice: one(OBSTACLE[question], 'choice') }
    }
    default:
      if (draw('pass') % 4 === 0) return { type: 'rewrite.pass', askId, ...keptVoice(voice) }
      return {
        type: 'rewrite.submit',
        askId,
        ...keptVoice(voice),
        text: `my own words ${draw('words')}`,
        reach: one(REACHES, 'reach'),
        verb: draw('verb') % 2 ? { from: 0, to: 1 } : null,
      }
  }
}
