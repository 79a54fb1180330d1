import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startBuiltServer, freePort, type BuiltServer } from '../support/built-server.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

// The metrics of a server, as Prometheus reads them.

const TOKEN = 'a-token-for-metrics-0123456789'
const PHONES = 4

const servers: BuiltServer[] = []
let port: number
async function start(settings: Record<string, string>) {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent', ...settings })
  servers.push(server)
  return server
}
beforeEach(async () => {
  port = await freePort()
})
afterEach(() => Promise.all(servers.splice(0).map((server) => server.dispose())))

const read = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers })
const bearer = { authorization: `Bearer ${TOKEN}` }

/** Every value by its name and labels; what is a time is only said to be there. */
function valuesIn(text: string): Record<string, number | 'time'> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^(\S+) (\S+)$/.exec(line) ?? []
      const isTime = /_(bucket|sum|timestamp_seconds)\b|delay_seconds/.test(name)
      return [name, isTime ? 'time' : Number(value)]
    }),
  )
}

/** A room at its first vote, with a console, a screen, and phones. */
async function roomAtVote(origin: string) {
  const room = await openRoom(origin)
  const host = await hostClient(origin, room.hostKey)
  const screen = await screenClient(origin, room.screenKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const phones = []
  for (let phone = 0; phone < PHONES; phone++)
    phones.push(await seatClient(origin, (await takeSeat(origin, room.code)).seatKey))
  await goTo(host, 'vote', askId)
  const choices = host.common.deck.versions.map(({ id }) => id)
  return { room, askId, host, phones, choices, clients: [host, screen, ...phones] }
}

test('given a port, then metrics are there and nowhere else, and counts move by whole lots', async () => {
  const { origin } = await start({ METRICS_PORT: String(port) })
  const at = `http://127.0.0.1:${port}`
  const { room, askId, phones, choices, clients } = await roomAtVote(origin)
  await call(origin, 'GET', '/api/rooms/00000000')
  const values = async () => valuesIn(await (await read(`${at}/metrics`)).text())

  const some = ['bad-command', 'bad-request', 'bad-key', 'enough-rehearsals', 'host-password', 'internal', 'not-json']
  const more = ['room-damaged', 'room-full', 'room-too-fast', 'server-full', 'too-fast', 'too-large', 'too-many-rooms']
  const rest = ['too-many-tries', 'too-old', 'try-again', 'unknown-code', 'wrong-address', 'in-a-room']
  const timed = (name: string, label?: string) => {
    const of = (other: string) => [label, other].filter(Boolean).join()
    return {
      ...Object.fromEntries(
        ['0.005', '0.02', '0.1', '0.5', '2', '+Inf'].map((le) => [
          `${name}_bucket{le="${le}"${label ? `,${label}` : ''}}`,
          'time',
        ]),
      ),
      [`${name}_sum${label ? `{${of('')}}` : ''}`]: 'time',
      [`${name}_count${label ? `{${of('')}}` : ''}`]: 0,
    }
  }
  expect(await values()).toEqual({
    ...timed('reask_command_seconds', 'role="host"'),
    ...timed('reask_command_seconds', 'role="screen"'),
    ...timed('reask_command_seconds', 'role="seat"'),
    ...timed('reask_commit_seconds'),
    ...Object.fromEntries([...some, ...more, ...rest].map((code) => [`reask_refusals_total{code="${code}"}`, 0])),
    'reask_refusals_total{code="unknown-code"}': 1,
    reask_commands_waiting: 0,
    reask_retention_last_run_timestamp_seconds: 'time',
    'reask_connections{role="host"}': 1,
    'reask_connections{role="screen"}': 1,
    'reask_connections{role="seat"}': PHONES,
    reask_rooms_open: 1,
    'reask_event_loop_delay_seconds{quantile="0.5"}': 'time',
    'reask_event_loop_delay_seconds{quantile="0.99"}': 'time',
    'reask_event_loop_delay_seconds{quantile="1"}': 'time',
  })

  for (let vote = 0; vote < 100; vote++) {
    const choice = choices[vote % choices.length] ?? ''
    expect(await phones[vote % PHONES]?.send({ type: 'vote.cast', askId, choice })).toMatchObject({ ok: true })
  }
  const after = await values()
  expect([50, 100]).toContain(after['reask_command_seconds_count{role="seat"}'])
  expect(Number(after.reask_commit_seconds_count) % 50).toBe(0)

  const text = await (await read(`${at}/metrics`)).text()
  for (const secret of [...Object.values(room), ...choices, askId]) expect(text).not.toContain(secret)
  expect((await read(`${at}/`)).status).toBe(404)
  expect((await read(`${at}/metrics`, { origin: 'http://elsewhere.example' })).status).toBe(403)
  // Without a token there is nothing on the port that everybody reaches.
  expect(await call(origin, 'GET', '/api/metrics', undefined, bearer)).toMatchObject({ status: 404 })
  for (const client of clients) client.close()
})

test('given a token, then whoever shows it reads the metrics, and nobody else', async () => {
  const { origin } = await start({ METRICS_TOKEN: TOKEN })
  expect((await read(`${origin}/api/metrics`)).status).toBe(401)
  expect((await read(`${origin}/api/metrics`, { authorization: `Bearer ${TOKEN}x` })).status).toBe(401)
  const answer = await read(`${origin}/api/metrics`, bearer)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^text\/plain; version=0\.0\.4/),
  ])
  expect(valuesIn(await answer.text())['reask_refusals_total{code="bad-key"}']).toBe(2)
})

test('two evenings that differ in what people gave, and by which commands, have the same metrics but for times', async () => {
  async function evening(secret: boolean) {
    const { origin } = await start({ METRICS_TOKEN: TOKEN })
    const { askId, host, phones, choices, clients } = await roomAtVote(origin)
    const [first, second] = phones
    for (const phone of phones)
      await phone.send({ type: 'vote.cast', askId, choice: (secret ? choices[0] : 'pass') ?? 'pass' })
    await goTo(host, 'rewrite', askId)
    await first?.send(secret ? { type: 'rewrite.submit', askId, text: 'my words' } : { type: 'rewrite.pass', askId })
    // One of them takes it back, and one tries something that is refused.
    if (secret) await first?.send({ type: 'rewrite.withdraw', askId })
    else await second?.send({ type: 'rewrite.submit', askId, text: '' })
    const text = await (await read(`${origin}/api/metrics`, bearer)).text()
    for (const client of clients) client.close()
    return valuesIn(text)
  }
  expect(await evening(true)).toEqual(await evening(false))
})

test('a port for metrics that is taken is said at the start', async () => {
  const taken = createServer().listen(port, '127.0.0.1')
  await once(taken, 'listening')
  await expect(start({ METRICS_PORT: String(port) })).rejects.toThrow(
    /METRICS_PORT is \d+ .*EADDRINUSE.*\nChoose a port/s,
  )
  taken.close()
})
