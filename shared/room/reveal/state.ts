import { hasCouples } from '../couples/state.ts'
import type { StoredPicture } from '../lists.ts'
import { REVEAL_STEPS, type RevealStep } from '../stages.ts'
import { askOf, type Room, type Round } from '../state.ts'
import { saidBoth } from '../votes/gap.ts'
import { shownIn } from '../votes/state.ts'

/** What the facilitator has opened. */
export interface RevealOfRound {
  /** The steps of the reveal that were opened. */
  revealed: Set<RevealStep>
  /** The pictures that are open in addition. */
  pictures: Set<StoredPicture>
}

export const newReveal = (): RevealOfRound => ({ revealed: new Set(), pictures: new Set() })

/** Lists the steps of a round's reveal: those that have something to show. In couples nobody is shown who changed (D5). */
export function revealSteps(room: Room, round: Round): RevealStep[] {
  const { head } = room
  const ask = askOf(room, round.askId)
  const [first, again] = [shownIn(round.first), shownIn(round.again)]
  const has: Partial<Record<RevealStep, boolean>> = {
    gap: saidBoth(round) > 0,
    again: again.size > 0 && !hasCouples(head),
    shift: again.size > 0 && first.size > 0 && !hasCouples(head),
    heat: (round.marks.shown?.size ?? 0) > 0,
    reading: Boolean(ask?.reading),
    // In an old room it may be open as a picture.
    lens: Boolean(ask?.tells.length) && !round.pictures.has('lens'),
  }
  return REVEAL_STEPS.filter((step) => has[step] ?? true)
}

/** Returns what the reveal opens next; null when all is open. */
export const toReveal = (room: Room, round: Round): RevealStep | null =>
  revealSteps(room, round).find((step) => !round.revealed.has(step)) ?? null
