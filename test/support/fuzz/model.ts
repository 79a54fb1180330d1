import type { Store } from '../../../server/store/store.ts'
import { decide, type Actor } from '../../../shared/room/decide.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import type { Event, Stamp, WordsChange } from '../../../shared/room/events.ts'
import { newRoom, type Room } from '../../../shared/room/state.ts'
import { forTheRules } from './on-wire.ts'
import type { Sending } from './page.ts'

/** What the server alone says, of a command that it does not hand to the rules. */
const BEFORE_RULES = new Set(['bad-command', 'too-large', 'too-fast', 'not-allowed', 'key-taken'])

interface Moment {
  here: ReadonlySet<string>
  now: number
  /** Words that have come or changed since, as they were. */
  before: WordsChange
}

interface Watched {
  sending: Sending
  actor: Actor
  /** What the rules would have answered at some moment since it was sent, each as `answerOf` says it. */
  couldBe: Set<string>
}

/** The room as the pure rules have it, from the log that is on the disk. */
export interface Model {
  room: Room
  /** How many events there are. */
  length: () => number
  /** Remembers a command that is being sent. */
  watch: (sending: Sending, actor: Actor) => void
  /** Takes in what the log has more by now. Throws when a command was answered as the rules would not have. */
  fold: (store: Store, here: ReadonlySet<string>, now: number) => Promise<void>
}

const answerOf = (events: readonly Pick<Event, 'type'>[]) => `ok: ${events.map(({ type }) => type).join(' ')}`
const NOTHING = answerOf([])

/** Makes the model of a room that was just opened. */
export async function createModel(store: Store, roomId: string): Promise<Model> {
  const stored = await store.loadRoom(roomId)
  if (!stored) throw new Error('there is no such room')
  const room = newRoom(stored.head)
  let version = 0
  let length = 0
  let open: Watched[] = []
  const applied = new Set<string>()

  /**
   * Asks the rules what each command that is under way would be answered if it came now. The log does not say when words
   * changed that stay under one id, so it is asked with those from before, too.
   */
  function askRules({ here, now, before }: Moment) {
    const after = Object.fromEntries(Object.keys(before).map((id) => [id, room.words.get(id) ?? null]))
    for (const words of Object.keys(before).length ? [before, after] : [after]) {
      keepWords(room, words)
      for (const { sending, actor, couldBe } of open) {
        let ids = 0
        const meta = { actor, now, newId: () => `id-${++ids}`, here }
        const decision = decide(room, forTheRules(sending.command), meta)
        couldBe.add('rejected' in decision ? decision.rejected : answerOf(decision.events))
      }
    }
  }

  function isOf({ sending: { command }, actor }: Watched, by: Stamp): boolean {
    const who = actor.role === 'seat' ? actor.seatId : actor.role
    return by.actor === who && by.client === command.client && by.n === command.n
  }

  function take(events: readonly Event[], moment: Moment) {
    for (const [at, event] of events.entries()) {
      askRules({ ...moment, now: event.at })
      if (event.by) {
        const { by } = event
        const stamp = JSON.stringify(by)
        if (applied.has(stamp)) throw new Error(`applied twice: ${stamp}`)
        applied.add(stamp)
        const own = open.find((each) => isOf(each, by))
        if (own && ![...own.couldBe].some((answer) => answer.startsWith(answerOf(events.slice(at, at + 1)))))
          throw new Error(`${said(own)} is ${event.type} in the log, and by the rules ${[...own.couldBe].join(' or ')}`)
        if (own) own.couldBe = new Set(['ok: in the log'])
      }
      evolve(room, event)
      length++
    }
    askRules(moment)
  }

  function checkAnswered() {
    for (const each of open) {
      const { sending, couldBe } = each
      if (sending.answer === null || (sending.answer !== 'ok' && BEFORE_RULES.has(sending.answer))) continue
      const right =
        sending.answer === 'ok' ? couldBe.has('ok: in the log') || couldBe.has(NOTHING) : couldBe.has(sending.answer)
      if (!right)
        throw new Error(`${said(each)} was answered ${sending.answer}, and by the rules ${[...couldBe].join(' or ')}`)
    }
    open = open.filter(({ sending }) => sending.answer === null)
  }

  return {
    room,
    length: () => length,
    watch: (sending, actor) => open.push({ sending, actor, couldBe: new Set() }),
    async fold(store, here, now) {
      const unseen = await store.since(roomId, version)
      if (unseen) {
        const before = Object.fromEntries(
          Object.entries(unseen.words).flatMap(([id, text]) =>
            room.words.get(id) === text ? [] : [[id, room.words.get(id) ?? null]],
          ),
        )
        keepWords(room, unseen.words)
        take(unseen.events, { here, now, before })
        for (const id of [...room.words.keys()]) if (!Object.hasOwn(unseen.words, id)) room.words.delete(id)
        version = unseen.version
      } else askRules({ here, now, before: {} })
      checkAnswered()
    },
  }
}

const said = ({ sending: { command }, actor }: Watched) =>
  `${JSON.stringify(command)} of ${actor.role === 'seat' ? actor.seatId : actor.role}`
