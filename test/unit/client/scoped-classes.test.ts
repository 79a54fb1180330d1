import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** A component as it is written: its template, and the classes that its scoped style names. */
interface Written {
  path: string
  template: string
  styled: Set<string>
}

const WITHIN = /\s*=\s*"([^"]*)"/.source
const listOf = (classes: string | undefined) => (classes ?? '').split(/\s+/).filter(Boolean)
const classOf = (tag: string) => listOf(new RegExp(String.raw`(?<![:\w-])class${WITHIN}`).exec(tag)?.[1])

/** Lists the classes in the selectors of a style; what stands in `:deep()` is meant to reach into a child. */
function classesIn(style: string): Set<string> {
  const selectors = style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:deep\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\{[^{}]*\}/g, '{}')
  return new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
}

function readComponent(path: string): Written {
  const source = readFileSync(path, 'utf8')
  const own = [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style)
  const beside = [...source.matchAll(/<style[^>]*\ssrc="([^"]+)"/g)].map(([, file = '']) =>
    readFileSync(join(dirname(path), file), 'utf8'),
  )
  return {
    path,
    template: /<template>([\s\S]*)<\/template>/.exec(source)?.[1] ?? '',
    styled: classesIn([...own, ...beside].join('\n')),
  }
}

/** Lists where a component's style meets the root of a child that has a class of the same name for itself. */
function meetings(components: Map<string, Written>, shared: Set<string>): string[] {
  const found = new Set<string>()
  for (const { path, template, styled } of components.values())
    for (const [tag, name = ''] of template.matchAll(/<([A-Z]\w+)\b(?:"[^"]*"|[^">])*>/g)) {
      const child = components.get(name)
      if (!child) continue
      const root = /<[a-z][\w-]*\b(?:"[^"]*"|[^">])*>/.exec(child.template)?.[0] ?? ''
      for (const each of [...classOf(tag).filter((given) => child.styled.has(given)), ...classOf(root)])
        if (styled.has(each) && child.styled.has(each) && !shared.has(each)) found.add(`${path}: .${each} of ${name}`)
    }
  return [...found]
}

test('no component styles the root of a child by a class that the child means for itself', () => {
  const paths = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.vue'))
  const components = new Map(paths.map((path) => [basename(path, '.vue'), readComponent(join('client', path))]))
  expect(components.size).toBeGreaterThan(100)
  // A class of all surfaces means the same on both sides.
  const shared = classesIn(readFileSync('client/styles/base.css', 'utf8'))
  expect(meetings(components, shared)).toEqual([])
})

test('it sees a class that is given and one that is met by chance, and leaves a deep one alone', () => {
  const child = {
    path: 'Child.vue',
    template: '<div ref="x" class="timer"><p class="more" /></div>',
    styled: new Set(['timer']),
  }
  const parent = (template: string, style: string) => ({ path: 'Parent.vue', template, styled: classesIn(style) })
  const look = (one: Written) =>
    meetings(
      new Map([
        ['Child', child],
        ['Parent', one],
      ]),
      new Set(),
    )
  const met = ['Parent.vue: .timer of Child']
  expect(look(parent('<Child class="timer" :a="b > c" />', '.timer { flex: 0 }'))).toEqual(met)
  expect(look(parent('<p class="timer"><Child /></p>', '.a > .timer { flex: 0 }'))).toEqual(met)
  expect(look(parent('<Child />', '.a :deep(.timer) { flex: 0 }'))).toEqual([])
  expect(look(parent('<Child class="clock" />', '.clock { flex: 0 }'))).toEqual([])
})
