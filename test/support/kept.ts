import type { Page } from 'playwright-core'

/** How keys begin in the browser on a server that is reached at this address: with the path it is under, where it has one. */
export const storedAt = (origin: string, key: string): string => {
  const under = new URL(origin).pathname.replace(/\/$/, '')
  return under ? `${under}/${key}` : key
}

/**
 * Reads what a page keeps in its browser under this key, whatever path its server is under; null where it keeps nothing.
 */
export const keptUnder = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((end) => {
    const found = Object.keys(localStorage).find((each) => each === end || each.endsWith(`/${end}`))
    return found === undefined ? null : localStorage.getItem(found)
  }, key)

/** A room as a browser that hosts it keeps it. */
export interface KeptRoom {
  roomId: string
  code: string
  hostKey: string
  screenKey: string
  nextKeys?: { host?: string }
}

/** Reads the rooms that a browser has the keys of, the newest first. */
export const hostedIn = async (page: Page): Promise<KeptRoom[]> =>
  JSON.parse((await keptUnder(page, 'reask.hosted')) ?? '[]') as KeptRoom[]

/** Reads the key of the seat that a phone has: in the room of this code, or in the one room it is in. */
export const seatKeyIn = async (page: Page, code = ''): Promise<string> => {
  const kept = await page.evaluate((has) => {
    const found = Object.keys(localStorage).find((each) => /(^|\/)reask\.seat\./.test(each) && each.endsWith(has))
    return localStorage.getItem(found ?? '')
  }, code)
  return (JSON.parse(kept ?? '{}') as { seatKey: string }).seatKey
}
