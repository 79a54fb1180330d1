/** The parts of the console that the tour shows, in order; the page names them with `data-tour`. */
export const TOUR = ['strip', 'agenda', 'sees', 'only', 'next-step', 'hold', 'side'] as const
export type TourStop = (typeof TOUR)[number]

/** Where something stands in the window, in px. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Where the card of the tour stands: away from what it speaks of. In: that, and the size of the window. */
export function besideOf(box: Box, window: { width: number; height: number }): { isBelow: boolean; isRight: boolean } {
  return {
    isBelow: box.top + box.height / 2 < window.height / 2,
    isRight: box.left + box.width / 2 < window.width / 2,
  }
}
