import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Deck } from '../../shared/deck/schema.ts'
import type { Ack, Command } from '../../shared/protocol.ts'
import { REACHES } from '../../shared/room/lists.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { TRAINING_STAGES } from '../support/sample.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goTo, placeOf } from '../support/facilitate.ts'
import { createRandom } from '../support/random.ts'
import { wholeRoom } from '../support/whole-room.ts'

const HISTORIES = process.env.REASK_LONG ? 60 : 6
const STEPS = 160
const SEATS = 6

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

/** A deck in which every secret field holds a canary: a word that stands nowhere else. */
const deck: Deck = {
  id: 'canaries',
  title: 'Canaries',
  about: 'A deck whose secrets can be told apart.',
  versions: ['one', 'two', 'three'].map((id) => ({
    id,
    name: `Version ${id}`,
    sounds: 'so',
    hardens: `canary-hardens-${id}.`,
  })),
  none: { name: 'None of these', lands: 'It lands', accurateNo: 'The no may be accurate' },
  moves: [{ id: 'move', name: 'A move', frame: 'canary-move.', example: 'canary-move-example.' }],
  listenFor: ['canary-note-listen.'],
  intents: ['ask', 'settle'].map((id) => ({ id, name: `Intent ${id}` })),
  slowDown: 'canary-note-slow-down.',
  warmUps: [
    {
      id: 'pair',
      scene: 'canary-warm.',
      first: 'canary-warm-one.',
      second: 'canary-warm-two.',
      notes: ['canary-note-warm.'],
    },
  ],
  asks: ['a', 'b'].map((id) => ({
    id,
    title: `canary-note-title-${id}.`,
    from: 'Kim',
    to: 'Lou',
    when: 'now',
    text: `Ask ${id}: would you tell-${id} me.`,
    reading: { versions: [id === 'a' ? 'one' : 'two'], why: `canary-reading-${id}.` },
    tells: [`tell-${id}`],
    meant: ['settle'],
    pushBack: [{ who: 'hears' as const, text: `canary-push-${id}.` }],
    notes: [`canary-note-${id}.`],
    debrief: `canary-debrief-${id}.`,
    reference: `canary-reference-${id}.`,
  })),
}

type AnyClient = Client<object>

/** Everything a client was sent since the last look. */
function createWatch(client: AnyClient) {
  let seen = 0
  return () => {
    const fresh = client.frames.slice(seen)
    seen = client.frames.length
    return fresh
  }
}

