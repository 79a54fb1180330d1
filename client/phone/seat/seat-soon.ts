import { watch, type ShallowRef } from 'vue'
import { arePartsGone, arePartsLate, useLater } from '../../browser/later.ts'
import type part from './seat-part.ts'

type SeatPart = typeof part

/** Nobody at the door waits longer for it. */
const PATIENCE_MS = 12_000

let fetched: ShallowRef<SeatPart | null> | null = null

/** Fetches what a seat needs, once; null until it is here. */
export const useSeatPart = () => (fetched ??= useLater(() => import('./seat-part.ts')))

/** Resolves to what a seat needs, as soon as it is here; to null when the server is not reached. */
export function seatPartSoon(): Promise<SeatPart | null> {
  const there = useSeatPart()
  const isDecided = () => there.value !== null || arePartsLate.value || arePartsGone.value
  return new Promise((resolve) => {
    const decide = () => {
      clearTimeout(timer)
      stop()
      resolve(there.value)
    }
    const timer = setTimeout(decide, PATIENCE_MS)
    const stop = watch(isDecided, (is) => is && decide(), { flush: 'sync' })
    if (isDecided()) decide()
  })
}
