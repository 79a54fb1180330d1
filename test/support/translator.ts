import type { Page } from 'playwright-core'

// What browsers do to a page that they translate, as Chrome and Edge do it: each piece of text is taken off the page, and
// two `font` elements with other words in them stand in its place; so is what comes later.

const SAID: Record<string, string> = { a: 'à', e: 'è', i: 'ì', o: 'ò', u: 'ù', A: 'À', E: 'È', I: 'Ì', O: 'Ò', U: 'Ù' }

/** Translates every page that is opened here from now on: into the same words with accents, which no text of ours has. */
export const translateFrom = (page: Page): Promise<unknown> => page.addInitScript(translate, SAID)

/** A whole page as it is read, without accents, and without what was said to who does not see it. */
export async function readUntranslated(page: Page): Promise<string> {
  const text = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#app > :not([role="status"])')].map((part) => part.innerText).join(' '),
  )
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
}

/** What is on the page and was not translated, though it should have been. */
export const untranslated = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      if (text.parentElement?.closest('font, [translate="no"], script, noscript, textarea, select, svg')) continue
      if (text.data.trim()) found.push(text.data.trim())
    }
    return found
  })

function translate(said: Record<string, string>): void {
  const LEFT_ALONE = 'font, [translate="no"], script, style, noscript, textarea, select, svg, head'
  const take = (text: Text) => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(LEFT_ALONE)) return
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    inner.textContent = text.data.replace(/[aeiou]/gi, (letter) => said[letter] ?? letter)
    outer.append(inner)
    text.replaceWith(outer)
  }
  const takeAll = (node: Node) => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    if (node instanceof Text) texts.push(node)
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    texts.forEach(take)
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === 'characterData') takeAll(target)
      else addedNodes.forEach(takeAll)
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
