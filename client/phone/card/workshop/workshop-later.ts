import type { ShallowRef } from 'vue'
import { useLater } from '../../../browser/later.ts'
import type part from './workshop-part.ts'

let fetched: ShallowRef<typeof part | null> | null = null

/** Fetches the card of the workshop once. */
export const useWorkshopPart = () => (fetched ??= useLater(() => import('./workshop-part.ts')))

/** Fetches it ahead of being asked for, so that it is there without a network. That it was not matters only then. */
export const prefetchWorkshopPart = () => void import('./workshop-part.ts').catch(() => undefined)
