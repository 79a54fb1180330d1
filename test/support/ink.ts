import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { cleanText } from '../../shared/room/typed.ts'
import { REACHING } from './hostile-texts.ts'
import { layoutProblems } from './inspect.ts'
import { PHONE } from './stage-hands.ts'

/** What somebody typed, as a page draws it. */
interface Ink {
  text: string
  /** Whether anything of it is drawn at all. */
  isSeen: boolean
  /** How far it is drawn outside its own box, in pixels. */
  outside: number
}

/** The part of an em that letters of every script may reach out of their lines: see `.typed` in the shared styles. */
const MARGIN_EM = 0.2

/**
 * Measures where the ink of these elements is. Each is drawn once in its colours and once transparent: what differs
 * between the two pictures is its ink, wherever on the page it is.
 */
export async function inkOf(page: Page, elements: Locator): Promise<Ink[]> {
  const found: Ink[] = []
  for (const element of await elements.all()) {
    await element.evaluate((each) => each.scrollIntoView({ block: 'center' }))
    const edges = await edgesOfInk(page, element)
    const { text, em, ...box } = await element.evaluate((each: HTMLElement) => {
      const { left, top, right, bottom, width } = each.getBoundingClientRect()
      const em = (parseFloat(getComputedStyle(each).fontSize) * width) / (each.offsetWidth || width)
      return { text: each.textContent?.trim() ?? '', left, top, right, bottom, em }
    })
    const over = edges
      ? [box.left - edges.left, box.top - edges.top, edges.right - box.right, edges.bottom - box.bottom]
      : []
    // A pixel more: boxes begin between pixels.
    const outside = Math.max(0, ...over.map((px) => px - MARGIN_EM * em - 1))
    found.push({ text, isSeen: edges !== null, outside: Math.ceil(outside) })
  }
  return found
}

async function edgesOfInk(page: Page, element: Locator): Promise<Edges | null> {
  const picture = async () => (await page.screenshot({ animations: 'disabled' })).toString('base64')
  for (;;) {
    const drawn = await picture()
    await element.evaluate((each) => each.style.setProperty('color', 'transparent', 'important'))
    const hidden = await picture()
    await element.evaluate((each) => each.style.removeProperty('color'))
    const [edges, change] = await page.evaluate(edgesOfDifferences, [drawn, hidden, await picture()] as const)
    // Something else on the page was different meanwhile: once more.
    if (!change) return edges ?? null
  }
}

interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Compares the first of three pictures with each of the others. Out: the rectangle around all pixels that differ; null
 * when none does. Runs in the page.
 */
async function edgesOfDifferences(pictures: readonly [string, string, string]) {
  // Drawn again, the round corner of a card may differ by a shade that nobody sees.
  const FAINT = 48
  const [first, ...others] = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      canvas?.drawImage(bitmap, 0, 0)
      return canvas?.getImageData(0, 0, bitmap.width, bitmap.height)
    }),
  )
  const edgesAround = (one: ImageData, other: ImageData): Edges | null => {
    const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    const [before, after] = [one.data, other.data]
    for (let at = 0; at < before.length; at += 4) {
      let difference = 0
      for (let channel = at; channel < at + 3; channel++)
        difference += Math.abs((before[channel] ?? 0) - (after[channel] ?? 0))
      if (difference < FAINT) continue
      const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)]
      edges.left = Math.min(edges.left, x)
      edges.top = Math.min(edges.top, y)
      edges.right = Math.max(edges.right, x + 1)
      edges.bottom = Math.max(edges.bottom, y + 1)
    }
    return edges.right < 0 ? null : edges
  }
  return others.map((other) => {
    if (!first || !other) throw new Error('there is no canvas')
    return edgesAround(first, other)
  })
}

/**
 * Returns the letters of an element in the order in which the eye meets them: line by line, each from left to right.
 * Blanks and marks are left out.
 */
export const asSeen = (element: Locator): Promise<string> =>
  element.evaluate((root) => {
    const letters: { letter: string; x: number; y: number; height: number }[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.visually-hidden')) continue
      let start = 0
      for (const letter of node.textContent ?? '') {
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, (start += letter.length))
        const { left, top, height } = range.getBoundingClientRect()
        if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(letter)) letters.push({ letter, x: left, y: top + height / 2, height })
      }
    }
    letters.sort((a, b) => a.y - b.y)
    let line = 0
    const placed = letters.map((each, at) => {
      const before = letters[at - 1]
      if (before && each.y - before.y > each.height / 3) line++
      return { ...each, line }
    })
    placed.sort((a, b) => a.line - b.line || a.x - b.x)
    return placed.map(({ letter }) => letter).join('')
  })

/** The letters of a text in their order, as `asSeen` returns them unless something turns them. */
export const bare = (text: string): string => cleanText(text).replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '')

/** The same of each of them. */
export const eachSeen = async (elements: Locator) => Promise.all((await elements.all()).map(asSeen))

/**
 * Expects that what would reach out of its place is drawn, and in its place only. Out: how many of these would.
 */
export async function stayInTheirPlaces(page: Page, elements: Locator): Promise<number> {
  const ink = await inkOf(page, elements.filter({ hasText: REACHING }))
  expect(ink.filter(({ isSeen, outside }) => !isSeen || outside > 0)).toEqual([])
  return ink.length
}

/** Expects that nothing leaves the page or lies on something else. */
export async function fits(page: Page) {
  expect(await layoutProblems(page)).toEqual([])
}

/** At both ends of what a phone may be. */
export async function fitsOnPhones(page: Page) {
  await fits(page)
  await page.setViewportSize({ width: 320, height: 568 })
  await fits(page)
  await page.setViewportSize(PHONE.viewport)
}

/** Whether these stand in rows in their order, each to the right of the one before or below it. */
export async function areInRows(elements: Locator) {
  const boxes = await elements.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
  return boxes.every(({ left, top }, at) => {
    const before = boxes[at - 1]
    return !before || left >= before.right || top >= before.bottom
  })
}
