import type { RoomSlice } from '../../shared/room/head/view.ts'
import { choicesOf, type VoteOption } from './choices.ts'
import { versionLetter } from './result/result-rows.ts'
import { t } from './t.ts'

/** All there is to choose in a room, in the deck's order. */
export const roomChoices = (room: RoomSlice): VoteOption[] => choicesOf(room, t('pictures.any.pass'))

/** A choice within a sentence: a version with its letter, the others by their name. */
export const choiceWords = ({ index, name }: VoteOption): string =>
  index === null ? name : `${versionLetter(index)} ${name}`
