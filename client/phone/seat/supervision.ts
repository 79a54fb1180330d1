import type { CommandOf } from '../../../shared/protocol.ts'
import type { ObstacleAnswer, ObstacleQuestion } from '../../../shared/room/obstacle/lists.ts'
import type { OwnObstacle } from '../../../shared/room/obstacle/view.ts'
import type { ResponseLines } from '../../../shared/room/response/state.ts'
import type { Range } from '../../../shared/stats/tokens.ts'
import type { SeatCommand } from '../../room/outbox.ts'
import type { Saved } from './saved.ts'
import type { Parts } from './submissions.ts'

/** Sends what a seat gives in a supervision, and returns what of it the room has. */
export function useSupervision({ post, pending, own, savedOf }: Parts) {
  function waiting<Type extends SeatCommand['type']>(slot: string, type: Type): CommandOf<Type> | undefined {
    const command = pending.value.find((entry) => entry.slot === slot)?.command
    return command?.type === type ? command : undefined
  }
  const isWaiting = (slot: string) => pending.value.some((entry) => entry.slot === slot)

  const offerToPresent = (on: boolean) => post('presenter', { type: 'presenter.offer', on })
  /** Returns whether this seat would present, and whether it does from the next ask on. */
  function presentingOf(): { on: boolean; next: boolean } {
    const there = own.value?.ownOffer ?? null
    const command = waiting('presenter', 'presenter.offer')
    return { on: command?.on ?? there === 'waits', next: there === 'next' }
  }

  const speak = (askId: string, on: boolean) => post(`spoken:${askId}`, { type: 'reflect.speak', askId, on })
  /** Returns whether this seat said that it has spoken. */
  function spokenOf(askId: string): { on: boolean; saved: Saved } {
    const there = own.value?.ownSpoken?.[askId] === true
    const command = waiting(`spoken:${askId}`, 'reflect.speak')
    return { on: command?.on ?? there, saved: savedOf(command !== undefined, there) }
  }

  // Only the latest counts, so these two share a slot.
  const showResponse = (askId: string, lines: ResponseLines) =>
    post(`response:${askId}`, { type: 'response.show', askId, lines })
  const withdrawResponse = (askId: string) => post(`response:${askId}`, { type: 'response.withdraw', askId })
  /** Tells whether a response is still being shown or taken back. */
  const isResponding = (askId: string): boolean => isWaiting(`response:${askId}`)

  const answerObstacle = (askId: string, question: ObstacleQuestion, choice: ObstacleAnswer) =>
    post(`obstacle:${askId}:${question}`, { type: 'obstacle.answer', askId, question, choice })
  /** Returns what this seat answered about the obstacle. */
  function obstacleOf(askId: string): { answers: OwnObstacle; saved: Saved } {
    const there = own.value?.ownObstacle?.[askId] ?? {}
    const coming = (['no', 'lost'] as const).flatMap((question) => {
      const command = waiting(`obstacle:${askId}:${question}`, 'obstacle.answer')
      return command ? [[question, command.choice] as const] : []
    })
    const answers = { ...there, ...Object.fromEntries(coming) }
    return { answers, saved: savedOf(coming.length > 0, Object.keys(there).length > 0) }
  }

  const markSaid = (saidId: string, marks: readonly Range[]) =>
    post(`said-marks:${saidId}`, { type: 'said.mark', saidId, marks: [...marks] })
  /** Returns where this seat marked what somebody said; null where it did not answer. */
  function saidMarksOf(saidId: string): { marks: readonly Range[] | null; saved: Saved } {
    const there = own.value?.ownSaidMarks?.[saidId] ?? null
    const coming = waiting(`said-marks:${saidId}`, 'said.mark')
    return { marks: coming?.marks ?? there, saved: savedOf(coming !== undefined, there !== null) }
  }

  return {
    markSaid,
    saidMarksOf,
    offerToPresent,
    presentingOf,
    speak,
    spokenOf,
    showResponse,
    withdrawResponse,
    isResponding,
    answerObstacle,
    obstacleOf,
  }
}
