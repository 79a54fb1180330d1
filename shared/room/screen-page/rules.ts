import { happened, NOTHING, refuse, type Rules } from '../rule.ts'
import { screenPages } from './state.ts'

/** Rules for what of the open pictures is on the screen (X1, X2). */
export const screenPage = {
  'screen.page': (room, { askId, page }) => {
    const { open, shown } = screenPages(room, room.place.askId === askId ? room.rounds.get(askId) : undefined)
    if (!open.includes(page)) return refuse('nothing-to-show')
    return shown === page ? NOTHING : happened({ type: 'screen.turned', askId, page })
  },
} satisfies Partial<Rules>
