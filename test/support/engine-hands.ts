import { writeFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { accessProblemsIn } from './access/access.ts'
import { layoutProblemsIn } from './inspect.ts'
import type { Driven } from './webdriver.ts'
import { words, type Key } from './words.ts'

/** Does in any engine what a person does: finds things by what they read, presses, types and looks. */
export function handsOn(driven: Driven) {
  const { run, until, click, type } = driven

  /** Returns the XPath of the first of these that is drawn and can be used, once there is one; it stands in mid-page. */
  async function ready(xpath: string): Promise<string> {
    await until(isThere, xpath).catch(async (cause: unknown) => {
      throw new Error(`${xpath} is not on: ${await run(() => document.body.innerText)}`, { cause })
    })
    return `(${xpath})[${await run(bringToSight, xpath)}]`
  }
  const pressAt = async (xpath: string) => click(await ready(xpath))
  const is = (text: string) => `[normalize-space()=${literal(text)}]`
  const buttonOf = (text: string) => `//*[self::button or self::a or self::summary]${is(text)}`
  /** A control by its label, around it or beside it, or by the name it has for the ear. */
  const fieldOf = (text: string) =>
    `//*[self::input or self::textarea or self::select][@id=//label${is(text)}/@for or ancestor::label${is(text)} or @aria-label=${literal(text)}]`

  const reads = (text: string) =>
    until((part) => document.body.innerText.includes(part), text).catch(async (cause: unknown) => {
      throw new Error(`“${text}” is not on: ${await run(() => document.body.innerText)}`, { cause })
    })

  return {
    pressAt,
    reads,
    /** Presses the button or link with these words. */
    press: (key: Key) => pressAt(buttonOf(words[key])),
    pressWords: (text: string) => pressAt(buttonOf(text)),
    /** Presses the label with these words: of a choice, or of a box to tick. */
    tick: (text: string) => pressAt(`//label[contains(normalize-space(), ${literal(text)})]`),
    async write(label: string, text: string) {
      await type(await ready(fieldOf(label)), text)
    },
    paste: async (label: string) => driven.paste(await ready(fieldOf(label))),
    /** Puts a file into a field; it need not be drawn. */
    attach: (label: string, path: string) => type(fieldOf(label), path),
    at: (text: string) =>
      until((heading) => document.querySelector('h1')?.textContent?.trim() === heading, text).catch(
        async (cause: unknown) => {
          const now = await run(() => document.body.innerText)
          throw new Error(`“${text}” is not the task of: ${now}`, { cause })
        },
      ),
    isRead: (text: string) => run((part) => document.body.innerText.includes(part), text),
    /** Looks at the page as it is, and as small as this: what does not fit, and what stands in somebody’s way. */
    async isSound(where: string, small: readonly [width: number, height: number] = [320, 568]) {
      const before = await run(() => [innerWidth, innerHeight] as const)
      const sizes = String(before) === String(small) ? [before] : [before, small]
      for (const [width, height] of sizes) {
        const size = await driven.resize(width, height)
        const found = [...(await layoutProblemsIn(driven)), ...(await accessAtBothEnds(driven))]
        if (process.env.REASK_SHOTS)
          await writeFile(`${process.env.REASK_SHOTS}/${where}-${width}.png`, await driven.picture())
        expect([where, size, found]).toEqual([where, { width, height }, []])
      }
      await driven.resize(...before)
    },
  }
}
export type Hands = ReturnType<typeof handsOn>

/** Bar and foot stay in sight over what is scrolled beneath them: a problem is what is one at both ends of a page. */
async function accessAtBothEnds(driven: Driven): Promise<string[]> {
  const first = await accessProblemsIn(driven)
  if (!first.length) return []
  await driven.run(() => window.scrollTo(0, document.body.scrollHeight))
  const last = await accessProblemsIn(driven)
  await driven.run(() => window.scrollTo(0, 0))
  return first.filter((problem) => last.includes(problem))
}

const literal = (text: string) => (text.includes('"') ? `concat("${text.split('"').join(`", '"', "`)}")` : `"${text}"`)

// These run in the page, in every engine, so each stands alone.

function isThere(xpath: string): boolean {
  const all = document.evaluate(xpath, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  for (let at = 0; at < all.snapshotLength; at++) {
    const element = all.snapshotItem(at) as HTMLElement
    const isUsable = element.checkVisibility() && !element.closest('[inert]') && !element.matches(':disabled')
    if (isUsable && element.getAttribute('aria-disabled') !== 'true') return true
  }
  return false
}

/** Brings the first that is drawn and can be used into the middle of the window; returns its number, from 1. */
function bringToSight(xpath: string): number {
  const all = document.evaluate(xpath, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  for (let at = 0; at < all.snapshotLength; at++) {
    const element = all.snapshotItem(at) as HTMLElement
    if (!element.checkVisibility() || element.closest('[inert]')) continue
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    return at + 1
  }
  return 1
}
