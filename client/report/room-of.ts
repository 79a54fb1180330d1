import type { Report } from '../../shared/room/report/form.ts'
import type { RoomSlice } from '../../shared/room/head/view.ts'

/** Makes what pictures are drawn with of a report: the words of its deck. */
export const roomOf = ({ title, preset, deck }: Report): RoomSlice => ({
  title,
  preset,
  naming: 'none',
  retentionHours: 0,
  language: deck.language,
  none: deck.none,
  versions: deck.versions,
  intents: deck.intents,
  questions: deck.questions,
  terms: deck.terms,
  method: [],
})

/** Tells whether nothing that could be counted is told of any ask, because too few answered. */
export const isAllWithheld = ({ asks }: Report): boolean =>
  asks.length > 0 &&
  asks.every(
    ({ withheld, texts, heat, again }) =>
      withheld.some(({ part, why }) => part === 'breakdowns' && why !== 'answering') &&
      texts.length === 0 &&
      !heat?.words &&
      (!('choices' in again) || Object.values(again.choices).every((people) => people === 0)),
  )
