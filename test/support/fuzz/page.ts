import { watch } from 'vue'
import { useLive } from '../../../client/room/live.ts'
import { createOutbox, type Pending } from '../../../client/room/outbox.ts'
import type { Stamped } from '../../../client/room/stamp.ts'
import type { Command } from '../../../shared/protocol.ts'
import type { Role } from '../../../shared/wire.ts'
import { createNetwork, type Network } from '../network.ts'
import { asPageFrom } from './browser-of-node.ts'

/** One command of a page, and what the room answered: `ok`, why it was refused, or nothing yet. */
export interface Sending {
  command: Command & Stamped
  answer: string | null
}

/** A window in this process: the client’s own connection, view and outbox, over a network of its own. */
export interface Page {
  role: Role
  /** The seat it is of; null for a console or a screen. */
  seatId: string | null
  network: Network
  /** What it holds, as it would show it. */
  common: () => object | null
  own: () => object | null
  /** Whether it is connected and has its view. */
  isOnline: () => boolean
  /** Whether the room ended it for good, and why. */
  bye: () => string | null
  /** Sends a command as a page does: numbered, one at a time, and again until it is answered. */
  send: (command: Command) => Sending
  /** Whether each of its commands is answered, or waits for a paused room. */
  isAnswered: () => boolean
  /** How often it has sent something, again too. */
  sendings: () => number
  /** Somebody looks at it. */
  wake: () => void
  close: () => Promise<void>
}

/** A page tries again this soon: a person waits a second, and nothing here is about that. */
const AGAIN_MS = 20

/** Opens a window with this key, by which the server knows its role. In: the port of the server, which may change. */
export async function openPage(
  { role, key, seatId }: { role: Role; key: string; seatId: string | null },
  client: string,
  port: () => number,
): Promise<Page> {
  const network = await createNetwork(port)
  const live = useLive<Role>()
  const sent = new Map<string, Sending>()
  /** Those that a paused room does not take. */
  const held = new Set<string>()
  let waiting: Pending[] = []
  let n = 0
  let sendings = 0
  const stamp = (): Stamped => ({ client, n: ++n })
  const isPaused = () => live.common.value?.hold.paused === true
  const slotOf = ({ n }: Stamped) => waiting.find(({ command }) => command.n === n)?.slot ?? ''

  const outbox = createOutbox({
    load: () => waiting,
    save: (next) => (waiting = next),
    async send(command) {
      sendings++
      const slot = slotOf(command)
      const sending = sent.get(slot)
      if (sending) sending.command = command
      const answer = await live.send(command)
      if (!answer.ok && answer.code === 'room-paused') held.add(slot)
      return answer
    },
    done: ({ slot }) => settle(slot, 'ok'),
    refused: ({ slot }, code) => settle(slot, code),
    waits: (command) => isPaused() && held.has(slotOf(command)),
    restamp: stamp,
    later: (run) => setTimeout(run, AGAIN_MS),
  })

  function settle(slot: string, answer: string) {
    const sending = sent.get(slot)
    if (sending) sending.answer = answer
    sent.delete(slot)
    held.delete(slot)
  }

  const unwatch = watch([live.state, isPaused], () => live.state.value === 'online' && outbox.flush(), {
    flush: 'sync',
  })
  asPageFrom(network.port, () => {
    live.open(key)
  })

  return {
    role,
    seatId,
    network,
    common: () => live.common.value,
    own: () => live.own.value,
    isOnline: () => live.state.value === 'online' && live.common.value !== null,
    bye: () => live.bye.value ?? live.refusal.value,
    send(command) {
      const numbered = { ...command, ...stamp() } as Pending['command']
      const slot = `${numbered.n}`
      const sending: Sending = { command: numbered, answer: null }
      sent.set(slot, sending)
      void outbox.post({ slot, command: numbered })
      return sending
    },
    isAnswered: () => [...sent.keys()].every((slot) => isPaused() && held.has(slot)),
    sendings: () => sendings,
    wake: live.wake,
    async close() {
      unwatch()
      outbox.close()
      live.close()
      await network.close()
    },
  }
}
