import manifest from '../../package.json' with { type: 'json' }
import { asyncApi } from './asyncapi.ts'
import { openApi } from './openapi.ts'
import { codeSeen, sourcesFor } from './sources.ts'
import type { Form } from './type-forms.ts'

/** Makes the documents that describe the wire to other programs, by the files they belong in. */
export function apiDocs(): Record<'shared/openapi.json' | 'shared/asyncapi.json', Form> {
  const program = codeSeen()
  return {
    'shared/openapi.json': openApi(sourcesFor(program, manifest.version)),
    'shared/asyncapi.json': asyncApi(sourcesFor(program, manifest.version)),
  }
}
