import type { CommonCuts, ConsoleCuts } from '../cut.ts'
import { screenPages, type ScreenPages } from './state.ts'

export interface ScreenPageScreen {
  /** The open pictures, and the one that is on the screen. */
  pages: ScreenPages
}

export interface ScreenPageConsole extends ScreenPageScreen {}

export const screenPageScreen: CommonCuts<ScreenPageScreen> = {
  pages: ({ room, round }) => screenPages(room, round),
}

export const screenPageConsole: ConsoleCuts<ScreenPageConsole> = {
  pages: ({ room, round }) => screenPages(room, round),
}
