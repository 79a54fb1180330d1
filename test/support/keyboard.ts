import type { Page } from 'playwright-core'
import { focusProblem } from './inspect.ts'

/** Acts as a person without a mouse. Notes every place where the focus is not visible. */
export function createKeyboard(page: Page, problems: string[]) {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      const labels = isField ? [...(element.labels ?? [])].map((each) => each.innerText) : []
      return [element.getAttribute('aria-label'), ...labels, (element as HTMLElement).innerText]
        .filter(Boolean)
        .join(' ')
        .replace(/\s+/g, ' ')
    })

  async function look() {
    const problem = await focusProblem(page)
    if (problem) problems.push(problem)
  }

  /** Press Tab, or Shift and Tab, until the element with this name has the focus; it may have it already. */
  const tabTo = (name: string, most?: number) => tabUntil(name, 'Tab', most)
  const tabBackTo = (name: string, most?: number) => tabUntil(name, 'Shift+Tab', most)

  async function tabUntil(name: string, key: 'Tab' | 'Shift+Tab', most = 200): Promise<void> {
    const seen = new Set<string>()
    for (let presses = 0; presses < most; presses++) {
      const at = await focused()
      if (at.includes(name)) return
      seen.add(at.slice(0, 40))
      await page.keyboard.press(key)
      await look()
    }
    throw new Error(`“${name}” cannot be reached with ${key}, only ${[...seen].join(' | ')}`)
  }

  async function press(key: string) {
    await page.keyboard.press(key)
  }

  async function choose(name: string, key = 'Enter') {
    await tabTo(name)
    await press(key)
  }

  return { focused, tabTo, tabBackTo, press, choose, look, type: (text: string) => page.keyboard.type(text) }
}
