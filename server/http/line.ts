/** How many of one address, and of all. */
export interface Places {
  one: number
  all: number
}

interface Place {
  /**
   * How likely this one is to be let in, drawn after the wait: as many places as there are, shared by the most who waited
   * at the same time. So within one wait no more are let in, on average, than there are places, and whoever asks once has
   * the same chance as each connection of a flood. Who leaves and asks anew gains nothing.
   */
  chance: () => number
  /** To be called once. */
  leave: () => void
}

interface Line {
  /** Lets an address wait that asks over this connection’s other end; null when too many wait already. */
  enter(address: string, peer: string): Place | null
}

/**
 * The line of those who wait. Addresses in headers can be made up, the other end of a connection cannot: it may have only
 * as many in line as are left (dynamic threshold), so that whoever makes up addresses leaves half of the line to the rest.
 */
export function createLine(length: Places, places: Places): Line {
  const ofAddress = createTally()
  const ofPeer = createTally()
  const waiting = new Set<{ address: string; most: Places }>()

  return {
    enter(address, peer) {
      if (ofAddress.of(address) >= length.one || ofPeer.of(peer) >= length.all - waiting.size) return null
      ofAddress.add(address, 1)
      ofPeer.add(peer, 1)
      const me = { address, most: { one: 0, all: 0 } }
      waiting.add(me)
      for (const { address: other, most } of waiting) {
        most.all = Math.max(most.all, waiting.size)
        if (other === address) most.one = Math.max(most.one, ofAddress.of(address))
      }
      return {
        chance: () => Math.min(places.one / me.most.one, places.all / me.most.all),
        leave() {
          ofAddress.add(address, -1)
          ofPeer.add(peer, -1)
          waiting.delete(me)
        },
      }
    },
  }
}

/** Counts by name; a name that counts nothing is forgotten. */
function createTally() {
  const counts = new Map<string, number>()
  const of = (name: string) => counts.get(name) ?? 0
  return {
    of,
    add(name: string, many: 1 | -1) {
      const count = of(name) + many
      if (count > 0) counts.set(name, count)
      else counts.delete(name)
    },
  }
}
