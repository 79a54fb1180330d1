import * as fc from 'fast-check'
import { wordsOfBrought } from '../../shared/room/brought/state.ts'
import { candidatesOf } from '../../shared/room/pairs/comparing.ts'
import { decide, type Actor, type Decision, type Meta, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { note } from '../../shared/room/applied.ts'
import { type Event, type WordsChange } from '../../shared/room/events.ts'
import { openPair } from '../../shared/room/opened/state.ts'
import {
  BANDS,
  BLOCKS,
  CHOICES,
  PICTURES,
  REACHES,
  SIDES,
  SORTED,
  keptVoice,
  type Reach,
} from '../../shared/room/lists.ts'
import { SCREEN_PAGES } from '../../shared/room/screen-page/pages.ts'
import type { RoomBands } from '../../shared/room/pairs/schemas.ts'
import { OBSTACLE } from '../../shared/room/obstacle/lists.ts'
import { hasCouples } from '../../shared/room/couples/state.ts'
import { hasPresenter, presenterOf } from '../../shared/room/presenter/state.ts'
import { shownBy } from '../../shared/room/response/state.ts'
import { KEY_LINKS, type KeyLink } from '../../shared/room/links/schemas.ts'
import { PAIR_LEASE_MS } from '../../shared/room/limits.ts'
import { NAMINGS, PRESETS, type Naming, type Preset } from '../../shared/room/settings.ts'
import { nextStep } from '../../shared/room/course/steps.ts'
import { CHIPS } from '../../shared/room/said/chips.ts'
import { LOBBY } from '../../shared/room/place.ts'
import {
  opens,
  OPTIONAL_STAGES,
  REVEAL_STEPS,
  ROOM_STAGES,
  ROUND_STAGES,
  takes,
  type OptionalStage,
} from '../../shared/room/stages.ts'
import type { FloorPhase } from '../../shared/room/floor/schemas.ts'
import { floorAt } from '../../shared/room/floor/state.ts'
import { currentPair } from '../../shared/room/pairs/state.ts'
import { textsOfSeat } from '../../shared/room/rewrites/state.ts'
import { hasVoices, ownKey, spotOf, voicesIn } from '../../shared/room/rewrites/voices.ts'
import { screenPages } from '../../shared/room/screen-page/state.ts'
import { asksIn, currentRound, newRoom, type Room, type Round } from '../../shared/room/state.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { courseOf, hereAfter, HOST, SERVER, type Deed, type Standing } from './given.ts'
import { ASK_WORDS, ASKS, FIRST, INTENTS, MOVES, sampleHead, SECOND, VERSIONS } from './sample.ts'

/** How often a property is tried; ten times as often in the long run. */
export const runs = (numRuns: number) => ({ numRuns: process.env.REASK_LONG ? numRuns * 10 : numRuns })

/** Properties take a long time on a busy machine, and in the long run. */
export const PATIENCE = process.env.REASK_LONG ? 900_000 : 300_000

export type Intent =
  | { does: 'join'; key: number; name: boolean }
  | { does: 'next' }
  | { does: 'go'; place: number; how: 'here' | 'anywhere' | 'late' }
  | { does: 'answer'; seat: number; pick: number; reach: Reach | null; keepPrivate?: boolean }
  | { does: 'pair'; seat: number; pick: number }
  | { does: 'arrange'; picks: number[]; as: number }
  | { does: 'set up'; what: number; pick: number; on: boolean }
  | { does: 'turn'; pick: number }
  | { does: 'fit'; pick: number; late: boolean }
  | { does: 'couple'; seat: number; pick: number }
  | { does: 'exchange'; seat: number; pick: number }
  | { does: 'floor'; seat: number; pick: number }
  | { does: 'supervise'; seat: number; pick: number }
  | { does: 'present'; seat: number; pick: number }
  | { does: 'bring'; seat: number; pick: number }
  | { does: 'take back'; seat: number; ask: number }
  | { does: 'remove'; seat: number; asBefore: boolean }
  | { does: 'hold'; what: 'screen.blank' | 'texts.hide' | 'room.pause'; on: boolean }
  | { does: 'renew'; which: KeyLink; keyHash: string }
  | { does: 'end'; forget: boolean }
  | { does: 'reopen' }
  | { does: 'anything'; deed: Deed }

/** The browser that numbers the command, and how far the number is from its last one. */
type Numbering = { client: number; ahead: number } | null

interface Done {
  intent: Intent
  numbering: Numbering
  /** The time since the previous step, in ms. */
  after: number
}

/** What people in a room did, described so that it can be played in any state and shrunk. */
export interface History {
  naming: Naming
  preset: Preset
  reviewFirst: boolean
  /** Whether texts wait for lots. A room where they do not may also have a log of version 0.1.0. */
  lots: boolean
  stages: OptionalStage[]
  crowd: number
  /** How many of the crowd have written. With any, the room already compares when the rest begins. */
  writers: number
  intents: Done[]
}

const nat = fc.nat({ max: 63 })
const someAsk = fc.constantFrom(...ASKS, 'nowhere')
const someId = fc.nat({ max: 30 }).map((n) => `id-${n}`)
const somePlace: fc.Arbitrary<Standing> = fc.oneof(
  fc.constant(LOBBY as Standing),
  fc.record({ stage: fc.constantFrom(...ROOM_STAGES), askId: fc.constant(null) }),
  fc.record({ stage: fc.constantFrom(...ROUND_STAGES), askId: someAsk }),
)
const tooLong = 'x'.repeat(401)
const someText = fc.constantFrom('', ' \n', '\0', tooLong, tooLong, tooLong, '🙂'.repeat(400), 'a\0b', '\uD83D')
const someRange = fc
  .tuple(fc.nat({ max: ASK_WORDS }), fc.constantFrom(1, 1, 2, 0))
  .map(([from, length]) => ({ from, to: from + length }))
const someKey = fc.constantFrom('key-1', 'link-1', 'link-2')
/** The titles of blocks are for the console alone; that of the room is for everyone. */
const someTitle = fc.constantFrom(undefined, '', '«block 1»', '«block 2»', 'x'.repeat(81))
const someNote = fc.constantFrom('', ' ', '«note 1»', '«note 2»', 'x'.repeat(2_001))
/** Words of a brought ask that are refused, and some that are not. */
const someWords = fc.constantFrom('Kim', ' ', 'x'.repeat(201), 'two\nlines')
const someReason = fc.constantFrom(undefined, null, 'none', ...MOVES, 'nonsense')

/** Commands that may not fit: of asks, seats and texts that do not exist, out of turn, by the wrong people. */
const anything: fc.Arbitrary<Deed> = fc.oneof(
  deeds({ type: fc.constant('seat.join'), keyHash: fc.constantFrom('key-1', 'key-9'), name: fc.string() }, 'server'),
  deeds({ type: fc.constant('stage.go'), from: somePlace, to: somePlace }, 'host'),
  deeds({ type: fc.constant('reveal.show'), askId: someAsk, step: fc.constantFrom(...REVEAL_STEPS) }, 'host'),
  deeds(
    {
      type: fc.constant('vote.cast'),
      askId: someAsk,
      ballot: fc.constantFrom(undefined, 1 as const, 2 as const),
      choice: fc.constantFrom(...VERSIONS, 'none', 'pass', 'nonsense'),
      because: fc.constantFrom(undefined, 'lands', 'accurate-no'),
      meant: fc.constantFrom(undefined, null, ...INTENTS, 'nonsense'),
      sure: fc.constantFrom(undefined, null, true, false),
      movedBy: fc.option(someRange, { nil: undefined }),
    },
    'seat',
  ),
  deeds(
    {
      type: fc.constant('marks.set'),
      askId: someAsk,
      brace: fc.array(someRange, { maxLength: 2 }),
      soften: fc.array(someRange, { maxLength: 1 }),
    },
    'seat',
  ),
  deeds(
    { type: fc.constant('warmup.judge'), askId: someAsk, choice: fc.constantFrom(...CHOICES), reason: someReason },
    'seat',
  ),
  deeds(
    {
      type: fc.constant('rewrite.submit'),
      askId: someAsk,
      text: someText,
      verb: fc.option(someRange, { nil: undefined }),
    },
    'seat',
  ),
  deeds({ type: fc.constant('ballot.clear'), askId: someAsk, ballot: fc.constantFrom(1 as const, 2 as const) }, 'host'),
  deeds({ type: fc.constant('warmup.show'), askId: someAsk }, 'host'),
  deeds(
    {
      type: fc.constant('opened.judge'),
      askId: someAsk,
      opening: fc.constantFrom(1, 2),
      choice: fc.constantFrom(...SIDES),
    },
    'seat',
  ),
  deeds({ type: fc.constant('opened.show'), askId: someAsk, opening: fc.constantFrom(1, 2) }, 'host'),
  deeds({ type: fc.constant('lot.show'), askId: someAsk }, 'host'),
  deeds(
    {
      type: fc.constant('couple.solo'),
      on: fc.boolean(),
      both: fc.constantFrom(undefined, undefined, true),
    },
    'seat',
  ),
  deeds({ type: fc.constantFrom('couple.offer', 'couple.part') }, 'seat'),
  deeds({ type: fc.constant('couple.accept'), code: fc.constantFrom('0000', '1234') }, 'seat'),
  deeds({ type: fc.constant('couple.confirm'), yes: fc.boolean() }, 'seat'),
  deeds({ type: fc.constant('exchange.offer'), askId: someAsk, on: fc.boolean() }, 'seat'),
  deeds({ type: fc.constant('exchange.open'), askId: someAsk }, 'host'),
  deeds({ type: fc.constantFrom('floor.begin', 'floor.take'), window: fc.constant('window-1') }, 'seat'),
  deeds({ type: fc.constantFrom('floor.said', 'floor.pass', 'floor.swap'), turn: someId }, 'seat'),
  deeds({ type: fc.constantFrom('floor.resume', 'floor.done') }, 'seat'),
  deeds({ type: fc.constant('floor.confirm'), window: fc.constant('window-1'), turn: someId }, 'seat'),
  deeds({ type: fc.constant('presenter.set'), seatId: fc.option(someId) }, 'host'),
  deeds({ type: fc.constant('presenter.offer'), on: fc.boolean() }, 'seat'),
  deeds({ type: fc.constant('presenter.without'), askId: someAsk, on: fc.boolean() }, 'host'),
  deeds({ type: fc.constant('reflect.speak'), askId: someAsk, on: fc.boolean() }, 'seat'),
  deeds(
    {
      type: fc.constant('response.show'),
      askId: someAsk,
      lines: fc.record({ fits: someText, doesNot: fc.constant(''), willTry: someText }),
    },
    'seat',
  ),
  deeds({ type: fc.constant('response.withdraw'), askId: someAsk }, 'seat'),
  deeds({ type: fc.constant('obstacle.open'), askId: someAsk, on: fc.boolean() }, 'host'),
  deeds(
    {
      type: fc.constant('obstacle.answer'),
      askId: someAsk,
      question: fc.constantFrom('no', 'lost'),
      choice: fc.constantFrom('stay', 'slid-back', 'unclear'),
    },
    'seat',
  ),
  deeds({ type: fc.constant('obstacle.show'), askId: someAsk }, 'host'),
  deeds({ type: fc.constant('rewrite.pass'), askId: someAsk }, 'seat'),
  deeds({ type: fc.constant('rewrite.withdraw'), askId: someAsk }, 'seat'),
  deeds({ type: fc.constant('pair.next'), askId: someAsk }, 'seat'),
  deeds(
    {
      type: fc.constant('pair.judge'),
      askId: someAsk,
      pairId: someId,
      choice: fc.constantFrom(...CHOICES),
      reason: someReason,
    },
    'seat',
  ),
  deeds(
    { type: fc.constant('rewrite.sort'), askId: someAsk, rewriteId: someId, as: fc.constantFrom(...SORTED) },
    'host',
  ),
  deeds(
    {
      type: fc.constant('compare.open'),
      askId: someAsk,
      items: fc.array(fc.oneof(fc.constantFrom('original', 'reference'), someId), { maxLength: 4 }),
    },
    'host',
  ),
  deeds(
    { type: fc.constant('plan.set'), askId: fc.option(someAsk), stages: fc.subarray([...OPTIONAL_STAGES]) },
    'host',
  ),
  deeds(
    {
      type: fc.constant('agenda.set'),
      items: fc.array(
        fc.oneof(
          fc.record({ askId: someAsk, minutes: fc.constantFrom(undefined, 20) }),
          fc.record({ block: fc.constantFrom(...BLOCKS), title: someTitle, minutes: fc.constant(10) }),
        ),
        { maxLength: 3 },
      ),
      startsAt: fc.constantFrom(undefined, 1_000, 9e12),
    },
    'host',
  ),
  deeds(
    {
      type: fc.constantFrom('ask.bring', 'ask.add'),
      from: someWords,
      to: someWords,
      when: someWords,
      text: fc.constantFrom('', '\0', 'x'.repeat(601), 'word '.repeat(61), '«too» few', '🙂'.repeat(300)),
    },
    'seat',
  ),
  deeds({ type: fc.constantFrom('ask.admit', 'ask.forget'), askId: someAsk }, 'host'),
  deeds({ type: fc.constant('ask.take'), askId: someAsk }, 'seat'),
  deeds({ type: fc.constant('ask.return'), askId: someAsk, word: someWords }, 'host'),
  deeds({ type: fc.constant('ask.show'), askId: someAsk, onScreen: fc.boolean() }, 'host'),
  deeds({ type: fc.constant('title.set'), title: fc.constantFrom('', 'Tuesday', 'Friday', 'x'.repeat(81)) }, 'host'),
  deeds({ type: fc.constant('pushback.play'), askId: someAsk, lines: fc.nat({ max: 3 }) }, 'host'),
  deeds(
    { type: fc.constant('picture.show'), askId: someAsk, picture: fc.constantFrom(...PICTURES), on: fc.boolean() },
    'host',
  ),
  deeds({ type: fc.constant('bands.fit'), askId: someAsk }, 'host'),
  deeds({ type: fc.constant('room.lock'), on: fc.boolean() }, 'host'),
  deeds({ type: fc.constant('screen.page'), askId: someAsk, page: fc.constantFrom(...SCREEN_PAGES) }, 'host'),
  deeds({ type: fc.constant('hand.take'), client: fc.constantFrom('browser-0', 'browser-1') }, 'host'),
  deeds({ type: fc.constant('note.set'), askId: someAsk, text: someNote }, 'host'),
  deeds({ type: fc.constant('call.recorded'), recorded: fc.constantFrom(true, false, null) }, 'host'),
  deeds(
    {
      type: fc.constant('link.renew'),
      which: fc.constant('join'),
      codes: fc.subarray(['48217306', '00000001', '00000002']),
      token: fc.constantFrom('token-1', 'token-2'),
    },
    'host',
  ),
  deeds({ type: fc.constant('link.use'), keyHash: someKey }, 'server'),
  deeds({ type: fc.constant('timer.set'), seconds: fc.constantFrom(0, 60, 3_600) }, 'host'),
)

function deeds(command: Record<string, fc.Arbitrary<unknown>>, role: Actor['role']): fc.Arbitrary<Deed> {
  const seat = someId.map((seatId): Actor => ({ role: 'seat', seatId }))
  const actor: fc.Arbitrary<Actor> =
    role === 'host'
      ? fc.constant(HOST)
      : role === 'server'
        ? fc.constant(SERVER)
        : fc.oneof(seat, seat, fc.constant(HOST))
  return fc.tuple(fc.record(command) as fc.Arbitrary<unknown> as fc.Arbitrary<RoomCommand>, actor)
}

/** Chooses what comes next: slowly through all stages, or a long time in the compare, or with what was said last time. */
const intentOf = (comparing: boolean, supervising: boolean): fc.Arbitrary<Intent> =>
  fc.oneof(
    {
      weight: 30,
      arbitrary: fc.record({
        does: fc.constant('answer'),
        seat: nat,
        pick: nat,
        reach: fc.constantFrom(...REACHES, ...REACHES, null),
        keepPrivate: fc.constantFrom(undefined, undefined, undefined, undefined, true, false),
      }),
    },
    {
      weight: 24,
      arbitrary: fc.record({
        does: fc.constant('arrange'),
        picks: fc.array(nat, { minLength: 1, maxLength: 3 }),
        as: nat,
      }),
    },
    { weight: comparing ? 200 : 20, arbitrary: fc.record({ does: fc.constant('pair'), seat: nat, pick: nat }) },
    { weight: 14, arbitrary: fc.record({ does: fc.constant('set up'), what: nat, pick: nat, on: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('turn'), pick: nat }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('fit'), pick: nat, late: fc.boolean() }) },
    { weight: comparing ? 2 : 18, arbitrary: fc.record({ does: fc.constant('next') }) },
    { weight: 28, arbitrary: fc.record({ does: fc.constant('anything'), deed: anything }) },
    {
      weight: comparing ? 2 : 12,
      arbitrary: fc.record({
        does: fc.constant('go'),
        place: nat,
        how: fc.constantFrom('here', 'here', 'anywhere', 'late'),
      }),
    },
    { weight: 6, arbitrary: fc.record({ does: fc.constant('join'), key: fc.nat({ max: 9 }), name: fc.boolean() }) },
    { weight: 12, arbitrary: fc.record({ does: fc.constant('couple'), seat: nat, pick: nat }) },
    { weight: 12, arbitrary: fc.record({ does: fc.constant('exchange'), seat: nat, pick: nat }) },
    { weight: 12, arbitrary: fc.record({ does: fc.constant('floor'), seat: nat, pick: nat }) },
    { weight: supervising ? 600 : 2, arbitrary: fc.record({ does: fc.constant('supervise'), seat: nat, pick: nat }) },
    { weight: 10, arbitrary: fc.record({ does: fc.constant('present'), seat: nat, pick: nat }) },
    { weight: comparing ? 3 : 10, arbitrary: fc.record({ does: fc.constant('bring'), seat: nat, pick: nat }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('take back'), seat: nat, ask: nat }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('remove'), seat: nat, asBefore: fc.boolean() }) },
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('hold'),
        what: fc.constantFrom('screen.blank', 'texts.hide', 'room.pause'),
        // Let go more often than held, so that the history goes on.
        on: fc.constantFrom(true, false, false),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('renew'),
        which: fc.constantFrom(...KEY_LINKS),
        keyHash: fc.constantFrom('link-1', 'link-2'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('end'), forget: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('reopen') }) },
  )

