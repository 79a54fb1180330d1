import type { ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** What comes after the first screen, fetched once on coming in: whoever goes offline later has all of it. */
export const usePhoneParts = () => (fetched ??= useLater(() => import('./later-parts.ts')))
