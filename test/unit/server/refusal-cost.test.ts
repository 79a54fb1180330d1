import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parseBody } from '../../../server/http/rooms.ts'
import { parseCommand } from '../../../server/live/take-command.ts'
import { addDeckSchema, changeDeckSchema, joinSchema, openRoomSchema, rehearseSchema } from '../../../shared/http.ts'
import { COMMANDS, handshakeSchema } from '../../../shared/protocol.ts'
import { COMMAND_BYTES, DECK_BYTES, normalizeCode } from '../../../shared/wire.ts'
import { paidFor, tooDear } from '../../support/cost.ts'
import { dearest, fittingInput } from '../../support/dearest.ts'

// Whoever is refused must not make the server work for it. For every schema there is, the dearest inputs of the size that
// is let in are made from the schema itself, and each must be refused at a cost of the order of reading it as JSON.

/** Refused by a problem that is thrown. */
const throws = (run: () => unknown): boolean => {
  try {
    run()
    return false
  } catch {
    return true
  }
}

describe('a command that is refused by its form', () => {
  // Ids, keys and numbers are the same schema in many commands.
  const seen = new Set<object>()

  test.each(Object.entries(COMMANDS))('%s', (_, schema) => {
    expect(parseCommand(fittingInput(schema))).toEqual(fittingInput(schema))
    const inputs = [...dearest(schema, COMMAND_BYTES, { seen })]
    for (const { json, what } of inputs) expect(Buffer.byteLength(json()), what).toBeLessThanOrEqual(COMMAND_BYTES)
    const paid = paidFor(inputs, (input) => typeof parseCommand(input) === 'string')
    expect(paid.length).toBeGreaterThan(inputs.length / 2)
    expect(tooDear(paid)).toEqual([])
  })
})

describe('a call or handshake that is refused by its form', () => {
  const calls: [what: string, schema: v.GenericSchema, isRefused: (input: unknown) => boolean][] = [
    ['taking a seat', joinSchema, (input) => throws(() => parseBody(joinSchema, input))],
    ['a rehearsal of a room', rehearseSchema, (input) => throws(() => parseBody(rehearseSchema, input))],
    ['connecting', handshakeSchema, (input) => !v.safeParse(handshakeSchema, input, { abortEarly: true }).success],
    ['adding a deck', addDeckSchema, (input) => throws(() => parseBody(addDeckSchema, input))],
    ['changing a deck', changeDeckSchema, (input) => throws(() => parseBody(changeDeckSchema, input))],
    ['opening a room', openRoomSchema, (input) => throws(() => parseBody(openRoomSchema, input))],
  ]

  test.each(calls)('%s', (_, schema, isRefused) => {
    const paid = paidFor(dearest(schema, COMMAND_BYTES), isRefused)
    expect(paid.length).toBeGreaterThan(20)
    expect(tooDear(paid)).toEqual([])
  })

  test('opening a room, with as much as a deck may have: those that were dearest with less', () => {
    const isRefused = (input: unknown) => throws(() => parseBody(openRoomSchema, input))
    const dear = new Set(
      paidFor(dearest(openRoomSchema, COMMAND_BYTES), isRefused)
        .slice(0, 12)
        .map(({ what }) => what),
    )
    const full = [...dearest(openRoomSchema, DECK_BYTES)].filter(({ what }) => dear.has(what))
    expect(tooDear(paidFor(full, isRefused))).toEqual([])
  })
})

test('a code as long as an address can be, in digits of any script', () => {
  const codes = ['\u0660', '\u{1d7ff}', '\ufdfa', '\u0301', '٣-', '8 '].map((sign) => ({
    what: sign,
    json: () => JSON.stringify(sign.repeat(COMMAND_BYTES / Buffer.byteLength(sign))),
  }))
  expect(tooDear(paidFor(codes, (code) => normalizeCode(code as string).length !== 8))).toEqual([])
})
