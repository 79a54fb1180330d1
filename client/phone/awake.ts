import { defineComponent } from 'vue'
import { useWakeLock } from '../browser/wake-lock.ts'

/** Keeps the phone awake for as long as it is on the page. Shows nothing. */
export default defineComponent({
  setup() {
    useWakeLock()
    return () => null
  },
})
