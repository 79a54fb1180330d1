import type { HostSlices } from '../../../shared/room/slices.ts'
import type { HostCommand } from '../store.ts'

/** What one press holds back and the next lets go. */
export const HOLDS = ['blank', 'texts', 'pause', 'lock'] as const
export type Hold = (typeof HOLDS)[number]

type Held = Pick<HostSlices, 'blank' | 'hold' | 'join'>

export const isHeld = (name: Hold, { blank, hold, join }: Held): boolean =>
  ({ blank, texts: hold.textsHidden, pause: hold.paused, lock: join.locked })[name]

const TYPES = { blank: 'screen.blank', texts: 'texts.hide', pause: 'room.pause', lock: 'room.lock' } as const

/** Makes the command that turns a hold on or off. */
export const holdCommand = (name: Hold, held: Held): HostCommand => ({ type: TYPES[name], on: !isHeld(name, held) })
