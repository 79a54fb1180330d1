import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GRACE_MS } from '../../server/live/presence.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import type { Stage } from '../../shared/room/stages.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom, screenClient, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goTo, placeOf, seatIdOf } from '../support/facilitate.ts'
import { insisting } from '../support/insisting.ts'
import { createRandom } from '../support/random.ts'
import { arriveMany } from '../support/seats.ts'

// A supervision over real sockets: the server is killed in each of its stages, and the presenter’s phone dies.

const SENTENCE = { from: 'A woman', to: 'her brother', when: 'one evening', text: 'Can we talk on Sunday?' }
const LINES = { fits: 'That I arranged it.', doesNot: '', willTry: 'Asking before I look.' }
const [HEARD, SEALED] = ['decided-presentation', 'evidence-file']

describe('given a server that is killed', () => {
  let server: BuiltServer
  beforeEach(async () => {
    server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  })
  afterEach(() => server.dispose())

  test('Q1 Q2 Q13 Q20 Q21 Q23 Q32 Q60 Q61 Q62 in each stage of a supervision, what was acknowledged is there, once, and the sealed vote is sealed', async () => {
    const random = createRandom(20_261_129)
    const room = await openRoom(server.origin, { deckId: 'therapy-ask', preset: 'supervision' })
    const host = await hostClient(server.origin, room.hostKey)
    const screen = await screenClient(server.origin, room.screenKey)
    const people = await arriveMany(server.origin, room.code, 4)
    const [presenter, one, two, three] = people
    if (!presenter || !one || !two || !three) throw new Error('four people')
    const group = [one, two, three]
    const insist = insisting(host)
    const all = [host, screen, ...people.map(({ client }) => client)]

    /** Kills the server while this is sent; it is sent again until it is answered. Then all are back. */
    async function killed(...acts: Promise<Ack>[]) {
      await new Promise((resolve) => setTimeout(resolve, random() * 40))
      const before = all.map(viewsOf)
      await server.end('SIGKILL')
      await server.start()
      expect((await Promise.all(acts)).filter(({ ok }) => !ok)).toEqual([])
      // What was known before tells nothing of who is back.
      await Promise.all(all.map((each, at) => each.until(() => viewsOf(each) > (before[at] ?? 0), 'a new view')))
      await host.until(({ common }) => common.here === 4, 'all four back')
    }
    const stage = (at: Stage) => host.until(({ common }) => common.place.stage === at, at)

    // The lobby: somebody is chosen to present, all agree, a sentence and something from last time are brought.
    const seatId = await seatIdOf(host, presenter.client.own.seat.number)
    await killed(
      insist({ type: 'presenter.set', seatId }),
      ...people.map((each) => each.insist({ type: 'agreement.agree', on: true })),
      presenter.insist({ type: 'ask.bring', ...SENTENCE }),
      one.insist({ type: 'said.bring', rehearsed: 'r', said: 's', chips: [], rehearsedVerb: null, saidVerb: null }),
    )
    await expect
      .poll(() => host.common)
      .toMatchObject({
        agreement: { done: 4 },
        presenter: { seatId, next: seatId, isGone: false },
        brought: { waiting: [SENTENCE] },
        saidBrought: { entries: [{ rehearsed: 'r', said: 's', isAdmitted: false }] },
      })
    await expect
      .poll(() => presenter.client.own)
      .toMatchObject({ ownRole: 'presents', ownBrought: [{ as: 'waits', ...SENTENCE }] })

    // Both are taken in, and what was said is shown.
    const askId = host.common.brought.waiting[0]?.askId ?? ''
    const saidId = host.common.saidBrought.entries[0]?.saidId ?? ''
    await killed(insist({ type: 'ask.admit', askId }), insist({ type: 'said.admit', saidId }))
    await insist({ type: 'stage.go', from: placeOf(host), to: { stage: 'said', askId: null } })
    await stage('said')
    await killed(insist({ type: 'said.show', saidId }))
    await Promise.all(
      [screen, ...people.map(({ client }) => client)].map((client) => saidShown(client as typeof screen)),
    )
    // All four mark it, whoever presents next too; each mark is there once.
    const marks = [{ from: 0, to: 1 }]
    await killed(...people.map((each) => each.insist({ type: 'said.mark', saidId, marks })))
    await host.until(({ common }) => common.saidAnswers?.count.done === 4, 'four marks')
    expect(one.client.own.ownSaidMarks).toEqual({ [saidId]: marks })
    await killed(insist({ type: 'said.reveal', saidId }))
    const shown = ({ saidAnswers }: HostSlices) => saidAnswers?.isShown === true && saidAnswers.count.of === 4
    await host.until(({ common }) => shown(common), 'the marks are shown, and all four back')
    expect(host.common.saidAnswers).toMatchObject({ count: { done: 4 }, heat: { words: [{}] } })
    // Of four the others are told nothing.
    await screen.until(({ common }) => common.saidMarks?.heat?.words === null, 'the screen')
    expect(host.common.session.items[0]).toMatchObject({ askId })

    // The vote: the presenter’s is sealed.
    await goTo(host, 'vote', askId)
    await killed(
      presenter.insist({ type: 'vote.cast', askId, choice: SEALED }),
      ...group.map((each) => each.insist({ type: 'vote.cast', askId, choice: HEARD })),
    )
    // The presenter is in neither number.
    const allThree = () =>
      host.until(({ common }) => common.count?.done === 3 && common.count.of === 3, 'three of three')
    await allThree()
    expect(presenter.client.own.ownVotes[askId]?.choice).toBe(SEALED)
    await goTo(host, 'reveal', askId)
    await killed(insist({ type: 'reveal.show', askId, step: 'bars' }))
    await host.until(({ common }) => common.result !== null, 'the counts')
    expect(host.common.result?.tally.choices).toMatchObject({ [HEARD]: 3, [SEALED]: 0 })

    // The group writes; the presenter listens, after a kill too.
    await goTo(host, 'rewrite', askId)
    // Each writes in both voices.
    const written = (['client', 'to-client'] as const).map(
      (voice) => (each: (typeof group)[number], at: number) =>
        each.insist({ type: 'rewrite.submit', askId, voice, text: `${voice} ${at}`, reach: 'screen' }),
    )
    await killed(...written.flatMap((write) => group.map(write)))
    expect(await presenter.insist({ type: 'rewrite.submit', askId, text: 'mine' })).toMatchObject({
      code: 'presenter-listens',
    })
    await goTo(host, 'reflect', askId)
    await killed(...group.map((each) => each.insist({ type: 'reflect.speak', askId, on: true })))
    await allThree()

    // The presenter speaks, and the question about the obstacle is answered.
    await goTo(host, 'response', askId)
    await killed(
      presenter.insist({ type: 'response.show', askId, lines: LINES }),
      insist({ type: 'obstacle.open', askId, on: true }),
    )
    await screen.until(({ common }) => common.response?.willTry === LINES.willTry, 'the lines')
    await killed(
      ...group.map((each) => each.insist({ type: 'obstacle.answer', askId, question: 'no', choice: 'soften' })),
    )
    await host.until(({ common }) => common.obstacleAnswers?.count.no.done === 3, 'the answers')
    await killed(insist({ type: 'obstacle.show', askId }))
    await screen.until(({ common }) => common.obstacle?.counts?.no.soften === 3, 'the dots')

    // What leaves with the end: all, and nobody but its sender was ever told the sealed vote.
    await killed(insist({ type: 'room.end' }))
    await host.until(({ common }) => common.ending !== null, 'the end')
    for (const client of [host, screen, ...group.map((each) => each.client)])
      expect(
        JSON.stringify(client.frames.filter(({ data }) => JSON.stringify(data).includes('ownVotes'))),
      ).not.toContain(`"choice":"${SEALED}"`)
    for (const { close } of all) close()
  })

  test('Q35 Q37 the words of what was said reach no log, no other room and nobody but its bringer and the console; after the end they are in no file', async () => {
    await server.dispose()
    server = await startBuiltServer({ LOG_LEVEL: 'debug' })
    const WORDS = ['canary-of-what-was-rehearsed', 'canary-of-what-was-said']
    const [rehearsed = '', said = ''] = WORDS
    const wish = { deckId: 'therapy-ask', preset: 'supervision' }
    const rooms = [await openRoom(server.origin, wish), await openRoom(server.origin, wish)] as const
    const [host, otherHost] = [
      await hostClient(server.origin, rooms[0].hostKey),
      await hostClient(server.origin, rooms[1].hostKey),
    ]
    const screen = await screenClient(server.origin, rooms[0].screenKey)
    const [bringer, other] = await arriveMany(server.origin, rooms[0].code, 2)
    const [stranger] = await arriveMany(server.origin, rooms[1].code, 1)
    if (!bringer || !other || !stranger) throw new Error('three people')
    const knows = (client: { frames: unknown[] }) => {
      const frames = JSON.stringify(client.frames)
      return WORDS.filter((each) => frames.includes(each))
    }
    const bring = { rehearsed, said, chips: [], rehearsedVerb: null, saidVerb: null }
    await bringer.insist({ type: 'said.bring', ...bring })
    // Refused ones are in no log either.
    await bringer.client.send({ type: 'said.bring', ...bring, said: `${said} again` })
    await host.until(({ common }) => common.saidBrought.entries.length === 1)
    const saidId = host.common.saidBrought.entries[0]?.saidId ?? ''
    await host.send({ type: 'said.admit', saidId })
    await host.send({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'said', askId: null } })
    await Promise.all([screen.until(isAtSaid), other.client.until(isAtSaid)])
    expect([knows(host), knows(bringer.client)]).toEqual([WORDS, WORDS])
    expect([knows(screen), knows(other.client)]).toEqual([[], []])
    await host.send({ type: 'said.show', saidId })
    await Promise.all([
      screen.until((each) => knows(each).length === 2),
      other.client.until((each) => knows(each).length === 2),
    ])
    expect(await host.send({ type: 'room.end', forget: true })).toMatchObject({ ok: true })

    const inFiles = async () => {
      const files = await readdir(server.dataDir, { recursive: true, withFileTypes: true })
      const disk = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name)))
      const bytes = Buffer.concat(await Promise.all(disk))
      return WORDS.filter((each) => bytes.includes(each))
    }
    await expect.poll(inFiles, { interval: 1_000 }).toEqual([])
    expect(WORDS.filter((each) => server.output().includes(each))).toEqual([])
    expect([knows(otherHost), knows(stranger.client)]).toEqual([[], []])
    const report = await fetch(`${server.origin}/api/rooms/${rooms[0].roomId}/report.json`, {
      headers: { authorization: `Bearer ${rooms[0].hostKey}` },
    })
    expect(report.status).toBe(200)
    const told = await report.text()
    expect(WORDS.filter((each) => told.includes(each))).toEqual([])
    for (const { close } of [host, otherHost, screen, bringer.client, other.client, stranger.client]) close()
  })
})

