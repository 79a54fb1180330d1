import { computed, ref, watch, type Ref } from 'vue'
import type { Health } from '../../shared/http.ts'
import { getHealth } from './api.ts'
import { joinOrigin } from './origin.ts'
import { ownOrigin } from './path.ts'

/**
 * Returns the address under which phones and other laptops find this server. Asks the server on the first connection
 * that works.
 */
export function useOrigin(state: () => string): Readonly<Ref<string>> {
  const health = ref<Health | null>(null)
  watch(
    state,
    async (now) => {
      if (now !== 'online' || health.value) return
      const answer = await getHealth()
      if (answer.ok) health.value = answer.value
    },
    { immediate: true },
  )
  return computed(() => joinOrigin({ hostname: location.hostname, origin: ownOrigin() }, health.value))
}
