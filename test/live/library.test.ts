import { afterEach, describe, expect, test } from 'vitest'
import { DRAFT_LIMITS } from '../../shared/deck/draft.ts'
import type { DeckAdded, DeckList, OwnDeckEntry, RoomOpened } from '../../shared/http.ts'
import { messageOf, statusOf, type ProblemCode } from '../../shared/problems.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, type Client } from '../support/clients.ts'
import { hostileDecks } from '../support/hostile-decks.ts'
import { addDeck, deckOf, readDeck, saveDeck, withBearer } from '../support/library.ts'
import { createNetwork } from '../support/network.ts'

// Decks of one’s own on the server: who may read and change them, what becomes of two who change one, and how many there
// may be for how long.

const PASSWORD = 'open sesame'
const DAY = 24 * 3_600_000

let app: TestApp
afterEach(() => app.stop())

const problem = (code: ProblemCode) => ({
  status: statusOf(code),
  body: { type: 'about:blank', title: messageOf(code), status: statusOf(code), code },
})
const add = (wish?: Record<string, unknown>, headers?: Record<string, string>) => addDeck(app.origin, wish, headers)
const read = (deckId: string, key?: string) => readDeck(app.origin, deckId, key)
const save = (added: DeckAdded, revision: number, body: unknown) => saveDeck(app.origin, added, revision, body)
const entry = ({ deckId, deckKey }: DeckAdded) =>
  call<OwnDeckEntry>(app.origin, 'GET', `/api/decks/${deckId}/entry`, undefined, withBearer(deckKey))
const remove = ({ deckId }: DeckAdded, key: string) =>
  call(app.origin, 'DELETE', `/api/decks/${deckId}`, undefined, withBearer(key))
const play = (wish: object, headers?: Record<string, string>) =>
  call<RoomOpened>(app.origin, 'POST', '/api/rooms', wish, headers)
const none = { problems: [], more: false }

test('given a deck that somebody added, then its key reads, changes and deletes it', async () => {
  app = await startApp()
  const mine = await add()
  expect(mine).toEqual({
    deckId: expect.any(String) as string,
    deckKey: expect.any(String) as string,
    revision: 1,
    ...none,
  })
  expect(await read(mine.deckId, mine.deckKey)).toEqual({
    status: 200,
    body: { deck: deckOf('Mine'), revision: 1, shared: false, ...none },
  })
  expect(await save(mine, 1, { deck: deckOf('Ours') })).toEqual({ status: 200, body: { revision: 2, ...none } })
  const response = await fetch(`${app.origin}/api/decks/${mine.deckId}`, { headers: withBearer(mine.deckKey) })
  expect(response.headers.get('etag')).toBe('"2"')
  expect(await response.json()).toMatchObject({ deck: { title: 'Ours' }, revision: 2 })
  expect(await entry(mine)).toMatchObject({
    status: 200,
    body: { id: mine.deckId, title: 'Ours', revision: 2, shared: false, playable: true, leavesOn: null },
  })
  expect((await remove(mine, mine.deckKey)).status).toBe(204)
  expect(await read(mine.deckId, mine.deckKey)).toEqual(problem('unknown-deck'))
})

describe('a key that is not that of the deck', () => {
  test.each<[string, Record<string, string>, ProblemCode]>([
    ['everyone may host', {}, 'unknown-deck'],
    ['hosting asks for a password', { HOST_PASSWORD: PASSWORD }, 'host-password'],
  ])('where %s tells nothing, not even whether there is such a deck', async (_, environment, code) => {
    app = await startApp(environment)
    const hosting = withBearer(PASSWORD)
    const [mine, other] = [await add(undefined, hosting), await add(undefined, hosting)]
    for (const deckId of [mine.deckId, 'no-such-deck', 'constructor'])
      for (const key of [undefined, other.deckKey, 'x'.repeat(32)]) {
        expect(await read(deckId, key)).toEqual(problem(code))
        const headers = { ...(key !== undefined && withBearer(key)), 'if-match': '"1"' }
        const put = call(app.origin, 'PUT', `/api/decks/${deckId}`, { deck: deckOf('Theirs') }, headers)
        expect(await put).toEqual(problem('bad-deck-key'))
        expect(await remove({ ...mine, deckId }, key ?? '')).toEqual(problem('bad-deck-key'))
      }
    expect(await read(mine.deckId, mine.deckKey)).toMatchObject({ body: { deck: { title: 'Mine' }, revision: 1 } })
  })

  test('waits after many of them, and a fifth that waits is refused; the right one never waits', async () => {
    app = await startApp()
    const mine = await add()
    // Sixty are free; after thirty more each waits for long enough that five meet. Four may wait at once.
    let miss = 0
    const misses = async () => {
      while (miss < 90) await read(mine.deckId, `wrong-key-number-${miss++}-of-many`)
    }
    await Promise.all(Array.from({ length: 4 }, misses))
    const waiting = Array.from({ length: 5 }, () => remove(mine, 'another-wrong-key-of-many'))
    expect(await Promise.race(waiting)).toMatchObject(problem('too-many-tries'))
    expect(await read(mine.deckId, mine.deckKey)).toMatchObject({ status: 200 })
    for (const { body } of await Promise.all(waiting)) expect(['bad-deck-key', 'too-many-tries']).toContain(body.code)
  })
})

