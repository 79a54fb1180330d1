import { readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { proxyCreateProgram } from '@volar/typescript'
import { createVueLanguagePlugin, getDefaultCompilerOptions } from '@vue/language-core'
import ts from 'typescript'

/** A member of the browser’s or the language’s own interfaces that pages use. */
export interface BrowserCall {
  /** The interfaces it may be described under, nearest first: of what it is used on, what that extends, where it is declared. */
  on: string[]
  /** Empty for what is used by its own name, such as a constructor. */
  member: string
  /** The files that use it. */
  files: Set<string>
}

const root = resolve('.')
const client = resolve('client')
const OURS = [client, resolve('shared')].map((folder) => folder + sep)

/**
 * Lists what the pages use of the browser and of the language, by `Interface.member` as the compiler’s own libraries
 * declare them. Templates are read as code.
 */
export function browserCalls(): Map<string, BrowserCall> {
  const config = ts.readConfigFile(join(client, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config as object
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, client)
  const createProgram = proxyCreateProgram(ts, ts.createProgram, (_, { options: all }) => [
    createVueLanguagePlugin<string>(ts, all, getDefaultCompilerOptions(), (id) => id),
  ])
  const rootNames = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|vue)$/.test(path))
    .map((path) => join(client, path))
  const all = { ...options, allowArbitraryExtensions: true, allowNonTsExtensions: true, noEmit: true, composite: false }
  const program = createProgram({ rootNames, options: all, host: ts.createCompilerHost(all) })
  const checker = program.getTypeChecker()
  const found = new Map<string, BrowserCall>()

  function note(symbol: ts.Symbol | undefined, on: ts.Type | null, file: string) {
    for (const declaration of symbol?.declarations ?? []) {
      if (!/[\\/]lib\.(dom|es)[\w.]*\.d\.ts$/.test(declaration.getSourceFile().fileName)) continue
      const owner = ownerOf(declaration)
      const member = owner === null ? '' : (symbol?.name ?? '')
      const of = owner ?? symbol?.name ?? ''
      const key = member ? `${of}.${member}` : of
      const call = found.get(key) ?? { on: [], member, files: new Set() }
      call.on = [...new Set([...call.on, ...(on ? namesOf(on) : []), of])]
      call.files.add(relative(root, file))
      found.set(key, call)
    }
  }

  function namesOf(type: ts.Type): string[] {
    if (type.isUnionOrIntersection()) return type.types.flatMap(namesOf)
    const apparent = checker.getApparentType(type)
    const bases = apparent.isClassOrInterface() ? checker.getBaseTypes(apparent) : []
    return [apparent.symbol?.name ?? '', ...bases.flatMap(namesOf)].filter((name) => /^[A-Z]\w+$/.test(name))
  }

  for (const source of program.getSourceFiles()) {
    const { fileName } = source
    if (!OURS.some((folder) => resolve(fileName).startsWith(folder))) continue
    ts.forEachChild(source, function look(node): void {
      if (ts.isPropertyAccessExpression(node))
        note(checker.getSymbolAtLocation(node.name), checker.getTypeAtLocation(node.expression), fileName)
      else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const type = checker.getTypeAtLocation(node.parent)
        const name = node.propertyName ?? node.name
        if (ts.isIdentifier(name)) note(type.getProperty(name.text), type, fileName)
      } else if (ts.isIdentifier(node) && isValue(node)) note(checker.getSymbolAtLocation(node), null, fileName)
      ts.forEachChild(node, look)
    })
  }
  return found
}

/** The interface, or the variable of a constructor, that has this member; null for what stands by itself. */
function ownerOf(declaration: ts.Declaration): string | null {
  const { parent } = declaration
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) return parent.parent.name.getText()
  return null
}

/** Whether this name stands for a value, and not for a type or for a part of something else. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPartOfTypeNode(node) || ts.isTypeQueryNode(parent) || ts.isTypeReferenceNode(parent)) return false
  return !ts.isPropertyAssignment(parent) || parent.initializer === node
}
