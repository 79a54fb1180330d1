import type { RoomSlice } from '../../shared/room/head/view.ts'
import { t } from './t.ts'

/** Returns the question that people answer about two texts: the deck’s own, or a plain one if the deck has none. */
export const questionOf = ({ questions }: RoomSlice): string => questions.compare ?? t('common.texts.question')

/** Returns what to listen for when the ask is pushed back. */
export const pushBackOf = ({ questions }: RoomSlice): string => questions.pushBack ?? t('common.texts.pushBack')

/** Returns one line of the position from which to ask again. */
export const rewriteOf = ({ questions }: RoomSlice): string => questions.rewrite ?? t('common.texts.rewrite.how')