const numbering: fc.Arbitrary<Numbering> = fc.option(
  fc.record({ client: fc.nat({ max: 2 }), ahead: fc.constantFrom(-2, -1, 0, 1, 1, 2, 3) }),
)

/** Mostly at once; sometimes so much later that a pair has waited too long. */
const after = fc.constantFrom(1, 1, 1, 1, 1, 1_000, 30_000, PAIR_LEASE_MS, PAIR_LEASE_MS + 1)

const historyOf = (comparing: boolean, supervising = false, minLength = 0): fc.Arbitrary<History> =>
  fc.record({
    naming: fc.constantFrom(...NAMINGS),
    // Bands are worked out only in a training.
    preset: supervising ? fc.constant('supervision') : fc.constantFrom('training' as const, ...PRESETS),
    reviewFirst: fc.constantFrom(false, false, true),
    lots: fc.constantFrom(true, true, true, false),
    stages: fc.subarray([...OPTIONAL_STAGES]),
    crowd: fc.integer({ min: comparing || supervising ? 5 : 0, max: 7 }),
    writers: comparing ? fc.constantFrom(3, 5, 7) : fc.constant(0),
    intents: fc.array(fc.record({ intent: intentOf(comparing, supervising), numbering, after }), {
      minLength,
      maxLength: 80,
      size: 'max',
    }),
  })

