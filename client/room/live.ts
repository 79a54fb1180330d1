import { ref, shallowRef } from 'vue'
import type { Bye, Command, CommonOf, StreamState, StreamUpdate, Update, View } from '../../shared/protocol.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import type { OwnWord, WordAsked } from '../../shared/room/word/ways.ts'
import type { Role } from '../../shared/wire.ts'
import { applyUpdate } from './apply.ts'
import { connectRoom, type ConnectionState, type RoomConnection, type Sent, type AtDoor } from './socket.ts'

/** The seat that a phone has taken. */
export interface SeatTaken {
  roomId: string
  seatId: string
}

interface Opening {
  isSameRoom?: boolean
  /** The room’s code, where it is known. */
  room?: string | null | undefined
  door?: AtDoor & { joined: (seat: SeatTaken) => void }
}

/**
 * Makes the live part of a store: what the room tells all clients of this role (`common`) and this seat alone (`own`),
 * both as they are now, and the functions that send. Each update makes a new record in which unchanged slices are the
 * same objects, so that a `computed` on one slice runs only when that slice changes. The key it is opened with is
 * assumed to be of this role.
 */
export function useLive<Of extends Role>() {
  const common = shallowRef<CommonOf[Of] | null>(null)
  const own = shallowRef<SeatSlices | null>(null)
  const roomId = ref<string | null>(null)
  const state = ref<ConnectionState>('connecting')
  /** Why the room refused the key; null when it did not. */
  const refusal = ref<ProblemCode | null>(null)
  const bye = ref<Bye['code'] | null>(null)
  /** Whether something stops the sockets of this page, whose server answers. */
  const isBlocked = ref(false)
  /** Whether this key only reads along. */
  const reads = ref(false)
  /** Who asks for a word with the facilitator, on a console. */
  const words = shallowRef<WordAsked[]>([])
  /** What the room knows of this seat's own asking; undefined where it knows nothing. */
  const word = ref<OwnWord>()

  let connection: RoomConnection | null = null
  /** How far the server's clock is ahead of this one's (ms). */
  let ahead = 0
  const commonStream = useStream(common)
  const ownStream = useStream(own)
  let isCatchingUp = false

  const isNow = (now: number) => void (ahead = now - Date.now())

  function take(view: View<Of>, isFresh: boolean) {
    roomId.value = view.roomId
    reads.value = view.reads === true
    words.value = view.words ?? []
    word.value = view.word
    isNow(view.now)
    commonStream.take(view.common, isFresh)
    if (view.own) ownStream.take(view.own, isFresh)
  }

  function update(news: Update<Of>) {
    const isBehind = news.stream === 'common' ? commonStream.isBehind(news) : ownStream.isBehind(news)
    if (isBehind) void catchUp()
  }

  async function catchUp() {
    if (isCatchingUp) return
    isCatchingUp = true
    await connection?.sync().catch(() => connection?.wake())
    isCatchingUp = false
  }

  /**
   * Connects with this key. What was known is forgotten, unless it is of the same room and stays until the room answers.
   * With `door` the seat of this key is taken first; `joined` is told which it is, before anybody is shown anything.
   */
  function open(key: string, { isSameRoom, room, door }: Opening = {}) {
    if (isSameRoom) connection?.close()
    else close()
    refusal.value = null
    bye.value = null
    // The first view after a (re)connect starts from the server's own count: older numbers mean nothing from then on.
    let isFresh = true
    connection = connectRoom<Of>({
      key,
      room,
      door,
      on: {
        view(view) {
          const { roomId, seatId } = view
          if (seatId) door?.joined({ roomId, seatId })
          take(view, isFresh)
          isFresh = false
        },
        update,
        words: (asked) => (words.value = asked),
        word: (asked) => (word.value = asked),
        now: isNow,
        bye: ({ code }) => (bye.value = code),
        blocked: () => (isBlocked.value = true),
        state(next, code) {
          if (next === 'online') isBlocked.value = false
          if (next !== 'online') isFresh = true
          // This window is connected to the room again.
          if (next !== 'refused' && bye.value === 'elsewhere') bye.value = null
          state.value = next
          refusal.value = code ?? null
        },
      },
    })
  }

  /** Sends a command. News of the seat itself comes with the answer. */
  async function send(command: Command): Promise<Sent> {
    const answer = (await connection?.send(command)) ?? { ok: false, code: 'offline' as const }
    if (answer.ok && answer.own) update(answer.own)
    return answer
  }

  /** Returns the server's time, as well as it is known here (ms since 1970). */
  const serverNow = () => Date.now() + ahead

  /** Closes at once. Sends a last command first, if the connection is there. */
  function part(word: Command) {
    void connection?.leave(word)
    connection = null
    close()
  }

  function close() {
    connection?.close()
    connection = null
    commonStream.forget()
    ownStream.forget()
    roomId.value = null
    words.value = []
    word.value = undefined
  }

  const wake = () => connection?.wake()

  return {
    ...{ common, own, roomId, reads, words, word, state, isBlocked, refusal, bye },
    ...{ serverNow, open, send, wake, part, close },
  }
}

/** Keeps one stream as far as it is known here, and shows its slices. */
function useStream<Slices extends object>(shown: { value: Slices | null }) {
  let state: StreamState<Slices> | null = null

  function show(next: StreamState<Slices>) {
    state = next
    shown.value = next.slices
  }

  return {
    /**
     * Takes a whole view. A view that updates overtook on its way is old and dropped, unless it is the first of a
     * connection.
     */
    take(next: StreamState<Slices>, isFresh: boolean) {
      if (isFresh || !state || next.at >= state.at) show(next)
    },
    /** Applies an update. Out: whether an update before it is missing. */
    isBehind(update: StreamUpdate<'common' | 'own', Slices>): boolean {
      if (!state) return true
      const { outcome, state: next } = applyUpdate(state, update)
      if (outcome === 'applied') show(next)
      return outcome === 'behind'
    },
    forget() {
      state = null
      shown.value = null
    },
  }
}
