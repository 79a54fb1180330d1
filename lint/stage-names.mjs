import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'

/** The names of the stages, as the table of stages has them. */
const table = readFileSync(new URL('../shared/room/stages.ts', import.meta.url), 'utf8')
const rows = table.slice(table.indexOf('export const STAGES'), table.indexOf('} as const satisfies'))
export const stageNames = [...rows.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, name]) => name)

/** The tables of stages, and what comes with them. */
const TABLES = [
  'shared/room/stages.ts',
  ...['phone', 'screen', 'console'].map((surface) => `client/${surface}/stages.ts`),
]
const BESIDE = [
  'shared/room/place.ts',
  ...['phone', 'screen', 'console'].map((surface) => `client/${surface}/later-parts.ts`),
  ...['couples', 'supervision'].map((preset) => `client/console/${preset}/${preset}-part.ts`),
]

/**
 * A stage's name stands in its own folder and in the tables of stages, and nowhere else: code goes by the columns of
 * the tables, so that a new stage is its own folder and its rows. Looks at literals where they are compared with a
 * stage, listed, or given as one; the same word may mean another thing elsewhere.
 */
export const stageNamesRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    if (
      TABLES.includes(file) ||
      BESIDE.includes(file) ||
      !/^(shared|server|client)\//.test(file) ||
      /room-sees/.test(file)
    )
      return {}
    const own = /^client\/stages\/([a-z-]+)\//.exec(file)?.[1]
    const { sourceCode } = context
    const isName = (node) => node?.type === 'Literal' && stageNames.includes(node.value) && node.value !== own
    const isAboutStages = (node) => /stage|place/i.test(sourceCode.getText(node))
    const report = (node) =>
      context.report({ node, message: `A stage's name stands in its folder and in the tables only: ${node.value}` })

    const looks = {
      BinaryExpression({ left, right, operator }) {
        if (!/^[!=]==?$/.test(operator)) return
        if (isName(left) && isAboutStages(right)) report(left)
        if (isName(right) && isAboutStages(left)) report(right)
      },
      SwitchStatement({ discriminant, cases }) {
        if (isAboutStages(discriminant)) for (const { test } of cases) if (isName(test)) report(test)
      },
      ArrayExpression({ elements }) {
        const names = elements.filter(isName)
        if (names.length > 1 && names.length === elements.length) for (const name of names) report(name)
      },
      'CallExpression[callee.property.name=/^(includes|has)$/]'({ callee, arguments: given }) {
        if (callee.object.type !== 'ArrayExpression' || !given.some(isAboutStages)) return
        for (const element of callee.object.elements) if (isName(element)) report(element)
      },
      Property({ key, value }) {
        if ((key.name ?? key.value) === 'stage' && isName(value)) report(value)
      },
      ObjectExpression({ properties }) {
        // A deck's questions are named after what people do.
        if (file.startsWith('shared/deck/')) return
        const names = properties.map(({ key }) => key?.name ?? key?.value).filter((name) => stageNames.includes(name))
        if (names.length > 2)
          context.report({
            node: properties[0],
            message: `A table of stages stands beside the others: ${names.join(', ')}`,
          })
      },
    }
    const { defineTemplateBodyVisitor } = sourceCode.parserServices
    return defineTemplateBodyVisitor ? defineTemplateBodyVisitor(looks, looks) : looks
  },
}
