import { ref } from 'vue'
import { useHosted } from '../../host/hosted.ts'
import { rehearse } from '../../room/api.ts'
import { BASE } from '../../room/path.ts'
import { useRoomKeys } from '../room-keys.ts'
import { useConsole } from '../store.ts'

/**
 * Opens a rehearsal of the room whose console this is, and goes to its console. A refusal is shown as the notice of the
 * console.
 */
export function useRehearse() {
  const desk = useConsole()
  const keys = useRoomKeys()
  const hosted = useHosted()
  const isOpening = ref(false)

  /** In: the ask its plan begins at; null for the first. `end`: ends this room once the new one is open. */
  async function open(fromAskId: string | null, end?: () => Promise<unknown>) {
    const { hostKey, roomId } = keys
    if (!hostKey || isOpening.value) return
    isOpening.value = true
    desk.notice = null
    const answer = await rehearse(roomId, hostKey, fromAskId)
    if (answer.ok) {
      const { room, deck } = desk.room ?? {}
      const known = { title: room?.title ?? '', deck: deck?.title ?? '', isRehearsal: true, openedAt: Date.now() }
      const deckId = hosted.find(roomId)?.deckId
      hosted.remember({ ...answer.value, ...known, ...(deckId && { deckId }) })
      // A page of its own: what this one knows belongs to the room it was opened for.
      const page = `${BASE}/host/${answer.value.roomId}`
      if (!end) {
        location.assign(page)
        return
      }
      await end()
      // Nothing is left of this room: neither the list of rooms nor going back leads to it.
      keys.forget()
      location.replace(page)
      return
    }
    isOpening.value = false
    desk.notice = answer.code === 'offline' ? 'offline' : answer.code
  }

  return { isOpening, open }
}
