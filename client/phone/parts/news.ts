import { nextTick, onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { usePhonePage } from '../page.ts'

/**
 * Finds what was opened last, as long as it is not visible. New parts open below the others so that nothing moves, and
 * a person who looks at the top would not notice them.
 * In: the ids of the open parts, in their order.
 */
export function useNews<Id extends string>(open: () => Id[]) {
  const news: ShallowRef<Id | null> = shallowRef(null)
  let before = open()
  let watcher: IntersectionObserver | null = null

  const { isWhole } = usePhonePage()
  const partOf = (id: Id) => document.getElementById(id)

  watch(
    () => open().join(' '),
    async () => {
      const came = open()
        .filter((id) => !before.includes(id))
        .at(-1)
      before = open()
      watcher?.disconnect()
      news.value = null
      if (isWhole) return
      await nextTick()
      const part = came === undefined ? null : partOf(came)
      if (!part || came === undefined) return
      watcher = new IntersectionObserver(([entry]) => {
        news.value = entry?.isIntersecting ? null : came
        if (entry?.isIntersecting) watcher?.disconnect()
      })
      watcher.observe(part.querySelector('h2') ?? part)
    },
  )

  onBeforeUnmount(() => watcher?.disconnect())

  /** Scrolls to the news, because the person asked for it. */
  function see() {
    const part = news.value === null ? null : partOf(news.value)
    news.value = null
    part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    part?.scrollIntoView({ block: 'start' })
  }

  return { news, see }
}
