import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import type { Command } from '../../shared/protocol.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { clientId, stamp } from '../room/stamp.ts'
import { useLive } from '../room/live.ts'
import { useAgain } from './again.ts'
import { sameness } from './remote/moves.ts'

type Unstamped<C> = C extends Command ? Omit<C, 'client' | 'n'> : never
export type HostCommand = Unstamped<Command>

/** Why a command was not accepted. */
export type Refusal = ProblemCode | 'offline' | 'reads-along'

/** For this long after a press the button stays busy: a second press so soon is a double click. */
const SETTLE_MS = 350

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Holds the private console of one room: what it is told, and the commands it sends. */
export const useConsole = defineStore('console', () => {
  const live = useLive<'host'>()
  const under = reactive(new Set<string>())
  /** Why the last command was refused; each code has its own sentence. */
  const notice = ref<Refusal | null>(null)
  const again = useAgain()
  /** Whether this console is a remote in a hand, and perhaps in a pocket. */
  const isRemote = ref(false)

  /**
   * Sends a command for the button called `action`, which is busy meanwhile. Out: whether the room accepted it. A
   * refusal becomes the notice. Only for "moved on" there is none: the room's view is fetched again instead. On the
   * remote, what moves the room waits for a second press, unless its own button has made sure that it is `meant`.
   */
  async function run(action: string, command: HostCommand, how: 'pressed' | 'meant' = 'pressed'): Promise<boolean> {
    if (under.has(action)) return false
    if (live.reads.value && command.type !== 'rewrite.sort') {
      notice.value = 'reads-along'
      return false
    }
    const moving = isRemote.value && how === 'pressed' ? sameness(command) : null
    if (moving !== null && !again.isSecond(moving, 'pocket')) return false
    under.add(action)
    notice.value = null
    const settled = pause(SETTLE_MS)
    try {
      const answer = await live.send({ ...command, ...stamp() })
      if (!answer.ok && answer.code === 'moved-on') live.wake()
      else if (!answer.ok) notice.value = answer.code
      return answer.ok
    } finally {
      void settled.then(() => under.delete(action))
    }
  }

  /** Sends a command that shows its refusal itself. Out: why it was not accepted; null when it was. */
  async function send(command: HostCommand): Promise<Refusal | null> {
    const answer = await live.send({ ...command, ...stamp() })
    return answer.ok ? null : answer.code
  }

  return {
    room: computed(() => live.common.value),
    state: live.state,
    isBlocked: live.isBlocked,
    serverNow: live.serverNow,
    refusal: live.refusal,
    bye: live.bye,
    /** Whether this console only reads along: it sorts the queue and moves nothing. */
    reads: live.reads,
    /** Who asks for a word with the facilitator, in a room where people can. */
    words: live.words,
    /** The name of this console among several. */
    name: clientId,
    notice,
    isRemote,
    isBusy: (action: string) => under.has(action),
    open: live.open,
    wake: live.wake,
    close: live.close,
    run,
    send,
  }
})
