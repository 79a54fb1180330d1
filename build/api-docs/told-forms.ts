import { COLLECTIONS } from '../../shared/room/slices.ts'
import { ROLES, type Role } from '../../shared/wire.ts'
import { keyOf, type Sources } from './sources.ts'
import { withComment, type Form, type Told } from './type-forms.ts'

/** Who hears which stream: the type of what it has, and whom `shared/wire.md` means by it. */
const STREAMS = {
  host: { type: 'HostSlices', who: 'console' },
  screen: { type: 'ScreenSlices', who: 'screen' },
  seat: { type: 'CommonSlices', who: 'phones' },
  own: { type: 'SeatSlices', who: 'seat' },
} as const satisfies Record<Role | 'own', { type: string; who: string }>
type Stream = keyof typeof STREAMS
const streams = Object.keys(STREAMS) as Stream[]

export const schemaIn = (name: string): Form => ({ $ref: `#/components/schemas/${keyOf(name)}` })

/** An object with these fields. In: which of them must be there, all unless told otherwise. */
export const objectOf = (properties: Record<string, Form>, required = Object.keys(properties)): Form => ({
  type: 'object',
  properties,
  ...(required.length && { required }),
})

/** The forms of all that is told: each slice of each stream, whole views and updates. */
export function toldForms({ types, page }: Sources): Record<string, Form> {
  const told = Object.fromEntries(
    streams.map((stream) => [stream, types.properties('shared/room/slices.ts', STREAMS[stream].type)]),
  ) as Record<Stream, Record<string, Told>>
  const slice = (stream: Stream, name: string) => `${name}.${STREAMS[stream].who}`

  /** All slices of a stream, or in an update some of them; of a collection the entries that changed. */
  function slicesOf(stream: Stream, isPatch: boolean): Form {
    const forms = Object.entries(told[stream]).map(([name, { form }]): [string, Form] => {
      const isCollection = isPatch && stream === 'host' && COLLECTIONS.some((each) => each === name)
      const entries = { type: 'object', additionalProperties: { anyOf: [form.additionalProperties, { type: 'null' }] } }
      return [name, isCollection ? entries : schemaIn(slice(stream, name))]
    })
    const always = Object.keys(told[stream]).filter((name) => !told[stream][name]?.isOptional)
    return objectOf(Object.fromEntries(forms), isPatch ? [] : always)
  }

  const number: Form = { type: 'integer', minimum: 0 }
  const state = (stream: Stream) => objectOf({ at: number, slices: slicesOf(stream, false) })
  const update = (stream: Stream) =>
    objectOf({
      stream: { const: stream === 'own' ? 'own' : 'common' },
      ...{ from: number, to: number, slices: slicesOf(stream, true) },
    })

  const beside = types.properties('shared/protocol.ts', 'ViewBeside')
  const besideForms = Object.fromEntries(Object.entries(beside).map(([name, each]) => [name, withComment(each)]))
  const view = (role: Role): Form => {
    const own: Record<string, Form> = role === 'seat' ? { own: state('own') } : {}
    const parts = { role: { const: role }, ...besideForms, common: state(role), ...own }
    return objectOf(parts, ['role', 'roomId', 'now', 'common', ...Object.keys(own)])
  }

  const slices = streams.flatMap((stream) =>
    Object.entries(told[stream]).map(([name, { form }]): [string, Form] => [
      keyOf(slice(stream, name)),
      withComment({ form, comment: page.slice(name, STREAMS[stream].who) }),
    ]),
  )
  return {
    ...Object.fromEntries(slices),
    ...Object.fromEntries(ROLES.map((role) => [`view.${role}`, view(role)])),
    ...Object.fromEntries(streams.map((stream) => [`update.${stream}`, update(stream)])),
  }
}
