import { nextTick, onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { usePhonePage } from '../page.ts'

/**
 * What was opened last, as long as it is out of sight. What opens comes below what is there and moves nothing, so that
 * somebody who looks at the top would not know of it. In: what is open, by the ids of its parts, in their order.
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

  /** Goes there, because somebody asked to. */
  function see() {
    const part = news.value === null ? null : partOf(news.value)
    news.value = null
    part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    part?.scrollIntoView({ block: 'start' })
  }

  return { news, see }
}
