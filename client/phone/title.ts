import { watchEffect } from 'vue'
import { t } from './t.ts'

/** The title of the page: what it is about, then the app. */
export function useTitle(parts: () => (string | null | undefined)[]): void {
  watchEffect(() => {
    document.title = [...parts().filter(Boolean), t('common.frame.name')].join(' · ')
  })
}
