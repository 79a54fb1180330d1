import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Bus, Ring } from '../../server/bus/bus.ts'

/** Where buses of one kind meet. */
export interface BusPlace {
  /** Makes the bus of one more node. */
  bus(node: string, said?: { down: () => void; up: () => void }): Bus
  /** What can be cut and mended between all nodes; null where there is no line. */
  line: { cut: () => void; mend: () => void } | null
  /** Sends what is no ring; null where nobody else can. */
  say: ((text: string) => Promise<void>) | null
  close(): Promise<void>
}

/** What every bus does, whatever it goes through. */
export function busContract(open: () => Promise<BusPlace>): void {
  let place: BusPlace
  let buses: Bus[] = []
  beforeAll(async () => {
    place = await open()
  })
  afterEach(async () => {
    for (const bus of buses) await bus.close()
    buses = []
  })
  afterAll(() => place.close())

  /** A node that listens. */
  async function node(name: string) {
    const messages: Ring[][] = []
    let missed = 0
    const said = { down: 0, up: 0 }
    const bus = place.bus(name, { down: () => said.down++, up: () => said.up++ })
    buses.push(bus)
    bus.on(
      (news) => messages.push([...news]),
      () => missed++,
    )
    await vi.waitFor(() => expect(missed).toBe(1), { timeout: 60_000 })
    return { ring: bus.ring, close: bus.close, messages, heard: () => messages.flat(), missed: () => missed, said }
  }

  const heardBy = (who: Awaited<ReturnType<typeof node>>, news: Ring) =>
    vi.waitFor(() => expect(who.heard()).toContainEqual(news), { timeout: 60_000 })

  test('what one node rings every other one hears, and not the one itself', async () => {
    const [a, b, c] = [await node('a'), await node('b'), await node('c')]
    a.ring({ roomId: 'one', what: 7 })
    a.ring({ roomId: 'two', what: 'gone' })
    a.ring({ roomId: 'three', what: 'people' })
    for (const other of [b, c]) {
      await heardBy(other, { roomId: 'three', what: 'people' })
      expect(other.heard()).toEqual([
        { roomId: 'one', what: 7 },
        { roomId: 'two', what: 'gone' },
        { roomId: 'three', what: 'people' },
      ])
    }
    // When its own would have come back by now, for another’s came later.
    b.ring({ roomId: 'one', what: 8 })
    await heardBy(a, { roomId: 'one', what: 8 })
    expect(a.heard()).toEqual([{ roomId: 'one', what: 8 }])
  })

  test('of a room rung many times in one turn others hear the newest, and the end after which nothing comes', async () => {
    const [a, b] = [await node('a'), await node('b')]
    for (const what of [4, 6, 5]) a.ring({ roomId: 'one', what })
    a.ring({ roomId: 'one', what: 'people' })
    a.ring({ roomId: 'two', what: 'gone' })
    a.ring({ roomId: 'two', what: 9 })
    await vi.waitFor(() => expect(b.heard()).toHaveLength(3), { timeout: 60_000 })
    expect(b.heard()).toEqual([
      { roomId: 'one', what: 6 },
      { roomId: 'one', what: 'people' },
      { roomId: 'two', what: 'gone' },
    ])
    expect(b.messages).toHaveLength(1)
  })

  test('a thousand rooms rung at once are all heard', async () => {
    const [a, b] = [await node('a'), await node('b')]
    const rooms = Array.from({ length: 1_000 }, (_, at) => `room-with-a-long-name-${at}`)
    for (const roomId of rooms) a.ring({ roomId, what: 12_345 })
    await vi.waitFor(() => expect(b.heard()).toHaveLength(rooms.length), { timeout: 60_000 })
    expect(new Set(b.heard().map(({ roomId }) => roomId))).toEqual(new Set(rooms))
  })

  test('a node that has closed hears nothing; what it rang just before is heard', async () => {
    const [a, b, c] = [await node('a'), await node('b'), await node('c')]
    await b.close()
    a.ring({ roomId: 'one', what: 2 })
    await Promise.all([a.close(), heardBy(c, { roomId: 'one', what: 2 })])
    expect(b.heard()).toEqual([])
  })

  test('a line that was cut is made again by itself, and each node knows that it may have missed something', async (context) => {
    const { line } = place
    if (!line) return context.skip('within one process there is no line')
    const [a, b] = [await node('a'), await node('b')]
    line.cut()
    await vi.waitFor(() => expect([a.said.down, b.said.down]).toEqual([1, 1]), { timeout: 60_000 })
    // Rung in vain, and no error.
    a.ring({ roomId: 'one', what: 1 })
    line.mend()
    await vi.waitFor(() => expect([a.missed(), b.missed()]).toEqual([2, 2]), { timeout: 60_000 })
    expect([a.said, b.said]).toEqual([
      { down: 1, up: 1 },
      { down: 1, up: 1 },
    ])
    a.ring({ roomId: 'one', what: 2 })
    await heardBy(b, { roomId: 'one', what: 2 })
  })

  test('what is no ring is left out, and the line stays', async (context) => {
    const { say } = place
    if (!say) return context.skip('within one process nobody else can say anything')
    const [a, b] = [await node('a'), await node('b')]
    for (const text of [
      '',
      '\n',
      'x\none',
      'x\none two',
      'x\none 1.5',
      'x\n 4',
      `x\n${'y'.repeat(2_000)} 1`,
      'x\none -1',
    ])
      await say(text)
    await say('x\nnot this\none 3')
    for (const each of [a, b]) {
      await heardBy(each, { roomId: 'one', what: 3 })
      expect(each.heard()).toEqual([{ roomId: 'one', what: 3 }])
    }
  })
}
