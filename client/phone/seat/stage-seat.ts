import { inject, type InjectionKey } from 'vue'
import type { useSubmissions } from './submissions.ts'
import { useSeat } from './seat.ts'

/** What stages know of a seat, and ask of it. */
export type StageSeat = Pick<
  ReturnType<typeof useSeat>,
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
  | keyof ReturnType<typeof useSubmissions>
>

/** Given where a stage is drawn for a seat that is nobody's. */
export const STAGE_SEAT: InjectionKey<StageSeat> = Symbol()

/** The seat a stage is drawn for: this phone's own, unless another was given. */
export const useStageSeat = (): StageSeat => inject(STAGE_SEAT, useSeat, true)