/** Long histories of rooms of one preset: every third is a long compare. */
export const historyIn = (preset: Preset): fc.Arbitrary<History> => {
  const long = (comparing: boolean) => historyOf(comparing, !comparing && preset === 'supervision', 50)
  return fc
    .oneof({ weight: 2, arbitrary: long(false) }, { weight: 1, arbitrary: long(true) })
    .map((each) => ({ ...each, preset }))
}

export const history: fc.Arbitrary<History> = fc.oneof(
  { weight: 8, arbitrary: historyOf(false) },
  { weight: 8, arbitrary: historyOf(true) },
  { weight: 1, arbitrary: historyOf(false, true) },
)

/** A room in the course of a history, and what a store would hold of it. */
export interface Play {
  room: Room
  log: Event[]
  /** Texts and names as a store holds them: kept and erased as the rules say. */
  stored: Map<string, string>
  /** Every text and name ever accepted, by the id of its rewrite or seat; nothing is erased here. */
  everWritten: Map<string, string>
  /** The seats that were here since the room entered its stage. */
  here: ReadonlySet<string>
}

export interface Watch {
  before?: (play: Play, deed: Deed) => void
  after?: (play: Play, deed: Deed, decision: Decision) => void
}

/** Plays a history, the same one always in the same way. */
export function play({ crowd, writers, intents, ...settings }: History, watch: Watch = {}): Play {
  const head: Partial<RoomHead> = settings
  const room = newRoom(sampleHead(head))
  const state: Play = { room, log: [], stored: new Map(), everWritten: new Map(), here: new Set() }
  const numbers = new Map<string, number>()
  let [clock, ids, written] = [0, 0, 0]

  function attempt(deed: Deed, decideIt: typeof decide = decide) {
    watch.before?.(state, deed)
    const [command, actor] = deed
    const { here } = state
    const decision = decideIt(room, command, { actor, now: clock, newId: () => `id-${++ids}`, here })
    if ('events' in decision) {
      for (const event of decision.events) {
        evolve(room, event)
        state.here = hereAfter(event, room, state.here)
      }
      if (decision.noted) note(room, decision.noted)
      keepWords(room, decision.words)
      state.log.push(...decision.events)
      for (const [id, text] of Object.entries(decision.words)) {
        if (text === null) state.stored.delete(id)
        else for (const words of [state.stored, state.everWritten]) words.set(id, text)
      }
    }
    watch.after?.(state, deed, decision)
  }

  for (const deed of beginning({ crowd, writers, preset: settings.preset }, room, () => written++)) attempt(deed)
  for (const { intent, numbering, after } of intents) {
    clock += after
    const [command, actor] = inRoom(deedOf(intent, room, written++), room)
    if (intent.does === 'remove' && intent.asBefore && !room.head.lots) {
      attempt([command, actor], decideAsBefore)
      continue
    }
    if (numbering === null || isServers(command)) {
      attempt([command, actor])
      continue
    }
    const client = `browser-${numbering.client}`
    const whose = `${JSON.stringify(actor)} ${client}`
    const n = Math.max(0, (numbers.get(whose) ?? 0) + numbering.ahead)
    numbers.set(whose, Math.max(n, numbers.get(whose) ?? 0))
    attempt([{ ...command, client, n }, actor])
  }
  return state
}

