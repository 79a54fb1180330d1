import { expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'

/** The lines that a start with this environment ends with. */
function complaints(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
  } catch (error) {
    return (error as Error).message.split('\n')
  }
  throw new Error('there was no complaint')
}

test('nothing is needed: an empty environment is a server for this machine', () => {
  const defaults = {
    port: 3000,
    host: '0.0.0.0',
    dataDir: 'data',
    databaseUrl: null,
    publicUrl: null,
    basePath: '',
    allowedHosts: [],
    trustProxy: false,
    hostPassword: null,
    busUrl: null,
    retentionHours: 24,
    rehearsals: 4,
    budgets: { seats: 5_000, rooms: 2_000, roomsAnHour: 100, commandsARoom: 1_000 },
    metrics: { port: null, host: '127.0.0.1', token: null },
    transports: ['websocket', 'polling'],
    selfCheck: true,
    privacyFile: null,
    logLevel: 'info',
  }
  expect(readConfig({})).toEqual(defaults)
  const empty = { PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', TRUST_PROXY: '', HOST_PASSWORD: '', LOG_LEVEL: '' }
  expect(readConfig(empty)).toEqual(defaults)
  expect(readConfig({ RETENTION_HOURS: '', HOME: '/root', PORT: undefined })).toEqual(defaults)
})

test('what is set is read', () => {
  expect(
    readConfig({
      PORT: '8080',
      HOST: '::',
      DATA_DIR: '/var/lib/reask',
      DATABASE_URL: 'postgres://reask:a%2Fb@db.example:5433/reask?sslmode=require',
      PUBLIC_URL: 'https://reask.example/',
      ALLOWED_HOSTS: 'Reask.example, www.reask.example',
      TRUST_PROXY: '1',
      HOST_PASSWORD: 'spaces between stay',
      BUS_URL: ' rediss://:secret@cache.example:6380 ',
      RETENTION_HOURS: '0.5',
      REHEARSALS: '0',
      SEATS: '40',
      ROOMS: '10',
      ROOMS_AN_HOUR: '3',
      COMMANDS_A_ROOM: '100',
      METRICS_PORT: '9464',
      METRICS_HOST: '10.0.0.7',
      METRICS_TOKEN: ' a-token-of-thirty-letters-here ',
      TRANSPORTS: 'websocket',
      SELF_CHECK: 'off',
      PRIVACY_FILE: '/etc/reask/privacy.txt',
      LOG_LEVEL: 'silent',
    }),
  ).toEqual({
    port: 8080,
    host: '::',
    dataDir: '/var/lib/reask',
    databaseUrl: 'postgres://reask:a%2Fb@db.example:5433/reask?sslmode=require',
    publicUrl: 'https://reask.example',
    basePath: '',
    allowedHosts: ['reask.example', 'www.reask.example'],
    trustProxy: 1,
    hostPassword: 'spaces between stay',
    busUrl: 'rediss://:secret@cache.example:6380',
    retentionHours: 0.5,
    rehearsals: 0,
    budgets: { seats: 40, rooms: 10, roomsAnHour: 3, commandsARoom: 100 },
    metrics: { port: 9464, host: '10.0.0.7', token: 'a-token-of-thirty-letters-here' },
    transports: ['websocket'],
    selfCheck: false,
    privacyFile: '/etc/reask/privacy.txt',
    logLevel: 'silent',
  })
})

test('a proxy is trusted by number or by address', () => {
  expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2)
  expect(readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toEqual(['loopback', '10.0.0.0/8'])
})

test.each(['true', '10.0.0.0/33', 'somewhere', '1,,2', '300.1.1.1'])('a proxy like %s is refused', (proxy) => {
  expect(() => readConfig({ TRUST_PROXY: proxy })).toThrow(/^TRUST_PROXY must be/)
})

test.each(['https://reask.example', 'reask.example:3000', '*.example', 'a,,b', 'ex ample'])(
  'a list of hosts like %s is refused',
  (hosts) => {
    expect(() => readConfig({ ALLOWED_HOSTS: hosts })).toThrow(/^ALLOWED_HOSTS must be/)
  },
)

test('given a password with blanks at its ends, then they are ignored, for no browser can send them', () => {
  expect(readConfig({ HOST_PASSWORD: ' two words\t\n' }).hostPassword).toBe('two words')
})

test.each([
  ['blanks alone, which must not open the server to everyone', '  '],
  ['a character that no header can carry', 'пароль'],
  ['a line break', 'two\nlines'],
])('given a password that could never let in, %s, then the start is refused', (_why, password) => {
  const lines = complaints({ HOST_PASSWORD: password })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^HOST_PASSWORD m/)
  expect(lines[0]).not.toContain(password)
})

