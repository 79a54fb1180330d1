import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse, type SFCDescriptor } from 'vue/compiler-sfc'
import { expect, test } from 'vitest'

const client = resolve(import.meta.dirname, '../../../client')
const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(join(client, file), 'utf8')

const components = new Map<string, SFCDescriptor>(
  files.filter((file) => file.endsWith('.vue')).map((file) => [basename(file, '.vue'), parse(read(file)).descriptor]),
)
const sheets = [
  ...files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file)] as const),
  ...[...components].flatMap(([name, { styles }]) => styles.map(({ content }) => [name, content] as const)),
]

type TemplateNode = NonNullable<NonNullable<SFCDescriptor['template']>['ast']>['children'][number]

/** Every tag of a template with its depth and its classes; of a bound class, every word in quotes or before a colon. */
function* tagsOf(
  nodes: readonly TemplateNode[],
  depth = 0,
): Generator<{ tag: string; depth: number; classes: string[] }> {
  for (const node of nodes) {
    if (!('tag' in node)) continue
    const classes = node.props.flatMap((prop) => {
      if (!('exp' in prop)) return prop.name === 'class' ? (prop.value?.content.split(/\s+/) ?? []) : []
      const isClass = prop.arg?.loc.source === 'class'
      return isClass ? (prop.exp?.loc.source.match(/[\w-]+(?=['\s]|:)/g) ?? []) : []
    })
    yield { tag: node.tag, depth, classes }
    yield* tagsOf(node.children, node.tag === 'template' ? depth : depth + 1)
  }
}

const tags = ({ template }: SFCDescriptor) => [...tagsOf(template?.ast?.children ?? [])]

test('whatever scrolls is positioned, so that what is absolute in it cannot make the page longer', () => {
  const found = sheets.flatMap(([file, css]) =>
    [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, , rules = '']) => /overflow(-[a-z]+)*:\s*(\w+\s+)?(auto|scroll)/.test(rules))
      .filter(([, , rules = '']) => !/position:\s*(relative|absolute|fixed|sticky)/.test(rules))
      .map(([, selector = '']) => `${file}: ${selector.trim()}`),
  )
  expect(found).toEqual([])
})

test('a class handed to a component means nothing else inside it: its styles would meet on its root', () => {
  const found = [...components].flatMap(([parent, descriptor]) =>
    tags(descriptor).flatMap(({ tag, classes }) => {
      const child = components.get(tag)
      if (!child || classes.length === 0) return []
      const css = child.styles.map(({ content }) => content).join('\n')
      const inside = tags(child).flatMap(({ depth, classes: own }) => (depth > 0 ? own : []))
      return classes
        .filter((name) => inside.includes(name) && new RegExp(`\\.${name}(?![\\w-])`).test(css))
        .map((name) => `${parent} hands .${name} to ${tag}`)
    }),
  )
  expect(found).toEqual([])
})

/** A length that follows the window. */
const OF_THE_WINDOW = /[\d.]+[dsl]?v(?:h|w|min|max|i|b)\b/g
/** A query for the size of the window: of its letters, colours and motion a stage may know. */
const SIZE_OF_WINDOW = /@media[^{]*\b(?:width|height|inline-size|block-size|aspect-ratio|orientation)\b[^{]*/g

/** What in this text would measure the window. */
const windowIn = (text: string) =>
  [...text.matchAll(OF_THE_WINDOW), ...text.matchAll(SIZE_OF_WINDOW)].map(([found]) => found)

test('a stage measures its box and never the window: the screen is drawn small on the console too', () => {
  const found = files
    .filter((file) =>
      /^(stages\/.*|screen\/(Fitted|Foot|AskTask|Blank|PageTurn|ScreenView|view).*)\.(vue|ts|css)$/.test(file),
    )
    .flatMap((file) => windowIn(read(file)).map((what) => `${file}: ${what}`))
  expect(found).toEqual([])
})

test.each([
  ['font-size: max(2.1vh, 1em)', ['2.1vh']],
  ['inline-size: min(60dvh, 40vw)', ['60dvh', '40vw']],
  ['block-size: 100svh', ['100svh']],
  ['@media (min-width: 40em) {', ['@media (min-width: 40em) ']],
  ['@media screen and (orientation: portrait) {', ['@media screen and (orientation: portrait) ']],
  ['@media (prefers-reduced-motion: reduce) {', []],
  ['@container (max-width: 14em) {', []],
  ['calc(2.1 * var(--uh))', []],
])('%s: what of it measures the window', (css, found) => expect(windowIn(css)).toEqual(found))