/** Makes what a history begins with. Each deed is made in the room as it is once the one before it was done. */
export function* beginning(
  { crowd, writers, preset }: Pick<History, 'crowd' | 'writers' | 'preset'>,
  room: Room,
  number: () => number,
): Generator<Deed, void, void> {
  for (let key = 0; key < crowd; key++) yield deedOf({ does: 'join', key, name: key % 2 === 0 }, room, number())
  // Half of the rooms for couples begin with two who are linked: chance alone seldom comes so far.
  const [one, other] = [...room.seats.keys()].map((seatId): Actor => ({ role: 'seat', seatId }))
  if (preset === 'couples' && crowd % 2 && one?.role === 'seat' && other) {
    yield [{ type: 'couple.offer' }, one]
    yield [{ type: 'couple.accept', code: room.offers.get(one.seatId)?.code ?? '' }, other]
    yield [{ type: 'couple.confirm', yes: true }, one]
  }
  // And half of those for a supervision with somebody who presents.
  if (preset === 'supervision' && crowd % 2 && one?.role === 'seat')
    yield [{ type: 'presenter.set', seatId: one.seatId }, HOST]
  // Some supervisions begin with what was brought: one that waits for nobody, or as many as may wait.
  if (preset === 'supervision' && one && crowd > 4) {
    for (let each = 0; each < (crowd === 7 ? 5 : 1); each++)
      yield [{ type: 'ask.bring', ...broughtWords(number(), crowd % 3) }, one]
    const [askId] = room.brought.keys()
    if (crowd < 7 && askId !== undefined) {
      yield [{ type: 'ask.admit', askId }, HOST]
      yield goTo(room, { stage: 'vote', askId })
      yield [{ type: 'vote.cast', askId, choice: 'none' }, one]
    }
  }
  if (!writers) return
  yield goTo(room, { stage: 'rewrite', askId: FIRST })
  for (const seatId of [...room.seats.keys()].slice(0, writers))
    for (const voice of voicesIn(room))
      yield [
        { type: 'rewrite.submit', askId: FIRST, ...keptVoice(voice), text: wordsOf(number()), reach: 'screen' },
        { role: 'seat', seatId },
      ]
  yield [{ type: 'lot.show', askId: FIRST }, HOST]
  yield goTo(room, { stage: 'compare', askId: FIRST })
}

