import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { usePhonePage } from '../page.ts'

/**
 * Tells whether the choices may say how each one sounds: only where all of them are in sight at once all the same. It
 * is decided before the page is drawn, and again only when the window gets another size.
 */
export function useFits(choices: Readonly<Ref<HTMLElement | null>>): Ref<boolean> {
  const { isWhole } = usePhonePage()
  const fits = ref(true)

  async function measure() {
    fits.value = true
    await nextTick()
    const bottom = choices.value?.getBoundingClientRect().bottom ?? 0
    const footer = choices.value?.closest('.stage')?.querySelector('.actions')
    fits.value = bottom + window.scrollY <= window.innerHeight - (footer?.clientHeight ?? 0)
  }

  let width = 0
  // A keyboard that opens changes the height alone.
  const onResize = () => {
    if (window.innerWidth === width) return
    width = window.innerWidth
    void measure()
  }
  onMounted(() => {
    if (isWhole) return
    width = window.innerWidth
    window.addEventListener('resize', onResize)
    void measure()
  })
  watch(choices, (now) => now && !isWhole && void measure())
  onBeforeUnmount(() => window.removeEventListener('resize', onResize))
  return fits
}