test.each(Array.from({ length: HISTORIES }, (_, seed) => seed))(
  'W1–W6 D6: no canary leaves where it must not, in random history %i with sockets of every role',
  async (seed) => {
    const random = createRandom(seed + 1)
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
    const room = await openRoom(app.origin, { deck, settings: { naming: 'host-only' } })
    const host = await hostClient(app.origin, room.hostKey)
    const screen = await screenClient(app.origin, room.screenKey)
    const seats = await Promise.all(
      Array.from({ length: SEATS }, async (_, index) => {
        const given = await takeSeat(app.origin, room.code, { name: `canary-name-${index}.` })
        const client = await seatClient(app.origin, given.seatKey)
        return { ...given, index, client, look: createWatch(client) }
      }),
    )
    const lookAtScreen = createWatch(screen)

    /** What phones and screen may know by now, because the facilitator opened it. Only ever grows. */
    const opened = new Set<string>()
    const barsOpened = new Set<string>()
    /** Texts that could stand in pairs at some time, and whether the reference could. Only ever grow. */
    const inReach = new Set<string>()
    /** Texts that may be opened for nobody, whatever the facilitator sends. Only ever grows. */
    const notForScreen = new Set<string>()
    let hadAnchors = false
    let pairsSeen = 0
    let tries = 0

    function check() {
      const watched = [
        ...seats.map(({ index, client, look, seatId }) => ({
          who: `phone ${index}`,
          index,
          client: client,
          frames: look(),
          seatId,
        })),
        { who: 'screen', index: -1, client: screen as AnyClient, frames: lookAtScreen(), seatId: '' },
      ]
      for (const { who, index, frames } of watched) {
        for (const { data } of frames) {
          // A pair holds two texts of others: looked at by itself.
          const json =
            JSON.stringify(data, (key, value: unknown) => {
              if (key !== 'ownPairs' || value === null) return value
              checkPair(who, index, value)
              return undefined
            }) ?? ''
          for (const [canary] of json.matchAll(/canary-[a-z0-9-]+\./g)) {
            // Their own name and words are theirs; the moves unlock by one's own rewrite.
            const own = canary === `canary-name-${index}.` || canary.startsWith(`canary-text-${index}-`)
            const unlocked = canary.startsWith('canary-move') && index >= 0
            if (!own && (notForScreen.has(canary) || (!unlocked && !opened.has(canary))))
              throw new Error(`${who} was sent ${canary}: ${json.slice(0, 600)}`)
          }
          for (const { seatId } of seats)
            if (json.includes(seatId)) throw new Error(`${who} was sent the id of a seat: ${json.slice(0, 600)}`)
          if (json.includes(room.hostKey) || json.includes(room.screenKey)) throw new Error(`${who} was sent a key`)
          if (barsOpened.size === 0 && /"(result|tally)":\{/.test(json))
            throw new Error(`${who} was sent counts before any reveal: ${json.slice(0, 600)}`)
        }
      }
      for (const { data } of host.frames) {
        const json =
          JSON.stringify((data as { slices?: { rewrites?: unknown; result?: unknown } }).slices?.rewrites) ?? ''
        for (const { seatId } of seats)
          if (json.includes(seatId)) throw new Error(`the console was told who wrote: ${json.slice(0, 600)}`)
      }
    }

    /** What a phone is given to compare: texts that were in pairs' reach, none of its own, nothing else. */
    function checkPair(who: string, index: number, pairs: unknown) {
      const json = JSON.stringify(pairs)
      pairsSeen += Number(json.includes('"pairId"'))
      for (const [canary] of json.matchAll(/canary-[a-z0-9-]+\./g)) {
        const isAnchor = canary.startsWith('canary-reference') && hadAnchors
        const isOfOthers = inReach.has(canary) && !canary.startsWith(`canary-text-${index}-`)
        if (!isAnchor && !isOfOthers) throw new Error(`${who} was given ${canary} in a pair`)
      }
      for (const { seatId } of seats) if (json.includes(seatId)) throw new Error(`${who} was given a seat in a pair`)
    }

    async function facilitate() {
      // Whatever was sent up to now must have been allowed by what was opened up to now.
      check()
      const place = placeOf(host)
      const askId = place.askId ?? 'a'
      const deal = random()
      if (deal < 0.35) {
        const to = {
          stage: pick<RoundStage>([...TRAINING_STAGES, 'vote', 'rewrite', 'compare', 'compare', 'reveal']),
          askId: pick(['a', 'b']),
        }
        if (to.stage === 'debrief') opened.add(`canary-debrief-${to.askId}.`)
        if (to.stage === 'warm-up') opened.add('canary-warm.').add('canary-warm-one.').add('canary-warm-two.')
        if (to.stage === 'compare' || to.stage === 'debrief') opened.add('canary-move.').add('canary-move-example.')
        // What was opened before may be shown again on coming back.
        await host.send({ type: 'stage.go', from: place, to })
        await host.until(({ common }) => common.place.stage === to.stage && common.place.askId === to.askId)
      } else if (deal < 0.5 && place.stage === 'reveal') {
        const step = host.common.reveal.next ?? 'bars'
        barsOpened.add(askId)
        if (step === 'reading')
          opened.add(`canary-reading-${askId}.`).add(`canary-hardens-${askId === 'a' ? 'one' : 'two'}.`)
        await host.send({ type: 'reveal.show', askId, step })
      } else if (deal < 0.5 && place.stage === 'push-back') {
        opened.add(`canary-push-${askId}.`)
        await host.send({ type: 'pushback.play', askId, lines: 1 })
      } else if (deal < 0.55) {
        hadAnchors = true
        await host.send({ type: 'anchors.set', on: random() < 0.5 })
      } else if (deal < 0.6) {
        await host.send({ type: 'picture.show', askId, picture: pick(['moves', 'confusion']), on: true })
      } else if (deal < 0.75) {
        const rewriteId = pick(Object.keys(host.common.rewrites))
        if (rewriteId)
          await host.send({
            type: 'rewrite.sort',
            askId,
            rewriteId,
            as: pick(['waiting', 'picked', 'private', 'removed']),
          })
      } else if (place.stage === 'compare' || place.stage === 'debrief') {
        const items = ['original', 'reference', ...Object.keys(host.common.rewrites)]
          .sort(() => random() - 0.5)
          .slice(0, pick([0, 2, 3]))
        const texts = items.map((item) =>
          item === 'reference' ? `canary-reference-${askId}.` : (host.common.rewrites[item]?.text ?? ''),
        )
        // Only what the server accepts is opened; a refusal opens nothing.
        const known = new Set(opened)
        for (const text of texts) opened.add(text)
        const answer = await host.send({ type: 'compare.open', askId, items })
        if (!answer.ok) {
          opened.clear()
          for (const text of known) opened.add(text)
        }
      }
    }

    function write(index: number, askId: string, reach = pick(REACHES)): Command {
      const text = `canary-text-${index}-${tries++}.`
      if (reach !== 'host') inReach.add(text)
      if (reach !== 'screen') notForScreen.add(text)
      return { type: 'rewrite.submit', askId, text, reach }
    }

    /** In the compare people mostly compare. */
    function compareSomething({ own }: AnyClient, askId: string): Command[] {
      if (host.common.place.stage !== 'compare') return [{ type: 'pair.next', askId }]
      const next: Command[] = Array<Command>(12).fill({ type: 'pair.next', askId })
      const pairId = own.ownPairs?.pair?.pairId
      if (pairId === undefined) return next
      const judged = { choice: pick(['first', 'second', 'alike', 'skip'] as const), reason: 'move' }
      return [...next, ...Array<Command>(12).fill({ type: 'pair.judge', askId, pairId, ...judged })]
    }

    // Whatever chance does later, everyone has been given a pair.
    opened.add('canary-move.').add('canary-move-example.')
    await goTo(host, 'rewrite', 'a')
    for (const { client, index } of seats)
      await client.send(write(index, 'a', index === 0 ? 'host' : index === 1 ? 'phones' : 'screen'))
    await goTo(host, 'compare', 'a')
    for (const { client } of seats)
      expect(await client.send({ type: 'pair.next', askId: 'a' })).toMatchObject({ ok: true })

    for (let step = 0; step < STEPS; step++) {
      if (random() < 0.3) await facilitate()
      else {
        const { client, index } = pick(seats)
        // Mostly of the ask the room stands at: else hardly anything would come about.
        const askId = random() < 0.8 ? (host.common.place.askId ?? 'a') : pick(['a', 'b'])
        const command = pick<Command>([
          { type: 'vote.cast', askId, choice: pick(['one', 'two', 'three', 'none', 'pass']) },
          write(index, askId),
          write(index, askId),
          { type: 'vote.cast', askId, ballot: 2, choice: pick(['one', 'two']), movedBy: { from: 0, to: 1 } },
          { type: 'vote.cast', askId, choice: 'one', meant: 'ask', sure: random() < 0.5 },
          { type: 'marks.set', askId, brace: [{ from: 0, to: 2 }], soften: [] },
          { type: 'warmup.judge', askId, choice: 'first', reason: 'move' },
          ...compareSomething(client, askId),
          { type: 'rewrite.pass', askId },
          { type: 'rewrite.withdraw', askId },
        ])
        await client.send(command)
      }
    }
    await host.send({ type: 'room.end' })
    await screen.until(({ common }) => common.place.stage === 'ended')
    check()
    expect(pairsSeen).toBeGreaterThan(0)
    // HTTP answers without a key tell no more than the door does.
    const preview = await call(app.origin, 'GET', `/api/rooms/${room.code}`)
    expect(JSON.stringify(preview)).not.toMatch(/canary-/)
    for (const { client } of [...seats, { client: host as AnyClient }, { client: screen as AnyClient }]) client.close()
  },
)

test('commands of the wrong role, for another seat or for another room are refused with a code and change nothing', async () => {
  const room = await openRoom(app.origin, { deck })
  const other = await openRoom(app.origin, { deck })
  const host = await hostClient(app.origin, room.hostKey)
  const otherHost = await hostClient(app.origin, other.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const seat = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seat.seatKey)
  await host.send({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'rewrite', askId: 'a' } })
  await phone.send({ type: 'rewrite.submit', askId: 'a', text: 'mine' })
  await host.send({ type: 'lot.show', askId: 'a' })
  await host.until(({ common }) => Object.keys(common.rewrites).length === 1 && common.here === 1)
  const [rewriteId = ''] = Object.keys(host.common.rewrites)
  const before = await host.socket.emitWithAck('sync')
  const versionBefore = (await wholeRoom(app.store, room.roomId))?.events.length

  const forHosts: Command[] = [
    { type: 'stage.go', from: { stage: 'rewrite', askId: 'a' }, to: { stage: 'compare', askId: 'a' } },
    { type: 'reveal.show', askId: 'a', step: 'bars' },
    { type: 'plan.set', askId: null, stages: ['mark'] },
    { type: 'agenda.set', items: [{ askId: 'b' }] },
    { type: 'title.set', title: 'mine' },
    { type: 'ask.add', from: 'a', to: 'b', when: 'c', text: 'd' },
    { type: 'ask.admit', askId: 'brought_x' },
    { type: 'ask.edit', askId: 'brought_x', from: 'a', to: 'b', when: 'c', text: 'd' },
    { type: 'ask.return', askId: 'brought_x', word: '' },
    { type: 'ask.forget', askId: 'brought_x' },
    { type: 'ask.show', askId: 'brought_x', onScreen: true },
    { type: 'ears.set', on: true },
    { type: 'ballot.clear', askId: 'a', ballot: 1 },
    { type: 'warmup.show', askId: 'a' },
    { type: 'lot.show', askId: 'a' },
    { type: 'pushback.play', askId: 'a', lines: 1 },
    { type: 'picture.show', askId: 'a', picture: 'moves', on: true },
    { type: 'anchors.set', on: true },
    { type: 'bands.fit', askId: 'a' },
    { type: 'rewrite.sort', askId: 'a', rewriteId, as: 'removed' },
    { type: 'compare.open', askId: 'a', items: ['original', rewriteId] },
    { type: 'opened.show', askId: 'a', opening: 1 },
    { type: 'exchange.open', askId: 'a' },
    { type: 'said.admit', saidId: 's' },
    { type: 'said.return', saidId: 's' },
    { type: 'said.show', saidId: null },
    { type: 'said.reveal', saidId: 's' },
    { type: 'presenter.set', seatId: seat.seatId },
    { type: 'presenter.without', askId: 'a', on: true },
    { type: 'obstacle.open', askId: 'a', on: true },
    { type: 'obstacle.show', askId: 'a' },
    { type: 'rehearsal.start', people: 12 },
    { type: 'rehearsal.stop' },
    { type: 'screen.blank', on: true },
    { type: 'texts.hide', on: true },
    { type: 'room.pause', on: true },
    { type: 'timer.set', seconds: 60 },
    { type: 'room.lock', on: true },
    { type: 'seat.remove', seatId: seat.seatId },
    { type: 'room.end' },
    { type: 'room.end', forget: true },
    { type: 'room.reopen' },
  ]
  const forSeats: Command[] = [
    { type: 'vote.cast', askId: 'a', choice: 'one' },
    { type: 'rewrite.submit', askId: 'a', text: 'not mine' },
    { type: 'rewrite.pass', askId: 'a' },
    { type: 'rewrite.withdraw', askId: 'a' },
    { type: 'marks.set', askId: 'a', brace: [], soften: [] },
    { type: 'warmup.judge', askId: 'a', choice: 'first' },
    { type: 'pair.next', askId: 'a' },
    { type: 'ask.bring', from: 'a', to: 'b', when: 'c', text: 'd' },
    { type: 'ask.take', askId: 'brought_x' },
    { type: 'pair.judge', askId: 'a', pairId: 'p', choice: 'first' },
    { type: 'opened.judge', askId: 'a', opening: 1, choice: 'alike' },
    { type: 'couple.solo', on: true },
    { type: 'couple.offer' },
    { type: 'couple.accept', code: '1234' },
    { type: 'couple.confirm', yes: true },
    { type: 'couple.part' },
    { type: 'exchange.offer', askId: 'a', on: true },
    { type: 'agreement.agree', on: true },
    { type: 'said.bring', rehearsed: 'a', said: 'b', chips: [], rehearsedVerb: null, saidVerb: null },
    { type: 'said.take', saidId: 's' },
    { type: 'said.mark', saidId: 's', marks: [] },
    { type: 'presenter.offer', on: true },
    { type: 'reflect.speak', askId: 'a', on: true },
    { type: 'response.show', askId: 'a', lines: { fits: 'not mine', doesNot: '', willTry: '' } },
    { type: 'response.withdraw', askId: 'a' },
    { type: 'obstacle.answer', askId: 'a', question: 'no', choice: 'stay' },
    { type: 'floor.begin', window: 'w' },
    { type: 'floor.said', turn: 't' },
    { type: 'floor.heard', turn: 't', yes: true },
    { type: 'floor.pass', turn: 't' },
    { type: 'floor.swap', turn: 't' },
    { type: 'floor.break', minutes: 5 },
    { type: 'floor.resume' },
    { type: 'floor.done' },
    { type: 'floor.take', window: 'w' },
    { type: 'floor.confirm', window: 'w', turn: 't' },
    { type: 'seat.leave' },
  ]
  const notAllowed = { ok: false, code: 'not-allowed', message: expect.any(String) as string }
  // So many commands are more than one key may send at once.
  const answerTo = async (command: Command, client: Pick<Client<unknown>, 'send'>): Promise<Ack> => {
    for (;;) {
      const answer = await client.send(command)
      if (answer.ok || answer.code !== 'too-fast') return answer
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  for (const command of forHosts)
    for (const client of [phone, screen]) expect(await answerTo(command, client)).toEqual(notAllowed)
  for (const command of forSeats)
    for (const client of [host, screen]) expect(await answerTo(command, client)).toEqual(notAllowed)
  // Another room's facilitator reaches nothing of this one: ids of one room mean nothing in another.
  await otherHost.send({
    type: 'stage.go',
    from: { stage: 'lobby', askId: null },
    to: { stage: 'compare', askId: 'a' },
  })
  expect(await otherHost.send({ type: 'rewrite.sort', askId: 'a', rewriteId, as: 'removed' })).toMatchObject({
    code: 'unknown-rewrite',
  })
  expect(await otherHost.send({ type: 'compare.open', askId: 'a', items: ['original', rewriteId] })).toMatchObject({
    code: 'unknown-rewrite',
  })
  expect(await otherHost.send({ type: 'seat.remove', seatId: seat.seatId })).toMatchObject({ code: 'unknown-seat' })
  expect(
    (
      await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, {
        authorization: `Bearer ${other.hostKey}`,
      })
    ).status,
  ).toBe(401)
  expect(
    (
      await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, {
        authorization: `Bearer ${seat.seatKey}`,
      })
    ).status,
  ).toBe(401)

  expect(await host.socket.emitWithAck('sync')).toEqual({ ...before, now: expect.any(Number) as number })
  expect((await wholeRoom(app.store, room.roomId))?.events.length).toBe(versionBefore)
  for (const client of [host, otherHost, screen, phone] as AnyClient[]) client.close()
})