/** Names an ask that was brought where a command names one that is nowhere: most of these are of no use. */
export function inRoom([command, actor]: Deed, room: Room): Deed {
  const ask = [...room.brought.keys()].at(-1)
  if (ask === undefined) return [command, actor]
  if ('askId' in command && command.askId === 'nowhere') return [{ ...command, askId: ask }, actor]
  if (command.type !== 'agenda.set') return [command, actor]
  const items = command.items.map((item) =>
    'askId' in item && item.askId === 'nowhere' ? { ...item, askId: ask } : item,
  )
  return [{ ...command, items }, actor]
}

/** The hash of the key of a text: most have one of their own; some take that of another; pages of 0.1.0 have none. */
function keyOf(actor: Actor, askId: string, pick: number): string | undefined {
  if (pick % 5 === 2 || actor.role !== 'seat') return undefined
  return pick % 16 === 3 ? 'the same key' : `text-key-${actor.seatId}-${askId}`
}

/** Tells whether only the server gives this command: it has no number. */
const isServers = (command: RoomCommand): command is Extract<RoomCommand, { type: ServersType }> =>
  SERVERS.some((type) => type === command.type)
const SERVERS = ['seat.join', 'bands.keep', 'link.use', 'room.fold', 'text.withdraw'] as const
type ServersType = (typeof SERVERS)[number]

/** Decides a removal as version 0.1.0 did, which took away what the person gave; anything else as it is decided now. */
function decideAsBefore(room: Room, command: RoomCommand, meta: Meta): Decision {
  const decision = decide(room, command, meta)
  if (command.type !== 'seat.remove' || !('events' in decision) || !decision.events.length) return decision
  const { seatId } = command
  const removed = { type: 'seat.removed', seatId } as const
  const written = [...room.rounds.values()].flatMap((round) =>
    textsOfSeat(round, seatId).map(({ rewriteId }) => rewriteId),
  )
  const words: WordsChange = Object.fromEntries([seatId, ...written, ...shownBy(room, seatId)].map((id) => [id, null]))
  const asked = [...room.rounds.values()].flatMap(({ askId, comparing }) =>
    comparing.fit ? [{ type: 'bands.asked' as const, askId, seed: meta.newId() }] : [],
  )
  return { events: [removed, ...asked].map((each) => ({ ...each, at: meta.now })), words }
}

/** Makes a name: no two names or texts of a history are equal, and none is part of another. */
const nameOf = (number: number) => `«name ${number}»`
const wordsOf = (number: number) => `«text ${number}»`

