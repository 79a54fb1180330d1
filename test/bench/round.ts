import type { Place } from '../../shared/room/place.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { startReask } from './child.ts'
import { median, row, type Row } from './numbers.ts'
import { burst, pause } from './paces.ts'
import { ASKS, go, LOBBY, openOurs, type Hall } from './sides.ts'
import type { Wire } from './wire.ts'

/** All that is told late has been told by then. */
const TOLD_MS = 2_300
const WRITERS = 30

/** A whole round of one ask, from joining to the debrief with three texts opened: what one phone is sent, in bytes. */
export async function bytesOfRound(seats: number): Promise<number> {
  const server = await startReask()
  const side = await openOurs(server, 1)
  const [hall] = side.halls
  if (!hall) throw new Error('there is no room')
  await side.fill(seats)
  const askId = ASKS[0] ?? ''
  let place: Place = LOBBY
  const to = async (stage: RoundStage) => {
    await pause(TOLD_MS)
    const next: Place = { stage, askId }
    await go(hall, place, next)
    place = next
  }
  const host = (command: object) => sent(hall.host, command)

  await to('show')
  await to('vote')
  await burst(side, 1)
  await to('reveal')
  await host({ type: 'reveal.show', askId, step: 'bars' })
  await pause(TOLD_MS)
  await host({ type: 'reveal.show', askId, step: 'reading' })
  await to('rewrite')
  const written = rewritesSeen(hall, 2)
  const text = 'I don’t know what to do next. Would you think about it with me, whenever you want?'
  await Promise.all(
    hall.seats.map((seat, index) =>
      sent(seat, index < WRITERS ? { type: 'rewrite.submit', askId, text } : { type: 'rewrite.pass', askId }),
    ),
  )
  const [one, two] = await written
  await to('compare')
  await host({ type: 'compare.open', askId, items: ['original', one, two] })
  await to('debrief')
  await pause(TOLD_MS)
  const bytes = median(hall.seats.map(({ got }) => got.bytes))
  const refused = hall.host.got.refused + hall.seats.filter((seat) => seat.got.refused).length
  await server.end()
  if (refused) throw new Error(`${refused} commands of the round were refused`)
  return bytes
}

const sent = (wire: Wire, command: object) =>
  new Promise<void>((resolve) => {
    wire.ask('command', JSON.stringify(command), resolve)
  })

/** The ids of the first texts that the console sees. */
function rewritesSeen({ host }: Hall, count: number): Promise<string[]> {
  const seen = new Set<string>()
  return new Promise((resolve) => {
    host.hear = (json) => {
      const [, update] = JSON.parse(json) as [string, { slices: { rewrites?: Record<string, unknown> } }]
      for (const id of Object.keys(update.slices.rewrites ?? {})) seen.add(id)
      if (seen.size >= count) resolve([...seen].slice(0, count))
    }
  })
}

export async function measureRound(few: number, many: number): Promise<Row[]> {
  const [small, large] = await Promise.all([bytesOfRound(few), bytesOfRound(many)])
  return [
    row('bytes to one phone for a whole round', String(few), 'KB', 12, [small / 1_000]),
    row('bytes to one phone for a whole round', String(many), 'KB', 12, [large / 1_000]),
    row('the same, more with many seats', `${few} to ${many}`, '%', 10, [(Math.abs(large - small) / small) * 100]),
  ]
}
