import type { ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** What no screen shows before the first vote is closed, fetched once, as soon as anything asks for it. */
export const useScreenParts = () => (fetched ??= useLater(() => import('./later-parts.ts')))
