import { fieldAt, type FieldName, type PartName } from '../../shared/deck/fields.ts'
import { t } from './t.ts'

type Shown = Exclude<FieldName, `${string}.id`>
type Key = Parameters<typeof t>[0]

/** What a field is called where it is edited. */
export const labelOf = (part: PartName, field: string): string =>
  t(`editor.field.${part}.${field}` as `editor.field.${Shown}`)

/** What is wanted in a field, where it is edited. */
export const hintOf = (part: PartName, field: string): string =>
  t(`editor.hint.${part}.${field}` as `editor.hint.${Shown}`)

/** The values of a field that has a few, in words. A field of the same name has the same words in every part. */
export const valuesOf = (part: PartName, field: string): { value: string; label: string }[] =>
  Object.keys(fieldAt(part, field)?.choices ?? {}).map((value) => ({
    value,
    label: t(`editor.field.choice.${field.split('.').at(-1) ?? field}.${value}` as Key),
  }))
