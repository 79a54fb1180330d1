import type { ProblemCode } from '../../shared/problems.ts'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords, note } from '../../shared/room/evolve.ts'
import type { Event } from '../../shared/room/events.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import { touchedBy } from '../../shared/room/touches.ts'
import { RoomGone, type Change, type Store, type Unseen } from '../store/store.ts'

/** A room that could not be read is tried again after this long. */
const AGAIN_MS = 1_000

/** What became of a command. `touched`: the slices of the acting seat's own part that may have changed. */
export type Outcome = { ok: true; touched: ReadonlySet<keyof SeatSlices> } | { ok: false; code: ProblemCode }

/** What a batch changed, told once it is on disk. `touched`: by seat, the slices of its own part. */
export interface Committed {
  events: Event[]
  touched: Map<string, Set<keyof SeatSlices>>
}

export interface RoomRunner {
  /** The state as it is; between a commit's start and its end it is ahead of the disk: await `settled` first. */
  room: () => Room | null
  /** The state once what is under way is on disk; null when the room is gone. Rejects when it cannot be read. */
  settled: () => Promise<Room | null>
  /** Puts a command in the queue. Answers when what it did is on disk, or refuses; never rejects. */
  submit: (command: RoomCommand, actor: Actor) => Promise<Outcome>
  /** Resolves when the queue is empty and all that was in it is on disk, or refused. */
  drained: () => Promise<void>
  idle: () => boolean
}

interface Parts {
  roomId: string
  store: Store
  clock: () => number
  newId: () => string
  committed: (batch: Committed) => void
  failed: (error: unknown) => void
  /** The state had to be read again: it may hold what was refused a moment ago. */
  reread: (room: Room) => void
}

interface Waiting {
  command: RoomCommand
  actor: Actor
  answer: (outcome: Outcome) => void
}

/**
 * The one owner of a room's state: takes what waits in the queue as a batch, decides and folds the commands one after
 * another, appends their events once, and only then answers. When the append fails the state in memory is thrown
 * away and read again, and the whole batch is told to try again.
 */
export async function openRoom({
  roomId,
  store,
  clock,
  newId,
  committed,
  failed,
  reread,
}: Parts): Promise<RoomRunner | null> {
  let state: Room | null = null
  let version = 0
  let queue: Waiting[] = []
  let working: Promise<void> | null = null
  /** The batch under way: what comes after it changes nothing before a later turn of the event loop. */
  let underWay: Promise<void> | null = null
  let isLost = false

  async function read(): Promise<Room | null> {
    const stored = await store.loadRoom(roomId)
    if (!stored) return null
    const room = newRoom(stored.head)
    keepWords(room, stored.words)
    version = 0
    for await (const events of stored.events) {
      for (const event of events) evolve(room, event)
      version += events.length
    }
    state = room
    if (isLost) {
      isLost = false
      reread(room)
    }
    return room
  }

  /** Reads the room once however many ask for it: whoever came later would else set it back. */
  let reading: Promise<Room | null> | null = null
  const load = () => (reading ??= read().finally(() => (reading = null)))

  /** What is in memory cannot be trusted: what the disk has is read as soon as it can be. */
  function loseState() {
    state = null
    isLost = true
    if (!again) readAgain()
  }

  let again: NodeJS.Timeout | undefined
  function readAgain() {
    again = undefined
    if (state) return
    load().catch(() => {
      again ??= setTimeout(readAgain, AGAIN_MS).unref()
    })
  }

  async function runBatch(): Promise<void> {
    let batch: Waiting[] = []
    let outcomes: Outcome[] = []
    const done: Committed = { events: [], touched: new Map() }
    try {
      const room = state ?? (await load())
      if (!room) throw new RoomGone()
      let next = version
      const begin = () => {
        batch = queue
        queue = []
        return batch.flatMap(({ command }) => (command.type === 'seat.join' ? [command.keyHash] : []))
      }
      const decideAll = (unseen: Unseen) => {
        fold(room, unseen)
        const change: Change = { events: [], words: {}, keys: [] }
        outcomes = batch.map(({ command, actor }) =>
          isTaken(room, command, unseen)
            ? { ok: false, code: 'key-taken' }
            : applyCommand(room, command, actor, change, done.touched),
        )
        done.events = [...unseen.events, ...change.events]
        next += done.events.length
        return change
      }
      await store.commit(roomId, version, decideAll, begin)
      version = next
    } catch (error) {
      if (!batch.length) [batch, queue] = [queue, []]
      const code = error instanceof RoomGone ? 'room-ended' : 'try-again'
      if (code === 'room-ended') state = null
      else {
        failed(error)
        loseState()
      }
      for (const { answer } of batch) answer({ ok: false, code })
      return
    }
    if (done.events.length) committed(done)
    for (const [index, outcome] of outcomes.entries()) batch[index]?.answer(outcome)
  }

  function applyCommand(
    room: Room,
    command: RoomCommand,
    actor: Actor,
    change: Change,
    touched: Committed['touched'],
  ): Outcome {
    const decision = decide(room, command, { actor, now: clock(), newId })
    if ('rejected' in decision) return { ok: false, code: decision.rejected }
    const own = new Set<keyof SeatSlices>()
    for (const event of decision.events) {
      for (const touch of touchedBy(room, event)) {
        // The acting seat hears of itself in the ack; any other seat in a message of its own.
        const acting = actor.role === 'seat' && actor.seatId === touch.seatId
        const slices = acting ? own : (touched.get(touch.seatId) ?? new Set())
        if (!acting) touched.set(touch.seatId, slices)
        for (const slice of touch.slices) slices.add(slice)
      }
      evolve(room, event)
      if (event.type === 'seat.joined') change.keys.push({ hash: event.keyHash, role: 'seat', seatId: event.seatId })
    }
    if (decision.noted) note(room, decision.noted)
    keepWords(room, decision.words)
    change.events.push(...decision.events)
    mergeWords(change.words, decision.words)
    return { ok: true, touched: own }
  }

  async function work(): Promise<void> {
    while (queue.length) await (underWay = runBatch())
    underWay = null
    working = null
  }

  async function settled(): Promise<Room | null> {
    if (underWay) await underWay
    return state ?? load()
  }

  if (!(await load())) return null
  return {
    room: () => state,
    settled,
    submit: (command, actor) =>
      new Promise((answer) => {
        queue.push({ command, actor, answer })
        working ??= work()
      }),
    async drained() {
      while (working) await working
    },
    idle: () => working === null,
  }
}

function fold(room: Room, unseen: Unseen): void {
  keepWords(room, unseen.words)
  for (const event of unseen.events) evolve(room, event)
}

/** A seat wants a key that opens something else: the room itself knows only its own. */
const isTaken = (room: Room, command: RoomCommand, { taken }: Unseen): boolean =>
  command.type === 'seat.join' && taken.has(command.keyHash) && !room.seatOfKey.has(command.keyHash)

/** A text written and erased within one batch leaves nothing to keep, and nothing that could be found. */
function mergeWords(into: Change['words'], words: Change['words']): void {
  for (const [id, text] of Object.entries(words)) {
    if (text === null && typeof into[id] === 'string') Reflect.deleteProperty(into, id)
    else into[id] = text
  }
}
