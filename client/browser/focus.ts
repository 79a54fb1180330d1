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
