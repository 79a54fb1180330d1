import type { Config } from '../../config.ts'
import type { OwnWords } from './own-words.ts'
import type { PrivacyPiece } from './pieces.ts'

/** What stands at the top where the host says nothing about themselves. */
export const NOBODY_SAID: OwnWords = {
  language: null,
  pieces: [
    {
      kind: 'paragraph',
      text: 'Whoever runs this server has not said here who they are. Ask the person who invited you to the workshop.',
    },
  ],
}

const heading = (text: string): PrivacyPiece => ({ kind: 'heading', text })
const paragraph = (text: string): PrivacyPiece => ({ kind: 'paragraph', text })
const list = (...items: string[]): PrivacyPiece => ({ kind: 'list', items })

/**
 * What the program keeps, for how long, and who sees it, in the words of people who take part. What is said here is what
 * README and SECURITY promise.
 */
export function contractOf({
  retentionHours,
  databaseUrl,
}: Pick<Config, 'retentionHours' | 'databaseUrl'>): PrivacyPiece[] {
  return [
    heading('What is not asked of you'),
    paragraph(
      'No account, no e-mail address, no real name. If the facilitator has people give a name, the page where you join says so and says who sees it; you can leave it empty. There are no cookies, no analytics, and nothing is loaded from or sent to anybody else.',
    ),
    heading('What is kept, and who sees it'),
    list(
      'Your answers. The facilitator sees counts once the answering is over, the screen and the others when the facilitator opens them. Nobody is shown who gave which.',
      'Your texts, without a name. The facilitator reads them; others are given them to compare, and the screen shows them, unless you or the facilitator keep them back.',
      'Your name, only where one is asked for, for those whom the page to join names.',
      'Which seats are here, so that “12 of 14 have answered” can be told.',
      'Drafts stay on your phone until you send them.',
    ),
    heading('For how long'),
    list(
      'Ten minutes after the end of a workshop, or at once if the facilitator says so, names are erased, and so is everything that tells who gave what.',
      `The rest is deleted ${hours(retentionHours)}, or sooner if the facilitator chose so. The page where you join says when.`,
      'A workshop that is forgotten ends itself after twelve hours, or after its last day where it has one.',
      databaseUrl === null
        ? 'What is deleted is overwritten on the disk of the server within half a minute.'
        : 'What is deleted is gone from the database at once. Copies that the database keeps of its own writing, for repairs, go when whoever runs the server lets them go.',
    ),
    heading('What you can do'),
    list(
      'Pass on any question, and leave at any time.',
      'Delete your text, also after you left and after the end: your phone has a key for each text that it sent. It is erased from the database too.',
      'Ask the facilitator to delete the workshop with everything in it, at once.',
    ),
    heading('What nobody can promise'),
    list(
      'In a small group people may guess who said what. Where fewer than five are here, the pages say so before you give anything.',
      'Until names are erased, whoever runs the server and reads its disk could find out which phone gave what.',
      'Others can remember, photograph and repeat what they saw and heard.',
    ),
    heading('On your phone'),
    paragraph(
      'Your phone keeps your seat, your drafts and your own votes until you leave, and the keys of your texts for as long as these can exist. Leaving clears it. A card that you keep stays for sixty days, on that phone alone.',
    ),
  ]
}

function hours(retentionHours: number): string {
  const whole = Math.round(retentionHours)
  if (retentionHours < 1) return 'within the hour after the end'
  if (whole % 24 === 0 && whole > 24) return `${whole / 24} days after the end`
  return whole === 1 ? 'an hour after the end' : `${whole} hours after the end`
}
