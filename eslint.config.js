import js from '@eslint/js'
import { configureVueProject, defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { posix, relative, sep } from 'node:path'
import { stageNamesRule } from './lint/stage-names.mjs'

/** What surrounds the stages, and what speaks with the server: pieces of pages know nothing of either. */
const frames = [
  ...['phone', 'screen', 'console', 'host', 'join', 'stages'].map((folder) => `client/${folder}/`),
  ...['client/room/live.ts', 'client/room/socket.ts', 'pinia', 'socket.io-client'],
]

/** Imports run one way. `never` and `only` name folders of ours (with a slash) and packages. */
const ways = [
  { from: 'shared/', only: ['shared/', 'valibot'] },
  { from: 'server/', never: ['client/', 'test/'] },
  { from: 'client/', never: ['server/', 'test/'] },
  { from: 'server/store/', never: ['server/live/', 'server/http/', 'server/bands/'] },
  { from: 'server/bus/', never: ['server/live/', 'server/http/', 'server/bands/'] },
  {
    from: 'client/stages/',
    never: [
      ...['wake-lock', 'shortcuts', 'remote-keys', 'full-screen'].map((file) => `client/browser/${file}.ts`),
      'client/ui/LiveRegion.vue',
    ],
  },
  ...['client/ui/', 'client/texts/', 'client/pictures/', 'client/browser/'].map((from) => ({ from, never: frames })),
]

/** What a stage would measure instead of its box. */
const ofTheWindow = ['innerHeight', 'innerWidth', 'outerHeight', 'outerWidth', 'visualViewport', 'matchMedia']

const isIn = (target, place) => (place.endsWith('/') ? target.startsWith(place) : target === place)

const oneWay = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    function check(source) {
      if (typeof source?.value !== 'string') return
      const specifier = source.value.replace(/\?.*$/, '')
      const isOurs = specifier.startsWith('.')
      const target = isOurs ? posix.join(posix.dirname(file), specifier) : specifier
      if (isOurs && ['', '.js'].includes(posix.extname(specifier)))
        context.report({ node: source, message: `Write the file's own ending: ${specifier}` })
      for (const { from, only, never } of ways) {
        if (!file.startsWith(from)) continue
        const isRefused = only ? !only.some((place) => isIn(target, place)) : never.some((place) => isIn(target, place))
        if (isRefused) context.report({ node: source, message: `${from} may not import ${target}` })
      }
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    }
  },
}

configureVueProject({ rootDir: import.meta.dirname, allowComponentTypeUnsafety: false })

export default defineConfigWithVueTs(
  { ignores: ['dist/', 'data/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  vueTsConfigs.recommendedTypeChecked,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  prettier,
  { rules: { 'no-undef': 'off' } }, // the compiler's work, which knows the globals of each folder
  {
    files: ['**/*.ts', '**/*.vue'],
    plugins: { house: { rules: { 'one-way': oneWay, 'stage-names': stageNamesRule } } },
    rules: {
      'house/one-way': 'error',
      'house/stage-names': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An interface gives a type that is put together a name in messages.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // an async interface over a synchronous database
    },
  },
  { files: ['server/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time comes in as meta.' },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in as meta.' },
        { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Seeds come in as meta.' },
      ],
    },
  },
  {
    // What comes from outside.
    files: [
      'shared/protocol.ts',
      'shared/http.ts',
      'shared/deck/**',
      'shared/room/command-form.ts',
      'shared/room/*/schemas.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['array', 'record', 'map', 'set', 'looseObject'].map((property) => ({
          object: 'v',
          property,
          message: 'It reads everything before it measures it: use bounded.ts.',
        })),
      ],
    },
  },
  {
    files: ['client/**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/no-bare-strings-in-template': ['error', { allowlist: [...'·•…–—-+×/|:;,.()[]%#&→←↑↓✓✕“”'] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // A stage is drawn in its own window, and small on the console: it measures its box, and leaves the window alone.
    files: ['client/stages/**'],
    rules: {
      'no-restricted-globals': ['error', ...ofTheWindow.map((name) => ({ name, message: 'Measure the box.' }))],
      'no-restricted-properties': [
        'error',
        ...ofTheWindow.map((property) => ({ object: 'window', property, message: 'Measure the box.' })),
        ...ofTheWindow.map((property) => ({ object: 'globalThis', property, message: 'Measure the box.' })),
        { object: 'document', property: 'title', message: 'The title is the frame’s.' },
      ],
    },
  },
  {
    // An answer read in a test is checked by the test itself.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
