import { agreementConsole, agreementOwn, agreementScreen } from './agreement/view.ts'
import { saidCommon, saidConsole, saidOwn } from './said/view.ts'
import { saidMarksCommon, saidMarksConsole, saidMarksOwn } from './said-marks/view.ts'
import { recordingCommon } from './recording/view.ts'
import { agendaConsole } from './agenda/view.ts'
import { broughtCommon, broughtConsole, broughtOwn } from './brought/view.ts'
import { asOnScreen } from './brought/on-screen.ts'
import { couplesConsole, couplesOwn } from './couples/view.ts'
import { courseCommon, courseConsole } from './course/view.ts'
import {
  cutter,
  momentOf,
  type CommonCuts,
  type ConsoleCuts,
  type ConsoleMoment,
  type Moment,
  type OwnCuts,
} from './cut.ts'
import { endingConsole } from './ending/view.ts'
import { exchangeCommon, exchangeOwn } from './exchange/view.ts'
import { floorConsole, floorOwn } from './floor/view.ts'
import { handConsole } from './hand/view.ts'
import { headCommon, headConsole } from './head/view.ts'
import { holdsCommon, holdsConsole, holdsScreen } from './holds/view.ts'
import { linksConsole, linksScreen } from './links/view.ts'
import { marksCommon, marksConsole, marksOwn } from './marks/view.ts'
import { mixUpsCommon, mixUpsConsole } from './mix-ups/view.ts'
import { obstacleCommon, obstacleConsole, obstacleOwn } from './obstacle/view.ts'
import { openedCommon, openedConsole, openedOwn } from './opened/view.ts'
import { pairsCommon, pairsConsole, pairsOwn } from './pairs/view.ts'
import type { Presence } from './presence.ts'
import { presenterCommon, presenterConsole, presenterOwn } from './presenter/view.ts'
import { pushBackCommon, pushBackConsole } from './push-back/view.ts'
import { rehearsalConsole } from './rehearsal/view.ts'
import { reflectOwn } from './reflect/view.ts'
import { responseCommon } from './response/view.ts'
import { revealCommon, revealConsole } from './reveal/view.ts'
import { rewritesConsole, rewritesOwn } from './rewrites/view.ts'
import { screenPageConsole, screenPageScreen } from './screen-page/view.ts'
import { peopleSlice, seatsCommon, seatsConsole, seatsOwn } from './seats/view.ts'
import { sideBySideCommon, sideBySideConsole } from './side-by-side/view.ts'
import {
  BESIDE,
  type CommonSlices,
  type HostSlices,
  type MirrorConsole,
  type ScreenSlices,
  type SeatSlices,
  type Seen,
} from './slices.ts'
import type { Room } from './state.ts'
import { votesCommon, votesConsole, votesOwn } from './votes/view.ts'
import { warmUpCommon, warmUpConsole, warmUpOwn } from './warm-up/view.ts'

const COMMON: CommonCuts<CommonSlices> = {
  ...headCommon,
  ...courseCommon,
  ...seatsCommon,
  ...holdsCommon,
  ...votesCommon,
  ...marksCommon,
  ...pushBackCommon,
  ...revealCommon,
  ...warmUpCommon,
  ...pairsCommon,
  ...sideBySideCommon,
  ...openedCommon,
  ...exchangeCommon,
  ...mixUpsCommon,
  ...recordingCommon,
  ...saidCommon,
  ...saidMarksCommon,
  ...presenterCommon,
  ...responseCommon,
  ...obstacleCommon,
  ...broughtCommon,
}
const cutCommon = cutter<CommonSlices, Moment>(COMMON)

/**
 * Makes what all phones are told: nothing about any one seat, and of what people sent only what the facilitator opened.
 */
export const viewForPhones = (room: Room, presence: Presence): CommonSlices => cutCommon(momentOf(room, presence))

