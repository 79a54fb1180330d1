import type * as v from 'valibot'

/** The kinds of schema whose values this file can look at by itself. */
type Plain =
  | v.StringSchema<undefined>
  | v.NumberSchema<undefined>
  | v.BooleanSchema<undefined>
  | v.NullSchema<undefined>
  | v.LiteralSchema<v.Literal, undefined>
  | v.PicklistSchema<readonly (string | number)[], undefined>
  | v.NullableSchema<v.GenericSchema, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.ObjectSchema<v.ObjectEntries, undefined>

type Check = (value: unknown) => boolean

const unsure: Check = () => false

/**
 * Makes a check of a value that came out of JSON: whether parsing it by this schema would return it as it is. It takes a
 * tenth of the time, which a long log is made of, but false only means that it is not sure: then parse. It never is of
 * kinds of schema that it does not know.
 */
export function staysAsItIs(schema: v.GenericSchema): Check {
  if ('pipe' in schema) return unsure
  const plain = schema as Plain
  switch (plain.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return (value) => typeof value === plain.type
    case 'null':
      return (value) => value === null
    case 'literal':
      return (value) => value === plain.literal
    case 'picklist':
      return (value) => plain.options.includes(value as never)
    case 'nullable': {
      const check = staysAsItIs(plain.wrapped)
      return (value) => value === null || check(value)
    }
    case 'array': {
      const check = staysAsItIs(plain.item)
      return (value) => Array.isArray(value) && value.every(check)
    }
    case 'object':
      return hasFields(plain.entries)
    default:
      return unsure
  }
}

/** Whether a value is an object with these fields, but for optional ones, and no others: parsing would leave those out. */
function hasFields(entries: v.ObjectEntries): Check {
  const fields = Object.entries(entries as Record<string, v.GenericSchema>).map(([name, schema]) => {
    const isOptional = schema.type === 'optional'
    const inside = isOptional ? (schema as v.OptionalSchema<v.GenericSchema, undefined>) : null
    // What is left out may have a default.
    const mayMiss = inside !== null && inside.default === undefined
    const form = inside?.wrapped ?? schema
    const isSure = inside === null || mayMiss
    return { name, mayMiss, type: isSure ? typeOf(form) : null, check: isSure ? staysAsItIs(form) : unsure }
  })
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const object = value as Record<string, unknown>
    let missed = 0
    for (const { name, mayMiss, type, check } of fields) {
      const field = object[name]
      if (type !== null && typeof field === type) continue
      if (field === undefined && mayMiss) missed++
      else if (field === undefined || !check(field)) return false
    }
    let more = missed - fields.length
    for (const _ in object) more++
    return more === 0
  }
}

/** The type of all values of a plain schema, where that says it all: most fields are looked at without a call. */
const typeOf = (schema: v.GenericSchema): 'string' | 'number' | null =>
  !('pipe' in schema) && (schema.type === 'string' || schema.type === 'number') ? schema.type : null
