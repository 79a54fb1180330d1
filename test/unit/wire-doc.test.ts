import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { DECK_PROBLEMS } from '../../shared/deck/problems.ts'
import { PROBLEMS } from '../../shared/problems.ts'
import { COMMANDS, type CommandType } from '../../shared/protocol.ts'
import { COLLECTIONS } from '../../shared/room/slices.ts'
import { newRoom } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../shared/room/view.ts'
import { callsOfServer } from '../support/calls.ts'
import { NO_WINDOWS, sampleHead } from '../support/sample.ts'

// shared/wire.md names all there is on the wire, and nothing else. Its lists are read here as a client's author does.

const read = (path: string) => readFileSync(resolve(path), 'utf8')
const page = read('shared/wire.md')
const sorted = (names: Iterable<string>) => [...names].sort()
const found = (pattern: RegExp, text = page) => [...text.matchAll(pattern)].map(([, ...parts]) => parts)

const section = (title: string) => (page.split(`\n## ${title}\n`)[1] ?? '').split('\n## ')[0]

describe('commands', () => {
  const written = found(/^- (\w+): `([a-z]+\.[a-z]+) \{ ?(.*?) ?\}`/gm)
  const names = written.map(([, name]) => name ?? '')

  test('each is written once, and none that does not exist', () => {
    expect(sorted(names)).toEqual(sorted(Object.keys(COMMANDS)))
    const spoken = found(/`([a-z]+\.[a-z]+)(?: \{.*?\})?`/g).map(([name]) => name ?? '')
    expect(spoken.filter((name) => !(name in COMMANDS) && name !== 'error.data')).toEqual([])
  })

  test('each has the fields of its schema, with ? at those that may be left out', () => {
    for (const [, name = '', list = ''] of written) {
      const fields = Object.entries(COMMANDS[name as CommandType].entries).filter(
        ([field]) => !['type', 'client', 'n'].includes(field),
      )
      const wanted = fields.map(([field, schema]) => field + (schema.type === 'optional' ? '?' : ''))
      expect(sorted(list ? list.split(', ') : []), name).toEqual(sorted(wanted))
    }
  })

  test('each has the sender that the server lets send it', () => {
    const [[table = ''] = []] = found(/const SENDERS[^{]*\{(.*?)\n\}/gs, read('shared/senders.ts'))
    const senders = found(/'([a-z]+\.[a-z]+)': '(\w+)'/g, table).map(([name, role]) => `${role}: ${name}`)
    expect(senders).toHaveLength(Object.keys(COMMANDS).length)
    expect(sorted(written.map(([role, name]) => `${role}: ${name}`))).toEqual(sorted(senders))
  })

  test('those of the example are well formed', () => {
    const examples = found(/ → command (\{.*?\}) {3}←/g).map(([json = '']) => JSON.parse(json) as { type: CommandType })
    expect(examples.length).toBeGreaterThan(2)
    for (const example of examples) expect(v.is(COMMANDS[example.type], example), example.type).toBe(true)
  })
})

test('each HTTP call of the server is written, and none that does not exist', () => {
  const calls = callsOfServer()
  expect(calls.length).toBeGreaterThan(7)
  expect(sorted(found(/^- `([A-Z]+ \/api\/[^`]*)`/gm).map(([call = '']) => call))).toEqual(sorted(calls))
  expect(found(/`([A-Z]+ \/api\/[^`]*)`/g).filter(([call = '']) => !calls.includes(call))).toEqual([])
})

test('each slice is written with everyone who is told it, and none that does not exist', () => {
  const room = newRoom(sampleHead())
  const nobody = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }
  const told = {
    phones: viewForPhones(room, nobody),
    screen: viewForScreen(room, nobody),
    console: viewForHost(room, nobody),
    seat: viewForSeat(room, 'nobody'),
  }
  const wanted = Object.entries(told).flatMap(([who, slices]) => Object.keys(slices).map((name) => `${name}: ${who}`))
  const written = found(/^- `(\w+)` \(([a-z, ]+)\)/gm).flatMap(([name, who = '']) =>
    who.split(', ').map((each) => `${name}: ${each}`),
  )
  expect(sorted(written)).toEqual(sorted(wanted))
  const collections = found(/^- `(\w+)` \(console\):[^\n]*; a collection$/gm).map(([name = '']) => name)
  expect(sorted(collections)).toEqual(sorted(COLLECTIONS))
})

test('each refusal is written with its status, and none that does not exist', () => {
  const list = section('Refusals')
  const written = found(/^- (\d{3}): (.*(?:\n {2}.*)*)/gm, list).flatMap(([status, codes = '']) =>
    found(/`([\w-]+)`/g, codes).map(([code]) => `${code} ${status}`),
  )
  expect(sorted(written)).toEqual(sorted(Object.entries(PROBLEMS).map(([code, [status]]) => `${code} ${status}`)))
})

test('each problem of a deck is written with its parameters, and none that does not exist', () => {
  const lists = found(/^- ((?:`[^`]*`(?:, )?)+):/gm, section('Problems of a deck')).map(([codes = '']) => codes)
  const written = lists.flatMap((codes) => found(/`([^`]*)`/g, codes).map(([problem]) => problem ?? ''))
  const wanted = Object.entries(DECK_PROBLEMS).map(([code, params]) =>
    params.length ? `${code} { ${params.join(', ')} }` : code,
  )
  expect(sorted(written)).toEqual(sorted(wanted))
})
