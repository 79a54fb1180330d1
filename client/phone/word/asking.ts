import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { OwnWord } from '../../../shared/room/word/ways.ts'
import { isForNow } from '../../room/outbox.ts'
import { useSeat } from '../seat/seat.ts'

/** While the room does not take it, it is sent again after this long. */
const AGAIN_MS = 2_000

const pause = () => new Promise((done) => setTimeout(done, AGAIN_MS))

/**
 * Knows what this seat asked the facilitator for. It is on this page alone, in no storage: a server that was started
 * again knows nothing of it, so this page asks again by itself (I5). Nothing of it is ever shown unless it is held.
 */
export const useAsking = defineStore('asking', () => {
  const seat = useSeat()
  const wish = ref<OwnWord>(null)
  const isSent = ref(true)
  let isSending = false

  async function deliver() {
    if (isSending) return
    isSending = true
    while (!isSent.value && seat.seat) {
      const asked = wish.value
      const answer = await seat.send(asked === null ? { type: 'word.clear' } : { type: 'word.ask', way: asked })
      if (asked !== wish.value || isSent.value) continue
      if (!answer.ok && isForNow(answer.code)) await pause()
      else settle(answer.ok ? asked : null)
    }
    isSending = false
  }

  function settle(word: OwnWord) {
    wish.value = word
    isSent.value = true
    seat.word = word
  }

  function ask(word: OwnWord) {
    wish.value = word
    isSent.value = false
    void deliver()
  }

  watch(
    () => seat.seat?.record.seatId,
    () => {
      wish.value = null
      isSent.value = true
    },
    { flush: 'sync' },
  )
  watch(
    () => seat.word,
    (known) => {
      if (!isSent.value) return
      if (known !== undefined) wish.value = known
      else if (wish.value !== null) ask(wish.value)
    },
    { immediate: true },
  )

  return { wish, isSent, ask }
})
