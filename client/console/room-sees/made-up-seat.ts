import { computed, reactive, shallowRef } from 'vue'
import { PAIRS_EACH } from '../../../shared/room/limits.ts'
import { HAS_AGREEMENT, HAS_SAID, WRITES } from '../../../shared/room/settings.ts'
import { rowOf } from '../../../shared/room/stages.ts'
import { askSlice } from '../../../shared/room/course/ask-slice.ts'
import type { AskSlice } from '../../../shared/room/course/view.ts'
import type { OwnFloor } from '../../../shared/room/floor/view.ts'
import type { HostSlices, SeatSlices } from '../../../shared/room/slices.ts'
import { ownKey } from '../../../shared/room/rewrites/voices.ts'
import type { OwnRewrite } from '../../../shared/room/rewrites/view.ts'
import type { OwnPairs } from '../../../shared/room/pairs/own-pairs.ts'
import { useSubmissions } from '../../phone/seat/submissions.ts'
import { NO_NOTES } from '../../phone/seat/notes.ts'
import type { StageSeat } from '../../phone/seat/stage-seat.ts'
import { t } from '../t.ts'
import { asToldToPhones } from './as-told.ts'

/** What the made-up seat is built from, besides what everyone is told. */
type Told = Pick<HostSlices, 'place' | 'deck' | 'room' | 'seats' | 'again' | 'coverage' | 'sees'>

/**
 * Makes up a seat that belongs to nobody. It has answered nothing yet, or has chosen the first of all choices and
 * written words of our own. What a stage sends for it goes nowhere; a pair that it asks for is refused, as the room
 * does when it has none.
 */
export function useMadeUpSeat(
  slices: () => HostSlices,
  hasAnswered: () => boolean,
  serverNow: () => number,
): StageSeat {
  const common = computed(() => asToldToPhones(slices()))
  const own = computed(() => (hasAnswered() ? answered(slices()) : newcomer(slices())))
  const asks = computed(() => askNow(slices()))
  const problem = shallowRef<StageSeat['problem']>(null)
  const submissions = useSubmissions({
    own,
    pending: shallowRef([]),
    savedOf: (_isPending, isThere) => (isThere ? 'saved' : 'nothing'),
    post(_slot, command) {
      if (command.type === 'pair.next')
        problem.value = { askId: command.askId, type: command.type, code: 'no-pairs-yet' }
    },
  })
  return reactive({
    ...submissions,
    seat: null,
    common,
    own,
    asks,
    problem,
    isPaused: computed(() => common.value.hold.paused),
    written: computed(() => Object.keys(own.value.ownRewrites)),
    notes: NO_NOTES,
    drafted: [],
    arrived: null,
    changedElsewhere: null,
    serverNow,
    note: () => {},
    draftOf: () => null,
    setDraft: () => false,
    state: 'online',
    send: () => Promise.resolve({ ok: false, code: 'offline' }),
    wake: () => {},
  })
}

/** What a seat of a supervision is told besides: it is one of the group. */
const AMONG_GROUP = { ownRole: 'group', ownOffer: null, ownSpoken: {}, ownObstacle: {} } as const
/** In other rooms it is told nothing of this. */
const ALONE = { ownRole: undefined, ownOffer: undefined, ownSpoken: undefined, ownObstacle: undefined }

/** Makes a seat that has just joined. Its number is the next one the room would use. */
function newcomer(told: Told): SeatSlices {
  return {
    seat: { number: told.seats + 1, name: null },
    ownCouple: told.room.preset === 'couples' ? { state: 'unsaid' } : null,
    ownFloor: told.room.preset === 'couples' ? madeUpFloor(false) : null,
    ownVotes: {},
    ownAgain: {},
    ownMarks: {},
    ownWarmUps: {},
    ownRewrites: {},
    ownMoves: null,
    ownPairs: pairs(told, false),
    ownOutcomes: {},
    ownOpened: {},
    ownExchange: null,
    ownAgreed: HAS_AGREEMENT[told.room.preset] ? false : undefined,
    ownSaid: HAS_SAID[told.room.preset] ? { entries: [], isReturned: false } : undefined,
    ownSaidMarks: HAS_SAID[told.room.preset] ? {} : undefined,
    ...(told.room.preset === 'supervision' ? AMONG_GROUP : ALONE),
    ownBrought: undefined,
    ownForgotten: undefined,
  }
}

/** Makes a seat that has answered everything asked at this ask so far. */
function answered(told: Told): SeatSlices {
  const { place, deck, room, again, sees } = told
  if (place.askId === null)
    return {
      ...newcomer(told),
      ownFloor: told.room.preset === 'couples' ? madeUpFloor(true) : null,
      ownAgreed: HAS_AGREEMENT[told.room.preset] || undefined,
    }
  const { askId } = place
  const vote = { choice: room.versions[0]?.id ?? 'none', because: null }
  const hasSecond = again !== null || rowOf(place.stage).ballot === 2
  return {
    ...newcomer(told),
    ownVotes: { [askId]: { ...vote, meant: room.intents[0]?.id } },
    ownAgain: hasSecond ? { [askId]: vote } : {},
    ownMarks: { [askId]: { brace: [{ from: 0, to: 1 }], soften: [] } },
    ownWarmUps: { [askId]: { choice: 'first', reason: null } },
    ownOpened: sees.openedQuestion ? { [askId]: { [sees.openedQuestion.opening]: 'first' } } : {},
    ownRewrites: Object.fromEntries(WRITES[room.preset].map((voice) => [ownKey(askId, voice), madeUpText()])),
    ownMoves: deck.moves,
    ...(room.preset === 'supervision' && {
      ownSpoken: { [askId]: true as const },
      ownObstacle: { [askId]: { no: 'soften' as const, lost: 'yes' as const } },
    }),
    ownPairs: pairs(told, true),
    ...(sees.exchange && {
      ownCouple: { state: 'linked' as const },
      ownExchange: { askId, partners: sees.exchange.isOpen ? t('console.sees.partnersText') : null },
    }),
  }
}

const madeUpText = (): OwnRewrite => ({
  state: 'in',
  text: t('console.sees.ownText'),
  reach: 'screen',
  keepPrivate: false,
  verb: null,
  like: null,
  given: false,
})

/** Makes the floor of a couple: before both began, or when this seat has it. */
const madeUpFloor = (hasBegun: boolean): OwnFloor => ({
  phase: hasBegun ? 'saying' : 'waiting',
  holder: 0,
  turns: 0,
  heard: null,
  until: null,
  from: 0,
  turnId: 'made-up',
  you: 0,
  half: 0,
  pressed: false,
  window: null,
  isAway: false,
  isOnePhone: false,
})

/**
 * Takes two texts of the deck for a pair; people's own words are never used for it. Null where there is nothing to
 * pair.
 */
function pairs({ place, deck, coverage }: Told, isSaid: boolean): OwnPairs | null {
  const ask = deck.asks.find(({ id }) => id === place.askId)
  if (!ask || (coverage?.texts ?? 0) < 2) return null
  const choice = isSaid ? ('first' as const) : null
  return {
    askId: ask.id,
    pair: { pairId: 'made-up', first: ask.text, second: ask.reference ?? ask.text, choice, reason: null },
    done: isSaid ? 1 : 0,
    skipped: 0,
    of: PAIRS_EACH,
  }
}

/** Makes the ask the room is at, as a phone remembers it. */
function askNow({ place, deck }: Told): Record<string, AskSlice> {
  const ask = deck.asks.find(({ id }) => id === place.askId)
  return ask ? { [ask.id]: askSlice(ask) } : {}
}
