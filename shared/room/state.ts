import { newAgenda, type AgendaOfRoom } from './agenda/state.ts'
import type { RoomAsk } from './brought/ask.ts'
import { admittedIn, broughtAsAsk, newBrought, type BroughtOfRoom } from './brought/state.ts'
import { newCouples, type CouplesOfRoom } from './couples/state.ts'
import { newCourse, newSpent, type CourseOfRoom, type CourseOfRound } from './course/state.ts'
import { newRecording, type RecordingOfRoom } from './recording/state.ts'
import { newEnding, type EndingOfRoom } from './ending/state.ts'
import { newHand, type HandOfRoom } from './hand/state.ts'
import { newExchange, type ExchangeOfRound } from './exchange/state.ts'
import { newFloors, type FloorsOfRoom } from './floor/state.ts'
import { newAgreement, type AgreementOfRoom } from './agreement/state.ts'
import { newSaid, type SaidOfRoom } from './said/state.ts'
import { newSaidMarks, type SaidMarksOfRoom } from './said-marks/state.ts'
import type { RoomHead } from './head/state.ts'
import { newHolds, type HoldsOfRoom } from './holds/state.ts'
import { newLinks, type LinksOfRoom } from './links/state.ts'
import { newMarks, type MarksOfRound } from './marks/state.ts'
import { newComparing, newPairs, type PairsOfRound, type PairsOfRoom } from './pairs/state.ts'
import { newOpened, type OpenedOfRound } from './opened/state.ts'
import { newObstacle, type ObstacleOfRound } from './obstacle/state.ts'
import { newPresented, newPresenter, type PresenterOfRoom, type PresenterOfRound } from './presenter/state.ts'
import { newPushBack, type PushBackOfRound } from './push-back/state.ts'
import { newReflect, type ReflectOfRound } from './reflect/state.ts'
import { newResponse, type ResponseOfRound } from './response/state.ts'
import { newReveal, type RevealOfRound } from './reveal/state.ts'
import { newRewrites, type RewritesOfRound } from './rewrites/state.ts'
import { newScreenPage, type ScreenPageOfRound } from './screen-page/state.ts'
import { newSeats, type SeatsOfRoom } from './seats/state.ts'
import { newSideBySide, type SideBySideOfRound } from './side-by-side/state.ts'
import { newBallots, newVotes, type VotesOfRound, type VotesOfRoom } from './votes/state.ts'
import { newWarmUp, type WarmUpOfRound } from './warm-up/state.ts'

/** One ask with its stages: what each topic keeps of it. */
export interface Round
  extends
    CourseOfRound,
    VotesOfRound,
    MarksOfRound,
    PushBackOfRound,
    RevealOfRound,
    WarmUpOfRound,
    RewritesOfRound,
    PairsOfRound,
    SideBySideOfRound,
    OpenedOfRound,
    ExchangeOfRound,
    PresenterOfRound,
    ReflectOfRound,
    ResponseOfRound,
    ObstacleOfRound,
    ScreenPageOfRound {
  askId: string
}

/**
 * The whole of a room: what each topic keeps of it, and its rounds. One runner owns it; `evolve` may change it in
 * place. It is never sent to clients: only views are.
 */
export interface Room
  extends
    CourseOfRoom,
    AgendaOfRoom,
    BroughtOfRoom,
    EndingOfRoom,
    SeatsOfRoom,
    CouplesOfRoom,
    FloorsOfRoom,
    LinksOfRoom,
    HoldsOfRoom,
    VotesOfRoom,
    PairsOfRoom,
    HandOfRoom,
    PresenterOfRoom,
    RecordingOfRoom,
    AgreementOfRoom,
    SaidOfRoom,
    SaidMarksOfRoom {
  head: RoomHead
  /** By ask; only asks that the room has been at. */
  rounds: Map<string, Round>
  /** Texts by rewrite id, names by seat id, titles, and brought asks by part, as far as they are not erased. */
  words: Map<string, string>
  /** Per actor and browser, the number of the last command applied. */
  applied: Map<string, Map<string, number>>
}

export const newRoom = (head: RoomHead): Room => ({
  head,
  ...newCourse(head),
  ...newAgenda(),
  ...newBrought(),
  ...newEnding(),
  ...newSeats(),
  ...newCouples(),
  ...newFloors(),
  ...newLinks(head),
  ...newHolds(),
  ...newVotes(),
  ...newPairs(),
  ...newHand(),
  ...newPresenter(),
  ...newRecording(),
  ...newAgreement(),
  ...newSaid(),
  ...newSaidMarks(),
  rounds: new Map(),
  words: new Map(),
  applied: new Map(),
})

export const newRound = (askId: string, versions: readonly string[], warmUpId: string | null = null): Round => ({
  askId,
  ...newSpent(),
  ...newBallots(versions),
  ...newMarks(),
  ...newPushBack(),
  ...newReveal(),
  ...newWarmUp(warmUpId),
  ...newRewrites(),
  ...newComparing(),
  ...newSideBySide(),
  ...newScreenPage(),
  ...newOpened(),
  ...newExchange(),
  ...newPresented(),
  ...newReflect(),
  ...newResponse(),
  ...newObstacle(),
})

/** Returns an ask of the room, of its deck or brought into it; undefined for one that only waits to be admitted. */
export function askOf(room: Room, askId: string): RoomAsk | undefined {
  const brought = room.brought.get(askId)
  if (brought) return brought.as === 'admitted' ? broughtAsAsk(room, brought) : undefined
  return room.head.deck.asks.find((ask) => ask.id === askId)
}

/** Lists the asks of the room: those of its deck, and behind them those that were brought into it. */
export function asksIn(room: Room): RoomAsk[] {
  const brought = admittedIn(room)
  const { asks } = room.head.deck
  return brought.length ? [...asks, ...brought.map((each) => broughtAsAsk(room, each))] : asks
}

/** Returns the round of the ask the room is at; undefined in the lobby. */
export const currentRound = (room: Room): Round | undefined =>
  room.place.askId === null ? undefined : room.rounds.get(room.place.askId)
