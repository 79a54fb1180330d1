import type { Program } from 'typescript'
import { readWirePage, type WirePage } from './wire-page.ts'
import { programOf, typeForms, type TypeForms } from './type-forms.ts'

/** What both documents are read from. */
export interface Sources {
  program: Program
  types: TypeForms
  page: WirePage
  version: string
}

/** Files whose types are told; what they import comes with them. */
const FILES = [
  'shared/http.ts',
  'shared/protocol.ts',
  'shared/room/slices.ts',
  'shared/room/decide.ts',
  'shared/room/word/state.ts',
  'shared/room/rehearsal/state.ts',
]

/** The compiler’s view of the code. It takes seconds to make, and serves both documents. */
export const codeSeen = (): Program => programOf(FILES)

/** Sources for one document, which has definitions of its own. */
export const sourcesFor = (program: Program, version: string): Sources => ({
  program,
  types: typeForms(program),
  page: readWirePage(),
  version,
})

export const LICENSE = { name: 'MIT', url: 'https://opensource.org/license/mit' } as const

/** A name as both kinds of document allow it for a definition. */
export const keyOf = (name: string): string => name.replace(/[^\w.-]/g, '-')
