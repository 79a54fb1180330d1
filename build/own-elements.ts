import type { CompilerOptions } from 'vue/compiler-sfc'

type NodeTransform = NonNullable<CompilerOptions['nodeTransforms']>[number]
type Node = Parameters<NodeTransform>[0]
type Child = Exclude<Node, { helpers: unknown }>
type Parent = Extract<Node, { children: Child[] }>

// As the compiler numbers them (`NodeTypes`, `ElementTypes`), which it does not export from here.
const ROOT = 0
const ELEMENT = 1
const TEXT = 2
const INTERPOLATION = 5
const BRANCH = 10
const LOOP = 11
const PLAIN = 0

/** In a drawing no `span` is drawn. */
const DRAWN: Partial<Record<string, string>> = { text: 'tspan', tspan: 'tspan' }

/**
 * Gives text that stands beside elements, or is all that a component or a branch is handed, an element of its own. A
 * browser that translates a page puts elements of its own in the place of each piece of text, and what Vue changed
 * afterwards was the piece that is no longer on the page. The text of an element that has nothing else in it needs none:
 * it is replaced as a whole.
 */
export const ownElements: NodeTransform = (node) => {
  if (!isParent(node)) return
  const tag = 'tag' in node ? node.tag : ''
  const isAlone = 'tagType' in node && Number(node.tagType) === PLAIN && node.children.every(isText)
  if (isAlone) return
  const children = runsOf(node.children).flatMap((run) => inElement(run, DRAWN[tag] ?? 'span'))
  // In place: what shows the children of a `slot` has taken them already.
  node.children.splice(0, Infinity, ...children)
}

const isParent = (node: Node): node is Parent => [ROOT, ELEMENT, BRANCH, LOOP].includes(node.type)

const isText = ({ type }: Child): boolean => [TEXT, INTERPOLATION].includes(type)

const isBlank = (child: Child): boolean =>
  'content' in child && typeof child.content === 'string' && !child.content.trim()

/** Puts what is text together with the text before it; everything else stays by itself. */
function runsOf(children: readonly Child[]): Child[][] {
  const runs: Child[][] = []
  for (const child of children) {
    const last = runs.at(-1)
    if (last?.every(isText) && isText(child)) last.push(child)
    else runs.push([child])
  }
  return runs
}

function inElement(run: Child[], tag: string): Child[] {
  const [first] = run
  if (!first || !isText(first) || run.every(isBlank)) return run
  return [
    { type: ELEMENT, ns: 0, tag, tagType: PLAIN, props: [], children: run, loc: first.loc, codegenNode: undefined },
  ]
}