describe('two who change one deck', () => {
  test('given both know the same revision, then one is told what the other made of it, and nothing is lost', async () => {
    app = await startApp()
    const mine = await add()
    const both = await Promise.all(['One', 'Other'].map((title) => save(mine, 1, { deck: deckOf(title) })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    const winner = both[0]?.status === 200 ? 'One' : 'Other'
    expect(both.find(({ status }) => status === 412)).toEqual({
      ...problem('changed'),
      body: { ...problem('changed').body, revision: 2, deck: deckOf(winner), shared: false },
    })
    expect(await save(mine, 2, { deck: deckOf('Both') })).toMatchObject({ status: 200, body: { revision: 3 } })
  })

  test('given an answer that was lost, then the same sent again is the same change; so is a deck that is added again', async () => {
    app = await startApp()
    const deckKey = 'a-key-that-the-browser-made-itself'
    const network = await createNetwork(app.origin)
    const through = network.origin
    const first = await add({ deck: deckOf('Mine'), deckKey })
    await readDeck(through, first.deckId, deckKey)
    // The server has it, and nobody hears so.
    network.stall()
    const lost = saveDeck(through, first, 1, { deck: deckOf('Ours') }).catch(() => 'lost')
    const arrived = async () => (await read(first.deckId, deckKey)).body.revision
    await expect.poll(arrived).toBe(2)
    network.cut()
    network.mend()
    expect(await lost).toBe('lost')
    expect(await saveDeck(through, first, 1, { deck: deckOf('Ours') })).toMatchObject({
      status: 200,
      body: { revision: 2 },
    })
    await network.close()
    const again = await add({ deck: deckOf('Ours'), deckKey })
    expect(again).toEqual({ ...first, revision: 2 })
    expect(await app.store.library.countDecks()).toBe(1)
    const taken = await call(app.origin, 'POST', '/api/decks', { deck: deckOf('Else'), deckKey })
    expect(taken).toEqual(problem('key-taken'))
  })

  test.each([undefined, '', '*', '1', '"x"', '"-1"', '"1", "2"'])(
    'without a revision nothing is overwritten: If-Match %s',
    async (tag) => {
      app = await startApp()
      const { deckId, deckKey } = await add()
      const headers = { ...withBearer(deckKey), ...(tag !== undefined && { 'if-match': tag }) }
      const put = await call(app.origin, 'PUT', `/api/decks/${deckId}`, { deck: deckOf('Theirs') }, headers)
      expect(put).toEqual(problem('bad-request'))
      expect(await read(deckId, deckKey)).toMatchObject({ body: { revision: 1 } })
    },
  )
})

test('given a deck with problems, then it is kept with them, and played once it has none; a room keeps its deck', async () => {
  app = await startApp()
  const mine = await add({ deck: { title: 'Half', asks: [{ text: 'Would you?' }] } })
  expect(mine.problems).toContainEqual({ path: 'id', code: 'missing', params: {} })
  const { deckId, deckKey } = mine
  expect(await entry(mine)).toMatchObject({ body: { title: 'Half', playable: false } })
  expect(await play({ deckId, deckKey })).toMatchObject({
    status: 422,
    body: { code: 'bad-deck', problems: mine.problems, more: false },
  })

  expect(await save(mine, 1, { deck: deckOf('Whole') })).toMatchObject({ body: { revision: 2, problems: [] } })
  expect(await play({ deckId })).toEqual(problem('unknown-deck'))
  expect(await play({ deckId, deckKey: 'x'.repeat(32) })).toEqual(problem('unknown-deck'))
  expect(await play({ deck: deckOf('Sent'), deckKey })).toEqual(problem('bad-request'))
  const { status, body: room } = await play({ deckId, deckKey })
  expect(status).toBe(201)
  await save(mine, 2, { deck: deckOf('Changed') })
  await remove(mine, deckKey)
  const host: Client<HostSlices> = await hostClient(app.origin, room.hostKey)
  expect(host.common.deck.title).toBe('Whole')
  host.close()
})

describe('sharing', () => {
  const asHost = withBearer(PASSWORD)
  const list = (headers = {}) => call<DeckList>(app.origin, 'GET', '/api/decks', undefined, headers)

  test('given a deck that is shared, then every host sees, reads and plays it, and only its key changes it', async () => {
    app = await startApp({ HOST_PASSWORD: PASSWORD })
    const mine = await add({ deck: deckOf('Ours'), shared: true }, asHost)
    const { deckId } = mine
    const { title, about, asks } = deckOf('Ours')
    expect((await list(asHost)).body.shared).toEqual([
      { id: deckId, title, about, madeFor: null, asks: asks.map((ask) => ask.title), playable: true },
    ])
    expect((await list()).body.shared).toEqual([])
    expect(await read(deckId, PASSWORD)).toMatchObject({ status: 200, body: { deck: { title: 'Ours' }, shared: true } })
    const { body: room } = await play({ deckId }, asHost)
    // The host key of a room reads what comes with the server, and no decks of others.
    expect(await read(deckId, room.hostKey)).toEqual(problem('unknown-deck'))
    const put = { deck: deckOf('Theirs') }
    const headers = { ...asHost, 'if-match': '"1"' }
    expect(await call(app.origin, 'PUT', `/api/decks/${deckId}`, put, headers)).toEqual(problem('bad-deck-key'))
    expect(await remove(mine, PASSWORD)).toEqual(problem('bad-deck-key'))

    // What is not said stays; switched off, it is its owner’s alone, and the room goes on.
    expect(await save(mine, 1, { deck: deckOf('Ours') })).toMatchObject({ body: { revision: 1 } })
    expect(await save(mine, 1, { deck: deckOf('Ours'), shared: false })).toMatchObject({ body: { revision: 2 } })
    expect((await list(asHost)).body.shared).toEqual([])
    expect(await read(deckId, PASSWORD)).toEqual(problem('unknown-deck'))
    const host: Client<HostSlices> = await hostClient(app.origin, room.hostKey)
    expect(host.common.deck.title).toBe('Ours')
    host.close()
  })

  test('where everyone may host nothing is shared', async () => {
    app = await startApp()
    const wish = { deck: deckOf('Ours'), shared: true }
    expect(await call(app.origin, 'POST', '/api/decks', wish)).toEqual(problem('no-sharing'))
    const mine = await add()
    expect(await save(mine, 1, wish)).toEqual(problem('no-sharing'))
    expect((await list()).body.shared).toEqual([])
  })
})

describe('limits', () => {
  test('DECKS, DECKS_AN_HOUR: the refusal says which was reached, before the body is read', async () => {
    app = await startApp({ DECKS: '1', DECKS_AN_HOUR: '3' })
    const mine = await add()
    const much = { deck: 'x'.repeat(1_100_000) }
    expect(await call(app.origin, 'POST', '/api/decks', much)).toEqual(problem('library-full'))
    await remove(mine, mine.deckKey)
    await add()
    expect(await call(app.origin, 'POST', '/api/decks', much)).toEqual(problem('too-many-decks'))
    app.advance(3_600_000)
    expect(await call(app.origin, 'POST', '/api/decks', much)).toEqual(problem('library-full'))
  })

  test('whoever has no password or no key is refused before the body is read', async () => {
    app = await startApp({ HOST_PASSWORD: PASSWORD })
    const much = { deck: 'x'.repeat(1_100_000) }
    expect(await call(app.origin, 'POST', '/api/decks', much)).toEqual(problem('host-password'))
    expect(await call(app.origin, 'PUT', '/api/decks/x', much)).toEqual(problem('bad-deck-key'))
    const mine = await add(undefined, withBearer(PASSWORD))
    expect(await save(mine, 1, much)).toEqual(problem('too-large'))
  })

  test('a deck is saved as often as somebody types, and no oftener', async () => {
    app = await startApp()
    const mine = await add()
    let revision = 1
    const again = () => save(mine, revision, { deck: deckOf(`Ours ${revision}`) })
    for (let saves = 0; saves < 30; saves++) revision = (await again()).body.revision
    expect(revision).toBe(31)
    await expect.poll(async () => (await again()).body.code).toBe('too-fast')
    app.advance(10_000)
    expect(await again()).toMatchObject({ status: 200 })
  })

  const deep = (depth: number): unknown => (depth === 0 ? 'x' : [deep(depth - 1)])
  const { text, items, fields, name, depth } = DRAFT_LIMITS
  test.each<[string, unknown, ProblemCode | null]>([
    ['a list', [], 'bad-request'],
    ['a text', 'deck', 'bad-request'],
    ['nothing', undefined, 'bad-request'],
    ['an empty deck', {}, null],
    ['a text that is too long', { title: 'x'.repeat(text) }, null],
    ['a text that is far too long', { title: 'x'.repeat(text + 1) }, 'too-large'],
    ['too many asks', { asks: new Array(items).fill({}) }, null],
    ['far too many asks', { asks: new Array(items + 1).fill({}) }, 'too-large'],
    [
      'far too many fields',
      Object.fromEntries(Array.from({ length: fields + 1 }, (_, at) => [`f${at}`, 1])),
      'too-large',
    ],
    ['a field of a far too long name', { ['x'.repeat(name + 1)]: 1 }, 'too-large'],
    ['lists in lists', { none: deep(depth - 1) }, null],
    ['far too many lists in lists', { none: deep(depth) }, 'too-large'],
    ['names of every object', JSON.parse('{"__proto__":{"x":1},"constructor":[null]}'), null],
  ])('%s for a deck', async (_, deck, code) => {
    app = await startApp()
    const { status, body } = await call<DeckAdded>(app.origin, 'POST', '/api/decks', { deck })
    if (code) return expect({ status, body }).toEqual(problem(code))
    expect(status).toBe(201)
    expect((await read(body.deckId, body.deckKey)).body.deck).toEqual(deck)
  })

  test('decks that would cost a careless reader much are refused, or kept with a short answer', async () => {
    app = await startApp()
    for (const [what, deck] of hostileDecks) {
      const { status, body } = await call(app.origin, 'POST', '/api/decks', { deck })
      expect([201, 400, 413], what).toContain(status)
      expect(JSON.stringify(body).length, what).toBeLessThan(20_000)
    }
  })

  test('a body that is no JSON, of another type, or has other fields', async () => {
    app = await startApp()
    const { deckId, deckKey } = await add()
    const put = (body: string, type: string) =>
      fetch(`${app.origin}/api/decks/${deckId}`, {
        method: 'PUT',
        headers: { ...withBearer(deckKey), 'if-match': '"1"', 'content-type': type },
        body,
      }).then(async (response) => ((await response.json()) as { code?: string }).code)
    expect(await put('{"deck":', 'application/json')).toBe('bad-request')
    expect(await put('{"deck":{},"admin":true}', 'application/json')).toBe('bad-request')
    expect(await put('{"deck":{}}', 'text/plain')).toBe('not-json')
    expect(await read(deckId, deckKey)).toMatchObject({ body: { revision: 1 } })
  })
})

test('given a deck that nobody opens or plays, then notice is given a month before, and it goes; a look at lists is no use of it', async () => {
  app = await startApp()
  const [idle, used] = [await add(), await add()]
  app.advance(61 * DAY)
  await app.keeping.sweep()
  const leavesOn = (await entry(idle)).body.leavesOn
  expect(leavesOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect((await entry(idle)).body.leavesOn).toBe(leavesOn)
  await play({ deckId: used.deckId, deckKey: used.deckKey })
  expect((await entry(used)).body.leavesOn).toBeNull()
  app.advance(30 * DAY)
  await app.keeping.sweep()
  expect(await entry(idle)).toEqual(problem('unknown-deck'))
  expect(await entry(used)).toMatchObject({ status: 200 })
})

test('where hosting asks for a password a deck that nobody uses is kept for a year', async () => {
  app = await startApp({ HOST_PASSWORD: PASSWORD })
  const mine = await add(undefined, withBearer(PASSWORD))
  for (const days of [330, 5, 29]) {
    app.advance(days * DAY)
    await app.keeping.sweep()
  }
  expect((await entry(mine)).body.leavesOn).not.toBeNull()
  app.advance(2 * DAY)
  await app.keeping.sweep()
  expect((await entry(mine)).status).not.toBe(200)
})

test('given a deck whose row is damaged, then it is said so, and all others are listed and read', async () => {
  app = await startApp({ HOST_PASSWORD: PASSWORD })
  const asHost = withBearer(PASSWORD)
  const keyHash = 'damaged'
  await app.store.library.addDeck({
    deckId: 'damaged',
    keyHash,
    deck: '{"ti',
    entry: '[',
    isShared: true,
    today: 20_000,
  })
  const mine = await add({ deck: deckOf('Ours'), shared: true }, asHost)
  expect(await read('damaged', PASSWORD)).toEqual(problem('deck-damaged'))
  expect(await play({ deckId: 'damaged' }, asHost)).toEqual(problem('deck-damaged'))
  const { body } = await call<DeckList>(app.origin, 'GET', '/api/decks', undefined, asHost)
  expect(body.shared.map(({ id }) => id)).toEqual([mine.deckId])
})
