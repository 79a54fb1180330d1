import { REVEAL_STEPS } from '../stages.ts'

/** What the screen shows one at a time, in order: the steps of the reveal; in the debrief texts and pictures. */
export const SCREEN_PAGES = [...REVEAL_STEPS, 'texts', 'moves', 'confusion'] as const
export type ScreenPage = (typeof SCREEN_PAGES)[number]
