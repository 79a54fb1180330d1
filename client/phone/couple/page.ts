import { OFFER_MS } from '../../../shared/room/limits.ts'
import type { OwnCouple } from '../../../shared/room/couples/view.ts'

/** What a person has pressed so far, where the room does not know it yet. */
export type PressedStep = 'choose' | 'how' | 'type'

/** The pages of saying whom one is here with. */
export type CouplePage =
  | { at: 'choose' | 'how' | 'type' }
  | { at: 'said'; as: 'alone' | 'both' | 'parted' }
  | { at: 'linked' }
  | { at: 'digits'; code: string; minutes: number }
  | { at: 'asked' | 'waiting' }
  | { at: 'over'; of: 'digits' | 'waiting' }

const MINUTE_MS = 60_000

/**
 * Returns the page. In: how the seat stands, what was pressed since (null: nothing), and the room's time. Digits say how
 * many minutes they have left, and are over by themselves.
 */
export function couplePage(couple: OwnCouple, step: PressedStep | null, now: number): CouplePage {
  switch (couple.state) {
    case 'linked':
      return { at: 'linked' }
    case 'offering': {
      // The time here is a little behind: there are never more minutes left than there were at first.
      const minutes = Math.ceil(Math.min(couple.until - now, OFFER_MS) / MINUTE_MS)
      return minutes > 0 ? { at: 'digits', code: couple.code, minutes } : { at: 'over', of: 'digits' }
    }
    case 'asked':
      return couple.until > now ? { at: 'asked' } : { at: 'over', of: 'digits' }
    case 'waiting':
      return couple.until > now ? { at: 'waiting' } : { at: 'over', of: 'waiting' }
    case 'unsaid':
      return { at: step ?? 'choose' }
    case 'alone':
    case 'both':
    case 'parted':
      return step === null ? { at: 'said', as: couple.state } : { at: step }
  }
}
