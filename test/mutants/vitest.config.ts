import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** What takes seconds runs last: most changes are noticed by a quick test, and the first one that fails is enough. */
const SLOW =
  /\/(collected|compare|couples|opened|own-outcome|seats|stages|steps|thresholds-couples|told-verdicts)\.test\.ts$/

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => Number(SLOW.test(moduleId))
    return Promise.resolve([...files].sort((a, b) => isSlow(a) - isSlow(b)))
  }
}

/**
 * The unit tests of the rules. Left out are those of other things (the wire, typed text, and secrets, a matter of views),
 * and what takes longer than all the rest together: random histories and full halls.
 */
export default defineConfig({
  test: {
    include: ['test/unit/room/**/*.test.ts'],
    exclude: [
      'test/unit/room/{histories,*-histories,*-hall,judges,reach,honest-bands}.test.ts',
      'test/unit/room/{secrecy,couples-secret,swap,thresholds,rules-are-cited,protocol,typed}.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
})
