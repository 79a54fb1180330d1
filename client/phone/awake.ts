import { defineComponent } from 'vue'
import { useWakeLock } from '../browser/wake-lock.ts'

/** Keeps the phone awake for as long as this component is on the page. It shows nothing. */
export default defineComponent({
  setup() {
    useWakeLock()
    return () => null
  },
})
