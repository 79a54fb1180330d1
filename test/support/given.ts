import { expect } from 'vitest'
import type { ProblemCode } from '../../shared/problems.ts'
import { askOrder } from '../../shared/room/agenda/state.ts'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import type { Of } from '../../shared/room/rule.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { note } from '../../shared/room/applied.ts'
import type { Event, NewEvent, Stamp, WordsChange } from '../../shared/room/events.ts'
import type { Reach, Side, Verdict, Picture, Voice } from '../../shared/room/lists.ts'
import type { ScreenPage } from '../../shared/room/screen-page/pages.ts'
import type { ObstacleAnswer, ObstacleQuestion } from '../../shared/room/obstacle/lists.ts'
import type { ResponseLines } from '../../shared/room/response/state.ts'
import type { RoomBands } from '../../shared/room/pairs/schemas.ts'
import { type Course } from '../../shared/room/course/steps.ts'
import { roomStagesIn } from '../../shared/room/course/plan.ts'
import { isRoomStage, type Place } from '../../shared/room/place.ts'
import type { OptionalStage, RevealStep, RoundStage } from '../../shared/room/stages.ts'
import { askOf, currentRound, newRoom, type Room } from '../../shared/room/state.ts'
import { currentPair, type Pair } from '../../shared/room/pairs/state.ts'
import { roundPlan } from '../../shared/room/course/room-plan.ts'
import { toReveal } from '../../shared/room/reveal/state.ts'
import { screenPages } from '../../shared/room/screen-page/state.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { floorAt } from '../../shared/room/floor/state.ts'
import type { KeyLink } from '../../shared/room/links/schemas.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { FIRST, NO_WINDOWS, sampleHead } from './sample.ts'

/** A command and who sends it. */
export type Deed = readonly [command: RoomCommand, actor: Actor]

/** A wait, in ms. */
export interface Later {
  later: number
}

/** Who was here since the room entered its stage, by number; otherwise everyone who has a seat or got one since. */
export interface Here {
  here: readonly number[]
}

/** What came before: an event, a command, a command that depends on the room as it is then, a wait, or who is here. */
export type Past = Event | Deed | Later | Here | ((room: Room) => Deed | readonly Deed[])

/** An event that is expected; its time is that of the command unless it has its own. */
export type Expected = NewEvent & { at?: number; by?: Event['by'] }

/** A room on the sample deck, with its past and the questions a test can ask. */
export interface Scene {
  room: Room
  log: readonly Event[]
  /** What the last command kept and erased. */
  words: WordsChange
  when(deed: Deed): { then(...expected: Expected[] | [ProblemCode]): Scene }
  when(command: RoomCommand, actor: Actor): { then(...expected: Expected[] | [ProblemCode]): Scene }
}

export const HOST: Actor = { role: 'host' }
export const SERVER: Actor = { role: 'server' }

/**
 * Makes the actor of a seat. Ids are `id-1`, `id-2`, … in the order they are drawn: of the first people to join, 1 is
 * `id-1`.
 */
export const seat = (number: number): Actor => ({ role: 'seat', seatId: `id-${number}` })

/** The time of the first command; each next one comes a second later. */
export const START = 10_000

export const given = (...past: Past[]): Scene => givenRoom({}, ...past)

