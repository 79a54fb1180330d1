import type { HostSlices } from '../../shared/room/slices.ts'
import type { Place } from '../../shared/room/place.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import type { Client } from './clients.ts'

/** Returns the place of a room in the form that `stage.go` takes: without the ask's number in the agenda. */
export const placeOf = ({ common }: Client<HostSlices>) =>
  ({ stage: common.place.stage, askId: common.place.askId }) as Exclude<Place, { stage: 'ended' }>

/** Returns the id of a seat, as the console is told it; waits until it is. People are numbered from 1. */
export async function seatIdOf(host: Client<HostSlices>, number: number): Promise<string> {
  const find = () => Object.entries(host.common.people).find(([, each]) => each.number === number)?.[0]
  await host.until(() => find() !== undefined, `person ${number}`)
  return find() ?? ''
}

/** Takes the room to a stage and waits until the console knows; tries again while the server is away. */
export async function goTo(host: Client<HostSlices>, stage: RoundStage, askId: string): Promise<void> {
  for (;;) {
    const answer = await host.send({ type: 'stage.go', from: placeOf(host), to: { stage, askId } }).catch(() => null)
    if (answer?.ok) break
    await host.until(({ socket }) => socket.connected)
  }
  await host.until(({ common }) => common.place.stage === stage && common.place.askId === askId, stage)
}
