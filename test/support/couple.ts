import type { HostSlices } from '../../shared/room/slices.ts'
import type { RoomStage } from '../../shared/room/stages.ts'
import type { Client } from './clients.ts'
import { placeOf } from './facilitate.ts'
import { arrive, type Person } from './seats.ts'

/** Links two seats as people do: one has four digits, the other types them, the first confirms. */
export async function linkUp(one: Pick<Person, 'client' | 'insist'>, other: Pick<Person, 'insist'>): Promise<void> {
  await one.insist({ type: 'couple.offer' })
  await one.client.until(({ own }) => own.ownCouple?.state === 'offering')
  const offered = one.client.own.ownCouple
  if (offered?.state !== 'offering') throw new Error('there are no digits')
  await other.insist({ type: 'couple.accept', code: offered.code })
  await one.client.until(({ own }) => own.ownCouple?.state === 'asked')
  await one.insist({ type: 'couple.confirm', yes: true })
}

/** Lets two people come who are linked. */
export async function arriveTogether(origin: string, code: string): Promise<[Person, Person]> {
  const one = await arrive(origin, code)
  const other = await arrive(origin, code)
  await linkUp(one, other)
  return [one, other]
}

/** Takes the room to a stage of the whole room. */
export async function goToStage(host: Client<HostSlices>, stage: RoomStage | 'lobby'): Promise<void> {
  await host.send({ type: 'stage.go', from: placeOf(host), to: { stage, askId: null } })
  await host.until(({ common }) => common.place.stage === stage, stage)
}
