/*
 * Stands in for Vitest where the tests of the rules are tried on changed rules (`runner.mjs`): it collects the tests,
 * and the runner runs them one by one. `expect` is that of Vitest.
 */
export const expect = globalThis.reaskExpect

const groups = []

/** Collects a test under its full name. A test may have options before or after it, which are for a clock alone. */
export function test(name, ...rest) {
  const run = rest.find((each) => typeof each === 'function')
  globalThis.reaskTests.push({ name: [...groups, name].join(' '), run })
}

test.each =
  (rows) =>
  (name, ...rest) => {
    const run = rest.find((each) => typeof each === 'function')
    for (const [at, row] of rows.entries()) test(`${name} [${at}]`, () => run(...(Array.isArray(row) ? row : [row])))
  }

/** Collects the tests of a group. */
export function describe(name, collect) {
  groups.push(name)
  collect()
  groups.pop()
}

describe.each = (rows) => (name, collect) => {
  for (const [at, row] of rows.entries())
    describe(`${name} [${at}]`, () => collect(...(Array.isArray(row) ? row : [row])))
}
