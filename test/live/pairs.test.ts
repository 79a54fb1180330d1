import { afterEach, expect, test } from 'vitest'
import type { OwnOutcome } from '../../shared/room/pairs/own-outcome.ts'
import type { AskReport, Report } from '../../shared/room/report/form.ts'
import type { Verdict } from '../../shared/room/lists.ts'
import { METHOD } from '../../shared/stats/bands.ts'
import { compare } from '../../shared/stats/compared.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call, hostClient, openRoom, screenClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { createRandom } from '../support/random.ts'
import { arriveMany, type Person } from '../support/seats.ts'

/** Whether a writer is told of this band: of a negative one in figures only (B8). */
const isToldOf = (outcome: OwnOutcome | undefined, band: string | null | undefined) =>
  band === 'another-pass'
    ? outcome?.band === null && outcome.tally !== null && outcome.tally.preferred < outcome.tally.times
    : outcome !== undefined && band !== null && outcome.band === band && outcome.tally !== null

const SEATS = 300
const EACH = 6

let server: BuiltServer
afterEach(() => server.dispose())

/** What no phone and no screen may be sent: who, how good, in which order. */
const TELLING = /"(author|seatId|rewriteId|rank|score|preferred|strength|bands?|tally|seed)":/

test(`${SEATS} seats judge ${EACH} pairs each: coverage is even, the bands are those the exported judgements give, nobody is told who, a rank or a score`, async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin)
  const host = await hostClient(server.origin, room.hostKey)
  const screen = await screenClient(server.origin, room.screenKey)
  const people = await arriveMany(server.origin, room.code, SEATS)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const moves = host.common.deck.moves.map(({ id }) => id)

  await goTo(host, 'rewrite', askId)
  const textOf = (index: number) => `Text ${index}: I am lost here, and would you sit with me a while?`
  await Promise.all(
    people.map((person, index) => person.insist({ type: 'rewrite.submit', askId, text: textOf(index) })),
  )
  await goTo(host, 'compare', askId)

  /** The lower a text's number, the likelier it is preferred: there is something to find. */
  async function judgeAll(person: Person, index: number) {
    const random = createRandom(index + 1)
    for (let judged = 0; judged < EACH; judged++) {
      expect(await person.insist({ type: 'pair.next', askId })).toMatchObject({ ok: true })
      const pair = person.client.own.ownPairs?.pair
      if (!pair) throw new Error('no pair was given')
      const [first, second] = [pair.first, pair.second].map((text) => Number(/^Text (\d+)/.exec(text)?.[1]))
      expect([first, second]).not.toContain(index)
      const sure = 1 / (1 + Math.exp((Number(first) - Number(second)) / 40))
      const dealt = random()
      const choice: Verdict = dealt < 0.1 ? 'alike' : random() < sure ? 'first' : 'second'
      const reason =
        moves[(Number(choice === 'second' ? second : first) % moves.length) + (dealt > 0.9 ? 1 : 0)] ?? 'none'
      expect(await person.insist({ type: 'pair.judge', askId, pairId: pair.pairId, choice, reason })).toMatchObject({
        ok: true,
      })
    }
    expect(person.client.own.ownPairs).toMatchObject({ done: EACH, of: EACH })
  }
  await Promise.all(people.map(judgeAll))
  await host.until(({ common }) => common.count?.done === SEATS)
  // What is told of verdicts is renewed by every third person: it is never more than two behind.
  await host.until(({ common }) => (common.coverage?.judged ?? 0) >= (SEATS - 2) * EACH)
  for (const { tally, band, reasons } of Object.values(host.common.rewrites))
    expect({ tally, band, reasons }).toEqual({ tally: null, band: null, reasons: {} })

  await goTo(host, 'debrief', askId)
  const { coverage } = host.common
  expect(coverage).toMatchObject({ texts: SEATS, judged: SEATS * EACH, people: SEATS, enough: true })
  expect(coverage?.least).toBeGreaterThanOrEqual(2 * EACH - 2)
  await host.until(({ common }) => common.outcome?.state === 'banded', 'the bands')
  const { body } = await call<Report>(server.origin, 'GET', `/api/rooms/${room.roomId}/report.json`, undefined, {
    authorization: `Bearer ${room.hostKey}`,
  })
  const report = body.asks.find((each) => each.askId === askId) as AskReport
  expect(report.judgements).toHaveLength(SEATS * EACH)
  const again = compare(
    report.texts.length,
    report.judgements.map((judgement) => ({ ...judgement, preferred: judgement.preferred as 0 | 0.5 | 1 })),
    report.seed ?? '',
  )
  expect(again.banded && again.texts).toEqual(report.texts.map(({ band }) => band))
  expect(report.bands?.method).toBe(METHOD)
  const bandOf = new Map(report.texts.map(({ text, band }) => [text, band]))
  expect(new Set(bandOf.values())).toEqual(new Set(['stands-out', 'held-together', 'another-pass']))

  // The console has the same bands, and each writer their own alone.
  for (const { text, band } of Object.values(host.common.rewrites)) expect(band).toBe(bandOf.get(text ?? ''))
  await Promise.all(
    people.map(({ client }, index) =>
      client.until(({ own }) => isToldOf(own.ownOutcomes[askId], bandOf.get(textOf(index))), 'the own outcome'),
    ),
  )
  for (const { client } of [...people, { client: screen }])
    for (const { data } of client.frames) {
      // What came of one's own text is told to its writer, and was looked at above.
      const sent = JSON.stringify(data, (key, value: unknown) => (key === 'ownOutcomes' ? undefined : value))
      expect(sent).not.toMatch(TELLING)
    }
  for (const { client } of people) client.close()
  host.close()
  screen.close()
})

test('a server that is killed while pairs are judged keeps every judgement it acknowledged, and works the bands out after all', async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin)
  const host = await hostClient(server.origin, room.hostKey)
  const people = await arriveMany(server.origin, room.code, 12)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'rewrite', askId)
  await Promise.all(
    people.map((person, index) => person.insist({ type: 'rewrite.submit', askId, text: `My text, number ${index}` })),
  )
  await goTo(host, 'compare', askId)

  let acknowledged = 0
  const judging = Promise.all(
    people.map(async (person) => {
      for (let judged = 0; judged < EACH; judged++) {
        await person.insist({ type: 'pair.next', askId })
        const own = () => person.client.own.ownPairs
        // After a reconnection the pair is given again with the whole view.
        await person.client.until(() => (own()?.pair ?? null) !== null && own()?.pair?.choice === null, 'a pair')
        const pairId = own()?.pair?.pairId ?? ''
        const answer = await person.insist({ type: 'pair.judge', askId, pairId, choice: 'first', reason: 'none' })
        if (answer.ok) acknowledged++
      }
    }),
  )
  for (let kill = 0; kill < 3; kill++) {
    const before = acknowledged
    await expect.poll(() => acknowledged).toBeGreaterThan(Math.min(before + 6, 12 * EACH - 1))
    await server.end('SIGKILL')
    await server.start()
  }
  await judging
  expect(acknowledged).toBe(12 * EACH)
  await host.until(({ socket }) => socket.connected)
  await host.until(({ common }) => common.count?.done === 12, 'all who have compared')
  await goTo(host, 'debrief', askId)
  expect(host.common.coverage?.judged).toBe(12 * EACH)
  await server.end('SIGKILL')
  await server.start()
  await host.until(
    ({ common }) => common.outcome?.state === 'banded' || common.outcome?.state === 'not-banded',
    'bands',
  )
  for (const { client } of people) client.close()
  host.close()
})
