import type { ScreenPages } from '../../../shared/room/screen-page/state.ts'

/**
 * Chooses the page that a stage shows: the one the room is told is on the screen; else the last of those there are, and null
 * where there is none.
 */
export const pageOf = <Page extends string>(there: readonly Page[], { shown }: ScreenPages): Page | null =>
  there.find((page) => page === shown) ?? there.at(-1) ?? null
