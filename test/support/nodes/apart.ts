import { expect, vi } from 'vitest'
import { hostClient, openRoom, screenClient, seatClient, takeSeat, type Client } from '../clients.ts'
import { goTo } from '../facilitate.ts'
import type { TestNodes } from './nodes.ts'

/** A room with a console, a screen and so many phones, the next always at the next node. */
export async function apart({ nodes }: TestNodes, people: number) {
  const at = (index: number) => nodes[index % 3]?.origin ?? ''
  const room = await openRoom(at(0))
  const host = await hostClient(at(1), room.hostKey)
  const screen = await screenClient(at(2), room.screenKey)
  const seats = await Promise.all(Array.from({ length: people }, (_, index) => takeSeat(at(index), room.code)))
  // A seat is not where it was taken.
  const phones = await Promise.all(seats.map(({ seatKey }, index) => seatClient(at(index + 1), seatKey)))
  await host.until(({ common }) => common.here === people, 'everybody')
  const askId = host.common.deck.asks[0]?.id ?? ''
  const versions = host.common.deck.versions.map(({ id }) => id)
  return {
    ...{ room, host, screen, seats, phones, askId, versions, at },
    async go(stage: Parameters<typeof goTo>[1]) {
      await goTo(host, stage, askId)
      await screen.until(({ common }) => common.place.stage === stage, stage)
      await Promise.all(phones.map(({ until }) => until(({ common }) => common.place.stage === stage, stage)))
    },
    leave() {
      for (const client of [host, screen, ...phones]) client.close()
    },
  }
}

/** Waits until all of one role know the same. */
export const agree = <Common>(clients: readonly Client<Common>[]) =>
  vi.waitFor(
    () => {
      const [first, ...rest] = clients.map(({ common }) => common)
      for (const other of rest) expect(other).toEqual(first)
    },
    { timeout: 60_000, interval: 100 },
  )
