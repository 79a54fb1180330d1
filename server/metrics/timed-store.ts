import type { Store } from '../store/store.ts'
import type { Figures } from './figures.ts'

/** The same store, which reports how long commits take that are kept. */
export const timedStore = (store: Store, figures: Pick<Figures, 'committed'>): Store => ({
  ...store,
  async commit(...commit) {
    const began = performance.now()
    await store.commit(...commit)
    figures.committed((performance.now() - began) / 1_000)
  },
})
