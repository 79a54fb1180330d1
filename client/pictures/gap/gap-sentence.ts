import type { Intent } from '../../../shared/deck/schema.ts'
import type { RoomSlice } from '../../../shared/room/head/view.ts'
import type { GapSlice } from '../../../shared/room/votes/gap.ts'
import { emptyTally } from '../../../shared/stats/tally.ts'
import { choiceWords, roomChoices } from '../choice-words.ts'
import { summarySentence } from '../result/summary-sentence.ts'
import { t } from '../t.ts'
import { heardByAll, isAlone, largestGap } from './gap.ts'

/**
 * Says what was heard most by those who answered both questions; and of the people who thought one thing was meant, how
 * many heard what, where that is the largest gap.
 */
export function gapSentence(gap: GapSlice, room: RoomSlice, intents: readonly Intent[]): string {
  const ids = room.versions.map(({ id }) => id)
  const largest = largestGap(gap, ids)
  const intent = intents.find(({ id }) => id === largest?.intent)
  const choice = roomChoices(room).find(({ id }) => id === largest?.choice)
  if (!largest || !intent || !choice) return t('pictures.gap.nobody')
  const said = summarySentence({ ...emptyTally(ids), choices: heardByAll(gap) }, room)
  if (!isAlone(gap, largest)) return said
  const { count, of: n } = largest
  return `${said} ${t('pictures.gap.heard', { n, count, intent: intent.name, what: choiceWords(choice) })}`
}
