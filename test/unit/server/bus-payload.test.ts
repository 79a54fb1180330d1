import { expect, test } from 'vitest'
import { PAYLOAD_BYTES, payloadsOf, ringsIn } from '../../../server/bus/payload.ts'
import type { Ring } from '../../../server/bus/bus.ts'

const many: Ring[] = Array.from({ length: 2_000 }, (_, at) => ({
  roomId: `a-room-${at}`.padEnd(21, '-'),
  what: at % 3 === 0 ? 'people' : at % 3 === 1 ? 'gone' : at * 1_000_000,
}))

test('however much is rung, no text is longer than PostgreSQL takes, and all of it arrives', () => {
  const payloads = payloadsOf('the-node', many)
  expect(payloads.length).toBeGreaterThan(5)
  for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(PAYLOAD_BYTES)
  expect(payloads.flatMap((payload) => ringsIn(payload, 'another'))).toEqual(many)
  expect(payloads.flatMap((payload) => ringsIn(payload, 'the-node'))).toEqual([])
})

test('a ring has a room and how far its log goes, and nothing else', () => {
  const withMore = { roomId: 'a', what: 3, text: 'what somebody wrote' }
  expect(payloadsOf('n', [withMore])).toEqual(['n\na 3'])
})
