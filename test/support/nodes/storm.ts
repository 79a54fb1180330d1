import { expect } from 'vitest'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { call, hostClient, openRoom, type Client } from '../clients.ts'
import { goTo } from '../facilitate.ts'
import { execute } from '../postgres-schema.ts'
import { arriveMany, type Person } from '../seats.ts'
import type { TestNodes } from './nodes.ts'

/** People of one room who vote and vote, sending each vote until it is answered, and what must hold whatever fails meanwhile. */
export interface Storm {
  roomId: string
  host: Client<HostSlices>
  /** By where they came in. */
  people: readonly (readonly Person[])[]
  /** Takes the room to the vote. */
  open(): Promise<void>
  /** These people, or all, vote so often, each time for something else. */
  vote(times: number, who?: readonly Person[]): { answered: () => number; done: Promise<unknown> }
  /**
   * Everybody is back, and in the log is every vote that was answered, once, and nothing is missing between; console and phones
   * say the same. Every server lives, and none has more connections to the database than it may.
   */
  expectAllKept(): Promise<void>
  leave(): void
}

/** The most connections of one server, as the README has it. */
const CONNECTIONS_MOST = 7

/** Lets so many people come in at each of these addresses. */
export async function startStorm(
  { nodes, database }: TestNodes,
  origins: readonly string[],
  each: number,
  random: () => number,
): Promise<Storm> {
  const room = await openRoom(origins[0] ?? '')
  const host = await hostClient(origins.at(-1) ?? '', room.hostKey)
  const people: Person[][] = []
  for (const origin of origins) people.push(await arriveMany(origin, room.code, each))
  const everybody = people.flat()
  const askId = host.common.deck.asks[0]?.id ?? ''
  const choices = [...host.common.deck.versions.map(({ id }) => id), 'none', 'pass']
  /** How many votes of each were answered. */
  const answered = new Map<Person, number>()

  async function voteOnce(person: Person) {
    // What changes nothing is in no log.
    const others = choices.filter((choice) => choice !== person.kept.votes.get(askId))
    const choice = others[Math.floor(random() * others.length)] ?? 'pass'
    expect(await person.insist({ type: 'vote.cast', askId, choice })).toMatchObject({ ok: true })
    answered.set(person, (answered.get(person) ?? 0) + 1)
  }

  async function expectWholeLog() {
    const rows = await execute<{ version: number; count: number; data: string }>(
      database.url,
      'select version, count, data from reask.events where room_id = $1 order by version',
      [room.roomId],
    )
    let next = 1
    for (const { version, count } of rows) {
      expect(version).toBe(next)
      next += count
    }
    const stamps = rows.flatMap(({ data }) =>
      (JSON.parse(data) as { type: string; by?: { client: string; n: number } }[]).flatMap(({ type, by }) =>
        type === 'vote.cast' && by ? `${by.client} ${by.n}` : [],
      ),
    )
    // Each person’s browser has a name of its own, and counts from 0.
    const kept = new Map<string, number>()
    for (const stamp of stamps) kept.set(stamp, (kept.get(stamp) ?? 0) + 1)
    const wanted = everybody.flatMap((person) =>
      Array.from({ length: answered.get(person) ?? 0 }, (_, n) => [`${person.seatId} ${n}`, 1] as const),
    )
    expect(kept).toEqual(new Map(wanted))
  }

  return {
    ...{ roomId: room.roomId, host, people },
    open: () => goTo(host, 'vote', askId),
    vote(times, who = everybody) {
      let count = 0
      const done = Promise.all(
        who.map(async (person) => {
          for (let time = 0; time < times; time++) {
            await voteOnce(person)
            count++
          }
        }),
      )
      return { answered: () => count, done }
    },
    async expectAllKept() {
      await host.until(({ common }) => common.here === everybody.length, 'everybody back')
      await goTo(host, 'reveal', askId)
      const votes = recount(everybody.flatMap(({ kept }) => kept.votes.get(askId) ?? []))
      const told = () =>
        Object.fromEntries(Object.entries(host.common.result?.tally.choices ?? {}).filter(([, count]) => count > 0))
      await expect.poll(told).toEqual(votes)
      for (const { client, kept } of everybody)
        await client.until(({ own }) => own.ownVotes[askId]?.choice === kept.votes.get(askId), 'the own vote')
      await expectWholeLog()
      for (const { origin } of nodes) expect((await call(origin, 'GET', '/api/health')).status).toBe(200)
      const [open] = await execute<{ count: string }>(
        database.url,
        "select count(*) from pg_stat_activity where application_name like 'reask%'",
      )
      expect(Number(open?.count)).toBeLessThanOrEqual(nodes.length * CONNECTIONS_MOST)
    },
    leave() {
      for (const { close } of [host, ...everybody.map(({ client }) => client)]) close()
    },
  }
}

function recount(choices: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}
