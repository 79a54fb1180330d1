/*
 * Changes the rules of a room in some 3200 ways, one at a time, and runs their unit tests each time: a change that no
 * test notices is a test that is missing. `npm run mutants`, by hand, takes a quarter of an hour; it remembers what it
 * found and the next time leaves out what it takes to be unchanged (`npm run mutants -- --force` looks at everything).
 *
 * The rules are what decides (`decide.ts`, `applied.ts`, `rule.ts`, each topic's `rules.ts` and what it asks), what folds
 * (`evolve.ts`, `forget.ts`, each topic's `evolve.ts` and the ledger of pairs) and whom an event affects. Schemas,
 * tables and views are not. Of the changes that nobody notices most change nothing: a guard that is there for the
 * compiler or saves work, a name that stands for none.
 */
export default {
  testRunner: 'rules',
  plugins: [import.meta.resolve('./runner.mjs')],
  mutate: [
    'shared/room/{affected,applied,changes,collected,decide,evolve,forget,leave,rule}.ts',
    'shared/room/*/{affected,evolve,rules}.ts',
    'shared/room/course/steps.ts',
    'shared/room/pairs/{comparing,ledger,readers,reason,told}.ts',
    'shared/room/rewrites/lots.ts',
    'shared/room/votes/lean.ts',
    'shared/room/side-by-side/close.ts',
    'shared/room/floor/moves.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // For what hangs: a busy machine must not count as a change that was noticed.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutants/found.json',
  ignorePatterns: ['dist', 'test-results'],
  // Not in node_modules: Vitest finds no tests there.
  tempDirName: 'test-results/mutants',
  reporters: ['progress', 'clear-text', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
  htmlReporter: { fileName: 'test-results/mutants.html' },
  thresholds: { high: 99, low: 98, break: 98 },
  warnings: { slow: false },
}
