import type { ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** Loads what no screen shows while people arrive: once, as soon as a component asks for it. */
export const useScreenParts = () => (fetched ??= useLater(() => import('./later-parts.ts')))
