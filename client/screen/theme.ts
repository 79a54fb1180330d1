import { ref, watch } from 'vue'
import { read, remove, write } from '../room/storage.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT = 'reask.screen.theme'

const isTheme = (kept: string | null): kept is Theme => THEMES.some((theme) => theme === kept)

/** Sets light or dark for this screen, whatever the system says; keeps the choice in this browser. */
export function useTheme() {
  const kept = read(KEPT)
  const theme = ref<Theme>(isTheme(kept) ? kept : 'system')

  watch(
    theme,
    (now) => {
      const page = document.documentElement
      if (now === 'system') {
        delete page.dataset.theme
        remove(KEPT)
      } else {
        page.dataset.theme = now
        write(KEPT, now)
      }
    },
    { immediate: true },
  )
  return theme
}
