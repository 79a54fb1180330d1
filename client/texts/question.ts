import type { OpenedText } from '../../shared/room/side-by-side/view.ts'
import { voiceOf, type Voice } from '../../shared/room/lists.ts'
import { WRITES } from '../../shared/room/settings.ts'
import type { RoomSlice } from '../../shared/room/head/view.ts'
import { t } from './t.ts'

/**
 * Returns the question that people answer about two texts: the deck’s own, or a plain one if the deck has none; of two
 * texts of one voice, where people write in two, that of the voice.
 */
export const questionOf = ({ questions }: RoomSlice, voice?: Voice): string =>
  voice ? t(`common.texts.question.${voice}`) : (questions.compare ?? t('common.texts.question'))

/**
 * Returns what is asked about the open texts. Where people write in two voices it is the question of their voice, and
 * what to look at where there are texts of both, or none.
 */
export function openedQuestionOf(room: RoomSlice, opened: readonly OpenedText[]): string {
  if (WRITES[room.preset].length < 2) return questionOf(room)
  const voices = new Set(opened.map((text) => voiceOf(text)))
  const [voice] = voices
  return voice && voices.size === 1 ? questionOf(room, voice) : t(`common.texts.question.${voice ? 'mixed' : 'both'}`)
}

/** Returns what to listen for when the ask is pushed back. */
export const pushBackOf = ({ questions }: RoomSlice): string => questions.pushBack ?? t('common.texts.pushBack')

/** Returns one line of the position from which to ask again. */
export const rewriteOf = ({ questions }: RoomSlice): string => questions.rewrite ?? t('common.texts.rewrite.how')
