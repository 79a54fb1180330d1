import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Driven } from './webdriver.ts'

const RULES: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  // Passing places need not be listed: that takes as long as the rules themselves.
  resultTypes: ['violations'],
}

/** Lists what axe finds on the page at this moment, one line for each place. */
export async function axeProblems(page: Page): Promise<string[]> {
  // The script is half a megabyte: a page reads it once.
  if (!(await page.evaluate(hasAxe))) await page.evaluate(axe.source)
  return page.evaluate(runAxe, RULES)
}

/** The same in any engine. */
export async function axeProblemsIn({ run, load }: Pick<Driven, 'run' | 'load'>): Promise<string[]> {
  if (!(await run(hasAxe))) await load(axe.source)
  return run(runAxe, RULES)
}

const hasAxe = () => 'axe' in window

async function runAxe(rules: axe.RunOptions): Promise<string[]> {
  // What is out of sight may be left undrawn, and would then be measured in the colours of another theme.
  const drawn = new CSSStyleSheet()
  drawn.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [drawn]
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, rules)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1, 3).join(' ').replace(/\s+/g, ' ')
      return `${id}: ${target.join(' ')}:${why}`
    }),
  )
}

/**
 * Lists what does not fit on the page at this moment: the page or a text that leaves the window sideways, text that its
 * own box cuts off, text outside its button, things of one row that overlap.
 */
export const layoutProblems = (page: Page): Promise<string[]> => page.evaluate(misfits)

/** The same in any engine. */
export const layoutProblemsIn = ({ run }: Pick<Driven, 'run'>): Promise<string[]> => run(misfits)

function misfits(): string[] {
  const found = new Set<string>()
  const SLACK = 2
  const name = (element: Element) => {
    const own = [...element.classList].map((each) => `.${each}`).join('')
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    return `${element.tagName.toLowerCase()}${own} “${text}”`
  }
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.live-region, .visually-hidden, [inert]') &&
    getComputedStyle(element).clipPath === 'none'
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

  const shortens = (element: Element) => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element)
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
  }
  /** Text may have an element of its own in the box that is laid out with it (`build/own-elements.ts`). */
  const holdsText = (element: Element) =>
    hasText(element) || [...element.children].some((child) => child.localName === 'span' && hasText(child))
  function blockAround(element: Element): Element {
    let around = element
    while (around.parentElement && getComputedStyle(around).display === 'inline') around = around.parentElement
    return around
  }

  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth + 1) found.add(`sideways: ${root.scrollWidth} of ${root.clientWidth}`)

  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element)) continue
    const style = getComputedStyle(element)
    const isInline = style.display === 'inline'
    const block = isInline ? blockAround(element) : element
    const isShortened = shortens(block)
    if (holdsText(element) && !isInline && !isShortened && !(element instanceof HTMLOptionElement)) {
      const cutsX = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const cutsY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + SLACK
      if (cutsX || cutsY) found.add(`cut off: ${name(element)}`)
    }
    if (hasText(element)) {
      const range = document.createRange()
      range.selectNodeContents(element)
      const box = range.getBoundingClientRect()
      const scroller = element.closest('[data-scrolls]')
      if (!scroller && !isShortened && (box.right > root.clientWidth + SLACK || box.left < -SLACK))
        found.add(`out of the window: ${name(element)}`)
      let seen = box
      for (let around = block.parentElement; around && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(around)
        if (display === 'inline' || isShortened) continue
        const edge = around.getBoundingClientRect()
        // What is cut into pages is cut on purpose; the page itself must be seen whole.
        if (around.style.maxBlockSize) {
          seen = edge
          continue
        }
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        const isCutX = hides(overflowX) && (seen.right > edge.right + SLACK || seen.left < edge.left - SLACK)
        const isCutY = hides(overflowY) && (seen.bottom > edge.bottom + SLACK || seen.top < edge.top - SLACK)
        if (isCutX || isCutY) found.add(`cut off by ${name(around).split(' ')[0]}: ${name(element)}`)
      }
      const button = element.closest('button, a.button, th, td, label, summary, [role=tab]')
      const frame = button?.getBoundingClientRect()
      const isFramed = button && !isShortened && getComputedStyle(button).display !== 'inline'
      if (frame && isFramed) {
        const over = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom]
        if (Math.max(...over) > SLACK) found.add(`out of its box: ${name(element)}`)
      }
    }

    // In one parent, elements in the normal flow must not overlap.
    const children = [...element.children].filter((child) => {
      const { position, display, float } = getComputedStyle(child)
      const isFlowing = position === 'static' && float === 'none' && display !== 'inline' && display !== 'contents'
      return isFlowing && isSeen(child) && child.getBoundingClientRect().height > 0
    })
    if (children.length > 60 || element instanceof SVGElement) continue
    // A control may extend over its neighbour's margin to be pressed more easily; its words may not.
    const boxes = children.map((child) => {
      const range = document.createRange()
      range.selectNodeContents(child)
      const [box, text] = [child.getBoundingClientRect(), range.getBoundingClientRect()]
      return {
        child,
        box: {
          left: Math.max(box.left, text.left),
          right: Math.min(box.right, text.right),
          top: Math.max(box.top, text.top),
          bottom: Math.min(box.bottom, text.bottom),
        },
      }
    })
    boxes.forEach(({ child, box: a }, at) => {
      for (const { child: other, box: b } of boxes.slice(at + 1)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (wide > SLACK && high > SLACK) found.add(`on each other: ${name(child)} and ${name(other)}`)
      }
    })
  }
  return [...found]
}