/** Makes the same scene, in a room that differs from the sample. */
export function givenRoom(head: Partial<RoomHead>, ...past: Past[]): Scene {
  const room = newRoom(sampleHead(head))
  const log: Event[] = []
  const meta = { clock: START, ids: 0 }
  let sinceStage: ReadonlySet<string> = new Set()
  const newId = () => `id-${++meta.ids}`

  function attempt([command, actor]: Deed) {
    const before = snapshot(room)
    const decision = decide(room, command, { actor, now: meta.clock, newId, here: sinceStage })
    expect(snapshot(room), 'deciding changes nothing').toBe(before)
    meta.clock += 1_000
    return decision
  }

  function fold(events: readonly Event[], words: WordsChange, noted?: Stamp) {
    for (const event of events) {
      evolve(room, event)
      sinceStage = hereAfter(event, room, sinceStage)
    }
    if (noted) note(room, noted)
    keepWords(room, words)
    log.push(...events)
  }

  for (const each of past) {
    if (typeof each !== 'function' && 'later' in each) {
      meta.clock += each.later
      continue
    }
    if (typeof each !== 'function' && 'here' in each) {
      sinceStage = new Set(each.here.map((number) => `id-${number}`))
      continue
    }
    if (typeof each !== 'function' && 'type' in each) {
      fold([each], {})
      continue
    }
    const deeds = typeof each === 'function' ? each(room) : each
    for (const deed of isDeed(deeds) ? [deeds] : deeds) {
      const decision = attempt(deed)
      if ('rejected' in decision) throw new Error(`what was given cannot be: ${deed[0].type}: ${decision.rejected}`)
      fold(decision.events, decision.words, decision.noted)
    }
  }

  const sceneAfter = (words: WordsChange): Scene => ({
    room,
    log,
    words,
    when: (given: Deed | RoomCommand, actor?: Actor) => ({
      then(...expected: Expected[] | [ProblemCode]) {
        const at = meta.clock
        const decision = attempt('type' in given ? [given, actor ?? HOST] : given)
        if (typeof expected[0] === 'string') {
          expect(decision).toStrictEqual({ rejected: expected[0] })
          return sceneAfter({})
        }
        const events = (expected as Expected[]).map((event) => ({ at, ...event }))
        expect('events' in decision ? decision.events : decision).toStrictEqual(events)
        if (!('events' in decision)) return sceneAfter({})
        fold(decision.events, decision.words, decision.noted)
        return sceneAfter(decision.words)
      },
    }),
  })
  return sceneAfter({})
}

/** Returns who was here since the room entered its stage, after this event: whoever has a seat is taken to be here. */
export function hereAfter({ type }: Event, { seats }: Room, before: ReadonlySet<string>): ReadonlySet<string> {
  const now = [...seats.values()].flatMap(({ seatId, removed }) => (removed ? [] : [seatId]))
  if (type === 'stage.gone') return new Set(now)
  return type === 'seat.joined' ? new Set([...before, ...now]) : before
}

const isDeed = (deeds: Deed | readonly Deed[]): deeds is Deed => !Array.isArray(deeds[0])

// What people do, in few words. Without an ask, the first one is meant.

export const join = (name?: string, keyHash?: string) => {
  return (room: Room): Deed => [
    { type: 'seat.join', keyHash: keyHash ?? `key-${room.seats.size + 1}`, ...(name !== undefined && { name }) },
    SERVER,
  ]
}

/** Lets this many people join, without names. */
export const people = (count: number) => (room: Room) =>
  Array.from({ length: count }, (_, index): Deed => [
    { type: 'seat.join', keyHash: `key-${room.seats.size + index + 1}` },
    SERVER,
  ])

/** A place as the wire names it: the end is not one. */
export type Standing = Exclude<Place, { stage: 'ended' }>

export const at = (stage: RoundStage, askId: string = FIRST): Standing => ({ stage, askId })

const standing = (stage: Standing['stage'], askId: string): Standing =>
  stage === 'lobby' || isRoomStage(stage) ? { stage, askId: null } : at(stage, askId)

/** Takes the room to a place, from wherever it is. */
export const go = (to: Standing['stage'] | Standing, askId: string = FIRST) => {
  const target = typeof to === 'string' ? standing(to, askId) : to
  return (room: Room): Deed => [{ type: 'stage.go', from: room.place as Standing, to: target }, HOST]
}

