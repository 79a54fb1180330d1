import { ROOM_STAGES, ROUND_STAGES, type RoomStage, type RoundStage, type Stage } from './stages.ts'

/** Where a room is: at a stage of one ask, in the lobby, at another stage before or after all asks, or at its end. */
export type Place =
  | { stage: 'lobby' | RoomStage; askId: null }
  | { stage: RoundStage; askId: string }
  | { stage: 'ended'; askId: string | null }

export const LOBBY = { stage: 'lobby', askId: null } as const satisfies Place
export const endedAt = ({ askId }: Place): Place => ({ stage: 'ended', askId })

export const isLobby = ({ stage }: Place): boolean => stage === 'lobby'
export const hasEnded = ({ stage }: Place): boolean => stage === 'ended'

/** Tells whether a stage is one of the room as a whole, besides lobby and end. */
export const isRoomStage = (stage: Stage): stage is RoomStage => ROOM_STAGES.some((each) => each === stage)

/** Returns the place if it is a stage of an ask; null at a stage of the room as a whole. */
export function roundPlace({ stage, askId }: Place): { stage: RoundStage; askId: string } | null {
  const known = ROUND_STAGES.find((each) => each === stage)
  return known === undefined || askId === null ? null : { stage: known, askId }
}

export const samePlace = (a: Place, b: Place): boolean => a.stage === b.stage && a.askId === b.askId
