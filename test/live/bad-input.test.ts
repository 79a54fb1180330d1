import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DECK_PROBLEMS } from '../../shared/deck/problems.ts'
import { PROBLEMS, type ProblemCode } from '../../shared/problems.ts'
import { COMMANDS, type Command } from '../../shared/protocol.ts'
import type { RoomOpened } from '../../shared/http.ts'
import type { CommonSlices, HostSlices } from '../../shared/room/slices.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { COMMAND_BYTES } from '../../shared/wire.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { hostileDecks } from '../support/hostile-decks.ts'
import { goTo } from '../support/facilitate.ts'
import { call, connect, hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { wholeRoom } from '../support/whole-room.ts'
import { kept } from '../support/memory.ts'

let app: TestApp
let room: RoomOpened
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  // After all of this, the same process still answers.
  expect(await call(app.origin, 'GET', '/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  await app.stop()
})
beforeEach(async () => {
  room = await openRoom(app.origin)
})

/** The words of an ask that is brought. */
const said = { from: 'Kim', to: 'Lou', when: 'now', text: 'Would you?' }

/** The whole of a refusal over HTTP: its code, the status and the sentence that go with it. */
const problem = (code: ProblemCode) => ({
  status: PROBLEMS[code][0],
  body: { type: 'about:blank', title: PROBLEMS[code][1], status: PROBLEMS[code][0], code },
})
const refusal = (code: ProblemCode) => ({ ok: false, code, message: PROBLEMS[code][1] })

describe('HTTP', () => {
  test('an unknown address, room, deck and a key that opens nothing', async () => {
    expect(await call(app.origin, 'GET', '/api/nothing')).toEqual(problem('not-found'))
    expect(await call(app.origin, 'GET', '/api/rooms/12')).toEqual(problem('unknown-code'))
    expect(await call(app.origin, 'POST', '/api/rooms/00000000/seats', {})).toEqual(problem('unknown-code'))
    expect(await call(app.origin, 'GET', '/api/decks/nothing')).toEqual(problem('unknown-deck'))
    expect(await call(app.origin, 'POST', '/api/rooms', { deckId: 'nothing' })).toEqual(problem('unknown-deck'))
    expect(await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`)).toEqual(problem('bad-key'))
    const wrong = { authorization: `Bearer ${room.screenKey}` }
    expect(await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, wrong)).toEqual(problem('bad-key'))
    const report = `/api/rooms/${room.roomId}/report.json`
    expect(await call(app.origin, 'GET', report)).toEqual(problem('bad-key'))
    // Without the key the body is not even read.
    const rehearsals = `/api/rooms/${room.roomId}/rehearsals`
    expect(await call(app.origin, 'POST', rehearsals, 'x'.repeat(20_000))).toEqual(problem('bad-key'))
    expect(await call(app.origin, 'GET', report, undefined, wrong)).toEqual(problem('bad-key'))
  })

  test.each([
    ['no JSON', '{"deckId":'],
    ['a string', '"therapy-ask"'],
    ['a list', '[]'],
    ['an extra field', '{"deckId":"therapy-ask","admin":true}'],
    ['a preset there is not', '{"deckId":"therapy-ask","preset":"sales"}'],
    ['a deck and a deck id', '{"deckId":"therapy-ask","deck":{}}'],
    ['negative retention', '{"deckId":"therapy-ask","settings":{"retentionHours":-1}}'],
  ])('a room cannot be opened with %s', async (_, body) => {
    const response = await fetch(`${app.origin}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
    expect({ status: response.status, body: await response.json() }).toEqual(problem('bad-request'))
  })

  test('no deck at all, and bodies over the limit', async () => {
    expect(await call(app.origin, 'POST', '/api/rooms', {})).toEqual(problem('unknown-deck'))
    expect(await call(app.origin, 'POST', '/api/rooms', { deck: 'x'.repeat(1_100_000) })).toEqual(problem('too-large'))
    const seats = `/api/rooms/${room.code}/seats`
    expect(await call(app.origin, 'POST', seats, { name: 'x'.repeat(20_000) })).toEqual(problem('too-large'))
  })

  test('a deck file with problems is refused with every place and problem, and opens nothing', async () => {
    const { body } = await call(app.origin, 'POST', '/api/rooms', {
      deck: {
        id: 'Mine',
        title: '',
        versions: [{ id: 'one', name: 'One' }],
        asks: [{ id: 'a', text: 'word '.repeat(61) }],
        extra: 1,
      },
    })
    expect(body).toMatchObject({ code: 'bad-deck', status: 422 })
    const paths = body.problems?.map(({ path }) => path)
    for (const path of ['id', 'title', 'about', 'versions.0.sounds', 'none', 'moves', 'asks.0.reading', 'extra'])
      expect(paths).toContain(path)
    expect(body.problems).toContainEqual({ path: 'id', code: 'bad-id', params: { most: 40 } })
    expect(body.problems).toContainEqual({ path: 'asks.0.text', code: 'too-many-words', params: { most: 60 } })
    expect(body.problems).toContainEqual({ path: 'extra', code: 'unknown-field', params: {} })
    for (const { code, params } of body.problems ?? []) expect(Object.keys(params)).toEqual(DECK_PROBLEMS[code])
  })

  test.each(hostileDecks)('a deck %s is refused with a short answer', async (_, deck) => {
    const { status, body } = await call(app.origin, 'POST', '/api/rooms', { deck })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'bad-deck' })
    expect(JSON.stringify(body).length).toBeLessThan(20_000)
    expect(body.problems?.length).toBeLessThanOrEqual(100)
  })

  test('a deck with more than a hundred problems is refused with the first hundred, and says that there are more', async () => {
    const asks = Array.from({ length: 60 }, () => ({}))
    const { body } = await call(app.origin, 'POST', '/api/rooms', { deck: { asks } })
    expect(body).toMatchObject({ code: 'bad-deck', problems: { length: 100 }, more: true })
  })

  test('joining: fields of the wrong form, a long name, a locked and an ended room', async () => {
    const seats = `/api/rooms/${room.code}/seats`
    for (const body of [{ name: 1 }, { seatKey: 'short' }, { admin: true }, []])
      expect(await call(app.origin, 'POST', seats, body)).toEqual(problem('bad-request'))
    const named = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
    expect(await call(app.origin, 'POST', `/api/rooms/${named.code}/seats`, { name: '🙂'.repeat(41) })).toEqual(
      problem('name-too-long'),
    )

    const host = await hostClient(app.origin, room.hostKey)
    const { seatKey } = await takeSeat(app.origin, room.code)
    await host.send({ type: 'room.lock', on: true })
    expect(await call(app.origin, 'POST', seats, {})).toEqual(problem('room-locked'))
    expect(await call(app.origin, 'POST', seats, { seatKey })).toMatchObject({ status: 201 })
    await host.send({ type: 'room.end' })
    expect(await call(app.origin, 'POST', seats, {})).toEqual(problem('room-ended'))
    expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toEqual(problem('room-ended'))
    host.close()
  })

  test('where hosting asks for a password: without it the inside of no deck and no room', async () => {
    const own = await startApp({ HOST_PASSWORD: ' open sesame ' })
    const wish = { deckId: 'therapy-ask' }
    expect(await call(own.origin, 'GET', '/api/decks/therapy-ask')).toEqual(problem('host-password'))
    expect(await call(own.origin, 'GET', '/api/decks/nothing')).toEqual(problem('host-password'))
    expect(await call(own.origin, 'POST', '/api/rooms', wish)).toEqual(problem('host-password'))
    expect(await call(own.origin, 'POST', '/api/rooms', wish, { authorization: 'Bearer open barley' })).toEqual(
      problem('host-password'),
    )
    // Typed with blanks around it too: a header keeps none at its end.
    for (const authorization of ['Bearer open sesame', 'Bearer  open sesame '])
      expect(await call(own.origin, 'POST', '/api/rooms', wish, { authorization })).toMatchObject({ status: 201 })
    await own.stop()
  })
})

