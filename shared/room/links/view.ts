import type { CommonCuts, ConsoleCuts } from '../cut.ts'

/** How to join: shown on the screen and the console. */
export interface JoinSlice {
  code: string
  token: string
  locked: boolean
}

export interface LinksScreen {
  join: JoinSlice
}

export interface LinksConsole extends LinksScreen {
  /**
   * How many windows are connected now: of consoles, of screens, and of those who read along;
   * `unseen`: how many of the screens say that nobody can see their window.
   */
  windows: { consoles: number; screens: number; readers: number; unseen: number }
}

export const linksScreen: CommonCuts<LinksScreen> = {
  join: ({ room: { wayIn, locked } }) => ({ ...wayIn, locked }),
}

export const linksConsole: ConsoleCuts<LinksConsole> = {
  ...linksScreen,
  windows: ({ presence: { windows } }) => ({
    consoles: windows.host,
    screens: windows.screen,
    readers: windows.reader,
    unseen: windows.unseen,
  }),
}