/** Turns an intent into what that person does in the room as it is. */
export function deedOf(intent: Intent, room: Room, number: number): Deed {
  const askId = room.place.askId ?? FIRST
  const round = currentRound(room)
  const seatAt = (index: number): Actor => ({
    role: 'seat',
    seatId: pickFrom([...room.seats.keys()], index) ?? 'nobody',
  })
  switch (intent.does) {
    case 'join':
      return [
        { type: 'seat.join', keyHash: `key-${intent.key}`, ...(intent.name && { name: ` ${nameOf(number)} ` }) },
        SERVER,
      ]
    case 'next': {
      const step = nextStep(courseOf(room))
      if (step?.kind === 'play') return [{ type: 'pushback.play', askId: step.askId, lines: step.lines }, HOST]
      if (step?.kind === 'reveal') return [{ type: 'reveal.show', askId: step.askId, step: step.step }, HOST]
      return goTo(room, step?.kind === 'go' ? (step.to as Standing) : LOBBY)
    }
    case 'go': {
      const stagesOf = (ask: string) => ROUND_STAGES.map((stage): Standing => ({ stage, askId: ask }))
      const places =
        intent.how === 'here'
          ? stagesOf(askId)
          : [
              LOBBY as Standing,
              ...ROOM_STAGES.map((stage): Standing => ({ stage, askId: null })),
              ...asksIn(room).flatMap(({ id }) => stagesOf(id)),
            ]
      const to = pickFrom(places, intent.place) ?? LOBBY
      // A person who has not seen that the room went on.
      if (intent.how === 'late') return [{ type: 'stage.go', from: { stage: 'show', askId: SECOND }, to }, HOST]
      return goTo(room, to)
    }
    case 'answer': {
      const actor = seatAt(intent.seat)
      const { stage } = room.place
      if (stage === 'rewrite' || stage === 'compare') {
        // In rooms of one voice the other is refused.
        const voice = intent.seat % (hasVoices(room) ? 2 : 16) === 1 ? ('to-client' as const) : undefined
        if (intent.pick % 4 === 0) return [{ type: 'rewrite.pass', askId, ...(voice && { voice }) }, actor]
        const own = actor.role === 'seat' ? round?.rewrites.get(spotOf(actor.seatId, voice ?? 'client')) : undefined
        const again = intent.pick % 4 === 1 && own && room.words.get(own.rewriteId)
        const unfit = intent.pick % 32 === 15 && (intent.seat % 2 ? 'x'.repeat(401) : ' \n')
        // Only where it is refused: in other rooms it would be a text like another.
        const isContact = room.head.preset === 'supervision' && intent.pick % 8 === 3
        const text = unfit || (isContact ? `Ring 07700 900${number}` : again || wordsOf(number))
        const verb = intent.pick % 8 > 5 ? { from: 0, to: 2 } : undefined
        const keyHash = keyOf(actor, ownKey(askId, voice ?? 'client'), intent.pick)
        const { reach, keepPrivate } = intent
        const far = { ...(reach && { reach }), ...(keepPrivate !== undefined && { keepPrivate }) }
        return [{ type: 'rewrite.submit', askId, ...(voice && { voice }), text, keyHash, ...far, verb }, actor]
      }
      return [answerAt(stage, askId, intent), actor]
    }
    case 'pair': {
      const actor = seatAt(intent.seat)
      const open = round && openPair(round)
      if (open && intent.pick % 3 === 0)
        return [
          {
            type: 'opened.judge',
            askId,
            opening: open.opening + (intent.pick % 16 === 0 ? 1 : 0),
            choice: pickFrom(SIDES, intent.pick >> 2) ?? 'alike',
          },
          actor,
        ]
      const pair = round && actor.role === 'seat' ? currentPair(round, actor.seatId) : undefined
      if (!pair || intent.pick % 4 === 0 || (pair.choice !== null && intent.pick % 4 !== 1))
        return [{ type: 'pair.next', askId }, actor]
      const choice = pickFrom(CHOICES, intent.pick >> 2) ?? 'skip'
      const reason = pickFrom([...MOVES, 'none', null], intent.pick >> 3)
      return [{ type: 'pair.judge', askId, pairId: pair.pairId, choice, reason }, actor]
    }
    case 'arrange': {
      const [pick = 0] = intent.picks
      if (room.place.stage === 'push-back') return [{ type: 'pushback.play', askId, lines: pick % 3 }, HOST]
      if (room.place.stage === 'reveal' && intent.as % 2 === 0)
        return [{ type: 'reveal.show', askId, step: pickFrom(REVEAL_STEPS, pick) ?? 'bars' }, HOST]
      const comparing = room.place.stage === 'compare' || room.place.stage === 'debrief'
      if (room.place.stage === 'debrief' && intent.as % 4 === 2) {
        const picture = pickFrom(PICTURES, pick) ?? 'moves'
        return [{ type: 'picture.show', askId, picture, on: intent.as % 16 !== 2 }, HOST]
      }
      if (comparing && intent.as % 4 !== 0) {
        const open = round && openPair(round)
        if (open && intent.as % 16 === 5) return [{ type: 'opened.show', askId, opening: open.opening }, HOST]
        const choice = [...(round?.rewriteById.keys() ?? []), 'original', 'reference']
        const items = [...new Set(intent.picks.map((each) => pickFrom(choice, each) ?? 'original'))]
        return [{ type: 'compare.open', askId, items: intent.as % 16 === 1 ? [] : items }, HOST]
      }
      // A console that is a moment behind may still sort the texts of an ask that the room has left.
      const anyRound = pickFrom([round, round, ...room.rounds.values()], intent.as) ?? round
      const rewriteId = pickFrom([...(anyRound?.rewriteById.keys() ?? [])], pick) ?? 'no-text'
      const as = pickFrom(SORTED, intent.as >> 2) ?? 'picked'
      return [{ type: 'rewrite.sort', askId: anyRound?.askId ?? askId, rewriteId, as }, HOST]
    }
    case 'set up':
      return [setUp(askId, intent), HOST]
    case 'turn':
      return [
        { type: 'screen.page', askId, page: pickFrom(screenPages(room, round).open, intent.pick) ?? 'bars' },
        HOST,
      ]
    case 'fit': {
      const pending = round?.comparing.fit
      if (!round || !pending || intent.pick % 4 === 0) return [{ type: 'bands.fit', askId }, HOST]
      const seed = intent.late ? 'an earlier one' : pending.seed
      return [{ type: 'bands.keep', askId, seed, bands: someBands(room, round, intent.pick) }, SERVER]
    }
    case 'couple':
      return hasPresenter(room) && intent.pick % 8 !== 0
        ? presentDeed(room, seatAt(intent.seat), intent.pick, wordsOf(number))
        : coupleDeed(room, seatAt(intent.seat), intent.pick)
    case 'exchange':
      return hasPresenter(room) && intent.pick % 8 !== 0
        ? presentDeed(room, seatAt(intent.seat), intent.pick, wordsOf(number))
        : exchangeDeed(room, seatAt(intent.seat), intent.pick)
    case 'floor':
      return floorDeed(room, intent)
    case 'supervise':
      return superviseDeed(room, seatAt(intent.seat), intent.pick, number)
    case 'present':
      // In a room for couples such an intent is one of a couple, and the other way round: each kind of room has its own.
      return hasCouples(room.head)
        ? (intent.pick % 2 ? exchangeDeed : coupleDeed)(room, seatAt(intent.seat), intent.pick)
        : presentDeed(room, seatAt(intent.seat), intent.pick, wordsOf(number))
    case 'bring':
      // Two who are linked talk: nobody brings anything there.
      if (room.partners.size > 0 && intent.pick % 4) return floorDeed(room, intent)
      return broughtDeed(room, seatAt(intent.seat), intent.pick, number)
    case 'take back':
      return [
        {
          type: 'rewrite.withdraw',
          askId: pickFrom(asksIn(room), intent.ask)?.id ?? askId,
          ...(intent.ask % 8 > 4 && { voice: 'to-client' }),
        },
        seatAt(intent.seat),
      ]
    case 'remove':
      return [{ type: 'seat.remove', seatId: pickFrom([...room.seats.keys()], intent.seat) ?? 'nobody' }, HOST]
    case 'renew':
      return [{ type: 'link.renew', which: intent.which, keyHash: intent.keyHash }, HOST]
    case 'hold':
      return [{ type: intent.what, on: intent.on }, HOST]
    case 'end':
      return [{ type: 'room.end', ...(intent.forget && { forget: true }) }, SERVER]
    case 'reopen':
      return [{ type: 'room.reopen' }, HOST]
    case 'anything':
      return intent.deed
  }
}

/** Makes a person's answer at the stage the room is at; a vote where nothing else is asked. */
function answerAt(stage: string, askId: string, { seat, pick, reach }: Intent & { does: 'answer' }): RoomCommand {
  const stretch = (from: number) => ({ from: from % ASK_WORDS, to: (from % ASK_WORDS) + 1 })
  if (stage === 'mark')
    return { type: 'marks.set', askId, brace: pick % 8 === 0 ? [] : [stretch(pick)], soften: [stretch(pick >> 3)] }
  if (stage === 'warm-up')
    return {
      type: 'warmup.judge',
      askId,
      choice: pickFrom(CHOICES, pick) ?? 'skip',
      reason: pickFrom([...MOVES, 'none', null], pick >> 2),
    }
  const choice = pickFrom([...VERSIONS, 'none', 'pass'], pick) ?? 'pass'
  const because = choice === 'none' ? pickFrom(['lands', 'accurate-no', undefined] as const, seat) : undefined
  const sure = pickFrom([undefined, true, false], pick >> 2)
  if (stage === 'vote-again')
    return {
      type: 'vote.cast',
      askId,
      ballot: 2,
      choice,
      because,
      sure,
      movedBy: reach === 'host' ? stretch(pick) : null,
    }
  return { type: 'vote.cast', askId, choice, because, sure, meant: pickFrom([...INTENTS, null], pick >> 3) }
}

