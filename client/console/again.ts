import { defineStore } from 'pinia'
import { ref } from 'vue'
import { announce } from '../browser/announce.ts'
import type { SecondPress } from './bar/second-press.ts'
import { t } from './t.ts'

/** Why something waits for a second press: what it does to the room; or that the phone may be in a pocket. */
export type Reason = SecondPress | 'pocket'

/** How long it waits for the second press. */
export const AGAIN_MS = 5_000

/**
 * What is said of each reason, and how soon the second press may come. Cloth presses in bursts and a held key repeats:
 * a press that comes sooner counts as part of the one before.
 */
const REASONS = {
  words: { says: 'console.bar.again.words', pauseMs: 0 },
  vote: { says: 'console.bar.again.vote', pauseMs: 500 },
  reveal: { says: 'console.bar.again.reveal', pauseMs: 500 },
  pocket: { says: 'console.bar.remote.again', pauseMs: 500 },
} as const satisfies Record<Reason, { says: Parameters<typeof t>[0]; pauseMs: number }>

/** The words of a reason. */
export const againWords = (why: Reason): string => t(REASONS[why].says)

/** Holds the one thing on this console that waits for its second press. */
export const useAgain = defineStore('again', () => {
  const armed = ref<{ what: string; why: Reason } | null>(null)
  let patience: number | undefined
  let pressedAt = 0

  function disarm() {
    window.clearTimeout(patience)
    armed.value = null
  }

  /** Takes a press of something that asks to be pressed twice. Out: whether this was the second press. */
  function isSecond(what: string, why: Reason): boolean {
    const now = performance.now()
    const isWaiting = armed.value?.what === what
    const isSoon = now - pressedAt < REASONS[why].pauseMs
    pressedAt = now
    if (isWaiting && !isSoon) {
      disarm()
      return true
    }
    window.clearTimeout(patience)
    patience = window.setTimeout(disarm, AGAIN_MS)
    if (!isWaiting) {
      armed.value = { what, why }
      announce(againWords(why))
    }
    return false
  }

  return { armed, isSecond, disarm }
})
