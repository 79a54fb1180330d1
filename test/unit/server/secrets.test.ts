import { expect, test } from 'vitest'
import { hashKey, sameSecret, secureRandom } from '../../../server/secrets.ts'
import { handshakeSchema } from '../../../shared/protocol.ts'
import { joinSchema } from '../../../shared/http.ts'
import * as v from 'valibot'

const draw = (what: 'id' | 'code' | 'key', times = 500) => Array.from({ length: times }, () => secureRandom[what]())

test('a code is eight digits, with zeros in front where they belong', () => {
  for (const code of draw('code')) expect(code).toMatch(/^\d{8}$/)
  const firsts = new Set(draw('code', 2_000).map((code) => code[0]))
  expect(firsts.size).toBe(10)
})

test('a key has 128 bits or more, fits a link, and is what the wire takes', () => {
  for (const key of draw('key')) {
    expect(Buffer.from(key, 'base64url').length).toBeGreaterThanOrEqual(16)
    expect(encodeURIComponent(key)).toBe(key)
    expect(v.safeParse(handshakeSchema, { key }).success).toBe(true)
    expect(v.safeParse(joinSchema, { seatKey: key }).success).toBe(true)
  }
})

test('no id and no key is drawn twice', () => {
  for (const what of ['id', 'key'] as const) expect(new Set(draw(what)).size).toBe(500)
})

test('a key is stored as its SHA-256', () => {
  expect(hashKey('abc')).toBe(
    Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString('base64url'),
  )
})

test('secrets are the same when they are, of whatever length', () => {
  expect(sameSecret('token', 'token')).toBe(true)
  for (const other of ['Token', 'token ', '', 'a much longer one than that'])
    expect(sameSecret('token', other)).toBe(false)
})
