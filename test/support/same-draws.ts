import * as fc from 'fast-check'

// Random tests draw anew each time, but not where they decide what is let in: there the same commit must always get the
// same answer. Whoever wants to find more runs `npm test` or, ten times as long, `npm run test:long`.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 })
