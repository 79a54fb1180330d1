import type { Saved } from '../seat/saved.ts'
import { t } from '../t.ts'

/** The word for the footer: empty while nothing was given. */
export function savedWord(saved: Saved, passed: boolean): string {
  if (saved === 'nothing') return ''
  return saved === 'saved' && passed ? t('phone.frame.saved.passed') : t(`phone.frame.saved.${saved}`)
}
