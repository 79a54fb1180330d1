import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import type { Ack, Command } from '../../shared/protocol.ts'
import type { CommonSlices, HostSlices } from '../../shared/room/slices.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { knock } from '../support/knock.ts'

// Whatever the store refuses, whoever asked is told to try again, nothing is lost, and it works when the store does.

let app: TestApp
let room: RoomOpened
let host: Client<HostSlices>
let phone: Client<CommonSlices>
let seatKey: string
let askId: string
beforeEach(async () => {
  app = await startApp()
  room = await openRoom(app.origin)
  host = await hostClient(app.origin, room.hostKey)
  seatKey = (await takeSeat(app.origin, room.code)).seatKey
  phone = await seatClient(app.origin, seatKey)
  askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
})
afterEach(async () => {
  for (const client of [host, phone]) client.close()
  await app.stop()
})

const TABLES = ['rooms', 'events', 'words', 'keys']

/** Does something to the database behind the server’s back. */
function inDatabase(statements: string[]) {
  const database = new DatabaseSync(join(app.dataDir, 'rooms.sqlite'))
  try {
    for (const statement of statements) database.exec(statement)
  } finally {
    database.close()
  }
}

const codeOf = (answer: Ack) => (answer.ok ? 'ok' : answer.code)

/** What changes something, by name. Out: `ok`, or the code of the refusal. */
function changes(): Record<string, () => Promise<string>> {
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
  const asked = async (method: string, path: string, body?: unknown, headers = {}) => {
    const answer = await call(app.origin, method, path, body, headers)
    return answer.status < 300 ? 'ok' : String(answer.body.code)
  }
  const sent = (client: Client<object>, command: Command) => client.send(command).then(codeOf)
  const sentByPhone = (command: Command) => () => sent(phone, command)
  const sentByHost = (command: Command) => () => sent(host, command)
  return {
    'opening a room': () => asked('POST', '/api/rooms', { deckId: 'therapy-ask' }),
    'opening a room with a plan': () =>
      asked('POST', '/api/rooms', { deckId: 'therapy-ask', agenda: { items: [{ askId }] } }),
    'opening a rehearsal': () => asked('POST', '/api/rooms', { deckId: 'therapy-ask', rehearsal: { people: 3 } }),
    'rehearsing a room': () => asked('POST', `/api/rooms/${room.roomId}/rehearsals`, {}, bearer(room.hostKey)),
    joining: () => asked('POST', `/api/rooms/${room.code}/seats`, {}),
    'joining by the handshake': () => connecting({ join: { code: room.code, seatKey: 'a-key-that-nobody-has-yet' } }),
    'a vote': sentByPhone({ type: 'vote.cast', askId, choice: 'none' }),
    'going on': sentByHost({ type: 'stage.go', from: { stage: 'vote', askId }, to: { stage: 'mark', askId } }),
    'a note': sentByHost({ type: 'note.set', askId, text: 'A note of one’s own' }),
    'locking the door': sentByHost({ type: 'room.lock', on: true }),
    'a new link': sentByHost({ type: 'link.renew', which: 'screen', key: 'another-key-for-the-screen' }),
    'deleting the room': () => asked('DELETE', `/api/rooms/${room.roomId}`, undefined, bearer(room.hostKey)),
  }
}

/** What reads. What is in memory can be answered all the same. */
function reads(): Record<string, () => Promise<string>> {
  const got = (path: string, key: string) => async () => {
    const answer = await fetch(`${app.origin}${path}`, { headers: { authorization: `Bearer ${key}` } })
    return answer.ok ? 'ok' : ((await answer.json()) as { code: string }).code
  }
  const report = (file: string) => got(`/api/rooms/${room.roomId}/${file}`, room.hostKey)
  return {
    'looking before joining': got(`/api/rooms/${room.code}`, ''),
    'looking for another room': got('/api/rooms/00000000', ''),
    'own texts': got('/api/texts', seatKey),
    'own texts of nobody': got('/api/texts', 'nobody'),
    'the report': report('report.json'),
    'the tables': report('report.csv'),
    'the workbook': report('report.xlsx'),
    'the whole view': async () => {
      const answer = await phone.socket.timeout(20_000).emitWithAck('sync')
      return 'ok' in answer ? answer.code : 'ok'
    },
    'connecting again': () => connecting({ key: seatKey }),
    'connecting with another key': () => connecting({ key: 'nobody-has-this-key-here' }),
  }
}

/** What becomes of a first try to connect. */
const connecting = async (auth: object) => {
  const how = await knock(app.origin, auth)
  return how === 'view' ? 'ok' : how
}

async function outcomesOf(asked: Record<string, () => Promise<string>>) {
  const outcomes: Record<string, string> = {}
  for (const [name, ask] of Object.entries(asked)) {
    outcomes[name] = await ask()
    app.advance(1_000)
  }
  return outcomes
}

const all = (names: object, outcome: string) => Object.fromEntries(Object.keys(names).map((name) => [name, outcome]))

describe('given a database that keeps nothing', () => {
  beforeEach(() => {
    inDatabase(
      TABLES.flatMap((table) =>
        ['insert', 'update', 'delete'].map(
          (work) =>
            `create trigger no_${work}_${table} before ${work} on ${table} begin select raise(abort, 'no'); end`,
        ),
      ),
    )
  })
  const mended = () => {
    inDatabase(
      TABLES.flatMap((table) => ['insert', 'update', 'delete'].map((work) => `drop trigger no_${work}_${table}`)),
    )
  }

  test('then everything that changes anything is to be tried again, what reads is answered, and afterwards all of it works', async () => {
    expect(await outcomesOf(changes())).toEqual(all(changes(), 'try-again'))
    expect(await outcomesOf(reads())).toEqual({
      ...all(reads(), 'ok'),
      'looking for another room': 'unknown-code',
      'own texts of nobody': 'bad-key',
      'connecting with another key': 'bad-key',
    })
    expect([host.bye, phone.bye]).toEqual([null, null])
    mended()
    expect(await outcomesOf(changes())).toEqual(all(changes(), 'ok'))
  })
})

test('given a database that cannot be read either, then nobody gets another refusal, and afterwards all of it works', async () => {
  inDatabase(TABLES.map((table) => `alter table ${table} rename to ${table}_away`))
  expect(await outcomesOf(changes())).toEqual(all(changes(), 'try-again'))
  for (const outcome of Object.values(await outcomesOf(reads()))) expect(outcome).toMatch(/^(ok|try-again)$/)
  inDatabase(TABLES.map((table) => `alter table ${table}_away rename to ${table}`))
  // The room is read again within a second.
  await expect.poll(() => phone.send({ type: 'vote.cast', askId, choice: 'none' })).toMatchObject({ ok: true })
  expect(await outcomesOf(changes())).toEqual(all(changes(), 'ok'))
})

test('given a database that is closed, then nobody gets another refusal', async () => {
  await app.store.close()
  expect(await outcomesOf(changes())).toEqual(all(changes(), 'try-again'))
  for (const outcome of Object.values(await outcomesOf(reads()))) expect(outcome).toMatch(/^(ok|try-again)$/)
})
