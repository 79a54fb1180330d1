import type { KeyLink } from '../../shared/room/links/schemas.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { marksOf, nobodyElsewhere, readMarks, WINDOWS } from './nodes/marks.ts'

/**
 * A seat whose last socket closed this long ago or less is counted in the stage that begins (grace period): phones
 * sleep and come back.
 */
export const GRACE_MS = 120_000

/**
 * Knows who is here in one room, at this node and at all others. A seat is not a socket: it is here while any of its
 * sockets is.
 */
export interface RoomPresence extends Presence {
  /** Connected now, or until a moment ago (grace period). */
  recent: ReadonlySet<string>
  /** Whether somebody has a window at this node, or had one until a moment ago. */
  isAnyoneHere(): boolean
  /** Whether the facilitator has consoles, and all of them are at other nodes. */
  isFacilitatorElsewhere: () => boolean
  arrive(seatId: string, socketId: string): void
  /** Removes this one socket, so that a late disconnect of an old socket does not affect a newer one. */
  depart(seatId: string, socketId: string): void
  /** The person left on purpose: the seat is here no longer, even if sockets of it are still open. */
  leave(seatId: string): void
  /**
   * Begins a new stage: those who are here, or were until two minutes ago, are its people from the start. In: when it
   * began (ms since 1970). Does nothing where this stage has begun already.
   */
  beginStage(at: number): void
  /** A window of a console, a reader or a screen connected. */
  openWindow(role: KeyLink, socketId: string): void
  closeWindow(role: KeyLink, socketId: string): void
  /** A window of a screen says whether it can be seen. */
  seeWindow(socketId: string, isVisible: boolean): void
  /** Returns what other nodes are to know of this one. */
  marks: () => string[]
  /** Takes in what the other nodes say now. In: their marks, and which seats there are. */
  hearElsewhere(marks: Iterable<string>, isSeat: (seatId: string) => boolean): void
  close(): void
}

/**
 * Creates the presence of one room. In: called after every change, and when somebody’s grace period is over; `isHere`:
 * the change is of this node.
 */
export function createPresence(changed: (isHere: boolean) => void): RoomPresence {
  const sockets = new Map<string, Set<string>>()
  const now = new Set<string>()
  const recent = new Set<string>()
  const sinceStage = new Set<string>()
  const windows = { host: new Set<string>(), screen: new Set<string>(), reader: new Set<string>() }
  const unseen = new Set<string>()
  const grace = new Map<string, NodeJS.Timeout>()
  let elsewhere = nobodyElsewhere()
  let stageAt = 0

  function cancelGrace(seatId: string) {
    clearTimeout(grace.get(seatId))
    grace.delete(seatId)
  }

  function startGrace(seatId: string) {
    cancelGrace(seatId)
    const timer = setTimeout(() => {
      grace.delete(seatId)
      if (!elsewhere.now.has(seatId) && !elsewhere.recent.has(seatId)) recent.delete(seatId)
      changed(true)
    }, GRACE_MS)
    grace.set(seatId, timer.unref())
  }

  return {
    now,
    recent,
    sinceStage,
    windows: {
      get host() {
        return windows.host.size + elsewhere.windows.host.size
      },
      get screen() {
        return windows.screen.size + elsewhere.windows.screen.size
      },
      get reader() {
        return windows.reader.size + elsewhere.windows.reader.size
      },
      get unseen() {
        return unseen.size + elsewhere.windows.unseen.size
      },
    },
    isAnyoneHere: () => sockets.size > 0 || grace.size > 0,
    isFacilitatorElsewhere: () => windows.host.size === 0 && elsewhere.windows.host.size > 0,
    arrive(seatId, socketId) {
      cancelGrace(seatId)
      const own = sockets.get(seatId)
      if (own) own.add(socketId)
      else sockets.set(seatId, new Set([socketId]))
      now.add(seatId)
      recent.add(seatId)
      sinceStage.add(seatId)
      changed(true)
    },
    depart(seatId, socketId) {
      const own = sockets.get(seatId)
      if (!own?.delete(socketId) || own.size > 0) return
      sockets.delete(seatId)
      if (!elsewhere.now.has(seatId)) now.delete(seatId)
      startGrace(seatId)
      changed(true)
    },
    leave(seatId) {
      cancelGrace(seatId)
      sockets.delete(seatId)
      elsewhere.now.delete(seatId)
      elsewhere.recent.delete(seatId)
      now.delete(seatId)
      recent.delete(seatId)
      changed(true)
    },
    beginStage(at) {
      if (at === stageAt) return
      stageAt = at
      sinceStage.clear()
      for (const seatId of recent) sinceStage.add(seatId)
    },
    openWindow(role, socketId) {
      windows[role].add(socketId)
      changed(true)
    },
    closeWindow(role, socketId) {
      unseen.delete(socketId)
      if (windows[role].delete(socketId)) changed(true)
    },
    seeWindow(socketId, isVisible) {
      const wasUnseen = unseen.has(socketId)
      if (isVisible === !wasUnseen || !windows.screen.has(socketId)) return
      if (isVisible) unseen.delete(socketId)
      else unseen.add(socketId)
      changed(true)
    },
    marks: () =>
      marksOf({ now: sockets.keys(), recent: grace.keys(), sinceStage, stageAt, windows: { ...windows, unseen } }),
    hearElsewhere(marks, isSeat) {
      const next = readMarks(marks, stageAt)
      for (const seats of [next.now, next.recent, next.sinceStage])
        for (const seatId of seats) if (!isSeat(seatId)) seats.delete(seatId)
      let isNew = WINDOWS.some((kind) => next.windows[kind].size !== elsewhere.windows[kind].size)
      const add = (to: Set<string>, seatId: string) => {
        if (to.has(seatId)) return
        to.add(seatId)
        isNew = true
      }
      const remove = (from: Set<string>, seatId: string) => {
        if (from.delete(seatId)) isNew = true
      }
      const before = elsewhere
      elsewhere = next
      for (const seatId of before.now) {
        if (next.now.has(seatId) || sockets.has(seatId)) continue
        remove(now, seatId)
        if (next.recent.has(seatId) || grace.has(seatId)) continue
        // Of somebody who left on purpose the other node still says so; of those at a node that died nobody does.
        if (next.sinceStage.has(seatId)) remove(recent, seatId)
        else if (isSeat(seatId)) startGrace(seatId)
      }
      for (const seatId of before.recent)
        if (!next.now.has(seatId) && !next.recent.has(seatId) && !sockets.has(seatId) && !grace.has(seatId))
          remove(recent, seatId)
      for (const seatId of next.now) add(now, seatId)
      for (const seats of [next.now, next.recent]) for (const seatId of seats) add(recent, seatId)
      for (const seats of [next.now, next.recent, next.sinceStage]) for (const seatId of seats) add(sinceStage, seatId)
      if (isNew) changed(false)
    },
    close() {
      for (const timer of grace.values()) clearTimeout(timer)
      grace.clear()
    },
  }
}
