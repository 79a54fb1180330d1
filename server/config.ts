import { isIP } from 'node:net'
import * as v from 'valibot'
import { IN_A_HEADER } from '../shared/wire.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** How phones, screens and consoles may connect. Long polling needs a proxy that sends all calls of one connection to one node. */
const TRANSPORTS = { websocket: ['websocket'], 'websocket,polling': ['websocket', 'polling'] } as const

const number = (fallback: string, min: number, max: number) =>
  v.pipe(
    v.optional(v.string(), fallback),
    v.regex(/^\d+(\.\d+)?$/, 'must be a number'),
    v.transform(Number),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  )

const whole = (fallback: string, min: number, max: number) =>
  v.pipe(number(fallback, min, max), v.integer('must be a whole number'))

/** What is sent in a header, which has no blanks at its ends. */
const secret = (least: number, tooShort: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least, tooShort),
    v.regex(IN_A_HEADER, 'may only contain letters, digits and signs of Western European languages'),
  )

const schema = v.object({
  PORT: whole('3000', 0, 65_535),
  HOST: v.optional(v.string(), '0.0.0.0'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), 'data'),
  /** A PostgreSQL database for the rooms, instead of a file in DATA_DIR. */
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(
        isDatabaseUrl,
        'must be postgres://user:password@host:port/database; in user and password, every sign but letters and digits is written as % and its number, for example %40 for @',
      ),
    ),
  ),
  /** The address under which people reach this server from outside, for example `https://reask.example/workshops`. */
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.transform((url) => publicUrlOf(url.trim())),
      v.string(
        'must be http:// or https://, a host, and a path at most, for example https://reask.example or https://reask.example/workshops',
      ),
    ),
  ),
  /**
   * Names under which people reach this server besides that of PUBLIC_URL; then it answers under these alone, and under
   * addresses and local names. `*` is any name, and pages of any address (`http/wrong-address.ts`).
   */
  ALLOWED_HOSTS: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',').map((name) => name.trim().toLowerCase())),
      v.check(
        (names) => names.every((name) => name === '*' || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name)),
        'must be names of hosts without a port, separated by commas, for example reask.example,www.reask.example; or *',
      ),
    ),
  ),
  /**
   * How many proxies are in front of this server, or their addresses (Express' "trust proxy"). With addresses nobody else
   * is believed; with a number whoever reaches the port past the proxy can make up addresses to guess from, and shares
   * what all have (`http/attempts.ts`, `http/places.ts`).
   */
  TRUST_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => trusts(value) !== null, 'must be a number of proxies, or their addresses separated by commas'),
    ),
    '',
  ),
  HOST_PASSWORD: v.optional(secret(1, 'must not be blank; leave it out to let everyone host')),
  /** A Redis through which servers on one database ring each other, where the database cannot do that. */
  BUS_URL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(isRedis, 'must be redis:// or rediss:// with a host, for example redis://localhost:6379'),
    ),
  ),
  RETENTION_HOURS: number('24', 0, 24 * 365),
  /** How many rehearsals are played at once; each may have as many people as a full hall. */
  REHEARSALS: whole('4', 0, 100),
  /** How many seats a room gives; those of people who were taken out count. */
  SEATS: whole('5000', 1, 100_000),
  /** How many rooms there may be at once, ended ones and rehearsals among them. */
  ROOMS: whole('2000', 1, 1_000_000),
  /** How many rooms may be opened from one address within an hour. */
  ROOMS_AN_HOUR: whole('100', 1, 1_000_000),
  /** How many decks are kept at once. */
  DECKS: whole('500', 0, 1_000_000),
  /** How many decks may be added from one address within an hour. */
  DECKS_AN_HOUR: whole('60', 1, 1_000_000),
  /** How many commands of its seats a room takes a second in the long run; ten times as many at once. */
  COMMANDS_A_ROOM: whole('1000', 1, 1_000_000),
  /** Metrics for Prometheus, on a port of their own. */
  METRICS_PORT: v.optional(whole('0', 0, 65_535)),
  METRICS_HOST: v.optional(v.string(), '127.0.0.1'),
  /** Metrics for Prometheus, at `/api/metrics` for whoever shows this. */
  METRICS_TOKEN: v.optional(secret(16, 'must have at least 16 characters, so that nobody guesses it')),
  TRANSPORTS: v.optional(
    v.picklist(Object.keys(TRANSPORTS) as (keyof typeof TRANSPORTS)[], 'must be websocket, or websocket,polling'),
    'websocket,polling',
  ),
  /** Whether the server calls itself by PUBLIC_URL once it has started, to see what the proxy does (`self-check/`). */
  SELF_CHECK: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'on'),
  /** The host’s own words on the page about privacy; without it `privacy.md` in DATA_DIR, where there is one. */
  PRIVACY_FILE: v.optional(v.pipe(v.string(), v.minLength(1))),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
})

