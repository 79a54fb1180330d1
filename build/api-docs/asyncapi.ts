import { handshakeSchema } from '../../shared/protocol.ts'
import { COLLECTIONS } from '../../shared/room/slices.ts'
import { COMMAND_BYTES, PROTOCOL, ROLES } from '../../shared/wire.ts'
import { sentMessages, toldMessages } from './messages.ts'
import { allProblems, alwaysRefused, AT_THE_DOOR } from './problems.ts'
import { refusalsOf } from './refusals.ts'
import { schemaForm } from './schema-forms.ts'
import { keyOf, LICENSE, type Sources } from './sources.ts'
import { toldForms } from './told-forms.ts'
import type { Form } from './type-forms.ts'

const DESCRIPTION = `Socket.IO 4 (Engine.IO 4). Each message is an event: its name is that of the message, its payload the one argument. Commands are all the event \`command\`, told apart by their \`type\`. \`x-ack\` is the form of the acknowledgement, \`x-sender\` the role that may send it, \`x-stages\` the stages that take it (any, where there is none), \`x-refusals\` the codes that its rule can answer with; those that any command can get stand with the operation. The most of a text is in code points here; the server counts units of UTF-16, of which some signs have two. shared/wire.md says in words what this says in forms, and is to be read first.`

/** Describes the socket: every command, all that is told, and every refusal. */
export function asyncApi(sources: Sources): Form {
  const { program, types, version } = sources
  const schemas = toldForms(sources)
  types.of('shared/protocol.ts', 'Refused')
  const sent = sentMessages(sources, refusalsOf(program))
  const told = toldMessages(sources)
  const messages = { ...sent.forms, ...told.forms }

  const inRoom = (key: string) => ({ $ref: `#/channels/room/messages/${keyOf(key)}` })
  const channel = { $ref: '#/channels/room' }
  const operations = ROLES.flatMap((role): [string, Form][] => [
    [
      `from-${role}`,
      {
        ...{ action: 'receive', channel, summary: `What a ${role} sends, each with an acknowledgement (x-ack).` },
        messages: sent.of[role].map(inRoom),
        'x-refusals': alwaysRefused(role),
      },
    ],
    [
      `to-${role}`,
      { ...{ action: 'send', channel, summary: `What a ${role} is told.` }, messages: told.of[role].map(inRoom) },
    ],
  ])

  return {
    asyncapi: '3.0.0',
    info: { title: 'Reask, over the socket', version, description: DESCRIPTION, license: LICENSE },
    defaultContentType: 'application/json',
    servers: {
      yours: { host: 'reask.example', pathname: '/socket.io', protocol: 'wss', description: 'Wherever it is run.' },
    },
    channels: {
      room: {
        ...{ address: '/socket.io/', title: 'A room' },
        description:
          'The key of the handshake says which room, and as whom: host (the console), screen, seat (a phone).',
        messages: Object.fromEntries(
          Object.keys(messages).map((key) => [key, { $ref: `#/components/messages/${key}` }]),
        ),
        'x-handshake': { auth: schemaForm(handshakeSchema), refusals: [...AT_THE_DOOR].sort() },
        'x-protocol': PROTOCOL,
        'x-most-bytes': COMMAND_BYTES,
      },
    },
    operations: Object.fromEntries(operations),
    components: { messages, schemas: { ...schemas, ...types.definitions } },
    'x-refusals': allProblems(),
    'x-collections': COLLECTIONS,
  }
}
