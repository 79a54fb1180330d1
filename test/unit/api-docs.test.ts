import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { apiDocs } from '../../build/api-docs/api-docs.ts'
import { alwaysRefused } from '../../build/api-docs/problems.ts'
import type { Form } from '../../build/api-docs/type-forms.ts'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import { parseDeck } from '../../shared/deck/parse.ts'
import { PROBLEMS } from '../../shared/problems.ts'
import { COMMANDS, type CommandType } from '../../shared/protocol.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../shared/room/view.ts'
import { mayReaderSend, SENDERS } from '../../shared/senders.ts'
import { callsOfServer } from '../support/calls.ts'
import { history, PATIENCE, play, runs } from '../support/histories.ts'
import { NO_WINDOWS, sampleDeck, sampleHead } from '../support/sample.ts'

// shared/openapi.json and shared/asyncapi.json describe the wire to other programs. They are written by `npm run api-docs`.

interface Message extends Form {
  title: string
  payload: Form
  'x-sender'?: string
  'x-refusals'?: string[]
}
interface Described extends Form {
  paths: Record<string, Record<string, Form>>
  components: { schemas: Record<string, Form>; messages: Record<string, Message> }
  'x-refusals': Form
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Described
const openApi = read('shared/openapi.json')
const asyncApi = read('shared/asyncapi.json')
const sorted = (names: Iterable<string>) => [...names].sort()
const nobody = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }

test('what is committed is what is generated now: run `npm run api-docs` after a change', { timeout: PATIENCE }, () => {
  const generated = JSON.parse(JSON.stringify(apiDocs())) as object
  expect({ 'shared/openapi.json': openApi, 'shared/asyncapi.json': asyncApi }).toEqual(generated)
})

describe('everything is in them', () => {
  test('each HTTP call of the server, and none that does not exist', () => {
    const calls = Object.entries(openApi.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    )
    const served = callsOfServer().map((call) => call.replace(/:(code|roomId)/, '{room}').replace(/:(\w+)/, '{$1}'))
    expect(sorted(calls)).toEqual(sorted(served))
  })

  test('each command, with who may send it', () => {
    const commands = Object.values(asyncApi.components.messages).filter(({ name }) => name === 'command')
    const described = commands.map((each) => `${each.title} ${each['x-sender']} ${'x-reader-too' in each}`)
    const types = Object.keys(COMMANDS) as CommandType[]
    expect(sorted(described)).toEqual(sorted(types.map((type) => `${type} ${SENDERS[type]} ${mayReaderSend(type)}`)))
  })

  test('each slice of each stream', () => {
    const room = newRoom(sampleHead())
    const told = {
      phones: viewForPhones(room, nobody),
      screen: viewForScreen(room, nobody),
      console: viewForHost(room, nobody),
      seat: viewForSeat(room, 'nobody'),
    }
    const slices = Object.entries(told).flatMap(([who, all]) => Object.keys(all).map((name) => `${name}.${who}`))
    const described = Object.keys(asyncApi.components.schemas).filter((name) =>
      /^\w+\.(phones|screen|console|seat)$/.test(name),
    )
    expect(sorted(described.filter((name) => !/^(view|update)\./.test(name)))).toEqual(sorted(slices))
  })

  test('each refusal, with its status and its words', () => {
    for (const document of [openApi, asyncApi]) {
      const refusals = Object.entries(document['x-refusals']).map(([code, each]) => {
        const { status, message } = each as { status: number; message: string }
        return [code, [status, message]]
      })
      expect(Object.fromEntries(refusals)).toEqual(PROBLEMS)
    }
  })
})

describe('they are what they say they are', () => {
  test('OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(openApi)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(openApi.openapi).toMatch(/^3\.1\./)
  })

  test('AsyncAPI 3.0', () => {
    // It brings its own copy of the schema of schemas.
    const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false })
    const fits = ajv.compile(read('node_modules/@asyncapi/specs/schemas/3.0.0.json'))
    fits(asyncApi)
    expect(fits.errors).toBeNull()
    expect(asyncApi.asyncapi).toBe('3.0.0')
  })

  test('no form is empty, and no reference leads nowhere', () => {
    for (const document of [openApi, asyncApi]) {
      const empty: string[] = []
      look(document, '', (path, form) => {
        if (typeof form.$ref === 'string' && form.$ref.startsWith('#/')) {
          const target = form.$ref
            .slice(2)
            .split('/')
            .reduce((at: unknown, step) => (at as Form)[step], document)
          expect(target, `${path}: ${form.$ref}`).toBeDefined()
        }
        if (/\/(properties\/[^/]+|items|additionalProperties|payload|schema)$/.test(path) && !Object.keys(form).length)
          empty.push(path)
      })
      expect(empty).toEqual([])
    }
  })
})

/** Looks at every object in a document. */
function look(value: unknown, path: string, at: (path: string, form: Form) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) at(path, value as Form)
  for (const [name, each] of Object.entries(value)) look(each, `${path}/${name}`, at)
}

/** The same form, in which nothing but what it names may be there. */
const strictly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strictly)
  if (typeof value !== 'object' || value === null) return value
  const form = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strictly(each)]))
  return form.type === 'object' && !('additionalProperties' in form) ? { ...form, additionalProperties: false } : form
}

