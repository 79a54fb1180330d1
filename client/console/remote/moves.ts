import { isSudden } from '../../../shared/room/hand/kinds.ts'
import type { HostCommand } from '../store.ts'

/**
 * Makes a text that is the same for two presses of one button that the room notices at once; null for anything else, and
 * for what a dialog asks about first.
 */
export function sameness(command: HostCommand): string | null {
  if (!isSudden(command.type)) return null
  // The seconds that are left go on meanwhile.
  return command.type === 'timer.set' ? `timer ${command.seconds > 0}` : JSON.stringify(command)
}
