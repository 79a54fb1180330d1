/** How many may wait at once, of one address and of all. */
export interface Places {
  one: number
  all: number
}

interface PlacesTaken {
  /**
   * Takes a place for an address that asks over this connection’s other end. Out: what frees it, to be called once; null
   * when none is left.
   */
  take(address: string, peer: string): (() => void) | null
}

/**
 * Bounds who waits. Addresses in headers can be made up, the other end of a connection cannot: it may have only as many
 * places as are left (dynamic threshold), so that whoever makes up addresses leaves half of the places to the rest.
 */
export function createPlaces({ one, all }: Places): PlacesTaken {
  const ofAddress = createTally()
  const ofPeer = createTally()

  return {
    take(address, peer) {
      if (ofAddress.of(address) >= one || ofPeer.of(peer) >= all - ofPeer.all()) return null
      ofAddress.add(address, 1)
      ofPeer.add(peer, 1)
      return () => {
        ofAddress.add(address, -1)
        ofPeer.add(peer, -1)
      }
    },
  }
}

/** Counts by name; a name that counts nothing is forgotten. */
function createTally() {
  const counts = new Map<string, number>()
  let sum = 0
  const of = (name: string) => counts.get(name) ?? 0
  return {
    of,
    all: () => sum,
    add(name: string, many: 1 | -1) {
      sum += many
      const count = of(name) + many
      if (count > 0) counts.set(name, count)
      else counts.delete(name)
    },
  }
}
