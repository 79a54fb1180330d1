import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAIRS_EACH } from '../../shared/room/limits.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { canariesIn, readsNow, type Evening } from '../support/evening.ts'
import { playLive, type ReadFrame, type Seen } from '../support/evening-live.ts'

// Never the partner’s words, over real sockets: whole evenings of couples whose every text is a canary, with all that each
// phone is sent recorded, pages loaded again, and the server killed in the middle.

const LONG = Boolean(process.env.REASK_LONG)
const EVENINGS = LONG ? 120 : 12

let server: BuiltServer
beforeAll(async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'info' })
})
afterAll(() => server.dispose())

/** From two couples to fifteen; a long run has longer evenings. */
const eveningOf = (seed: number): Evening => ({
  seed,
  couples: 2 + (seed % 14),
  alone: seed % 4,
  acts: LONG ? 160 : 50,
})

/** How often there was something to see, so that a test that looks at nothing fails. */
const watched = { offers: 0, exchanged: 0, linked: 0, counts: 0 }

/** Sees what an observer in the room would: who hears something at the moment somebody else acts. */
function observe({ act, book, phones, sentTo }: Seen) {
  for (const [seat, { client }] of phones) {
    const { ownExchange, ownPairs } = client.own
    expect(ownExchange?.partners ?? null, `what ${seat} reads`).toBe(readsNow(book, seat))
    expect(ownExchange !== null, `whether ${seat} offers`).toBe(book.offering.has(seat))
    if (!ownPairs) continue
    watched.counts++
    expect(ownPairs.of).toBe(PAIRS_EACH)
    expect(ownPairs.done).toBe(book.answered.get(`${seat} ${ownPairs.askId}`)?.size ?? 0)
  }
  if (!('command' in act)) return
  const { who, command } = act
  const others = [...sentTo].filter((seat) => seat !== who)
  if (command.type === 'exchange.offer' && command.on && !book.isOpen) {
    watched.offers++
    expect(others, 'who hears of an offer').toEqual([])
  }
  if (command.type === 'exchange.open') {
    const reading = [...phones.keys()].filter((seat) => readsNow(book, seat) !== null)
    watched.exchanged += reading.length
    expect(
      others.filter((seat) => !reading.includes(seat)),
      'who else hears of the opening',
    ).toEqual([])
  }
  if (command.type === 'couple.confirm' && typeof who === 'number') {
    const partner = book.partner.get(who)
    watched.linked++
    expect(
      others.filter((seat) => seat !== partner),
      'who hears of a link',
    ).toEqual([])
    // Whoever’s text it held: what vanished tells nothing.
    for (const seat of partner === undefined ? [] : [who, partner])
      expect(phones.get(seat)?.client.own.ownPairs?.pair ?? null).toBeNull()
  }
  if (command.type === 'couple.part') {
    // The other one of the two hears of it, and nobody else.
    expect(others.length).toBeLessThanOrEqual(1)
    for (const seat of others) expect(book.ever.get(seat)?.has(who as number)).toBe(true)
  }
}

test(
  `D2 Y1 Y2 Y3 Y5 in ${EVENINGS} evenings, with kills, no phone is sent a word of a partner that it may not read`,
  LONG ? { timeout: 3_600_000 } : {},
  async () => {
    for (let seed = 1; seed <= EVENINGS; seed++)
      await playLive(server, eveningOf(seed), observe).catch((error: unknown) => {
        throw new Error(`evening ${seed}`, { cause: error })
      })
    expect(watched.offers).toBeGreaterThan(EVENINGS)
    expect(watched.exchanged).toBeGreaterThan(EVENINGS / 2)
    expect(watched.linked).toBeGreaterThan(EVENINGS)
    expect(watched.counts).toBeGreaterThan(EVENINGS)
    expect(canariesIn(server.output())).toEqual([])
  },
)

/** Reads in each pair, now and then, the words of whoever is linked with this phone. */
const planted: ReadFrame = ({ seat }, { event, data }) =>
  event === 'ack' && JSON.stringify(data).includes('"pairId"')
    ? [data, `canary-${seat % 2 ? seat + 1 : seat - 1}-1.`]
    : data

test('a word of the partner that is planted in a pair is found', async () => {
  await expect(playLive(server, eveningOf(3), () => {}, planted)).rejects.toThrow(/was sent canary/)
})
