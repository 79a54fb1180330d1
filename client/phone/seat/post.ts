import { shallowRef } from 'vue'
import type { ProblemCode } from '../../../shared/problems.ts'
import { keptVoice, voiceOf, type Voice } from '../../../shared/room/lists.ts'
import {
  askOfCommand,
  createOutbox,
  pendingList,
  type Pending,
  type CoupleCommandType,
  type SeatCommand,
} from '../../room/outbox.ts'
import { ofSeat } from './kept-seat.ts'
import { stamp } from '../../room/stamp.ts'
import { readJson, writeJson } from '../../room/storage.ts'
import type { Sent } from '../../room/socket.ts'

/** What takes something back never waits, not even while the room is paused; nor does agreeing, nor what comes from last time, nor saying whom one is here with, nor do two who talk. */
const neverWaits = (command: SeatCommand) =>
  isOfCouple(command.type) ||
  command.type.startsWith('floor.') ||
  command.type === 'agreement.agree' ||
  command.type.startsWith('said.') ||
  command.type.startsWith('ask.') ||
  command.type === 'rewrite.withdraw' ||
  command.type === 'response.withdraw' ||
  command.type === 'presenter.offer' ||
  (command.type === 'exchange.offer' && !command.on)

const voiceIn = (command: SeatCommand) => ('voice' in command ? keptVoice(voiceOf(command)) : {})

export const isOfCouple = (type: SeatCommand['type']): type is CoupleCommandType => type.startsWith('couple.')

/** Sends a seat's commands to the room. Each is kept on this phone until the room has taken or refused it. */
export function usePost(send: (command: Pending['command']) => Promise<Sent>, isPaused: () => boolean) {
  const pending = shallowRef<Pending[]>([])
  /** The last command that the room has taken. */
  const arrived = shallowRef<Pending['command'] | null>(null)
  /**
   * The last command that the room refused: its ask (null if it is about the whole room), the voice of a text that is not
   * in the first, its type, and why.
   */
  const problem = shallowRef<{
    askId: string | null
    voice?: Voice
    type: SeatCommand['type']
    code: ProblemCode
  } | null>(null)

  let outbox: ReturnType<typeof createOutbox> | null = null
  let load: (() => Pending[]) | null = null

  /** Loads the commands that were still being sent when the page was last left. */
  function open(seatId: string) {
    close()
    const shelf = ofSeat(seatId, 'outbox')
    load = () => (pending.value = readJson(shelf, pendingList) ?? [])
    outbox = createOutbox({
      load,
      save: (waiting) => void writeJson(shelf, (pending.value = waiting)),
      send,
      done: ({ command }) => (arrived.value = command),
      refused: ({ command }, code) =>
        (problem.value = { askId: askOfCommand(command), ...voiceIn(command), type: command.type, code }),
      waits: (command) => isPaused() && !neverWaits(command),
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

  /** Loads the waiting commands again, because another tab of this phone may have changed them. */
  const reload = () => void load?.()

  return { pending, arrived, problem, open, post, close, reload, flush: () => void outbox?.flush() }
}
