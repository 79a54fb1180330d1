/*
 * Changes the rules of a room in some 1500 ways, one at a time, and runs their unit tests each time: a change that no
 * test notices is a test that is missing. `npm run mutants`, by hand; it remembers what it found and looks only at what
 * changed since (`npm run mutants -- --force` looks at everything).
 *
 * The rules are what decides (`decide.ts`, `rule.ts`, each topic's `rules.ts` and what it asks) and what folds
 * (`evolve.ts`, `forget.ts`, each topic's `evolve.ts` and the ledger of pairs). Schemas, tables and views are no rules.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
  mutate: [
    'shared/room/{changes,decide,evolve,forget,rule}.ts',
    'shared/room/*/{rules,evolve}.ts',
    'shared/room/course/steps.ts',
    'shared/room/pairs/{comparing,ledger,reason}.ts',
    'shared/room/side-by-side/close.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutants/found.json',
  // Not in node_modules: Vitest finds no tests there.
  tempDirName: 'test-results/mutants',
  reporters: ['progress', 'clear-text', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
  htmlReporter: { fileName: 'test-results/mutants.html' },
  thresholds: { high: 99, low: 98, break: 98 },
}
