import type { ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** Fetches the later parts once, on joining, so that a phone that goes offline afterwards has all of them. */
export const usePhoneParts = () => (fetched ??= useLater(() => import('./later-parts.ts')))
