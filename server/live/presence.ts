import type { KeyLink } from '../../shared/room/links/schemas.ts'
import type { Presence } from '../../shared/room/presence.ts'

/**
 * A seat whose last socket closed this long ago or less is counted in the stage that begins (grace period): phones
 * sleep and come back.
 */
export const GRACE_MS = 120_000

/** Knows who is here in one room. A seat is not a socket: it is here while any of its sockets is. */
export interface RoomPresence extends Presence {
  /** Connected now, or until a moment ago (grace period). */
  recent: ReadonlySet<string>
  arrive(seatId: string, socketId: string): void
  /** Removes this one socket, so that a late disconnect of an old socket does not affect a newer one. */
  depart(seatId: string, socketId: string): void
  /** The person left on purpose: the seat is here no longer, even if sockets of it are still open. */
  leave(seatId: string): void
  /** Begins a new stage: those who are here, or were until two minutes ago, are its people from the start. */
  beginStage(): void
  /** A window of a console, a reader or a screen connected. */
  openWindow(role: KeyLink, socketId: string): void
  closeWindow(role: KeyLink, socketId: string): void
  /** A window of a screen says whether it can be seen. */
  seeWindow(socketId: string, isVisible: boolean): void
  close(): void
}

/** Creates the presence of one room. In: called after every change, and when somebody's grace period is over. */
export function createPresence(changed: () => void): RoomPresence {
  const sockets = new Map<string, Set<string>>()
  const now = new Set<string>()
  const recent = new Set<string>()
  const sinceStage = new Set<string>()
  const windows = { host: new Set<string>(), screen: new Set<string>(), reader: new Set<string>() }
  const unseen = new Set<string>()
  const grace = new Map<string, NodeJS.Timeout>()

  function cancelGrace(seatId: string) {
    clearTimeout(grace.get(seatId))
    grace.delete(seatId)
  }

  function startGrace(seatId: string) {
    cancelGrace(seatId)
    const timer = setTimeout(() => {
      grace.delete(seatId)
      recent.delete(seatId)
      changed()
    }, GRACE_MS)
    grace.set(seatId, timer.unref())
  }

  return {
    now,
    recent,
    sinceStage,
    windows: {
      get host() {
        return windows.host.size
      },
      get screen() {
        return windows.screen.size
      },
      get reader() {
        return windows.reader.size
      },
      get unseen() {
        return unseen.size
      },
    },
    arrive(seatId, socketId) {
      cancelGrace(seatId)
      const own = sockets.get(seatId)
      if (own) own.add(socketId)
      else sockets.set(seatId, new Set([socketId]))
      now.add(seatId)
      recent.add(seatId)
      sinceStage.add(seatId)
      changed()
    },
    depart(seatId, socketId) {
      const own = sockets.get(seatId)
      if (!own?.delete(socketId) || own.size > 0) return
      sockets.delete(seatId)
      now.delete(seatId)
      startGrace(seatId)
      changed()
    },
    leave(seatId) {
      cancelGrace(seatId)
      sockets.delete(seatId)
      now.delete(seatId)
      recent.delete(seatId)
      changed()
    },
    beginStage() {
      sinceStage.clear()
      for (const seatId of recent) sinceStage.add(seatId)
    },
    openWindow(role, socketId) {
      windows[role].add(socketId)
      changed()
    },
    closeWindow(role, socketId) {
      unseen.delete(socketId)
      if (windows[role].delete(socketId)) changed()
    },
    seeWindow(socketId, isVisible) {
      const wasUnseen = unseen.has(socketId)
      if (isVisible === !wasUnseen || !windows.screen.has(socketId)) return
      if (isVisible) unseen.delete(socketId)
      else unseen.add(socketId)
      changed()
    },
    close() {
      for (const timer of grace.values()) clearTimeout(timer)
      grace.clear()
    },
  }
}
