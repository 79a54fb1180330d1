import { readdirSync } from 'node:fs'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { STAGES } from '../../shared/room/stages.ts'
import { stageNames } from '../../lint/stage-names.mjs'

// The house rules alone, without types, so that the files need not exist.
const house = [
  'house/one-way',
  'house/stage-names',
  'no-restricted-syntax',
  'no-restricted-properties',
  'no-restricted-globals',
  'no-console',
  'vue/no-bare-strings-in-template',
]
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => house.includes(ruleId),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
})

async function broken(filePath: string, text: string) {
  const [result] = await eslint.lintText(text, { filePath })
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? ['ignored']
}

const vue = (script: string, template = '<p />') => `<script setup lang="ts">
${script}
</script>
<template>${template}</template>
`

test.each([
  ['shared/room/x.ts', "import 'node:fs'"],
  ['shared/room/x.ts', "import 'fs'"],
  ['shared/deck/x.ts', "import { ref } from 'vue'"],
  ['shared/protocol.ts', "import type { Store } from '../server/store/store.ts'"],
  ['shared/room/x.ts', "export * from '../../client/room/socket.ts'"],
  ['client/phone/x.ts', "import { createApp } from '../../server/app.ts'"],
  ['client/phone/x.ts', "const app = await import('../../server/app.ts')"],
  ['client/phone/x.ts', "type App = import('../../server/app.ts').App"],
  ['server/app.ts', "import { socket } from '../client/room/socket.ts'"],
  ['server/store/kysely.ts', "import { room } from '../live/runner.ts'"],
  ['server/store/migrations/x.ts', "import { rooms } from '../../http/rooms.ts'"],
  ['server/bus/local.ts', "import { room } from '../live/runner.ts'"],
  ['server/app.ts', "import { createBus } from './bus/local'"],
  ['client/pictures/Bars.vue', vue("import { useSeat } from '../phone/seat/seat.ts'")],
  ['client/pictures/Bars.vue', vue("import { socket } from '../room/socket.ts'")],
  ['client/ui/bars.ts', "import { storeToRefs } from 'pinia'"],
  ['client/texts/Ask.vue', vue("import Vote from '../stages/vote/Phone.vue'")],
  ['client/stages/vote/Screen.vue', vue("import { useWakeLock } from '../../browser/wake-lock.ts'")],
  ['client/stages/vote/Screen.vue', vue("import LiveRegion from '../../ui/LiveRegion.vue'")],
])('%s may not say %s', async (file, text) => {
  expect(await broken(file, text)).toEqual(['house/one-way'])
})

test.each([
  ['shared/room/x.ts', "import * as v from 'valibot'\nimport { tally } from '../stats/tally.ts'"],
  ['server/live/runner.ts', "import { decide } from '../../shared/room/decide.ts'\nimport 'node:fs'"],
  ['server/http/rooms.ts', "import type { Store } from '../store/store.ts'"],
  ['client/stages/vote/Phone.vue', vue("import { useSeat } from '../../phone/seat/seat.ts'")],
  ['client/pictures/Bars.vue', vue("import { shift } from '../../shared/stats/shift.ts'", '<p>{{ label }} ·</p>')],
  ['test/unit/x.test.ts', "import { createApp } from '../../server/app.ts'\nimport '../../client/room/socket.ts'"],
  ['server/main.ts', "console.log('listening')"],
])('%s may say %s', async (file, text) => {
  expect(await broken(file, text)).toEqual([])
})

test.each(['Date.now()', 'new Date()', 'Math.random()'])('shared has no clock and no chance: %s', async (text) => {
  expect(await broken('shared/room/x.ts', text)).toEqual(['no-restricted-syntax'])
  expect(await broken('server/live/x.ts', text)).toEqual([])
})

