import type english from '../../en/phone/cover.ts'
import type { Translation } from '../../../t.ts'

/** The words of the cover over what a person answered and wrote, where somebody close sits beside them. */
export default {
  'phone.cover.answered': 'Du hast geantwortet',
  'phone.cover.answer': 'Deine Antwort ist verdeckt.',
  'phone.cover.text': 'Was du hier gegeben hast, ist verdeckt.',
  'phone.cover.texts': 'Was du geschrieben hast, ist verdeckt.',
  'phone.cover.path': 'Was du gehört hast, ist verdeckt.',
  'phone.cover.all': 'Was du geschrieben und geantwortet hast, ist verdeckt.',
  'phone.cover.soon': 'Es wird von selbst wieder verdeckt.',
  'phone.cover.hold': 'Halten zum Ansehen',
  'phone.cover.show': '{n} Sekunden zeigen',
  'phone.cover.change': 'Ändern',
  'phone.cover.shut': 'Verdecken',
  'phone.cover.shut.said': 'Verdeckt.',
  'phone.cover.noText': 'Du hast hier nichts geschrieben.',
} as const satisfies Translation<typeof english>