const cutScreen = cutter<Omit<ScreenSlices, keyof CommonSlices>, Moment>({
  ...linksScreen,
  ...holdsScreen,
  ...screenPageScreen,
  ...agreementScreen,
})

/**
 * Makes what the screen is told: what the phones are told (`phones`, where the caller has it) but the words that are on
 * the phones alone, and how to join.
 */
export const viewForScreen = (
  room: Room,
  presence: Presence,
  phones = viewForPhones(room, presence),
): ScreenSlices => ({ ...asOnScreen(phones), ...cutScreen(momentOf(room, presence)) })

/** What the room sees, for the console: every slice that phones are told and the console itself is not. */
const seen = (Object.keys(COMMON) as (keyof CommonSlices)[]).filter(
  (slice) => !BESIDE.some((beside) => beside === slice),
)
const cutSeen = cutter<Seen, CommonSlices>(
  Object.fromEntries(seen.map((slice) => [slice, (phones: CommonSlices) => phones[slice]])) as {
    [Slice in keyof Seen]: (phones: CommonSlices) => Seen[Slice]
  },
)

const mirrorConsole: ConsoleCuts<MirrorConsole> = {
  sees: ({ phones }) => cutSeen(phones),
}

const cutConsole = cutter<HostSlices, ConsoleMoment>({
  ...mirrorConsole,
  ...headConsole,
  ...courseConsole,
  ...agendaConsole,
  ...broughtConsole,
  ...endingConsole,
  ...seatsConsole,
  ...couplesConsole,
  ...floorConsole,
  ...linksConsole,
  ...holdsConsole,
  ...votesConsole,
  ...marksConsole,
  ...pushBackConsole,
  ...revealConsole,
  ...warmUpConsole,
  ...rewritesConsole,
  ...pairsConsole,
  ...sideBySideConsole,
  ...openedConsole,
  ...mixUpsConsole,
  ...handConsole,
  ...screenPageConsole,
  ...agreementConsole,
  ...saidConsole,
  ...saidMarksConsole,
  ...presenterConsole,
  ...obstacleConsole,
  ...rehearsalConsole,
})

/**
 * Makes what the console is told: texts and counts, the deck with its notes, the people; never who said what. In: what
 * the phones are told and the people, where the caller has them.
 */
export const viewForHost = (
  room: Room,
  presence: Presence,
  phones = viewForPhones(room, presence),
  people = peopleSlice(room, presence),
): HostSlices => cutConsole(Object.assign(momentOf(room, presence), { phones, people }))

const OWN: OwnCuts<SeatSlices> = {
  ...seatsOwn,
  ...couplesOwn,
  ...floorOwn,
  ...votesOwn,
  ...marksOwn,
  ...warmUpOwn,
  ...rewritesOwn,
  ...pairsOwn,
  ...openedOwn,
  ...exchangeOwn,
  ...agreementOwn,
  ...saidOwn,
  ...saidMarksOwn,
  ...presenterOwn,
  ...reflectOwn,
  ...obstacleOwn,
  ...broughtOwn,
}

/** All that a seat is told of itself. */
export const SEAT_SLICES: ReadonlySet<keyof SeatSlices> = new Set(Object.keys(OWN) as (keyof SeatSlices)[])

/** Makes what only this seat is told of itself: all of it, or the named slices. */
export function viewForSeat(room: Room, seatId: string): SeatSlices
export function viewForSeat(room: Room, seatId: string, slices: Iterable<keyof SeatSlices>): Partial<SeatSlices>
export function viewForSeat(
  room: Room,
  seatId: string,
  slices: Iterable<keyof SeatSlices> = SEAT_SLICES,
): Partial<SeatSlices> {
  const view: Partial<Record<keyof SeatSlices, SeatSlices[keyof SeatSlices]>> = {}
  for (const slice of slices) view[slice] = OWN[slice](room, seatId)
  return view as Partial<SeatSlices>
}
