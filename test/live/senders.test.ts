import { afterAll, beforeAll, expect, test } from 'vitest'
import { messageOf } from '../../shared/problems.ts'
import { COMMANDS, type Command, type CommandType } from '../../shared/protocol.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { isRoomStage } from '../../shared/room/place.ts'
import { mayReaderSend, SENDERS } from '../../shared/senders.ts'
import { rowOf, STAGES, type RoomStage, type RoundStage, type Stage } from '../../shared/room/stages.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { connect, hostClient, openRoom, screenClient, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goToStage } from '../support/couple.ts'
import { fittingInput } from '../support/dearest.ts'
import { goTo } from '../support/facilitate.ts'
import { snapshot } from '../support/given.ts'

// Every command from every kind of client at every stage: whoever may not send it is told so, and nothing changes.

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const TYPES = Object.keys(COMMANDS) as CommandType[]
const CLIENTS = ['host', 'reader', 'screen', 'seat'] as const
type Kind = (typeof CLIENTS)[number]

const maySend = (kind: Kind, type: CommandType) => (kind === 'reader' ? mayReaderSend(type) : SENDERS[type] === kind)

/** A key sends so many at once; then it waits. */
const AT_ONCE = 35

const NOT_ALLOWED = { ok: false, code: 'not-allowed', message: messageOf('not-allowed') }

test.each(['training', 'couples', 'supervision'] as const)('in %s', async (preset) => {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', preset })
  const host = await hostClient(app.origin, room.hostKey)
  const readerKey = 'r'.repeat(32 - preset.length) + preset
  await host.send({ type: 'link.renew', which: 'reader', key: readerKey })
  const clients: Record<Kind, Client<object>> = {
    host,
    reader: await connect<HostSlices>(app.origin, readerKey),
    screen: await screenClient(app.origin, room.screenKey),
    seat: await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey),
  }
  const askId = host.common.deck.asks[0]?.id ?? ''

  async function arrive(stage: Stage) {
    if (stage === 'ended') await host.send({ type: 'room.end' })
    else if (stage === 'lobby' || isRoomStage(stage)) await goToStage(host, stage satisfies RoomStage | 'lobby')
    else await goTo(host, stage satisfies RoundStage, askId)
    // What all see comes after the answer to the command that changed it.
    await host.until(({ common }) => common.place.stage === stage, stage)
  }

  async function state() {
    const live = await app.rooms.get(room.roomId)
    const settled = await live?.settled()
    return settled && snapshot(settled)
  }

  // Who may send what is the same in every kind of room, so that each stage is met once.
  const stages = (Object.keys(STAGES) as Stage[]).filter((stage) => rowOf(stage).presets[0] === preset)
  expect(stages.length).toBeGreaterThan(1)
  for (const stage of stages) {
    await arrive(stage)
    const before = await state()
    for (const kind of CLIENTS) {
      const wrong = TYPES.filter((type) => !maySend(kind, type))
      for (let from = 0; from < wrong.length; from += AT_ONCE) {
        app.advance(10_000)
        const types = wrong.slice(from, from + AT_ONCE)
        const answers = await Promise.all(
          types.map((type) =>
            clients[kind].send({
              ...(fittingInput(COMMANDS[type]) as Command),
              ...('askId' in COMMANDS[type].entries && { askId }),
            }),
          ),
        )
        expect(Object.fromEntries(types.map((type, at) => [type, answers[at]]))).toEqual(
          Object.fromEntries(types.map((type) => [type, NOT_ALLOWED])),
        )
      }
    }
    expect(await state()).toBe(before)
    expect(host.common.place.stage).toBe(stage)
  }
  for (const each of Object.values(clients)) each.close()
})
