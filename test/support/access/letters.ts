import type { Page } from 'playwright-core'
import { settled } from '../settled.ts'

/** The least height of letters that can be read from the last row, as a share of the screen's height. */
const LEGIBLE = 0.02

/** The screens a room may have, from the squarest: what is measured by the width is the smallest there. */
const SCREENS = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const

/**
 * Lists the texts within this part of a room's screen that are too small to be read from the last row. Letters in a
 * drawing are measured as drawn. What is for the ear, or for the person at the keyboard, is left out.
 */
export const smallLetters = (page: Page, within = 'main.screen'): Promise<string[]> =>
  page.evaluate(
    ([part, legible]) => {
      const found = new Set<string>()
      const walker = document.createTreeWalker(document.querySelector(part) ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const said = node.textContent?.trim() ?? ''
        if (!element || !said || !element.checkVisibility() || element.closest('.visually-hidden')) continue
        const drawn = element.closest('svg')
        const scale = drawn ? drawn.getBoundingClientRect().height / drawn.viewBox.baseVal.height : 1
        const size = parseFloat(getComputedStyle(element).fontSize) * scale
        if (size < legible * innerHeight - 0.05)
          found.add(`“${said.slice(0, 30)}” is ${size.toFixed(1)} of ${(legible * innerHeight).toFixed(1)} px`)
      }
      return [...found]
    },
    [within, LEGIBLE] as const,
  )

/** The same on every screen a room may have; the page then has its own size again. */
export async function smallLettersOnScreens(page: Page): Promise<string[]> {
  const own = page.viewportSize()
  const found: string[] = []
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height })
    await settled(page)
    for (const problem of await smallLetters(page)) found.push(`${width} × ${height}: ${problem}`)
  }
  if (own) await page.setViewportSize(own)
  await settled(page)
  return found
}
