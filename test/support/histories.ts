import * as fc from 'fast-check'
import { decide, type Actor, type Decision, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { SORTED, type Event } from '../../shared/room/events.ts'
import { NAMINGS, type Naming } from '../../shared/room/settings.ts'
import { LOBBY, nextStep, REVEAL_STEPS, ROUND_STAGES } from '../../shared/room/stages.ts'
import { currentRound, newRoom, type Room } from '../../shared/room/state.ts'
import { HOST, SERVER, type Deed, type Standing } from './given.ts'
import { ASKS, FIRST, sampleHead, SECOND, VERSIONS } from './sample.ts'

/** How often a property is tried; ten times as often in the long run. */
export const runs = (numRuns: number) => ({ numRuns: process.env.REASK_LONG ? numRuns * 10 : numRuns })

/** Properties take their time on a busy machine, and in the long run. */
export const PATIENCE = process.env.REASK_LONG ? 600_000 : 60_000

type Intent =
  | { does: 'join'; key: number; name: boolean }
  | { does: 'next' }
  | { does: 'go'; place: number; how: 'here' | 'anywhere' | 'late' }
  | { does: 'answer'; seat: number; pick: number; keepPrivate: boolean }
  | { does: 'arrange'; picks: number[]; as: number }
  | { does: 'take back'; seat: number; ask: number }
  | { does: 'remove'; seat: number }
  | { does: 'hold'; what: 'screen.blank' | 'texts.hide' | 'room.pause'; on: boolean }
  | { does: 'end' }
  | { does: 'anything'; deed: Deed }

/** Which browser numbers the command, and how far from the last number it gave. */
type Numbering = { client: number; ahead: number } | null

/** What people in a room did, said so that it can be played in any state and shrunk. */
export interface History {
  naming: Naming
  crowd: number
  intents: { intent: Intent; numbering: Numbering }[]
}

const nat = fc.nat({ max: 63 })
const someAsk = fc.constantFrom(...ASKS, 'nowhere')
const someId = fc.nat({ max: 30 }).map((n) => `id-${n}`)
const somePlace: fc.Arbitrary<Standing> = fc.oneof(
  fc.constant(LOBBY as Standing),
  fc.record({ stage: fc.constantFrom(...ROUND_STAGES), askId: someAsk }),
)
const someText = fc.constantFrom('', ' \n', '\0', 'x'.repeat(401), '🙂'.repeat(400), 'a\0b', '\uD83D')

/** Commands that may fit nowhere: of asks, seats and texts that there are not, out of turn, by the wrong people. */
const anything: fc.Arbitrary<Deed> = fc.oneof(
  deeds({ type: fc.constant('seat.join'), keyHash: fc.constantFrom('key-1', 'key-9'), name: fc.string() }, 'server'),
  deeds({ type: fc.constant('stage.go'), from: somePlace, to: somePlace }, 'host'),
  deeds({ type: fc.constant('reveal.show'), askId: someAsk, step: fc.constantFrom('bars', 'reading') }, 'host'),
  deeds(
    {
      type: fc.constant('vote.cast'),
      askId: someAsk,
      choice: fc.constantFrom(...VERSIONS, 'none', 'pass', 'nonsense'),
      because: fc.constantFrom(undefined, 'lands', 'accurate-no'),
    },
    'seat',
  ),
  deeds({ type: fc.constant('rewrite.submit'), askId: someAsk, text: someText }, 'seat'),
  deeds({ type: fc.constant('rewrite.pass'), askId: someAsk }, 'seat'),
  deeds({ type: fc.constant('rewrite.withdraw'), askId: someAsk }, 'seat'),
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
  deeds({ type: fc.constant('room.lock'), on: fc.boolean() }, 'host'),
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

const intent: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ does: fc.constant('answer'), seat: nat, pick: nat, keepPrivate: fc.boolean() }),
  },
  {
    weight: 24,
    arbitrary: fc.record({
      does: fc.constant('arrange'),
      picks: fc.array(nat, { minLength: 1, maxLength: 3 }),
      as: nat,
    }),
  },
  { weight: 18, arbitrary: fc.record({ does: fc.constant('next') }) },
  { weight: 14, arbitrary: fc.record({ does: fc.constant('anything'), deed: anything }) },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('go'),
      place: nat,
      how: fc.constantFrom('here', 'here', 'anywhere', 'late'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('join'), key: fc.nat({ max: 9 }), name: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('take back'), seat: nat, ask: nat }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('remove'), seat: nat }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('hold'),
      what: fc.constantFrom('screen.blank', 'texts.hide', 'room.pause'),
      // Let go sooner than held, so that things go on.
      on: fc.constantFrom(true, false, false),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end') }) },
)

const numbering: fc.Arbitrary<Numbering> = fc.option(
  fc.record({ client: fc.nat({ max: 2 }), ahead: fc.integer({ min: -2, max: 3 }) }),
)

export const history: fc.Arbitrary<History> = fc.record({
  naming: fc.constantFrom(...NAMINGS),
  crowd: fc.nat({ max: 7 }),
  intents: fc.array(fc.record({ intent, numbering }), { maxLength: 80, size: 'max' }),
})

/** A room in the course of a history, and what a store would hold of it. */
export interface Play {
  room: Room
  log: Event[]
  /** Texts and names as a store holds them: kept and erased as the rules say. */
  stored: Map<string, string>
  /** Every text and name ever taken, by the id of its rewrite or seat; nothing is erased here. */
  everWritten: Map<string, string>
}

