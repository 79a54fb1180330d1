import type { Saved } from '../seat/saved.ts'
import { t } from '../t.ts'

/** Returns the word for the footer. It is empty while the person has not answered. */
export function savedWord(saved: Saved, passed: boolean): string {
  if (saved === 'nothing') return ''
  return saved === 'saved' && passed ? t('phone.frame.saved.passed') : t(`phone.frame.saved.${saved}`)
}
