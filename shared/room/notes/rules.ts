import { isBroughtId } from '../brought/ask.ts'
import { codePoints, NOTE_MAX } from '../limits.ts'
import { happened, NOTHING, refuse, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { cleanText, isVisible } from '../typed.ts'
import { noteId } from './state.ts'

/** Rules for the facilitator’s own notes (E11). */
export const notes = {
  'note.set': (room, { askId, text }) => {
    if (isBroughtId(askId) || !askOf(room, askId)) return refuse('unknown-ask')
    const note = isVisible(text) ? cleanText(text) : ''
    if (codePoints(note) > NOTE_MAX) return refuse('note-too-long')
    if (note === (room.words.get(noteId(askId)) ?? '')) return NOTHING
    return { ...happened({ type: 'note.set', askId }), words: { [noteId(askId)]: note || null } }
  },
} satisfies Partial<Rules>
