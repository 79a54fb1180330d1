/** The parts of the console that the tour shows, in order; the page names them with `data-tour`. */
export const TOUR = ['screen', 'agenda', 'sees', 'only', 'next-step', 'hold', 'side'] as const
export type TourStop = (typeof TOUR)[number]

/** A size, in px. */
export interface Size {
  width: number
  height: number
}

/** Where something stands in the window, in px. */
export interface Box extends Size {
  left: number
  top: number
}

/** Between the card and what it speaks of, in px: room for the ring around that. */
const GAP = 12

/**
 * Finds where the card of the tour stands: whole in the window, close to what it speaks of, and over as little of it as
 * can be; rather below than above it, and rather right than left.
 */
export function besideOf(part: Box, card: Size, window: Size): { left: number; top: number } {
  const inWindow = (left: number, top: number) => ({
    left: Math.max(0, Math.min(left, window.width - card.width)),
    top: Math.max(0, Math.min(top, window.height - card.height)),
  })
  const places = [
    inWindow(part.left, part.top + part.height + GAP),
    inWindow(part.left, part.top - card.height - GAP),
    inWindow(part.left + part.width + GAP, part.top),
    inWindow(part.left - card.width - GAP, part.top),
  ]
  // A DOMRect has nothing of its own to spread.
  const { width, height } = card
  const covered = places.map((place) => overlap({ ...place, width, height }, part))
  return places[covered.indexOf(Math.min(...covered))] ?? inWindow(0, 0)
}

/** The area that two boxes share, in square px. */
function overlap(one: Box, other: Box): number {
  const shared = (at: 'left' | 'top', size: 'width' | 'height') =>
    Math.min(one[at] + one[size], other[at] + other[size]) - Math.max(one[at], other[at])
  return Math.max(0, shared('left', 'width')) * Math.max(0, shared('top', 'height'))
}

/** What can be seen of a part that stands in an area with its own scrolling. */
export function seenOf(part: Box, area: Box): Box {
  const [left, top] = [Math.max(part.left, area.left), Math.max(part.top, area.top)]
  const right = Math.min(part.left + part.width, area.left + area.width)
  const bottom = Math.min(part.top + part.height, area.top + area.height)
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

/** The ring around a part: a little outside of it, and inside of the window. */
export function ringAround(part: Box, window: Size): Box {
  const wide = GAP / 2
  const [left, top] = [Math.max(0, part.left - wide), Math.max(0, part.top - wide)]
  return {
    left,
    top,
    width: Math.min(window.width, part.left + part.width + wide) - left,
    height: Math.min(window.height, part.top + part.height + wide) - top,
  }
}