/** Behind a proxy that takes the path off, a call could not be told from one for a page of this name. */
const OWN_PATHS = /^\/(api|assets|host|join|prepare|privacy|screen|socket\.io)(\/|$)/i

/**
 * Returns a URL that is an origin, or one with a path, without a slash at its end; null for any other text. A path has signs
 * that stand for themselves: it goes into pages and is compared with paths of calls.
 */
function publicUrlOf(url: string): string | null {
  if (!URL.canParse(url) || /[?#]/.test(url)) return null
  const { protocol, origin, pathname, username, password } = new URL(url)
  const path = pathname.replace(/\/+$/, '')
  const isPlain = /^(\/[\w.~-]+)*$/.test(path) && !OWN_PATHS.test(path) && username === '' && password === ''
  return isPlain && (protocol === 'http:' || protocol === 'https:') ? origin + path : null
}

function isDatabaseUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname, hostname, searchParams } = new URL(url)
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1 && (hostname !== '' || searchParams.has('host'))
}

function isRedis(url: string): boolean {
  return URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol) && new URL(url).hostname !== ''
}

/** Returns the value for Express' "trust proxy"; null when Express would reject it. */
function trusts(value: string): number | string[] | false | null {
  if (value === '') return false
  if (/^\d{1,2}$/.test(value)) return Number(value)
  const proxies = value.split(',').map((proxy) => proxy.trim())
  return proxies.every((proxy) => isProxy(proxy)) ? proxies : null
}

function isProxy(proxy: string): boolean {
  const [address = '', bits, ...more] = proxy.split('/')
  if (['loopback', 'linklocal', 'uniquelocal'].includes(proxy)) return true
  const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
}

/** What a room, an address and the server may have at most. */
export interface Budgets {
  seats: number
  rooms: number
  roomsAnHour: number
  commandsARoom: number
  decks: number
  decksAnHour: number
}

export interface Config {
  port: number
  host: string
  dataDir: string
  /** Where the rooms are kept; null for SQLite in `dataDir`. A secret: it has a password. */
  databaseUrl: string | null
  /** Without a slash at its end; it may have a path. */
  publicUrl: string | null
  /** The path of the public address, as `/workshops`; empty where it has none. */
  basePath: string
  /** Names of this server besides that in `publicUrl`; empty where the operator says nothing. */
  allowedHosts: readonly string[]
  trustProxy: number | string[] | false
  hostPassword: string | null
  /** A secret: it may have a password. */
  busUrl: string | null
  retentionHours: number
  rehearsals: number
  budgets: Budgets
  /** Where metrics are served: on a port, to whoever shows a token (a secret), both, or nowhere. */
  metrics: { port: number | null; host: string; token: string | null }
  transports: readonly ('websocket' | 'polling')[]
  selfCheck: boolean
  /** Where the host’s own words about privacy may be; `null` for the place in `dataDir`. */
  privacyFile: string | null
  logLevel: string
}

/**
 * Reads and checks the environment. Throws with one line for each problem, which names the variable and never its
 * value.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const settings = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = v.safeParse(schema, settings)
  if (!result.success)
    throw new Error(result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('\n'))
  const read = result.output
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    basePath: read.PUBLIC_URL === undefined ? '' : new URL(read.PUBLIC_URL).pathname.replace(/\/$/, ''),
    allowedHosts: read.ALLOWED_HOSTS ?? [],
    trustProxy: trusts(read.TRUST_PROXY) ?? false,
    hostPassword: read.HOST_PASSWORD ?? null,
    busUrl: read.BUS_URL ?? null,
    retentionHours: read.RETENTION_HOURS,
    rehearsals: read.REHEARSALS,
    budgets: {
      seats: read.SEATS,
      rooms: read.ROOMS,
      roomsAnHour: read.ROOMS_AN_HOUR,
      commandsARoom: read.COMMANDS_A_ROOM,
      decks: read.DECKS,
      decksAnHour: read.DECKS_AN_HOUR,
    },
    metrics: { port: read.METRICS_PORT ?? null, host: read.METRICS_HOST, token: read.METRICS_TOKEN ?? null },
    transports: TRANSPORTS[read.TRANSPORTS],
    selfCheck: read.SELF_CHECK === 'on',
    privacyFile: read.PRIVACY_FILE ?? null,
    logLevel: read.LOG_LEVEL,
  }
}