/** Makes what a couple does with its floor: somebody who is in a couple goes on from where it is. */
function floorDeed(room: Room, { seat, pick }: { seat: number; pick: number }): Deed {
  const seats = [...room.seats.keys()]
  const seatId = pickFrom(
    seats.filter((each) => floorAt(room, each)),
    seat,
  )
  const actor: Actor = { role: 'seat', seatId: seatId ?? pickFrom(seats, seat) ?? 'nobody' }
  if (seatId === undefined && pick % 8 !== 0) return [{ type: 'couple.solo', on: true, both: true }, actor]
  const at = seatId === undefined ? null : floorAt(room, seatId)
  const isThere = takes(room.place.stage, 'floor.begin')
  if (at && !isThere && pick % 4 === 3) return goTo(room, { stage: 'floor', askId: null })
  const window = pick % 8 === 7 ? 'window-2' : 'window-1'
  const turn = at?.floor.turnId ?? 'none'
  const commands: Record<FloorPhase, RoomCommand[]> = {
    waiting: [{ type: 'floor.begin', window }],
    saying: [
      { type: 'floor.said', turn },
      { type: 'floor.pass', turn },
      { type: 'floor.swap', turn },
    ],
    'saying-back': [{ type: 'floor.heard', turn, yes: pick > 20 }],
    break: [{ type: 'floor.resume' }, { type: 'floor.resume' }, { type: 'floor.done' }],
    done: [{ type: 'floor.begin', window }],
  }
  const always: RoomCommand[] = [
    { type: 'floor.break', minutes: 5 },
    { type: 'floor.done' },
    { type: 'floor.take', window, both: pick > 30 },
    { type: 'floor.confirm', window, turn },
  ]
  const command = pick % 6 === 5 ? pickFrom(always, pick >> 2) : pickFrom(commands[at?.floor.phase ?? 'waiting'], pick)
  return [command ?? { type: 'floor.done' }, actor]
}

/** Makes what a person says of whom they are here with: it goes on where the offers of the room are. */
function coupleDeed(room: Room, actor: Actor, pick: number): Deed {
  const linked = pickFrom([...room.partners.keys()], pick)
  if (linked !== undefined && pick % 3 === 0) return [{ type: 'couple.part' }, { role: 'seat', seatId: linked }]
  if (pick % 16 === 1) return [{ type: 'couple.solo', on: pick > 20, both: pick > 40 }, actor]
  const accepted = [...room.offers].find(([, { acceptedBy }]) => acceptedBy !== null)
  if (accepted && pick % 4 !== 2)
    return [
      { type: 'couple.confirm', yes: pick % 16 !== 3 },
      { role: 'seat', seatId: accepted[0] },
    ]
  const open = [...room.offers].find(([, { acceptedBy }]) => acceptedBy === null)
  return [open ? { type: 'couple.accept', code: open[1].code } : { type: 'couple.offer' }, actor]
}

/** Makes the words of a brought ask. It has as many words as every other; its canaries are all different. */
function broughtWords(number: number, lines: number) {
  const said = (part: string) => `«brought ${part} ${number}»`
  return {
    from: said('from'),
    to: said('to'),
    when: said('when'),
    text: `${said('text')} found us`,
    ...(lines > 0 && {
      pushBack: Array.from({ length: lines }, (_, index) => ({
        who: index % 2 ? ('asks' as const) : ('hears' as const),
        text: said(`line ${index} of`),
      })),
    }),
  }
}

/** Makes what is done about asks that are brought: it goes on with those that are there. */
function broughtDeed(room: Room, anybody: Actor, pick: number, number: number): Deed {
  const ask = pickFrom([...room.brought.values()], pick >> 3)
  const bringer: Actor = ask && ask.seatId !== null && pick % 5 ? { role: 'seat', seatId: ask.seatId } : anybody
  const askId = ask?.askId ?? FIRST
  const words = broughtWords(number, pick % 3)
  const bring: Deed =
    pick % 4 === 1 ? [{ type: 'ask.add', ...words }, HOST] : [{ type: 'ask.bring', ...words }, anybody]
  if (!ask || pick % 8 < 3) return bring
  if (pick % 8 === 3 && pick < 32) return goTo(room, { stage: 'vote', askId })
  if (ask.as === 'waits' && pick % 8 !== 7) {
    if (pick % 16 === 12) return [{ type: 'ask.return', askId, word: `«answer ${number}»` }, HOST]
    return [{ type: 'ask.admit', askId }, HOST]
  }
  if (pick % 8 === 4) return [{ type: 'ask.show', askId, onScreen: pick > 30 }, HOST]
  if (pick % 8 === 5 || pick % 8 === 3) {
    const kept = wordsOfBrought(room, ask)
    const reading =
      pick > 40 ? undefined : { versions: pick % 2 ? VERSIONS.slice(0, pick % 3) : [], why: `«why ${number}»` }
    return [
      { type: 'ask.edit', askId, ...(pick > 20 ? { ...kept, pushBack: [...kept.pushBack] } : words), reading },
      HOST,
    ]
  }
  if (pick % 8 === 6) return pick > 30 ? bring : [{ type: 'ask.take', askId }, bringer]
  return pick % 16 === 7 ? [{ type: 'ask.forget', askId }, HOST] : [{ type: 'ask.take', askId }, bringer]
}

/** Makes what is done about an exchange: it leads to where there can be one, and goes on from there. */
function exchangeDeed(room: Room, anybody: Actor, pick: number): Deed {
  const writers = [...room.partners.keys()].filter((each) => currentRound(room)?.rewrites.has(spotOf(each, 'client')))
  const linked = pick % 4 === 2 ? undefined : pickFrom(writers.length ? writers : [...room.partners.keys()], pick >> 2)
  const actor: Actor = linked === undefined ? anybody : { role: 'seat', seatId: linked }
  const seatId = actor.role === 'seat' ? actor.seatId : ''
  const written = [...room.rounds.values()].find(({ rewrites }) => rewrites.has(spotOf(seatId, 'client')))?.askId
  const { stage, askId } = room.place
  if (stage !== 'exchange' && pick % 2) return goTo(room, { stage: 'exchange', askId: written ?? askId ?? FIRST })
  const isOpen = currentRound(room)?.exchangeIsOpen === true
  if (pick % 4 === 0 || (writers.length && !isOpen && pick % 8 === 3))
    return [{ type: 'exchange.open', askId: askId ?? FIRST }, HOST]
  return [{ type: 'exchange.offer', askId: askId ?? FIRST, on: pick % 8 !== 1 }, actor]
}

