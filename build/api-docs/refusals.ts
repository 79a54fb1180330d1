import { join, resolve } from 'node:path'
import ts from 'typescript'
import { PROBLEMS, type ProblemCode } from '../../shared/problems.ts'
import type { CommandType } from '../../shared/protocol.ts'

const RULES_OF_ROOMS = resolve('shared/room')

/**
 * Reads from the code which refusals a rule can answer with: all that it names, and all that is named by what it calls. A rule
 * may need things that exclude some of them: a client does well to expect them all the same. Out: by command.
 */
export function refusalsOf(program: ts.Program): Record<string, ProblemCode[]> {
  const checker = program.getTypeChecker()
  const reached = new Map<ts.Node, ReadonlySet<ProblemCode>>()

  function codesIn(body: ts.Node): ReadonlySet<ProblemCode> {
    const known = reached.get(body)
    if (known) return known
    const codes = new Set<ProblemCode>()
    reached.set(body, codes)
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return
      if (ts.isStringLiteral(node) && Object.hasOwn(PROBLEMS, node.text)) codes.add(node.text as ProblemCode)
      const target = ts.isIdentifier(node) ? declarationOf(node) : undefined
      if (target && !isWithin(target, body)) for (const code of codesIn(target)) codes.add(code)
      ts.forEachChild(node, visit)
    }
    visit(body)
    return codes
  }

  /** What a name stands for, where that is a function or a list of a rule’s own. */
  function declarationOf(name: ts.Identifier): ts.Node | undefined {
    const symbol = checker.getSymbolAtLocation(name)
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const declaration = target?.valueDeclaration
    if (!declaration?.getSourceFile().fileName.startsWith(RULES_OF_ROOMS)) return undefined
    return ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration) ? declaration : undefined
  }

  const found: Record<string, ProblemCode[]> = {}
  for (const file of program.getSourceFiles())
    if (file.fileName.startsWith(RULES_OF_ROOMS) && file.fileName.endsWith('/rules.ts'))
      for (const [type, body] of rulesIn(file)) found[type] = [...codesIn(body)].sort()
  for (const [file, name, types] of BESIDE) {
    const codes = codesIn(declared(program, join(RULES_OF_ROOMS, file), name))
    for (const [type, more] of Object.entries(types)) found[type] = [...codes, ...more].sort()
  }
  return found
}

/** What no rule decides: where its refusals are named, and what the server adds to them by itself. */
const BESIDE: [file: string, name: string, types: Record<string, ProblemCode[]>][] = [
  ['word/state.ts', 'takeWord', { 'word.ask': [], 'word.clear': [], 'word.done': [] }],
  [
    'rehearsal/state.ts',
    'rehearsalRefusal',
    { 'rehearsal.start': ['enough-rehearsals'], 'rehearsal.stop': [] } satisfies Partial<
      Record<CommandType, ProblemCode[]>
    >,
  ],
]

function declared(program: ts.Program, file: string, name: string): ts.Node {
  const found = program
    .getSourceFile(file)
    ?.statements.find((each) => ts.isFunctionDeclaration(each) && each.name?.text === name)
  if (!found) throw new Error(`${file} has no function ${name}`)
  return found
}

const isWithin = (node: ts.Node, outer: ts.Node) =>
  node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end

/** The rules of a topic: the fields of what the file exports, by their commands. */
function rulesIn(file: ts.SourceFile): [type: string, rule: ts.Node][] {
  const found: [string, ts.Node][] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) && ts.isStringLiteral(node.name)) {
      if (/^[a-z]+\.[a-z]+$/.test(node.name.text)) return void found.push([node.name.text, node])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
