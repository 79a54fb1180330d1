/** A value as it stood in a file, with the line where it begins. Every format is read into this first. */
export type DeckSource = { line: number } & (
  | { is: 'text'; value: string }
  | { is: 'other'; value: number | boolean | null }
  | { is: 'list'; items: DeckSource[] }
  | { is: 'object'; fields: SourceField[] }
)

export interface SourceField {
  name: string
  line: number
  source: DeckSource
}

export const textSource = (value: string, line: number): DeckSource => ({ is: 'text', value, line })

/** Returns the value as it stood there. Of an object that has a name twice the last one counts. */
export function asItStood(source: DeckSource): unknown {
  switch (source.is) {
    case 'text':
    case 'other':
      return source.value
    case 'list':
      return source.items.map(asItStood)
    case 'object':
      return Object.fromEntries(source.fields.map(({ name, source }) => [name, asItStood(source)]))
  }
}
