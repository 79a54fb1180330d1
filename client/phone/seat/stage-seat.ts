import { inject, type InjectionKey } from 'vue'
import type { useSubmissions } from './submissions.ts'
import { useSeat } from './seat.ts'

/** What a stage can read from a seat and ask of it. */
export type StageSeat = Pick<
  ReturnType<typeof useSeat>,
  | 'seat'
  | 'common'
  | 'own'
  | 'isPaused'
  | 'serverNow'
  | 'asks'
  | 'drafted'
  | 'written'
  | 'notes'
  | 'note'
  | 'arrived'
  | 'problem'
  | 'changedElsewhere'
  | 'draftOf'
  | 'setDraft'
  | 'state'
  | 'send'
  | 'wake'
  | keyof ReturnType<typeof useSubmissions>
>

/** Provides a seat for a stage that is drawn for no real seat. */
export const STAGE_SEAT: InjectionKey<StageSeat> = Symbol()

/** Returns the seat a stage is drawn for: this phone's own, unless another one was provided. */
export const useStageSeat = (): StageSeat => inject(STAGE_SEAT, useSeat, true)
