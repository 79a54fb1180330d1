import type { Messages } from '../../../t.ts'

/** The words that say whose a deck is, on all that is handed round. */
export default {
  'common.credits.deck': 'The deck: {title}',
  'common.credits.by': 'By {by}',
  'common.credits.source': 'Source: {source}',
  'common.credits.basedOn': 'Based on “{title}”',
  'common.credits.basedOnBy': 'Based on “{title}” by {by}',
  'common.credits.licence.CC0-1.0': 'Free to use (CC0 1.0)',
  'common.credits.licence.CC-BY-4.0': 'To be shared with the name of who made it (CC BY 4.0)',
  'common.credits.licence.CC-BY-SA-4.0': 'To be shared alike, with the name of who made it (CC BY-SA 4.0)',
  'common.credits.licence.LicenseRef-not-shared': 'Not to be shared',
} as const satisfies Messages