export const show = (step: RevealStep, askId: string = FIRST): Deed => [{ type: 'reveal.show', askId, step }, HOST]
export const plan = (stages: OptionalStage[], askId: string | null = null): Deed => [
  { type: 'plan.set', askId, stages },
  HOST,
]
export const agenda = (items: Of<'agenda.set'>['items'], startsAt?: number): Deed => [
  { type: 'agenda.set', items, ...(startsAt !== undefined && { startsAt }) },
  HOST,
]
export const title = (words: string): Deed => [{ type: 'title.set', title: words }, HOST]
/** The words of an ask that is brought, each part with its name and this word. */
export const broughtWords = (word: string): Pick<Of<'ask.add'>, 'from' | 'to' | 'when' | 'text'> => ({
  from: `${word}/from`,
  to: `${word}/to`,
  when: `${word}/when`,
  text: `${word}/text I found us someone`,
})
type BroughtWith = Partial<Pick<Of<'ask.add'>, 'from' | 'to' | 'when' | 'text' | 'pushBack'>>
export const bring = (number: number, word: string, besides: BroughtWith = {}): Deed => [
  { type: 'ask.bring', ...broughtWords(word), ...besides },
  seat(number),
]
export const addAsk = (word: string, besides: BroughtWith = {}): Deed => [
  { type: 'ask.add', ...broughtWords(word), ...besides },
  HOST,
]
export const admit = (askId: string): Deed => [{ type: 'ask.admit', askId }, HOST]
export const takeBack = (number: number, askId: string): Deed => [{ type: 'ask.take', askId }, seat(number)]
export const forgetAsk = (askId: string): Deed => [{ type: 'ask.forget', askId }, HOST]
export const giveBack = (askId: string, word = ''): Deed => [{ type: 'ask.return', askId, word }, HOST]
export const showAsk = (askId: string, onScreen: boolean): Deed => [{ type: 'ask.show', askId, onScreen }, HOST]
export const editAsk = (
  askId: string,
  word: string,
  besides: Partial<Pick<Of<'ask.edit'>, 'text' | 'pushBack' | 'reading'>> = {},
): Deed => [{ type: 'ask.edit', askId, ...broughtWords(word), ...besides }, HOST]
export const ears = (on: boolean): Deed => [{ type: 'ears.set', on }, HOST]
export const play = (lines: number, askId: string = FIRST): Deed => [{ type: 'pushback.play', askId, lines }, HOST]
export const picture = (picture: Picture, on = true, askId: string = FIRST): Deed => [
  { type: 'picture.show', askId, picture, on },
  HOST,
]
export const anchors = (on: boolean): Deed => [{ type: 'anchors.set', on }, HOST]
export const hide = (on: boolean): Deed => [{ type: 'texts.hide', on }, HOST]
export const pause = (on: boolean): Deed => [{ type: 'room.pause', on }, HOST]

export const vote = (
  number: number,
  choice: string,
  because?: 'lands' | 'accurate-no',
  askId: string = FIRST,
): Deed => [{ type: 'vote.cast', askId, choice, ...(because && { because }) }, seat(number)]

/** What a vote carries besides the choice. */
export interface Besides {
  because?: 'lands' | 'accurate-no'
  meant?: string
  sure?: boolean
  movedBy?: { from: number; to: number }
}

/** Votes with something besides the choice. */
export const voteWith = (number: number, choice: string, besides: Besides, askId: string = FIRST): Deed => [
  { type: 'vote.cast', askId, choice, ...besides },
  seat(number),
]

export const voteAgain = (number: number, choice: string, besides: Besides = {}, askId: string = FIRST): Deed => [
  { type: 'vote.cast', askId, ballot: 2, choice, ...besides },
  seat(number),
]

export const clear = (ballot: 1 | 2, askId: string = FIRST): Deed => [{ type: 'ballot.clear', askId, ballot }, HOST]

/** Stretches of words, each from … to. */
export type Stretches = (readonly [from: number, to: number])[]

export const mark = (number: number, brace: Stretches, soften: Stretches = [], askId: string = FIRST): Deed => {
  const ranges = (stretches: Stretches) => stretches.map(([from, to]) => ({ from, to }))
  return [{ type: 'marks.set', askId, brace: ranges(brace), soften: ranges(soften) }, seat(number)]
}

export const warmUp = (number: number, choice: Verdict, reason?: string, askId: string = FIRST): Deed => [
  { type: 'warmup.judge', askId, choice, ...(reason !== undefined && { reason }) },
  seat(number),
]

export const showWarmUp = (askId: string = FIRST): Deed => [{ type: 'warmup.show', askId }, HOST]

