import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { build } from 'vite'
import { expect } from 'vitest'

const FOLDER = 'test/unit/room'
/**
 * Left out are the tests of other things (the wire, typed text, and secrets, a matter of views), and what takes longer
 * than all the rest together: random histories and full halls.
 */
const LEFT_OUT =
  /^(histories|.*-histories|.*-hall|judges|honest-bands|secrecy|couples-secret|swap|thresholds|rules-are-cited|protocol|typed)\.test\.ts$/

/*
 * Runs the unit tests of the rules for Stryker, all in one module that is built once and loaded once a process. Stryker's
 * own runner for Vitest loads every test file again for each change, which takes thirteen seconds of CPU; the tests that
 * notice a change take less than one. The tests of the rules need nothing else of Vitest: names, `expect`, and tables.
 */
class RulesRunner {
  static inject = []
  /** What Stryker's changes look at: which of them is on, and which were reached. */
  stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
  /** How long each test took last, in ms: quick ones are tried first, and the first that fails is enough. */
  #took = new Map()

  capabilities() {
    // What is worked out while a module is loaded changes only by loading it again.
    return { reloadEnvironment: true }
  }

  async init() {
    globalThis.reaskExpect = expect
    this.file = await bundle()
    this.tests = await this.#load('as it is')
  }

  async dryRun() {
    const tests = []
    for (const test of this.tests) {
      this.stryker.currentTestId = test.id
      const failure = await this.#run(test)
      const status = failure === null ? TestStatus.Success : TestStatus.Failed
      const timeSpentMs = this.#took.get(test.id)
      tests.push({ id: test.id, name: test.id, timeSpentMs, status, ...(failure && { failureMessage: failure }) })
    }
    this.stryker.currentTestId = undefined
    const { perTest = {}, static: atLoad = {} } = this.stryker.mutantCoverage ?? {}
    // What tests reach is changed while they run, whatever else was worked out with it when they were loaded.
    const reached = new Set(Object.values(perTest).flatMap((mutants) => Object.keys(mutants)))
    const onlyAtLoad = Object.fromEntries(Object.entries(atLoad).filter(([id]) => !reached.has(id)))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { perTest, static: onlyAtLoad } }
  }

  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, mutantActivation, timeout }) {
    Object.assign(this.stryker, { hitLimit, hitCount: 0, activeMutant: id })
    try {
      const tests = mutantActivation === 'static' ? await this.#load(id) : this.tests
      const chosen = tests.filter((test) => !testFilter || testFilter.includes(test.id))
      chosen.sort((a, b) => (this.#took.get(a.id) ?? 0) - (this.#took.get(b.id) ?? 0))
      for (const [at, test] of chosen.entries()) {
        const failure = await this.#run(test)
        if (this.stryker.hitCount > hitLimit) return { status: MutantRunStatus.Timeout, reason: `${timeout}` }
        if (failure === null) continue
        return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage: failure, nrOfTests: at + 1 }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: chosen.length }
    } catch (error) {
      // The module itself could not be loaded: no test would pass.
      const [first] = this.tests
      return { status: MutantRunStatus.Killed, killedBy: [first.id], failureMessage: String(error), nrOfTests: 0 }
    } finally {
      this.stryker.activeMutant = undefined
    }
  }

  /** Loads all tests. Each load is a module of its own. */
  async #load(name) {
    globalThis.reaskTests = []
    await import(`${pathToFileURL(this.file)}?${encodeURIComponent(name)}`)
    const times = new Map()
    return globalThis.reaskTests.map(({ name, run }) => {
      const time = (times.get(name) ?? 0) + 1
      times.set(name, time)
      return { id: time === 1 ? name : `${name} (${time})`, run }
    })
  }

  /** Runs a test. Returns why it failed, or null. */
  async #run({ id, run }) {
    const begun = performance.now()
    try {
      await run()
      return null
    } catch (error) {
      return String(error)
    } finally {
      this.#took.set(id, performance.now() - begun)
    }
  }
}

/** Builds all tests, with the changed rules of the folder that Stryker works in, into one module. Returns its path. */
async function bundle() {
  const tests = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
  const entry = '\0all-tests'
  const outDir = resolve('test-results', `rules-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^vitest$/, replacement: resolve(import.meta.dirname, 'as-vitest.mjs') }] },
    plugins: [
      {
        name: 'all-tests',
        resolveId: (id) => (id === 'all-tests' ? entry : undefined),
        load: (id) =>
          id === entry ? tests.map((name) => `import ${JSON.stringify(resolve(FOLDER, name))}`).join('\n') : undefined,
      },
    ],
    build: { ssr: true, target: 'node20', outDir, minify: false, rolldownOptions: { input: { all: 'all-tests' } } },
  })
  return resolve(outDir, 'all.js')
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)]