describe('given a presenter whose phone dies', () => {
  let app: TestApp
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    app = await startApp()
  })
  afterEach(async () => {
    await app.stop()
    vi.useRealTimers()
  })

  test('Q4 the place stays; after two minutes the room can go on without them, and the response is offered when they are back', async () => {
    const room = await openRoom(app.origin, { deckId: 'therapy-ask', preset: 'supervision' })
    const host = await hostClient(app.origin, room.hostKey)
    const people = await arriveMany(app.origin, room.code, 3)
    const seat = await takeSeat(app.origin, room.code)
    const phone = await seatClient(app.origin, seat.seatKey)
    const askId = host.common.deck.asks[0]?.id ?? ''
    await host.send({ type: 'presenter.set', seatId: seat.seatId })
    await goTo(host, 'vote', askId)
    await phone.send({ type: 'vote.cast', askId, choice: SEALED, client: 'phone', n: 1 })
    for (const { insist } of people) await insist({ type: 'vote.cast', askId, choice: HEARD })
    const [one] = people
    const isPresenting = (on: boolean) =>
      one?.client.until(({ common }) => common.presenting === on, `presenting ${on}`)

    // It dies, and is back within two minutes: nothing was offered meanwhile.
    phone.close()
    await host.until(({ common }) => common.here === 3, 'the phone is gone')
    const before = viewsOf(host)
    vi.advanceTimersByTime(GRACE_MS - 30_000)
    // So much time at once cuts every connection: the console is told anew, as it is now.
    await host.until(() => viewsOf(host) > before, 'a new view')
    expect(host.common.presenter).toMatchObject({ seatId: seat.seatId, isGone: false, isWithout: false, back: null })
    const again = await seatClient(app.origin, seat.seatKey)
    await host.until(({ common }) => common.here === 4, 'it is back')
    expect(again.own).toMatchObject({ ownRole: 'presents', ownVotes: { [askId]: { choice: SEALED } } })

    // It dies for good: after two minutes the console is told, and goes on without them.
    again.close()
    await host.until(({ common }) => common.here === 3, 'gone again')
    vi.advanceTimersByTime(GRACE_MS)
    await host.until(({ common }) => common.presenter?.isGone === true, 'two minutes')
    await isPresenting(true)
    expect(await host.send({ type: 'presenter.without', askId, on: true })).toMatchObject({ ok: true })
    await isPresenting(false)
    await goTo(host, 'debrief', askId)
    await host.until(({ common }) => common.presenter?.back === null)

    // Back, at another stage: the response is offered, and is theirs.
    const back = await seatClient(app.origin, seat.seatKey)
    await host.until(({ common }) => common.presenter?.back === askId, 'the response is offered')
    expect(await host.send({ type: 'presenter.without', askId, on: false })).toMatchObject({ ok: true })
    await goTo(host, 'response', askId)
    await isPresenting(true)
    expect(await back.send({ type: 'response.show', askId, lines: LINES, client: 'phone', n: 2 })).toMatchObject({
      ok: true,
    })
    await one?.client.until(({ common }) => common.response?.willTry === LINES.willTry, 'the lines')
    expect(host.common.presenter).toMatchObject({ isWithout: false, back: null })
    for (const { close } of [host, back, ...people.map(({ client }) => client)]) close()
  })
})

/** How many whole views a client was sent: one each time it connects. */
const viewsOf = ({ frames }: Pick<Client<object>, 'frames'>) => frames.filter(({ event }) => event === 'view').length

const isAtSaid = ({ common }: { common: { place: { stage: Stage } } }) => common.place.stage === 'said'
const saidShown = (client: Client<{ said: unknown }>) =>
  client.until(({ common }) => common.said !== null, 'what was said')