/** Answers which of the two open texts goes further. */
export const judgeOpened = (number: number, choice: Side, opening = 1, askId: string = FIRST): Deed => [
  { type: 'opened.judge', askId, opening, choice },
  seat(number),
]

export const showOpened = (opening = 1, askId: string = FIRST): Deed => [{ type: 'opened.show', askId, opening }, HOST]

export const write = (
  number: number,
  text: string,
  {
    keepPrivate,
    reach,
    verb,
    askId = FIRST,
    keyHash,
    voice,
  }: {
    keepPrivate?: boolean
    reach?: Reach
    verb?: readonly [from: number, to: number]
    askId?: string
    keyHash?: string
    voice?: Voice
  } = {},
): Deed => [
  {
    type: 'rewrite.submit',
    askId,
    ...(voice && { voice }),
    text,
    ...(keyHash !== undefined && { keyHash }),
    ...(keepPrivate !== undefined && { keepPrivate }),
    ...(reach && { reach }),
    ...(verb && { verb: { from: verb[0], to: verb[1] } }),
  },
  seat(number),
]

export const pass = (number: number, askId: string = FIRST, voice?: Voice): Deed => [
  { type: 'rewrite.pass', askId, ...(voice && { voice }) },
  seat(number),
]
export const withdraw = (number: number, askId: string = FIRST, voice?: Voice): Deed => [
  { type: 'rewrite.withdraw', askId, ...(voice && { voice }) },
  seat(number),
]

/** Has the texts shown that wait for their lot. */
export const showLot = (askId: string = FIRST): Deed => [{ type: 'lot.show', askId }, HOST]

export const sort = (
  rewriteId: string,
  as: 'waiting' | 'picked' | 'private' | 'removed',
  askId: string = FIRST,
): Deed => [{ type: 'rewrite.sort', askId, rewriteId, as }, HOST]
export const open = (items: string[], askId: string = FIRST): Deed => [{ type: 'compare.open', askId, items }, HOST]

export const nextPair = (number: number, askId: string = FIRST): Deed => [{ type: 'pair.next', askId }, seat(number)]
export const judge = (
  number: number,
  pairId: string,
  choice: Verdict,
  reason?: string | null,
  askId: string = FIRST,
): Deed => [{ type: 'pair.judge', askId, pairId, choice, ...(reason !== undefined && { reason }) }, seat(number)]

/** Judges the pair that a seat has before it. */
export const judgeOwn =
  (number: number, choice: Verdict, reason?: string | null, askId: string = FIRST) =>
  (room: Room): Deed =>
    judge(number, pairOf(room, number, askId)?.pairId ?? 'no-pair', choice, reason, askId)

/** Returns the pair that a seat has before it. */
export function pairOf(room: Room, number: number, askId: string = FIRST): Pair | undefined {
  const round = room.rounds.get(askId)
  return round && currentPair(round, `id-${number}`)
}

export const fit = (askId: string = FIRST): Deed => [{ type: 'bands.fit', askId }, HOST]

/** Keeps these bands as the server's result for the fit that was asked for last. */
export const keepBands =
  (bands: RoomBands, askId: string = FIRST) =>
  (room: Room): Deed => [
    { type: 'bands.keep', askId, seed: room.rounds.get(askId)?.comparing.fit?.seed ?? 'no-seed', bands },
    SERVER,
  ]

/** Makes four digits, types those of another seat, and confirms. */
export const offer = (number: number): Deed => [{ type: 'couple.offer' }, seat(number)]
export const accept =
  (number: number, from: number) =>
  (room: Room): Deed => [{ type: 'couple.accept', code: codeOf(room, from) }, seat(number)]
export const confirm = (number: number, yes = true): Deed => [{ type: 'couple.confirm', yes }, seat(number)]
export const link = (one: number, other: number): Past[] => [offer(one), accept(other, one), confirm(one)]
export const part = (number: number): Deed => [{ type: 'couple.part' }, seat(number)]
export const alone = (number: number): Deed => [{ type: 'couple.solo', on: true }, seat(number)]
export const onOnePhone = (number: number): Deed => [{ type: 'couple.solo', on: true, both: true }, seat(number)]

