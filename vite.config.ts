import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Plugin, UserConfig, ViteBuilder } from 'vite'
import { defineConfig } from 'vitest/config'
import { BROWSERS } from './build/browsers.ts'
import { ownElements } from './build/own-elements.ts'
import { shortKeys } from './build/short-keys.ts'
import { textSockets } from './build/text-sockets.ts'

const here = import.meta.dirname
const inTests = Boolean(process.env.VITEST)
const server = 'http://127.0.0.1:3001'
// Fetched in tests alone: it brings half of Vitest with it.
const sequence = inTests ? { sequencer: (await import('./test/support/longest-first.ts')).LongestFirst } : {}

export default defineConfig(({ command, isSsrBuild }) => ({
  // The pages live in client/; the server's build and the tests start at the top.
  root: isSsrBuild || inTests ? here : resolve(here, 'client'),
  plugins: [
    vue({ features: { optionsAPI: false }, template: { compilerOptions: { nodeTransforms: [ownElements] } } }),
    pagesInDevelopment,
    ...(isSsrBuild || inTests ? [] : [shortKeys(resolve(here, 'client/locales')), textSockets()]),
  ],
  // A server may be reached under a path: what a page refers to is found from where that page’s files are.
  base: command === 'build' ? './' : '/',
  publicDir: isSsrBuild || inTests ? false : 'public',
  build: isSsrBuild ? serverBuild : clientBuild,
  ...(command === 'build' && !isSsrBuild && !inTests && eachPageAlone),
  server: {
    proxy: { '/api': { target: server }, '/privacy': { target: server }, '/socket.io': { target: server, ws: true } },
  },
  test: { projects, sequence },
}))

// Which page answers which address, as server/http/pages.ts has it for the built client.
const pagesInDevelopment: Plugin = {
  name: 'pages-in-development',
  configureServer(vite) {
    vite.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? ''
      if (path === '/host/decks') request.url = '/decks.html'
      else if (/^\/host\/decks\/./.test(path)) request.url = '/editor.html'
      else if (/^\/host(\/|$)/.test(path)) request.url = '/host.html'
      else if (path === '/screen') request.url = '/screen.html'
      else if (/^\/(join(\/|$)|prepare$|\d{8}$|$)/i.test(path)) request.url = '/index.html'
      next()
    })
  },
}

/** The server, the thread beside it, and what is typed in a terminal. */
const serverBuild = {
  target: 'node20',
  outDir: 'dist/server',
  rolldownOptions: {
    input: { main: 'server/main.ts', reask: 'server/reask.ts', 'bands-worker': 'server/bands/worker.ts' },
  },
}

const clientBuild = {
  // Of styles, what is newer is left to those that have it.
  target: ['es2022', ...Object.entries(BROWSERS).map(([name, version]) => name + version)],
  outDir: resolve(here, 'dist/client'),
  emptyOutDir: true,
  modulePreload: { polyfill: false },
}

/** What a page loads at once is one script and one style sheet, also where a later part uses some of it. */
const FIRST = { name: 'first', tags: ['$initial' as const], priority: 1 }
const ONE_AT_FIRST = { codeSplitting: { groups: [FIRST] } }

/** On a phone that is the door. What a seat needs is the one script after it, also where the parts after that use some of it. */
const DOOR_AT_FIRST = {
  codeSplitting: { groups: [FIRST, { name: 'seat-part', test: /[\\/]seat[\\/]seat-part\.ts$/ }] },
}

/**
 * Every page is built by itself: it loads one script and one style sheet, and the phone carries nothing that only
 * the console or the screen needs. The price, the same library in three files, is paid by no phone.
 */
const eachPageAlone = {
  environments: {
    // The styles of a part that comes later are there from the start: it never appears half dressed.
    client: { build: { cssCodeSplit: false, rolldownOptions: { input: page('index'), output: DOOR_AT_FIRST } } },
    host: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        rolldownOptions: { input: page('host'), output: ONE_AT_FIRST },
      },
    },
    decks: { consumer: 'client', build: { emptyOutDir: false, rolldownOptions: { input: page('decks') } } },
    screen: { consumer: 'client', build: { emptyOutDir: false, rolldownOptions: { input: page('screen') } } },
    editor: { consumer: 'client', build: { emptyOutDir: false, rolldownOptions: { input: page('editor') } } },
  },
  builder: {
    async buildApp(builder: ViteBuilder) {
      for (const name of ['client', 'host', 'decks', 'editor', 'screen']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
} satisfies UserConfig

function page(name: string) {
  return resolve(here, `client/${name}.html`)
}

/** How long a test waits for what should happen. Only what never happens waits as long. */
const PATIENCE_MS = 90_000

/** What hangs is noticed by what waits for it (`test/support/progress.ts`): this ends what even that does not see. */
const LIMITS = { testTimeout: 1_200_000, hookTimeout: 1_200_000 }

// One project a folder of test/. Groups run one after another, so that the tests with clocks
// and browsers in them have the machine to themselves. The limits are for what hangs: a busy machine is no fault.
const projects = [
  project('unit', { sequence: { groupOrder: 0 }, isolate: false, testTimeout: 300_000 }),
  project('contract', {
    sequence: { groupOrder: 0 },
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/postgres.ts'],
  }),
  project('live', { sequence: { groupOrder: 1 }, maxWorkers: 2, ...LIMITS }),
  project('browser', {
    sequence: { groupOrder: 2 },
    maxWorkers: 2,
    ...LIMITS,
    // Tried once more where it decides what is let in; .ci/run names each that needed it, for it wants mending.
    retry: process.env.CI ? 1 : 0,
    globalSetup: ['test/support/chromium.ts', 'test/support/engines.ts', 'test/support/last-release.ts'],
  }),
]

function project(name: string, options: object) {
  // A poll waits for what happens as patiently as everything else: one second is little on a busy machine.
  const expect = { poll: { timeout: PATIENCE_MS } }
  const setupFiles = ['test/support/same-draws.ts']
  const include = [`test/${name}/**/*.test.ts`]
  return { extends: true as const, test: { name, include, setupFiles, expect, ...options } }
}
