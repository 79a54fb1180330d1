import type { RoomSlice } from '../../../shared/room/head/view.ts'
import type { Tally } from '../../../shared/stats/tally.ts'
import { choiceWords, roomChoices } from '../choice-words.ts'
import { everyoneIn } from './result-rows.ts'
import { summarise } from './result-summary.ts'
import { summarySentence } from './summary-sentence.ts'
import { t } from '../t.ts'

/**
 * Says what was heard most; after a second vote, what is heard most now and by how many it was heard at first. In: the
 * count that is shown, and the first vote where this is the second.
 */
export function resultSentence(room: RoomSlice, tally: Tally, first: Tally | null): string {
  const said = summarySentence(tally, room)
  if (!first) return said
  const ids = room.versions.map(({ id }) => id)
  const summary = summarise(tally, ids)
  if (!('choice' in summary)) return t('pictures.any.afterTalking', { said })
  const choice = roomChoices(room).find(({ id }) => id === summary.choice)
  if (!choice) return t('pictures.any.afterTalking', { said })
  return t('pictures.any.twice', {
    what: choiceWords(choice),
    count: summary.count,
    of: summary.of,
    before: first.choices[summary.choice] ?? 0,
    ofBefore: everyoneIn({ tally: first }),
  })
}
