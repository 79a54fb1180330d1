import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that play whole rounds in browsers take longest: started last, they would leave the other worker without
 * work.
 */
const LONGEST = ['everyone', 'engines', 'console', 'locales', 'workshop', 'pairs', 'round'].map(
  (name) => `test/browser/${name}.test.ts`,
)

/** Sorts test files so that the longest start first. In a fresh clone, Vitest itself knows only their sizes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(path))
      return at === -1 ? LONGEST.length : at
    }
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}
