import { readFileSync } from 'node:fs'
import { deckSchema } from '../../shared/deck/schema.ts'
import { statusOf, type ProblemCode } from '../../shared/problems.ts'
import { openRoomSchema } from '../../shared/http.ts'
import { ANY_CALL, CALLS, type Call } from './calls.ts'
import { allProblems } from './problems.ts'
import { schemaForm, type Checks } from './schema-forms.ts'
import { LICENSE, type Sources } from './sources.ts'
import type { Form } from './type-forms.ts'

const DECK = { $ref: '#/components/schemas/Deck' }
const PROBLEM = 'application/problem+json'

/** What stands in a path. A room is called alike by its code and by its id: two names in one place are not allowed. */
const PATH_PARTS: Record<string, { name: string; description: string }> = {
  code: { name: 'room', description: 'The code of the room, eight digits; spaces and dashes do not matter.' },
  roomId: { name: 'room', description: 'The id of the room.' },
  deckId: { name: 'deckId', description: 'The id of a deck.' },
}

/** The deck in the body is checked by its own schema, field by field, for the sake of its reasons. */
const CHECKS: Checks = new Map([[openRoomSchema.pipe[2].entries.deck.wrapped, () => DECK]])

/** Describes every call over HTTP. */
export function openApi({ types, page, version }: Sources): Form {
  const paths: Record<string, Form> = {}
  const problemBody = types.of('shared/http.ts', 'ProblemBody')

  function refused(codes: readonly ProblemCode[]): Form {
    const statuses = [...new Set(codes.map(statusOf))].sort()
    return Object.fromEntries(
      statuses.map((status) => {
        const some = codes.filter((code) => statusOf(code) === status).sort()
        const schema = { allOf: [problemBody, { properties: { code: { enum: some } } }] }
        return [String(status), { description: some.join(', '), content: { [PROBLEM]: { schema } } }]
      }),
    )
  }

  const json = (schema: Form): Form => ({ content: { 'application/json': { schema } } })
  const typed = (type: string): Form => json(types.of('shared/http.ts', type))
  function answered({ answer }: Call): Form {
    if ('type' in answer) return typed(answer.type)
    if ('deck' in answer) return json(DECK)
    if ('report' in answer) return json({ $ref: '#/components/schemas/Report' })
    return 'file' in answer ? { content: { [answer.file]: {} } } : {}
  }

  for (const [name, call] of Object.entries<Call>(CALLS)) {
    const [verb = '', path = ''] = name.split(' ')
    const { does, bearer, body, query = {}, headers = {}, status, orElse, refusals } = call
    const named = path.replace(/:(\w+)/g, (_, of: string) => `{${PATH_PARTS[of]?.name ?? of}}`)
    const parameters = [
      ...[...path.matchAll(/:(\w+)/g)].map(([, of = '']) => {
        const { name: called, description } = PATH_PARTS[of] ?? { name: of, description: '' }
        return parameter('path', called, { type: 'string', description })
      }),
      ...Object.entries(query).map(([of, schema]) => parameter('query', of, schema)),
      ...Object.entries(headers).map(([of, schema]) => parameter('header', of, schema)),
    ]
    const codes = [...new Set([...refusals, ...ANY_CALL])]
    paths[named] = {
      ...paths[named],
      [verb.toLowerCase()]: {
        operationId: `${verb.toLowerCase()}${named
          .replace(/^\/api/, '')
          .replace(/\W+(\w)/g, (_, of: string) => of.toUpperCase())
          .replace(/\W/g, '')}`,
        summary: does,
        description: page.call(name),
        ...(parameters.length && { parameters }),
        ...(bearer && { security: [...(bearer.isNeeded ? [] : [{}]), { bearer: [] }], 'x-bearer': bearer.what }),
        ...(body && { requestBody: { required: true, ...json(schemaForm(body, CHECKS)) } }),
        responses: {
          [String(status)]: { description: 'It went well.', ...answered(call) },
          ...refused(codes),
          ...(orElse && { [String(orElse.status)]: { description: 'It is not well.', ...typed(orElse.type) } }),
        },
        'x-refusals': [...codes].sort(),
      },
    }
  }

  return {
    openapi: '3.1.0',
    info: { title: 'Reask, over HTTP', version, description: DESCRIPTION, license: LICENSE },
    servers: [{ url: '/', description: 'Wherever it is run; under a path where PUBLIC_URL has one.' }],
    paths,
    components: {
      schemas: { Deck: schemaForm(deckSchema), ...reportForms(), ...types.definitions },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
    'x-refusals': allProblems(),
  }
}

const DESCRIPTION =
  'Every refusal is application/problem+json with a stable code. What happens in a room goes over the socket: see asyncapi.json. shared/wire.md says in words what this says in forms, and is to be read first.'

/** The report has a schema of its own (`shared/room/report/report.schema.json`): it is taken in with all its parts. */
function reportForms(): Record<string, Form> {
  const text = readFileSync('shared/room/report/report.schema.json', 'utf8')
  const own = text.replaceAll('"#/$defs/', '"#/components/schemas/Report.')
  const { $schema: _, $id: __, $defs = {}, ...report } = JSON.parse(own) as Form & { $defs?: Record<string, Form> }
  const parts = Object.entries($defs).map(([name, form]): [string, Form] => [`Report.${name}`, form])
  return { Report: report, ...Object.fromEntries(parts) }
}

const parameter = (place: 'path' | 'query' | 'header', name: string, schema: Form): Form => ({
  ...{ name, in: place, required: place === 'path', schema },
})
