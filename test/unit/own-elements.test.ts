import { compileTemplate } from 'vue/compiler-sfc'
import { describe, expect, test } from 'vitest'
import { ownElements } from '../../build/own-elements.ts'

/** The code of a template: what it makes, without what it imports. */
function made(source: string): string {
  const { code, errors } = compileTemplate({
    ...{ source, filename: 'x.vue', id: 'x', isProd: true },
    compilerOptions: { nodeTransforms: [ownElements], comments: false },
  })
  expect(errors).toEqual([])
  return code
}

/** The pieces of text that stand in no element of their own. */
const bare = (source: string) =>
  made(source)
    .match(/_createTextVNode\(.*\)/g)
    ?.filter((each) => !/\(\)/.test(each)) ?? []

describe('given a template with text that may change', () => {
  test.each([
    ['beside an element', '<p><b>1</b> {{ a }}</p>'],
    ['on both sides of one', '<p>{{ a }}, <b>1</b> · {{ b }}</p>'],
    ['handed to a component', '<Button>{{ a }}</Button>'],
    ['handed to a part of a component', '<Dialog><template #title>{{ a }}</template></Dialog>'],
    ['that a component shows where it is handed nothing', '<b><slot>{{ a }}</slot></b>'],
    ['alone in a template that is shown or not', '<div><template v-if="c">{{ a }}</template><b v-else>1</b></div>'],
    ['alone in what is shown else', '<div><b v-if="c">1</b><template v-else>{{ a }}</template></div>'],
    ['repeated', '<p><template v-for="x in c" :key="x">{{ x }}</template></p>'],
    ['as the whole component', '{{ a }}'],
    ['beside the root', '<b>1</b>{{ a }}'],
  ])('when it stands %s, then it has an element of its own', (_, source) => {
    expect(bare(source)).toEqual([])
    expect(made(source)).toMatch(/"span"/)
  })

  test.each([
    ['alone in an element', '<p>{{ a }} · {{ b }}</p>'],
    ['beside nothing but a blank', '<p><b>1</b> <i>{{ a }}</i></p>'],
  ])('when it stands %s, then nothing is added', (_, source) => {
    expect(made(source)).not.toMatch(/"span"/)
  })

  test('when it stands in a drawing, then its element is one that is drawn there', () => {
    expect(made('<svg><text>{{ a }}<tspan>1</tspan></text></svg>')).toMatch(/"tspan", null, \S*toDisplayString/)
  })

  test('when it is wrapped, then it keeps the blanks around it', () => {
    expect(made('<p><b>1</b> {{ a }} <i>2</i></p>')).toContain('" " + _toDisplayString(_ctx.a) + " "')
  })
})
