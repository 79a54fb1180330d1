import type { HostCommand } from '../store.ts'

/**
 * What the room notices at once. Sorting texts is left out: the room does not see it, and one press undoes it. So is what
 * a dialog asks about first.
 */
const MOVES: ReadonlySet<HostCommand['type']> = new Set([
  'stage.go',
  'reveal.show',
  'pushback.play',
  'warmup.show',
  'picture.show',
  'screen.page',
  'screen.blank',
  'compare.open',
  'lot.show',
  'texts.hide',
  'room.pause',
  'room.lock',
  'timer.set',
])

/** Makes a text that is the same for two presses of one button that moves the room; null for anything else. */
export function sameness(command: HostCommand): string | null {
  if (!MOVES.has(command.type)) return null
  // The seconds that are left go on meanwhile.
  return command.type === 'timer.set' ? `timer ${command.seconds > 0}` : JSON.stringify(command)
}
