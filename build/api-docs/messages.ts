import type { ProblemCode } from '../../shared/problems.ts'
import { COMMANDS, type CommandType } from '../../shared/protocol.ts'
import { linksCommands } from '../../shared/room/links/schemas.ts'
import { STAGES, type Stage } from '../../shared/room/stages.ts'
import { mayReaderSend, SENDERS } from '../../shared/senders.ts'
import { ROLES, type Role } from '../../shared/wire.ts'
import { schemaForm, type Checks } from './schema-forms.ts'
import { keyOf, type Sources } from './sources.ts'
import { objectOf, schemaIn } from './told-forms.ts'
import type { Form } from './type-forms.ts'

/** Messages by their keys, and whose they are: who sends them, or who is told. */
export interface Messages {
  forms: Record<string, Form>
  of: Record<Role, string[]>
}

/** A new key comes with every link but that to join, for which the server draws a code. */
const onlyWithKey = (form: Form): Form => ({
  ...form,
  if: { properties: { which: { const: 'join' } } },
  then: { not: { required: ['key'] } },
  else: { required: ['key'] },
})
const CHECKS: Checks = new Map([[linksCommands['link.renew'].pipe[1], onlyWithKey]])

const commands = Object.keys(COMMANDS) as CommandType[]
const byRole = (keysOf: (role: Role) => string[]): Record<Role, string[]> => ({
  host: keysOf('host'),
  screen: keysOf('screen'),
  seat: keysOf('seat'),
})

const acknowledged = (role: Role): Form => ({
  anyOf: [
    objectOf({ ok: { const: true }, ...(role === 'seat' && { own: schemaIn('update.own') }) }, ['ok']),
    schemaIn('Refused'),
  ],
})

/** All that clients send. In: what each command can be refused with. */
export function sentMessages({ page }: Sources, refusals: Record<string, ProblemCode[]>): Messages {
  const command = (type: CommandType): Form => {
    const stages = stagesOf(type)
    return {
      ...{ name: 'command', title: type, summary: page.command(type) },
      payload: schemaForm(COMMANDS[type], CHECKS),
      'x-sender': SENDERS[type],
      ...(mayReaderSend(type) && { 'x-reader-too': true }),
      ...(stages && { 'x-stages': stages }),
      'x-refusals': refusals[type] ?? [],
      'x-ack': acknowledged(SENDERS[type]),
    }
  }
  const sync = (role: Role): Form => ({
    ...{ name: 'sync', title: `sync.${role}`, summary: 'Asks for everything, whole. Nothing goes with it.' },
    payload: { type: 'null' },
    'x-sender': role,
    'x-ack': { anyOf: [schemaIn(`view.${role}`), schemaIn('Refused')] },
  })
  return {
    forms: {
      ...Object.fromEntries(commands.map((type) => [keyOf(type), command(type)])),
      ...Object.fromEntries(ROLES.map((role) => [`sync.${role}`, sync(role)])),
    },
    of: byRole((role) => [...commands.filter((type) => SENDERS[type] === role), `sync.${role}`]),
  }
}

/** All that clients are told. */
export function toldMessages({ types }: Sources): Messages {
  const word = (name: string) => types.of('shared/room/word/ways.ts', name)
  const told: Record<string, { payload: Form; to: readonly Role[] }> = {
    ...Object.fromEntries(
      ROLES.flatMap((role) =>
        ['view', 'update'].map((name) => [
          `${name}.${role}`,
          { payload: schemaIn(`${name}.${role}`), to: [role] as readonly Role[] },
        ]),
      ),
    ),
    'update.own': { payload: schemaIn('update.own'), to: ['seat'] },
    bye: { payload: types.of('shared/protocol.ts', 'Bye'), to: ROLES },
    words: { payload: { type: 'array', items: word('WordAsked') }, to: ['host'] },
    word: { payload: word('OwnWord'), to: ['seat'] },
    now: {
      payload: { type: 'number', description: 'What the clock of the server says, in ms since 1970.' },
      to: ROLES,
    },
  }
  const keys = Object.keys(told)
  const form = (key: string): Form => ({
    ...{ name: key.split('.')[0], title: key, payload: told[key]?.payload },
    'x-told': told[key]?.to,
  })
  return {
    forms: Object.fromEntries(keys.map((key) => [key, form(key)])),
    of: byRole((role) => keys.filter((key) => told[key]?.to.includes(role))),
  }
}

/** The stages that take a command; null where any does. */
function stagesOf(type: CommandType): Stage[] | null {
  const stages = (Object.keys(STAGES) as Stage[]).filter((stage) => {
    const { takes, opens }: { takes: readonly string[]; opens: readonly string[] } = STAGES[stage]
    return takes.includes(type) || opens.includes(type)
  })
  return stages.length ? stages : null
}
