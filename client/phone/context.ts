import type { CommonSlices } from '../../shared/room/slices.ts'
import { atStart } from '../texts/at-start.ts'
import { t } from './t.ts'

/** Says which ask the room is at and of how many, in the deck’s word for it; empty where it is at none. */
export const contextOf = ({
  place: { number, asks },
  room: { terms },
}: Pick<CommonSlices, 'place' | 'room'>): string =>
  number > 0 ? t('phone.frame.askNumber', { ask: terms ? atStart(terms.ask) : t('phone.frame.ask'), number, asks }) : ''
