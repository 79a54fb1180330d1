import { defineStore } from 'pinia'
import { reactive, ref, watch } from 'vue'
import { NOTE_MAX } from '../../../shared/room/limits.ts'
import { getReport } from '../../room/api.ts'
import { useRoomKeys } from '../room-keys.ts'
import { useConsole, type Refusal } from '../store.ts'

/** A pause in typing this long is when a note is saved, in ms. */
const PAUSE_MS = 800

/** Notes that the room refuses as they are: sending them again would not help. */
const REFUSED = new Set<Refusal>(['note-too-long', 'unknown-ask', 'not-allowed', 'reads-along', 'bad-command'])

/**
 * Holds the facilitator’s own notes on the asks of a room. They are in no view, so that no console that reads along is
 * told them: they are fetched with the host key, and saved as they are typed.
 */
export const useOwnNotes = defineStore('own-notes', () => {
  const desk = useConsole()
  const keys = useRoomKeys()
  /** By ask: as they are in the fields; null until they are here. */
  const notes = ref<Record<string, string> | null>(null)
  const refusal = reactive<Record<string, Refusal>>({})
  /** The asks whose notes are not saved as they stand. */
  const unsaved = reactive(new Set<string>())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const sending = new Set<string>()
  let of = ''

  /** Fetches the notes of a room. What is typed and not saved yet stays. */
  async function fetchNotes(roomId: string): Promise<void> {
    if (of !== roomId) {
      of = roomId
      notes.value = null
      unsaved.clear()
    }
    if (!keys.hostKey || desk.reads) return
    const answer = await getReport(roomId, keys.hostKey)
    if (!answer.ok || of !== roomId) return
    const typed = [...unsaved].map((askId) => [askId, notes.value?.[askId] ?? ''])
    notes.value = { ...answer.value.notes, ...(Object.fromEntries(typed) as Record<string, string>) }
  }

  function type(askId: string, text: string) {
    if (!notes.value) return
    notes.value[askId] = text
    unsaved.add(askId)
    clearTimeout(timers.get(askId))
    timers.set(
      askId,
      setTimeout(() => void save(askId), PAUSE_MS),
    )
  }

  async function save(askId: string): Promise<void> {
    clearTimeout(timers.get(askId))
    if (!unsaved.has(askId) || sending.has(askId)) return
    const [room, text] = [of, notes.value?.[askId] ?? '']
    if ([...text].length > NOTE_MAX) {
      refusal[askId] = 'note-too-long'
      return
    }
    sending.add(askId)
    const answer = await desk.send({ type: 'note.set', askId, text })
    sending.delete(askId)
    if (of !== room) return
    if (answer === null) delete refusal[askId]
    else refusal[askId] = answer
    if (answer === null && notes.value?.[askId] === text) unsaved.delete(askId)
    else if (answer === null) void save(askId)
    else if (!REFUSED.has(answer))
      timers.set(
        askId,
        setTimeout(() => void save(askId), 4 * PAUSE_MS),
      )
  }

  // What could not be sent is sent when the room can be reached again.
  watch(
    () => desk.state === 'online',
    (isOnline) => {
      if (!isOnline || !of) return
      if (!notes.value) void fetchNotes(of)
      for (const askId of unsaved) void save(askId)
    },
  )

  return { notes, refusal, unsaved, fetchNotes, type, save }
})
