import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

// The house rules alone, without types, so that the files need not exist.
const house = [
  'house/one-way',
  'no-restricted-syntax',
  'no-restricted-properties',
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

test.each(['shared/protocol.ts', 'shared/deck/x.ts'])('%s measures a list before it reads it', async (file) => {
  const schema = (list: string) => `import * as v from 'valibot'\nexport const x = ${list}`
  expect(await broken(file, schema('v.pipe(v.array(v.string()), v.maxLength(2))'))).toEqual([
    'no-restricted-properties',
  ])
  expect(await broken(file, schema('list(v.string(), 2)'))).toEqual([])
})

test('only the start of the server writes to the console', async () => {
  expect(await broken('server/app.ts', "console.log('here')")).toEqual(['no-console'])
})

test('no literal text in a component', async () => {
  const file = 'client/stages/vote/Phone.vue'
  expect(await broken(file, vue('', '<p>Vote</p>'))).toEqual(['vue/no-bare-strings-in-template'])
  expect(await broken(file, vue('', '<img alt="A vote">'))).toEqual(['vue/no-bare-strings-in-template'])
})
