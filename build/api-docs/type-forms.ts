import { resolve } from 'node:path'
import ts from 'typescript'

/** A JSON Schema, or a part of one. */
export type Form = Record<string, unknown>

/** A property of a type that is told: its form, and what its comment in the code says. */
export interface Told {
  form: Form
  comment: string
  isOptional: boolean
}

export interface TypeForms {
  /** The form of an exported type, as a reference to its definition. */
  of(file: string, name: string): Form
  /** The properties of an exported type, each with its form. */
  properties(file: string, name: string): Record<string, Told>
  /** All definitions that were needed so far, by the names of their types. */
  definitions: Record<string, Form>
}

const { Any, Unknown, Never, Null, Undefined, Void, String, Number, Boolean } = ts.TypeFlags
const { StringLiteral, NumberLiteral, BooleanLiteral } = ts.TypeFlags
const PRIMITIVES: [flag: ts.TypeFlags, name: string][] = [
  [Null, 'null'],
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
]

/**
 * Writes types of the code as JSON Schema (draft 7): what the server tells is checked by the compiler alone, so its form is
 * read from there. A type that is exported has a definition of its own. Throws for what JSON cannot carry.
 */
export function typeForms(program: ts.Program): TypeForms {
  const checker = program.getTypeChecker()
  const definitions: Record<string, Form> = {}
  const defined = new Map<string, ts.Symbol>()

  function exported(file: string, name: string): ts.Type {
    const source = program.getSourceFile(resolve(file))
    const of = source && checker.getSymbolAtLocation(source)
    const symbol = of && checker.getExportsOfModule(of).find((each) => each.name === name)
    if (!symbol) throw new Error(`${file} exports no ${name}`)
    return checker.getDeclaredTypeOfSymbol(symbol)
  }

  function formOf(type: ts.Type, where: string): Form {
    const symbol = ownName(type)
    if (!symbol) return structureOf(type, where)
    const { name } = symbol
    if ((defined.get(name) ?? symbol) !== symbol) throw new Error(`two types are called ${name}`)
    if (!defined.has(name)) {
      defined.set(name, symbol)
      const comment = commentOf(symbol)
      definitions[name] = { ...(comment && { description: comment }), ...structureOf(type, name) }
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  function structureOf(type: ts.Type, where: string): Form {
    const { flags } = type
    if (flags & (Any | Unknown | Never | Void)) throw new Error(`${where} can be anything`)
    if (type.isUnion()) return unionOf(type.types, where)
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
    if (flags & BooleanLiteral) return { const: checker.typeToString(type) === 'true' }
    const primitive = PRIMITIVES.find(([flag]) => flags & flag)
    if (primitive) return { type: primitive[1] }
    // `string & {}`: any text, where an editor should offer some.
    const text = type.isIntersection() ? type.types.find((each) => each.flags & String) : undefined
    if (text) return structureOf(text, where)
    if (checker.isTupleType(type)) return tupleOf(type, where)
    if (checker.isArrayType(type)) return { type: 'array', items: formOf(itemsOf(type)[0] ?? type, `${where}[]`) }
    return objectOf(type, where)
  }

  const itemsOf = (type: ts.Type) => checker.getTypeArguments(type as ts.TypeReference)

  function tupleOf(type: ts.Type, where: string): Form {
    const items = itemsOf(type).map((item, index) => formOf(item, `${where}[${index}]`))
    return { type: 'array', items, minItems: items.length, maxItems: items.length }
  }

  function objectOf(type: ts.Type, where: string): Form {
    if (type.getCallSignatures().length) throw new Error(`${where} is a function`)
    const told = propertiesOf(type, where)
    const names = Object.keys(told)
    const required = names.filter((name) => !told[name]?.isOptional)
    const rest = checker.getIndexInfosOfType(type).map((info) => formOf(info.type, `${where}.*`))[0]
    return {
      type: 'object',
      ...(names.length && {
        properties: Object.fromEntries(names.map((name) => [name, withComment(told[name])])),
      }),
      ...(required.length && { required }),
      ...(rest && { additionalProperties: rest }),
    }
  }

  function propertiesOf(type: ts.Type, where: string): Record<string, Told> {
    const all = checker.getPropertiesOfType(type).map((symbol) => {
      const of = checker.getTypeOfSymbol(symbol)
      const isOptional =
        (symbol.flags & ts.SymbolFlags.Optional) > 0 ||
        (of.isUnion() && of.types.some(({ flags }) => flags & Undefined))
      return [
        symbol.name,
        { form: formOf(of, `${where}.${symbol.name}`), comment: commentOf(symbol), isOptional },
      ] as const
    })
    return Object.fromEntries(all)
  }

  function unionOf(types: readonly ts.Type[], where: string): Form {
    const there = types.filter(({ flags }) => !(flags & Undefined))
    const literals = there.filter(({ flags }) => flags & (StringLiteral | NumberLiteral))
    const booleans = there.filter(({ flags }) => flags & BooleanLiteral)
    const others = there.filter((each) => !literals.includes(each) && !booleans.includes(each))
    const forms = [
      ...(literals.length ? [listed(literals)] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map((each) => structureOf(each, where))),
      ...others.map((each) => formOf(each, where)),
    ]
    return forms.length === 1 && forms[0] ? forms[0] : { anyOf: forms }
  }

  function listed(literals: readonly ts.Type[]): Form {
    const values = literals.flatMap((each) => (each.isStringLiteral() || each.isNumberLiteral() ? [each.value] : []))
    if (values.length === 1) return { const: values[0] }
    const kinds = [...new Set(values.map((value) => typeof value))]
    // The compiler lists them as it came upon them, which other files may change.
    return { type: kinds.length === 1 ? kinds[0] : kinds, enum: values.sort() }
  }

  const commentOf = (symbol: ts.Symbol) =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim()

  return {
    of: (file, name) => formOf(exported(file, name), name),
    properties: (file, name) => propertiesOf(exported(file, name), name),
    definitions,
  }
}

/** The name of a type that a file exports, and that is no pattern for others. */
function ownName(type: ts.Type): ts.Symbol | null {
  const isOfInterface = (type.symbol as ts.Symbol | undefined) && type.symbol.flags & ts.SymbolFlags.Interface
  const symbol = type.aliasSymbol ?? (isOfInterface ? type.symbol : undefined)
  const declaration = symbol?.declarations?.[0]
  if (!symbol || !declaration || type.aliasTypeArguments?.length) return null
  if (declaration.getSourceFile().fileName.includes('/node_modules/')) return null
  const isPattern =
    (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) && declaration.typeParameters
  const isExported = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export
  return isExported && !isPattern ? symbol : null
}

/** The form of a property with its comment. What stands beside a reference is not read, so the reference is put inside. */
export function withComment(told: Omit<Told, 'isOptional'> | undefined): Form {
  const { form, comment } = told ?? { form: {}, comment: '' }
  if (!comment) return form
  return '$ref' in form ? { description: comment, allOf: [form] } : { ...form, description: comment }
}

/** The compiler’s view of these files, with the settings of the repository. */
export function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(resolve('tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'))
  return ts.createProgram(
    files.map((file) => resolve(file)),
    // What is told is made of our own types alone.
    { ...options, types: [], incremental: false, tsBuildInfoFile: undefined },
  )
}
