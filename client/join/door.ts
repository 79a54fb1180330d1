import type { CallRefused } from '../room/api.ts'

/** A code that was tried, and why it opened no room. */
export interface Door {
  code: string
  problem: CallRefused['code']
}
