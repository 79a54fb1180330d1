import type { CountSlice } from '../course/view.ts'
import type { CommonCuts, ConsoleCuts, Moment, OwnCuts } from '../cut.ts'
import { hasEnded, isLobby } from '../place.ts'
import { HAS_AGREEMENT } from '../settings.ts'

export interface AgreementScreen {
  /** "x of y agree" in the lobby; null elsewhere, and in rooms that ask for no agreement. */
  agreement: CountSlice | null
}

export interface AgreementConsole extends AgreementScreen {}

export interface AgreementOwn {
  /** Whether this seat agreed; left out in rooms that ask for no agreement. */
  ownAgreed: boolean | undefined
}

export const agreementScreen: CommonCuts<AgreementScreen> = {
  agreement: (moment) => (isLobby(moment.room.place) ? agreementOf(moment) : null),
}

export const agreementConsole: ConsoleCuts<AgreementConsole> = {
  agreement: (moment) => (hasEnded(moment.room.place) ? null : agreementOf(moment)),
}

export const agreementOwn: OwnCuts<AgreementOwn> = {
  ownAgreed: (room, seatId) => (HAS_AGREEMENT[room.head.preset] ? room.agreed.has(seatId) : undefined),
}

/**
 * Counts those who were here since the stage began, and who of them agreed. It is not who is here now, and whoever presents
 * is among them: whether somebody who goes, or is chosen to present, had agreed could be told from that.
 */
function agreementOf({ room, everybody }: Moment): CountSlice | null {
  if (!HAS_AGREEMENT[room.head.preset]) return null
  const counted = [...everybody].filter((seatId) => room.seats.get(seatId)?.removed === false)
  return { done: counted.filter((seatId) => room.agreed.has(seatId)).length, of: counted.length }
}
