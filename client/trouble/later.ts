import { computed, type ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './trouble-part.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** The notes about what is in the way; null while nothing is, and until they are fetched. */
export const useTroubleNotes = (isInTheWay: () => boolean) =>
  computed(() =>
    isInTheWay() ? ((fetched ??= useLater(() => import('./trouble-part.ts'))).value?.TroubleNotes ?? null) : null,
  )
