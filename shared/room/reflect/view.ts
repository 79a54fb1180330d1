import { ofRounds, type OwnCuts } from '../cut.ts'
import { hasPresenter } from '../presenter/state.ts'

export interface ReflectOwn {
  /** By ask, that this seat has said that it has spoken; not there in rooms that have no such stage. */
  ownSpoken: Record<string, true> | undefined
}

export const reflectOwn: OwnCuts<ReflectOwn> = {
  ownSpoken: (room, seatId) =>
    hasPresenter(room) ? ofRounds(room, ({ spoken }) => (spoken.has(seatId) ? true : undefined)) : undefined,
}
