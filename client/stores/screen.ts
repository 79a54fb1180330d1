import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { ScreenSlices } from '../../shared/room/slices.ts'
import { getHealth } from '../api.ts'
import { joinOrigin, joinUrl } from '../logic/origin.ts'
import { useLive } from './live.ts'

/** What the screen knows: its slices, how people get in, and whether it still hears the room. */
export const useScreen = defineStore('screen', () => {
  const live = useLive<ScreenSlices>()
  const origins = ref<string[]>([])

  const join = computed(() => {
    const held = live.common.value?.join
    return held ? { ...held, url: joinUrl(joinOrigin(location, origins.value), held.code, held.token) } : null
  })

  /** Gone for good: ended and deleted, or its link no longer opens anything. */
  const isOver = computed(() => live.bye.value !== null || live.state.value === 'refused')

  async function open(key: string) {
    live.open(key)
    const health = await getHealth()
    if (health.ok) origins.value = health.value.origins
  }

  return { slices: live.common, state: live.state, refusal: live.refusal, join, isOver, open }
})
