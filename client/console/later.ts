import type { ShallowRef } from 'vue'
import { useLater } from '../browser/later.ts'
import type parts from './later-parts.ts'

let fetched: ShallowRef<typeof parts | null> | null = null

/** Loads what no facilitator needs before the room is there: once, as soon as the page or a component asks for it. */
export const useConsoleParts = () => (fetched ??= useLater(() => import('./later-parts.ts')))