/** Says what is wrong with the focus at this moment: it is nowhere, invisible, or under something else. Else null. */
export const focusProblem = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const text = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`
    // A control that is drawn by its label shows its focus there.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const seats = [element, element.parentElement, label].filter(
      (each): each is HTMLElement => each instanceof HTMLElement,
    )
    const isRinged = seats.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    if (!isRinged) return `no ring: ${text}`
    const box = (label ?? element).getBoundingClientRect()
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
    if (right - left < 1 || bottom - top < 1) return `out of sight: ${text}`
    const isOwn = (at: Element | null) =>
      at !== null && seats.some((each) => each.contains(at) || (at.contains(each) && at !== document.body))
    for (const x of [0.1, 0.5, 0.9])
      for (const y of [0.1, 0.5, 0.9]) {
        if (isOwn(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y))) return null
      }
    return `covered: ${text}`
  })

interface Watched {
  said: string[]
  region: Element | null
  shift: number
}

/** Records, from the start of the page, what its live region says and how far its layout jumps. */
export const watchPage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const watched: Watched = { said: [], region: null, shift: 0 }
    Object.assign(window, { watched })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) watched.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        const region = document.querySelector('[role=status][aria-live]')
        watched.region ??= region
        const isHeard = records.some(({ target }) => region?.contains(target))
        const text = region?.textContent?.trim() ?? ''
        if (isHeard && text) watched.said.push(text)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  })

/** Forgets how far the page jumped: letters and windows were made larger, and smaller again, by the test itself. */
export const forgetShift = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched }
    watched.shift = 0
  })

/** Returns what the page said, and how far it jumped, since the last call. */
export const heardSince = (page: Page): Promise<{ said: string[]; shift: number; isSameRegion: boolean }> =>
  page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched }
    const { said, shift, region } = watched
    Object.assign(watched, { said: [], shift: 0 })
    return { said, shift, isSameRegion: region === document.querySelector('[role=status][aria-live]') }
  })

/** Enlarges letters as the settings of a browser do. */
export const enlargeText = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`
  }, percent)

/** Sets the spacing of WCAG 1.4.12. It uses the page's own styles, so that no policy forbids it. */
export const spaceText = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((isOn) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = isOn ? [sheet] : []
  }, on)

/** Lists tables of results that a person who does not see them could not read. */
export const tableProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) => {
      const rows = [...table.querySelectorAll('tbody tr')]
      return [
        ...(table.caption?.textContent?.trim() ? [] : ['no caption']),
        ...(rows.length &&
        rows.every(
          (row) => row.querySelector('th[scope=row]') ?? row.parentElement?.querySelector('th[scope=rowgroup]'),
        )
          ? []
          : ['a row without its header']),
      ]
    }),
  )

/**
 * Lists codes and addresses that would be reversed in a page read from the right, and people's words without a
 * direction of their own.
 */
export const directionProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (!element?.checkVisibility()) continue
      const isCode = /^\d{4}\s?\d{4}$|^https?:\/\//.test(text)
      if (isCode && getComputedStyle(element).direction !== 'ltr') found.add(`turned: ${text}`)
      const isTheirs = /Ten minutes from the shop|I’ve run|I went looking|I got it all worked out|Therapy/.test(text)
      if (isTheirs && !element.closest('[dir=auto], bdi, textarea'))
        found.add(`no side of its own: ${text.slice(0, 40)}`)
    }
    for (const field of document.querySelectorAll('textarea, input[type=text]'))
      if (!field.hasAttribute('dir')) found.add(`a field without dir: ${field.id}`)
    return [...found]
  })
