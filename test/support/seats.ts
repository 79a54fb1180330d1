import type { Ack, Command } from '../../shared/protocol.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'
import { seatClient, takeSeat, type Client } from './clients.ts'

/** A person whose phone does not give up: it numbers its commands and sends each until it is answered. */
export interface Person {
  seatId: string
  client: Client<CommonSlices>
  /**
   * Sends a command. Resolves once the server has accepted it for good, however often the connection failed in between.
   */
  insist(command: Command): Promise<Ack>
  /** What the server acknowledged last, by ask. */
  kept: { votes: Map<string, string>; texts: Map<string, string> }
}

const AGAIN = new Set(['too-fast', 'try-again'])

export async function arrive(origin: string, code: string, wish: Record<string, unknown> = {}): Promise<Person> {
  const { seatKey, seatId } = await takeSeat(origin, code, wish)
  const client = await seatClient(origin, seatKey)
  const kept: Person['kept'] = { votes: new Map(), texts: new Map() }
  let n = 0

  async function insist(command: Command): Promise<Ack> {
    const numbered = { ...command, client: seatId, n: n++ }
    for (;;) {
      const answer = await client.send(numbered).catch(() => null)
      if (answer === null) await connected()
      else if (!answer.ok && AGAIN.has(answer.code)) await new Promise((resolve) => setTimeout(resolve, 50))
      else {
        if (answer.ok && command.type === 'vote.cast') kept.votes.set(command.askId, command.choice)
        if (answer.ok && command.type === 'rewrite.submit') kept.texts.set(command.askId, command.text)
        if (answer.ok && command.type === 'rewrite.withdraw') kept.texts.delete(command.askId)
        return answer
      }
    }
  }

  const connected = () =>
    new Promise<void>((resolve) => {
      if (client.socket.connected) resolve()
      else client.socket.once('connect', resolve)
    })

  return { seatId, client, insist, kept }
}

/** Lets many people join, a few dozen at a time, as they would come through a door. */
export async function arriveMany(origin: string, code: string, count: number): Promise<Person[]> {
  const people: Person[] = []
  while (people.length < count) {
    const some = Math.min(50, count - people.length)
    people.push(...(await Promise.all(Array.from({ length: some }, () => arrive(origin, code)))))
  }
  return people
}
