import type { Terms } from '../../shared/deck/schema.ts'
import type { RoomSlice } from '../../shared/room/head/view.ts'
import { atStart } from './at-start.ts'
import { t } from './t.ts'

/** Returns what speaker and hearer are called in a sentence: the deck’s own words, or plain ones if it has none. */
const peopleOf = ({ terms }: RoomSlice): { speaker: string; hearer: string } => ({
  speaker: terms?.speaker ?? t('common.texts.speaker'),
  hearer: terms?.hearer ?? t('common.texts.hearer'),
})

/** Names the ask, with the deck’s own word for it. */
export const theAskOf = (terms: Terms | null | undefined): string =>
  t('common.texts.theAsk', { ask: terms?.ask ?? t('common.texts.ask') })

/** Says that the person who hears the ask answers it. */
export const answersOf = (room: RoomSlice): string =>
  t('common.texts.hearerAnswers', { hearer: atStart(peopleOf(room).hearer) })

/** Asks people to read the ask from both sides. */
export const readTwiceOf = (room: RoomSlice): string => t('common.texts.readTwice', peopleOf(room))
