import type { Actor, RoomCommand } from '../../shared/room/decide.ts'
import type { Room } from '../../shared/room/state.ts'
import { RoomGone, type Store } from '../store/store.ts'
import { decideBatch, foldUnseen, noNews, type News, type CommandResult, type Request } from './batch.ts'
import { createMemory, readRoom } from './memory.ts'

export interface RoomRunner {
  /** The state as it is; between a commit's start and its end it is ahead of the disk: await `settled` first. */
  room: () => Room | null
  /** The state once what is under way is on disk; null when the room is gone. Rejects when it cannot be read. */
  settled: () => Promise<Room | null>
  /** Puts a command in the queue. Answers when what it did is on disk, or refuses; never rejects. */
  submit: (command: RoomCommand, actor: Actor) => Promise<CommandResult>
  /**
   * The log grew elsewhere: reads what has not been seen of it, folds it, and has it told. Takes its turn with the
   * batches. Resolves when that is done, or when it failed and the whole room is being read again; never rejects.
   */
  refresh: () => Promise<void>
  /** Resolves when the queue is empty and all that was in it is on disk, or refused. */
  drained: () => Promise<void>
  idle: () => boolean
}

interface Parts {
  roomId: string
  store: Store
  clock: () => number
  newId: () => string
  committed: (news: News) => void
  failed: (error: unknown) => void
  /** The state had to be read again: it may hold what was refused a moment ago. */
  reread: (room: Room) => void
  /** The room was deleted, here or elsewhere. */
  gone: () => void
}

interface Waiting extends Request {
  answer: (outcome: CommandResult) => void
}

/**
 * The one owner of a room's state in this process: takes what waits in the queue as a batch, decides and folds the
 * commands one after another, appends their events once, and only then answers. When the append fails the state in
 * memory is thrown away and read again, and the whole batch is told to try again. Out: null when there is no such room.
 */
export async function startRunner(parts: Parts): Promise<RoomRunner | null> {
  const { roomId, store, clock, newId, committed, failed, reread, gone } = parts
  const first = await readRoom(store, roomId)
  if (!first) return null
  const memory = createMemory({ roomId, store, first, reread, gone })
  let queue: Waiting[] = []
  let refreshing: (() => void)[] = []
  let working: Promise<void> | null = null
  /** What is under way: a batch that comes after it changes nothing before a later turn of the event loop. */
  let underWay: Promise<void> | null = null

  async function runBatch(): Promise<void> {
    let batch: Waiting[] = []
    let outcomes: CommandResult[] = []
    const news = noNews()
    try {
      const open = await memory.opened()
      if (!open) throw new RoomGone()
      const { room } = open
      const begin = () => {
        batch = queue
        queue = []
        return batch.flatMap(({ command }) => (command.type === 'seat.join' ? [command.keyHash] : []))
      }
      await store.commit(
        roomId,
        open.version,
        (unseen, taken) => {
          if (unseen) foldUnseen(room, unseen, news)
          const [change, all] = decideBatch({ room, requests: batch, taken, clock, newId }, news)
          outcomes = all
          return change
        },
        begin,
      )
      open.version += news.unseen.length + news.decided.length
    } catch (error) {
      if (!batch.length) [batch, queue] = [queue, []]
      const code = error instanceof RoomGone ? 'room-ended' : 'try-again'
      lose(error)
      for (const { answer } of batch) answer({ ok: false, code })
      return
    }
    tell(news)
    for (const [index, outcome] of outcomes.entries()) batch[index]?.answer(outcome)
  }

  async function readUnseen(): Promise<void> {
    const waiting = refreshing
    refreshing = []
    try {
      const open = await memory.opened()
      const unseen = open && (await store.since(roomId, open.version))
      if (unseen) {
        const news = noNews()
        foldUnseen(open.room, unseen, news)
        open.version += news.unseen.length
        tell(news)
      }
    } catch (error) {
      lose(error)
    }
    for (const done of waiting) done()
  }

  function tell(news: News) {
    if (news.unseen.length || news.decided.length) committed(news)
  }

  function lose(error: unknown) {
    if (error instanceof RoomGone) return memory.end()
    failed(error)
    memory.drop()
  }

  async function work(): Promise<void> {
    while (queue.length || refreshing.length) await (underWay = refreshing.length ? readUnseen() : runBatch())
    underWay = null
    working = null
  }

  return {
    room: memory.room,
    async settled() {
      if (underWay) await underWay
      return (await memory.opened())?.room ?? null
    },
    submit: (command, actor) =>
      new Promise((answer) => {
        queue.push({ command, actor, answer })
        working ??= work()
      }),
    refresh: () =>
      new Promise((done) => {
        refreshing.push(done)
        working ??= work()
      }),
    async drained() {
      while (working) await working
    },
    idle: () => working === null,
  }
}