/** Makes what people of a group for supervision do besides: they agree, and bring what was rehearsed and said. */
function superviseDeed(room: Room, actor: Actor, pick: number, number: number): Deed {
  const brought = [...room.said.values()]
  const one = pickFrom(brought, pick >> 3)
  const saidId = one?.saidId ?? 'nothing'
  const isWaiting = one?.isAdmitted === false
  const isThere = opens(room.place.stage, 'said.show')
  if (one && !isThere && pick % 8 === 5) return goTo(room, { stage: 'said', askId: null })
  const { saidShown } = room
  if (isThere && saidShown !== null && pick % 8 >= 4) {
    if (pick % 32 === 7) return [{ type: 'said.reveal', saidId: saidShown }, HOST]
    const from = pick % 3
    return [{ type: 'said.mark', saidId: saidShown, marks: from ? [{ from: 0, to: from }] : [] }, actor]
  }
  if (pick % 8 === 0) return [{ type: 'agreement.agree', on: pick !== 0 }, actor]
  if (pick % 8 === 1 && isWaiting) return [{ type: 'said.admit', saidId }, HOST]
  if (pick % 8 === 2) return [{ type: 'said.show', saidId: pick > 50 ? null : saidId }, HOST]
  if (pick === 3 || pick === 11) return [{ type: 'said.return', saidId }, HOST]
  if (pick === 19) return [{ type: 'said.take', saidId }, one ? { role: 'seat', seatId: one.seatId } : actor]
  // The facilitator reads on, so that there is room for more.
  if (isWaiting && pick % 4 === 3) return [{ type: 'said.admit', saidId }, HOST]
  return [
    {
      type: 'said.bring',
      rehearsed: wordsOf(number),
      said: pick === 35 ? 'x'.repeat(401) : `«said ${number}»`,
      chips: CHIPS.filter((_, index) => (pick >> index) % 2 === 1),
      rehearsedVerb: pick % 4 === 0 ? { from: 0, to: 1 } : null,
      saidVerb: pick === 36 ? { from: 0, to: 4 } : null,
    },
    actor,
  ]
}

/** Makes what is done where somebody presents: it leads to the stages for it, and goes on there. */
function presentDeed(room: Room, anybody: Actor, pick: number, words: string): Deed {
  const { stage, askId } = room.place
  const round = currentRound(room)
  const at = askId ?? FIRST
  const seatId = anybody.role === 'seat' ? anybody.seatId : ''
  const presenter = presenterOf(room, round)
  const who: Actor = presenter === null || pick % 8 === 7 ? anybody : { role: 'seat', seatId: presenter }
  if (pick % 8 === 0) return [{ type: 'presenter.set', seatId: pick % 32 === 0 ? null : seatId }, HOST]
  if (pick % 16 === 1) return [{ type: 'presenter.offer', on: pick % 32 === 1 }, anybody]
  if (pick % 16 === 9) return [{ type: 'presenter.without', askId: at, on: pick % 32 === 9 }, HOST]
  if (stage === 'reflect' && pick % 4 === 2) return [{ type: 'reflect.speak', askId: at, on: pick % 16 !== 2 }, anybody]
  if (stage === 'vote' && pick % 4 !== 1)
    return [{ type: 'vote.cast', askId: at, choice: pickFrom([...VERSIONS, 'pass'], pick >> 2) ?? 'pass' }, who]
  // Not too often: most of a history is what other rooms have too.
  if (stage !== 'response' && stage !== 'reflect' && pick % 8 === 4) return goTo(room, { stage: 'reveal', askId: at })
  if (stage !== 'response')
    return goTo(room, { stage: pick % 2 ? 'response' : 'reflect', askId: [...room.rounds.keys()].at(-1) ?? at })
  if (round?.response ? pick % 4 === 2 : pick % 32 === 2) return [{ type: 'response.withdraw', askId: at }, who]
  if (pick % 8 === 3) return [{ type: 'obstacle.open', askId: at, on: pick % 64 !== 3 }, HOST]
  if (pick % 16 === 4) return [{ type: 'obstacle.show', askId: at }, HOST]
  if (pick % 4 === 2) {
    const question = pick % 8 === 6 ? 'no' : 'lost'
    const choice = pickFrom(OBSTACLE[question], pick >> 4) ?? 'unclear'
    return [{ type: 'obstacle.answer', askId: at, question, choice }, anybody]
  }
  return [
    { type: 'response.show', askId: at, lines: { fits: words, doesNot: '', willTry: pick % 16 === 5 ? words : '' } },
    who,
  ]
}

/** Makes a command that sets the anchors, the two ears or the plan, clears a ballot, or has something shown. */
function setUp(askId: string, { what, pick, on }: Intent & { does: 'set up' }): RoomCommand {
  if (what % 6 === 0) return { type: 'anchors.set', on }
  if (what % 6 === 1) return { type: 'ears.set', on }
  if (what % 6 === 2) return { type: 'ballot.clear', askId, ballot: pick % 3 ? 1 : 2 }
  if (what % 6 === 3) return { type: 'warmup.show', askId }
  if (what % 6 === 4) return { type: 'lot.show', askId }
  const stages = OPTIONAL_STAGES.filter((_, index) => (pick >> index) % 2 === 1)
  return { type: 'plan.set', askId: on ? askId : null, stages }
}

/** Makes bands that the server may have worked out; histories do not test whether they are good. */
function someBands(room: Room, round: Round, pick: number): RoomBands {
  if (pick % 8 === 1) return { banded: false, why: 'few-appearances' }
  const texts = candidatesOf(room, round).map(({ id }) => id)
  const [one, other] = texts
  return {
    banded: true,
    early: pick % 2 === 0,
    texts: Object.fromEntries(texts.map((id, index) => [id, BANDS[(index + pick) % BANDS.length] ?? 'held-together'])),
    suggested: one && other ? [{ items: [one, other], why: pick % 2 === 0 ? 'apart' : 'split' }] : [],
  }
}

const goTo = (room: Room, to: Standing): Deed => [{ type: 'stage.go', from: room.place as Standing, to }, HOST]

const pickFrom = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]
