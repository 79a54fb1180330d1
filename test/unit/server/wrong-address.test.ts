import type { IncomingMessage } from 'node:http'
import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { isFromElsewhere, isStrangeName } from '../../../server/http/wrong-address.ts'

// A call as it comes to a server that listens on port 3000.

const PORT = 3000
type Headers = Record<string, string>
const call = (headers: Headers, httpVersion = '1.1') =>
  ({ headers, httpVersion, socket: { localPort: PORT } }) as unknown as IncomingMessage

const LAN = '192.168.1.20:3000'
const PUBLIC = { PUBLIC_URL: 'https://reask.example' }
const LISTED = { ...PUBLIC, ALLOWED_HOSTS: 'www.reask.example' }
const NOTHING = {}
const EVIL = 'https://elsewhere.example'

describe('a page is one of ours', () => {
  test.each<[what: string, settings: Headers, headers: Headers, httpVersion?: string]>([
    ['at an address of this network', NOTHING, { host: LAN, origin: `http://${LAN}` }],
    ['at an IPv6 address', NOTHING, { host: '[fd00::7]:3000', origin: 'http://[fd00::7]:3000' }],
    ['at a local name', NOTHING, { host: 'desk.local:3000', origin: 'http://desk.local:3000' }],
    ['at a name in other letters', NOTHING, { host: 'Desk.Local:3000', origin: 'http://desk.local:3000' }],
    ['in development', NOTHING, { host: 'localhost:5173', origin: 'http://localhost:5173' }],
    ['behind a proxy that keeps the name', NOTHING, { host: 'reask.example', origin: 'https://reask.example' }],
    [
      'behind a proxy that leaves out the port',
      NOTHING,
      { host: 'reask.example', origin: 'https://reask.example:8443' },
    ],
    [
      'behind a proxy that puts in its own name, under a path',
      { PUBLIC_URL: 'https://reask.example/workshops' },
      { host: '10.0.0.5:3000', origin: 'https://reask.example' },
    ],
    ['behind a proxy that puts in its own name', PUBLIC, { host: '10.0.0.5:3000', origin: 'https://reask.example' }],
    [
      'behind one that says which it was',
      NOTHING,
      { host: 'node-a.corp.example', 'x-forwarded-host': 'reask.example, b', origin: 'https://reask.example' },
    ],
    ['behind nginx with its defaults', NOTHING, { host: '127.0.0.1:3000', origin: 'http://reask.example' }, '1.0'],
    [
      'behind a proxy that says who calls, and nothing else',
      NOTHING,
      { host: 'reask:3000', 'x-forwarded-for': '203.0.113.7', origin: 'https://reask.example' },
    ],
    [
      'where the browser says so, whatever proxies made of the name',
      NOTHING,
      { host: 'node-a.corp.example:3000', origin: 'https://reask.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['under a second name that is listed', LISTED, { host: LAN, origin: 'https://www.reask.example' }],
    ['of any address, where any is listed', { ALLOWED_HOSTS: '*' }, { host: LAN, origin: EVIL }],
    ['which only reads, of which an old browser says nothing', NOTHING, { host: LAN }],
    [
      'which a person opened from elsewhere in a window of its own',
      NOTHING,
      { host: 'reask.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' },
    ],
    ['which is no page: a program of somebody', LISTED, { host: LAN }],
    ['which is no page and names nothing: a check of health', LISTED, {}, '1.0'],
  ])('%s', (_, settings, headers, httpVersion) => {
    expect(isFromElsewhere(call(headers, httpVersion), readConfig(settings))).toBe(false)
  })
})

describe('a page is of elsewhere', () => {
  test.each<[what: string, settings: Headers, headers: Headers]>([
    ['of another name', NOTHING, { host: LAN, origin: EVIL }],
    ['of another name, on this machine', NOTHING, { host: 'localhost:3000', origin: EVIL }],
    ['of a name that begins like ours', PUBLIC, { host: LAN, origin: 'https://reask.example.elsewhere.example' }],
    ['without an address', NOTHING, { host: LAN, origin: 'null' }],
    ['of no web', NOTHING, { host: LAN, origin: 'chrome-extension://abcdef' }],
    [
      'which only reads, where the browser says so',
      NOTHING,
      { host: 'localhost:3000', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' },
    ],
    [
      'whose frame reads',
      NOTHING,
      { host: 'localhost:3000', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'behind a proxy that keeps the name',
      NOTHING,
      { host: 'reask.example', 'x-forwarded-for': '203.0.113.7', origin: EVIL },
    ],
    ['under a name that is not listed', LISTED, { host: 'elsewhere.example', origin: 'http://elsewhere.example' }],
    ['under no name', LISTED, { host: 'a b' }],
  ])('%s', (_, settings, headers) => {
    expect(isFromElsewhere(call(headers), readConfig(settings))).toBe(true)
  })
})

describe('a name is', () => {
  const REBOUND = { host: 'elsewhere.example:3000' }
  test.each<[what: string, settings: Headers, headers: Headers]>([
    ['an address', NOTHING, { host: LAN }],
    ['of this machine alone', NOTHING, { host: 'localhost:3000' }],
    ['without a dot', NOTHING, { host: 'reask:3000' }],
    ['local', NOTHING, { host: 'desk.local.:3000' }],
    ['that of the router of the house', NOTHING, { host: 'laptop.fritz.box:3000' }],
    ['this machine’s', NOTHING, { host: `${hostname().split('.')[0]}.clinic.example:3000` }],
    ['the public one', { PUBLIC_URL: 'http://reask.example:3000' }, { host: 'reask.example:3000' }],
    ['the public one, under a path', { PUBLIC_URL: 'http://reask.example:3000/a' }, { host: 'reask.example:3000' }],
    ['listed', LISTED, { host: 'www.reask.example:3000' }],
    ['a proxy’s matter', { TRUST_PROXY: 'loopback' }, REBOUND],
    ['behind HTTPS', NOTHING, { host: 'reask.example', 'sec-fetch-site': 'same-origin' }],
    ['behind a proxy', NOTHING, { host: 'reask.example', 'x-forwarded-for': '203.0.113.7' }],
    ['any', { ALLOWED_HOSTS: '*' }, REBOUND],
    ['not asked for by an old proxy', NOTHING, {}],
  ])('ours: %s', (_, settings, headers) => {
    expect(isStrangeName(call(headers), readConfig(settings))).toBe(false)
  })

  test.each<[what: string, settings: Headers, headers: Headers]>([
    ['with our own port behind it', NOTHING, REBOUND],
    ['with our own port, whatever a page says of proxies', NOTHING, { ...REBOUND, 'x-forwarded-for': '203.0.113.7' }],
    ['without a sign of a proxy', NOTHING, { host: 'elsewhere.example' }],
    ['which is not the public one', PUBLIC, REBOUND],
    ['which is not listed, behind a proxy too', { ...LISTED, TRUST_PROXY: 'loopback' }, { host: 'elsewhere.example' }],
    ['that is none', NOTHING, { host: 'local/host' }],
  ])('strange: %s', (_, settings, headers) => {
    expect(isStrangeName(call(headers), readConfig(settings))).toBe(true)
  })
})
