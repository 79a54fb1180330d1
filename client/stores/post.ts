import { shallowRef } from 'vue'
import type { ProblemCode } from '../../shared/problems.ts'
import { createOutbox, pendingList, type Pending, type SeatCommand } from '../logic/outbox.ts'
import { ofSeat } from '../logic/seat.ts'
import { stamp } from '../logic/stamp.ts'
import { readJson, writeJson } from '../logic/storage.ts'
import type { Sent } from '../socket.ts'

/** What a seat gives to the room: kept on this phone until the room has it, or does not want it. */
export function usePost(send: (command: Pending['command']) => Promise<Sent>) {
  const pending = shallowRef<Pending[]>([])
  /** The last thing the room has taken. */
  const arrived = shallowRef<Pending['command'] | null>(null)
  /** The last thing the room did not take, and of which ask. */
  const problem = shallowRef<{ askId: string; code: ProblemCode } | null>(null)

  let outbox: ReturnType<typeof createOutbox> | null = null

  /** Takes up what this seat had on its way when the page was left. */
  function open(seatId: string) {
    close()
    const shelf = ofSeat(seatId, 'outbox')
    const load = () => (pending.value = readJson(shelf, pendingList) ?? [])
    outbox = createOutbox({
      load,
      save: (waiting) => void writeJson(shelf, (pending.value = waiting)),
      send,
      done: ({ command }) => (arrived.value = command),
      refused: ({ command }, code) => (problem.value = { askId: command.askId, code }),
    })
    load()
  }

  function post(slot: string, command: SeatCommand) {
    problem.value = null
    void outbox?.post({ slot, command: { ...command, ...stamp() } })
  }

  function close() {
    outbox?.close()
    outbox = null
    pending.value = []
    arrived.value = null
    problem.value = null
  }

  return { pending, arrived, problem, open, post, close, flush: () => void outbox?.flush() }
}
