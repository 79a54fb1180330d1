import type { Page } from 'playwright-core'

/** A page that looks the same for so many frames has settled. */
const FRAMES = 8

/**
 * Waits until nothing moves on a page any more: its fonts are there, no transition or animation runs, and what is drawn
 * and where it is scrolled stays the same for some frames. On a busy machine frames come late, and this waits for them.
 */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async (frames) => {
    await document.fonts.ready
    let before = ''
    // No function here has a name: what runs the scripts would add a helper that the page does not have.
    for (let same = 0; same < frames;) {
      await new Promise((drawn) => requestAnimationFrame(drawn))
      const { scrollX, scrollY, innerWidth, innerHeight } = window
      const { outerHTML, scrollHeight } = document.documentElement
      const is = `${scrollX} ${scrollY} ${innerWidth} ${innerHeight} ${scrollHeight} ${outerHTML}`
      const isMoving = document.getAnimations().some(({ playState, effect }) => {
        const { iterations } = effect?.getTiming() ?? {}
        return playState === 'running' && iterations !== Infinity
      })
      same = is === before && !isMoving ? same + 1 : 0
      before = is
    }
  }, FRAMES)
