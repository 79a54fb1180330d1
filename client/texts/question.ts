import type { RoomSlice } from '../../shared/room/head/view.ts'
import { t } from './t.ts'

/** Returns the question that people answer about two texts: the deck’s own, or a plain one if the deck has none. */
export const questionOf = ({ question }: RoomSlice): string => question ?? t('common.texts.question')
