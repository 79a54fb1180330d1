import { describe, expect, test } from 'vitest'
import type { Config } from '../../../server/config.ts'
import type { CallSeen } from '../../../server/self-check/answering.ts'
import { faultsOf, trustFor, type Fault } from '../../../server/self-check/faults.ts'

// What a server makes of a call that it made to itself by its public address.

const HTTPS = 'https://reask.example'
const HTTP = 'http://reask.example'
/** As it comes through one proxy that does what it should. */
const WELL: CallSeen = {
  forwardedFor: 1,
  forwardedProto: 'https',
  hosts: ['reask.example'],
  peer: '127.0.0.1',
  isTrusted: true,
}
/** As it comes where no proxy says anything. */
const SILENT = { forwardedFor: 0, forwardedProto: null }

describe.each<[publicUrl: string, trustProxy: Config['trustProxy'], seen: Partial<CallSeen>, faults: Fault[]]>([
  [HTTPS, 1, {}, []],
  [HTTPS, ['loopback'], {}, []],
  [HTTPS, ['loopback'], { forwardedFor: 2 }, []],
  [HTTPS, 1, { forwardedProto: null }, []],
  [HTTPS, 1, { forwardedProto: 'http' }, ['wrong-scheme']],
  [HTTPS, 1, { hosts: ['10.0.0.11', 'reask.example'] }, []],
  [HTTPS, 1, { hosts: ['10.0.0.11'] }, ['other-host']],
  [HTTPS, 1, SILENT, ['no-forwarded-for']],
  [HTTPS, false, { ...SILENT, isTrusted: false }, ['no-forwarded-for']],
  [HTTPS, false, { isTrusted: false }, ['proxy-not-trusted']],
  [HTTPS, ['10.0.0.0/8'], { isTrusted: false }, ['proxy-not-trusted']],
  [HTTPS, 1, { forwardedFor: 2 }, ['trusts-too-few']],
  [HTTPS, 2, {}, ['trusts-too-many']],
  [HTTP, false, { ...SILENT, isTrusted: false }, []],
  [HTTP, false, { ...SILENT, isTrusted: false, hosts: ['192.168.1.20'] }, []],
  [HTTP, 1, SILENT, ['no-forwarded-for']],
  [HTTP, 1, { forwardedProto: 'http' }, []],
  [HTTPS, 1, { forwardedProto: 'http', hosts: ['a'] }, ['wrong-scheme', 'other-host']],
])('given PUBLIC_URL %s and TRUST_PROXY %s', (publicUrl, trustProxy, seen, faults) => {
  test(`a call as ${JSON.stringify(seen)} is ${faults.join(', ') || 'as it should be'}`, () => {
    expect(faultsOf({ ...WELL, ...seen }, { publicUrl, trustProxy })).toEqual(faults)
  })
})

test.each([
  ['127.0.0.1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::1', 'loopback'],
  ['::ffff:172.18.0.3', 'uniquelocal'],
  ['10.1.2.3', 'uniquelocal'],
  ['fd12::3', 'uniquelocal'],
  ['203.0.113.7', 'the address of the proxy'],
  ['172.32.0.1', 'the address of the proxy'],
])('a proxy at %s is named as %s: its address stands in no log', (peer, named) => {
  expect(trustFor(peer)).toBe(named)
})
