import type { RoomSlice } from '../../shared/room/head/view.ts'
import { t } from './t.ts'

/** What people are asked of two texts: the deck’s own question, or a plain one where it has none. */
export const questionOf = ({ question }: RoomSlice): string => question ?? t('common.texts.question')
