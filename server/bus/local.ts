import type { Bus, Ring } from './bus.ts'
import { createRinger } from './ringer.ts'

/** Connects nodes within one process. Out: makes the bus of one more node. */
export function createLocalBuses(): () => Bus {
  const nodes = new Set<(news: readonly Ring[]) => void>()

  return () => {
    let hears: ((news: readonly Ring[]) => void) | null = null
    const ringer = createRinger(async (news) => {
      for (const hear of nodes) if (hear !== hears) hear(news)
    })

    return {
      ring: ringer.ring,
      on(hear, missed) {
        nodes.add((hears = hear))
        missed()
      },
      async close() {
        await ringer.idle()
        if (hears) nodes.delete(hears)
      },
    }
  }
}
