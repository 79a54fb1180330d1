import { onMounted, ref } from 'vue'
import { getHealth } from '../../api.ts'
import { joinOrigin } from '../../logic/origin.ts'

/** The address under which phones and other laptops find this server: on the server's own machine it has to be asked. */
export function useOrigin() {
  const origin = ref(window.location.origin)
  onMounted(async () => {
    const health = await getHealth()
    if (health.ok) origin.value = joinOrigin(window.location, health.value.origins)
  })
  return origin
}