/** Offers one’s text of an ask to one’s partner, or takes the offer back. */
export const offerText = (number: number, on = true, askId: string = FIRST): Deed => [
  { type: 'exchange.offer', askId, on },
  seat(number),
]
export const openExchange = (askId: string = FIRST): Deed => [{ type: 'exchange.open', askId }, HOST]
/** What people do with the floor of their couple; a turn that is not named is the one that lasts. */
export const begin = (number: number, window = `window-${number}`): Deed => [
  { type: 'floor.begin', window },
  seat(number),
]
const inTurn =
  (command: (turn: string) => RoomCommand, number: number, turn?: string) =>
  (room: Room): Deed => [command(turn ?? floorAt(room, `id-${number}`)?.floor.turnId ?? 'none'), seat(number)]
export const hasSaid = (number: number, turn?: string) => inTurn((turn) => ({ type: 'floor.said', turn }), number, turn)
export const wasHeard = (number: number, yes: boolean, turn?: string) =>
  inTurn((turn) => ({ type: 'floor.heard', turn, yes }), number, turn)
export const passFloor = (number: number, turn?: string) =>
  inTurn((turn) => ({ type: 'floor.pass', turn }), number, turn)
export const swap = (number: number, turn?: string) => inTurn((turn) => ({ type: 'floor.swap', turn }), number, turn)
export const takeBreak = (number: number, minutes: 5 | 15 = 5): Deed => [{ type: 'floor.break', minutes }, seat(number)]
export const resume = (number: number): Deed => [{ type: 'floor.resume' }, seat(number)]
export const floorDone = (number: number): Deed => [{ type: 'floor.done' }, seat(number)]
export const takeCard = (number: number, window: string, both?: boolean): Deed => [
  { type: 'floor.take', window, ...(both !== undefined && { both }) },
  seat(number),
]
export const confirmCard = (number: number, window = `window-${number}`, turn?: string) =>
  inTurn((turn) => ({ type: 'floor.confirm', window, turn }), number, turn)

/** Returns the digits that a seat has to say aloud. */
export const codeOf = ({ offers }: Room, number: number): string => offers.get(`id-${number}`)?.code ?? '0000'

/** Chooses who presents; null: nobody. */
export const present = (number: number | null): Deed => [
  { type: 'presenter.set', seatId: number === null ? null : `id-${number}` },
  HOST,
]
export const wouldPresent = (number: number, on = true): Deed => [{ type: 'presenter.offer', on }, seat(number)]
export const goOnWithout = (on = true, askId: string = FIRST): Deed => [{ type: 'presenter.without', askId, on }, HOST]
export const speak = (number: number, on = true, askId: string = FIRST): Deed => [
  { type: 'reflect.speak', askId, on },
  seat(number),
]
export const respond = (number: number, lines: Partial<ResponseLines>, askId: string = FIRST): Deed => [
  { type: 'response.show', askId, lines: { fits: '', doesNot: '', willTry: '', ...lines } },
  seat(number),
]
export const takeDown = (number: number, askId: string = FIRST): Deed => [
  { type: 'response.withdraw', askId },
  seat(number),
]
export const openObstacle = (on = true, askId: string = FIRST): Deed => [{ type: 'obstacle.open', askId, on }, HOST]
export const answerObstacle = <Question extends ObstacleQuestion>(
  number: number,
  question: Question,
  choice: ObstacleAnswer<Question>,
  askId: string = FIRST,
): Deed => [{ type: 'obstacle.answer', askId, question, choice }, seat(number)]
export const showObstacle = (askId: string = FIRST): Deed => [{ type: 'obstacle.show', askId }, HOST]

/** Renews a link to the key with this hash. */
export const renew = (which: KeyLink, keyHash: string): Deed => [{ type: 'link.renew', which, keyHash }, HOST]
export const renewJoin = (codes: string[], token: string): Deed => [
  { type: 'link.renew', which: 'join', codes, token },
  HOST,
]
export const use = (keyHash: string): Deed => [{ type: 'link.use', keyHash }, SERVER]