/** A client that sends this much of a request and no more; all it is answered until the server closes, or has answered so. */
async function unfinished(origin: string, head: string, until: (answer: string) => boolean = () => false) {
  const { hostname, port } = new URL(origin)
  const socket = connectTcp(Number(port), hostname)
  let answer = ''
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (part) => {
      answer += String(part)
      if (until(answer)) resolve()
    })
  })
  const closed = once(socket, 'close')
  socket.write(head)
  await Promise.race([answered, closed])
  socket.destroy()
  return answer
}

const opening = (password: string) =>
  [
    'POST /api/rooms HTTP/1.1',
    'Host: x',
    `Authorization: Bearer ${password}`,
    'Content-Type: application/json',
    'Content-Length: 990000',
    '',
    '{"deck":',
  ].join('\r\n')

const MANY = 1_000

describe('a request that is sent in part', () => {
  test(`given ${MANY} at once with a wrong password, then each is refused before it is there, and none is kept`, async () => {
    const own = await startApp({ HOST_PASSWORD: 'open sesame' })
    const begun = `${opening('open barley')}"${'x'.repeat(4 * COMMAND_BYTES)}`
    const { port } = new URL(own.origin)
    const before = kept()
    const sockets = await Promise.all(
      Array.from({ length: MANY }, async () => {
        const socket = connectTcp(Number(port), '127.0.0.1')
        socket.write(begun)
        const [answer] = (await once(socket, 'data')) as [Buffer]
        return { socket, answer: String(answer) }
      }),
    )
    // Those after the first who fail wait, and few may wait at once.
    const codes = sockets.map(({ answer }) => /"code":"([\w-]+)"/.exec(answer)?.[1] ?? answer)
    expect(new Set(codes)).toEqual(new Set(['host-password', 'too-many-tries']))
    // Both ends of a connection take some memory; what was sent would be twice as much as this.
    expect(kept() - before).toBeLessThan(MANY * 2 * COMMAND_BYTES)
    expect(await call(own.origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
    for (const { socket } of sockets) socket.destroy()
    await own.stop()
  })

  test('given a password that is not the server’s, it is refused before its body is there', async () => {
    const own = await startApp({ HOST_PASSWORD: 'open sesame' })
    const answer = await unfinished(own.origin, opening('open barley'), (so) => so.includes('"code":"host-password"'))
    expect(answer).toMatch(/^HTTP\/1.1 401/)
    await own.stop()
  })

  test('given the right password, it has half a minute to come whole, then its connection is closed', async () => {
    const own = await startApp({ HOST_PASSWORD: 'open sesame' })
    expect(own.http.requestTimeout).toBe(30_000)
    // The server looks every few seconds; a test need not wait for half a minute.
    own.http.requestTimeout = 100
    expect(await unfinished(own.origin, opening('open sesame'))).toMatch(/^HTTP\/1.1 408/)
    await own.stop()
  })
})

describe('sockets', () => {
  test.each([
    ['no key', { key: undefined }, 'bad-key'],
    ['a number for a key', { key: 7 }, 'bad-key'],
    ['a key nobody has', { key: 'x'.repeat(32) }, 'bad-key'],
    ['an older protocol', { protocol: 0 }, 'too-old'],
  ])('%s does not get in', async (_, auth, code) => {
    await expect(connect(app.origin, room.hostKey, auth)).rejects.toThrow(code)
  })

  describe('commands', () => {
    let host: Client<HostSlices>
    let phone: Client<CommonSlices>
    let askId: string

    beforeEach(async () => {
      host = await hostClient(app.origin, room.hostKey)
      phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
      askId = host.common.deck.asks[0]?.id ?? ''
      return () => {
        host.close()
        phone.close()
      }
    })

    const raw = (client: Client<object>, input: unknown) => client.send(input as Command)
    const go = (stage: RoundStage) => goTo(host, stage, askId)

    test.each([
      ['nothing', undefined],
      ['null', null],
      ['a string', 'vote.cast'],
      ['a list', ['vote.cast']],
      ['no type', {}],
      ['a type there is not', { type: 'room.explode' }],
      ['the name of a method for a type', { type: 'constructor' }],
      ['a missing field', { type: 'vote.cast', askId: 'thursdays-at-six' }],
      ['an extra field', { type: 'rewrite.pass', askId: 'thursdays-at-six', seatId: 'x' }],
      ['a number for a text', { type: 'rewrite.submit', askId: 'thursdays-at-six', text: 7 }],
      ['an unknown reach', { type: 'rewrite.submit', askId: 'thursdays-at-six', text: 'x', reach: 'everybody' }],
      ['a short key for a text', { type: 'rewrite.submit', askId: 'thursdays-at-six', text: 'x', textKey: 'short' }],
      ['half an end', { type: 'room.end', forget: 'half' }],
      ['a place to reopen at', { type: 'room.reopen', at: 'vote' }],
      [
        'marks that are no numbers',
        { type: 'marks.set', askId: 'thursdays-at-six', brace: [{ from: 'a', to: 2 }], soften: [] },
      ],
      ['a third ballot to clear', { type: 'ballot.clear', askId: 'thursdays-at-six', ballot: 3 }],
      ['a third ballot', { type: 'vote.cast', askId: 'thursdays-at-six', ballot: 3, choice: 'pass' }],
      ['a stage no plan can have', { type: 'plan.set', askId: null, stages: ['lobby'] }],
      ['an agenda without items', { type: 'agenda.set' }],
      ['an ask for no minutes', { type: 'agenda.set', items: [{ askId: 'thursdays-at-six', minutes: 0 }] }],
      ['an ask for half a minute', { type: 'agenda.set', items: [{ askId: 'thursdays-at-six', minutes: 0.5 }] }],
      ['a block for more than four hours', { type: 'agenda.set', items: [{ block: 'break', minutes: 241 }] }],
      ['a block there is not', { type: 'agenda.set', items: [{ block: 'lunch', minutes: 5 }] }],
      ['an ask that is a block', { type: 'agenda.set', items: [{ askId: 'x', block: 'talk', minutes: 5 }] }],
      ['a start that is no time', { type: 'agenda.set', items: [], startsAt: 'soon' }],
      ['a title that is none', { type: 'title.set', title: null }],
      ['a judgement there is not', { type: 'pair.judge', askId: 'thursdays-at-six', pairId: 'p', choice: 'better' }],
      [
        'an opening that is no number',
        { type: 'opened.judge', askId: 'thursdays-at-six', opening: '1', choice: 'first' },
      ],
      ['a couple by half', { type: 'couple.solo', on: 'half' }],
      ['three digits', { type: 'couple.accept', code: '123' }],
      ['four letters', { type: 'couple.accept', code: 'abcd' }],
      ['perhaps', { type: 'couple.confirm', yes: 'perhaps' }],
      ['an ask that is brought by somebody', { type: 'ask.bring', ...said, seatId: 's' }],
      ['an ask without who says it', { type: 'ask.bring', ...said, from: undefined }],
      ['an ask with an answer that nobody says', { type: 'ask.add', ...said, pushBack: [{ text: 'No.' }] }],
      ['an ask taken back without saying which', { type: 'ask.take' }],
      ['an ask admitted by half', { type: 'ask.admit', askId: 'x', half: true }],
      ['a reading without a reason', { type: 'ask.edit', askId: 'x', ...said, reading: { versions: [] } }],
      ['a return without a word', { type: 'ask.return', askId: 'x' }],
      ['a forgetting of all', { type: 'ask.forget', askId: null }],
      ['an ask half on the screen', { type: 'ask.show', askId: 'x', onScreen: 'half' }],
      ['an offer with a code of one’s own', { type: 'couple.offer', code: '1234' }],
      ['a parting from somebody', { type: 'couple.part', seatId: 's' }],
      ['a floor without a window', { type: 'floor.begin' }],
      ['a floor that is said by a seat', { type: 'floor.said', turn: 't', seatId: 's' }],
      ['a floor heard perhaps', { type: 'floor.heard', turn: 't', yes: 'perhaps' }],
      ['a floor passed at no turn', { type: 'floor.pass' }],
      ['a floor passed to somebody', { type: 'floor.swap', turn: 't', to: 's' }],
      ['a break of six minutes', { type: 'floor.break', minutes: 6 }],
      ['a break that ends with a word', { type: 'floor.resume', why: 'enough' }],
      ['a floor done with a word', { type: 'floor.done', why: 'enough' }],
      ['a window without a name', { type: 'floor.take', window: '' }],
      ['a confirmation of no turn', { type: 'floor.confirm', window: 'w' }],
      ['an answer that skips', { type: 'opened.judge', askId: 'thursdays-at-six', opening: 1, choice: 'skip' }],
      ['an offer of a text by half', { type: 'exchange.offer', askId: 'thursdays-at-six', on: 'half' }],
      ['an offer to somebody', { type: 'exchange.offer', askId: 'thursdays-at-six', on: true, seatId: 's' }],
      ['an exchange of no ask', { type: 'exchange.open' }],
      ['a presenter of no name', { type: 'presenter.set' }],
      ['an offer to present for somebody', { type: 'presenter.offer', on: true, seatId: 's' }],
      ['going on without nobody in particular', { type: 'presenter.without', on: true }],
      ['having spoken half', { type: 'reflect.speak', askId: 'thursdays-at-six', on: 'half' }],
      [
        'a response of two lines',
        { type: 'response.show', askId: 'thursdays-at-six', lines: { fits: '', doesNot: '' } },
      ],
      ['a response taken back for somebody', { type: 'response.withdraw', askId: 'thursdays-at-six', seatId: 's' }],
      ['an obstacle opened perhaps', { type: 'obstacle.open', askId: 'thursdays-at-six', on: 'perhaps' }],
      ['an answer to no question', { type: 'obstacle.answer', askId: 'thursdays-at-six', choice: 'stay' }],
      ['an obstacle shown by somebody', { type: 'obstacle.show', askId: 'thursdays-at-six', seatId: 's' }],
      ['a link there is not', { type: 'link.renew', which: 'seat', key: 'k'.repeat(32) }],
      ['a host link without a key', { type: 'link.renew', which: 'host' }],
      ['a screen link with a short key', { type: 'link.renew', which: 'screen', key: 'k'.repeat(21) }],
      ['a link with a key of other signs', { type: 'link.renew', which: 'host', key: `${'k'.repeat(31)}!` }],
      ['a join link with a key', { type: 'link.renew', which: 'join', key: 'k'.repeat(32) }],
      ['a page there is not', { type: 'screen.page', askId: 'thursdays-at-six', page: 'names' }],
      ['an agreement of a sort', { type: 'agreement.agree', on: 'mostly' }],
      ['something said without words', { type: 'said.bring', rehearsed: 'a', chips: [], rehearsedVerb: null }],
      [
        'something said with a chip there is not',
        { type: 'said.bring', rehearsed: 'a', said: 'b', chips: ['a win'], rehearsedVerb: null, saidVerb: null },
      ],
      ['something said, shown to nobody in particular', { type: 'said.show' }],
      ['marks in nothing', { type: 'said.mark', marks: [] }],
      ['marks in something said, shown by somebody', { type: 'said.reveal', saidId: 'x', seatId: 's' }],
      ['a note on no ask', { type: 'note.set', text: 'a' }],
      ['a call half recorded', { type: 'call.recorded', recorded: 'half' }],
      ['a window half seen', { type: 'screen.seen', visible: 1 }],
      ['a word without a way', { type: 'word.ask' }],
      ['a way there is not', { type: 'word.ask', way: 'loudly' }],
      ['a word taken back for somebody else', { type: 'word.clear', seatId: 'x' }],
      ['pretend people without a number', { type: 'rehearsal.start' }],
      ['more pretend people than a hall', { type: 'rehearsal.start', people: 301 }],
      ['some pretend people sent away', { type: 'rehearsal.stop', people: 3 }],
      ['a hand for somebody else', { type: 'hand.take', for: 'desk' }],
      ['a negative number', { type: 'rewrite.pass', askId: 'thursdays-at-six', client: 'x', n: -1 }],
    ])('%s is no command', async (_, input) => {
      expect(await raw(phone, input)).toEqual(refusal('bad-command'))
    })

    test.each<[string, ProblemCode, unknown]>([
      ['of ranges without end', 'too-large', { type: 'marks.set', brace: new Array(5_000).fill({}), soften: [] }],
      ['of texts side by side', 'too-large', { type: 'compare.open', items: new Array(4_000).fill('') }],
    ])('a list %s that is longer than any is too large, whatever is in it', async (_, code, input) => {
      expect(await raw(phone, { ...(input as object), askId })).toEqual(refusal(code))
    })

    test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
      '%s is an id like any other that is not there',
      async (name) => {
        await go('vote')
        expect(await phone.send({ type: 'vote.cast', askId, choice: name })).toEqual(refusal('unknown-choice'))
        expect(await phone.send({ type: 'vote.cast', askId: name, choice: 'pass' })).toEqual(refusal('unknown-ask'))
        expect(await phone.send({ type: 'vote.cast', askId, choice: 'pass', meant: name })).toMatchObject({ ok: false })
        expect(await phone.send({ type: 'rewrite.withdraw', askId: name })).toEqual(refusal('unknown-ask'))
        expect(await host.send({ type: 'seat.remove', seatId: name })).toEqual(refusal('unknown-seat'))
        expect(await host.send({ type: 'word.done', seatId: name })).toEqual(refusal('not-in-this-room'))
        expect(await host.send({ type: 'ballot.clear', askId: name, ballot: 1 })).toEqual(refusal('unknown-ask'))
        expect(await host.send({ type: 'lot.show', askId: name })).toEqual(refusal('unknown-ask'))
        expect(await host.send({ type: 'agenda.set', items: [{ askId: name }] })).toEqual(refusal('unknown-ask'))
        for (const type of ['ask.admit', 'ask.forget'] as const)
          expect(await host.send({ type, askId: name })).toEqual(refusal('unknown-ask'))
        expect(await phone.send({ type: 'ask.take', askId: name })).toEqual(refusal('unknown-ask'))
        expect(await host.send({ type: 'warmup.show', askId: name })).toEqual(refusal('nothing-to-show'))
        expect(await host.send({ type: 'rewrite.sort', askId, rewriteId: name, as: 'picked' })).toEqual(
          refusal('unknown-rewrite'),
        )
        expect(await host.send({ type: 'rewrite.sort', askId: name, rewriteId: name, as: 'picked' })).toMatchObject({
          ok: false,
        })
        await go('compare')
        expect(await phone.send({ type: 'pair.judge', askId, pairId: name, choice: 'first' })).toEqual(
          refusal('pair-gone'),
        )
        expect(await phone.send({ type: 'pair.judge', askId, pairId: 'p', choice: 'first', reason: name })).toEqual(
          refusal('unknown-reason'),
        )
        expect(await phone.send({ type: 'opened.judge', askId: name, opening: 1, choice: 'first' })).toEqual(
          refusal('unknown-ask'),
        )
        expect(await host.send({ type: 'opened.show', askId: name, opening: 1 })).toEqual(refusal('unknown-ask'))
        expect(await phone.send({ type: 'opened.judge', askId, opening: 1, choice: 'first' })).toEqual(
          refusal('opened-changed'),
        )
        expect(await host.send({ type: 'compare.open', askId, items: [name, 'original'] })).toEqual(
          refusal('unknown-rewrite'),
        )
      },
    )

    test('a message over the limits is refused, or its connection ends and comes back; the room stands', async () => {
      expect(await raw(phone, { type: 'rewrite.submit', askId, text: 'x'.repeat(5_000) })).toEqual(refusal('too-large'))
      const back = new Promise((resolve) => phone.socket.io.once('reconnect', resolve))
      phone.socket.emit('command', { type: 'rewrite.submit', askId, text: 'x'.repeat(200_000) }, () => {})
      await back
      await phone.until(({ socket }) => socket.connected)
    })

    test('a message without an acknowledgement, and one with too many parts, end nothing', async () => {
      const socket = phone.socket as unknown as { emit: (event: string, ...parts: unknown[]) => void }
      socket.emit('command', { type: 'room.explode' })
      socket.emit('command')
      socket.emit('command', 1, 2, 3)
      socket.emit('sync')
      socket.emit('sync', 1, 'x')
      socket.emit('no such event', {})
      await go('rewrite')
      expect(await raw(phone, { type: 'rewrite.pass', askId })).toMatchObject({ ok: true })
    })

    test('a flood is slowed down with a code, and waiting helps', async () => {
      await go('vote')
      const answers = await Promise.all(
        Array.from({ length: 60 }, () => phone.send({ type: 'vote.cast', askId, choice: 'pass' })),
      )
      expect(answers).toContainEqual(refusal('too-fast'))
      app.advance(5_000)
      expect(await phone.send({ type: 'vote.cast', askId, choice: 'none' })).toMatchObject({ ok: true })
    })

    test('a version not in the deck, an ask not in the deck, a wrong stage', async () => {
      await go('show')
      expect(await phone.send({ type: 'vote.cast', askId, choice: 'pass' })).toEqual(refusal('vote-closed'))
      expect(await phone.send({ type: 'rewrite.submit', askId, text: 'x' })).toEqual(refusal('rewrite-closed'))
      await go('vote')
      expect(await phone.send({ type: 'vote.cast', askId, choice: 'shouting' })).toEqual(refusal('unknown-choice'))
      expect(await phone.send({ type: 'vote.cast', askId: 'nowhere', choice: 'pass' })).toEqual(refusal('unknown-ask'))
      expect(await host.send({ type: 'reveal.show', askId, step: 'bars' })).toEqual(refusal('not-revealing'))
      expect(await host.send({ type: 'compare.open', askId, items: ['original', 'reference'] })).toEqual(
        refusal('not-comparing'),
      )
      const from = { stage: 'show' as const, askId }
      expect(await host.send({ type: 'stage.go', from, to: { stage: 'reveal', askId } })).toEqual(refusal('moved-on'))
      expect(
        await host.send({ type: 'stage.go', from: { stage: 'vote', askId }, to: { stage: 'show', askId: 'nowhere' } }),
      ).toEqual(refusal('unknown-ask'))
      expect(await host.send({ type: 'seat.remove', seatId: 'nobody' })).toEqual(refusal('unknown-seat'))
    })

    test('pairs, marks, a second vote and a warm-up out of turn, or that do not fit', async () => {
      await go('vote')
      expect(await phone.send({ type: 'pair.next', askId })).toEqual(refusal('pairs-closed'))
      expect(await phone.send({ type: 'marks.set', askId, brace: [], soften: [] })).toEqual(refusal('marks-closed'))
      expect(await phone.send({ type: 'vote.cast', askId, ballot: 2, choice: 'pass' })).toEqual(refusal('vote-closed'))
      expect(await phone.send({ type: 'warmup.judge', askId, choice: 'first' })).toEqual(refusal('warmup-closed'))
      await go('mark')
      for (const brace of [
        [{ from: 3, to: 3 }],
        [{ from: 0, to: 4_000 }],
        [0, 1, 2, 3].map((from) => ({ from, to: from + 1 })),
      ])
        expect(await phone.send({ type: 'marks.set', askId, brace, soften: [] })).toEqual(refusal('bad-marks'))
      await go('compare')
      expect(await phone.send({ type: 'pair.next', askId })).toEqual(refusal('no-pairs-yet'))
      expect(await phone.send({ type: 'pair.judge', askId, pairId: 'p', choice: 'first' })).toEqual(
        refusal('pair-gone'),
      )
      expect(await phone.send({ type: 'pair.judge', askId, pairId: 'p', choice: 'first', reason: 'charm' })).toEqual(
        refusal('unknown-reason'),
      )
      expect(await host.send({ type: 'picture.show', askId, picture: 'moves', on: true })).toEqual(
        refusal('nothing-to-show'),
      )
    })

    test('empty and over-long rewrites', async () => {
      await go('rewrite')
      for (const text of ['', '  \n\t ', '\0'])
        expect(await phone.send({ type: 'rewrite.submit', askId, text })).toEqual(refusal('text-empty'))
      expect(await phone.send({ type: 'rewrite.submit', askId, text: '🙂'.repeat(401) })).toEqual(
        refusal('text-too-long'),
      )
      expect(await phone.send({ type: 'rewrite.submit', askId, text: '🙂'.repeat(400) })).toMatchObject({ ok: true })
    })

    test.each([
      ['🙂👩‍❤️‍👨'],
      ['هل تأتي معي؟'],
      ['<script>alert(1)</script>'],
      ["'; drop table rooms; --"],
      ['{{ 7 * 7 }}'],
      ['\ud800 half', '\ufffd half'],
      ['\u202etxet sdrawkcab', 'txet sdrawkcab'],
    ])('T2 emoji, right-to-left text and markup are words like others: %j', async (text, stored = text) => {
      await go('rewrite')
      expect(await phone.send({ type: 'rewrite.submit', askId, text })).toMatchObject({ ok: true })
      expect(await host.send({ type: 'lot.show', askId })).toEqual({ ok: true })
      await host.until(({ common }) => Object.values(common.rewrites).some((each) => each.text === stored))
      const named = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
      const seat = await takeSeat(app.origin, named.code, { name: text })
      const client = await seatClient(app.origin, seat.seatKey)
      expect(client.own.seat.name).toBe(stored)
      client.close()
    })

    test('a link is renewed by the console alone, and to no key that opens something', async () => {
      const key = 'k'.repeat(32)
      for (const command of [
        { type: 'link.renew', which: 'host', key } as const,
        { type: 'link.renew', which: 'join' } as const,
      ])
        expect(await phone.send(command)).toEqual(refusal('not-allowed'))
      const seat = await takeSeat(app.origin, room.code)
      const other = await openRoom(app.origin)
      for (const taken of [room.hostKey, room.screenKey, seat.seatKey, other.hostKey])
        expect(await host.send({ type: 'link.renew', which: 'host', key: taken })).toEqual(refusal('key-taken'))
      expect(await raw(host, { type: 'link.renew', which: 'host', key: 'k'.repeat(65) })).toEqual(refusal('too-large'))
      // Nothing has changed: every one of them opens what it did.
      for (const opens of [room.hostKey, room.screenKey, other.hostKey]) (await connect(app.origin, opens)).close()
    })

    test('a removed seat is told so, and its key opens nothing any more', async () => {
      const seat = await takeSeat(app.origin, room.code)
      const client = await seatClient(app.origin, seat.seatKey)
      expect(await host.send({ type: 'seat.remove', seatId: seat.seatId })).toEqual({ ok: true })
      await client.until(({ bye }) => bye?.code === 'removed')
      client.close()
      await expect(seatClient(app.origin, seat.seatKey)).rejects.toThrow('seat-removed')
      expect(await call(app.origin, 'POST', `/api/rooms/${room.code}/seats`, { seatKey: seat.seatKey })).toEqual(
        problem('seat-removed'),
      )
    })

    test('after the end every command but taking back one’s own text is refused', async () => {
      await go('rewrite')
      await phone.send({ type: 'rewrite.submit', askId, text: 'mine' })
      await host.send({ type: 'room.end' })
      expect(await phone.send({ type: 'rewrite.submit', askId, text: 'again' })).toEqual(refusal('room-ended'))
      expect(await host.send({ type: 'room.lock', on: true })).toEqual(refusal('room-ended'))
      expect(await phone.send({ type: 'rewrite.withdraw', askId })).toMatchObject({ ok: true })
      expect((await wholeRoom(app.store, room.roomId))?.words).toEqual({})
    })

    test('deleting a room disconnects everyone and leaves no trace', async () => {
      const { status } = await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, {
        authorization: `Bearer ${room.hostKey}`,
      })
      expect(status).toBe(204)
      await Promise.all(
        [host, phone].map((client) => (client as Client<object>).until(({ bye }) => bye?.code === 'deleted')),
      )
      expect(await wholeRoom(app.store, room.roomId)).toBeNull()
      expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toEqual(problem('unknown-code'))
      host.close()
      await expect(hostClient(app.origin, room.hostKey)).rejects.toThrow('bad-key')
    })
  })
})

test('every command of the wire is tried here or in the tests of secrets', () => {
  expect(Object.keys(COMMANDS)).toHaveLength(87)
})
