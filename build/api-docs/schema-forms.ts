import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { faultIn } from '../../shared/deck/problems.ts'
import type { Form } from './type-forms.ts'

type Schema = v.GenericSchema
type Step = v.PipeItem<unknown, unknown, v.BaseIssue<unknown>>
/** What a schema is made of, whichever kind it is of. */
type Parts = Schema & {
  pipe?: readonly (Step & Parts)[]
  entries?: Record<string, Schema>
  options?: readonly Schema[]
} & Record<'item' | 'wrapped' | 'key' | 'value', Schema | undefined>

/** What a check says that JSON Schema has no word for, by the check; what it does to the form. */
export type Checks = ReadonlyMap<unknown, (form: Form) => Form>

/**
 * Writes a schema of the wire as JSON Schema (draft 7): what the server takes. Throws for every check and every value of any
 * kind that is not named here or given, so that nothing is left out in silence.
 */
export function schemaForm(schema: Schema, checks: Checks = new Map()): Form {
  const { $schema: _, ...form } = toJsonSchema(asRead(schema), {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'throw',
    overrideSchema({ valibotSchema, jsonSchema }) {
      const given = checks.get(valibotSchema)
      if (given) return given(jsonSchema as Form)
      if (valibotSchema.type === 'unknown' || valibotSchema.type === 'any')
        throw new Error('a value of any kind has no form: say which')
      // What is in two lists that a schema takes from stands in both.
      if (valibotSchema.type === 'picklist') return { ...jsonSchema, enum: [...new Set(jsonSchema.enum)] }
      return undefined
    },
    overrideAction: ({ valibotAction, jsonSchema }) => afterStep(valibotAction as never, jsonSchema as Form, checks),
  }) as Form
  return form
}

const UNCOUNTED = 'White space at its ends does not count.'

/** What a step of a pipe does to the form, where the library does not know it or does not say it as it is meant. */
function afterStep(step: { type: string; message?: unknown }, form: Form, checks: Checks): Form | undefined {
  const given = checks.get(step)
  if (given) return given(form)
  if (step.type === 'trim') return { ...form, description: UNCOUNTED }
  const fault = typeof step.message === 'string' && step.message.startsWith('{') ? faultIn(step.message) : null
  // The schema first counts units of UTF-16, of which a sign may have two; this is the limit that it means.
  if (fault?.code === 'too-long') return { ...form, maxLength: fault.params.most }
  if (fault?.code === 'too-many' && step.type === 'check') return { ...form, maxProperties: fault.params.most }
  if (fault?.code === 'too-many-words')
    return { ...form, description: `${UNCOUNTED} At most ${fault.params.most} words.` }
  if (fault?.code === 'reserved-id') return { ...form, not: { enum: Object.getOwnPropertyNames(Object.prototype) } }
  return undefined
}

/**
 * The same schema without what only measures before it is read (`shared/bounded.ts`): an object that is no list, a list of
 * any items, fields of any name. Their limits stay.
 */
function asRead(schema: Schema): Schema {
  const { pipe } = schema as Parts
  if (!pipe) return withParts(schema as Parts)
  const steps = pipe.flatMap(flat)
  const read = steps.findLastIndex(({ kind }) => kind === 'schema')
  const measures = steps.slice(1, read).filter((step) => !measuresOnly(step))
  const [base] = steps.slice(read)
  return { ...schema, pipe: [withParts(base as Parts), ...measures, ...steps.slice(read + 1)] } as unknown as Schema
}

const flat = (step: Step & Parts): (Step & Parts)[] => step.pipe?.flatMap(flat) ?? [step]

/** The check of `fields`, that it is no list: to be an object says so too. */
const measuresOnly = (step: Step & { message?: unknown }) =>
  step.type === 'check' &&
  typeof step.message === 'string' &&
  (step.message === 'must be an object, not a list' || /^\{"code":"not-object"/.test(step.message))

function withParts(schema: Parts): Schema {
  const { entries, options, item, wrapped, key, value } = schema
  if (!entries && !options && !item && !wrapped && !key) return schema
  return {
    ...schema,
    ...(entries && {
      entries: Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, asRead(each)])),
    }),
    ...(options?.every((each) => typeof each === 'object') && { options: options.map(asRead) }),
    ...(item && { item: asRead(item) }),
    ...(wrapped && { wrapped: asRead(wrapped) }),
    ...(key && { key: asRead(key) }),
    ...(value && { value: asRead(value) }),
  }
}
