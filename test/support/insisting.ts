import type { Ack, Command } from '../../shared/protocol.ts'
import type { Client } from './clients.ts'

/** Sends commands as a browser does: numbered, and again after each reconnect until they are answered for good. */
export function insisting<Common extends object>(client: Client<Common>, name = 'desk') {
  let n = 0
  return async (command: Command): Promise<Ack> => {
    const numbered = { ...command, client: name, n: n++ } as Command
    for (;;) {
      const answer = await client.send(numbered).catch(() => null)
      if (answer && (answer.ok || answer.code !== 'try-again')) return answer
      await client.until(({ socket }) => socket.connected)
    }
  }
}
