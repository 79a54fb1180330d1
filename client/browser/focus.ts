import { nextTick } from 'vue'

/**
 * Puts the focus on the task of the page, so that it is read out. Call it only after a person's own action: a change
 * that the room made must never move anybody's focus.
 */
export async function focusTask(): Promise<void> {
  await nextTick()
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  window.scrollTo(0, 0)
}

/** Whether a person is at no control: what they were at may have been taken away, and the focus given to a heading. */
export const isAtNoControl = (): boolean => document.activeElement?.matches('body, h1, h2, h3') ?? true

/**
 * Keeps a person's place on the page: when what has the focus is taken away, by the room or by their own press, a heading
 * gets the focus: the page's own if that is another one now, else the nearest. Whoever still has a place, as in a
 * field, is not moved. Call it once, when the page starts.
 */
export function keepPlace(): void {
  const taskNow = () => document.querySelector('h1')?.textContent
  /** What has the focus and all around it, from within; empty when a person left it. */
  let place: Element[] = []
  let task = taskNow()

  /** Whether it is no longer there, or in a dialog that was closed. */
  const isGone = () => place[0]?.getClientRects().length === 0
  // Whoever took it away comes first: they may know a better place.
  const mendSoon = () => setTimeout(mend)

  document.addEventListener('focusin', (event) => {
    place = event.composedPath().filter((each) => each instanceof Element)
    task = taskNow()
  })
  // Some engines say this also of what is taken away: it is gone a moment later.
  document.addEventListener('focusout', ({ target }) =>
    queueMicrotask(() => {
      if (target === place[0] && target !== document.activeElement && !isGone()) place = []
    }),
  )
  document.addEventListener('close', mendSoon, true)
  new MutationObserver(() => place[0]?.isConnected === false && mendSoon()).observe(document.body, {
    childList: true,
    subtree: true,
  })

  function mend() {
    if (!isGone()) return
    const near = place.flatMap((each) => (each.isConnected ? [...each.querySelectorAll('h1, h2, h3')] : []))
    const headings = task === taskNow() ? near : [...document.querySelectorAll('h1'), ...near]
    for (const heading of headings as HTMLElement[]) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      // What is not drawn, or out of reach behind a dialog, takes no focus.
      if (heading === document.activeElement) return
    }
  }
}
