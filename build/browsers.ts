/** The oldest browsers that pages are for (README, Browsers): what they are built for, and all that they may use. */
export const BROWSERS = { chrome: '102', firefox: '112', safari: '15.5' } as const