export const turn = (page: ScreenPage, askId: string = FIRST): Deed => [{ type: 'screen.page', askId, page }, HOST]
/** Takes the hand with a console of this name. */
export const takeHand = (client: string, n = 1): Deed => [{ type: 'hand.take', client, n }, HOST]
export const noteOn = (text: string, askId: string = FIRST): Deed => [{ type: 'note.set', askId, text }, HOST]
export const recorded = (value: boolean | null): Deed => [{ type: 'call.recorded', recorded: value }, HOST]

/** Agrees to what stays in the room, or takes that back. */
export const agree = (number: number, on = true): Deed => [{ type: 'agreement.agree', on }, seat(number)]

/** Brings what was rehearsed and said. Its ids are the next two: of the first one, the words that were said come first. */
export const bringSaid = (
  number: number,
  rehearsed: string,
  said: string,
  more: Partial<Pick<Of<'said.bring'>, 'chips' | 'rehearsedVerb' | 'saidVerb'>> = {},
): Deed => [
  { type: 'said.bring', rehearsed, said, chips: [], rehearsedVerb: null, saidVerb: null, ...more },
  seat(number),
]
export const takeSaid = (number: number, saidId: string): Deed => [{ type: 'said.take', saidId }, seat(number)]
export const admitSaid = (saidId: string): Deed => [{ type: 'said.admit', saidId }, HOST]
export const returnSaid = (saidId: string): Deed => [{ type: 'said.return', saidId }, HOST]
export const showSaid = (saidId: string | null): Deed => [{ type: 'said.show', saidId }, HOST]
/** Marks these words of what was said, each by its place. */
export const markSaid = (number: number, saidId: string, ...words: number[]): Deed => [
  { type: 'said.mark', saidId, marks: words.map((from) => ({ from, to: from + 1 })) },
  seat(number),
]
export const revealSaid = (saidId: string): Deed => [{ type: 'said.reveal', saidId }, HOST]

export const lock = (on: boolean): Deed => [{ type: 'room.lock', on }, HOST]
export const remove = (number: number): Deed => [{ type: 'seat.remove', seatId: `id-${number}` }, HOST]
export const end: Deed = [{ type: 'room.end' }, HOST]
/** Ends the room and folds it at once, as the server does. */
export const endAndForget = (): Deed[] => [
  [{ type: 'room.end', forget: true }, HOST],
  [{ type: 'room.fold' }, SERVER],
]
export const reopen: Deed = [{ type: 'room.reopen' }, HOST]
export const fold: Deed = [{ type: 'room.fold' }, SERVER]

/** Returns the same deed with a browser's number. */
export const numbered = ([command, actor]: Deed, n: number, client = 'browser'): Deed => [
  { ...command, client, n } as RoomCommand,
  actor,
]

/** Collects what Next and Previous look at. */
export function courseOf(room: Room): Course {
  const round = currentRound(room)
  const ask = room.place.askId === null ? undefined : askOf(room, room.place.askId)
  return {
    place: room.place,
    asks: askOrder(room),
    played: new Set(room.rounds.keys()),
    planOf: (askId) => roundPlan(room, askId),
    ofRoom: roomStagesIn(room.stages),
    toReveal: round ? toReveal(room, round) : null,
    lines: { played: round?.played ?? 0, of: ask?.pushBack?.length ?? 0 },
    pages: screenPages(room, round),
  }
}

/** Makes a presence: these seats are here now, and these others were here since the stage began. */
export const here = (now: number[], away: number[] = []): Presence => ({
  now: new Set(now.map((number) => `id-${number}`)),
  sinceStage: new Set([...now, ...away].map((number) => `id-${number}`)),
  windows: NO_WINDOWS,
})

/** Writes the whole state as one text, order included; two rooms are the same when their texts are. */
export const snapshot = (room: Room): string =>
  JSON.stringify({ ...room, head: room.head.roomId, words: new Map([...room.words].sort()) }, (_key, value: unknown) =>
    value instanceof Map ? { map: [...value] } : value instanceof Set ? { set: [...value] } : value,
  )
