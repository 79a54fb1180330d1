import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { PRETEND } from '../../shared/room/rehearsal/limits.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { startReask } from './child.ts'
import { percentile, ratio, row, type Row } from './numbers.ts'
import { steady } from './paces.ts'
import { ASKS, openOurs, openVote } from './sides.ts'

/** A real room, in which so many vote so often, and for how long each time (ms). */
const SEATS = 30
const VOTES_PER_SECOND = 60
const ALONE_MS = 5_000

/** What is played in the rehearsal beside it, and for how long: while most of them do what the stage is for. */
const PLAYED: readonly (readonly [stage: RoundStage, ms: number])[] = [
  ['show', 3_000],
  ['vote', 15_000],
  ['reveal', 3_000],
  ['rewrite', 25_000],
  ['compare', 20_000],
]

/** What people in a real room wait for an answer while a full hall of pretend people is played on the same server. */
export async function measureRehearsal(): Promise<Row[]> {
  const server = await startReask()
  const origin = `http://127.0.0.1:${server.port}`
  const side = await openOurs(server, 1)
  await side.fill(SEATS)
  await openVote(side)
  const late = async (ms: number) => percentile(await steady(side, VOTES_PER_SECOND, ms), 0.99)
  await late(ALONE_MS)
  const alone = [await late(ALONE_MS)]
  const beside: number[] = []

  const room = await openRoom(origin, { deckId: therapyAsk.id, rehearsal: { people: PRETEND.most } })
  const host = await hostClient(origin, room.hostKey)
  const figures: Row[] = []
  const note = async (when: string, ms: number) => {
    const p99 = await late(ms)
    beside.push(p99)
    figures.push(row(`vote ack p99 beside ${PRETEND.most} pretend people: ${when}`, String(SEATS), 'ms', null, [p99]))
  }
  await note('they come', 12_000)
  for (const [stage, ms] of PLAYED) {
    await goTo(host, stage, ASKS[0] ?? '')
    await note(stage, ms)
  }
  await host.send({ type: 'room.end' })
  host.close()
  alone.push(await late(ALONE_MS))
  await server.end()
  const quiet = Math.max(...alone)
  return [
    row('vote ack p99, without them', String(SEATS), 'ms', null, alone),
    ...figures,
    ratio(
      'the same beside them ÷ without them, by stage',
      String(SEATS),
      3,
      beside,
      beside.map(() => quiet),
    ),
  ]
}