test.each([
  ['https://reask.example//', 'https://reask.example'],
  ['HTTP://Reask.Example:8080', 'http://reask.example:8080'],
  [' https://reask.example:443 ', 'https://reask.example'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['https://school.example/a/b-c_1/', 'https://school.example/a/b-c_1'],
  ['https://school.example/x/../rooms', 'https://school.example/rooms'],
])('given the PUBLIC_URL %s, then links begin with %s', (url, origin) => {
  expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(origin)
})

test.each([
  'ftp://x.example',
  'javascript:alert',
  'data:text/html,x',
  'reask.example',
  'localhost:3000',
  'https://',
  'https://reask.example?foo',
  'https://reask.example/?',
  'https://reask.example/#',
  'https://reask.example/a//b',
  'https://reask.example/a%20b',
  'https://reask.example/"><script>',
  'https://user:secret@reask.example',
])('given the PUBLIC_URL %s, then the start is refused, for no link could begin with it', (url) => {
  expect(complaints({ PUBLIC_URL: url })).toEqual([
    'PUBLIC_URL must be http:// or https://, a host, and a path at most, for example https://reask.example or https://reask.example/workshops',
  ])
})

test('the path of the public address is what pages are served under', () => {
  expect(readConfig({ PUBLIC_URL: 'https://school.example/a/b/' }).basePath).toBe('/a/b')
})

test.each(['api', 'Host', 'join', 'screen', 'prepare', 'assets', 'socket.io'])(
  'given a path that begins with %s, which is a path of pages under it too, then the start is refused',
  (word) => {
    expect(complaints({ PUBLIC_URL: `https://school.example/${word}/x` })).toHaveLength(1)
  },
)

test.each(['postgresql://reask@localhost/reask', 'postgres:///reask?host=/var/run/postgresql'])(
  'a database at %s is taken',
  (url) => {
    expect(readConfig({ DATABASE_URL: ` ${url} ` }).databaseUrl).toBe(url)
  },
)

test.each([
  'mysql://reask:CANARY@db.example/reask',
  'reask:CANARY@db.example/reask',
  'postgres://reask:CANARY@db.example',
  'postgres://reask:CANARY@db.example/',
  'postgres://reask:CANA#RY@db.example/reask',
  'postgres:///reask',
])('given the DATABASE_URL %s, then the start is refused and repeats nothing of it', (url) => {
  const lines = complaints({ DATABASE_URL: url })
  expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL must be postgres:/)])
  expect(lines[0]).not.toMatch(/CANA|db\.example/)
})

test('rooms may be kept a year and no longer, or not at all', () => {
  expect(readConfig({ RETENTION_HOURS: '0' }).retentionHours).toBe(0)
  expect(readConfig({ RETENTION_HOURS: '8760' }).retentionHours).toBe(8760)
  expect(complaints({ RETENTION_HOURS: '8761' })).toEqual(['RETENTION_HOURS must be at most 8760'])
})

test.each([
  ['PORT', 'secret-17'],
  ['PORT', '70017'],
  ['PORT', '3000.17'],
  ['PORT', '-17'],
  ['PORT', '0x17'],
  ['RETENTION_HOURS', 'secret-17'],
  ['RETENTION_HOURS', '999917'],
  ['RETENTION_HOURS', '-17'],
  ['RETENTION_HOURS', 'Infinity'],
  ['PUBLIC_URL', 'secret-17.example'],
  ['LOG_LEVEL', 'secret-17'],
])('a bad %s (%s) is named, its value is not', (name, value) => {
  const lines = complaints({ [name]: value })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(new RegExp(`^${name} `))
  expect(lines[0]).not.toContain(value)
})

test('a token for metrics that could be guessed is refused, and none is there by itself', () => {
  expect(complaints({ METRICS_TOKEN: 'secret' })).toEqual([
    expect.stringMatching(/^METRICS_TOKEN must have at least 16/),
  ])
  expect(complaints({ METRICS_PORT: 'yes' })).toEqual([expect.stringMatching(/^METRICS_PORT /)])
})

test('every bad variable has a line of its own', () => {
  const lines = complaints({ PORT: 'x', RETENTION_HOURS: 'y', LOG_LEVEL: 'z', PUBLIC_URL: '-', HOST: 'fine' })
  expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(['LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'RETENTION_HOURS'])
})

test.each(['localhost:6379', 'redis://', 'http://secret.example', 'secret'])(
  'given the BUS_URL %s, then the start is refused and repeats nothing of it',
  (url) => {
    const lines = complaints({ BUS_URL: url })
    expect(lines).toEqual([expect.stringMatching(/^BUS_URL must be redis:/)])
    expect(lines.join()).not.toContain('secret')
  },
)
