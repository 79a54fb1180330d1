import type { ProblemCode } from '../../problems.ts'
import type { CommandOf } from '../../protocol.ts'
import { hasEnded } from '../place.ts'
import type { Seat } from '../seats/state.ts'
import type { Room } from '../state.ts'

export type RehearsalCommand = CommandOf<'rehearsal.start' | 'rehearsal.stop'>

const PREFIX = 'pretend:'

/**
 * What stands where the hash of a key stands for other seats. No key has it as its hash, so nobody can come in as a
 * pretend person (S13).
 */
export const pretendKeyHash = (roomId: string, number: number): string => `${PREFIX}${roomId}:${number}`

/** Tells whether a seat is that of a pretend person. */
export const isPretend = ({ keyHash }: Seat): boolean => keyHash.startsWith(PREFIX)

/**
 * Tells why a command is refused; null when it is not (S11). In: how many pretend people were called for and have not been
 * sent away, 0 while there are none.
 */
export function rehearsalRefusal(
  { head, place }: Room,
  command: RehearsalCommand,
  running: number,
): ProblemCode | null {
  if (hasEnded(place)) return 'room-ended'
  if (!head.rehearsal) return 'not-a-rehearsal'
  // The same again is a retry.
  return command.type === 'rehearsal.start' && running > 0 && running !== command.people ? 'rehearsal-runs' : null
}