test.each(['shared/protocol.ts', 'shared/deck/x.ts', 'shared/room/votes/schemas.ts'])(
  '%s measures a list before it reads it',
  async (file) => {
    const schema = (list: string) => `import * as v from 'valibot'\nexport const x = ${list}`
    expect(await broken(file, schema('v.pipe(v.array(v.string()), v.maxLength(2))'))).toEqual([
      'no-restricted-properties',
    ])
    expect(await broken(file, schema('list(v.string(), 2)'))).toEqual([])
  },
)

test.each([
  ['innerHeight', 'no-restricted-globals'],
  ['window.innerHeight', 'no-restricted-properties'],
  ['window.innerWidth', 'no-restricted-properties'],
  ['globalThis.innerWidth', 'no-restricted-properties'],
  ["window.matchMedia('(min-width: 40em)')", 'no-restricted-properties'],
  ["document.title = 'A vote'", 'no-restricted-properties'],
])('a stage measures its box and leaves the window to the frame: not %s', async (text, rule) => {
  expect(await broken('client/stages/vote/Screen.vue', vue(text))).toEqual([rule])
  expect(await broken('client/stages/vote/big.ts', text)).toEqual([rule])
  expect(await broken('client/screen/Screen.vue', vue(text))).toEqual([])
})

test('only the start of the server writes to the console', async () => {
  expect(await broken('server/app.ts', "console.log('here')")).toEqual(['no-console'])
})

test('no literal text in a component', async () => {
  const file = 'client/stages/vote/Phone.vue'
  expect(await broken(file, vue('', '<p>Vote</p>'))).toEqual(['vue/no-bare-strings-in-template'])
  expect(await broken(file, vue('', '<img alt="A vote">'))).toEqual(['vue/no-bare-strings-in-template'])
})

describe('the name of a stage', () => {
  const rule = ['house/stage-names']

  test.each([
    ['shared/room/x.ts', "export const x = (place: { stage: string }) => place.stage === 'compare'"],
    ['shared/room/x.ts', "export const x = (stage: string) => ['rewrite', 'compare'].includes(stage)"],
    ['shared/room/x.ts', "export const LATE = new Set(['compare', 'debrief'])"],
    ['server/live/x.ts', "export const to = (askId: string) => ({ stage: 'show', askId })"],
    ['client/console/x.ts', 'export const WORDS = { lobby: 1, show: 2, vote: 3 }'],
    ['client/stages/vote/x.ts', "export const x = (stage: string) => stage === 'talk'"],
    ['client/phone/X.vue', vue('defineProps<{ stage: string }>()', '<p v-if="stage === \'talk\'" />')],
  ])('%s may not say %s', async (file, text) => {
    expect(new Set(await broken(file, text))).toEqual(new Set(rule))
  })

  test.each([
    ['client/stages/talk/x.ts', "export const x = (stage: string) => stage === 'talk'"],
    ['client/screen/stages.ts', 'export const x = { lobby: 1, show: 2, vote: 3 }'],
    ['shared/room/x.ts', "export const x = (kind: string) => kind === 'rewrite'"],
    ['test/unit/x.test.ts', "export const at = { stage: 'vote', askId: null }"],
  ])('%s may say %s', async (file, text) => {
    expect(await broken(file, text)).toEqual([])
  })

  test('is known to the rule as the table of stages has it', () => {
    expect(stageNames).toEqual(Object.keys(STAGES))
  })
})

test('a switch names every case: one for all others would swallow what is added later', async () => {
  for (const file of ['shared/room/decide.ts', 'server/live/rooms.ts', 'client/console/stages.ts']) {
    const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, unknown> }
    expect(rules['@typescript-eslint/switch-exhaustiveness-check']).toEqual([
      2,
      { considerDefaultExhaustiveForUnions: false },
    ])
  }
})

test('no folder has more than 25 files directly in it: one that grows past that is two topics', () => {
  const counts = new Map<string, number>()
  for (const root of ['client', 'shared', 'server'])
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1)
  expect(counts.size).toBeGreaterThan(50)
  expect([...counts].filter(([, files]) => files > 25)).toEqual([])
})
