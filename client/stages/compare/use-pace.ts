import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import type { CoverageSlice } from '../../../shared/room/pairs/coverage.ts'
import { minutesToGo, type WatchedFrom } from './pace.ts'

/** How often the pace is worked out again although nothing new is told (ms). */
const AGAIN_MS = 10_000

/** Watches the comparing of one ask. Out: in about how many minutes it is enough; null where that cannot be known. */
export function usePace(askId: () => string | null, coverage: () => CoverageSlice | null) {
  const from = ref<WatchedFrom | null>(null)
  const now = ref(Date.now())
  let ticking: number | undefined

  watch(
    [askId, () => coverage()?.judged],
    ([ask, judged], [before]) => {
      now.value = Date.now()
      if (judged === undefined) from.value = null
      else if (!from.value || ask !== before) from.value = { at: now.value, judged }
    },
    { immediate: true },
  )
  onMounted(() => (ticking = window.setInterval(() => (now.value = Date.now()), AGAIN_MS)))
  onBeforeUnmount(() => window.clearInterval(ticking))

  return computed(() => {
    const told = coverage()
    return told && from.value ? minutesToGo(told, from.value, now.value) : null
  })
}
