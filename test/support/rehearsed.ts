import { createPresence } from '../../server/live/presence.ts'
import { forRules } from '../../server/live/links.ts'
import { createCrowd, type Crowd, type CrowdDoor } from '../../server/rehearsal/crowd.ts'
import { secureRandom } from '../../server/secrets.ts'
import type { Timing } from '../../server/rehearsal/timing.ts'
import { createTurns } from '../../server/rehearsal/turns.ts'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { affectedBy } from '../../shared/room/affected.ts'
import { nextStep, type Step } from '../../shared/room/course/steps.ts'
import { decide, type Actor, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { PRESET_DEFAULTS, type Preset } from '../../shared/room/settings.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones } from '../../shared/room/view.ts'
import { courseOf, HOST, type Standing } from './given.ts'
import { sampleHead } from './sample.ts'

interface HandTiming extends Timing {
  run(ms: number): Promise<void>
  readonly waiting: number
  /** Counts work as ms: by itself none takes any time. */
  worked(): number
  /** What the longest stretch of work between two moments took. */
  readonly longest: number
}

/** Time that passes when the test says so. */
function handTiming(): HandTiming {
  let now = 0
  let longest = 0
  const waiting = new Set<{ at: number; work: () => void }>()
  return {
    now: () => now,
    worked: () => 0,
    after(ms, work) {
      const entry = { at: now + ms, work }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    async run(ms) {
      const until = now + ms
      for (;;) {
        const next = [...waiting].sort((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        waiting.delete(next)
        now = Math.max(now, next.at)
        const before = this.worked()
        next.work()
        longest = Math.max(longest, this.worked() - before)
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = until
    },
    get waiting() {
      return waiting.size
    },
    get longest() {
      return longest
    },
  }
}

/** What was sent in a rehearsed room. */
export interface Sent {
  command: RoomCommand
  actor: Actor
  refused: ProblemCode | null
}

export interface RehearsedRoom {
  room: Room
  door: CrowdDoor
  timing: HandTiming
  sent: Sent[]
  host(command: RoomCommand): void
  call(people: number, seed?: string): Crowd
  /** Does what Next does, and returns it. */
  next(): Step | null
  console(): ReturnType<typeof viewForHost>
  phones(): ReturnType<typeof viewForPhones>
  close(): void
}

/** Makes a room by its rules alone, to which pretend people can be called. */
export function rehearsedRoom(preset: Preset, besides: Partial<RoomHead> = {}): RehearsedRoom {
  const [deck] = builtInDecks
  if (!deck) throw new Error('there is no built-in deck')
  const room = newRoom(
    sampleHead({ preset, deck, ...PRESET_DEFAULTS[preset], lots: true, rehearsal: true, ...besides }),
  )
  const timing = handTiming()
  const turns = createTurns(timing)
  const presence = createPresence(() => {})
  const sent: Sent[] = []
  let crowd: Crowd | null = null
  let ids = 0

  function take(command: RoomCommand, actor: Actor): ProblemCode | null {
    const meta = { actor, now: Math.round(timing.now()), newId: () => `id-${++ids}`, here: presence.sinceStage }
    const decision = decide(room, command, meta)
    const refused = 'rejected' in decision ? decision.rejected : null
    sent.push({ command, actor, refused })
    if ('rejected' in decision) return decision.rejected
    const affected: string[] = []
    for (const event of decision.events) {
      affected.push(...affectedBy(room, event).map(({ seatId }) => seatId))
      evolve(room, event)
      if (event.type === 'stage.gone') presence.beginStage(event.at)
      if (event.type === 'seat.closed') presence.leave(event.seatId)
    }
    keepWords(room, decision.words)
    crowd?.noticed(affected)
    return null
  }

  const door: CrowdDoor = {
    room: () => room,
    submit: async (command, actor) => {
      const code = take(command, actor)
      return code === null ? { ok: true } : { ok: false, code }
    },
    presence,
    forRules: (command) => forRules(command, secureRandom),
  }

  function host(command: RoomCommand) {
    const refused = take(command, HOST)
    if (refused) throw new Error(`${command.type}: ${refused}`)
  }

  return {
    ...{ room, door, timing, sent, host },
    call(people, seed = 'seed') {
      const failed = (error: unknown) => {
        throw error
      }
      return (crowd = createCrowd({ door, people, seed, timing, turns, failed }))
    },
    next() {
      const step = nextStep(courseOf(room))
      if (step) host(commandFor(step, room))
      return step
    },
    console: () => viewForHost(room, presence),
    phones: () => viewForPhones(room, presence),
    close() {
      crowd?.close(true)
      presence.close()
    },
  }
}

function commandFor(step: Step, { place }: Room): RoomCommand {
  switch (step.kind) {
    case 'reveal':
      return { type: 'reveal.show', askId: step.askId, step: step.step }
    case 'play':
      return { type: 'pushback.play', askId: step.askId, lines: step.lines }
    case 'page':
      return { type: 'screen.page', askId: step.askId, page: step.page }
    case 'go':
      return { type: 'stage.go', from: place as Standing, to: step.to as Standing }
    case 'end':
      return { type: 'room.end' }
  }
}
