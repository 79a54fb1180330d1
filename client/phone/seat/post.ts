import { shallowRef } from 'vue'
import type { ProblemCode } from '../../../shared/problems.ts'
import { createOutbox, pendingList, type Pending, type SeatCommand } from '../../room/outbox.ts'
import { ofSeat } from './kept-seat.ts'
import { stamp } from '../../room/stamp.ts'
import { readJson, writeJson } from '../../room/storage.ts'
import type { Sent } from '../../room/socket.ts'

/** What a seat gives to the room: kept on this phone until the room has it, or does not want it. */
export function usePost(send: (command: Pending['command']) => Promise<Sent>, isPaused: () => boolean) {
  const pending = shallowRef<Pending[]>([])
  /** The last thing the room has taken. */
  const arrived = shallowRef<Pending['command'] | null>(null)
  /** The last thing the room did not take, what it was, and of which ask. */
  const problem = shallowRef<{ askId: string; type: SeatCommand['type']; code: ProblemCode } | null>(null)

  let outbox: ReturnType<typeof createOutbox> | null = null
  let load: (() => Pending[]) | null = null

  /** Takes up what this seat had on its way when the page was left. */
  function open(seatId: string) {
    close()
    const shelf = ofSeat(seatId, 'outbox')
    load = () => (pending.value = readJson(shelf, pendingList) ?? [])
    outbox = createOutbox({
      load,
      save: (waiting) => void writeJson(shelf, (pending.value = waiting)),
      send,
      done: ({ command }) => (arrived.value = command),
      refused: ({ command: { askId, type } }, code) => (problem.value = { askId, type, code }),
      // Taking back one's own text never waits.
      waits: ({ type }) => isPaused() && type !== 'rewrite.withdraw',
      restamp: stamp,
    })
    load()
  }

  function post(slot: string, command: SeatCommand) {
    problem.value = null
    void outbox?.post({ slot, command: { ...command, ...stamp() } })
  }

  function close() {
    outbox?.close()
    outbox = load = null
    pending.value = []
    arrived.value = null
    problem.value = null
  }

  /** Looks again at what waits: another tab of this phone has a hand in it too. */
  const reload = () => void load?.()

  return { pending, arrived, problem, open, post, close, reload, flush: () => void outbox?.flush() }
}
