import { KEY_LINKS, type KeyLink } from '../../../shared/room/links/schemas.ts'

/** Who is at one node of a room, and whom it has seen: what others need to count with. */
export interface AtNode {
  /** Seats with a window there. */
  now: Iterable<string>
  /** Seats whose last window closed there a moment ago (grace period). */
  recent: Iterable<string>
  /** Seats that were anywhere in this stage. */
  sinceStage: Iterable<string>
  /** When the stage began (ms since 1970): those of another stage do not count. */
  stageAt: number
  /** The windows of consoles, readers and screens there, and those of screens that nobody can see, by socket. */
  windows: Record<KeyLink | 'unseen', Iterable<string>>
}

/** The same of all other nodes together. */
export type Elsewhere = { now: Set<string>; recent: Set<string>; sinceStage: Set<string> } & {
  windows: Record<KeyLink | 'unseen', Set<string>>
}

export const nobodyElsewhere = (): Elsewhere => ({
  now: new Set(),
  recent: new Set(),
  sinceStage: new Set(),
  windows: { host: new Set(), screen: new Set(), reader: new Set(), unseen: new Set() },
})

export const WINDOWS = [...KEY_LINKS, 'unseen'] as const

/** Writes who is at a node as short texts, which the database keeps as a set: those of several nodes add up. */
export function marksOf({ now, recent, sinceStage, stageAt, windows }: AtNode): string[] {
  const marks = new Map<string, string>()
  // What says more comes later: who is here now was here since the stage began.
  for (const seatId of sinceStage) marks.set(seatId, `since ${seatId} ${stageAt}`)
  for (const seatId of recent) marks.set(seatId, `recent ${seatId}`)
  for (const seatId of now) marks.set(seatId, `now ${seatId}`)
  const open = WINDOWS.flatMap((kind) => [...windows[kind]].map((socketId) => `${kind} ${socketId}`))
  return [...marks.values(), ...open]
}

/** Reads the marks of other nodes. In: when the stage began here. What makes no sense, or is of another stage, is left out. */
export function readMarks(marks: Iterable<string>, stageAt: number): Elsewhere {
  const found = nobodyElsewhere()
  for (const mark of marks) {
    const [kind = '', id = '', at] = mark.split(' ')
    if (kind === 'now' || kind === 'recent') found[kind].add(id)
    else if (kind === 'since') {
      if (Number(at) === stageAt) found.sinceStage.add(id)
    } else if (isWindow(kind)) found.windows[kind].add(id)
  }
  return found
}

const isWindow = (kind: string): kind is KeyLink | 'unseen' => WINDOWS.some((known) => known === kind)
