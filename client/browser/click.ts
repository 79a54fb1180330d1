/** A browser sends the click of a touch after it, within this time (ms). */
export const CLICK_MS = 500
