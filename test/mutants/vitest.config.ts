import { defineConfig } from 'vitest/config'

/**
 * The unit tests of the rules. Left out are those of other things (the wire, typed text, and secrets, a matter of views),
 * and what takes longer than all the rest together: random histories and full halls.
 */
export default defineConfig({
  test: {
    include: ['test/unit/room/**/*.test.ts'],
    exclude: [
      'test/unit/room/{histories,*-histories,*-hall,judges,secrecy,swap,thresholds,rules-are-cited,protocol,typed}.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
  },
})