export interface Watch {
  before?: (play: Play, deed: Deed) => void
  after?: (play: Play, deed: Deed, decision: Decision) => void
}

/** Plays a history: the same one always the same way. */
export function play({ naming, crowd, intents }: History, watch: Watch = {}): Play {
  const room = newRoom(sampleHead({ naming }))
  const state: Play = { room, log: [], stored: new Map(), everWritten: new Map() }
  const numbers = new Map<string, number>()
  let [clock, ids, written] = [0, 0, 0]

  function attempt(deed: Deed) {
    watch.before?.(state, deed)
    const [command, actor] = deed
    const decision = decide(room, command, { actor, now: ++clock, newId: () => `id-${++ids}` })
    if ('events' in decision) {
      for (const event of decision.events) evolve(room, event)
      keepWords(room, decision.words)
      state.log.push(...decision.events)
      for (const [id, text] of Object.entries(decision.words)) {
        if (text === null) state.stored.delete(id)
        else for (const words of [state.stored, state.everWritten]) words.set(id, text)
      }
    }
    watch.after?.(state, deed, decision)
  }

  for (let key = 0; key < crowd; key++) attempt(deedOf({ does: 'join', key, name: key % 2 === 0 }, room, written++))
  for (const { intent, numbering } of intents) {
    const [command, actor] = deedOf(intent, room, written++)
    if (numbering === null || command.type === 'seat.join') {
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

/** No two names or texts of a history are alike, and none is part of another. */
const nameOf = (number: number) => `«name ${number}»`
const wordsOf = (number: number) => `«text ${number}»`

/** What somebody who means this does as the room stands. */
function deedOf(intent: Intent, room: Room, number: number): Deed {
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
      const played = new Set(room.rounds.keys())
      const step = nextStep({ place: room.place, asks: ASKS, played, revealed: round?.revealed ?? 0 })
      if (step?.kind === 'reveal') return [{ type: 'reveal.show', askId: step.askId, step: step.step }, HOST]
      return goTo(room, step?.kind === 'go' ? (step.to as Standing) : (LOBBY as Standing))
    }
    case 'go': {
      const stagesOf = (ask: string) => ROUND_STAGES.map((stage): Standing => ({ stage, askId: ask }))
      const places = intent.how === 'here' ? stagesOf(askId) : [LOBBY as Standing, ...ASKS.flatMap(stagesOf)]
      const to = pickFrom(places, intent.place) ?? (LOBBY as Standing)
      // Somebody who has not seen that the room went on.
      if (intent.how === 'late') return [{ type: 'stage.go', from: { stage: 'show', askId: SECOND }, to }, HOST]
      return goTo(room, to)
    }
    case 'answer': {
      const actor = seatAt(intent.seat)
      const { stage } = room.place
      if (stage === 'rewrite' || stage === 'compare') {
        if (intent.pick % 4 === 0) return [{ type: 'rewrite.pass', askId }, actor]
        const own = actor.role === 'seat' ? round?.rewrites.get(actor.seatId) : undefined
        const again = intent.pick % 4 === 1 && own && room.words.get(own.rewriteId)
        const text = again ? again : wordsOf(number)
        return [{ type: 'rewrite.submit', askId, text, keepPrivate: intent.keepPrivate }, actor]
      }
      const choice = pickFrom([...VERSIONS, 'none', 'pass'], intent.pick) ?? 'pass'
      const because =
        choice === 'none' ? pickFrom(['lands', 'accurate-no', undefined] as const, intent.seat) : undefined
      return [{ type: 'vote.cast', askId, choice, ...(because && { because }) }, actor]
    }
    case 'arrange': {
      const [pick = 0] = intent.picks
      if (room.place.stage === 'reveal' && intent.as % 2 === 0)
        return [{ type: 'reveal.show', askId, step: pickFrom(REVEAL_STEPS, pick) ?? 'bars' }, HOST]
      const comparing = room.place.stage === 'compare' || room.place.stage === 'debrief'
      if (comparing && intent.as % 4 !== 0) {
        const choice = [...(round?.writerOf.keys() ?? []), 'original', 'reference']
        const items = [...new Set(intent.picks.map((each) => pickFrom(choice, each) ?? 'original'))]
        return [{ type: 'compare.open', askId, items: intent.as % 16 === 1 ? [] : items }, HOST]
      }
      // A console that is a moment behind may still sort the texts of an ask that was left.
      const anyRound = pickFrom([round, round, ...room.rounds.values()], intent.as) ?? round
      const rewriteId = pickFrom([...(anyRound?.writerOf.keys() ?? [])], pick) ?? 'no-text'
      const as = pickFrom(SORTED, intent.as >> 2) ?? 'picked'
      return [{ type: 'rewrite.sort', askId: anyRound?.askId ?? askId, rewriteId, as }, HOST]
    }
    case 'take back':
      return [{ type: 'rewrite.withdraw', askId: pickFrom(ASKS, intent.ask) ?? askId }, seatAt(intent.seat)]
    case 'remove':
      return [{ type: 'seat.remove', seatId: pickFrom([...room.seats.keys()], intent.seat) ?? 'nobody' }, HOST]
    case 'hold':
      return [{ type: intent.what, on: intent.on }, HOST]
    case 'end':
      return [{ type: 'room.end' }, SERVER]
    case 'anything':
      return intent.deed
  }
}

const goTo = (room: Room, to: Standing): Deed => [{ type: 'stage.go', from: room.place as Standing, to }, HOST]

const pickFrom = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]
