import type { Actor, RoomCommand } from '../../shared/room/decide.ts'
import type { Room } from '../../shared/room/state.ts'
import { failureCode } from '../failure-code.ts'
import { RoomGone, RoomNewer, type RoomDamaged, type Store } from '../store/store.ts'
import { decideBatch, foldUnseen, noNews, type News, type CommandResult, type Request } from './batch.ts'
import { claimsOf } from './claims.ts'
import { createRoomCache, readRoom } from './room-cache.ts'
import type { Snapshots } from './snapshots.ts'

export interface RoomRunner {
  /** The state in memory. During a commit it is ahead of the disk: await `settled` first. */
  room: () => Room | null
  /**
   * Resolves to the state once a running commit is on disk; to null when the room is gone. Rejects when it cannot be
   * read.
   */
  settled: () => Promise<Room | null>
  /** Puts a command in the queue. Resolves when its events are on disk, or with a refusal; never rejects. */
  submit: (command: RoomCommand, actor: Actor) => Promise<CommandResult>
  /**
   * Reads events that another server has appended to the log, folds them, and has everyone told. Takes its turn with
   * the batches. Resolves when that is done, or when it failed and the whole room is being read again; never rejects.
   */
  refresh: () => Promise<void>
  /** Takes note that the log has come to this event elsewhere. It is read in its turn, unless it was read by then. */
  heard: (version: number) => void
  /** Resolves when the queue is empty and everything that was in it is on disk, or refused. */
  drained: () => Promise<void>
  idle: () => boolean
}

interface RunnerDeps {
  roomId: string
  store: Store
  snapshots: Snapshots
  clock: () => number
  newId: () => string
  /** The seats that were here since the room entered its stage. */
  here: ReadonlySet<string>
  /** In: what is new, and the number of the last event. */
  committed: (news: News, version: number) => void
  failed: (error: unknown) => void
  /** Called after the state had to be read again: it may contain what was refused a moment ago. */
  reread: (room: Room) => void
  /** Called when it was read again and makes no sense. Everything is refused from then on. */
  damaged: (why: RoomDamaged) => void
  /** Called when the room was deleted, by this server or another. */
  gone: () => void
}

interface Waiting extends Request {
  answer: (result: CommandResult) => void
}

/**
 * Starts the one owner of a room's state in this process. It takes all commands in the queue as a batch, decides and
 * folds them one after another, appends their events once, and only then answers. When the append fails, the state in
 * memory is dropped and read again, and the whole batch is told to try again. Out: null when there is no such room.
 */
export async function startRunner(deps: RunnerDeps): Promise<RoomRunner | null> {
  const { roomId, store, snapshots, clock, newId, here, committed, failed, reread, damaged, gone } = deps
  const first = await readRoom(store, roomId, snapshots)
  if (!first) return null
  const cache = createRoomCache({ roomId, store, snapshots, first, reread, damaged, gone })
  let queue: Waiting[] = []
  let refreshing: (() => void)[] = []
  /** The newest event heard of; 0 where all that was heard of is read. */
  let heardOf = 0
  let working: Promise<void> | null = null
  /** The batch or refresh that runs now. The one after it changes nothing before a later turn of the event loop. */
  let underWay: Promise<void> | null = null

  async function runBatch(): Promise<void> {
    let batch: Waiting[] = []
    let results: CommandResult[] = []
    let reached: number
    const news = noNews()
    try {
      const open = await cache.opened()
      if (!open) throw new RoomGone()
      const { room } = open
      let { version } = open
      const begin = () => {
        batch = queue
        queue = []
        return claimsOf(batch.map(({ command }) => command))
      }
      await store.commit(
        roomId,
        open.version,
        (unseen, taken) => {
          if (unseen) {
            foldUnseen(room, unseen, news)
            version = unseen.version
          }
          const [change, all] = decideBatch({ room, requests: batch, taken, clock, newId, here }, news)
          results = all
          return change
        },
        begin,
      )
      open.version = reached = version + news.decided.length
    } catch (error) {
      if (!batch.length) [batch, queue] = [queue, []]
      const code = failureCode(error)
      dropState(error)
      for (const { answer } of batch) answer({ ok: false, code })
      return
    }
    tell(news, reached)
    for (const [index, result] of results.entries()) batch[index]?.answer(result)
  }

  async function readUnseen(): Promise<void> {
    const waiting = refreshing
    refreshing = []
    heardOf = 0
    try {
      const open = await cache.opened()
      const unseen = open && (await store.since(roomId, open.version))
      if (unseen) {
        const news = noNews()
        foldUnseen(open.room, unseen, news)
        open.version = unseen.version
        tell(news, unseen.version)
      }
    } catch (error) {
      dropState(error)
    }
    for (const done of waiting) done()
  }

  function tell(news: News, version: number) {
    if (news.unseen.length || news.decided.length) committed(news, version)
  }

  function dropState(error: unknown) {
    if (error instanceof RoomGone) return cache.end()
    // Reading it again finds that too, and who it concerns is told.
    if (!(error instanceof RoomNewer)) failed(error)
    cache.drop()
  }

  /** What is to be done next. A batch reads what others appended too. */
  function next(): (() => Promise<void>) | null {
    if (refreshing.length) return readUnseen
    if (queue.length) return runBatch
    return heardOf > cache.version() ? readUnseen : null
  }

  async function work(): Promise<void> {
    for (let step = next(); step; step = next()) {
      await (underWay = step())
      cache.writeDown()
    }
    underWay = null
    working = null
  }

  cache.writeDown()

  return {
    room: cache.room,
    async settled() {
      if (underWay) await underWay
      return (await cache.opened())?.room ?? null
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
    heard(version) {
      heardOf = Math.max(heardOf, version)
      if (heardOf > cache.version()) working ??= work()
    },
    async drained() {
      while (working) await working
    },
    idle: () => working === null,
  }
}
