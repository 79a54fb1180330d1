import type { ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** Fetches the later parts once, on joining at the latest, so that a phone that goes offline afterwards has all of them. */
export const usePhoneParts = () => (fetched ??= useLater(() => import('./later-parts.ts')))

/** Fetches the later parts ahead of joining. That they could not be fetched matters only once they are needed. */
export const prefetchPhoneParts = () => void import('./later-parts.ts').catch(() => undefined)
