import type { Presence } from '../../shared/room/presence.ts'

/** A seat whose last socket went away still counts as here for "x of y" this long: phones sleep and come back. */
export const LATELY_MS = 120_000

/** Who is here in one room. A seat is not a socket: it is here while any of its sockets is. */
export interface RoomPresence extends Presence {
  arrive(seatId: string, socketId: string): void
  /** A late goodbye of an old socket never unseats a new one: only that socket goes. */
  depart(seatId: string, socketId: string): void
  /** The person said goodbye: not counted any more from now on, whatever sockets linger. */
  leave(seatId: string): void
  close(): void
}

/** In: called after every change, and when somebody's two minutes are over. */
export function createPresence(changed: () => void): RoomPresence {
  const sockets = new Map<string, Set<string>>()
  const now = new Set<string>()
  const lately = new Set<string>()
  const fading = new Map<string, NodeJS.Timeout>()

  function stopFading(seatId: string) {
    clearTimeout(fading.get(seatId))
    fading.delete(seatId)
  }

  function fade(seatId: string) {
    stopFading(seatId)
    const timer = setTimeout(() => {
      fading.delete(seatId)
      lately.delete(seatId)
      changed()
    }, LATELY_MS)
    fading.set(seatId, timer.unref())
  }

  return {
    now,
    lately,
    arrive(seatId, socketId) {
      stopFading(seatId)
      const own = sockets.get(seatId)
      if (own) own.add(socketId)
      else sockets.set(seatId, new Set([socketId]))
      now.add(seatId)
      lately.add(seatId)
      changed()
    },
    depart(seatId, socketId) {
      const own = sockets.get(seatId)
      if (!own?.delete(socketId) || own.size > 0) return
      sockets.delete(seatId)
      now.delete(seatId)
      fade(seatId)
      changed()
    },
    leave(seatId) {
      stopFading(seatId)
      sockets.delete(seatId)
      now.delete(seatId)
      lately.delete(seatId)
      changed()
    },
    close() {
      for (const timer of fading.values()) clearTimeout(timer)
      fading.clear()
    },
  }
}
