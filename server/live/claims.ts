import type { RoomCommand } from '../../shared/room/decide.ts'
import { rewriteOfKey } from '../../shared/room/rewrites/state.ts'
import type { Room } from '../../shared/room/state.ts'
import type { Claims } from '../store/store.ts'

// Keys and codes are of one room among all. Which are in use is known to the store alone, so commands claim them, and it
// says within the transaction what is taken.

/** Returns what these commands claim. */
export const claimsOf = (commands: readonly RoomCommand[]): Claims => ({
  keys: commands.flatMap((command) => keyClaimedBy(command) ?? []),
  codes: commands.flatMap((command) => ('codes' in command ? command.codes : [])),
})

/** Tells whether a command claims a key that is in use elsewhere. A key that this room knows is for its rules. */
export function isKeyTaken(room: Room, command: RoomCommand, taken: ReadonlySet<string>): boolean {
  const keyHash = keyClaimedBy(command)
  return keyHash !== null && taken.has(keyHash) && !isKeyOfRoom(room, keyHash)
}

/** Takes the codes that are in use out of a command. */
export const withoutTaken = (command: RoomCommand, taken: ReadonlySet<string>): RoomCommand =>
  'codes' in command ? { ...command, codes: command.codes.filter((code) => !taken.has(code)) } : command

const CLAIMING = ['seat.join', 'link.renew', 'rewrite.submit'] as const satisfies RoomCommand['type'][]

const keyClaimedBy = (command: RoomCommand): string | null =>
  CLAIMING.some((type) => type === command.type) && 'keyHash' in command ? (command.keyHash ?? null) : null

/** Tells whether a key opens a seat or a text of this room, or opened the room since a link was renewed. */
export const isKeyOfRoom = ({ seatOfKey, renewedKeys, rounds }: Room, keyHash: string): boolean =>
  seatOfKey.has(keyHash) || renewedKeys.has(keyHash) || rewriteOfKey(rounds.values(), keyHash) !== undefined
