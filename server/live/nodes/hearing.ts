import type { Bus, Ring } from '../../bus/bus.ts'
import type { Peers, Store } from '../../store/store.ts'
import type { LiveRoom } from '../rooms.ts'
import type { OpenRooms } from './nodes.ts'
import type { Trouble } from './trouble.ts'

/** So often every open room is compared with the store: no ring is heard later than this. */
const COMPARE_MS = 2_000

/** Rings about people are answered together after this long. */
const PEOPLE_MS = 100

interface HearingDeps {
  bus: Bus
  store: Pick<Store, 'versions' | 'forget'>
  peers: Peers
  open: OpenRooms
  trouble: Trouble
}

export interface Hearing {
  /** A room was opened: who is in it elsewhere is asked. */
  opened: (roomId: string) => void
  close: () => void
}

/** Brings to the rooms at this node what happened at others: soon through the bus, and by comparing where that is silent. */
export function createHearing({ bus, store, peers, open, trouble }: HearingDeps): Hearing {
  const people = new Set<string>()
  let peopleTimer: NodeJS.Timeout | undefined
  let comparing: Promise<void> | null = null
  let mayHaveMissed = false

  /** Does this with a room as soon as it is open; a room that cannot be read has been asked for by somebody else. */
  function inRoom(roomId: string, then: (live: LiveRoom) => void) {
    open.get(roomId)?.then(
      (live) => live && then(live),
      () => {},
    )
  }

  function hear(news: readonly Ring[]) {
    for (const { roomId, what } of news) {
      if (what === 'people') askPeople(roomId)
      else if (what === 'gone') {
        store.forget(roomId)
        inRoom(roomId, (live) => void live.refresh())
      } else
        inRoom(roomId, ({ heard }) => {
          heard(what)
        })
    }
  }

  function askPeople(roomId: string) {
    if (!open.has(roomId)) return
    people.add(roomId)
    peopleTimer ??= setTimeout(() => {
      peopleTimer = undefined
      const rooms = [...people]
      people.clear()
      readPeople(rooms).catch(trouble.failed)
    }, PEOPLE_MS).unref()
  }

  async function readPeople(roomIds: readonly string[]) {
    const elsewhere = await peers.elsewhere(roomIds)
    for (const roomId of roomIds)
      inRoom(roomId, ({ room, presence }) => {
        const seats = room()?.seats
        if (seats) presence.hearElsewhere(elsewhere.get(roomId) ?? [], (id) => seats.get(id)?.removed === false)
      })
  }

  async function compareAll() {
    const roomIds = [...open.keys()]
    if (!roomIds.length) return
    const versions = await store.versions(roomIds)
    for (const roomId of roomIds) {
      const version = versions.get(roomId)
      inRoom(roomId, ({ heard, refresh }) => {
        if (version === undefined) void refresh()
        else heard(version)
      })
    }
    await readPeople(roomIds)
  }

  /** One comparison at a time; one that is asked for meanwhile comes after it. */
  async function compare() {
    do {
      mayHaveMissed = false
      await compareAll().then(trouble.over, trouble.failed)
    } while (mayHaveMissed)
    comparing = null
  }

  bus.on(hear, () => {
    mayHaveMissed = true
    comparing ??= compare()
  })
  const timer = setInterval(() => {
    comparing ??= compare()
  }, COMPARE_MS).unref()

  return {
    opened: askPeople,
    close() {
      clearInterval(timer)
      clearTimeout(peopleTimer)
    },
  }
}
