import { COMMANDS } from '../../shared/protocol.ts'
import { decide, type Actor, type Decision, type RoomCommand } from '../../shared/room/decide.ts'
import { voicesIn } from '../../shared/room/rewrites/voices.ts'
import { PRESETS, type Preset } from '../../shared/room/settings.ts'
import { rowOf, STAGES, type Stage } from '../../shared/room/stages.ts'
import type { Room } from '../../shared/room/state.ts'
import {
  admitSaid,
  alone,
  bringSaid,
  end,
  givenRoom,
  go,
  link,
  nextPair,
  open,
  openObstacle,
  people,
  present,
  showLot,
  showSaid,
  write,
  type Past,
} from './given.ts'

/** Who presents, where somebody does; everybody else answers. */
export const PRESENTER = 6

/** The first of what was rehearsed and said. */
export const saidIn = ({ said }: Room) => [...said.keys()][0] ?? 'none'

const BEFORE: Record<Preset, Past[]> = {
  training: [],
  couples: [...link(1, 2), alone(3), alone(4), alone(5), alone(6)],
  supervision: [present(PRESENTER), bringSaid(1, 'what I rehearsed', 'what I said'), (room) => admitSaid(saidIn(room))],
}

/** A room at this stage, with six people who did all that comes before it, and with what is open there. */
export function roomAt(preset: Preset, stage: Stage): Room {
  const writers = preset === 'supervision' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6]
  const { takes, opens } = rowOf(stage)
  return givenRoom(
    { preset },
    people(6),
    ...BEFORE[preset],
    go('rewrite'),
    (room) =>
      writers.flatMap((number) =>
        voicesIn(room).map((voice) => write(number, `text ${number} ${voice}`, { reach: 'screen', voice })),
      ),
    showLot(),
    ...(stage === 'ended' ? [end] : [go(stage)]),
    ...(takes.some((command) => command === 'pair.next') ? [nextPair(1)] : []),
    ...(opens.some((command) => command === 'compare.open') ? [open(['original', 'reference'])] : []),
    ...(opens.some((command) => command === 'obstacle.open') ? [openObstacle()] : []),
    ...(opens.some((command) => command === 'said.show') ? [(room: Room) => showSaid(saidIn(room))] : []),
  ).room
}

/** What the rules say to this; the room does not change. */
export function decided(room: Room, command: RoomCommand, actor: Actor): Decision {
  let ids = 1_000
  const here = new Set(room.seats.keys())
  return decide(room, command, { actor, now: 1_000_000, newId: () => `id-${++ids}`, here })
}

/** Every kind of room, at every stage that it has. */
export const PLACES = PRESETS.flatMap((preset) =>
  (Object.keys(STAGES) as Stage[])
    .filter((stage) => rowOf(stage).presets.includes(preset))
    .map((stage): [Preset, Stage] => [preset, stage]),
)

/** The schemas of the commands that the rules decide. The others are about who is here, and what is seen. */
export const DECIDED = Object.values(COMMANDS).filter(
  ({ entries: { type } }) => !/^(seat\.leave|screen\.seen|word\.|rehearsal\.)/.test(type.literal),
)
