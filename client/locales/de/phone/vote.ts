import type english from '../../en/phone/vote.ts'
import type { Translation } from '../../../t.ts'

/** The words of the vote, and of the questions beside it. */
export default {
  'phone.vote.title': 'Welche Version hörst du?',
  'phone.vote.hint': 'Du kannst deine Antwort ändern, bis die Abstimmung endet.',
  'phone.vote.cleared': 'Die Stimmen wurden gelöscht. Bitte wähl noch einmal.',
  'phone.vote.enter': 'Drück Enter, um zu wählen.',
  'phone.vote.ears.title': 'Zuerst: Worum ging es der Person?',
  'phone.vote.ears.next': 'Weiter',
  'phone.vote.ears.back': 'Zurück',
  'phone.vote.ears.step': 'Schritt {step} von 2',
  'phone.vote.still': 'Weiter {letter}:',
  'phone.vote.stillNone': 'Weiter:',
  'phone.vote.why': 'Sag gern, warum',
  'phone.vote.whyNot': 'Ohne Grund',
  'phone.vote.ears.notSure': 'Nicht sicher',
  'phone.vote.sure.title': 'Wie sicher bist du dir?',
  'phone.vote.sure.sure': 'Sicher',
  'phone.vote.sure.unsure': 'Unsicher',
} as const satisfies Translation<typeof english>
