import type { ScreenSlices } from '../../shared/room/slices.ts'
import { t } from './t.ts'

/** Says of opened texts that are on the phones alone that they are there: the screen was told no words of them. */
export function sayingWhere(slices: ScreenSlices): ScreenSlices {
  if (!slices.ask?.onPhones) return slices
  return { ...slices, opened: slices.opened.map((each) => ({ ...each, text: t('common.frame.ask.onPhones') })) }
}
