import type { RoomSlice } from '../../shared/room/head/view.ts'
import { choicesOf, type VoteOption } from './choices.ts'
import { versionLetter } from './result/result-rows.ts'
import { t } from './t.ts'

/** Returns all choices of a room, in the deck's order. */
export const roomChoices = (room: RoomSlice): VoteOption[] => choicesOf(room, t('pictures.any.pass'))

/** Returns a choice as it is written within a sentence: a version with its letter, the others in quotes. */
export const choiceWords = ({ index, short }: VoteOption): string =>
  index === null ? t('pictures.any.quoted', { name: short }) : `${versionLetter(index)}\u00a0${short}`
