import type { AgreementConsole, AgreementOwn, AgreementScreen } from './agreement/view.ts'
import type { SaidCommon, SaidConsole, SaidOwn } from './said/view.ts'
import type { SaidMarksCommon, SaidMarksConsole, SaidMarksOwn } from './said-marks/view.ts'
import type { RecordingCommon } from './recording/view.ts'
import type { AgendaConsole } from './agenda/view.ts'
import type { BroughtCommon, BroughtConsole, BroughtOwn } from './brought/view.ts'
import type { CouplesConsole, CouplesOwn } from './couples/view.ts'
import type { CourseCommon, CourseConsole } from './course/view.ts'
import type { EndingConsole } from './ending/view.ts'
import type { ExchangeCommon, ExchangeOwn } from './exchange/view.ts'
import type { FloorConsole, FloorOwn } from './floor/view.ts'
import type { HandConsole } from './hand/view.ts'
import type { HeadCommon, HeadConsole } from './head/view.ts'
import type { LinksConsole, LinksScreen } from './links/view.ts'
import type { HoldsCommon, HoldsConsole, HoldsScreen } from './holds/view.ts'
import type { MarksCommon, MarksOwn } from './marks/view.ts'
import type { MixUpsCommon, MixUpsConsole } from './mix-ups/view.ts'
import type { ObstacleCommon, ObstacleConsole, ObstacleOwn } from './obstacle/view.ts'
import type { OpenedCommon, OpenedConsole, OpenedOwn } from './opened/view.ts'
import type { PairsCommon, PairsConsole, PairsOwn } from './pairs/view.ts'
import type { PresenterCommon, PresenterConsole, PresenterOwn } from './presenter/view.ts'
import type { PushBackCommon, PushBackConsole } from './push-back/view.ts'
import type { RehearsalConsole } from './rehearsal/view.ts'
import type { ReflectOwn } from './reflect/view.ts'
import type { ResponseCommon } from './response/view.ts'
import type { RevealCommon, RevealConsole } from './reveal/view.ts'
import type { RewritesConsole, RewritesOwn } from './rewrites/view.ts'
import type { ScreenPageConsole, ScreenPageScreen } from './screen-page/view.ts'
import type { SeatsCommon, SeatsConsole, SeatsOwn } from './seats/view.ts'
import type { SideBySideCommon, SideBySideConsole } from './side-by-side/view.ts'
import type { VotesCommon, VotesConsole, VotesOwn } from './votes/view.ts'
import type { WarmUpCommon, WarmUpConsole, WarmUpOwn } from './warm-up/view.ts'

// What is told to whom. Each topic's `view.ts` declares its own slices and how they are cut.

/** Merges the slices of several topics; `never`, a type without values, where two topics have the same slice. */
type Once<Topics extends object[], All = object> = Topics extends [infer First, ...infer Rest extends object[]]
  ? keyof First & keyof All extends never
    ? Once<Rest, All & First>
    : never
  : All

/** What phones and the screen are both told. */
export interface CommonSlices extends Once<
  [
    HeadCommon,
    CourseCommon,
    SeatsCommon,
    HoldsCommon,
    VotesCommon,
    MarksCommon,
    PushBackCommon,
    RevealCommon,
    WarmUpCommon,
    PairsCommon,
    SideBySideCommon,
    OpenedCommon,
    ExchangeCommon,
    MixUpsCommon,
    RecordingCommon,
    SaidCommon,
    SaidMarksCommon,
    PresenterCommon,
    ResponseCommon,
    ObstacleCommon,
    BroughtCommon,
  ]
> {}

/** What the screen is told. */
export interface ScreenSlices extends Once<
  [CommonSlices, LinksScreen, HoldsScreen, ScreenPageScreen, AgreementScreen]
> {}

/**
 * What one seat is told of itself; by ask, so that a change of ask needs no message to each seat. No slice has the same
 * name as one that everyone is told: some of those are collections, and these are not.
 */
export interface SeatSlices extends Once<
  [
    SeatsOwn,
    CouplesOwn,
    FloorOwn,
    VotesOwn,
    MarksOwn,
    WarmUpOwn,
    RewritesOwn,
    PairsOwn,
    OpenedOwn,
    ExchangeOwn,
    AgreementOwn,
    SaidOwn,
    SaidMarksOwn,
    PresenterOwn,
    ReflectOwn,
    ObstacleOwn,
    BroughtOwn,
  ]
> {}

/** What the console is told. */
export interface HostSlices extends Once<
  [
    MirrorConsole,
    HeadConsole,
    CourseConsole,
    AgendaConsole,
    BroughtConsole,
    EndingConsole,
    SeatsConsole,
    CouplesConsole,
    FloorConsole,
    LinksConsole,
    HoldsConsole,
    VotesConsole,
    MarksCommon,
    PushBackConsole,
    RevealConsole,
    WarmUpConsole,
    RewritesConsole,
    PairsConsole,
    SideBySideConsole,
    OpenedConsole,
    MixUpsConsole,
    HandConsole,
    ScreenPageConsole,
    AgreementConsole,
    SaidConsole,
    SaidMarksConsole,
    PresenterConsole,
    ObstacleConsole,
    RehearsalConsole,
  ]
> {}

/** Slices that the console is told exactly as phones and screen are. */
export const BESIDE = ['room', 'place', 'hold', 'timer', 'here', 'count'] as const satisfies (keyof CommonSlices)[]

/** All else that phones and screen show, as they are told it: the console shows it in small. */
export type Seen = Omit<CommonSlices, (typeof BESIDE)[number]>

export interface MirrorConsole {
  sees: Seen
}

/** Slices that are collections: an update carries their changed entries only, null for one that is gone. */
export const COLLECTIONS = ['people', 'rewrites'] as const satisfies readonly (keyof HostSlices)[]
export type Collection = (typeof COLLECTIONS)[number]

/** Tells whether a slice is a collection. */
export const isCollection = (slice: PropertyKey): slice is Collection => COLLECTIONS.some((name) => name === slice)
