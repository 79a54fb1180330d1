import * as fc from 'fast-check'
import { Encoder, PacketType, type Packet } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { asText } from '../../../server/live/connection/as-text.ts'
import type { View } from '../../../shared/protocol.ts'

const library = new Encoder()
const ours = new asText.Encoder()

/** What is before the JSON, and what the JSON says. */
function readOf([text = '']: string[]): [string, unknown] {
  const from = text.search(/[[{]/)
  return from < 0 ? [text, null] : [text.slice(0, from), JSON.parse(text.slice(from)) as unknown]
}

const packet = fc.record({
  type: fc.constantFrom(PacketType.CONNECT, PacketType.EVENT, PacketType.ACK, PacketType.CONNECT_ERROR),
  nsp: fc.constantFrom('/', '/other'),
  id: fc.option(fc.nat(), { nil: undefined }),
  data: fc.oneof(
    fc.constant(undefined),
    fc.array(fc.jsonValue()),
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.jsonValue().map((update) => ['update', update]),
  ),
}) as fc.Arbitrary<Packet>

test('messages are written as the library writes them', () => {
  fc.assert(
    fc.property(packet, (each) => {
      expect(ours.encode({ ...each })).toEqual(library.encode({ ...each }))
    }),
  )
})

const view = (at: number, slices: object, rest: object): View =>
  ({ role: 'seat', roomId: 'r', now: 1, common: { at, slices }, ...rest }) as unknown as View
const sent = (each: View): Packet => ({ type: PacketType.EVENT, nsp: '/', data: ['view', each] })

test('a whole view says what the library would have it say, whoever was sent its common part before', () => {
  fc.assert(
    fc.property(fc.nat(), fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (at, slices, own) => {
      for (const each of [view(at, slices, { own }), view(at + 1, slices, { own, seatId: 's' }), view(at, {}, {})])
        expect(readOf(ours.encode(sent(each)))).toEqual(readOf(library.encode(sent(each))))
    }),
  )
})

test('when one slice of a view is new, then the whole view says so', () => {
  const slices = { here: 1, title: 'one' }
  ours.encode(sent(view(0, slices, {})))
  expect(readOf(ours.encode(sent(view(1, { ...slices, here: 2 }, {}))))).toEqual([
    '2',
    ['view', { role: 'seat', roomId: 'r', now: 1, common: { at: 1, slices: { here: 2, title: 'one' } } }],
  ])
})