const ajv = new Ajv({ strict: false, allErrors: false })
ajv.addSchema({ $id: 'told', ...(strictly({ components: asyncApi.components }) as object) })
ajv.addSchema({ $id: 'called', components: openApi.components })
const problemsOf = (form: Form, value: unknown) => {
  const fits = ajv.compile(form)
  fits(JSON.parse(JSON.stringify(value)))
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('they are true', () => {
  /** Where the form of all slices stands that somebody is told. */
  const slicesIn = (view: string, part: 'common' | 'own'): Form => ({
    $ref: `told#/components/schemas/${view}/properties/${part}/properties/slices`,
  })
  const forms = {
    phones: slicesIn('view.seat', 'common'),
    screen: slicesIn('view.screen', 'common'),
    console: slicesIn('view.host', 'common'),
    seat: slicesIn('view.seat', 'own'),
  }
  test(
    'whatever was played, all that is told has the form that is described, and nothing else',
    { timeout: PATIENCE },
    () => {
      const fits = Object.fromEntries(Object.entries(forms).map(([who, form]) => [who, ajv.compile(form)])) as Record<
        keyof typeof forms,
        ReturnType<Ajv['compile']>
      >
      const check = (who: keyof typeof forms, told: object) => {
        const validate = fits[who]
        void validate(JSON.parse(JSON.stringify(told)))
        expect(validate.errors?.slice(0, 3) ?? [], who).toEqual([])
      }
      const tell = (room: Room, here: ReadonlySet<string>) => {
        const presence = { now: here, sinceStage: here, windows: NO_WINDOWS }
        check('phones', viewForPhones(room, presence))
        check('screen', viewForScreen(room, presence))
        check('console', viewForHost(room, presence))
        for (const seatId of [...room.seats.keys()].slice(0, 3)) check('seat', viewForSeat(room, seatId))
      }
      fc.assert(
        fc.property(history, (each) => {
          let step = 0
          play(each, { after: ({ room, here }) => ++step % 12 === 0 && tell(room, here) })
        }),
        runs(40),
      )
    },
  )

  test('whatever was tried, a command is refused with a code that is described for it', { timeout: PATIENCE }, () => {
    const seen = new Set<string>()
    const { messages } = asyncApi.components
    fc.assert(
      fc.property(history, (each) => {
        play(each, {
          after(_play, [command, actor], decision) {
            const described = messages[command.type]
            if (!('rejected' in decision) || !described || actor.role === 'server') return
            seen.add(`${command.type} ${decision.rejected}`)
            const codes = [...(described['x-refusals'] ?? []), ...alwaysRefused(actor.role)]
            // A history also has people send what the server lets only others send.
            if (described['x-sender'] === actor.role) expect(codes, command.type).toContain(decision.rejected)
          },
        })
      }),
      runs(60),
    )
    expect(seen.size).toBeGreaterThan(40)
  })

  test.each(builtInDecks.map((deck) => [deck.id, deck] as const))('the deck %s has the form of a deck', (_id, deck) => {
    expect(problemsOf({ $ref: 'called#/components/schemas/Deck' }, deck)).toEqual([])
  })

  test.each([
    ['a title that is too long', { title: 'x'.repeat(81) }],
    ['an id that every object has', { id: 'constructor' }],
    ['a field that it has not', { colour: 'red' }],
    ['one version', { versions: sampleDeck.versions.slice(0, 1) }],
    ['no asks', { asks: [] }],
    [
      'faces of seven',
      { faces: { couples: Object.fromEntries([...'abcdefg'].map((id) => [id, { name: 'x', sounds: 'y' }])) } },
    ],
  ])('a deck with %s is refused here as there', (_what, change) => {
    const deck = { ...sampleDeck, ...change }
    expect(problemsOf({ $ref: 'called#/components/schemas/Deck' }, sampleDeck)).toEqual([])
    expect(problemsOf({ $ref: 'called#/components/schemas/Deck' }, deck)).not.toEqual([])
    expect(parseDeck(deck)).toHaveProperty('problems')
  })

  const key = 'k'.repeat(22)
  test.each([
    [{ type: 'vote.cast', askId: 'a', choice: 'none', because: 'lands' }],
    [{ type: 'vote.cast', askId: 'a', choice: 'none', because: 'nonsense' }],
    [{ type: 'vote.cast', askId: '', choice: 'none' }],
    [{ type: 'vote.cast', askId: 'a', choice: 'none', colour: 'red' }],
    [{ type: 'marks.set', askId: 'a', brace: [{ from: 0, to: 1 }], soften: [] }],
    [{ type: 'marks.set', askId: 'a', brace: Array.from({ length: 9 }, () => ({ from: 0, to: 1 })), soften: [] }],
    [{ type: 'marks.set', askId: 'a', brace: [{ from: 0.5, to: 1 }], soften: [] }],
    [{ type: 'couple.accept', code: '0123' }],
    [{ type: 'couple.accept', code: '01234' }],
    [{ type: 'link.renew', which: 'host', key }],
    [{ type: 'link.renew', which: 'host' }],
    [{ type: 'link.renew', which: 'join' }],
    [{ type: 'link.renew', which: 'join', key }],
    [{ type: 'link.renew', which: 'host', key: 'short' }],
    [{ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId: 'a' } }],
    [{ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId: null } }],
    [{ type: 'timer.set', seconds: 3_601 }],
    [{ type: 'floor.break', minutes: 5 }],
    [{ type: 'floor.break', minutes: 6 }],
    [{ type: 'agenda.set', items: [{ askId: 'a' }, { block: 'talk', minutes: 5 }], startsAt: 1 }],
    [{ type: 'agenda.set', items: [{ block: 'talk' }] }],
  ] as const)('the server and its description agree on %o', (command) => {
    const described = asyncApi.components.messages[command.type]?.payload ?? {}
    expect(problemsOf(described, command).length === 0).toBe(v.is(COMMANDS[command.type], command))
  })
})
