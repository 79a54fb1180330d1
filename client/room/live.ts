import { ref, shallowRef } from 'vue'
import type { Bye, Command, StreamName, Update, View } from '../../shared/protocol.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { applyUpdate, type Held } from './apply.ts'
import { connectRoom, type ConnectionState, type RoomConnection, type Sent } from './socket.ts'

/**
 * The live part of a store: what the room tells its audience (`common`) and this seat alone (`own`), as it stands now,
 * and the way to send. Each update makes a new record in which unchanged slices are the same objects, so that a
 * `computed` on one slice wakes only who shows that slice.
 */
export function useLive<Common extends object, Own extends object = Record<string, never>>() {
  const common = shallowRef<Common | null>(null)
  const own = shallowRef<Own | null>(null)
  const roomId = ref<string | null>(null)
  const state = ref<ConnectionState>('connecting')
  /** Why the room refused the key, when it did. */
  const refusal = ref<ProblemCode | null>(null)
  const bye = ref<Bye['code'] | null>(null)

  let connection: RoomConnection | null = null
  /** How far the server's clock is ahead of this one's (ms). */
  let ahead = 0
  let held: Partial<Record<StreamName, Held>> = {}
  let isCatchingUp = false

  function show(stream: StreamName, next: Held) {
    held[stream] = next
    if (stream === 'common') common.value = next.slices as Common
    else own.value = next.slices as Own
  }

  /** A view that was overtaken by updates on its way takes nothing back. */
  function isNews(stream: StreamName, next: Held, anew: boolean) {
    const mine = held[stream]
    return anew || !mine || next.at >= mine.at
  }

  function take(view: View, anew: boolean) {
    roomId.value = view.roomId
    ahead = view.now - Date.now()
    if (isNews('common', view.common, anew)) show('common', view.common)
    if (view.own && isNews('own', view.own, anew)) show('own', view.own)
  }

  function update(news: Update) {
    const mine = held[news.stream]
    const { outcome, held: next } = mine ? applyUpdate(mine, news) : { outcome: 'behind' as const, held: undefined }
    if (outcome === 'applied' && next) show(news.stream, next)
    if (outcome === 'behind') void catchUp()
  }

  async function catchUp() {
    if (isCatchingUp) return
    isCatchingUp = true
    await connection?.sync().catch(() => connection?.wake())
    isCatchingUp = false
  }

  /** Opens the door with this key; what was known of another room is forgotten. */
  function open(key: string) {
    close()
    refusal.value = null
    bye.value = null
    // The first view after a (re)connect counts from where its server counts: older numbers mean nothing then.
    let isFresh = true
    connection = connectRoom({
      key,
      on: {
        view(view) {
          take(view, isFresh)
          isFresh = false
        },
        update,
        bye: ({ code }) => (bye.value = code),
        state(next, code) {
          if (next !== 'online') isFresh = true
          // This window has the room again.
          if (next !== 'refused' && bye.value === 'elsewhere') bye.value = null
          state.value = next
          refusal.value = code ?? null
        },
      },
    })
  }

  /** Sends a command; a seat's own news rides in the answer. */
  async function send(command: Command): Promise<Sent> {
    const answer = (await connection?.send(command)) ?? { ok: false, code: 'offline' as const }
    if (answer.ok && answer.own) update(answer.own)
    return answer
  }

  /** The server's clock, as well as it is known here (ms since 1970). */
  const serverNow = () => Date.now() + ahead

  /** Closes at once; the room hears the last word if it can. */
  function part(word: Command) {
    void connection?.leave(word)
    connection = null
    close()
  }

  function close() {
    connection?.close()
    connection = null
    held = {}
    common.value = null
    own.value = null
    roomId.value = null
  }

  const wake = () => connection?.wake()

  return { common, own, roomId, state, refusal, bye, serverNow, open, send, wake, part, close }
}
