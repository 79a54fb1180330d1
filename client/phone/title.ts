import { watchEffect } from 'vue'
import { t } from '../join/t.ts'

/** Sets the title of the page: first what the page is about, then the name of the app. */
export function useTitle(parts: () => (string | null | undefined)[]): void {
  watchEffect(() => {
    document.title = [...parts().filter(Boolean), t('common.frame.name')].join(' · ')
  })
}
